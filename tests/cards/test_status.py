"""How things stand, in lines and for programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cards.lens import Lens
from bot.cards.status import for_cm, for_comms, lines, record
from bot.core.card import Facts
from bot.core.people import Side
from bot.core.status import Coming, HouseState, MandateState, Reached, Resting, State
from bot.core.verbs import Verb
from bot.i18n.words import LOCALES, words

AT = datetime(2026, 3, 16, 9, tzinfo=UTC)
NEXT = Coming("digest", "", AT)
MANDATE = MandateState("Réseaux", "Europe/Paris", {Side.COMMS: ("slack:T0/C1",)}, 2, 3, AT, (NEXT,))
COUNTS = {"waiting": 1, "sending": 0, "held": 0, "failed": 4}
STATE = State(
    "1.2", AT, AT, (Reached("slack", "T0", AT), Reached("discord", "9")), (HouseState("X", COUNTS, (MANDATE,)),)
)


@pytest.mark.parametrize("locale", LOCALES)
def test_all_of_it_is_told(locale: str) -> None:
    say = words(locale)
    told = list(lines(STATE, say, "Europe/Paris"))
    assert len(told) == 6
    assert "1.2" in told[0]
    assert "4" in told[4]
    assert say("status-digest") in told[5], "what has no name is called by its kind"
    card = for_comms(STATE, Lens(say, "Europe/Paris", "Europe/Paris"))
    (facts,) = card.blocks
    assert isinstance(facts, Facts)
    assert len(facts.rows) == 6


def test_rooms_that_rest_are_named_with_what_to_do() -> None:
    resting = (Resting("#réseaux (Slack)", "slack:T0/C1", AT, "R_1"), Resting("", "slack:T0/D1", AT, "R_2"))
    found = replace(STATE, houses=(replace(STATE.houses[0], resting=resting),))
    lens = Lens(words("en"), "Europe/Paris", "Europe/Paris")
    told = [line.strip() for line in lines(found, lens.words, "Europe/Paris")]
    assert sum("keep quiet" in line for line in told) == 2
    assert any(line.startswith("#réseaux (Slack): ") for line in told)
    assert any(line.startswith("A direct conversation: ") for line in told)
    card = for_comms(found, lens, leads=True)
    assert [(button.verb, button.target) for button in card.buttons] == [(Verb.RESUME, "R_1"), (Verb.RESUME, "R_2")]
    assert "Resume" in repr(card.blocks[-1])
    assert for_comms(found, lens).buttons == ()
    (house,) = record(found)["organisations"]
    assert house["resting"][0] == {"room": "slack:T0/C1", "until": "2026-03-16T09:00:00+00:00"}


@pytest.mark.parametrize("locale", LOCALES)
def test_from_where_the_app_is_gone_it_is_said_whether_anything_is_deleted(locale: str) -> None:
    say = words(locale)
    gone = (Reached("slack", "T0", gone=AT, kept=True), Reached("discord", "9", AT, AT))
    told = list(lines(replace(STATE, platforms=gone), say, "Europe/Paris"))
    said = [say(key, at="@").partition("@")[2] for key in ("status-gone-kept", "status-gone")]
    assert [line.endswith(end) for line, end in zip(told[2:4], said, strict=True)] == [True, True]
    assert [each["reachable"] for each in record(replace(STATE, platforms=gone))["platforms"]] == [False, False]
    assert record(replace(STATE, platforms=gone))["platforms"][0]["removed"] == "2026-03-16T09:00:00+00:00"


def test_for_programs() -> None:
    found = record(STATE)
    assert found["paused"] == "2026-03-16T09:00:00+00:00"
    assert [each["reachable"] for each in found["platforms"]] == [False, True]
    assert found["organisations"][0]["mandates"][0]["rooms"] == {"comms": ["slack:T0/C1"], "cm": []}


def test_a_cm_is_told_when_the_sides_meet_or_nothing() -> None:
    lens = Lens(words("en"), "Europe/Paris", "Europe/Paris")
    assert for_cm([], lens).blocks == ()
    assert "16 March" in str(for_cm([Coming("sync", "Point", AT)], lens).blocks)
