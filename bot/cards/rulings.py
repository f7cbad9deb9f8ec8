"""A human's answer, as the CM reads it and as comms see it before it leaves."""

from __future__ import annotations

from bot.cards.lens import Lens
from bot.core.card import Block, Facts, Paragraph, Quote, Tone, Wording
from bot.core.questions import Answer, Ruling, Scope

SCOPES = {Scope.MANDATE: "scope-mandate", Scope.ASKER: "scope-asker", Scope.ROOM: "scope-room"}
"""How it is said for whom a yes is."""

_TONES = {Answer.MAY: Tone.SHAREABLE, Answer.NOT_BEFORE: Tone.EMBARGOED, Answer.NO: Tone.CONFIDENTIAL}


def sure_answer(ruling: Ruling) -> Answer:
    """The answer; a yes without wording, or a « not before » without an instant, is a no."""
    if ruling.answer is Answer.MAY and not ruling.wording:
        return Answer.NO
    if ruling.answer is Answer.NOT_BEFORE and ruling.not_before is None:
        return Answer.NO
    return ruling.answer


def tone_of(ruling: Ruling) -> Tone:
    """The colour of the answer."""
    return _TONES[sure_answer(ruling)]


def headline_of(ruling: Ruling, lens: Lens) -> str:
    """The contract words of the answer."""
    match sure_answer(ruling):
        case Answer.MAY:
            return lens.words("verdict-shareable")
        case Answer.NOT_BEFORE if ruling.not_before is not None:
            return lens.words("verdict-embargoed", until=lens.instant(ruling.not_before))
        case _:
            return lens.words("verdict-confidential")


def answer_blocks(ruling: Ruling, by: str, lens: Lens) -> tuple[Block, ...]:
    """What may be said or what to do, the note of who decided, and until when it holds."""
    note = (Quote(ruling.note, lens.words("quote-by", name=by)),) if ruling.note else ()
    return (*_substance(ruling, lens), *note, Facts(_facts(ruling, by, lens)))


def _substance(ruling: Ruling, lens: Lens) -> tuple[Block, ...]:
    say = lens.words
    match sure_answer(ruling):
        case Answer.MAY:
            return (Wording(say("wording-approved"), ruling.wording or ""), Paragraph(say("do-publish-this")))
        case Answer.NOT_BEFORE:
            return (Paragraph(say("answer-do-not-before")),)
        case Answer.NO:
            return (Paragraph(say("verdict-do-confidential")),)


def _facts(ruling: Ruling, by: str, lens: Lens) -> tuple[tuple[str, str], ...]:
    say = lens.words
    rows = [(say("fact-decided-by"), by), (say("fact-decided-at"), lens.since(ruling.at))]
    if ruling.expires_at is not None or sure_answer(ruling) is Answer.MAY:
        rows.append((say("fact-until"), lens.until(ruling.expires_at)))
    if ruling.scope is not Scope.MANDATE:
        rows.append((say("fact-scope"), say(SCOPES[ruling.scope])))
    return tuple(rows)
