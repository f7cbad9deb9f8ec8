"""The charter of a mandate and its contacts: shown to both sides, edited by a lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from bot.cards.fields import LONG
from bot.cards.lens import Lens
from bot.core.card import Block, Button, Card, Facts, Field, FieldKind, Form, Option, Paragraph, Quote, Tone
from bot.core.charter import Contact
from bot.core.people import Mandate
from bot.core.verbs import Verb

PICKED = 25
"""People to choose from: what the smallest menu of a platform takes."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A mandate as its charter's card tells of it. `frozen`: nothing needs nobody's leave now."""

    mandate: Mandate
    frozen: bool = False
    on_call: str = ""


def charter_card(found: Sequence[Agreed], lens: Lens, *, may_edit: bool) -> Card:
    """What was agreed on in each mandate. While a freeze holds, what needs nobody's leave is not told."""
    say = lens.words
    frozen = [each for each in found if each.frozen]
    return Card(
        tone=Tone.FROZEN if frozen else Tone.NEUTRAL,
        headline=say("charter-headline"),
        notice=say("charter-headline"),
        blocks=tuple(block for each in found for block in _charter(each, lens, several=len(found) > 1)),
        buttons=_buttons(Verb.CHARTER, found, "button-charter", lens) if may_edit else (),
        clears=any(each.mandate.charter.free and not each.frozen for each in found),
    )


def _charter(agreed: Agreed, lens: Lens, *, several: bool) -> tuple[Block, ...]:
    charter, say = agreed.mandate.charter, lens.words
    titled = (Paragraph(agreed.mandate.name),) if several else ()
    if charter.empty:
        return (*titled, Paragraph(say("charter-empty")))
    free = (Paragraph(say("verdict-do-frozen")),) if agreed.frozen else _part("charter-free", charter.free, lens)
    return (
        *titled,
        *_part("charter-text", charter.text, lens),
        *free,
        *_part("charter-holding", charter.holding, lens),
    )


def _part(key: str, text: str, lens: Lens) -> tuple[Block, ...]:
    return (Quote(text, lens.words(key)),) if text else ()


def contacts_card(found: Sequence[Agreed], lens: Lens, *, may_edit: bool, for_comms: bool) -> Card:
    """Who handles what, and for comms who is on call."""
    return Card(
        tone=Tone.NEUTRAL,
        headline=lens.words("contacts-headline"),
        notice=lens.words("contacts-headline"),
        blocks=tuple(block for each in found for block in _contacts(each, lens, len(found) > 1, for_comms)),
        buttons=_buttons(Verb.CONTACTS, found, "button-contacts", lens) if may_edit else (),
    )


def _contacts(agreed: Agreed, lens: Lens, several: bool, for_comms: bool) -> tuple[Block, ...]:
    say, mandate = lens.words, agreed.mandate
    rows = tuple(
        (say.listed(each.topics), say("contact-row", name=each.name, how=each.how)) for each in mandate.contacts
    )
    called = ((say("contacts-on-call"), agreed.on_call),) if for_comms and agreed.on_call else ()
    return (
        *((Paragraph(mandate.name),) if several else ()),
        *((Facts((*rows, *called)),) if rows or called else (Paragraph(say("contacts-empty")),)),
    )


def _buttons(verb: Verb, found: Sequence[Agreed], key: str, lens: Lens) -> tuple[Button, ...]:
    return tuple(Button(verb, each.mandate.id, lens.words(key, mandate=each.mandate.name)) for each in found[:5])


def charter_form(mandate: Mandate, lens: Lens) -> Form:
    """Changes what was agreed on."""
    say, charter = lens.words, mandate.charter
    fields = (
        _long("text", say("field-charter-text"), charter.text, say("hint-charter-text")),
        _long("free", say("field-charter-free"), charter.free, say("hint-charter-free")),
        _long("holding", say("field-charter-holding"), charter.holding, say("hint-charter-holding")),
    )
    title = say("form-charter")
    return Form(Verb.CHARTER, mandate.id, title, say("submit-edit"), fields, version=version_of(mandate))


def _long(name: str, label: str, value: str, hint: str) -> Field:
    return Field(name, FieldKind.TEXT, label, value, hint, max_length=LONG)


def contacts_form(mandate: Mandate, people: Sequence[Option], lens: Lens) -> Form:
    """Changes who handles what and who is on call. `people`: who may be."""
    say = lens.words
    written = "\n".join(line_of(contact) for contact in mandate.contacts)
    on_call = mandate.on_call[0] if mandate.on_call else ""
    label, hint = say("field-contacts"), say("hint-contacts")
    fields = (
        Field("contacts", FieldKind.TEXT, label, written, hint, max_length=LONG),
        Field("on_call", FieldKind.CHOICE, say("field-on-call"), on_call, options=tuple(people[:PICKED])),
    )
    return Form(
        Verb.CONTACTS, mandate.id, say("form-contacts"), say("submit-edit"), fields, version=version_of(mandate)
    )


def line_of(contact: Contact) -> str:
    """A contact as people write it on a line."""
    return f"{', '.join(contact.topics)}: {contact.name}, {contact.how}"


def version_of(mandate: Mandate) -> int:
    """A number that differs when what was agreed on does: a form made from something else is out of date. It has six
    digits at most, as forms carry it everywhere."""
    return crc32(repr((mandate.charter, mandate.contacts, mandate.on_call)).encode()) % 1_000_000
