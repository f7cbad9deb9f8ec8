"""The pane of an agent: what can be asked there, and that it is being looked at.

Slack's newer agent view opens the app's messages, where each question begins a thread; the older assistant view begins
a thread before anything is asked (docs.slack.dev/ai/migrating-to-agent-messaging). The answer comes in that thread.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import Place
from bot.core.event import Event
from bot.core.people import Caller
from bot.i18n.words import Words, words
from bot.ports import Gestures
from integrations.slack import reading
from integrations.slack.errors import done
from integrations.slack.people import People
from integrations.slack.reading import Told
from integrations.slack.workspaces import Workspace

SCOPE = "assistant:write"
"""What an app has that is an agent (docs.slack.dev/reference/scopes/assistant.write)."""


class Agents:
    """The panes of everybody. `locale`: of words to people of whom Slack does not say theirs."""

    def __init__(self, people: People, locale: str) -> None:
        self._people = people
        self._locale = locale

    async def opened(self, workspace: Workspace, told: Told, gestures: Gestures) -> None:
        """Somebody opened the pane: offer what can be asked, if they may ask. Raises ChatError.

        `told`: an app_home_opened, or the thread of an assistant_thread_started.
        """
        user, channel = str(told.get("user_id") or told["user"]), str(told.get("channel_id") or told["channel"])
        caller = await self._people.caller(workspace, user)
        if not await gestures.complete(caller, reading.place(workspace, channel), ""):
            return
        call = workspace.client.assistant_threads_setSuggestedPrompts(
            channel_id=channel, prompts=_prompts(self._words(caller)), thread_ts=told.get("thread_ts")
        )
        await done(call, workspace=workspace.team)

    async def looking(self, workspace: Workspace, place: Place, caller: Caller) -> None:
        """Show that a question is being looked at, until it is answered
        (docs.slack.dev/reference/methods/assistant.threads.setStatus). Raises ChatError."""
        call = workspace.client.assistant_threads_setStatus(
            channel_id=place.room.id, thread_ts=place.thread or "", status=self._words(caller)("slack-looking")
        )
        await done(call, workspace=workspace.team)

    def _words(self, caller: Caller) -> Words:
        return words(caller.locale or self._locale)


def in_thread(workspace: Workspace, event: Event) -> Event:
    """The event in the thread that begins with it, where the app is an agent and the person speaks to it directly."""
    message = event.message
    if SCOPE not in workspace.scopes or message is None or not message.place.direct or message.place.thread:
        return event
    return replace(event, message=replace(message, place=replace(message.place, thread=message.ref.id)))


_PROMPTS = (
    ("slack-prompt-opening", "slack-prompt-opening-text"),
    ("slack-prompt-figure", "slack-prompt-figure-text"),
    ("slack-prompt-list", "slack-prompt-list-text"),
    ("slack-prompt-help", "slack-prompt-help-text"),
)
"""At most four (docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts)."""


def _prompts(say: Words) -> list[dict[str, str]]:
    return [{"title": say(title), "message": say(text)} for title, text in _PROMPTS]
