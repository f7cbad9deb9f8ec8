"""Answers to interactions: always to the person alone, always in time.

Discord waits three seconds, and what a deferred answer will be seen by is settled by deferring it: so it is always
deferred for the person alone (docs.discord.com/developers/interactions/receiving-and-responding).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import discord
import structlog
from discord import ui

from bot.core.address import Address
from bot.core.card import Form, Notice, Reply
from bot.i18n.words import Words, words
from integrations.discord.errors import ANSWERED, LATE, UNKNOWN_MESSAGE
from integrations.discord.forms import OpenForm, OpenForms, is_sheet, sheet, typing_modal, whole_modal
from integrations.discord.identifiers import Act, read
from integrations.discord.mentions import Mentions
from integrations.discord.places import DIRECT, address
from integrations.discord.render import notice_views, packed, written_views
from integrations.discord.rest import FAILURES

PATIENCE = 1.5
"""Seconds after which an answer is put off; it may take a quarter of an hour then."""

WORTH_KEEPING = 200
"""Characters of a text that comes back with what is to be mended: only while the process lives the form holds it."""

Interaction = discord.Interaction[Any]
T = TypeVar("T")

_QUIET = discord.AllowedMentions.none()

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Typing:
    """The sheet of a form is filled in: what is to be typed comes next."""

    opened: OpenForm


@dataclass(frozen=True, slots=True)
class Mending:
    """A form that came back cannot be used as it is."""

    opened: OpenForm
    errors: Mapping[str, str]


Outcome = Reply | Typing | Mending
Letter = Callable[[Address, Sequence[ui.LayoutView]], Awaitable[bool]]


def is_of_one(interaction: Interaction) -> bool:
    """Whether a message is before one person alone, as every form is: what others see too is written by nobody but the
    senders, who know what holds now."""
    return interaction.guild_id is None or (interaction.message is not None and interaction.message.flags.ephemeral)


class Replies:
    """Shows people what came of what they did. `forms`: those that are before people; `letter`: writes to somebody
    directly; `mentions`: our commands as Discord draws them."""

    def __init__(self, forms: OpenForms, letter: Letter, mentions: Mentions, patience: float = PATIENCE) -> None:
        self._forms = forms
        self._letter = letter
        self._mentions = mentions
        self._patience = patience

    async def in_time(self, interaction: Interaction, doing: Awaitable[T]) -> T:
        """What comes of something; the answer is put off if that takes long."""
        task = asyncio.ensure_future(doing)
        await asyncio.wait({task}, timeout=self._patience)
        if not task.done():
            try:
                await _put_off(interaction)
            except FAILURES as error:  # what is being done goes on, and what came of it may still be shown
                _log.warning("defer-failed", error=type(error).__name__)
        return await task

    async def show(self, interaction: Interaction, reply: Outcome, typed: Sequence[str] = ()) -> None:
        """Answer; where it is too late for that, by direct message. Where another process on the same token has
        answered already nothing is shown. `typed`: the words of a form that came back, which closed with that."""
        views = _views(reply, typed, words(str(interaction.locale)))
        instead = _sends_a_sheet(interaction) and not (isinstance(reply, Notice) and reply.untaken)
        try:
            if views:
                await self.tell(interaction, views, instead=instead)
            else:
                await self._go_on(interaction, reply)
        except discord.HTTPException as error:
            if error.code not in ANSWERED:
                raise
            _log.warning("reply-too-late", error=f"{error.status}/{error.code}")
            if views and error.code in LATE:
                await self._letter(address(DIRECT, interaction.user.id), views)

    async def _go_on(self, interaction: Interaction, reply: Outcome) -> None:
        match reply:
            case Form():
                await self._open(interaction, reply)
            case Typing(opened) if not interaction.response.is_done():
                opened.roles = _roles(interaction)
                await interaction.response.send_modal(typing_modal(opened))
            case Typing(opened):
                await self.tell(interaction, [sheet(opened)])
            case _:
                await self._say_nothing(interaction)

    async def tell(self, interaction: Interaction, views: Sequence[ui.LayoutView], *, instead: bool = False) -> None:
        """Show some messages to the person alone. `instead`: the first takes the place of the sheet that was sent."""
        for view in views:
            self._mentions.put(view)
        first, *more = views
        if not await self._first(interaction, first, instead=instead):
            more = [first, *more]
        for view in more:
            await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=_QUIET)

    async def _first(self, interaction: Interaction, view: ui.LayoutView, *, instead: bool) -> bool:
        """Show the first of some messages; False where it must come as the others do."""
        response = interaction.response
        if not response.is_done():
            if instead:
                await response.edit_message(view=view, allowed_mentions=_QUIET)
            else:
                await response.send_message(view=view, ephemeral=True, allowed_mentions=_QUIET)
            return True
        if response.type is discord.InteractionResponseType.deferred_message_update and not instead:
            return False  # nothing was taken: the sheet stays, to be sent again
        try:
            await interaction.edit_original_response(view=view, allowed_mentions=_QUIET)
        except discord.NotFound as error:
            if error.code != UNKNOWN_MESSAGE:
                raise
            return False  # put away by the person meanwhile
        return True

    async def _open(self, interaction: Interaction, form: Form) -> None:
        opened = self._forms.keep(interaction.user.id, form)
        opened.roles = _roles(interaction)
        modal = whole_modal(opened)
        after_a_form = interaction.type is discord.InteractionType.modal_submit
        if modal is None or after_a_form or interaction.response.is_done():
            await self.tell(interaction, [sheet(opened)], instead=_sends_a_sheet(interaction))
        else:
            await interaction.response.send_modal(modal)

    async def _say_nothing(self, interaction: Interaction) -> None:
        """A click needs no words; a command or a form gets a line, for Discord shows a failure otherwise. A sheet that
        was sent goes."""
        if _sends_a_sheet(interaction) and not interaction.response.is_done():
            await interaction.response.defer()
        if interaction.response.is_done():
            await interaction.delete_original_response()
        elif interaction.type is discord.InteractionType.component:
            await interaction.response.defer()
        else:
            say = words(str(interaction.locale))
            await self.tell(interaction, notice_views(Notice(say("discord-done"))))


async def _put_off(interaction: Interaction) -> None:
    """Take the time that Discord gives. A sheet waits where it is for what comes of it."""
    if _sends_a_sheet(interaction):
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=True, thinking=True)


def _sends_a_sheet(interaction: Interaction) -> bool:
    """Whether somebody sends a sheet: by its button, or by the modal for what is typed of it."""
    message, ident = interaction.message, read(str(dict(interaction.data or {}).get("custom_id", "")))
    if message is None or ident is None or ident.act not in (Act.SEND, Act.SUBMIT):
        return False
    return is_of_one(interaction) and is_sheet(message)


def _roles(interaction: Interaction) -> frozenset[int]:
    return frozenset(role.id for role in interaction.guild.roles) if interaction.guild else frozenset()


def _views(reply: Outcome, typed: Sequence[str], say: Words) -> list[ui.LayoutView]:
    """What can be shown as messages; nothing for what goes on with a form, or needs no words."""
    match reply:
        case Notice(untaken=True):
            return packed([*notice_views(reply), *written_views(say("discord-typed"), typed)])
        case Notice():
            return notice_views(reply)
        case Mending(opened, errors):
            long = [text for text in typed if len(text) >= WORTH_KEEPING]
            return [sheet(opened, errors), *written_views(say("discord-typed"), long)]
        case _:
            return []
