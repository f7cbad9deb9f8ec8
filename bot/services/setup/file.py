"""The file of `passerelle apply`, read and checked; what is wrong is told by line and field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import available_timezones

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails

from bot.core.address import Address
from bot.core.nagging import USUAL
from bot.errors import Invalid, Misconfigured
from bot.i18n.values import fault_of
from bot.i18n.words import Words, words
from bot.sections import wrong
from bot.services.setup.agreed import AgreedPart
from bot.services.setup.digests import OptionalDigest
from bot.services.setup.hours import HoursPart, work_time
from bot.services.setup.meetings import SyncParts, possible
from bot.services.setup.naming import Synonyms, Watch, as_in_chat
from bot.services.setup.retention import RetentionPart

_DURATION = re.compile(r"(\d{1,5})\s*(s|min|h|d)")
_UNITS = {"s": "seconds", "min": "minutes", "h": "hours", "d": "days"}

Value = TypeVar("Value")

Loc = tuple[int | str, ...]


def duration(written: object) -> timedelta:
    """`10s`, `15min`, `2h` or `3d`. Raises ValueError."""
    found = _DURATION.fullmatch(str(written).strip())
    if found is None:
        raise wrong("file-duration")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def address(written: str) -> Address:
    """A room or an account. Raises ValueError."""
    try:
        return Address.parse(written)
    except Invalid:
        raise wrong("file-address") from None


def _kept_together(said: dict[str, Any]) -> dict[str, Any]:
    """What a file says of working time. Raises Invalid where it cannot be kept."""
    work_time(said["timezone"], said.get("hours"), said["country"], said.get("region"))
    return said


MAX_FILE = 1_000_000
"""Characters of a file."""

Emoji = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\s:]+$")]


LEAST = timedelta(minutes=1)
"""The shortest time between two reminders."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MemberPart(_Part):
    """A person with a role and accounts."""

    name: str = Field(min_length=1, max_length=200)
    role: Literal["lead", "staff", "cm"]
    accounts: tuple[str, ...] = ()
    locale: Literal["fr", "en"] | None = None

    @field_validator("accounts")
    @classmethod
    def _addresses(cls, accounts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(str(address(account)) for account in accounts)


class ReceiptsPart(_Part):
    """How long a receipt is waited for before people are reminded: in working time, but for freezes."""

    news: timedelta = USUAL.news
    recalls: timedelta = USUAL.recalls
    freezes: timedelta = USUAL.freezes
    freezes_for: timedelta = USUAL.freezes_for

    @field_validator("news", "recalls", "freezes", "freezes_for", mode="before")
    @classmethod
    def _duration(cls, written: object) -> timedelta:
        given = duration(written)
        if given < LEAST:
            raise wrong("file-reminded")
        return given


class PolicyPart(_Part):
    """How a mandate is run. `questions` is set in the chat too: where the file does not name it, it stays as it is."""

    release: Literal["lead", "staff", "two"] = "staff"
    undo: timedelta = timedelta(seconds=10)
    answer_within: timedelta = timedelta(hours=2)
    then: str | None = None
    receipts: ReceiptsPart = ReceiptsPart()
    thaw: Literal["one", "two"] = "one"
    urgent_within: timedelta = timedelta(minutes=15)
    questions: Literal["room", "thread"] | None = None

    @field_validator("undo", "answer_within", "urgent_within", mode="before")
    @classmethod
    def _duration(cls, written: object) -> timedelta:
        return duration(written)


class RoomsPart(_Part):
    """The rooms of a mandate, by side."""

    comms: tuple[str, ...] = ()
    cm: tuple[str, ...] = ()

    @field_validator("comms", "cm")
    @classmethod
    def _addresses(cls, rooms: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(str(address(room)) for room in rooms)


class ReactionsPart(_Part):
    """Which emoji, by name, tag a message."""

    shareable: tuple[Emoji, ...] = ("mega",)
    confidential: tuple[Emoji, ...] = Field(default=("lock",), validate_default=True)

    @field_validator("confidential")
    @classmethod
    def _one_meaning(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        both = next((name for name in names if name in info.data.get("shareable", ())), None)
        if both is not None:
            raise wrong("file-reaction", name=both)
        return names


class MandatePart(AgreedPart):
    """The relation with one CM side. Meetings and digests that the file does not name (no `sync`, no `digest`) stay as
    people set them in the chat."""

    name: str = Field(min_length=1, max_length=200)
    members: tuple[str, ...] = ()
    rooms: RoomsPart = RoomsPart()
    policy: PolicyPart = PolicyPart()
    locale: Literal["fr", "en"] | None = None
    timezone: str | None = None
    sync: SyncParts | None = None
    digest: OptionalDigest = None

    @field_validator("timezone")
    @classmethod
    def _zone(cls, zone: str | None) -> str | None:
        return known_zone(zone) if zone else None


class SetupFile(_Part):
    """A whole file. `watch` and `synonyms` count only if the file names them: people change them in the chat too."""

    organisation: str = Field(min_length=1, max_length=200)
    locale: Literal["fr", "en"] = "fr"
    timezone: str = "Europe/Paris"
    watch: Watch = ()
    synonyms: Synonyms = ()
    reactions: ReactionsPart = ReactionsPart()
    country: str | None = None
    region: str | None = None
    hours: HoursPart | None = None
    retention: RetentionPart | None = None
    members: tuple[MemberPart, ...] = ()
    mandates: tuple[MandatePart, ...] = ()

    def names(self, key: str) -> bool:
        """Whether the key stands in the file."""
        return key in self.model_fields_set

    @field_validator("timezone")
    @classmethod
    def _zone(cls, zone: str) -> str:
        return known_zone(zone)

    @field_validator("country", "region", "hours")
    @classmethod
    def _work_time(cls, value: Value, info: ValidationInfo) -> Value:
        """Each is checked together with those before it, so that a fault is told of the field that has it."""
        said: dict[str, Any] = {**info.data, str(info.field_name): value}
        if "timezone" in said and "country" in said:
            as_in_chat(_kept_together)(said)
        return value

    @field_validator("mandates")
    @classmethod
    def _known_members(cls, mandates: tuple[MandatePart, ...], info: ValidationInfo) -> tuple[MandatePart, ...]:
        roles = {member.name: member.role for member in info.data.get("members", ())}
        for mandate in mandates if "members" in info.data else ():  # else they have a fault of their own
            for name in (*mandate.members, *mandate.on_call, *filter(None, (mandate.policy.then,))):
                if name not in roles:
                    raise wrong("file-member", mandate=mandate.name, name=name)
            possible(mandate.sync, roles, mandate.rooms.cm)
            if mandate.policy.then and roles[mandate.policy.then] == "cm":
                raise wrong("file-second", mandate=mandate.name)
            if any(roles[name] == "cm" for name in mandate.on_call):
                raise wrong("file-on-call", mandate=mandate.name)
        return mandates

    @field_validator("mandates")
    @classmethod
    def _one_side(cls, mandates: tuple[MandatePart, ...]) -> tuple[MandatePart, ...]:
        """A room on both sides would show the CM what comms say among themselves."""
        read_by_cm = {room for mandate in mandates for room in mandate.rooms.cm}
        both = next((room for mandate in mandates for room in mandate.rooms.comms if room in read_by_cm), None)
        if both is not None:
            raise wrong("file-both-sides", room=both)
        return mandates

    @field_validator("members", "mandates")
    @classmethod
    def _unique_names(cls, parts: tuple[Any, ...]) -> tuple[Any, ...]:
        names = [part.name for part in parts]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise wrong("name-twice", name=twice)
        return parts


def known_zone(zone: str) -> str:
    """An IANA zone. Raises ValueError."""
    if zone not in available_timezones():
        raise wrong("setting-zone")
    return zone


def parse(text: str, name: str, say: Words | None = None) -> SetupFile:
    """Read a file. Raises Misconfigured with every fault, one a line, in English unless other words are given: file,
    line, field, what is wrong."""
    say = say or words("en")
    if len(text) > MAX_FILE:
        raise Misconfigured(say("file-long", file=name, limit=f"{MAX_FILE:,}"))
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        content = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date that does not exist
        raise Misconfigured(_unreadable(error, name, say)) from None
    try:
        return SetupFile.model_validate(content)
    except ValidationError as error:
        faults = [_fault(name, tree, each, say) for each in error.errors(include_url=False)]
        raise Misconfigured("\n".join(faults)) from None


def _unreadable(error: Exception, name: str, say: Words) -> str:
    """Where a file stops being YAML. PyYAML's own words are English, and tell the grammar rather than what to do."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return say("file-unreadable", file=name)
    return say("file-yaml", file=name, line=str(mark.line + 1), column=str(mark.column + 1))


def _fault(name: str, tree: yaml.Node | None, error: ErrorDetails, say: Words) -> str:
    """One fault in one line: file, line, field, what is wrong."""
    field = ".".join(str(part) for part in error["loc"]) or "-"
    fault = fault_of(error, say)
    return say("file-fault", file=name, line=str(_line(tree, error["loc"])), field=field, fault=fault)


def _line(node: yaml.Node | None, loc: Sequence[int | str]) -> int:
    """The line (from 1) of the innermost part of `loc` that stands in the file."""
    if node is None:
        return 1
    for part in loc:
        child = _child(node, part)
        if child is None:
            break
        node = child
    return int(node.start_mark.line) + 1


def _child(node: yaml.Node, part: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        item: yaml.Node = node.value[part]
        return item
    return None
