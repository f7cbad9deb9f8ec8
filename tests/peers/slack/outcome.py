"""What a person gets to see of what they did. It is alive: what comes after the acknowledgement shows too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.peers.slack.nouns import Account, Message, Sight, View

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack


class NotPossible(Exception):
    """Slack offers no way to do this: the test asks for the impossible, or the product relies on it."""


@dataclass
class Outcome:
    """`error`: what Slack itself says when the app failed (operation_timeout, dispatch_failed, trouble: a form that
    could not be sent, bad_response: an answer that Slack does not understand), else empty. `errors`: of a form, by
    block_id."""

    slack: FakeSlack
    person: Account
    error: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    since: int = 0
    stacked: Sequence[str] = ()
    payload: dict[str, object] = field(default_factory=dict)

    @property
    def seen(self) -> list[Sight]:
        """All that reached the person since."""
        return self.person.seen[self.since :]

    @property
    def view(self) -> View | None:
        """The modal that they look at now."""
        return self.slack.screens.top(self.person.id)

    @property
    def opened(self) -> View | None:
        """The modal, if it is a new one."""
        view = self.view
        return view if view is not None and view.id not in self.stacked else None

    @property
    def ephemerals(self) -> list[str]:
        """Texts that only they see, since."""
        return [sight.text for sight in self.seen if sight.kind == "ephemeral"]

    @property
    def ephemeral_messages(self) -> list[Message]:
        """All messages in the world that only they see and that still stand."""
        channels = self.slack.world.channels.values()
        return [one for channel in channels for one in channel.ephemerals if one.only_for == self.person.id]

    @property
    def text(self) -> str:
        return "\n".join(sight.text for sight in self.seen)

    async def until(self, holds: Callable[[Outcome], object], within: float = 20.0) -> Outcome:
        """Wait for something that comes after the acknowledgement. Raises AssertionError."""
        await self.slack.until(lambda: bool(holds(self)), within=within)
        return self
