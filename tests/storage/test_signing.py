"""Who signed an anchor, and that nothing in it was changed since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.anchors import Anchor
from bot.envfile import new_key
from bot.errors import Misconfigured
from bot.storage.signing import Signer, is_signed
from tests.storage.samples import AT

ANCHOR = Anchor("o_1", 12, "ab" * 32, AT)


def test_the_newest_key_signs_and_each_has_a_public_key_of_its_own() -> None:
    new, old = new_key(), new_key()
    signer = Signer(f"{new},{old}")
    signed = signer.sign(ANCHOR)
    assert is_signed(signed)
    assert is_signed(Anchor.read(signed.line))
    assert (signed.key,) == Signer(new).publics
    assert signer.publics == (*Signer(new).publics, *Signer(old).publics)
    assert new not in signed.line


@pytest.mark.parametrize("changed", [{"sequence": 13}, {"digest": "00"}, {"organisation": "o_2"}, {"key": "zz"}])
def test_what_was_changed_is_not_signed(changed: dict[str, object]) -> None:
    signed = Signer("another-form-of-secret").sign(ANCHOR)
    assert is_signed(signed)
    assert not is_signed(replace(signed, **changed))  # type: ignore[arg-type]
    assert not is_signed(replace(signed, signature="00" * 64))


def test_a_key_that_cannot_be_used_is_refused() -> None:
    with pytest.raises(Misconfigured):
        Signer("short")
