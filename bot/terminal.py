"""Commands on the configured database, and what they tell."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from bot.services.operating import Operator, Told


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
