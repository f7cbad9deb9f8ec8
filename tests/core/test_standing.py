"""The standing of an item: the first rule that applies, on two clocks (product.md; reliability.md F8, V3)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.flags import Embargo, Flag, Standing
from bot.core.standing import standing_at
from bot.core.time import Now
from tests.core.strategies import at, embargoes, flags, instants, skewed

NOON = at(12)
NOW = Now.both(NOON)
SECOND = timedelta(seconds=1)
ZONE = "Europe/Paris"

PAST, AHEAD = Embargo(NOON - SECOND, ZONE), Embargo(NOON + SECOND, ZONE)
ASKING = Embargo(NOON - SECOND, ZONE, asks=True)
OVER, LATER = NOON - SECOND, NOON + SECOND
SHAREABLE, CONFIDENTIAL = Flag.SHAREABLE, Flag.CONFIDENTIAL


@pytest.mark.parametrize(
    ("flag", "embargo", "expires_at", "held", "standing"),
    [
        # 1. held beats everything
        (SHAREABLE, None, None, True, Standing.HELD),
        (SHAREABLE, AHEAD, OVER, True, Standing.HELD),
        (CONFIDENTIAL, None, None, True, Standing.HELD),
        # 2. confidential without embargo, whatever its expiry
        (CONFIDENTIAL, None, None, False, Standing.CONFIDENTIAL),
        (CONFIDENTIAL, None, OVER, False, Standing.CONFIDENTIAL),
        (CONFIDENTIAL, None, LATER, False, Standing.CONFIDENTIAL),
        # 3. embargo ahead, under either flag, even past its expiry
        (SHAREABLE, AHEAD, None, False, Standing.EMBARGOED),
        (CONFIDENTIAL, AHEAD, None, False, Standing.EMBARGOED),
        (SHAREABLE, AHEAD, OVER, False, Standing.EMBARGOED),
        # 3b. one that asks first stays when its time has come
        (SHAREABLE, ASKING, None, False, Standing.EMBARGOED),
        (CONFIDENTIAL, ASKING, OVER, False, Standing.EMBARGOED),
        (SHAREABLE, ASKING, None, True, Standing.HELD),
        # 4. shareable, or embargo over, and expired
        (SHAREABLE, None, OVER, False, Standing.UNKNOWN),
        (SHAREABLE, PAST, OVER, False, Standing.UNKNOWN),
        # 5. shareable
        (SHAREABLE, None, None, False, Standing.SHAREABLE),
        (SHAREABLE, None, LATER, False, Standing.SHAREABLE),
        (SHAREABLE, PAST, None, False, Standing.SHAREABLE),
        (CONFIDENTIAL, PAST, LATER, False, Standing.SHAREABLE),
    ],
)
def test_the_first_rule_that_applies(
    flag: Flag, embargo: Embargo | None, expires_at: datetime | None, held: bool, standing: Standing
) -> None:
    assert standing_at(NOW, flag=flag, embargo=embargo, expires_at=expires_at, held=held) is standing


def test_what_is_not_said_is_closed() -> None:
    assert standing_at(NOW) is Standing.HELD
    assert standing_at(NOW, held=False) is Standing.CONFIDENTIAL


@pytest.mark.parametrize(
    ("database", "process", "standing"),
    [
        (-1, -1, Standing.EMBARGOED),
        (0, -1, Standing.EMBARGOED),
        (-1, 0, Standing.EMBARGOED),
        (59, -1, Standing.EMBARGOED),
        (0, 0, Standing.SHAREABLE),
        (0, 60, Standing.SHAREABLE),
        (60, 0, Standing.SHAREABLE),
        (0, 61, Standing.EMBARGOED),
        (3600, 0, Standing.EMBARGOED),
        (3600, 86400, Standing.EMBARGOED),
    ],
)
def test_an_embargo_is_over_only_by_both_clocks(database: int, process: int, standing: Standing) -> None:
    now = Now(NOON + database * SECOND, NOON + process * SECOND)
    assert standing_at(now, flag=SHAREABLE, embargo=Embargo(NOON, ZONE), held=False) is standing


@pytest.mark.parametrize(
    ("database", "process", "standing"),
    [(-1, -1, Standing.SHAREABLE), (0, -1, Standing.UNKNOWN), (-1, 0, Standing.UNKNOWN), (0, 0, Standing.UNKNOWN)],
)
def test_a_permission_ends_by_either_clock(database: int, process: int, standing: Standing) -> None:
    now = Now(NOON + database * SECOND, NOON + process * SECOND)
    assert standing_at(now, flag=SHAREABLE, expires_at=NOON, held=False) is standing


@pytest.mark.parametrize("apart", [61 * SECOND, -61 * SECOND])
def test_clocks_that_disagree_leave_what_could_be_said_unknown(apart: timedelta) -> None:
    assert standing_at(Now(NOON, NOON + apart), flag=SHAREABLE, held=False) is Standing.UNKNOWN
    assert standing_at(Now(NOON, NOON + apart), flag=SHAREABLE, expires_at=at(20), held=False) is Standing.UNKNOWN


@given(skewed, flags, st.none() | embargoes, st.none() | instants, st.booleans())
def test_clocks_that_disagree_clear_nothing(
    now: Now, flag: Flag, embargo: Embargo | None, expires_at: datetime | None, held: bool
) -> None:
    found = standing_at(now, flag=flag, embargo=embargo, expires_at=expires_at, held=held)
    assert found is not Standing.SHAREABLE
    if embargo is not None and not held:
        assert found is Standing.EMBARGOED


@given(st.none() | embargoes, st.none() | instants)
def test_an_item_opens_at_most_once_and_closes_at_most_once(
    embargo: Embargo | None, expires_at: datetime | None
) -> None:
    seen = [
        standing_at(Now.both(at(hour)), flag=SHAREABLE, embargo=embargo, expires_at=expires_at, held=False)
        for hour in range(24)
    ]
    order = [Standing.EMBARGOED, Standing.SHAREABLE, Standing.UNKNOWN]
    assert [order.index(standing) for standing in seen] == sorted(order.index(standing) for standing in seen)
