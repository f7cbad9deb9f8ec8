"""A CM tells comms what comes up outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.address import Place
from bot.core.delivery import Kind
from bot.core.news import Attachment
from bot.core.people import Actor, Mandate, Organisation, Side
from bot.core.rights import Action
from bot.core.signals import Signal
from bot.core.text import cleaned, shortened
from bot.errors import Invalid, Refused
from bot.services import dispatch
from bot.services.drafts import MAX_NEWS
from bot.services.signals import calling
from bot.services.who import named, require
from bot.storage.ids import new_id
from bot.storage.work import Work

FILES, FILE_NAME = 20, 120
"""How many files at the message are named, and characters of a name."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What somebody signals."""

    text: str
    urgent: bool = False
    link: str = ""
    files: Sequence[Attachment] = ()


async def send(
    work: Work, actor: Actor, organisation: Organisation, mandate: Mandate, told: Telling, place: Place
) -> Signal:
    """Pass a signal on to comms. Raises Refused, or Invalid when there is no text at all, or too much."""
    require(actor, Action.SIGNAL, [mandate])
    text = cleaned(told.text)
    if not text:
        raise Invalid("text-empty", "text")
    if len(text) > MAX_NEWS:
        raise Invalid("text-too-long", "text", count=len(text), limit=MAX_NEWS)
    if actor.member is None:
        raise Refused
    signal = Signal(
        id=new_id("v"),
        organisation=organisation.id,
        number=await work.signals.next_number(organisation.id),
        mandate=mandate.id,
        sender=actor.member.id,
        place=await _fit(work, mandate, actor, place),
        text=text,
        at=work.now.instant,
        locale=actor.member.locale or mandate.locale,
        urgent=told.urgent,
        link=told.link,
        files=tuple(replace(file, name=shortened(file.name, FILE_NAME)) for file in told.files[:FILES]),
    )
    await work.signals.add(signal)
    await work.register.note(
        organisation.id,
        at=work.now.instant,
        actor=named(actor),
        verb="signal",
        subject=signal.id,
        mandate=mandate.id,
        urgent=signal.urgent,
    )
    await dispatch.post(work, Kind.SIGNAL_CM, signal.id, mandate, signal.place)
    await dispatch.post_to_side(work, Kind.SIGNAL_COMMS, signal.id, mandate, Side.COMMS)
    await calling.begin(work, organisation, signal)
    return signal


async def _fit(work: Work, mandate: Mandate, actor: Actor, place: Place) -> Place:
    """Where it may be talked of: a room of this mandate's, otherwise the person alone."""
    if place.direct:
        return place
    rooms = await work.people.rooms(mandate.organisation, mandate.id)
    if any(room.address == place.room for room in rooms):
        return place
    return Place(actor.caller.account, direct=True, person=True)
