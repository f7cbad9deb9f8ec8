"""The parts of doctor's lines, in both languages."""

from __future__ import annotations

import pytest

from bot.cards.doctor import line, owners, title, together
from bot.checks import Check, Linked
from bot.core.address import Address, Platform
from bot.core.people import Side
from bot.i18n.words import words

ROOM = Address(Platform.SLACK, "T0HALLES", "C0COMMS")


@pytest.mark.parametrize(
    ("locale", "passed", "shown"),
    [
        ("fr", True, "ok    salon Slack C0COMMS\u00a0: #com"),
        ("fr", False, "ÉCHEC salon Slack C0COMMS\u00a0: #com"),
        ("en", True, "ok   slack room C0COMMS: #com"),
        ("en", False, "FAIL slack room C0COMMS: #com"),
    ],
)
def test_a_line_has_its_mark_and_the_lines_stand_below_each_other(locale: str, passed: bool, shown: str) -> None:
    check = Check("doctor-slack-room", passed, "#com", of=ROOM.id)
    assert line(check, words(locale)) == shown
    assert title(check, words(locale)) in shown


@pytest.mark.parametrize(
    ("locale", "shown", "sides"),
    [
        ("fr", "a\u202f; b", "côté communication de Presse et côté CM de Réseaux"),
        ("en", "a; b", "comms side of Presse and cm side of Réseaux"),
    ],
)
def test_several_are_told_as_the_language_does(locale: str, shown: str, sides: str) -> None:
    say = words(locale)
    assert together(["a", "b"], say) == shown
    links = [
        Linked(ROOM, frozenset(), side=Side.COMMS, mandate="Presse"),
        Linked(ROOM, frozenset(), side=Side.CM, mandate="Réseaux"),
    ]
    assert owners(links, say) == sides
