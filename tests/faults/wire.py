"""What goes over the wire between a house and its peer: the chat port's own nouns as JSON, and the peer's events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.message import Message
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.ports import RoomFacts

Json = dict[str, Any]

CARD = TypeAdapter(Card)
PLACE = TypeAdapter(Place)
REF = TypeAdapter(MessageRef)
FACTS = TypeAdapter(RoomFacts)
ADDRESS = TypeAdapter(Address)


def room(id: str) -> Address:
    """A room or an account of the demo's."""
    return Address(Platform.DEMO, "", id)


@dataclass(frozen=True)
class Shortcut:
    """A message's menu was used."""

    caller: Caller
    message: Message
    flag: str
    gesture: Literal["shortcut"] = "shortcut"


@dataclass(frozen=True)
class Mention:
    """The bot was spoken to."""

    caller: Caller
    place: Place
    text: str
    gesture: Literal["mention"] = "mention"


@dataclass(frozen=True)
class Command:
    """A slash command."""

    caller: Caller
    place: Place
    name: str
    text: str
    gesture: Literal["command"] = "command"


@dataclass(frozen=True)
class Press:
    """A button was pressed."""

    caller: Caller
    place: Place
    verb: Verb
    target: str
    gesture: Literal["press"] = "press"


@dataclass(frozen=True)
class Submit:
    """A form came back."""

    caller: Caller
    place: Place
    verb: Verb
    target: str
    version: int
    values: Mapping[str, str] = field(default_factory=dict)
    gesture: Literal["submit"] = "submit"


Act = Annotated[Shortcut | Mention | Command | Press | Submit, Field(discriminator="gesture")]


@dataclass(frozen=True)
class Event:
    """One thing that happened on the platform. `key` is its natural key: the same in every copy of it."""

    key: str
    act: Act


EVENT = TypeAdapter(Event)


def event_out(event: Event) -> Json:
    """An event as JSON."""
    return dict(EVENT.dump_python(event, mode="json"))


def plain(value: Any) -> Json:
    """A dataclass of the harness as JSON."""
    return asdict(value)
