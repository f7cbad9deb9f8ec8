"""One process of several that send with the same token: it waits for a line, then sends fifty cards at once.

Its arguments: the database, Slack's base, client id and secret, signing secret, room. It prints how many were sent.
"""

from __future__ import annotations

import asyncio
import sys

from bot import logs
from bot.core.address import Address, Place, Platform
from bot.core.card import Card, Tone
from bot.errors import ChatError
from bot.storage.database import Database
from integrations.slack.app import SlackAdapter
from integrations.slack.tokens import Application
from tests.integrations.slack.distributed import installations

SENT = 50


async def main(url: str, api: str, client_id: str, client_secret: str, signing_secret: str, room: str) -> None:
    logs.configure("info", "json")
    database = Database(url)
    adapter = SlackAdapter(
        application=Application(client_id, client_secret, installations(database)),
        signing_secret=signing_secret,
        api_base=api,
        clock=database.clock.process,
    )
    await adapter.open()
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    found = Address.parse(room)
    assert found.platform is Platform.SLACK
    sent = await asyncio.gather(*(send(adapter, Place(found), number) for number in range(SENT)))
    print(sum(sent), flush=True)
    await adapter.close()
    await database.close()


async def send(adapter: SlackAdapter, place: Place, number: int) -> bool:
    try:
        await adapter.chat.post(place, Card(Tone.NEUTRAL, f"La carte {number}", "n"), key=f"k{id(adapter)}{number}")
    except ChatError as error:
        print(error, error.arguments, file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
