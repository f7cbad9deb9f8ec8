"""The standing of an item at an instant: the first rule that applies."""

from __future__ import annotations

from datetime import datetime

from bot.core.flags import Embargo, Flag, Standing
from bot.core.time import Now


def standing_at(
    now: Now,
    *,
    flag: Flag = Flag.CONFIDENTIAL,
    embargo: Embargo | None = None,
    expires_at: datetime | None = None,
    held: bool = True,
) -> Standing:
    """What holds at `now`. `held`: withdrawn, or its source changed and nobody in comms has confirmed since.

    Clocks that disagree by more than a minute clear nothing: an embargo stays, the rest is unknown (F8). One that
    asks first stays whatever the clocks say.
    """
    if held:
        return Standing.HELD
    if embargo is None and flag is Flag.CONFIDENTIAL:
        return Standing.CONFIDENTIAL
    if embargo is not None and (embargo.asks or not now.reached(embargo.until)):
        return Standing.EMBARGOED
    if not now.trusted:
        return Standing.UNKNOWN
    if expires_at is not None and now.passed(expires_at):
        return Standing.UNKNOWN
    return Standing.SHAREABLE
