"""The peer by hand: `python -m tests.peers.slack`, and a page where one acts as several people.

It prints the variables by which `passerelle run` talks to it.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
from datetime import UTC, datetime
from pathlib import Path

from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.hand import Hand
from tests.peers.slack.manifests import SHIPPED, read_manifest
from tests.peers.slack.people import Person


def people_and_rooms(slack: FakeSlack) -> dict[str, Person]:
    """A small company, its community manager, and an agency."""
    agency = slack.add_team("T0AGENCE", "agence")
    lea = slack.user("lea", "Léa Montagne", id="U0LEA", admin=True)
    noe = slack.user("noe", "Noé Faure", id="U0NOE")
    sam = slack.user("sam", "Sam Dubois", id="U0SAM", restricted=True)
    nina = slack.user("nina", "Nina Roux", id="U0NINA", team=agency, stranger=True)
    slack.channel("com-interne", id="C0COMMS", private=True, members=[lea, noe])
    slack.channel("réseaux", id="C0CM", private=True, members=[lea, sam])
    slack.channel("avec-agence", id="C0AGENCE", private=True, members=[lea, nina], ext_shared=[agency])
    slack.channel("annonces", id="C0TOWN", members=[lea, noe])
    return {one.name: one for one in (lea, noe, sam, nina)}


def environment(slack: FakeSlack) -> dict[str, str]:
    """What `passerelle run` needs."""
    said = {"PASSERELLE_SLACK__API_BASE": slack.api_url, "PASSERELLE_SLACK__BOT_TOKEN": slack.bot_token}
    if slack.app.mode == "socket":
        return said | {"PASSERELLE_SLACK__APP_TOKEN": slack.app_token}
    return said | {"PASSERELLE_SLACK__SIGNING_SECRET": slack.signing_secret}


async def serve(options: argparse.Namespace) -> None:
    slack = FakeSlack(clock=lambda: datetime.now(UTC), port=options.port)
    slack.install(read_manifest(options.manifest), mode="http" if options.http else "socket", url=options.http)
    hand = Hand(slack, people_and_rooms(slack))
    slack.routes += hand.routes
    async with slack:
        print(f"Open {slack.base}/ in a browser. For passerelle run:\n")
        for name, value in environment(slack).items():
            print(f"export {name}={value}")
        print(
            "\nRooms and people:", ", ".join(f"slack:{slack.team.id}/{id}" for id in slack.world.channels), flush=True
        )
        while True:  # what is due to be told again
            await asyncio.sleep(1)
            await slack.advance()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.peers.slack", description="A Slack on this machine, by hand."
    )
    parser.add_argument("--port", type=int, default=8790)
    parser.add_argument("--http", metavar="URL", help="send requests there, such as http://127.0.0.1:8080/slack/events")
    parser.add_argument("--manifest", type=Path, default=SHIPPED)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
