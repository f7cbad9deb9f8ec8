"""Why the bot answered as it did. What a CM reads here follows from what they were told, and from nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.evidence import evidence, evidence_for_comms
from bot.cards.lens import Lens
from bot.cards.reasons import reasons
from bot.core.card import Block, Card, Paragraph, Quote, Tone
from bot.core.judgement import Cited, Judgement
from bot.core.questions import Question
from bot.core.verdict import VerdictKind, Why

_TONES = {
    VerdictKind.FROZEN: Tone.FROZEN,
    VerdictKind.CONFIDENTIAL: Tone.CONFIDENTIAL,
    VerdictKind.EMBARGOED: Tone.EMBARGOED,
    VerdictKind.UNKNOWN: Tone.UNKNOWN,
    VerdictKind.SHAREABLE: Tone.SHAREABLE,
}

_KNOWN = {
    Why.EXPIRED: "why-cm-expired",
    Why.HELD: "why-cm-held",
    Why.GONE_BY: "why-cm-gone-by",
    Why.NOTHING_FOUND: "why-cm-nothing-found",
}
"""The reasons for an `unknown` that may be told to a CM, as `Seen` holds them; all others are told in one way."""


def why_for_cm(question: Question, lens: Lens) -> Card:
    """The rule that decided, for the asker, with the evidence they already know."""
    judgement = question.judgement
    near = judgement.kind is VerdictKind.UNKNOWN
    return _card(question, lens, (Paragraph(_told(judgement, lens)), *evidence(judgement.shown, lens, near=near)))


def why_for_comms(question: Question, lens: Lens) -> Card:
    """The true reason, with the numbers of what the CM does not know of, and what the CM reads instead."""
    say, judgement = lens.words, question.judgement
    hidden = _hidden(judgement.cited)
    blocks = (
        Paragraph(say("why-comms-rule", why=reasons(judgement, lens))),
        *((Paragraph(say("why-comms-hidden", numbers=say.listed(hidden))),) if hidden else ()),
        *evidence_for_comms(judgement.cited, lens),
        Quote(_told(judgement, lens), say("quote-cm-reads")),
    )
    return _card(question, lens, blocks)


def _card(question: Question, lens: Lens, blocks: tuple[Block, ...]) -> Card:
    kind = question.judgement.kind
    return Card(
        tone=_TONES[kind],
        headline=lens.words("why-headline", number=question.label),
        notice=lens.words("notice-answer", number=question.label),
        number=question.label,
        blocks=blocks,
        footer=lens.words("why-footer"),
        clears=kind is VerdictKind.SHAREABLE,
    )


def _told(judgement: Judgement, lens: Lens) -> str:
    say = lens.words
    match judgement.kind:
        case VerdictKind.FROZEN:
            return say("why-cm-freeze")
        case VerdictKind.CONFIDENTIAL:
            return say("why-cm-restricted")
        case VerdictKind.EMBARGOED:
            return say("why-cm-embargo")
        case VerdictKind.SHAREABLE:
            return say("why-cm-covered")
        case VerdictKind.UNKNOWN:
            why = judgement.seen.why if judgement.seen else Why.NOT_COVERED
            return say(_KNOWN.get(why, "why-cm-not-covered"))


def _hidden(cited: Sequence[Cited]) -> list[str]:
    """The records that restrict without the CM knowing of them; of old answers those that could."""
    untold = [line for line in cited if not line.told and line.standing.restricts]
    return [line.number for line in untold if line.touches] or [line.number for line in untold]
