"""How a standing is told: its tone, its words, its headline and what to do about it."""

from __future__ import annotations

from datetime import datetime

from bot.cards.lens import Lens
from bot.core.card import Tone
from bot.core.flags import Standing
from bot.core.news import NewsItem, Revision

TONES = {
    Standing.SHAREABLE: Tone.SHAREABLE,
    Standing.CONFIDENTIAL: Tone.CONFIDENTIAL,
    Standing.EMBARGOED: Tone.EMBARGOED,
    Standing.UNKNOWN: Tone.UNKNOWN,
    Standing.HELD: Tone.RECALL,
}

_FLAGS = {
    Standing.SHAREABLE: "flag-shareable",
    Standing.CONFIDENTIAL: "flag-confidential",
    Standing.EMBARGOED: "flag-embargoed",
    Standing.UNKNOWN: "flag-expired",
    Standing.HELD: "flag-held",
}

_HEADLINES = {
    Standing.SHAREABLE: "headline-shareable",
    Standing.CONFIDENTIAL: "headline-confidential",
    Standing.UNKNOWN: "headline-expired",
    Standing.HELD: "headline-held",
}


def flag(standing: Standing, lens: Lens) -> str:
    """The standing in one or two words, with its emoji."""
    return lens.words(_FLAGS[standing])


def headline(standing: Standing, until: datetime | None, lens: Lens, *, asks: bool = False) -> str:
    """The first line of a news card. An embargo whose end is not known is told as confidential. `asks`: it does not
    lift by itself."""
    if standing is Standing.EMBARGOED and until is not None:
        return lens.words("headline-embargoed-asks" if asks else "headline-embargoed", until=lens.instant(until))
    return lens.words(_HEADLINES.get(standing, "headline-confidential"))


def embargo_end(revision: Revision) -> datetime | None:
    """The instant at which the revision's embargo ends, if it has one."""
    return None if revision.embargo is None else revision.embargo.until


def asks_first(revision: Revision) -> bool:
    """Whether the revision's embargo does not lift by itself."""
    return revision.embargo is not None and revision.embargo.asks


def extract_of(item: NewsItem, standing: Standing) -> str:
    """What a list shows of an item: its approved wording if that may be said, else its text."""
    revision = item.revision
    return (revision.wording if standing is Standing.SHAREABLE else None) or revision.text
