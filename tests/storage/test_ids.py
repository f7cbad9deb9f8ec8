"""Opaque ids: short enough for every platform, and never twice."""

from __future__ import annotations

import re

from bot.storage.ids import new_id


def test_an_id_says_its_kind_and_fits_a_nonce_and_a_button() -> None:
    ids = [new_id("d") for _ in range(2000)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"d_[A-Za-z0-9_-]{16}", id) for id in ids)
    assert max(map(len, ids)) <= 20
