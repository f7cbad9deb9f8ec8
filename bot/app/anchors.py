"""Where anchors of the register go by the settings, and whether they could go there now."""

from __future__ import annotations

from bot.checks import Check
from bot.settings import Settings
from integrations.anchoring import Appending, Posting

NONE = "none kept elsewhere: a register that is cut short would not show (PASSERELLE_REGISTER__ANCHOR_FILE or …_URL)"


def keeps_of(found: Settings) -> tuple[Appending | Posting, ...]:
    """A file, an address, both or nothing."""
    file, url = found.register_.anchor_file, found.register_.anchor_url
    return (*([Appending(file)] if file else ()), *([Posting(url.get_secret_value())] if url else ()))


async def anchor_checks(found: Settings) -> list[Check]:
    """One line of `doctor` for each place; nothing is written there."""
    keeps = keeps_of(found)
    return [await _checked(each) for each in keeps] or [Check("anchors", True, NONE)]


async def _checked(keep: Appending | Posting) -> Check:
    name = "anchor file" if isinstance(keep, Appending) else "anchor address"
    try:
        await keep.ready()
    except (OSError, TimeoutError) as error:
        return Check(name, False, f"{_why(error)}: no line about the register can be kept there")
    return Check(name, True, "can be written" if isinstance(keep, Appending) else "answers")


def _why(error: Exception) -> str:
    """The system's own words, or the kind of error: never the address, which may hold a secret."""
    return (error.strerror if isinstance(error, OSError) else "") or type(error).__name__
