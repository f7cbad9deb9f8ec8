"""Turns that ask as "ok" does are read as it, at the same length."""

from __future__ import annotations

import pytest

from bot.desk.asking.inviting import plain_ok


@pytest.mark.parametrize(
    ("head", "plain"),
    [
        ("rien ne m'empeche de dire", "ok"),
        ("nothing stops me saying", "ok"),
        ("is there any reason not to post", "ok"),
        ("pas de souci pour dire", "ok"),
        ("et si on annoncait", "ok if"),
    ],
)
def test_read_as_it(head: str, plain: str) -> None:
    read = plain_ok(head, marked=True)
    assert len(read) == len(head)
    assert read.split()[: len(plain.split())] == plain.split()


def test_an_invitation_without_a_question_mark_tells() -> None:
    assert plain_ok("et si on annoncait", marked=False) == "et si on annoncait"
