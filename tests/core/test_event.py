"""Events: one key for each however it is delivered, one order however they come, and which are nobody's gesture."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.event import Event, EventKind, deleted, edited, mentioned, occasion, posted, reacted, taken_off
from bot.core.message import Message
from bot.core.news import Attachment
from bot.core.people import Caller

AT = datetime(2026, 3, 16, 9, tzinfo=UTC)
ROOM = Address(Platform.SLACK, "T0", "C0")
KARIM = Caller(Address(Platform.SLACK, "T0", "U1"), "Karim")
LEA = Caller(Address(Platform.SLACK, "T0", "U2"), "Léa")
BOT = Caller(Address(Platform.SLACK, "T0", "B1"), "Météo", is_bot=True)


def message(text: str = "Bonjour", *, id: str = "7", author: Caller = KARIM, ours: bool = False) -> Message:
    return Message(MessageRef(ROOM, id), Place(ROOM, "3"), author, text, AT, ours=ours)


def life() -> list[Event]:
    """What can happen to a message, in order."""
    said, at = message(), [AT + timedelta(seconds=n) for n in range(6)]
    return [
        posted(KARIM, said),
        mentioned(KARIM, said, "jour"),
        reacted(LEA, said, "mega", added=True, at=at[1]),
        edited(message("Bonsoir"), at[2]),
        reacted(LEA, said, "mega", added=False, at=at[3]),
        reacted(LEA, said, "lock", added=True, at=at[3], sequence=1),
        edited(message("Bonne nuit"), at[3], 2),
        deleted(said.ref, at[3]),
    ]


def test_whose_reactions_were_taken_off_at_once() -> None:
    def put(who: Caller, emoji: str, second: int, *, added: bool = True) -> Event:
        return reacted(who, message(), emoji, added=added, at=AT + timedelta(seconds=second))

    log = [posted(KARIM, message()), put(KARIM, "mega", 1), put(LEA, "mega", 2), put(LEA, "lock", 3),
           put(KARIM, "mega", 4, added=False), put(KARIM, "lock", 9)]  # fmt: skip
    at = AT + timedelta(seconds=5)
    assert taken_off(log, "", at) == [replace(log[2], added=False, at=at), replace(log[3], added=False, at=at)]
    assert taken_off(log, "lock", at) == [replace(log[3], added=False, at=at)]
    assert taken_off([], "", at) == []


def test_each_event_has_a_key_of_its_own() -> None:
    events = [*life(), posted(KARIM, message(id="8")), reacted(KARIM, message(), "mega", added=True, at=AT)]
    assert len({event.key for event in events}) == len(events)
    assert all(len(event.key) == 64 for event in events)


def test_an_event_that_is_told_again_has_the_same_key() -> None:
    again = message("Bonjour, un peu plus tard", author=replace(KARIM, name="Karim O."))
    assert posted(KARIM, message()).key == posted(replace(KARIM, locale="fr"), again).key
    elsewhere = AT.astimezone(timezone(timedelta(hours=2)))
    assert edited(message("a"), AT).key == edited(message("a"), elsewhere).key
    assert deleted(again.ref, AT).key == deleted(again.ref, AT + timedelta(hours=1)).key


def test_the_room_counts_whole() -> None:
    other = replace(ROOM, workspace="T1")
    assert deleted(MessageRef(ROOM, "7"), AT).key != deleted(MessageRef(other, "7"), AT).key
    assert deleted(MessageRef(ROOM, "7"), AT).source != deleted(MessageRef(other, "7"), AT).source
    assert deleted(MessageRef(ROOM, "7"), AT).lane == "slack:T0/C0"


@given(st.permutations(range(len(life()))))
def test_they_stand_in_one_order_however_they_come(order: list[int]) -> None:
    events = life()
    assert sorted((events[number] for number in order), key=lambda event: event.order) == events


def test_nothing_follows_a_delete() -> None:
    late = edited(message("x"), AT + timedelta(days=1))
    assert late.order < deleted(message().ref, AT).order


def test_the_place_is_the_messages() -> None:
    assert posted(KARIM, message()).place == Place(ROOM, "3")
    assert deleted(message().ref, AT).place == Place(ROOM)


@pytest.mark.parametrize(
    ("event", "dropped"),
    [
        (posted(KARIM, message()), False),
        (posted(BOT, message(author=BOT)), True),
        (mentioned(BOT, message(author=BOT), "x"), True),
        (reacted(BOT, message(), "mega", added=True, at=AT), True),
        (reacted(KARIM, message(author=BOT), "mega", added=True, at=AT), False),
        (reacted(KARIM, message(ours=True), "mega", added=True, at=AT), True),
        (edited(message(author=BOT), AT), False),
        (edited(message(ours=True), AT), True),
        (deleted(message().ref, AT), False),
        (Event(EventKind.POSTED, message().ref, AT), True),
    ],
)
def test_what_a_program_did_is_no_gesture_but_its_messages_change(event: Event, dropped: bool) -> None:
    assert event.by_a_program is dropped


def test_it_is_cleaned_of_what_a_database_refuses() -> None:
    files = (Attachment("f\0.pdf", "a\ud800/b", 1),)
    author = replace(KARIM, name="Karim\0")
    said = replace(message("a\0b\ud800", author=author), files=files)
    clean = reacted(author, said, "me\0ga", added=True, at=AT).clean()
    assert clean.message is not None
    assert clean.message.text == "ab\ufffd"
    assert clean.message.files == (Attachment("f.pdf", "a\ufffd/b", 1),)
    assert (clean.caller, clean.message.author, clean.emoji) == (KARIM, KARIM, "mega")
    assert deleted(said.ref, AT).clean() == deleted(said.ref, AT)


def test_an_occasion_is_one_persons() -> None:
    assert occasion(KARIM, "1") == occasion(replace(KARIM, name="K"), "1")
    assert len({occasion(KARIM, "1"), occasion(KARIM, "2"), occasion(LEA, "1")}) == 3
