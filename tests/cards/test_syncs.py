"""The cards of a sync: most important first, whose own it is on every line, nothing of one side on the other's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.cards import syncs as cards
from bot.cards.lens import Lens
from bot.cards.syncs import Agenda
from bot.core.card import Card, EvidenceList, Moment, WebAddress
from bot.core.people import Side
from bot.core.syncs import FindingKind, Found, Meeting, Sitting, SittingState, Topic, Written
from bot.core.verbs import Verb
from bot.i18n.words import words

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
MEETING = Meeting("g_1", "o_1", "w_1", "Point hebdo", "s_1", "s_2", place="Salle 3")
SITTING = Sitting("z_1", "o_1", "w_1", "g_1", 3, date(2026, 3, 23), AT)
LENS = Lens(words("fr"), "Europe/Paris", "Europe/Paris")
OWN = Topic("x_1", "o_1", "w_1", "g_1", 1, "Le budget", Written("p_1", Side.COMMS, AT))
BOTH = Topic("x_2", "o_1", "w_1", "g_1", 2, "La photo", Written("p_2", Side.CM, AT, AT), carried=3)


def agenda(side: Side = Side.COMMS, **values: object) -> Agenda:
    made = Agenda(side, MEETING, SITTING, "Europe/Paris", topics=[(OWN, "Karim"), (BOTH, "Sam")])
    return replace(made, **values)  # type: ignore[arg-type]


def verbs(card: Card) -> list[Verb]:
    return [button.verb for button in card.buttons]


def test_the_prompt_says_when_in_full_and_has_a_number() -> None:
    card = cards.prompt(agenda(), LENS)
    assert "lundi 23 mars 2026 à 10:30 (heure de Paris)" in card.headline
    assert card.number == "M-3"
    assert "budget" not in card.notice


def test_comms_change_it_and_a_cm_adds_a_topic() -> None:
    comms, cm = cards.prompt(agenda(), LENS), cards.prompt(agenda(Side.CM), LENS)
    assert verbs(comms) == [Verb.TOPIC_ADD, Verb.SYNC_SKIP, Verb.SYNC_MOVE, Verb.SYNC_BY_TEXT]
    assert verbs(cm) == [Verb.TOPIC_ADD]


def test_whose_own_and_how_often_stands_on_the_line() -> None:
    card = cards.agenda_card(agenda(), LENS)
    (topics,) = [block for block in card.blocks if isinstance(block, EvidenceList)]
    assert [line.flag for line in topics.lines] == ["🔒 Karim, équipe seulement", "↪️ 3e fois · Sam"]


def test_the_meeting_s_zone_and_the_reader_s_stand_side_by_side() -> None:
    lens = Lens(words("en"), "America/Montreal", "Europe/Paris")
    card = cards.prompt(agenda(), lens)
    assert "10:30 (Paris time), that is 05:30 (Montréal time)" in card.headline


@pytest.mark.parametrize("state", [SittingState.SKIPPED, SittingState.OPEN])
def test_a_prompt_that_is_over_offers_nothing(state: SittingState) -> None:
    assert cards.prompt(agenda(sitting=replace(SITTING, state=state)), LENS).buttons == ()


def test_a_day_that_is_no_more_one_of_the_schedule_is_said_to_be_off() -> None:
    assert "Pas de Point hebdo" in cards.prompt(agenda(on=False), LENS).headline


def test_comms_alone_are_asked_what_nobody_told_the_cm() -> None:
    asked = "que s’est-il passé"
    assert asked in repr(cards.prompt(agenda(silent=6), LENS))
    assert "6 jours ouvrés" in repr(cards.prompt(agenda(silent=6), LENS))
    assert asked not in repr(cards.prompt(agenda(Side.CM), LENS))


def test_a_holiday_is_proposed_to_be_skipped_to_those_who_can() -> None:
    assert "Le sauter" in repr(cards.prompt(agenda(holiday="Lundi de Pâques"), LENS))
    assert "Le sauter" not in repr(cards.prompt(agenda(Side.CM, holiday="Lundi de Pâques"), LENS))


def test_whoever_reads_sees_their_own_clock_and_a_call_can_be_followed() -> None:
    url = "https://meet.example.com/x"
    card = cards.prompt(agenda(meeting=replace(MEETING, place=url)), LENS)
    assert [block.at for block in card.blocks if isinstance(block, Moment)] == [SITTING.starts_at.isoformat()]
    assert WebAddress("Où", url, opens=True) in card.blocks
    said = cards.prompt(agenda(meeting=replace(MEETING, place="Salle 3, voir " + url)), LENS)
    assert not any(isinstance(block, WebAddress) for block in said.blocks)


def test_nothing_on_it_clears_anything() -> None:
    found = [Found(FindingKind.LIFTS, "N-1", "Un magasin ouvre.", AT)]
    for draw in (cards.prompt, cards.agenda_card, cards.summary, cards.change):
        card = draw(agenda(Side.CM, found=found), LENS)
        assert not card.clears
        assert not card.headline.startswith(("Peut être dit", "Partageable"))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"state": SittingState.SKIPPED}, "Pas de"),
        ({"moved": True}, "déplacé"),
        ({"by_text": True}, "par écrit"),
        ({"moved": True, "by_text": True}, "déplacé, par écrit"),
    ],
)
def test_a_change_is_told_in_its_headline(values: dict[str, object], said: str) -> None:
    card = cards.change(agenda(sitting=replace(SITTING, **values)), LENS)  # type: ignore[arg-type]
    assert said in card.headline
    assert card.notice == card.headline
