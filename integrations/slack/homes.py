"""The Home tab: a person's own page of the bot (docs.slack.dev/surfaces/app-home).

It is drawn when they open it, and again when what holds has changed. Only people of the workspace have one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any
from weakref import WeakValueDictionary

from bot.core.address import Address, Platform
from bot.core.card import Card, Paragraph
from bot.core.people import Caller
from bot.errors import ChatRefused, NotRecorded
from bot.i18n.words import words
from bot.ports import Gestures
from integrations.slack import limits
from integrations.slack.blocks import Json
from integrations.slack.errors import done
from integrations.slack.groups import SCOPE
from integrations.slack.people import People
from integrations.slack.reading import Told
from integrations.slack.render import drawn_block, page
from integrations.slack.workspaces import Workspace, Workspaces


class Homes:
    """The Home tabs of everybody. `locale`: of words to people of whom Slack does not say theirs."""

    def __init__(self, workspaces: Workspaces, people: People, locale: str) -> None:
        self._workspaces = workspaces
        self._people = people
        self._locale = locale
        self._locks: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()

    async def show(self, account: Address, cards: Sequence[Card], gestures: Gestures) -> None:
        """Replace what stands on somebody's page. Raises ChatError.

        `cards` are for whoever opened it; where rights are given to user groups they may have left theirs since, so
        that it is asked again what they may see.
        """
        if account.platform is not Platform.SLACK:
            raise ChatRefused("another-platform")
        workspace = await self._workspaces.at(account.workspace)
        caller = await self._people.caller(workspace, account.id, account.workspace)
        async with self._lock(account):
            again = SCOPE in workspace.scopes
            view = await self._now(caller, gestures) if again else self._view(cards, caller)
            await _publish(workspace, account.id, view)

    async def opened(self, workspace: Workspace, told: Told, gestures: Gestures) -> None:
        """Somebody opened theirs (docs.slack.dev/reference/events/app_home_opened). Raises ChatError.

        What was published since they looked is newer than what we would publish: then we look again.
        """
        caller = await self._people.caller(workspace, str(told["user"]))
        if caller.account.workspace != workspace.team:
            return
        async with self._lock(caller.account):
            seen = str((told.get("view") or {}).get("hash") or "")
            view = await self._now(caller, gestures)
            if not await _publish(workspace, caller.account.id, view, seen):
                await _publish(workspace, caller.account.id, await self._now(caller, gestures))

    async def _now(self, caller: Caller, gestures: Gestures) -> Json:
        try:
            return self._view(await gestures.home(caller), caller)
        except NotRecorded as error:
            return _view_of([_line(words(caller.locale or self._locale)(error.key))])

    def _view(self, cards: Sequence[Card], caller: Caller) -> Json:
        say = words(caller.locale or self._locale)
        if not cards:
            return _view_of([_line(say("refused"))])
        return _view_of(_fitted([page(card) for card in cards], _line(say("slack-home-more"))))

    def _lock(self, account: Address) -> asyncio.Lock:
        return self._locks.setdefault(account, asyncio.Lock())


async def _publish(workspace: Workspace, user: str, view: Json, seen: str = "") -> bool:
    """Show a view; False if another than the one that was `seen` stands there
    (docs.slack.dev/reference/methods/views.publish)."""
    more: dict[str, Any] = {"hash": seen} if seen else {}
    try:
        await done(workspace.client.views_publish(user_id=user, view=view, **more), workspace=workspace.team)
    except ChatRefused as error:
        if error.reason == "hash_conflict":
            return False
        if error.reason != "not_enabled":  # somebody turned the Home tab off: there is nothing to show
            raise
    return True


def _fitted(pages: Sequence[list[Json]], more: Json) -> list[Json]:
    """As many whole cards as fit, and a line that says so where some do not."""
    shown: list[Json] = []
    for n, blocks in enumerate(pages):
        last = n == len(pages) - 1
        if len(shown) + len(blocks) > limits.VIEW_BLOCKS - (0 if last else 1):
            return [*shown, more]
        shown += blocks
    return shown


def _line(text: str) -> Json:
    return next(drawn_block(Paragraph(text)))


def _view_of(blocks: list[Json]) -> Json:
    return {"type": "home", "blocks": blocks}
