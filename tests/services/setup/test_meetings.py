"""`sync` in the file of `apply`: applied twice it changes nothing; what the file does not name stays."""

from __future__ import annotations

from datetime import time

import pytest

from bot.errors import Misconfigured
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.syncs import meetings
from bot.storage.database import Database
from tests.builders import SETUP, StillClock, database_at

FILE = SETUP.format(name="Les Halles", prefix="", undo="10s", release="staff")


async def _applied(database: Database, sync: str) -> list[str]:
    text = FILE + (f"    sync: {sync}\n" if sync else "")
    return await apply(database, parse(text, "file.yaml"), dry_run=False, by="test")


async def _plans(database: Database) -> list[meetings.Plan]:
    async with database.read() as work:
        organisation = await work.people.organisation_named("Les Halles")
        assert organisation is not None
        (mandate,) = await work.people.mandates(organisation.id)
        found = await work.meetings.of_mandate(organisation.id, mandate.id)
        return [await meetings.plan_of(work, meeting) for meeting in found]


async def test_applied_twice_it_changes_nothing(database_url: str) -> None:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        report = await _applied(database, '{every: monday, at: "09:00"}')
        assert any("« Réseaux sociaux »" in line.replace("\u00a0", " ") for line in report)
        clock.forward(days=3)
        before = await _plans(database)
        assert len(await _applied(database, '{every: monday, at: "09:00"}')) == 1, "nothing to do"
        assert await _plans(database) == before
        assert (before[0].recurrence.at, before[0].recurrence.zone) == (time(9), "Europe/Paris")


async def test_changed_added_and_taken_away(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        await _applied(database, '{every: monday, at: "09:00"}')
        await _applied(
            database, '[{every: [monday, thursday], at: "14:30", weeks: 2}, {name: Flash, every: friday, at: "17:00"}]'
        )
        flash, weekly = await _plans(database)
        assert (flash.name, str(flash.recurrence.rule)) == ("Flash", "FREQ=WEEKLY;BYDAY=FR")
        assert str(weekly.recurrence.rule) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"
        await _applied(database, "")
        assert len(await _plans(database)) == 2, "a file that names none leaves them as they are"
        await _applied(database, "[]")
        assert await _plans(database) == []


@pytest.mark.parametrize(
    ("sync", "said"),
    [
        ("{every: monday, at: 9:00}", "in quotes"),
        ('{every: someday, at: "09:00"}', "every"),
        ('{every: monday, at: "25:00"}', "at"),
        ('{every: monday, at: "09:00", weeks: 0}', "weeks"),
        ('{every: monday, at: "09:00", timezone: Mars/Olympus}', "IANA"),
        ('{every: monday, at: "09:00", people: [Nobody]}', "Nobody"),
        ('[{every: monday, at: "09:00"}, {every: friday, at: "09:00"}]', "a name each"),
        ('{at: "09:00"}', "every"),
        ('{every: monday, at: "09:00", place: "https://halles.slack.com/archives/C0COMMS"}', "call"),
    ],
)
def test_what_is_wrong_is_said_by_its_field(sync: str, said: str) -> None:
    with pytest.raises(Misconfigured, match=said):
        parse(FILE + f"    sync: {sync}\n", "file.yaml")
