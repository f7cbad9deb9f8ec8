"""Short answers to the person who acted."""

from __future__ import annotations

from bot.core.card import Notice, Tone
from bot.errors import ChatError, Frozen, Misconfigured, MissingWord, PasserelleError, Refused
from bot.i18n.words import Words


def notice(words: Words, error: PasserelleError) -> Notice:
    """What to say of an error. One that is no fault of the person's is told as "not recorded, try again"."""
    if isinstance(error, MissingWord | Misconfigured | ChatError):
        return Notice(words("not-recorded"), untaken=True)
    untaken = not isinstance(error, Refused)
    tone = Tone.FROZEN if isinstance(error, Frozen) else Tone.NEUTRAL
    try:
        return Notice(words(error.key, **_arguments(error)), tone, untaken=untaken)
    except MissingWord:
        return Notice(words("not-recorded"), tone, untaken=untaken)


def _arguments(error: PasserelleError) -> dict[str, str | int | float]:
    return {
        name: value if isinstance(value, str | int | float) else str(value)
        for name, value in error.arguments.items()
        if value is not None
    }
