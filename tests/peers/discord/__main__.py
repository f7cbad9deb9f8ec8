"""`python -m tests.peers.discord`: a Discord on this machine, with a page to act on as Léa, Sam or a stranger, for a
running `passerelle run` whose settings are printed and whose company is written into a file."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from pathlib import Path

from tests.peers.discord.hand.doors import Hand
from tests.peers.discord.peer import FakeDiscord

FILE = Path(tempfile.gettempdir()) / "discord-company.yaml"

COMPANY = """\
organisation: Les Halles Verrier
locale: fr
timezone: Europe/Paris
members:
  - {{name: Léa Ferrand, role: lead, accounts: ["discord:{guild}/{lea}"]}}
  - {{name: Équipe, role: staff, accounts: ["discord:{guild}/{role}"]}}   # whoever holds the role comms
  - {{name: Sam Dubois, role: cm, accounts: ["discord:{guild}/{sam}"]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["discord:{guild}/{comms}"], cm: ["discord:{guild}/{cm}"]}}
"""
"""What `passerelle apply` needs to know of the server, whose ids are new at each start."""


async def serve(port: int, file: Path, *, message_content: bool) -> None:
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
        print(f"Page: http://127.0.0.1:{port}/\n")
        print(f"export PASSERELLE_DISCORD__TOKEN={discord.token}")
        print(f"export PASSERELLE_DISCORD__API_BASE={discord.api_base}")
        print(f"export PASSERELLE_DISCORD__GATEWAY_URL={discord.gateway_url}")
        print(f"export PASSERELLE_DISCORD__MESSAGE_CONTENT={str(message_content).lower()}")
        ids = {"lea": lea.id, "sam": sam.id, "role": comms.id, "comms": rooms[0].id, "cm": rooms[1].id}
        file.write_text(COMPANY.format(guild=guild.id, **ids), encoding="utf-8")
        print(f"\nThe company, for passerelle apply: {file}", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--message-content", action="store_true", help="switch the Message Content intent on")
    parser.add_argument("--company", type=Path, default=FILE, help="where to write the company")
    given = parser.parse_args()
    try:
        asyncio.run(serve(given.port, given.company, message_content=given.message_content))
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
