"""The overview: what waits for comms, what holds for a CM. Each line opens its record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.flags import TONES, asks_first, embargo_end, flag
from bot.cards.lens import Lens
from bot.cards.listing import Listed, news_line
from bot.cards.receipts import RecallView, recall_lines
from bot.core.card import Block, Button, Card, EvidenceLine, EvidenceList, Paragraph, Tone, Weight
from bot.core.flags import Standing
from bot.core.judgement import EXTRACT
from bot.core.news import NewsItem
from bot.core.questions import Question, QuestionState
from bot.core.text import shortened
from bot.core.verbs import Verb

LINES = 5
"""Lines under one title; how many more there are is said."""

NEW = "new"
"""The target of a button that begins something."""


@dataclass(frozen=True, slots=True)
class ForComms:
    """`unread`: told items that somebody has not acknowledged, with their names; `failed`: how many deliveries were
    given up; `frozen`: the mandates in which a freeze holds; `recalls`: those that somebody has yet to acknowledge."""

    questions: Sequence[tuple[Question, str]] = ()
    unread: Sequence[tuple[NewsItem, Standing, Sequence[str]]] = ()
    ahead: Sequence[NewsItem] = ()
    failed: Sequence[tuple[str, int]] = ()
    frozen: Sequence[str] = ()
    recalls: Sequence[RecallView] = ()
    signals: Sequence[EvidenceLine] = ()


@dataclass(frozen=True, slots=True)
class ForCM:
    """What holds, and what this person asked. While `frozen` nothing is shown as if it could be said."""

    news: Sequence[Listed] = ()
    questions: Sequence[Question] = ()
    frozen: bool = False
    signals: Sequence[EvidenceLine] = ()


def for_comms(found: ForComms, lens: Lens) -> Card:
    """What waits for somebody in comms, most urgent first."""
    say = lens.words
    lists = (
        _list("overview-recalls", recall_lines(found.recalls, lens), lens),
        _list("signal-list-open", found.signals, lens),
        _list("overview-open", [_open(*each, lens) for each in found.questions], lens),
        _list("overview-unread", [_unread(*each, lens) for each in found.unread], lens),
        _list("overview-ahead", [_ahead(item, lens) for item in found.ahead], lens),
        _list("overview-failed", [_failed(*each, lens) for each in found.failed], lens),
    )
    waits = tuple(block for blocks in lists for block in blocks)
    frozen = (Paragraph(say("overview-frozen", mandates=say.listed(found.frozen))),) if found.frozen else ()
    return Card(
        tone=Tone.FROZEN if found.frozen else Tone.NEUTRAL,
        headline=say("overview-headline"),
        notice=say("overview-headline"),
        blocks=(*frozen, *(waits or (Paragraph(say("overview-nothing")),))),
        buttons=(
            Button(Verb.WRITE, NEW, say("button-write"), Weight.MAIN),
            Button(Verb.FREEZE, NEW, say("button-freeze"), Weight.DANGER),
        ),
    )


def for_cm(found: ForCM, lens: Lens) -> Card:
    """What a CM was told that holds, and what they asked."""
    say = lens.words
    news = () if found.frozen else _list("overview-news", [news_line(*each, lens) for each in found.news], lens)
    asked = _list("overview-asked", [_asked(question, lens) for question in found.questions], lens)
    asked = (*asked, *_list("signal-list-own", found.signals, lens))
    frozen = (Paragraph(say("verdict-do-frozen")),) if found.frozen else ()
    return Card(
        tone=Tone.FROZEN if found.frozen else Tone.NEUTRAL,
        headline=say("verdict-frozen") if found.frozen else say("overview-headline"),
        notice=say("overview-headline"),
        blocks=(*frozen, *((*news, *asked) or (Paragraph(say("overview-nothing-yet")),))),
        buttons=(Button(Verb.SIGNAL, NEW, say("button-signal")),),
        footer=say("overview-how-to-ask"),
        clears=any(standing is Standing.SHAREABLE for _, standing in found.news) and not found.frozen,
    )


def _list(key: str, lines: Sequence[EvidenceLine], lens: Lens) -> tuple[Block, ...]:
    if not lines:
        return ()
    more = len(lines) - LINES
    rest = (Paragraph(lens.words("list-more", count=more)),) if more > 0 else ()
    return (EvidenceList(lens.words(key, count=len(lines)), tuple(lines[:LINES])), *rest)


def _open(question: Question, asker: str, lens: Lens) -> EvidenceLine:
    waits = "overview-asked-back" if question.state is QuestionState.ASKED_BACK else "overview-since"
    said = lens.words(waits, at=lens.since(question.asked_at), name=asker)
    return EvidenceLine(question.label, said, Tone.UNKNOWN, shortened(question.text, EXTRACT), target=question.label)


def _unread(item: NewsItem, standing: Standing, missing: Sequence[str], lens: Lens) -> EvidenceLine:
    said = lens.words("overview-unread-by", flag=flag(standing, lens), names=lens.words.listed(missing))
    return EvidenceLine(item.label, said, TONES[standing], shortened(item.revision.text, EXTRACT), target=item.label)


def _ahead(item: NewsItem, lens: Lens) -> EvidenceLine:
    until = embargo_end(item.revision)
    key = "overview-asks" if asks_first(item.revision) else "overview-lifts"
    said = lens.words(key, at=lens.instant(until)) if until else flag(Standing.EMBARGOED, lens)
    return EvidenceLine(item.label, said, Tone.EMBARGOED, shortened(item.revision.text, EXTRACT), target=item.label)


def _failed(number: str, count: int, lens: Lens) -> EvidenceLine:
    return EvidenceLine(number, lens.words("state-failed", count=count), Tone.RECALL, "", target=number)


_STATES = {QuestionState.OPEN: "overview-with-team", QuestionState.ASKED_BACK: "overview-more-wanted"}


def _asked(question: Question, lens: Lens) -> EvidenceLine:
    """The list tells no verdict: it may have changed since; the record itself is drawn from what holds."""
    said = lens.words(_STATES.get(question.state, "overview-answered"))
    return EvidenceLine(question.label, said, Tone.NEUTRAL, shortened(question.text, EXTRACT), target=question.label)
