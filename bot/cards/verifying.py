"""A yes that was given: the list, whether it is still true, that it was revoked."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.lens import Lens
from bot.cards.rulings import SCOPES, answer_blocks, sure_answer
from bot.core.card import (
    Block,
    Button,
    Card,
    EvidenceLine,
    EvidenceList,
    Field,
    FieldKind,
    Form,
    Paragraph,
    Quote,
    Tone,
    Weight,
)
from bot.core.judgement import EXTRACT
from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState, Scope
from bot.core.text import shortened
from bot.core.verbs import Verb

UNTIL = "until"
"""The field that asks until when."""


def revoke_button(question: Question, ruling: Ruling | None, lens: Lens) -> tuple[Button, ...]:
    """Anyone in comms may revoke a yes that has been given."""
    if ruling is None or question.state is not QuestionState.ANSWERED or not _is_yes(ruling):
        return ()
    return (Button(Verb.REVOKE, ruling.id, lens.words("button-revoke"), Weight.DANGER),)


def _is_yes(ruling: Ruling) -> bool:
    return ruling.state is RulingState.IN_FORCE and sure_answer(ruling) is Answer.MAY


def review_for_author(ruling: Ruling, by: str, lens: Lens, *, settled: bool) -> Card:
    """Asks whoever gave a yes whether it is still true, before it ends. `settled`: nothing is left to decide."""
    say = lens.words
    blocks: tuple[Block, ...] = (Quote(ruling.text), *answer_blocks(ruling, by, lens))
    revoked = ruling.state is RulingState.REVOKED
    first = say("ruling-revoked") if revoked else say("review-settled" if settled else "review-ask")
    return Card(
        tone=Tone.RECALL if revoked else Tone.UNKNOWN,
        headline=say("ruling-review-headline", number=ruling.number, until=lens.until(ruling.expires_at)),
        notice=say("notice-ruling-review", number=ruling.number),
        number=ruling.number,
        blocks=(Paragraph(first), *blocks),
        buttons=() if settled or revoked else _choices(ruling, lens),
    )


def _choices(ruling: Ruling, lens: Lens) -> tuple[Button, ...]:
    say = lens.words
    return (
        Button(Verb.STILL_TRUE, ruling.id, say("button-still-true"), Weight.MAIN),
        Button(Verb.LET_END, ruling.id, say("button-let-end")),
        Button(Verb.REVOKE, ruling.id, say("button-revoke"), Weight.DANGER),
    )


def still_true_form(ruling: Ruling, proposed: str, lens: Lens) -> Form:
    """Until when a yes is to hold."""
    say = lens.words
    until = Field(
        UNTIL, FieldKind.INSTANT, say("field-expires"), proposed, say("hint-expires"), required=True, max_length=150
    )
    title = say("form-still-true", number=ruling.number)
    return Form(Verb.STILL_TRUE, ruling.id, title, say("submit-still-true"), (until,), (Quote(ruling.wording or ""),))


def ruling_list(rulings: Sequence[Ruling], lens: Lens, *, more: int = 0) -> Card:
    """What people said may be said, for comms: each opens its question, with *Revoke*."""
    rest = (Paragraph(lens.words("rulings-more", count=more)),) if more else ()
    return _listed([_line(ruling, lens) for ruling in rulings], lens, rest)


def _line(ruling: Ruling, lens: Lens) -> EvidenceLine:
    say = lens.words
    until = lens.until(ruling.expires_at)
    narrowed = ruling.scope is not Scope.MANDATE
    scope = say(SCOPES[ruling.scope])
    said = say("rulings-line-narrow", until=until, scope=scope) if narrowed else say("rulings-line", until=until)
    extract = shortened(ruling.wording or ruling.text, EXTRACT)
    return EvidenceLine(ruling.number, said, Tone.SHAREABLE, extract, target=ruling.number)


def own_list(questions: Sequence[Question], lens: Lens) -> Card:
    """What a CM was answered: the questions alone; each opens what holds of it now."""
    lines = [
        EvidenceLine(
            question.label,
            lens.words("overview-answered"),
            Tone.NEUTRAL,
            shortened(question.text, EXTRACT),
            target=question.label,
        )
        for question in questions
        if question.state is QuestionState.ANSWERED
    ]
    return _listed(lines, lens, ())


def _listed(lines: Sequence[EvidenceLine], lens: Lens, rest: tuple[Block, ...]) -> Card:
    say = lens.words
    shown = EvidenceList(say("rulings-title", count=len(lines)), tuple(lines)) if lines else None
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("rulings-headline"),
        notice=say("rulings-headline"),
        blocks=(shown or Paragraph(say("rulings-empty")), *rest),
    )
