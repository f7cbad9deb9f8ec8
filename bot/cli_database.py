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

    from bot.app.configured import spoken
    from bot.app.transfer import transfer

    made, say = asyncio.run(transfer(source, target)), spoken()
    typer.echo(say("cli-copied", rows=made.rows, tables=made.tables))
    for line in made.register.done:
        typer.echo(line)
    for key, count in (
        ("cli-waiting", made.found.waiting),
        ("cli-due", made.found.due),
        ("cli-unhandled", made.found.events),
    ):
        typer.echo(say(key, count=count))
    for line in made.register.refused:
        typer.echo(line, err=True)
    typer.echo(say("cli-copied-next"))
    if made.register.refused:
        raise typer.Exit(1)
