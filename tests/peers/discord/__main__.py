"""`python -m tests.peers.discord`: a Discord on this machine, with a page to act on as Léa, Sam or a stranger, for a
running `passerelle run` whose settings are printed."""

from __future__ import annotations

import argparse
import asyncio

from tests.peers.discord.hand.doors import Hand
from tests.peers.discord.peer import FakeDiscord


async def serve(port: int, *, message_content: bool) -> None:
    """Until it is interrupted."""
    discord = FakeDiscord(ack_deadline=3.0, patience=10.0, port=port)
    discord.allow_intents(message_content=message_content)
    guild = discord.guild("Halles", locale="fr")
    comms = guild.role("comms")
    lea, sam, stranger = discord.user("Léa", locale="fr"), discord.user("Sam"), discord.user("Max")
    guild.join(lea, roles=[comms])
    guild.join(sam)
    guild.join(stranger)
    rooms = [
        guild.channel("com-interne", private_to=[comms]),
        guild.channel("réseaux", private_to=[comms, sam]),
        guild.channel("annonces"),
    ]
    hand = Hand(discord, guild, [lea, sam, stranger])
    discord.more = hand.mount
    async with discord:
        print(f"Page:  http://127.0.0.1:{port}/\n")
        print(f"PASSERELLE_DISCORD__TOKEN={discord.token}")
        print(f"PASSERELLE_DISCORD__API_BASE={discord.api_base}")
        print(f"PASSERELLE_DISCORD__GATEWAY_URL={discord.gateway_url}\n")
        print(f"server Halles = {guild.id}, role comms = {comms.id}")
        for named in (*rooms, lea, sam, stranger):
            print(f"{named.name} = {named.id}")
        await asyncio.Event().wait()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--message-content", action="store_true", help="switch the Message Content intent on")
    given = parser.parse_args()
    try:
        asyncio.run(serve(given.port, message_content=given.message_content))
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
