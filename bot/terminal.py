"""What commands tell: of the configured database, and of the process that runs."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from typer.exceptions import TyperException

    from bot.errors import Misconfigured
    from bot.services.operating import Operator, Told


def running(address: str) -> None:
    """Say where the door is: to whoever looks at a terminal a line, else a line of the log like the others, as whoever
    collects what a container or a unit says reads one kind of line."""
    import structlog

    from bot.app.configured import wording

    if sys.stdout.isatty():
        typer.echo(wording()("cli-running", address=address))
    else:
        structlog.get_logger().info("running", address=address)


def operate(command: Callable[[Operator], Awaitable[Told]]) -> None:
    """Run a command and show what it did and what it refused; with a refusal the program ends with 1."""
    import asyncio

    from bot.app.configured import operate as on_database

    told = asyncio.run(on_database(command))
    for line in told.done:
        typer.echo(line)
    for line in (*told.beside, *told.refused):
        typer.echo(line, err=True)
    if told.refused:
        raise typer.Exit(1)


def in_words(error: Misconfigured) -> str:
    """What cannot be used, in the language of the settings."""
    from bot.app.configured import refusal

    return refusal(error)


def language() -> str:
    """That of the settings, even where nothing else of them can be read."""
    from bot.app.locale import locale

    return locale()


def misused(error: TyperException) -> str:
    """What was typed wrongly, in the language of the settings."""
    from bot.app.configured import wording
    from bot.usage import said

    return said(error, wording())


def ended() -> str:
    """That nothing was done, as whoever was asked did not say yes."""
    from bot.app.configured import wording

    return wording()("usage-ended")
