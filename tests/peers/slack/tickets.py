"""What an interaction hands to the app for a while: trigger ids and response addresses
(docs.slack.dev/interactivity/handling-user-interaction)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.peers.slack.calls import ApiError, Call
from tests.peers.slack.nouns import Account, Channel, Install, Message

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5


@dataclass
class Trigger:
    person: Account
    given_at: float
    used: bool = False


@dataclass
class ResponseUrl:
    """`message`: the one whose button was pressed."""

    person: Account
    install: Install
    channel: Channel
    message: Message | None
    given_at: float
    uses: int = 0
    thread: str | None = None


class Tickets:
    """All that were handed out."""

    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack
        self._triggers: dict[str, Trigger] = {}
        self.responses: dict[str, ResponseUrl] = {}

    def trigger(self, person: Account) -> str:
        world = self._slack.world
        id = f"{world.secret(12)}.{world.secret(9)}.{world.secret(32)}"
        self._triggers[id] = Trigger(person, world.seconds)
        return id

    def use_trigger(self, call: Call) -> Account:
        """Whose it was. Raises invalid_trigger_id, exchanged_trigger_id or expired_trigger_id."""
        if not call.text("trigger_id"):
            raise ApiError("invalid_arguments")
        trigger = self._triggers.get(call.text("trigger_id"))
        if trigger is None:
            raise ApiError("invalid_trigger_id")
        if trigger.used:
            raise ApiError("exchanged_trigger_id")
        if self._slack.world.seconds - trigger.given_at > TRIGGER_SECONDS:
            raise ApiError("expired_trigger_id")
        trigger.used = True
        return trigger.person

    def response_url(
        self, kind: str, person: Account, install: Install, channel: Channel, message: Message | None
    ) -> str:
        key = self._slack.world.secret()
        now = self._slack.world.seconds
        self.responses[key] = ResponseUrl(person, install, channel, message, now)
        return f"{self._slack.base}/{kind}/{install.team.id}/{key}"

    def use_response(self, key: str) -> ResponseUrl:
        """Raises ApiError: used_url or expired_url."""
        found = self.responses.get(key)
        if found is None:
            raise ApiError("no_such_url")
        if self._slack.world.seconds - found.given_at > RESPONSE_SECONDS:
            raise ApiError("expired_url")
        if found.uses >= RESPONSE_USES:
            raise ApiError("used_url")
        found.uses += 1
        return found
