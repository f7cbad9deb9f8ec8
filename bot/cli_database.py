"""`passerelle db`: beside `upgrade` and `check` (`cli.py`), the way from one kind of database to the other."""

from __future__ import annotations

from typing import Annotated

import typer

database = typer.Typer(help="The database's schema.", no_args_is_help=True, rich_markup_mode=None)


@database.command()
def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The address of the database to read.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The address of an empty one, of either kind.")],
) -> None:
    """Copy everything into another database, while no Passerelle runs on either. Sending is paused in the copy until
    passerelle deliveries resume. Leave passwords to PGPASSWORD or ~/.pgpass: others may see a command line."""
    import asyncio

    from bot.app.transfer import transfer

    made = asyncio.run(transfer(source, target))
    typer.echo(f"copied and compared: {made.rows:,} rows of {made.tables} tables; sending is paused in the copy")
    for line in made.register.done:
        typer.echo(line)
    typer.echo(
        f"waiting: {made.found.waiting} cards (each is looked for before it is sent); due: {made.found.due} timers; "
        f"not handled yet: {made.found.events} events"
    )
    for line in made.register.refused:
        typer.echo(line, err=True)
    typer.echo("next: name the copy in PASSERELLE_DATABASE_URL, passerelle doctor, passerelle run,")
    typer.echo("passerelle deliveries list, then passerelle deliveries resume; never start on the old one again")
    if made.register.refused:
        raise typer.Exit(1)
