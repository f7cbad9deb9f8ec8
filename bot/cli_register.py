"""`passerelle register`: verify and export what was recorded. Each body imports what it needs, as in `cli.py`."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.errors import Misconfigured
from bot.terminal import operate

register = typer.Typer(help="The record of who did what.", no_args_is_help=True, rich_markup_mode=None)

Organisation = Annotated[str, typer.Option(help="Its name; without one, all of them.")]
Day = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"], metavar="DAY", help="2026-03-16 or 2026-03-16T09:30:00, in UTC."
    ),
]


@register.command()
def verify(
    organisation: Organisation = "",
    anchors: Annotated[
        Path | None, typer.Option(help="The lines that were kept elsewhere.", exists=True, dir_okay=False)
    ] = None,
    public_key: Annotated[str, typer.Option(help="Who signed them; without, the configured secret keys.")] = "",
) -> None:
    """Say whether a line was changed, removed, added or put elsewhere by hand; exit 1 if one was."""
    from bot.services.registering import checking

    if public_key and not anchors:
        raise Misconfigured("--public-key is for --anchors, which is missing", "usage-anchors")
    lines = anchors.read_text(encoding="utf-8", errors="replace").splitlines() if anchors else None
    operate(partial(checking.verify, organisation=organisation, anchors=lines, public=public_key))


@register.command()
def key() -> None:
    """Print the public key that anchors are signed by, for whoever checks them elsewhere."""
    from bot.services.registering import anchored

    operate(anchored.public_key)


@register.command()
def export(
    csv: Annotated[bool, typer.Option("--csv", help="For a spreadsheet.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line (as without either).")] = False,
    organisation: Organisation = "",
    since: Day = None,
    until: Day = None,
    subject: Annotated[str, typer.Option(help="Only about N-12, Q-3 or S-4.")] = "",
) -> None:
    """Write the lines to standard output, oldest first."""
    from bot.services.registering.exporting import Wanted
    from bot.services.registering.exporting import export as write_out

    if csv and json:
        raise Misconfigured("give either --csv or --json", "usage-form")
    wanted = Wanted(organisation, _utc(since), _utc(until), subject)
    operate(partial(write_out, wanted=wanted, as_csv=csv, write=partial(typer.echo, nl=False)))


def _utc(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=UTC) if at else None
