"""Embargoes as people type them, in both languages; what can be read in two ways is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.flags import Embargo, Stage
from bot.errors import Invalid
from bot.i18n.embargoes import MOST_STAGES, read_embargo, written_embargo

NOW = datetime(2026, 3, 18, 10, tzinfo=UTC)  # a Wednesday
PARIS = "Europe/Paris"
MONDAY, TUESDAY = datetime(2026, 3, 23, 8, tzinfo=UTC), datetime(2026, 3, 24, 8, tzinfo=UTC)


def read(text: str, locale: str = "fr", zone: str = PARIS) -> Embargo:
    return read_embargo(text, now=NOW, zone=zone, locale=locale)


def refused(text: str, locale: str = "fr") -> str:
    with pytest.raises(Invalid) as found:
        read(text, locale)
    return found.value.key


@pytest.mark.parametrize(
    ("locale", "text", "asks"),
    [
        ("fr", "lundi 9h", False),
        ("fr", "lundi 9h, à confirmer", True),
        ("fr", "lundi 9 h (à confirmer)", True),
        ("fr", "lundi 23 mars à 9h, demander d’abord", True),
        ("fr", "lundi 9h demander avant", True),
        ("en", "Monday 9:00", False),
        ("en", "Monday 9:00, ask first", True),
        ("en", "monday 9am (asks first)", True),
        ("en", "23 March 9:00 - to be confirmed", True),
        ("en", "public: Monday 9:00", False),
    ],
)
def test_one_instant(locale: str, text: str, asks: bool) -> None:
    assert read(text, locale) == Embargo(MONDAY, PARIS, asks)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "partenaires : lundi 9h; public : mardi 9h"),
        ("fr", "partenaires: lundi 9:00 ; public: mardi 9:00"),
        ("fr", "partenaires : lundi 9h\npublic : mardi 9h"),
        ("en", "partenaires: Monday 9:00; public: Tuesday 9:00"),
    ],
)
def test_stages(locale: str, text: str) -> None:
    found = read(text, locale)
    assert found == Embargo(TUESDAY, PARIS, False, (Stage(MONDAY, "partenaires"), Stage(TUESDAY, "public")))
    assert found.steps == (MONDAY,)
    assert read(f"{text}, à confirmer", locale).asks


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("partenaires : mardi 9h; public : lundi 9h", "embargo-stages-order"),
        ("partenaires : lundi 9h; public : lundi 9h", "embargo-stages-order"),
        ("lundi 9h; mardi 9h", "embargo-stage-unnamed"),
        ("; ".join(f"{chr(97 + n)}: {n + 1}/5 9h" for n in range(MOST_STAGES + 1)), "embargo-stages-many"),
        ("partenaires : hier 9h; public : lundi 9h", "instant-past"),
        ("partenaires : lundi; public : mardi 9h", "instant-hour-missing"),
        ("à confirmer", "instant-unreadable"),
        ("lundi à minuit, à confirmer", "instant-unreadable"),
        ("plus tard", "instant-unreadable"),
        ("lundi", "instant-hour-missing"),
        ("hier 9h", "instant-past"),
    ],
)
def test_what_cannot_be_sure_is_asked_again(text: str, key: str) -> None:
    assert refused(text) == key


def test_the_zone_is_the_readers_unless_they_name_another() -> None:
    assert read("Monday 9:00", "en", "America/Montreal").until == MONDAY + timedelta(hours=5)
    assert read("Monday 9:00 (Montréal)", "en").until == MONDAY + timedelta(hours=5)


labels = st.text(st.characters(whitelist_categories=("Ll", "Lu")), min_size=1, max_size=20)
minutes = st.lists(st.integers(1, 60 * 24 * 300), min_size=1, max_size=MOST_STAGES, unique=True).map(sorted)


@given(
    minutes, st.lists(labels, min_size=MOST_STAGES, max_size=MOST_STAGES), st.booleans(), st.sampled_from(["fr", "en"])
)
def test_what_is_written_is_read_back(ahead: list[int], names: list[str], asks: bool, locale: str) -> None:
    instants = [NOW + timedelta(minutes=each) for each in ahead]
    stages = tuple(Stage(at, name) for at, name in zip(instants, names, strict=False)) if len(instants) > 1 else ()
    embargo = Embargo(instants[-1], PARIS, asks, stages)
    assert read(written_embargo(embargo, zone=PARIS, locale=locale), locale) == embargo


@given(st.text(max_size=80), st.sampled_from(["fr", "en"]))
def test_any_text_is_an_embargo_ahead_or_refused(text: str, locale: str) -> None:
    try:
        found = read(text, locale)
    except Invalid:
        return
    assert found.until > NOW
    assert all(stage.at > NOW for stage in found.stages)
