"""The invitation of the documentation grants what is needed, and nothing more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.integrations.discord.company import NEWS, company
from tests.peers.discord import permissions

PAGES = [Path(__file__).parents[3] / "docs" / "how-to" / name for name in ("discord.md", "discord.fr.md")]
GRANTED = (
    permissions.VIEW_CHANNEL
    | permissions.SEND_MESSAGES
    | permissions.SEND_MESSAGES_IN_THREADS
    | permissions.READ_MESSAGE_HISTORY
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_address_names_these_permissions_and_scopes(page: Path) -> None:
    (address,) = re.findall(r"^https://discord\.com/oauth2/authorize\?(.*)$", page.read_text("utf-8"), re.MULTILINE)
    assert address == f"client_id=APPLICATION_ID&scope=bot+applications.commands&permissions={GRANTED}"


@pytest.mark.parametrize("message_content", [True, False])
async def test_they_are_enough(sqlite_url: str, message_content: bool) -> None:
    """Also where @everyone may do nothing, so that the bot has only its own."""
    async with company(sqlite_url, message_content=message_content) as house:
        own = next(role for role in house.guild.members[house.discord.bot_user_id].roles)
        everyone = house.guild.roles[house.guild.id]
        house.guild.permit(own, GRANTED)
        house.guild.give(house.sam, person := house.guild.role("gens", permissions=permissions.EVERYONE))
        house.guild.give(house.lea, person)
        house.guild.permit(everyone, 0)
        message = await house.lea.say(house.comms, f"{NEWS} #partageable" if message_content else NEWS)
        if not message_content:
            await house.lea.message_command(message, "Partageable")
        card = await house.sees(house.sam, house.cm, NEWS)
        await house.sam.click(card, card.labels[0])
        thread = await house.sam.thread(house.cm, "Lens")
        await house.sam.slash(thread, "disclose", {"question": "Peut-on parler de Roubaix ?"})
        await house.sees(house.sam, thread, "Q-1")
        await house.sam.dm("Peut-on parler de Lens ?")
        await house.dm(house.sam, "Q-2")
        refused = [str(each) for each in house.discord.requests if each.status == 403]
        assert refused == []
