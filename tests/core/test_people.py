"""Roles and actors: nobody has a role by default."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.address import Address, Platform
from bot.core.people import Actor, Caller, Mandate, Member, Release, Role

CALLER = Caller(Address(Platform.DEMO, "", "lea"), "Léa")
LEA = Member("p_1", "o_1", "Léa", Role.LEAD)


@pytest.mark.parametrize(("role", "comms"), [(Role.LEAD, True), (Role.STAFF, True), (Role.CM, False)])
def test_which_side_a_role_is_on(role: Role, comms: bool) -> None:
    assert role.is_comms is comms


def test_an_actor_has_the_role_of_the_member() -> None:
    assert Actor(CALLER, "o_1", LEA).role is Role.LEAD


def test_strangers_and_bots_have_none() -> None:
    assert Actor(CALLER, "o_1").role is None
    assert Actor(replace(CALLER, is_bot=True), "o_1", LEA).role is None


def test_a_mandate_begins_with_nobody_and_ten_seconds_to_undo() -> None:
    mandate = Mandate("w_1", "o_1", "Réseaux", "fr", "Europe/Paris")
    assert mandate.members == ()
    assert mandate.policy.undo.total_seconds() == 10
    assert mandate.policy.release is Release.STAFF
