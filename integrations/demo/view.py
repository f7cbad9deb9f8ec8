"""What stands on the page: two panes, in each somebody looking at a room; the words, the theme and the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from babel.dates import format_date

from bot.errors import Gone
from bot.i18n.dates import clock, day
from bot.i18n.words import LOCALES, words
from bot.i18n.zones import clock_of
from integrations.demo.forms import Outcome
from integrations.demo.nouns import Channel, Person
from integrations.demo.render import Line, environment, lines
from integrations.demo.timetable import NextStop, Skip
from integrations.demo.world import World

SIDES = ("left", "right")
THEMES = ("light", "dark")


@dataclass(slots=True)
class Stage:
    """How the demo is set: the company's name, its zone and language, who stands where at first, and its time.

    `seats` are pairs of person and room, left then right. `skip` moves the clock; without it there is no such button.
    """

    title: str
    zone: str
    locale: str
    seats: tuple[tuple[str, str], tuple[str, str]]
    skip: Skip | None = None
    next_stop: NextStop | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How one browser wants the page: its language, and a theme unless the system's own is followed."""

    locale: str
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One room in the list of a pane."""

    room: Channel
    unread: int
    current: bool


@dataclass(frozen=True, slots=True)
class Pane:
    """One half of the page."""

    side: str
    person: Person
    room: Channel
    tabs: tuple[Tab, ...]
    lines: list[Line]
    others: tuple[Person, ...]


def look(query: Mapping[str, str], cookies: Mapping[str, str], default: str) -> Look:
    """What the address, else the cookie, asks for."""
    asked = query.get("lang", cookies.get("passerelle_lang", ""))
    theme = cookies.get("passerelle_theme", "")
    return Look(asked if asked in LOCALES else default, theme if theme in THEMES else "")


class View:
    """Draws the page from the world, through the templates."""

    def __init__(self, world: World, stage: Stage) -> None:
        self.stage = stage
        self._world = world
        self._env = environment()

    def pane(self, side: str, person: str, room: str, locale: str) -> Pane:
        """What somebody sees of a room; of their first one, if they are not in it. Raises Gone."""
        if side not in SIDES:
            raise Gone
        acting = self._world.person(person)
        mine = self._world.rooms_of(person)
        there = next((one for one in mine if one.id == room), mine[0])
        self._world.mark_read(person, there.id)
        tabs = tuple(Tab(one, self._world.unread(person, one.id), one is there) for one in mine)
        others = tuple(one for one in self._world.people if one.id in there.members)
        return Pane(side, acting, there, tabs, lines(self._world, acting, there.id, locale), others)

    def panes(self, query: Mapping[str, str], locale: str) -> list[Pane]:
        """Both panes, as the address asks (`left=lea/comms`) or as the stage is set."""
        shown: list[Pane] = []
        for side, seat in zip(SIDES, self.stage.seats, strict=True):
            person, _, room = query.get(side, "/".join(seat)).partition("/")
            try:
                shown.append(self.pane(side, person, room, locale))
            except Gone:
                shown.append(self.pane(side, *seat, locale))
        return shown

    def draw(self, template: str, seen: Look, **more: object) -> str:
        """One template, with the words of the look."""
        return self._env.get_template(template).render(
            t=words(seen.locale), look=seen, people=self._world.people, **self._time(seen.locale), **more
        )

    def form(self, outcome: Outcome, seen: Look) -> str:
        """An open form, with what was typed and what is wrong with it."""
        opened = outcome.form
        if opened is None:
            raise Gone
        person = self._world.person(opened.person)
        return self.draw("form.html", seen, opened=opened, person=person, outcome=outcome)

    async def delta(self, by: str) -> timedelta:
        """How far one of the clock's buttons goes. Raises Gone."""
        fixed = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
        if by in fixed:
            return fixed[by]
        stop = await self.stage.next_stop() if by == "next" and self.stage.next_stop else None
        if stop is None:
            raise Gone
        return max(stop - self._world.clock(), timedelta(0))

    def _time(self, locale: str) -> dict[str, object]:
        now: datetime = self._world.clock().astimezone(UTC)
        zone = self.stage.zone
        return {
            "stage": self.stage,
            "now": now.isoformat(),
            "today": day(now, zone, locale),
            "short": format_date(now.astimezone(clock_of(zone)), "EEE d MMM", locale=locale),
            "hour": clock(now, zone, locale),
        }
