"""Forms that are open in the page: which ones were offered to whom, and what comes back from them."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.address import Place
from bot.core.card import Field, FieldKind, Form
from bot.core.text import cleaned
from bot.errors import Gone
from bot.i18n.words import Words

SEVERAL = (FieldKind.CHOICES, FieldKind.ROOMS, FieldKind.PEOPLE)
"""The fields that hold several values."""

PICKED = (FieldKind.ROOMS, FieldKind.PEOPLE)
"""The fields whose values are picked from what there is."""

_KEPT = 200
"""Open forms kept; the oldest are forgotten first."""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form as it was offered to one person. What is submitted names the token alone, so nothing can be forged."""

    token: str
    person: str
    place: Place
    form: Form


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the page shows after a gesture: a form to fill in, or what to mend in the one on the screen.

    `failed`: the gesture was not recorded, so what was typed is left where it is.
    """

    form: OpenForm | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    failed: bool = False


class OpenForms:
    """The forms on the screens, by token."""

    def __init__(self) -> None:
        self._open: OrderedDict[str, OpenForm] = OrderedDict()
        self._busy: set[str] = set()

    def offer(self, person: str, place: Place, form: Form) -> OpenForm:
        """Remember a form that is about to be shown."""
        opened = OpenForm(secrets.token_urlsafe(16), person, place, form)
        self._open[opened.token] = opened
        while len(self._open) > _KEPT:
            self._open.popitem(last=False)
        return opened

    def take(self, person: str, token: str) -> OpenForm | None:
        """The form, for a submission; None while another submission of it is under way. Raises Gone."""
        opened = self._open.get(token)
        if opened is None or opened.person != person:
            raise Gone
        if token in self._busy:
            return None
        self._busy.add(token)
        return opened

    def give_back(self, token: str, *, done: bool) -> None:
        """The submission is over; a form that is `done` cannot be submitted again."""
        self._busy.discard(token)
        if done:
            self._open.pop(token, None)


def read_values(form: Form, raw: Mapping[str, Sequence[str]], say: Words) -> tuple[dict[str, str], dict[str, str]]:
    """What was filled in and what is wrong with it, by field. Anything that the form does not ask for is dropped."""
    values = {field.name: _value(field, raw.get(field.name, ())) for field in form.fields}
    errors: dict[str, str] = {}
    for one in form.fields:
        if one.required and not values[one.name]:
            errors[one.name] = say("demo-form-required")
        elif one.kind in PICKED and set(raw.get(one.name, ())) - {option.value for option in one.options} - {""}:
            errors[one.name] = say("pick-unknown")  # what this person cannot see, or what is not there
        elif len(values[one.name]) > one.max_length:
            errors[one.name] = say("demo-form-too-long", limit=one.max_length)
    return values, errors


def _value(asked: Field, given: Sequence[str]) -> str:
    if asked.kind in (FieldKind.CHOICE, *SEVERAL):
        allowed = [option.value for option in asked.options if option.value in given]
        return ",".join(allowed if asked.kind in SEVERAL else allowed[:1])
    return cleaned(given[0]) if given else ""
