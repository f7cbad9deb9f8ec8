"""The parts of `apply`'s file that say what the two sides agreed on: charter, contacts, who is on call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.core.charter import MAX_CHARTER, MAX_CONTACT, MAX_CONTACTS, MAX_TOPIC, MAX_TOPICS, Charter, Contact
from bot.core.people import Mandate
from bot.core.text import cleaned
from bot.desk.text.fold import skeleton
from bot.sections import wrong

_CLOSED = ConfigDict(frozen=True, extra="forbid")


def _said(written: str) -> str:
    said = cleaned(written).strip()
    if not said:
        raise wrong("text-empty")
    return said


def _findable(topic: str) -> str:
    if sum(map(str.isalnum, skeleton(topic))) < 2:
        raise wrong("file-topic")
    return topic


def _without(marks: str) -> AfterValidator:
    """A form has each contact on a line, `topics: name, how`: what is in the file must come back from there."""

    def plain(written: str) -> str:
        if any(mark in written for mark in marks + "\n"):
            raise wrong("file-marks", marks=" ".join(marks)) if marks else wrong("file-line")
        return written

    return AfterValidator(plain)


Agreed = Annotated[str, Field(max_length=MAX_CHARTER), AfterValidator(_said)]
Line = Annotated[str, Field(max_length=MAX_CONTACT), AfterValidator(_said)]
Topic = Annotated[str, Field(max_length=MAX_TOPIC), AfterValidator(_said), AfterValidator(_findable), _without(",:")]


class CharterPart(BaseModel):
    """What the CM side may do alone, and what it says while it waits."""

    model_config = _CLOSED

    text: Agreed | None = None
    holding: Agreed | None = None
    free: Agreed | None = None

    def charter(self) -> Charter:
        """The part as the rules know it."""
        return Charter(self.text or "", self.holding or "", self.free or "")


class ContactPart(BaseModel):
    """Who handles a matter, known by its topics."""

    model_config = _CLOSED

    name: Annotated[Line, _without(",")]
    how: Annotated[Line, _without("")]
    topics: tuple[Topic, ...] = Field(min_length=1, max_length=MAX_TOPICS)

    def contact(self) -> Contact:
        """The part as the rules know it."""
        return Contact(self.name, self.how, self.topics)


Contacts = Annotated[tuple[ContactPart, ...], Field(max_length=MAX_CONTACTS)]


class AgreedPart(BaseModel):
    """What a mandate's part has of it. A key that is not there leaves alone what a lead wrote in the chat."""

    model_config = _CLOSED

    charter: CharterPart = CharterPart()
    contacts: Contacts = ()
    on_call: tuple[str, ...] = ()

    def agreed(
        self, found: Mandate | None, ids: Mapping[str, str]
    ) -> tuple[Charter, tuple[Contact, ...], tuple[str, ...]]:
        """Charter, contacts and who is on call, by member id: as the file says, or else as it is."""
        named = self.model_fields_set
        kept = (found.charter, found.contacts, found.on_call) if found else (Charter(), (), ())
        return (
            self.charter.charter() if "charter" in named else kept[0],
            tuple(part.contact() for part in self.contacts) if "contacts" in named else kept[1],
            tuple(ids[name] for name in self.on_call) if "on_call" in named else kept[2],
        )
