"""The card by which a CM is answered at once. What it says never depends on what the CM was not told."""

from __future__ import annotations

from dataclasses import replace

from bot.cards import waiting
from bot.cards.evidence import difference, evidence
from bot.cards.lens import Lens
from bot.cards.parts import parts_for_cm, shown_in, tells
from bot.cards.waiting import NOTHING_YET, Progress
from bot.core.card import Block, Button, Card, Facts, Paragraph, Quote, Tone, Weight, Wording
from bot.core.evidence import Doubt
from bot.core.questions import Question, QuestionState
from bot.core.text import shortened
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind

ASKED = 300
"""Characters of the question that its answer repeats."""


def verdict_for_cm(question: Question, lens: Lens, progress: Progress = NOTHING_YET) -> Card:
    """The verdict on a question, as its asker sees it, and what became of it while people have not answered."""
    card = _verdict(question, lens)
    added = waiting.for_asker(question, progress, lens)
    urgent = waiting.urgent_button(question, lens)
    return replace(card, blocks=(*card.blocks, *added), buttons=(*urgent, *card.buttons))


def _verdict(question: Question, lens: Lens) -> Card:
    match _sure(question):
        case VerdictKind.SHAREABLE:
            return _shareable(question, lens)
        case VerdictKind.EMBARGOED:
            return _embargoed(question, lens)
        case VerdictKind.CONFIDENTIAL:
            return _confidential(question, lens)
        case VerdictKind.FROZEN:
            return _frozen(question, lens)
        case VerdictKind.UNKNOWN:
            return _unknown(question, lens)


def _sure(question: Question) -> VerdictKind:
    """The verdict's kind; a yes without wording is no yes, and an embargo without end a plain no."""
    judgement = question.judgement
    if judgement.kind is VerdictKind.SHAREABLE and not judgement.wording:
        return VerdictKind.UNKNOWN
    if judgement.kind is VerdictKind.EMBARGOED and judgement.until is None:
        return VerdictKind.CONFIDENTIAL
    return judgement.kind


def _card(
    question: Question, lens: Lens, tone: Tone, headline: str, blocks: tuple[Block, ...], *, may_ask: bool
) -> Card:
    quoted = () if tone is not Tone.FROZEN and _told_apart(question) else asked(question, lens)
    asking = may_ask and not question.wants_human and question.state is QuestionState.JUDGED
    say = lens.words
    return Card(
        tone=tone,
        headline=headline,
        notice=say("notice-answer", number=question.label),
        number=question.label,
        blocks=(*blocks, *_team_asked(question, lens, may_ask=may_ask), *quoted),
        buttons=(
            *((Button(Verb.ASK_TEAM, question.id, say("button-ask-team")),) if asking else ()),
            Button(Verb.WHY, question.id, say("button-why"), Weight.QUIET),
        ),
        clears=tone is Tone.SHAREABLE or any(isinstance(block, Wording) for block in blocks),
    )


def asked(question: Question, lens: Lens) -> tuple[Block, ...]:
    """The question in its asker's words."""
    text = shortened(question.text, ASKED)
    say = lens.words
    label = say("quote-decision", decision=question.decision) if question.decision else say("quote-question")
    return (Quote(text, label),) if text else ()


def _team_asked(question: Question, lens: Lens, *, may_ask: bool) -> tuple[Block, ...]:
    return (Paragraph(lens.words("verdict-team-asked")),) if may_ask and question.wants_human else ()


def _shareable(question: Question, lens: Lens) -> Card:
    say, judgement = lens.words, question.judgement
    blocks: tuple[Block, ...] = (
        Wording(say("wording-approved"), judgement.wording or ""),
        Paragraph(say("do-publish-this")),
        Facts(((say("fact-until"), lens.until(judgement.until)),)),
        *evidence(judgement.shown, lens),
    )
    return _card(question, lens, Tone.SHAREABLE, say("verdict-shareable"), blocks, may_ask=True)


def _told_apart(question: Question) -> bool:
    return tells(question.judgement.parts)


def _evidence(question: Question, lens: Lens, *, near: bool = False) -> tuple[Block, ...]:
    """A draft sentence by sentence, if that tells more than the whole; what it rests on; what differs."""
    judgement = question.judgement
    if _told_apart(question):
        shown = judgement.shown if not near else shown_in(judgement.parts)
        return (*parts_for_cm(judgement.parts, lens), *evidence(shown, lens, near=near))
    differing = difference(judgement.shown[0], lens) if near and judgement.shown else ()
    return (*evidence(judgement.shown, lens, near=near), *differing)


def _confidential(question: Question, lens: Lens) -> Card:
    blocks = (Paragraph(lens.words("verdict-do-confidential")), *_evidence(question, lens))
    headline = lens.words("verdict-confidential")
    return _card(question, lens, Tone.CONFIDENTIAL, headline, blocks, may_ask=True)


def _embargoed(question: Question, lens: Lens) -> Card:
    judgement = question.judgement
    due = judgement.until is not None and judgement.until <= judgement.at  # one that asks first, and was not lifted
    until = "" if judgement.until is None else lens.instant(judgement.until)
    blocks = (Paragraph(lens.words("verdict-do-embargoed")), *_evidence(question, lens))
    headline = lens.words("verdict-embargoed-waiting") if due else lens.words("verdict-embargoed", until=until)
    return _card(question, lens, Tone.EMBARGOED, headline, blocks, may_ask=True)


def _frozen(question: Question, lens: Lens) -> Card:
    blocks = (Paragraph(lens.words("verdict-do-frozen")),)
    return _card(question, lens, Tone.FROZEN, lens.words("verdict-frozen"), blocks, may_ask=False)


def _unknown(question: Question, lens: Lens) -> Card:
    """The same words whatever the reason, so that a secret cannot be guessed from them."""
    say = lens.words
    blocks = (
        *_said_of_the_text(question, lens),
        Paragraph(say("verdict-do-unknown")),
        *_evidence(question, lens, near=True),
    )
    return _card(question, lens, Tone.UNKNOWN, say("verdict-unknown"), blocks, may_ask=False)


def _said_of_the_text(question: Question, lens: Lens) -> tuple[Block, ...]:
    """Only what the asker can see for themself: nothing to read, or too much."""
    doubts = question.judgement.doubts
    if Doubt.EMPTY in doubts:
        return (Paragraph(lens.words("verdict-empty")),)
    return (Paragraph(lens.words("verdict-too-long")),) if Doubt.TOO_LONG in doubts else ()
