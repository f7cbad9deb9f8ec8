"""Recalls, freezes and thaws: what has to be known at once, and acknowledged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.cards.failures import failed_buttons, failed_lines
from bot.cards.lens import Lens
from bot.cards.people import got_line, receipt_rows
from bot.cards.receipts import reason_of
from bot.core.card import Block, Button, Card, Facts, Paragraph, Quote, Tone, Weight
from bot.core.news import NewsItem
from bot.core.questions import Question
from bot.core.text import shortened
from bot.core.tidings import Freeze, Recall, RecallReason
from bot.core.verbs import Verb

_UNQUOTED = frozenset(
    {
        RecallReason.CHANGED,
        RecallReason.HARDENED,
        RecallReason.EMBARGO,
        RecallReason.WORDING,
        RecallReason.ROOM_WIDER,
    }
)

RECALLED = 300
"""Characters of what no longer holds that a recall repeats."""


def recall_for_cm(recall: Recall, item: NewsItem, got: Sequence[tuple[str, datetime]], lens: Lens) -> Card:
    """Tells the CM that an item no longer holds as it was told, and what to do if it is already out."""
    say = lens.words
    return Card(
        tone=Tone.RECALL,
        headline=say("recall-headline", number=item.label),
        notice=say("notice-recall", number=item.label),
        number=item.label,
        blocks=(
            Paragraph(reason_of(recall.reason, lens)),
            Paragraph(say("recall-do")),
            *_recalled(recall, item, lens),
            Facts(((say("fact-since"), lens.since(recall.at)),)),
        ),
        buttons=(_acknowledge(recall.id, lens),),
        footer=got_line(got, lens),
    )


def recall_for_asker(
    recall: Recall, number: str, question: Question, got: Sequence[tuple[str, datetime]], lens: Lens
) -> Card:
    """Tells somebody who asked that their answer rested on what no longer holds. `number`: of that."""
    say = lens.words
    return Card(
        tone=Tone.RECALL,
        headline=say("recall-headline", number=number),
        notice=say("notice-recall", number=number),
        number=number,
        blocks=(
            Paragraph(reason_of(recall.reason, lens)),
            Paragraph(say("recall-answer", number=question.label)),
            Paragraph(say("recall-do")),
            Quote(shortened(question.text, RECALLED), say("quote-question")),
            Facts(((say("fact-since"), lens.since(recall.at)),)),
        ),
        buttons=(_acknowledge(recall.id, lens),),
        footer=got_line(got, lens),
    )


def _recalled(recall: Recall, item: NewsItem, lens: Lens) -> tuple[Block, ...]:
    """What the CM was told. A change is not quoted, for by now the item says something else; nor is a secret in a room
    that others can read."""
    if recall.reason in _UNQUOTED or not item.told:
        return ()
    return (Quote(shortened(item.revision.text, RECALLED), lens.words("quote-no-longer")),)


def _acknowledge(target: str, lens: Lens) -> Button:
    return Button(Verb.ACKNOWLEDGE, target, lens.words("button-acknowledge"), Weight.MAIN)


def freeze_for_cm(freeze: Freeze, by: str, got: Sequence[tuple[str, datetime]], lens: Lens) -> Card:
    """Tells the CM that nothing may be published until the thaw; once that has come, that the freeze is over."""
    if freeze.thawed_at is not None:
        return _over(freeze, by, lens)
    return Card(
        tone=Tone.FROZEN,
        headline=lens.words("verdict-frozen"),
        notice=lens.words("notice-freeze"),
        blocks=(Paragraph(lens.words("freeze-do")), *_freeze(freeze, by, lens)),
        buttons=(_acknowledge(freeze.id, lens),),
        footer=got_line(got, lens),
    )


def freeze_for_comms(
    freeze: Freeze,
    by: str,
    got: Sequence[tuple[str, datetime]],
    missing: Sequence[str],
    lens: Lens,
    *,
    failed: int = 0,
    asked_by: str = "",
) -> Card:
    """The freeze as comms see it: who has read it, who has not, what did not arrive, and how to end it. `asked_by`: who
    asked to end it, where that takes two people."""
    lines, buttons = failed_lines(failed, lens), failed_buttons(failed, freeze.id, lens)
    if freeze.thawed_at is not None:
        over = _over(freeze, by, lens)
        return replace(over, blocks=(*over.blocks, *lines), buttons=buttons)
    receipts = receipt_rows(got, missing, lens)
    return Card(
        tone=Tone.FROZEN,
        headline=lens.words("verdict-frozen"),
        notice=lens.words("notice-freeze"),
        blocks=(
            Paragraph(lens.words("freeze-do-comms")),
            *((Paragraph(lens.words("freeze-thaw-asked", name=asked_by)),) if asked_by else ()),
            *_freeze(freeze, by, lens),
            *((Facts(receipts),) if receipts else ()),
            *lines,
        ),
        buttons=(
            Button(Verb.THAW, freeze.id, lens.words("button-thaw"), Weight.DANGER),
            Button(Verb.WHO, freeze.id, lens.words("button-who"), Weight.QUIET),
            *buttons,
        ),
    )


def _freeze(freeze: Freeze, by: str, lens: Lens) -> tuple[Block, ...]:
    reason = (Quote(freeze.reason, by),) if freeze.reason else ()
    rows = ((lens.words("fact-since"), lens.since(freeze.at)), (lens.words("fact-frozen-by"), by))
    return (*reason, Facts(rows))


def _over(freeze: Freeze, by: str, lens: Lens) -> Card:
    """The card of a freeze that has ended: it asks for nothing any more."""
    ended = () if freeze.thawed_at is None else ((lens.words("fact-thawed-at"), lens.since(freeze.thawed_at)),)
    return Card(
        tone=Tone.NEUTRAL,
        headline=lens.words("thaw-headline"),
        notice=lens.words("notice-thaw"),
        blocks=(*_freeze(freeze, by, lens), *((Facts(ended),) if ended else ())),
    )


def thaw_for_room(freeze: Freeze, by: str, lens: Lens) -> Card:
    """Tells a room that the freeze is over. It clears nothing by itself. `by`: who thawed."""
    rows = [(lens.words("fact-thawed-by"), by)]
    if freeze.thawed_at is not None:
        rows.append((lens.words("fact-thawed-at"), lens.since(freeze.thawed_at)))
    return Card(
        tone=Tone.NEUTRAL,
        headline=lens.words("thaw-headline"),
        notice=lens.words("notice-thaw"),
        blocks=(Paragraph(lens.words("thaw-do")), Facts(tuple(rows))),
    )
