"""The charter and the contacts, as each side may see them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.charter import Agreed, charter_card, charter_form, contacts_card, contacts_form, line_of, version_of
from bot.cards.lens import Lens
from bot.core.card import Option
from bot.core.charter import Charter, Contact
from bot.core.people import Mandate
from tests.cards.samples import FRENCH, LENSES, text_of, verbs

CLIENTS = Contact("Service clients", "04", ("réclamation", "retour"))
MANDATE = Mandate(
    "w_1", "o", "Réseaux", "fr", "Europe/Paris",
    charter=Charter("Nous répondons.", "Un instant.", "Horaires."), contacts=(CLIENTS,), on_call=("p_1",),
)  # fmt: skip


@pytest.mark.parametrize("lens", LENSES.values())
def test_the_charter_says_its_three_parts(lens: Lens) -> None:
    card = charter_card([Agreed(MANDATE)], lens, may_edit=False)
    assert all(part in text_of(card) for part in ("Nous répondons.", "Un instant.", "Horaires."))
    assert card.clears, "what needs nobody's leave clears something"
    assert verbs(card) == []


def test_while_a_freeze_holds_nothing_goes_without_leave() -> None:
    card = charter_card([Agreed(MANDATE, frozen=True)], FRENCH, may_edit=True)
    assert "Horaires." not in text_of(card)
    assert FRENCH.words("verdict-do-frozen") in text_of(card)
    assert not card.clears


def test_an_empty_charter_says_so_and_clears_nothing() -> None:
    card = charter_card([Agreed(replace(MANDATE, charter=Charter()))], FRENCH, may_edit=True)
    assert FRENCH.words("charter-empty") in text_of(card)
    assert not card.clears
    assert len(card.buttons) == 1


def test_only_comms_see_who_is_on_call() -> None:
    for for_comms in (True, False):
        said = text_of(contacts_card([Agreed(MANDATE, on_call="Karim")], FRENCH, may_edit=False, for_comms=for_comms))
        assert "Service clients" in said
        assert ("Karim" in said) is for_comms


def test_forms_hold_what_is_and_know_what_they_were_made_from() -> None:
    form = contacts_form(MANDATE, [Option("p_1", "Karim")], FRENCH)
    assert [field.value for field in form.fields] == ["réclamation, retour: Service clients, 04", "p_1"]
    assert line_of(CLIENTS) == form.fields[0].value
    assert [field.value for field in charter_form(MANDATE, FRENCH).fields] == [
        "Nous répondons.", "Horaires.", "Un instant.",
    ]  # fmt: skip
    assert version_of(MANDATE) == form.version
    assert version_of(replace(MANDATE, on_call=())) != form.version
