"""Text made safe at the door (reliability.md, M7, B3)."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.text import cleaned, is_blank, shortened

anything = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z", "C", "Cs", "Co", "Cn"]))


@pytest.mark.parametrize(
    ("given_text", "clean"),
    [
        ("a\ud800b", "a\N{REPLACEMENT CHARACTER}b"),
        ("\udfff", "\N{REPLACEMENT CHARACTER}"),
        ("a\0b\0", "ab"),
        ("a\r\nb", "a\nb"),
        ("a\r\0\nb", "a\nb"),
        ("  a \n", "a"),
        ("\0 \0", ""),
        ("👩‍👩‍👧 é", "👩‍👩‍👧 é"),
        ("\u202eabc\u2066\ufffe", "\u202eabc\u2066\ufffe"),
    ],
)
def test_what_a_database_refuses_is_gone(given_text: str, clean: str) -> None:
    assert cleaned(given_text) == clean


@given(anything)
@example("a\r\r\nb")
@example("\r\0\r\0\n")
def test_a_clean_text_can_be_stored_and_stays_as_it_is(text: str) -> None:
    clean = cleaned(text)
    assert "\0" not in clean
    clean.encode("utf-8")
    assert cleaned(clean) == clean


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_visible_text_is_not_touched(text: str) -> None:
    assert cleaned(text) == text


@pytest.mark.parametrize("text", ["", "   ", "…", "\u200b\u200d", "!?", "\N{REPLACEMENT CHARACTER}"])
def test_nothing_to_read_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", " é ", "42", "中", "🎉 ok"])
def test_something_to_read_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@given(anything, st.integers(1, 200))
def test_a_shortened_text_fits_on_one_line(text: str, limit: int) -> None:
    short = shortened(text, limit)
    assert len(short) <= limit
    assert "\n" not in short
    whole = " ".join(text.split())
    assert short == whole if len(whole) <= limit else short.endswith("…")
