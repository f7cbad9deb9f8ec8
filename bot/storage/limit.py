"""Whether a unit of work may still commit."""

from __future__ import annotations

from bot.errors import NotRecorded


class Limit:
    """Shared by a unit of work and whoever waits for it: it commits, or it is given up, and never both."""

    def __init__(self) -> None:
        self.committing = False
        self.given_up = False

    def give_up(self) -> bool:
        """Have it stored never; False if its commit has begun, and may succeed."""
        self.given_up = not self.committing
        return self.given_up

    def commit(self) -> None:
        """The commit begins. Raises NotRecorded if it was given up."""
        if self.given_up:
            raise NotRecorded
        self.committing = True
