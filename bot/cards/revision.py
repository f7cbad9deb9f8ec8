"""What one revision of an item says: its text, its wording where that may be used, what to do, and its facts."""

from __future__ import annotations

from bot.cards.flags import embargo_end
from bot.cards.lens import Lens
from bot.core.card import Block, Quote, Wording
from bot.core.flags import Flag, Standing
from bot.core.news import Revision


def is_bare(revision: Revision) -> bool:
    """Whether it may be said, now or some day, and nobody has approved a wording for it."""
    return (revision.flag is Flag.SHAREABLE or revision.embargo is not None) and not revision.wording


def content(revision: Revision, standing: Standing, lens: Lens) -> tuple[Block, ...]:
    """The text as a quotation, and the approved wording where it may be used or prepared."""
    label = _wording_label(revision, standing, lens)
    if label is None or not revision.wording:
        return (Quote(revision.text),)
    return (Quote(revision.text), Wording(label, revision.wording))


def _wording_label(revision: Revision, standing: Standing, lens: Lens) -> str | None:
    if standing is Standing.SHAREABLE:
        return lens.words("wording-approved")
    end = embargo_end(revision)
    if standing is Standing.EMBARGOED and end is not None:
        return lens.words("wording-prepare", until=lens.instant(end))
    return None


def what_to_do(revision: Revision, standing: Standing, lens: Lens, *, caveats: bool = False) -> str:
    """What the CM is asked to do about it. `caveats`: the text says what not to say, and is no wording itself."""
    say = lens.words
    match standing:
        case Standing.SHAREABLE if revision.wording:
            return say("do-shareable")
        case Standing.SHAREABLE:
            return say("do-shareable-caveats") if caveats else say("do-shareable-bare")
        case Standing.EMBARGOED:
            return say("do-embargoed")
        case Standing.UNKNOWN:
            return say("do-expired")
        case Standing.CONFIDENTIAL:
            return say("do-confidential")
        case Standing.HELD:
            return say("do-held")


def facts(revision: Revision, standing: Standing, lens: Lens, *, by: str, files: int) -> tuple[tuple[str, str], ...]:
    """Since when, from whom, until when, about what, and with how many files."""
    say = lens.words
    rows = [(say("fact-since"), lens.since(revision.at)), (say("fact-by"), by)]
    rows.extend(_ends(revision, standing, lens))
    if revision.topics:
        rows.append((say("fact-topics"), say.listed(revision.topics)))
    if files:
        told = say("files-not-cleared", count=files) if standing is Standing.SHAREABLE else ""
        rows.append((say("fact-files"), told or say("files-ask", count=files)))
    return tuple(rows)


def _ends(revision: Revision, standing: Standing, lens: Lens) -> tuple[tuple[str, str], ...]:
    """Until when it may be said. Not told of what may not be said at all: a secret does not end by itself."""
    say, ends = lens.words, revision.expires_at
    if ends is None:
        return ()
    match standing:
        case Standing.SHAREABLE:
            return ((say("fact-until"), lens.until(ends)),)
        case Standing.EMBARGOED:
            return ((say("fact-then-until"), lens.until(ends)),)
        case Standing.UNKNOWN:
            return ((say("fact-was-until"), lens.until(ends)),)
        case _:
            return ()
