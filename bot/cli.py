"""The `passerelle` command. Each command's body imports what it needs, so that `--help` stays quick."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.cli_database import database
from bot.cli_register import register
from bot.errors import Misconfigured
from bot.terminal import operate as _operate
from bot.terminal import running
from bot.usage import confirmed

app = typer.Typer(
    name="passerelle",
    help="The footbridge between a communications team and its external community manager.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(database, name="db")
deliveries = typer.Typer(help="What waits to go out.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(deliveries, name="deliveries")
keys = typer.Typer(help="The secret keys that seal stored tokens.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(keys, name="keys")
app.add_typer(register, name="register")


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port on 127.0.0.1; 0 takes a free one.")] = 8750,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    empty: Annotated[bool, typer.Option("--empty", help="Without the sample news.")] = False,
    lang: Annotated[Literal["fr", "en"], typer.Option(help="The sample company's language.")] = "fr",
) -> None:
    """A local chat with a sample company, in a throw-away database: no token, no network."""
    import asyncio
    import webbrowser

    from bot.app.demo import run_demo
    from bot.i18n.words import words

    def ready(address: str) -> None:
        typer.echo(words(lang)("cli-demo", address=address))
        if browser:
            webbrowser.open(address)

    asyncio.run(run_demo(port, lang, ready, empty=empty))


@app.command()
def run() -> None:
    """The bot, on every configured platform, and the HTTP door; until it is stopped."""
    import asyncio

    from bot.app.run import run

    asyncio.run(run(running))


@app.command()
def apply(
    file: Annotated[Path, typer.Argument(help="The YAML file.", exists=True, dir_okay=False)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show the difference.")] = False,
) -> None:
    """Bring organisation, mandates, rooms, members and policy to what FILE says."""
    import asyncio

    from bot.app.configured import apply_file

    for line in asyncio.run(apply_file(file, dry_run=dry_run)):
        typer.echo(line)


@app.command()
def judge() -> None:
    """The desk alone: JSON lines on standard input and output; no database."""
    import sys

    from bot.desk.lines import serve

    serve(sys.stdin, sys.stdout)


@app.command()
def init(
    file: Annotated[Path, typer.Option(help="The file to write.")] = Path(".env"),
) -> None:
    """Ask for language, platform and database, write `.env` with a fresh key, prepare the database, check it all."""
    from bot.cli_asking import ask
    from bot.envfile import write

    write(file, ask())
    upgrade()
    doctor()


@app.command()
def doctor() -> None:
    """Check settings, database and clocks; one line each, in the language of the settings; exit 1 if anything fails."""
    import asyncio

    from bot.app.doctor import told

    lines, well = asyncio.run(told())
    for line in lines:
        typer.echo(line)
    if not well:
        raise typer.Exit(1)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; it must not exist.", dir_okay=False)],
) -> None:
    """Copy the whole database into FILE, while the bot runs. Keep the secret key elsewhere."""
    import asyncio

    from bot.app.configured import backup, spoken

    asyncio.run(backup(file))
    typer.echo(spoken()("cli-copy", file=str(file), size=file.stat().st_size))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file made by passerelle backup.", exists=True, dir_okay=False)],
) -> None:
    """Make the configured, empty database from FILE. Sending is paused until passerelle deliveries resume."""
    import asyncio

    from bot.app.configured import restore, spoken

    found, say = asyncio.run(restore(file)), spoken()
    typer.echo(say("cli-restored", file=str(file)))
    typer.echo(say("cli-waiting", count=found.waiting))
    typer.echo(say("cli-due", count=found.due))
    typer.echo(say("cli-unhandled", count=found.events))
    typer.echo(say("cli-restored-next"))


@app.command()
def status(machine: Annotated[bool, typer.Option("--json", help="For programs.")] = False) -> None:
    """Rooms, open questions, freezes, what waits or failed, what comes next; never what anything says."""
    from bot.services.status.telling import status as tell

    _operate(partial(tell, machine=machine))


@app.command("setup-code")
def setup_code(
    organisation: Annotated[str, typer.Option(help="Its name, if there are several, or the name of a new one.")] = "",
) -> None:
    """Print a one-time code (good for 15 minutes) by which the first lead makes themself known in the chat."""
    from bot.services.settling.operating import setup_code as make

    _operate(partial(make, organisation=organisation))


Organisation = Annotated[str, typer.Option("--organisation", help="Its name; needed only if there are several.")]
Person = Annotated[str, typer.Option("--person", help="Their name, id (p_…) or account, such as slack:TEAM/USER.")]


@app.command()
def export(
    organisation: Organisation = "",
    person: Person = "",
    readable: Annotated[bool, typer.Option("--readable", help="To be read, instead of JSON.")] = False,
) -> None:
    """Print everything about a person or, without --person, about an organisation."""
    from bot.services.privacy.operating import Whom, export

    _named(organisation, person)
    _operate(partial(export, whom=Whom(organisation, person), as_text=readable))


@app.command()
def erase(
    organisation: Organisation = "",
    person: Person = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
) -> None:
    """Forget a person or, without --person, a whole organisation, for good; exit 1 if a legal hold forbids it."""
    from bot.app.configured import spoken
    from bot.services.privacy.operating import Whom, erase

    _named(organisation, person)
    if not dry_run and not yes:
        say = spoken()
        confirmed(say("cli-erase", whom=person or organisation), say)
    _operate(partial(erase, whom=Whom(organisation, person), dry_run=dry_run))


def _named(organisation: str, person: str) -> None:
    """Nothing is meant by default: it would be everything."""
    if not organisation and not person:
        raise Misconfigured("give --person, --organisation, or both", "usage-whom")


@database.command()
def upgrade() -> None:
    """Apply the migrations that are missing, and index anew what an older version indexed."""
    import asyncio

    from bot.app.configured import upgrade_database

    typer.echo(asyncio.run(upgrade_database()))


@database.command()
def check() -> None:
    """Say whether the schema is this program's; exit 1 if not."""
    from bot.app.configured import database_is_current, spoken

    current = database_is_current()
    typer.echo(spoken()("cli-current" if current else "cli-older"))
    if not current:
        raise typer.Exit(1)


