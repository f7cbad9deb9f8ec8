"""Where anchors of the register go by the settings, and whether they could go there now."""

from __future__ import annotations

from bot.checks import Check
from bot.i18n.words import Words
from bot.settings import Settings
from integrations.anchoring import Appending, Posting


def keeps_of(found: Settings) -> tuple[Appending | Posting, ...]:
    """A file, an address, both or nothing."""
    file, url = found.register_.anchor_file, found.register_.anchor_url
    return (*([Appending(file)] if file else ()), *([Posting(url.get_secret_value())] if url else ()))


async def anchor_checks(found: Settings, say: Words) -> list[Check]:
    """One line of `doctor` for each place; nothing is written there."""
    keeps = keeps_of(found)
    none = Check("doctor-anchors", True, say("doctor-no-anchor"))
    return [await _checked(each, say) for each in keeps] or [none]


async def _checked(keep: Appending | Posting, say: Words) -> Check:
    is_file = isinstance(keep, Appending)
    name = "doctor-anchor-file" if is_file else "doctor-anchor-address"
    try:
        await keep.ready()
    except (OSError, TimeoutError) as error:
        return Check(name, False, say("doctor-anchor-refused", reason=_why(error)))
    return Check(name, True, say("doctor-anchor-written" if is_file else "doctor-anchor-answers"))


def _why(error: Exception) -> str:
    """The system's own words, or the kind of error: never the address, which may hold a secret."""
    return (error.strerror if isinstance(error, OSError) else "") or type(error).__name__
