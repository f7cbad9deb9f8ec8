"""The lines of a digest: an item, a recall, a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.flags import TONES, embargo_end, extract_of, flag
from bot.cards.lens import Lens
from bot.cards.receipts import reason_of
from bot.core.card import EvidenceLine, Tone
from bot.core.flags import Audience, Standing
from bot.core.news import NewsItem
from bot.core.people import Side
from bot.core.questions import Question, QuestionState
from bot.core.text import shortened
from bot.core.tidings import Recall
from bot.i18n.dates import lasting

EXTRACT = 300
"""Characters of an item or a question that its line repeats; the whole opens at a click."""


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An item with its standing now; `missing`: who was told and has not acknowledged it (for comms)."""

    item: NewsItem
    standing: Standing
    missing: Sequence[str] = ()

    @property
    def topic(self) -> str:
        """The topic under which it is told; empty if it has none, or does not hold any more."""
        return next(iter(self.item.revision.topics), "") if self.standing is not Standing.HELD else ""


@dataclass(frozen=True, slots=True)
class RecallShown:
    """A recall of the item `number` that somebody has not acknowledged."""

    recall: Recall
    number: str
    missing: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """A question that waits for people. `private`: asked elsewhere than in this room, so that only its number shows."""

    question: Question
    asker: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class AnsweredShown:
    """A question that was answered: by whom and when, or (None) by the bot at once."""

    question: Question
    asker: str
    by: str = ""
    at: datetime | None = None
    private: bool = False


Shown = ItemShown | RecallShown | QuestionShown | AnsweredShown


def drawn(shown: Shown, side: Side, *, frozen: bool, lens: Lens) -> EvidenceLine:
    """One line as a side reads it; while `frozen`, nothing in it says that something may be said."""
    match shown:
        case ItemShown():
            return _item(shown, side, frozen=frozen, lens=lens)
        case RecallShown():
            return _recall(shown, side, lens)
        case QuestionShown():
            return _question(shown, side, lens)
        case AnsweredShown():
            return _answered(shown, side, lens)


def _item(shown: ItemShown, side: Side, *, frozen: bool, lens: Lens) -> EvidenceLine:
    item, standing = shown.item, shown.standing
    stopped = frozen and standing is Standing.SHAREABLE
    said = lens.words("digest-flag-frozen") if stopped else _flag(shown, lens)
    if side is Side.COMMS and item.revision.audience is not Audience.CM:
        said = lens.words("evidence-comms-only", flag=said)
    if side is Side.COMMS and shown.missing:
        said = lens.words("overview-unread-by", flag=said, names=lens.words.listed(shown.missing))
    return EvidenceLine(
        number=item.label,
        flag=said,
        tone=Tone.FROZEN if stopped else TONES[standing],
        extract=_extract(shown, stopped=stopped),
        target=item.label,
    )


def _extract(shown: ItemShown, *, stopped: bool) -> str:
    """The approved wording if that may be said, else the text; nothing of what does not hold any more."""
    if shown.standing is Standing.HELD:
        return ""
    text = shown.item.revision.text if stopped else extract_of(shown.item, shown.standing)
    return shortened(text, EXTRACT)


def _flag(shown: ItemShown, lens: Lens) -> str:
    """The flag, and until when it holds."""
    said, revision = flag(shown.standing, lens), shown.item.revision
    ends = revision.expires_at if shown.standing is Standing.SHAREABLE else None
    if shown.standing is Standing.EMBARGOED:
        ends = embargo_end(revision)
    return lens.words("digest-flag-until", flag=said, until=lens.until(ends)) if ends else said


def _recall(shown: RecallShown, side: Side, lens: Lens) -> EvidenceLine:
    said = lens.words("digest-recall-flag", at=lens.since(shown.recall.at))
    if side is Side.COMMS and shown.missing:
        said = lens.words("overview-unread-by", flag=said, names=lens.words.listed(shown.missing))
    return EvidenceLine(shown.number, said, Tone.RECALL, reason_of(shown.recall.reason, lens), target=shown.number)


def _question(shown: QuestionShown, side: Side, lens: Lens) -> EvidenceLine:
    question = shown.question
    wanted = question.state is QuestionState.ASKED_BACK
    if side is Side.COMMS:
        key = "overview-asked-back" if wanted else "overview-since"
        said = lens.words(key, at=lens.since(question.asked_at), name=shown.asker)
    else:
        said = lens.words("overview-more-wanted") if wanted else lens.words("overview-with-team")
        said = lens.words("digest-asked-by", said=said, name=shown.asker)
    return _about(question, said, Tone.UNKNOWN, private=shown.private, lens=lens)


def _answered(shown: AnsweredShown, side: Side, lens: Lens) -> EvidenceLine:
    """The list tells no verdict: it may have changed since; the record itself is drawn from what holds."""
    question = shown.question
    if side is Side.CM:
        said = lens.words("digest-asked-by", said=lens.words("overview-answered"), name=shown.asker)
    elif shown.at is None:
        said = lens.words("digest-answered-by-bot", asker=shown.asker)
    else:
        after = lasting(shown.at - question.asked_at, lens.words.locale)
        said = lens.words("digest-answered-by", name=shown.by, after=after, asker=shown.asker)
    return _about(question, said, Tone.NEUTRAL, private=shown.private, lens=lens)


def _about(question: Question, said: str, tone: Tone, *, private: bool, lens: Lens) -> EvidenceLine:
    text = lens.words("digest-private") if private else shortened(question.text, EXTRACT)
    return EvidenceLine(question.label, said, tone, text, target=question.label)
