"""What may be said rests on a message that we see, and on what it says now."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.event import EventKind, deleted
from bot.core.flags import Flag
from bot.core.news import Revision, Source
from bot.core.text import cleaned
from bot.errors import Invalid, Stale
from bot.services.drafts import Draft
from bot.storage.work import Work

ASKEW = timedelta(minutes=1)
"""By how much the clock of a platform may be behind ours."""


def clears(said: Revision | Draft) -> bool:
    """Whether something may be said because of it, now or when its embargo is over."""
    return said.flag is Flag.SHAREABLE or said.embargo is not None


def require_seen(source: Source | None, said: Revision | Draft) -> None:
    """Nothing is cleared that was tagged from a message that we have never seen: corrected or deleted there, it would
    go on being cleared. Raises Invalid, beside the flag."""
    if source is not None and source.unheard and clears(said):
        raise Invalid("source-unheard", "flag")


async def require_unchanged(work: Work, source: Source | None, said: Draft, begun: datetime | None) -> None:
    """Nothing is cleared by a form that holds what its message no longer says: an edit or a deletion that came while it
    was open found nothing to hold. `begun`: when the form was opened (UTC), if that is known. Raises Stale."""
    if source is None or not clears(said):
        return
    log = await work.inbox.log(deleted(source.ref, work.now.instant).source)
    if any(event.kind is EventKind.DELETED for event in log):
        raise Stale("stale-source")
    edits = [event for event in log if event.message is not None and event.kind is EventKind.EDITED]
    for event in edits[-1:]:
        lately = begun is None or event.at > begun - ASKEW
        if lately and event.message is not None and not same_words(source.text, event.message.text):
            raise Stale("stale-source")


def same_words(old: str, new: str) -> bool:
    """Whether a message that was edited still says what it said when it was tagged: form alone is no change."""
    return " ".join(old.split()) == " ".join(cleaned(new).split())