@deliveries.command("list")
def list_(
    state: Annotated[
        Literal["waiting", "sending", "held", "dead"] | None, typer.Option(help="Only those in this state.")
    ] = None,
    machine: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """One line for each delivery that is waiting, being sent, held or failed, oldest first; never what it says."""
    from bot.core.delivery import DeliveryState
    from bot.services.operating import listing

    _operate(partial(listing, state=DeliveryState(state) if state else None, machine=machine))


@deliveries.command()
def retry(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID...", help="As listed, or in full.")] = None,
    all_failed: Annotated[bool, typer.Option("--all-failed", help="All that failed.")] = False,
) -> None:
    """Send failed deliveries again, now; exit 1 if one of them has not failed."""
    from bot.services import operating

    if bool(ids) == all_failed:
        raise Misconfigured("give either ids or --all-failed", "usage-deliveries")
    _operate(partial(operating.retry, ids=ids or None))


@deliveries.command()
def drop(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="As listed, or in full.")],
) -> None:
    """Give up failed deliveries for good; exit 1 if one of them has not failed."""
    from bot.services import operating

    _operate(partial(operating.drop, ids=ids))


@deliveries.command()
def pause() -> None:
    """Stop all sending, on every replica; what people do is recorded all the same."""
    from bot.services import operating

    _operate(operating.pause)


@deliveries.command()
def resume() -> None:
    """Let everything go again."""
    from bot.services import operating

    _operate(operating.resume)


@keys.command()
def new() -> None:
    """Print a fresh key."""
    from bot.envfile import new_key

    typer.echo(new_key())


@keys.command()
def rotate() -> None:
    """Seal everything that is stored with the newest key; may be stopped at any time, and run again."""
    import asyncio

    from bot.app.configured import rotate_keys, spoken

    typer.echo(spoken()("cli-sealed", count=asyncio.run(rotate_keys())))
