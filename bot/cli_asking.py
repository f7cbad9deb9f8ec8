"""What `passerelle init` asks of whoever sets the bot up, in their language."""

from __future__ import annotations

import typer

from bot.envfile import TOKENS, language, new_key, tokens_of
from bot.i18n.words import LOCALES, words


def ask() -> dict[str, str]:
    """The settings of the new `.env`, a fresh secret key among them. Raises Misconfigured for an unknown platform."""
    locale = typer.prompt(f"Langue / language ({', '.join(LOCALES)})", default=language(), value_proc=_spoken)
    say = words(locale)
    given = {"LOCALE": locale, "SECRET_KEY": new_key()}
    platform = typer.prompt(say("init-platform", names=", ".join(TOKENS)), default="none").strip().lower()
    given |= {name: typer.prompt(name, hide_input=True).strip() for name in tokens_of(platform)}
    if url := typer.prompt(say("init-database"), default="", show_default=False).strip():
        given["DATABASE_URL"] = url
    return given


def _spoken(typed: str) -> str:
    """One of our languages; whoever names another is asked again."""
    if (locale := typed.strip().lower()) not in LOCALES:
        raise typer.BadParameter(", ".join(LOCALES))
    return locale
