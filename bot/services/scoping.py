"""For whom a yes is: the whole mandate, its asker, or the room where it was asked."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.lens import Lens
from bot.cards.rulings import SCOPES
from bot.core.card import Field, FieldKind, Form, Option
from bot.core.questions import Question, Scope
from bot.errors import Invalid
from bot.services.drafts import Sheet

SCOPE = "scope"
"""The field that asks for whom."""


def scopes(question: Question) -> tuple[Scope, ...]:
    """What can be chosen: no room where the question was asked alone."""
    return (Scope.MANDATE, Scope.ASKER) if question.place.direct else tuple(Scope)


def only(scope: Scope, question: Question) -> str:
    """Whom, or which room, a narrowed yes is for."""
    match scope:
        case Scope.MANDATE:
            return ""
        case Scope.ASKER:
            return question.asker
        case Scope.ROOM:
            return str(question.place.room)


def narrowed(form: Form, question: Question, lens: Lens) -> Form:
    """The form of a yes, asking for whom it is as well."""
    say = lens.words
    options = tuple(Option(scope.value, say(SCOPES[scope])) for scope in scopes(question))
    field = Field(SCOPE, FieldKind.CHOICE, say("field-scope"), Scope.MANDATE.value, options=options, required=True)
    return replace(form, fields=(*form.fields, field))


def chosen(sheet: Sheet, question: Question) -> Scope:
    """The scope chosen in a form; the asker alone, and an error beside the field, for one that was not offered."""
    given = sheet.values.get(SCOPE, Scope.MANDATE.value)
    found = next((scope for scope in scopes(question) if scope.value == given), None)
    if found is None:
        sheet.errors[SCOPE] = Invalid("scope-missing", SCOPE)
    return found or Scope.ASKER
