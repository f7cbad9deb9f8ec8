"""Answers to one person: ephemeral messages, modals, or a line in their direct conversation.

Nobody can count on an ephemeral message: Slack may drop it (docs.slack.dev/reference/methods/chat.postEphemeral). What
must arrive is a card, and goes through the outbox.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackClientError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.core.address import Place
from bot.core.card import Form, Notice, Reply
from bot.errors import ChatError, ChatUncertain
from bot.i18n.words import words
from integrations.slack import blocks, limits
from integrations.slack.blocks import Json
from integrations.slack.errors import done
from integrations.slack.modals import shown, view
from integrations.slack.quiet import LOGGER
from integrations.slack.render import Part, notification, said
from integrations.slack.spelling import spoken_reply
from integrations.slack.workspaces import TIMEOUT, Workspace


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody to answer: who, where they are looking, and what they can be answered by. `response_url` may be used
    five times in half an hour (docs.slack.dev/interactivity/handling-user-interaction). `window`: "home" or "modal"
    where they pressed something in one of these. `foreign`: of another workspace, so that they have no
    commands."""

    workspace: Workspace
    user: str
    place: Place
    locale: str
    response_url: str = ""
    trigger: str = ""
    window: str = ""
    foreign: bool = False


async def show(reader: Reader, reply: Reply) -> None:
    """Show what came of something. Raises ChatError where no way was left."""
    reply = spoken_reply(reply) if reader.foreign else reply
    if isinstance(reply, Notice):
        await tell(reader, said(reply))
    elif isinstance(reply, Form) and not await _opened(reader, reply):
        await tell(reader, [offered(reply, reader.locale)])


async def tell(reader: Reader, parts: Sequence[Part]) -> None:
    """Say something to one person alone: in a window over the one that they look at, else in the room, else by
    answering their gesture, else directly."""
    if reader.window and await _in_window(reader, parts):
        return
    for part in parts:
        for way in (_beside, _in_answer, _directly):
            if await way(reader, part):
                break
        else:
            raise ChatUncertain


def offered(form: Form, locale: str) -> Part:
    """A button that opens a form, for when there was nothing left to open it with: a trigger lives for three seconds
    (docs.slack.dev/surfaces/modals). Whoever presses it is given the form again, by what it was for."""
    say = words(locale)
    button = blocks.button(say("slack-open-form"), f"{form.verb.value}:0", form.target, "primary")
    line = blocks.rich(blocks.line(blocks.letters(say("slack-form-waits"))))
    return Part(notification(say("slack-form-waits")), [line, blocks.actions([button])])


async def _opened(reader: Reader, form: Form) -> bool:
    if not reader.trigger:
        return False
    return await _put(reader, view(form, reader.place, words(reader.locale)))


async def _in_window(reader: Reader, parts: Sequence[Part]) -> bool:
    """Over the window that they look at, whole or not at all."""
    blocks = [block for part in parts for block in part.blocks]
    if not (reader.trigger and 0 < len(blocks) <= limits.VIEW_BLOCKS):
        return False
    return await _put(reader, shown(blocks, words(reader.locale)))


async def _put(reader: Reader, modal: Json) -> bool:
    """A modal over what they look at."""
    client = reader.workspace.client
    open_it = client.views_push if reader.window == "modal" else client.views_open
    return await _did(open_it(trigger_id=reader.trigger, view=modal))


async def _beside(reader: Reader, part: Part) -> bool:
    """Beside what they look at, where the bot is in the room."""
    place = reader.place
    if place.direct or place.person:
        return False
    call = reader.workspace.client.chat_postEphemeral(
        channel=place.room.id, user=reader.user, text=part.text, blocks=part.blocks, thread_ts=place.thread
    )
    return await _did(call)


async def _in_answer(reader: Reader, part: Part) -> bool:
    """In answer to a gesture, even where the bot is not in the room."""
    if not reader.response_url:
        return False
    hook = AsyncWebhookClient(reader.response_url, timeout=TIMEOUT, logger=LOGGER, retry_handlers=[])
    call = hook.send(text=part.text, blocks=part.blocks, response_type="ephemeral", replace_original=False)
    try:
        return bool((await call).status_code == 200)
    except (SlackClientError, OSError, ValueError):
        return False


async def _directly(reader: Reader, part: Part) -> bool:
    """In their direct conversation with the bot."""
    client, channel = reader.workspace.client, reader.place.room.id
    try:
        if not reader.place.direct:
            channel = (await done(client.conversations_open(users=reader.user)))["channel"]["id"]
    except ChatError:
        return False
    thread = reader.place.thread if reader.place.direct else None
    return await _did(
        client.chat_postMessage(
            channel=channel,
            text=part.text,
            blocks=part.blocks,
            thread_ts=thread,
            unfurl_links=False,
            unfurl_media=False,
        )
    )


async def _did(call: Any) -> bool:
    try:
        await done(call)
    except ChatError:
        return False
    return True
