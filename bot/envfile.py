"""The `.env` file that `passerelle init` writes: readable by its owner alone."""

from __future__ import annotations

import base64
import os
import secrets
from pathlib import Path

from bot.errors import Misconfigured
from bot.i18n.words import words

TOKENS: dict[str, tuple[str, ...]] = {
    "slack": ("SLACK__BOT_TOKEN", "SLACK__APP_TOKEN"),
    "discord": ("DISCORD__TOKEN",),
    "none": (),
}
"""What each platform needs, by the names of the settings."""


def language() -> str:
    """The language that whoever sets the bot up reads, as far as this machine knows it; else French."""
    asked = ("PASSERELLE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
    return words(next((os.environ[name] for name in asked if os.environ.get(name)), "fr")).locale


def tokens_of(platform: str) -> tuple[str, ...]:
    """The settings that a platform needs. Raises Misconfigured for one that does not exist."""
    if platform not in TOKENS:
        raise Misconfigured(
            f"{platform}: choose one of {', '.join(TOKENS)}", "init-which", name=platform, names=", ".join(TOKENS)
        )
    return TOKENS[platform]


def new_key() -> str:
    """A fresh key: 32 random bytes, URL-safe base64 (the form of a Fernet key)."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def write(file: Path, given: dict[str, str]) -> None:
    """Write the file with mode 0600. Raises Misconfigured rather than overwrite one that is there."""
    lines = "".join(f"PASSERELLE_{name}={_quoted(value)}\n" for name, value in given.items())
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Misconfigured(f"{file} is there already; move it away first", "init-there", file=str(file)) from None
    except OSError as error:
        why = error.strerror or ""
        raise Misconfigured(f"{file}: {why}", "init-unwritten", file=str(file), why=why) from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as target:
        target.write(lines)


def _quoted(value: str) -> str:
    if any(char in value for char in "'\n\r"):
        raise Misconfigured("a value with a quote or a line break cannot stand in .env", "init-quote")
    return f"'{value}'"
