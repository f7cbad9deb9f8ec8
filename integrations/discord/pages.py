"""The messages of a card with the files that belong to them: a chart is in the last one, under the words."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import discord
from discord import ui

from bot.core.card import Card
from integrations.discord.marks import Mark
from integrations.discord.mentions import Mentions
from integrations.discord.render import card_views
from integrations.picturing import NAME, png


@dataclass(frozen=True, slots=True)
class Page:
    """One message, and the chart that it shows, if it shows one."""

    view: ui.LayoutView
    picture: bytes | None = None

    @property
    def files(self) -> list[discord.File]:
        """What is uploaded with it; made anew for each attempt, as sending one reads it to its end."""
        return [] if self.picture is None else [discord.File(BytesIO(self.picture), NAME)]


async def pages_of(card: Card, mark: Mark | None, mentions: Mentions) -> list[Page]:
    """The messages of a card, at least one; `mentions`: our commands as Discord draws them."""
    picture = await png(card.picture)
    views = card_views(card, mark=mark, shows=NAME if picture else "")
    for view in views:
        mentions.put(view)
    return [Page(view, picture if view is views[-1] else None) for view in views]
