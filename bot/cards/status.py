"""How things stand: in lines, for programs, and under the overview in the chat."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.cards.lens import Lens
from bot.cards.letters import moment
from bot.core.card import Block, Button, Card, Facts, Paragraph, Tone
from bot.core.people import Side
from bot.core.status import Coming, HouseState, MandateState, Reached, Resting, State
from bot.core.verbs import Verb
from bot.i18n.words import Words

_KINDS = {"sync": "status-sync", "digest": "status-digest"}

Written = Callable[[datetime], str]
"""How an instant is written: in full for people in the chat, short and exact in a terminal."""

FORMAT = 1
"""Of the object for programs: it grows when something is renamed or taken away, not when something is added."""


def lines(found: State, say: Words, zone: str) -> Iterator[str]:
    """A line for each thing, those of an organisation below its name."""
    at = partial(moment, zone=zone)
    yield say("status-version", version=found.version)
    if found.paused:
        yield say("letters-paused", at=at(found.paused))
    for where in found.platforms:
        yield say("status-line", of=_called(where), what=_reached(where, say, at))
    for house in found.houses or ():
        yield say("status-line", of=house.name, what=say("status-deliveries", **house.deliveries))
        yield from (f"  {_rests(each, say, at)}" for each in house.resting)
        for mandate in house.mandates:
            yield "  " + say(
                "status-line", of=mandate.name, what=say("status-between").join(_mandate(mandate, say, at))
            )
    if not found.houses:
        yield say("status-nobody")


def record(found: State) -> dict[str, Any]:
    """The same for programs; instants are UTC."""
    return {
        "format": FORMAT,
        "version": found.version,
        "at": _utc(found.at),
        "paused": _utc(found.paused),
        "platforms": [
            {
                "platform": each.platform,
                "workspace": each.workspace,
                "reachable": not (each.lost or each.gone),
                "since": _utc(each.lost),
                "removed": _utc(each.gone),
            }
            for each in found.platforms
        ],
        "organisations": [_house(each) for each in found.houses],
    }


def for_comms(found: State, lens: Lens, *, leads: bool = False) -> Card:
    """What stands below the overview of comms; `leads`: who reads it may let a room go on that is left alone."""
    say = lens.words
    rows = [
        (each.name, " · ".join(_mandate(each, say, lens.since))) for house in found.houses for each in house.mandates
    ]
    rows += [(say("status-outbox"), say("status-deliveries", **house.deliveries)) for house in found.houses]
    resting = [each for house in found.houses for each in house.resting]
    rows += [(say("status-resting"), _rests(each, say, lens.since)) for each in resting]
    rows += [(_called(each), _reached(each, say, lens.since)) for each in found.platforms if each.workspace]
    if found.paused:
        rows.append((say("status-outbox"), say("letters-paused", at=lens.since(found.paused))))
    rows.append((say("status-program"), found.version))
    blocks: tuple[Block, ...] = (Facts(tuple(rows)),)
    if resting:
        blocks += (Paragraph(say("status-resting-do")),)
    return Card(Tone.NEUTRAL, "", "", blocks=blocks, buttons=tuple(_resume(each, say) for each in resting if leads))


def for_cm(syncs: Sequence[Coming], lens: Lens) -> Card:
    """What stands below the overview of a CM: when the sides meet."""
    if not syncs:
        return Card(Tone.NEUTRAL, "", "")
    rows = tuple((each.name, lens.instant(each.at)) for each in syncs)
    return Card(Tone.NEUTRAL, "", "", blocks=(Facts(rows),))


def _mandate(mandate: MandateState, say: Words, at: Written) -> Iterator[str]:
    comms, cm = (len(mandate.rooms.get(side, ())) for side in (Side.COMMS, Side.CM))
    yield say("status-rooms", comms=comms, cm=cm, people=mandate.people)
    yield say("status-questions", count=mandate.questions)
    if mandate.frozen:
        yield say("status-frozen", at=at(mandate.frozen))
    for each in mandate.coming[:1]:
        yield say("status-next", name=each.name or say(_KINDS[each.kind]), at=at(each.at))


def _rests(each: Resting, say: Words, at: Written) -> str:
    return say("status-rests", room=each.room or say("held-direct"), until=at(each.until))


def _resume(each: Resting, say: Words) -> Button:
    return Button(Verb.RESUME, each.id, say("status-resume", room=each.room or say("held-direct")))


def _called(where: Reached) -> str:
    return f"{where.platform} {where.workspace}".strip()


def _reached(where: Reached, say: Words, at: Written) -> str:
    if where.gone:
        return say("status-gone-kept" if where.kept else "status-gone", at=at(where.gone))
    return say("status-lost", at=at(where.lost)) if where.lost else say("status-reached")


def _house(house: HouseState) -> dict[str, Any]:
    return {
        "name": house.name,
        "deliveries": house.deliveries,
        "resting": [{"room": each.address, "until": _utc(each.until)} for each in house.resting],
        "mandates": [
            {
                "name": each.name,
                "zone": each.zone,
                "rooms": {side.value: list(each.rooms.get(side, ())) for side in Side},
                "people": each.people,
                "open_questions": each.questions,
                "frozen_since": _utc(each.frozen),
                "next": [{"kind": what.kind, "name": what.name, "at": _utc(what.at)} for what in each.coming],
            }
            for each in house.mandates
        ],
    }


def _utc(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat() if at else None
