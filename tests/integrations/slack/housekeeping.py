"""The cards of the gallery by which a company is set up and kept in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.cards import (
    checklists,
    failures,
    listing,
    loops,
    names,
    news,
    outages,
    overview,
    partings,
    roles,
    status,
)
from bot.cards.announcements import ANNOUNCED, announcement
from bot.cards.calendars import calendar_card, calendar_choice
from bot.cards.charter import Agreed, charter_card, contacts_card
from bot.cards.forms import choose_mandates_form
from bot.cards.history import Past, history_card
from bot.cards.lens import Lens
from bot.cards.offering import offer
from bot.cards.overview import ForCM, ForComms
from bot.cards.partings import Kept, Record, Row
from bot.cards.privacy import Keeping, privacy_card
from bot.cards.roles import Person
from bot.core.card import Card, Option
from bot.core.checklists import Progress, Step
from bot.core.delivery import Kind
from bot.core.people import Role, Side
from bot.core.retention import Retention
from bot.core.status import Coming
from tests.cards.samples import APRIL, NOW, item
from tests.cards.test_charter import MANDATE
from tests.cards.test_letters import LETTER
from tests.cards.test_loops import HELD
from tests.cards.test_names import HOUSE
from tests.cards.test_outages import LOST
from tests.cards.test_privacy import HOLD
from tests.cards.test_status import STATE

CALENDAR = "https://passerelle.example.com/calendar/0a1b2c.ics"


def cards(lens: Lens) -> Iterator[tuple[str, Card]]:
    """All of them, by name."""
    for part in (_agreements, _people, _trouble, _lists):
        yield from part(lens)


def _agreements(lens: Lens) -> Iterator[tuple[str, Card]]:
    agreed = [Agreed(MANDATE, on_call="Karim")]
    yield "charter", charter_card(agreed, lens, may_edit=True)
    yield "contacts", contacts_card(agreed, lens, may_edit=True, for_comms=True)
    some = Progress(Side.COMMS, frozenset({Step.ROOMS, Step.SYNC}))
    yield "checklist-for-comms", checklists.checklist_card(MANDATE, some, lens)
    yield "checklist-for-cm", checklists.checklist_card(MANDATE, Progress(Side.CM, frozenset()), lens)
    yield "calendar", calendar_card("Réseaux", CALENDAR, "w_1", lens)
    yield "calendars", calendar_choice([("w_1", "Réseaux"), ("w_2", "Presse")], lens)
    yield "privacy", privacy_card(Keeping("o_1", Retention(), [(HOLD, "Léa")], NOW, for_lead=True), lens)


def _people(lens: Lens) -> Iterator[tuple[str, Card]]:
    people = [Person("Sam", Role.CM, ("Réseaux",)), Person("Léa", Role.LEAD), Person("Karim", Role.STAFF)]
    yield "roles", roles.roles_card(people, lens)
    for verb in ANNOUNCED:
        yield f"announce-{verb}", announcement(verb, "Réseaux", "Léa", "Sam", NOW, lens)
    yield "parting", partings.record_card(Record("Sam", NOW, ("Réseaux",), ("#réseaux",), ("Q-4",), 12), lens)
    rows = [Row(7, NOW, Kind.NEWS_CM, "N-42", "🔒", lens.instant(APRIL)), Row(8, NOW, Kind.RECALL_CM, "N-42")]
    yield "parting-told", partings.told_card("Sam", rows, 1, 1, lens)
    yield "farewell", partings.farewell_card("Les Halles", [Kept("N-42", "Lille ouvre."), Kept("N-7")], lens)


def _trouble(lens: Lens) -> Iterator[tuple[str, Card]]:
    letter = replace(LETTER, error="room-gone")
    yield "failures", failures.failures_for_lead([letter], "n_1", "N-42", {"demo:cm": "#réseaux"}, lens)
    yield "outage", outages.outage_card(LOST, 3, lens)
    yield "outage-over", outages.outage_card(replace(LOST, over=APRIL), 0, lens)
    yield "room-at-rest", loops.room_held_card(HELD, "#réseaux", NOW, "", lens)
    for_comms, for_cm = status.for_comms(STATE, lens, leads=True), status.for_cm([Coming("sync", "Point", APRIL)], lens)
    yield "status-for-comms", replace(overview.for_comms(ForComms(), lens), blocks=for_comms.blocks)
    yield "status-for-cm", replace(overview.for_cm(ForCM((), ()), lens), blocks=for_cm.blocks)


def _lists(lens: Lens) -> Iterator[tuple[str, Card]]:
    past = [Past(NOW, "tag", "Léa"), Past(NOW, "pass-on", "Léa"), Past(APRIL, "withdraw", "Karim")]
    yield "history", history_card("N-42", past, 2, lens)
    yield "list-frozen", listing.with_freeze(listing.news_list([], lens), ["Réseaux"], lens)
    yield "watched-names", names.watch_list(HOUSE, lens)
    yield "synonyms", names.synonym_list(HOUSE, lens)
    yield "still-told", news.still_told(item(), lens)
    choice = choose_mandates_form("t", [Option("m1", "Réseaux (Sam)")], lens, flag="shareable", quoted="Lille ouvre.")
    yield "form-offered", offer(choice, lens.words)
