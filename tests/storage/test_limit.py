"""A unit of work commits or is given up, never both."""

from __future__ import annotations

import pytest

from bot.errors import NotRecorded
from bot.storage.limit import Limit


def test_what_was_given_up_does_not_commit() -> None:
    limit = Limit()
    assert limit.give_up()
    with pytest.raises(NotRecorded):
        limit.commit()


def test_what_is_being_committed_is_not_given_up() -> None:
    limit = Limit()
    limit.commit()
    assert not limit.give_up()
    assert not limit.given_up
