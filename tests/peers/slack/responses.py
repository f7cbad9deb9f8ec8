"""What an app answers to an interaction: to its response_url, or in the acknowledgement of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.peers.slack.api.chat import read_content
from tests.peers.slack.calls import ApiError, Call
from tests.peers.slack.nouns import Json
from tests.peers.slack.tickets import ResponseUrl

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

_KNOWN = frozenset(
    "text blocks attachments response_type replace_original delete_original thread_ts unfurl_links unfurl_media "
    "metadata mrkdwn markdown_text parse link_names".split()
)


def respond(slack: FakeSlack, key: str, body: Any) -> None:
    """Carry out a message to a response_url. Raises ApiError."""
    if not isinstance(body, dict):
        raise ApiError("invalid_payload")
    answer(slack, slack.tickets.use_response(key), body)


def answer(slack: FakeSlack, ticket: ResponseUrl, body: Json) -> None:
    """Say what an app answered. Raises ApiError."""
    if slack.strict and set(body) - _KNOWN:
        raise ApiError("invalid_payload")
    message = ticket.message
    if body.get("delete_original"):
        if message is None:
            raise ApiError("message_not_found")
        _remove(slack, ticket)
        return
    call = Call(slack, "response_url", {key: value for key, value in body.items() if key in _KNOWN}, "", ticket.install)
    content, _ = read_content(call)
    bot = ticket.install.bot
    if body.get("replace_original") and message is not None:
        if not message.only_for:
            slack.posting.change(message, content, editor=bot.id)
            return
        _remove(slack, ticket)
    hidden = body.get("response_type", "ephemeral") != "in_channel"
    thread = body.get("thread_ts") or ticket.thread
    said = slack.posting.post(bot, ticket.channel, content, thread=thread, only_for=ticket.person.id if hidden else "")
    if body.get("replace_original") and hidden:
        ticket.message = said


def _remove(slack: FakeSlack, ticket: ResponseUrl) -> None:
    message = ticket.message
    assert message is not None
    if message.only_for:
        message.deleted = True
        if message in message.channel.ephemerals:
            message.channel.ephemerals.remove(message)
    elif not message.deleted:
        slack.posting.delete(message)
