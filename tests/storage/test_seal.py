"""Sealed texts: opened with the right keys, for the right purpose, and never otherwise."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.envfile import new_key
from bot.errors import Misconfigured
from bot.storage.seal import Seal

OLD, NEW = (base64.urlsafe_b64encode(bytes([byte]) * 32).decode() for byte in (1, 2))


@given(st.text())
def test_what_is_sealed_is_opened(text: str) -> None:
    seal = Seal(NEW)
    sealed = seal.seal("slack:T0", text)
    assert seal.open("slack:T0", sealed) == text
    assert len(text) < 4 or text not in sealed
    assert seal.seal("slack:T0", text) != sealed


def test_old_keys_open_and_the_newest_seals() -> None:
    sealed = Seal(OLD).seal("p", "xoxb-1")
    both = Seal(f"{NEW} , {OLD}")
    assert both.open("p", sealed) == "xoxb-1"
    again = both.renewed(sealed)
    assert again is not None
    assert both.renewed(again) is None
    assert Seal(NEW).open("p", again) == "xoxb-1"
    assert Seal(NEW).open("p", both.seal("p", "x")) == "x"


def test_without_the_key_it_stays_shut() -> None:
    sealed = Seal(OLD).seal("p", "xoxb-1")
    acts: tuple[Callable[[], object], ...] = (partial(Seal(NEW).open, "p", sealed), partial(Seal(NEW).renewed, sealed))
    for act in acts:
        with pytest.raises(Misconfigured, match="no key opens") as refused:
            act()
        assert "xoxb" not in str(refused.value)


def test_one_row_s_token_is_no_use_in_another() -> None:
    seal = Seal(NEW)
    with pytest.raises(Misconfigured, match="another row"):
        seal.open("slack:T1", seal.seal("slack:T0", "xoxb-1"))


@pytest.mark.parametrize("keys", ["", "k", f"{NEW},", f",{NEW}", f"{NEW};{OLD}", NEW[1:], f"{NEW},schlüssel", "é" * 44])
def test_an_unusable_key_is_said_in_one_line_without_it(keys: str) -> None:
    with pytest.raises(Misconfigured) as refused:
        Seal(keys)
    assert "PASSERELLE_SECRET_KEY" in refused.value.detail
    assert "\n" not in refused.value.detail
    assert NEW not in refused.value.detail


def test_a_fresh_key_is_a_fernet_key() -> None:
    seal = Seal(new_key())
    assert seal.open("p", seal.seal("p", "x")) == "x"


def test_a_secret_of_another_form_is_made_a_key() -> None:
    phrase = "0123456789abcdef-of-an-orchestrator"
    sealed = Seal(phrase).seal("p", "x")
    assert Seal(f"{NEW},{phrase}").open("p", sealed) == "x"
    with pytest.raises(Misconfigured):
        Seal(f"{phrase}2").open("p", sealed)
