"""Forms. Discord's modals have five parts at most, none can follow a modal or a deferred answer, and an open one knows
nothing after a restart.

A form that fits is a modal. Any other is a sheet: a message with what the form says, a menu for each choice, and a
button that opens a modal for what is typed. What was chosen stands in the message itself.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import discord
from discord import ui

from bot.core.card import Field, Form, Paragraph, Tone, Weight
from bot.core.verbs import Verb
from integrations.discord import fields, limits
from integrations.discord.identifiers import Act, Ident, read
from integrations.discord.markup import bold, heading, short, small
from integrations.discord.pieces import drawn
from integrations.discord.render import button, colour, layout

_KEPT = 500
"""Open forms remembered; the oldest are forgotten first."""

_INTRO = 3000
"""Characters of what a form says above its fields."""

Key = tuple[int, Verb, str]


class Modal(ui.Modal):
    """A form that discord.py does not keep: what comes back is read from its custom id, even after a restart."""

    def __init__(self, title: str, ident: Ident, items: Sequence[ui.Item[Any]]) -> None:
        super().__init__(title=short(title, limits.MODAL_TITLE), custom_id=str(ident.to(Act.SUBMIT)))
        for item in items:
            self.add_item(item)
        self.stop()


@dataclass(slots=True)
class OpenForm:
    """A form before somebody, and what they typed into it. `roles`: those of the guild where they see it, by id."""

    form: Form
    values: dict[str, str] = field(default_factory=dict)
    roles: frozenset[int] = frozenset()

    def value(self, asked: Field) -> str:
        """What a field holds: what was typed, or else what it was prefilled with."""
        return self.values.get(asked.name, asked.value)


class OpenForms:
    """The forms before people. Only for convenience: the inside makes a form anew that is not remembered here."""

    def __init__(self) -> None:
        self._open: OrderedDict[Key, OpenForm] = OrderedDict()

    def keep(self, user: int, form: Form, values: Mapping[str, str] | None = None) -> OpenForm:
        """Remember a form that somebody is shown."""
        key = user, form.verb, form.target
        opened = self._open[key] = OpenForm(form, dict(values or {}))
        self._open.move_to_end(key)
        if len(self._open) > _KEPT:
            self._open.popitem(last=False)
        return opened

    def find(self, user: int, ident: Ident) -> OpenForm | None:
        """The form of a custom id, if it is remembered and still the same version."""
        opened = self._open.get((user, ident.verb, ident.target))
        return opened if opened and opened.form.version == ident.version else None

    def done(self, user: int, ident: Ident) -> None:
        """A form was taken."""
        self._open.pop((user, ident.verb, ident.target), None)


def ident_of(form: Form, act: Act) -> Ident:
    """What the parts of a form are called."""
    return Ident(act, form.verb, form.target, form.version)


def whole_modal(opened: OpenForm) -> Modal | None:
    """The form as one modal; None if it has too much for that."""
    form, intro = opened.form, "\n".join(_intro(opened.form))
    parts = len(form.fields) + bool(intro)
    few = all(len(each.options) <= limits.SELECT_OPTIONS for each in form.fields)
    if not form.fields or parts > limits.MODAL_PARTS or not few or len(intro) > _INTRO:
        return None
    said: list[ui.Item[Any]] = [ui.TextDisplay(intro)] if intro else []
    asked = [fields.label(each, opened.value(each), opened.roles) for each in form.fields]
    return Modal(form.title, ident_of(form, Act.SUBMIT), [*said, *asked])


def typing_modal(opened: OpenForm) -> Modal:
    """What is to be typed of a form whose sheet is on the screen."""
    asked = [
        fields.label(each, opened.value(each), opened.roles)
        for each in opened.form.fields
        if not fields.is_choice(each)
    ]
    return Modal(opened.form.title, ident_of(opened.form, Act.SUBMIT), asked)


def sheet(opened: OpenForm, errors: Mapping[str, str] | None = None) -> ui.LayoutView:
    """A form as a message; `errors`: what is to be mended, by field, with what was typed there."""
    form = opened.form
    frame: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(heading(form.title)), accent_colour=colour(Tone.RECALL if errors else Tone.NEUTRAL)
    )
    for text in (*_mended(opened, errors or {}), *([] if errors else _intro(form))):
        frame.add_item(ui.TextDisplay(text))
    for each in filter(fields.is_choice, form.fields):
        frame.add_item(ui.TextDisplay("\n".join(filter(None, (bold(each.label), small(each.hint))))))
        for row in fields.menus(each, opened.value(each)):
            frame.add_item(row)
    frame.add_item(ui.ActionRow(_next(form)))
    return layout(frame)


def is_sheet(message: discord.Message) -> bool:
    """Whether a message is the sheet of a form."""
    if not message.flags.components_v2:
        return False
    view = ui.LayoutView.from_message(message)
    view.stop()
    asked = (read(each.custom_id or "") for each in view.walk_children() if isinstance(each, ui.Button))
    return any(ident is not None and ident.act in (Act.OPEN, Act.SEND) for ident in asked)


def _next(form: Form) -> ui.Button[ui.LayoutView]:
    typed = any(not fields.is_choice(each) for each in form.fields)
    ident = ident_of(form, Act.OPEN if typed else Act.SEND)
    return button(ident, f"{form.submit}…" if typed else form.submit, Weight.MAIN)


def _intro(form: Form) -> Iterator[str]:
    """What a form says above its fields, as far as there is room for it."""
    room = _INTRO
    for block in form.intro:
        for text in drawn(block, _INTRO):
            room -= len(text)
            if room < 0:
                return
            yield text


def _mended(opened: OpenForm, errors: Mapping[str, str]) -> Iterator[str]:
    labels = {each.name: each.label for each in opened.form.fields}
    for name, error in errors.items():
        text = f"{labels[name]}: {error}" if labels.get(name) else error
        yield from drawn(Paragraph(f"\N{WARNING SIGN} {short(text, 500)}"), _INTRO)
