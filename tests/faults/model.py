"""What must hold, in a hundred lines: a model of the product that knows nothing of how it is built."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

UNDO = timedelta(seconds=10)

TOPICS = (
    "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h, au 112 cours Charlemagne.",
    "Le marché des producteurs se tient chaque samedi matin place Carnot, de 8 h à 13 h.",
    "Le chef Malo Kervarec rejoint notre école de cuisine de Nantes en septembre 2026.",
)
"""Sentences that share nothing: asked word for word, each is about its own items alone."""


@dataclass(frozen=True)
class Item:
    """A news item: what it says of its topic from `since` on; `until`: the end of its embargo."""

    topic: int
    shareable: bool
    since: datetime
    until: datetime | None = None
    withdrawn: datetime | None = None
    spotless: bool = True
    """Neither edited nor tagged near a freeze: then nothing but time can keep it from being passed on."""
    unsure: bool = False
    """Said before a thaw, and not confirmed since: « check again »."""
    sent: bool = False
    """Somebody did not wait for the end of the undo window."""

    def restricts(self, now: datetime) -> bool:
        """Whether it forbids its topic. What forbids counts at once."""
        open_now = self.shareable if self.until is None else self.until <= now
        return self.withdrawn is not None or not open_now

    def grants(self, now: datetime) -> bool:
        """Whether it may allow its topic. What allows waits for the end of the undo window."""
        return not self.restricts(now) and (self.sent or self.since + UNDO <= now)


@dataclass(frozen=True)
class Yes:
    """What a person said may be said, when; `sent`: without waiting; `unsure`: as of an item."""

    topic: int
    since: datetime
    sent: bool = False
    unsure: bool = False

    def grants(self, now: datetime) -> bool:
        """Whether it may allow its topic."""
        return (self.sent or self.since + UNDO <= now) and not self.unsure


@dataclass
class Model:
    """Everything that was said, and what follows from it."""

    items: dict[str, Item] = field(default_factory=dict)
    answers: dict[str, Yes] = field(default_factory=dict)
    """What people allowed, by the question that they answered."""
    answered: set[int] = field(default_factory=set)
    """The topics of which anybody ever answered a question."""
    frozen: bool = False
    ever_frozen: bool = False
    thawed: datetime | None = None

    def tag(self, id: str, item: Item) -> None:
        """A new item. One of the very instant of a thaw counts as said before it, and may have to be confirmed."""
        self.items[id] = replace(item, spotless=not self.frozen and item.since != self.thawed)

    def edit(self, id: str, shareable: bool, until: datetime | None, now: datetime) -> None:
        """Another revision of an item: while it waits, what was allowed before and still is stays allowed."""
        old = self.items[id]
        new = replace(old, shareable=shareable, until=until, since=now, spotless=False, unsure=False, sent=False)
        self.items[id] = (
            replace(new, since=old.since, sent=old.sent) if old.grants(now) and not new.restricts(now) else new
        )

    def withdraw(self, id: str, now: datetime) -> None:
        """An item is taken back."""
        self.items[id] = replace(self.items[id], withdrawn=now, spotless=False)

    def undo(self, id: str) -> None:
        """An item is taken back before anything of it left: as if it had never been, so that an earlier one holds."""
        del self.items[id]

    def freeze(self) -> None:
        """Nothing may be cleared any more."""
        self.frozen = self.ever_frozen = True
        self.items = {id: replace(item, spotless=False) for id, item in self.items.items()}

    def send_now(self, id: str) -> None:
        """Somebody says that an item holds, and does not wait."""
        self.items[id] = replace(self.items[id], sent=True, unsure=False, spotless=False)

    def answer(self, question: str, topic: int, now: datetime, *, may: bool) -> None:
        """Comms said that a topic may be spoken of, or that it may not."""
        self.answered.add(topic)
        if may:
            self.answers[question] = Yes(topic, now)

    def give_now(self, question: str) -> None:
        """Somebody does not wait for the end of an answer's undo window, or says that it holds after all."""
        if question in self.answers:
            self.answers[question] = replace(self.answers[question], sent=True, unsure=False)

    def take_back(self, question: str) -> None:
        """An answer is undone or revoked: it never allowed anything from now on."""
        self.answers.pop(question, None)

    def thaw(self, now: datetime) -> None:
        """The freeze is over: where anything could be said before it, all that was waits to be confirmed."""
        self.frozen, self.thawed = False, now
        if any(item.grants(now) for item in self.items.values()):
            self.items = {id: replace(item, unsure=True) for id, item in self.items.items()}
            self.answers = {id: replace(yes, unsure=True) for id, yes in self.answers.items()}

    def confirm(self, *ids: str) -> None:
        """Comms said that these items hold again; without any, that all does."""
        self.items = {
            id: replace(item, unsure=item.unsure and bool(ids) and id not in ids) for id, item in self.items.items()
        }
        if not ids:
            self.answers = {id: replace(yes, unsure=False) for id, yes in self.answers.items()}

    def may_be_said(self, topic: int, now: datetime) -> bool:
        """Whether a yes for a topic can be right: never while frozen, never against anything that forbids it."""
        of_topic = [item for item in self.items.values() if item.topic == topic]
        answers = [yes for yes in self.answers.values() if yes.topic == topic]
        granting = [item.since for item in of_topic if item.grants(now) and not item.unsure]
        granting += [yes.since for yes in answers if yes.grants(now)]
        if not granting or self.frozen:
            return False
        # What was said after a withdrawal outlives it. A person's answer may outlive what forbade before it; which of
        # the two was first the model does not decide.
        forbidding = [item for item in of_topic if item.restricts(now)]
        return bool(answers) or all(item.withdrawn and item.withdrawn <= max(granting) for item in forbidding)

    def must_be_said(self, topic: int, now: datetime) -> bool:
        """Whether nothing at all speaks against a yes: else a bot that never says yes would pass."""
        of_topic = [item for item in self.items.values() if item.topic == topic]
        plain = len(of_topic) == 1 and of_topic[0].spotless and of_topic[0].until is None and of_topic[0].grants(now)
        return plain and not self.frozen and topic not in self.answered
