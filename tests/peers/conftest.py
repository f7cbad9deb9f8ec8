"""The tests of the peers drive the libraries of the platforms bare, with nothing of the product around them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.canaries import Ear


@pytest.fixture(autouse=True)
def _libraries_may_talk(ear: Ear) -> Iterator[None]:
    """What the product keeps them from writing is written here."""
    yield
    ear.begin()
