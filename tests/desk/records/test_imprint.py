from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.evidence import Record, Statement
from bot.core.flags import Standing
from bot.desk.records.imprint import (
    LONGEST,
    Imprint,
    bare_figure_key,
    figure_key,
    imprint_of,
    local_day,
    name_key,
    stem_keys,
    word_key,
)
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind

AT = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)


def keys(text: str, wording: str | None = None) -> frozenset[str]:
    return frozenset(imprint(text, wording).keys)


def imprint(text: str, wording: str | None = None, at: datetime = AT, zone: str = "Europe/Paris") -> Imprint:
    return imprint_of(Statement("n", Record.NEWS, text, wording, "fr", at, Standing.SHAREABLE), zone)


def test_a_record_is_found_by_its_words_stems_names_and_figures() -> None:
    found = keys("Le centre de Fontbrune ouvre le 2 avril : 40 emplois.")
    assert {word_key("centre"), name_key("fontbrune"), word_key("emplois"), *stem_keys("emploi")} <= found
    assert any(key.startswith("f") for key in found)
    assert word_key("le") not in found


def test_what_staff_say_to_staff_is_no_matter_but_is_kept_beside() -> None:
    found = keys("Le centre ouvre le 2 avril, mais pas le budget de Fontbrune.", "Le centre ouvre le 2 avril.")
    assert word_key("budget") not in found
    assert "pbudget" in found
    assert name_key("fontbrune") in found, "a name counts wherever it stands"


def test_dates_are_read_on_the_day_in_the_mandates_zone() -> None:
    late = datetime(2026, 3, 16, 23, 30, tzinfo=UTC)
    paris, utc = (imprint("Ouverture demain.", at=late, zone=zone) for zone in ("Europe/Paris", "UTC"))
    assert paris != utc


def test_an_unknown_zone_is_no_failure() -> None:
    late = datetime(2026, 3, 16, 23, 30, tzinfo=UTC)
    assert local_day(late, "Europe/Paris") == date(2026, 3, 17)
    assert local_day(late, "Nowhere/None") == date(2026, 3, 16)
    assert local_day(late, "../etc") == date(2026, 3, 16)


@given(st.text(max_size=300), st.none() | st.text(max_size=100))
def test_every_key_fits_every_database(text: str, wording: str | None) -> None:
    made = imprint(text, wording)
    for key in made.keys:
        assert key.isascii()
        assert key.isalnum()
        assert len(key) <= LONGEST
    assert made.weight >= 0.0


@pytest.mark.parametrize("word", ["é" * 50, "x" * 500, "Ωμέγα", "x" * 499 + "y"])
def test_long_and_foreign_words_have_keys_of_their_own(word: str) -> None:
    assert len({word_key(other) for other in (word, word + "z", "x" * 500 + "q")}) == 3
    assert isinstance(imprint(word), Imprint)


def test_what_was_asked_is_the_matter_of_a_ruling() -> None:
    asked = Statement("j", Record.RULING, "On peut annoncer un pique-nique ?", "Oui !", "fr", AT, Standing.SHAREABLE)
    assert {word_key("pique"), word_key("nique")} <= set(imprint_of(asked, "Europe/Paris").keys)
    assert word_key("pique") not in keys("On peut annoncer un pique-nique ?", "Oui, venez tous au parc !")


def test_a_part_of_a_day_is_looked_for_as_the_day() -> None:
    """Who keeps a meeting « ce soir » quiet is found by whoever asks about the day."""
    written = date(2026, 5, 4)
    evening, day = (
        next(token for token in read_text(text, written).tokens if token.kind is Kind.DATE)
        for text in ("Réunion ce soir", "Réunion le 4 mai")
    )
    assert evening.key != day.key
    assert figure_key(evening) == figure_key(day)
    assert bare_figure_key(evening) == bare_figure_key(day)


def test_a_record_is_found_by_the_names_of_its_text_and_of_its_wording() -> None:
    assert {name_key("vautrin"), name_key("bardin")} <= keys("On ouvre avec Vautrin.", "Nous ouvrons avec Bardin.")
