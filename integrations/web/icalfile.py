"""A calendar as a file in the format of RFC 5545. Loaded when somebody first asks for one: its library weighs two
megabytes and a half, and most houses never do (docs/adr/0044)."""

from __future__ import annotations

import unicodedata
from datetime import timedelta

import icalendar

from bot.core.calendars import Calendar, Entry

LASTS = timedelta(minutes=30)
"""How long an event is shown to last: nobody says how long a sync takes."""

AGAIN = timedelta(hours=1)
"""How often a program should look again (RFC 7986, 5.7)."""

_BREAKS = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of characters, and breaks of lines and paragraphs."""


def file_of(calendar: Calendar) -> bytes:
    """The calendar as a file."""
    made = icalendar.Calendar()
    made.add("prodid", "-//Passerelle//Passerelle//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", _text(calendar.name))
    made.add("x-wr-calname", icalendar.vText(_text(calendar.name)))
    made.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", icalendar.vDuration(AGAIN))
    for entry in calendar.entries:
        made.add_component(_event(entry, calendar))
    file: bytes = made.to_ical()
    return file


def _event(entry: Entry, calendar: Calendar) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", calendar.made_at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.starts_at + LASTS)
    event.add("summary", _text(entry.title))
    for name, value in (("location", entry.place), ("description", entry.note)):
        if value:
            event.add(name, _text(value))
    return event


def _text(text: str) -> str:
    """People's words on one line, without what could be taken for the end of it."""
    return " ".join("".join(" " if unicodedata.category(char) in _BREAKS else char for char in text).split())
