from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.text import fold as folding
from bot.desk.text.fold import clean, fold, has_accents, mixed_script, shown_reversed, skeleton


@given(st.text())
def test_folding_keeps_every_position(text: str) -> None:
    plain = clean(text)
    assert len(fold(plain)) == len(plain)


@given(st.text(alphabet=st.characters(codec=None)))
def test_no_text_makes_cleaning_fail(text: str) -> None:
    skeleton(text)
    mixed_script(text)
    shown_reversed(text)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Phénix", "phenix"),
        ("Ph\u200bé\u200dnix", "phenix"),
        ("\u0420h\u0435nix", "phenix"),
        ("PH\u0112NIX", "phenix"),
        ("\uff30\uff48\uff45\uff4e\uff49\uff58", "phenix"),
        ("phen\u0131x", "phenix"),
        ("\U0001d40f\U0001d421\U0001d41e\U0001d427\U0001d422\U0001d431", "phenix"),
        ("cœur", "coeur"),
    ],
)
def test_a_skeleton_is_what_the_eye_reads(written: str, seen: str) -> None:
    assert skeleton(written) == seen


def test_an_override_is_read_as_shown() -> None:
    assert shown_reversed("le projet \u202exinéhP\u202c avance") == "Phénix"
    assert shown_reversed("le projet Phénix") == ""


def test_only_words_of_two_scripts_are_mixed() -> None:
    assert mixed_script("Ph\u0435nix")
    assert not mixed_script("Phénix et Москва")


@pytest.mark.parametrize("text", ["300 m²", "CO₂", "12 m³", "nᵒ 4", "Mᵐᵉ Roux", "une ½ heure", "5 µg"])
def test_raised_figures_and_letters_are_of_no_script(text: str) -> None:
    assert not mixed_script(text)


@pytest.mark.parametrize(("text", "read"), [("2½ h", "2 1⁄2 h"), ("10² km", "10 ^2 km"), ("300 m²", "300 m2")])
def test_raised_figures_are_not_glued_to_a_number(text: str, read: str) -> None:
    assert clean(text) == read


def test_accents_are_noticed() -> None:
    assert has_accents("fermé")
    assert not has_accents("ferme")


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("l’été « d‘ici » −5 à 3–4", "l'été « d'ici » -5 à 3-4"),
        ("cœur, Œuvre, Straße", "coeur, OEuvre, Strasse"),
        ("a\u00a0b\tc\nd\u200be", "a b" + "c\nde"),
        ("e\u0301te\u0301 🥇", "été 🥇"),
    ],
)
def test_a_text_is_cleaned_as_a_person_sees_it(written: str, seen: str) -> None:
    assert clean(written) == seen


def test_whoever_writes_every_character_does_not_fill_the_memory() -> None:
    clean("é" + "".join(map(chr, range(0x3000, 0x20000))))
    assert max(folding._SEEN) < 0x3000
