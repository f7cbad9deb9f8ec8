"""What a person saw come of what they did."""

from __future__ import annotations

from dataclasses import dataclass

from tests.peers.discord.interactions import Interaction
from tests.peers.discord.modals import Modal
from tests.peers.discord.options import Impossible
from tests.peers.discord.sight import Seen, look
from tests.peers.discord.world import Message

FAILED = "The application did not respond"


@dataclass(frozen=True)
class Outcome:
    """What a person saw come of an interaction."""

    interaction: Interaction

    @property
    def failed(self) -> bool:
        """Whether the client said that the application did not respond."""
        return self.interaction.late

    @property
    def modal(self) -> Modal | None:
        """The modal that opened."""
        return self.interaction.modal

    @property
    def message(self) -> Seen | None:
        """The answer, or the message that was changed, as it stands now."""
        message = self.interaction.original
        return look(message) if message is not None and not message.deleted else None

    @property
    def followups(self) -> list[Seen]:
        """The messages that came after it."""
        return [look(m) for m in self.interaction.followups if not m.deleted]

    @property
    def thinking(self) -> bool:
        """Whether "… is thinking" stands there still."""
        return self.message is not None and self.message.thinking

    @property
    def ephemeral(self) -> bool:
        """Whether this person alone sees the answer."""
        return self.message is not None and self.message.ephemeral

    @property
    def text(self) -> str:
        """All that can be read of it, follow-ups included."""
        seen = [s.text for s in (self.message, *self.followups) if s is not None]
        return "\n".join([FAILED] if self.failed else [*seen, *([self.modal.text] if self.modal else [])])

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return self.message.labels if self.message is not None else []


Target = Message | Seen | Outcome
"""A message, however a test came by it."""


def the_message(target: Target) -> Message:
    """The message that is meant."""
    if isinstance(target, Outcome):
        if target.interaction.original is None:
            raise Impossible("no message came of it")
        return target.interaction.original
    return target.message if isinstance(target, Seen) else target
