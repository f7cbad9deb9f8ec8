"""What the forms about digests do when they come back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import time

from bot.cards.digest_forms import days_in_words
from bot.cards.overview import NEW
from bot.core.card import Reply
from bot.core.digests import EVERY_DAY, Plan, WhenEmpty
from bot.core.text import cleaned
from bot.core.verbs import Verb
from bot.errors import Invalid, InvalidForm
from bot.i18n.clocktimes import read_clock
from bot.services.digests.commanding import ACTS, Where, label, named_room
from bot.services.digests.keeping import keep
from bot.services.turn import Turn, said
from bot.services.who import named

Fill = Callable[[Turn, str, int, Mapping[str, str]], Awaitable[Reply]]
"""With the target, the version and the values of a form."""


async def set_schedule(turn: Turn, target: str, version: int, values: Mapping[str, str]) -> Reply:
    """Have the digest of a room come as the form says. Raises InvalidForm, or Stale if somebody was first."""
    if target == NEW:
        return await ACTS[Verb.DIGEST_SCHEDULE](turn, await _chosen(turn, values))
    where = await named_room(turn, target)
    plan = read_plan(values)
    schedule = await keep(turn.work, where.mandate, where.room, plan, named(where.actor), version)
    return said(_told(where, plan, where.lens.instant(schedule.next_at) if schedule.next_at else ""))


def _told(where: Where, plan: Plan, next_at: str) -> str:
    return where.lens.words(
        "digest-set", where=label(where), days=days_in_words(plan.days, where.lens), at=f"{plan.at:%H:%M}", next=next_at
    )


def read_plan(values: Mapping[str, str]) -> Plan:
    """What the form says. Raises InvalidForm."""
    errors: dict[str, Invalid] = {}
    typed = {part.strip() for part in values.get("days", "").split(",")}
    days = frozenset(day for day in EVERY_DAY if str(day) in typed)
    if not days:
        errors["days"] = Invalid("days-missing", "days")
    at = _hour(values, errors)
    if errors:
        raise InvalidForm(errors)
    empty = WhenEmpty.NOTHING if values.get("when_empty") == WhenEmpty.NOTHING.value else WhenEmpty.LINE
    return Plan(days, at, empty)


def _hour(values: Mapping[str, str], errors: dict[str, Invalid]) -> time:
    try:
        return read_clock(cleaned(values.get("at", "")), "at")
    except Invalid as error:
        errors["at"] = error
        return time()


def _choose(verb: Verb) -> Fill:
    async def choose(turn: Turn, _target: str, _version: int, values: Mapping[str, str]) -> Reply:
        return await ACTS[verb](turn, await _chosen(turn, values))

    return choose


async def _chosen(turn: Turn, values: Mapping[str, str]) -> Where:
    await turn.standpoint()  # who has no role learns nothing of the form
    if not values.get("room"):
        raise InvalidForm({"room": Invalid("digest-room-missing", "room")})
    return await named_room(turn, values["room"])


SUBMISSIONS: dict[Verb, Fill] = {
    Verb.DIGEST_SCHEDULE: set_schedule,
    Verb.DIGEST_NOW: _choose(Verb.DIGEST_NOW),
    Verb.DIGEST_OFF: _choose(Verb.DIGEST_OFF),
}
