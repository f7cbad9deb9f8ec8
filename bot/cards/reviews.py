"""After a freeze: what waits and what was in force, for comms to say what holds again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.flags import TONES, extract_of, flag
from bot.cards.lens import Lens
from bot.core.card import Block, Button, Card, EvidenceLine, EvidenceList, Paragraph, Tone, Weight
from bot.core.flags import Standing
from bot.core.judgement import EXTRACT
from bot.core.news import NewsItem
from bot.core.questions import Question, Ruling
from bot.core.text import shortened
from bot.core.verbs import Verb

LINES = 5
"""Lines under one title on the card; how many more there are is said."""

ALL = 20
"""Lines under one title where they are gone through one by one."""


@dataclass(frozen=True, slots=True)
class Review:
    """`waiting` and `answers` have not left; `news` and `granted` were in force before the freeze. `older`: there is
    more on record than was looked through, so that only a person can say that all of it holds."""

    waiting: tuple[NewsItem, ...] = ()
    answers: tuple[Question, ...] = ()
    news: tuple[NewsItem, ...] = ()
    granted: tuple[Ruling, ...] = ()
    older: bool = False

    @property
    def waits(self) -> int:
        """How many things have not left."""
        return len(self.waiting) + len(self.answers)

    @property
    def in_force(self) -> int:
        """How many things were in force and are not confirmed yet."""
        return len(self.news) + len(self.granted)

    @property
    def not_left(self) -> tuple[str, ...]:
        """The ids of what has not left: its cards stand in the room of comms alone."""
        return (*(item.id for item in self.waiting), *(question.id for question in self.answers))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing left to say."""
        return not self.waits and not self.in_force and not self.older


def review_for_comms(freeze: str, review: Review, lens: Lens) -> Card:
    """Asks comms what holds again; once all is said, only that."""
    say = lens.words
    if review.is_empty:
        return Card(Tone.NEUTRAL, say("review-over"), say("notice-review"))
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("review-headline"),
        notice=say("notice-review"),
        blocks=(Paragraph(say("review-do")), *_blocks(review, LINES, "review-more", lens)),
        buttons=(
            Button(Verb.REVIEW, freeze, say("button-review"), Weight.MAIN),
            Button(Verb.ALL_HOLD_AGAIN, freeze, say("button-all-hold-again")),
        ),
    )


def one_by_one(review: Review, lens: Lens) -> Card:
    """The same, each line to be opened: the record has the buttons."""
    say = lens.words
    if review.is_empty:
        return Card(Tone.NEUTRAL, say("review-over"), say("notice-review"))
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("review-headline"),
        notice=say("notice-review"),
        blocks=(Paragraph(say("review-one-by-one")), *_blocks(review, ALL, "review-more-then", lens)),
    )


def _blocks(review: Review, most: int, more: str, lens: Lens) -> tuple[Block, ...]:
    say = lens.words
    waiting = [*(_item(item, lens) for item in review.waiting), *(_question(each, lens) for each in review.answers)]
    in_force = [*(_item(item, lens) for item in review.news), *(_ruling(each, lens) for each in review.granted)]
    return (
        *_list(say("review-waiting", count=len(waiting)), waiting, most, more, lens),
        *_list(say("review-in-force", count=len(in_force)), in_force, most, more, lens),
        *((Paragraph(say("review-older")),) if review.older else ()),
    )


def _list(title: str, lines: Sequence[EvidenceLine], most: int, more: str, lens: Lens) -> tuple[Block, ...]:
    if not lines:
        return ()
    left = len(lines) - most
    rest = (Paragraph(lens.words(more, count=left)),) if left > 0 else ()
    return (EvidenceList(title, tuple(lines[:most])), *rest)


def _item(item: NewsItem, lens: Lens) -> EvidenceLine:
    extract = shortened(extract_of(item, Standing.SHAREABLE), EXTRACT)
    said = flag(Standing.UNKNOWN, lens)
    return EvidenceLine(item.label, said, TONES[Standing.UNKNOWN], extract, target=item.label)


def _question(question: Question, lens: Lens) -> EvidenceLine:
    said = flag(Standing.UNKNOWN, lens)
    return EvidenceLine(question.label, said, Tone.UNKNOWN, shortened(question.text, EXTRACT), target=question.label)


def _ruling(ruling: Ruling, lens: Lens) -> EvidenceLine:
    said = flag(Standing.UNKNOWN, lens)
    return EvidenceLine(
        ruling.number, said, Tone.UNKNOWN, shortened(ruling.wording or ruling.text, EXTRACT), target=ruling.number
    )
