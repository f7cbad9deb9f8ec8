"""Who can read a room: whatever Slack does not say outright counts as open."""

from __future__ import annotations

from typing import Any

import pytest

from integrations.slack.rooms import _facts

CLOSED: dict[str, Any] = {"id": "C1", "name": "com", "is_private": True, "is_ext_shared": False}


def test_a_private_room_of_one_company_is_read_by_its_members() -> None:
    facts = _facts(CLOSED | {"pending_shared": [], "is_pending_ext_shared": False})
    assert (facts.exists, facts.wider, facts.shared) == (True, False, False)


UNSAID: list[object] = [True, None, "", 0, [], "false"]


@pytest.mark.parametrize("said", [{"is_ext_shared": value} for value in UNSAID])
def test_what_is_not_said_to_be_unshared_is_shared(said: dict[str, Any]) -> None:
    assert _facts(CLOSED | said).shared
    assert _facts({key: value for key, value in CLOSED.items() if key != "is_ext_shared"}).shared


@pytest.mark.parametrize("said", [{"pending_shared": ["T1"]}, {"is_pending_ext_shared": True}, {"pending_shared": "?"}])
def test_an_invitation_counts(said: dict[str, Any]) -> None:
    assert _facts(CLOSED | said).shared


@pytest.mark.parametrize("private", [False, None, "true", 1])
def test_what_is_not_said_to_be_private_is_public(private: object) -> None:
    assert _facts(CLOSED | {"is_private": private}).wider
