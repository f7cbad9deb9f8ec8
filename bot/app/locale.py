"""The language of the settings, for who needs nothing else of this process: `--help` stays quick."""

from __future__ import annotations

from bot.settings import language


def locale() -> str:
    """That of the settings, even where nothing else of them can be read."""
    return language()
