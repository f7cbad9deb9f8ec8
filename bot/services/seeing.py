"""What may be said rests on a message whose edits we are told of."""

from __future__ import annotations

from bot.core.flags import Flag
from bot.core.news import Revision, Source
from bot.errors import Invalid
from bot.services.drafts import Draft


def clears(said: Revision | Draft) -> bool:
    """Whether something may be said because of it, now or when its embargo is over."""
    return said.flag is Flag.SHAREABLE or said.embargo is not None


def require_seen(source: Source | None, said: Revision | Draft) -> None:
    """Nothing is cleared that was tagged from a message that we have never seen: corrected or deleted there, it would
    go on being cleared. Raises Invalid, beside the flag."""
    if source is not None and source.unheard and clears(said):
        raise Invalid("source-unheard", "flag")
