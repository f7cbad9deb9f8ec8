"""Who has which role, and the form that says whose a room is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cards.lens import Lens
from bot.core.address import Address
from bot.core.card import Card, Facts, Field, FieldKind, Form, Option, Paragraph, Tone
from bot.core.people import Mandate, Role, Side
from bot.core.picking import Pick, written
from bot.core.verbs import Verb
from bot.i18n.words import LOCALES, Words

NEW_MANDATE = "new"
"""The value of a mandate that is yet to be made."""

IN_ROOM, IN_THREAD = "room", "thread"
"""Where questions for the team are answered."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member as the list shows them; `mandates`: of which they are CM."""

    name: str
    role: Role
    mandates: tuple[str, ...] = ()


_ROLES = {Role.LEAD: "role-lead", Role.STAFF: "role-staff", Role.CM: "role-cm"}


def roles_card(people: Sequence[Person], lens: Lens) -> Card:
    """One line for each member, those who may most first."""
    order = list(_ROLES)
    rows = [(person.name, _said(person, lens)) for person in sorted(people, key=lambda each: order.index(each.role))]
    headline = lens.words("roles-headline")
    return Card(Tone.NEUTRAL, headline, headline, blocks=(Facts(tuple(rows)),))


def role_name(role: Role, words: Words) -> str:
    """What a role is called."""
    return words(_ROLES[role])


def _said(person: Person, lens: Lens) -> str:
    role = role_name(person.role, lens.words)
    if not person.mandates:
        return role
    return lens.words("role-of", role=role, mandates=lens.words.listed(person.mandates))


def mandate_form(
    mandate: Mandate,
    people: Sequence[Address],
    rooms: Mapping[Side, Sequence[Address]],
    version: int,
    lens: Lens,
    *,
    threaded: bool = False,
) -> Form:
    """The name, the CMs and the rooms of a mandate, as far as the platform here can show them; `threaded`: and whether
    its questions begin threads."""
    say = lens.words
    held = {side: written(Pick(room) for room in rooms[side]) for side in Side}
    cms = written(Pick(account) for account in people)
    fields = (
        Field("name", FieldKind.LINE, say("field-mandate-name"), mandate.name, required=True, max_length=100),
        Field("people", FieldKind.PEOPLE, say("field-mandate-people"), cms, say("hint-mandate-people")),
        Field("comms", FieldKind.ROOMS, say("field-mandate-comms"), held[Side.COMMS], say("hint-mandate-comms")),
        Field("cm", FieldKind.ROOMS, say("field-mandate-cm"), held[Side.CM], say("hint-mandate-cm")),
        *((_questions_field(mandate, lens),) if threaded else ()),
    )
    return Form(Verb.MANDATE, mandate.id, say("form-mandate"), say("submit-mandate"), fields, version=version)


def _questions_field(mandate: Mandate, lens: Lens) -> Field:
    say = lens.words
    options = (
        Option(IN_ROOM, say("mandate-questions-room")),
        Option(IN_THREAD, say("mandate-questions-thread")),
    )
    chosen = IN_THREAD if mandate.policy.threads else IN_ROOM
    label, hint = say("field-mandate-questions"), say("hint-mandate-questions")
    return Field("questions", FieldKind.CHOICE, label, chosen, hint, options=options, required=True)


def room_form(target: str, mandates: Sequence[Option], locale: str, zone: str, lens: Lens) -> Form:
    """Whose this room is: a mandate, or a new one, and on which side."""
    say = lens.words
    options = (*mandates, Option(NEW_MANDATE, say("setup-new-mandate")))
    sides = (Option(Side.COMMS.value, say("setup-side-comms")), Option(Side.CM.value, say("setup-side-cm")))
    chosen = mandates[0].value if len(mandates) == 1 else "" if mandates else NEW_MANDATE
    languages = tuple(Option(each, say("language-name", locale=each)) for each in LOCALES)
    label = say("field-setup-mandate")
    fields = (
        Field("mandate", FieldKind.CHOICE, label, chosen, options=options, required=True),
        Field("side", FieldKind.CHOICE, say("field-setup-side"), options=sides, required=True),
        Field("name", FieldKind.LINE, say("field-setup-name"), "", say("hint-setup-name"), max_length=100),
        Field("locale", FieldKind.CHOICE, say("field-setup-locale"), locale, options=languages, required=True),
        Field("zone", FieldKind.LINE, say("field-setup-zone"), zone, say("hint-setup-zone"), max_length=64),
    )
    intro = (Paragraph(say("form-setup-intro")),)
    return Form(Verb.SET_UP, target, say("form-setup"), say("submit-setup"), fields, intro)
