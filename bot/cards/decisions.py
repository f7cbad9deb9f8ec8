"""The form by which a decision of a sync becomes a ruling."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.fields import LONG, SHORT, expires_field, wording_field
from bot.cards.lens import Lens
from bot.cards.rulings import SCOPES
from bot.core.card import Field, FieldKind, Form, Option, Paragraph
from bot.core.questions import Answer, Scope
from bot.core.syncs import MAX_TOPIC, Minute
from bot.core.verbs import Verb

EVERYBODY = "mandate"
"""The value of the scope that is narrowed to nobody; any other is a member's id."""

_ANSWERS = {
    Answer.MAY: "button-answer-may",
    Answer.NO: "button-answer-no",
    Answer.NOT_BEFORE: "button-answer-not-before",
}


def decision_form(minute: Minute, wording: str, ends: str, cms: Sequence[Option], lens: Lens) -> Form:
    """Asks whether it may be said (nothing is chosen beforehand), in which words, for whom and until when. `cms`: the
    members to whom a yes can be narrowed."""
    say = lens.words
    answers = tuple(Option(answer.value, say(key)) for answer, key in _ANSWERS.items())
    everybody = Option(EVERYBODY, say(SCOPES[Scope.MANDATE]))
    only = [Option(cm.value, say("scope-only", name=cm.label)) for cm in cms]
    fields = (
        Field("answer", FieldKind.CHOICE, say("field-flag"), options=answers, required=True),
        Field("text", FieldKind.TEXT, say("field-decision"), minute.text, required=True, max_length=MAX_TOPIC),
        wording_field(wording[:LONG], lens),
        expires_field(ends, lens),
        Field("until", FieldKind.INSTANT, say("field-not-before"), "", say("hint-not-before"), max_length=SHORT),
        Field("scope", FieldKind.CHOICE, say("field-scope"), EVERYBODY, options=(everybody, *only), required=True),
    )
    title = say("form-decision", number=minute.label)
    intro = (Paragraph(say("form-decision-intro")),)
    return Form(Verb.DECISION_TO_RULING, minute.id, title, say("submit-answer"), fields, intro)
