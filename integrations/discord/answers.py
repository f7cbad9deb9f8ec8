"""What came of an event, told to the person alone: by direct message, as only an interaction can be answered in a room
so that nobody else sees it. Works on every replica, whoever listens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog
from discord import ui

from bot.core.address import Address, Place
from bot.core.card import Form, Notice, Reply, Tone
from bot.core.event import Event, EventKind
from bot.errors import ChatRefused
from bot.i18n.words import words
from integrations.discord.chat import DiscordChat
from integrations.discord.forms import OpenForm, sheet
from integrations.discord.history import Clock
from integrations.discord.render import notice_views

QUIET_FOR = timedelta(minutes=1)
"""How long a room is not told again that somebody in it takes no direct messages."""

_log = structlog.get_logger(__name__)


class Answers:
    """Direct messages of the bot. `locale`: the language where the person's own is not known."""

    def __init__(self, chat: DiscordChat, clock: Clock, locale: str) -> None:
        self._chat = chat
        self._clock = clock
        self._locale = locale
        self._said: dict[Place, datetime] = {}

    async def answer(self, event: Event, reply: Reply) -> None:
        """Tell the person who caused an event. Where they take no direct messages, one who spoke to the bot in a room
        learns there, in a line that says nothing else, that they cannot be answered."""
        if event.caller is None:
            return
        account, locale = event.caller.account, event.caller.locale or self._locale
        views = _views(reply)
        if not views or await self.told(account, views):
            return
        _log.info("direct-messages-closed", kind=event.kind.value)
        if event.kind is EventKind.MENTIONED and not event.place.direct:
            await self._say_so(event.place, locale)

    async def tell(self, account: Address, key: str) -> None:
        """Tell somebody a line of ours, if they can be told."""
        await self.told(account, notice_views(Notice(words(self._locale)(key))))

    async def told(self, account: Address, views: Sequence[ui.LayoutView]) -> bool:
        """Whether somebody could be shown some messages directly. Raises ChatError where Discord is away."""
        try:
            place = await self._chat.direct(account)
            for view in views:
                await self._chat.show(place, view)
        except ChatRefused:
            return False
        return True

    async def _say_so(self, place: Place, locale: str) -> None:
        said = self._said.get(place)
        if said is not None and self._clock() - said < QUIET_FOR:
            return
        self._said[place] = self._clock()
        for view in notice_views(Notice(words(locale)("discord-cannot-answer"), Tone.NEUTRAL)):
            await self._chat.show(place, view)


def _views(reply: Reply) -> list[ui.LayoutView]:
    match reply:
        case Notice():
            return notice_views(reply)
        case Form():
            return [sheet(OpenForm(reply))]
        case _:
            return []
