from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import MissingWord
from bot.i18n.words import LONGEST, isolated, words

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("fr", "fr"), ("fr-CA", "fr"), ("fr_CA", "fr"), ("FR", "fr"), ("en-GB", "en"), ("en_US", "en"),
        ("de", "fr"), ("", "fr"), ("england", "fr"),
    ],
)  # fmt: skip
def test_any_locale_has_its_catalogue(asked: str, given: str) -> None:
    assert words(asked).locale == given
    assert words(asked) is words(given)


def test_a_missing_key_is_an_error() -> None:
    with pytest.raises(MissingWord):
        words("fr")("no-such-key")


def test_a_missing_argument_is_an_error() -> None:
    with pytest.raises(MissingWord):
        words("fr")("date-clock", hour="09")


def test_an_argument_of_another_kind_is_an_error() -> None:
    with pytest.raises(MissingWord):
        words("fr")("form-goes-to", mandate=object())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("locale", "count", "text"),
    [
        ("fr", 0, "0 fichier, demandez à l’équipe"),
        ("fr", 1, "1 fichier, demandez à l’équipe"),
        ("fr", 2, "2 fichiers, demandez à l’équipe"),
        ("en", 0, "0 files, ask the team"),
        ("en", 1, "1 file, ask the team"),
        ("en", 2, "2 files, ask the team"),
    ],
)
def test_plurals_are_those_of_the_language(locale: str, count: int, text: str) -> None:
    assert words(locale)("files-ask", count=count) == text


@pytest.mark.parametrize(
    ("locale", "items", "text"),
    [
        ("fr", [], ""),
        ("fr", ["a"], "a"),
        ("fr", ["a", "b", "c"], "a, b et c"),
        ("en", ["a", "b"], "a and b"),
        ("en", ["a", "b", "c"], "a, b and c"),
    ],
)
def test_lists_are_said_as_people_say_them(locale: str, items: list[str], text: str) -> None:
    assert words(locale).listed(items) == text


def test_plain_arguments_are_left_as_they_are() -> None:
    assert words("en")("form-goes-to", mandate="Léa") == "For: Léa"


@pytest.mark.parametrize("name", ["ליאה", "ab\u202egpj", "x\u2067y", "\u2069\u2069\u202e"])
def test_text_that_turns_is_kept_to_itself(name: str) -> None:
    said = words("en")("form-goes-to", mandate=name)
    assert said.startswith("For: \u2068")
    assert said.endswith("\u2069")
    assert said.count("\u2068") == said.count("\u2069") == 1
    assert "\u202e" not in said


@given(ANY_TEXT)
def test_any_argument_can_be_said(text: str) -> None:
    said = words("fr")("form-goes-to", mandate=text)
    assert "{" not in said.replace(text, "")
    assert said.count("\u2068") == said.count("\u2069") <= 1


@given(ANY_TEXT)
def test_what_turns_nothing_is_unchanged(text: str) -> None:
    assert isolated(text).strip("\u2068\u2069") == "".join(
        c for c in text if c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def test_a_very_long_argument_is_shown_in_part() -> None:
    said = words("fr")("form-goes-to", mandate="x" * 10_000)
    assert said.endswith("…")
    assert len(said) <= LONGEST + 20


def test_numbers_are_written_as_in_the_language() -> None:
    assert (
        words("en")("text-too-long", count=40_001, limit=8000) == "This text has 40,001 characters; the most is 8,000."
    )


def test_what_takes_no_argument_is_made_once_and_what_is_missing_is_missed_each_time() -> None:
    say = words("en")
    before = say._plain.cache_info()
    assert say("waiting-urgent") is say("waiting-urgent")
    assert say._plain.cache_info().hits > before.hits
    for _ in range(2):
        with pytest.raises(MissingWord):
            say("no-such-key")
