"""The file that calendar programs get: whatever people typed stays inside its line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import icalendar
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.calendars import Calendar, Entry
from integrations.web import icalfile
from integrations.web.icalfile import file_of

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
ENTRY = Entry("g_1-20260323@passerelle", 3, AT, "Point hebdo – Réseaux", "Salle 3, 2ᵉ étage", "Férié")
HELD = Calendar("Points · Réseaux", (ENTRY, replace(ENTRY, uid="g_1-20260330@passerelle")), AT)
OF_AN_EVENT = {"UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION"}
OF_A_CALENDAR = {
    "PRODID", "VERSION", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"
}  # fmt: skip

WORDS = st.text(
    st.one_of(st.characters(), st.sampled_from('\r\n\\;,:"^ntN\x0b\x0c\x1c\x85\u2028\u2029\t ')), max_size=200
)


@given(WORDS, WORDS)
@example("Point\r\nATTENDEE:mailto:x@y", "\r\n END:VEVENT\r\nBEGIN:VALARM")
@example("a\\nb\\\\n\\;\\,", "é" * 80)
@example("\ud800\u2028X-EVIL:1", "=cmd|' /C calc'!A0")
def test_whatever_people_typed_stays_in_its_line(title: str, place: str) -> None:
    file = file_of(replace(HELD, name=title, entries=(replace(ENTRY, title=title, place=place, note=title),)))
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert b"\r" not in file.replace(b"\r\n", b"")
    read = icalendar.Calendar.from_ical(file)
    assert set(read) == OF_A_CALENDAR
    (event,) = read.subcomponents
    assert not event.errors
    assert event.name == "VEVENT"
    assert not event.subcomponents
    assert {"UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(event) <= OF_AN_EVENT
    assert not any(getattr(value, "params", None) for name, value in event.items() if name in ("SUMMARY", "LOCATION"))
    assert str(event["SUMMARY"]) == icalfile._text(title)
    assert str(event.get("LOCATION", "")) == icalfile._text(place)
