"""Roles in words, and the form that links a room."""

from __future__ import annotations

import pytest

from bot.cards.lens import Lens
from bot.cards.roles import NEW_MANDATE, Person, role_name, roles_card, room_form
from bot.core.card import Facts, Option
from bot.core.people import Role
from tests.cards.samples import FRENCH, LENSES, text_of


@pytest.mark.parametrize("lens", LENSES.values())
def test_each_role_has_its_name(lens: Lens) -> None:
    assert len({role_name(role, lens.words) for role in Role}) == len(Role)


def test_who_may_most_comes_first() -> None:
    people = [Person("Sam", Role.CM, ("Réseaux",)), Person("Léa", Role.LEAD), Person("Karim", Role.STAFF)]
    card = roles_card(people, FRENCH)
    (facts,) = card.blocks
    assert isinstance(facts, Facts)
    assert [name for name, _ in facts.rows] == ["Léa", "Karim", "Sam"]
    assert "Réseaux" in text_of(card)


@pytest.mark.parametrize(("count", "chosen"), [(0, NEW_MANDATE), (1, "w_0"), (2, "")])
def test_nothing_is_guessed_where_there_is_a_choice(count: int, chosen: str) -> None:
    mandates = [Option(f"w_{at}", f"M{at}") for at in range(count)]
    form = room_form("i_1", mandates, "fr", "Europe/Paris", FRENCH)
    fields = {field.name: field for field in form.fields}
    assert fields["mandate"].value == chosen
    assert fields["side"].value == "", "who reads a room is never chosen beforehand"
