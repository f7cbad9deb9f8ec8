"""Words of commands, in English and for whoever uses Discord in another language that we speak."""

from __future__ import annotations

from discord.app_commands import locale_str

from bot.i18n.words import words


def say(key: str) -> locale_str:
    """A word of a command: English, unless Discord is used in another language that we speak."""
    return locale_str(words("en")(key), key=key)
