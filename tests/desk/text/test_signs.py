"""Signs that say something without a word are read; those that only colour a text are not."""

from __future__ import annotations

import sys

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.signs import is_sign, priced_next
from tests.desk.world import kind_of, said

BEER = "Our beer is on sale in 40 pubs."


@pytest.mark.parametrize(
    "draft",
    [
        "Our 🌱 beer is on sale in 40 pubs.",
        "Our beer is on sale in 40 🇬🇧 pubs.",
        "Our beer is on sale in 40 pubs 🇮🇪",
        "Our beer is on sale in 40 pubs 💰",
        "Our beer is ❎ on sale in 40 pubs.",
    ],
)
def test_an_emoji_that_says_something_is_no_part_of_the_wording(draft: str) -> None:
    assert kind_of(draft, said("one", BEER)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "draft",
    ["🎉 Our beer is on sale in 40 pubs.", "Our beer is on sale in 40 pubs 🍻", "Our beer is on sale in 40 pubs. 👷‍♀️"],
)
def test_an_emoji_at_the_end_of_a_sentence_only_colours_it(draft: str) -> None:
    assert kind_of(draft, said("one", BEER)) is VerdictKind.SHAREABLE


def test_a_sign_beside_its_figure() -> None:
    assert is_sign("25+ jobs", 2)
    assert not is_sign("a+ b", 1)
    assert not is_sign("£2", 0)


@pytest.mark.parametrize(
    ("draft", "yes"),
    [
        ("Our beer won gold at the Ely fair 🥇", True),
        ("🥇 Our beer won gold at the Ely fair.", True),
        ("Our beer won gold at the Ely fair 🥈", False),
        ("Our beer 🥇 won gold at the Ely fair.", False),
    ],
)
def test_a_medal_beside_its_own_word_only_colours_it(draft: str, yes: bool) -> None:
    kind = kind_of(f'"{draft}" ok?', said("one", "Our beer won gold at the Ely fair."))
    assert (kind is VerdictKind.SHAREABLE) is yes


def test_a_medal_alone_says_which_prize() -> None:
    assert kind_of('"Our beer won a prize 🥇" ok?', said("one", "Our beer won a prize.")) is not VerdictKind.SHAREABLE


def test_no_letter_is_a_sign() -> None:
    letters = (chr(code) for code in range(sys.maxunicode + 1) if chr(code).isalpha())
    assert not [char for char in letters if is_sign(f"a {char} b", 2)]


def test_a_price_after_an_emoji_is_a_line_of_its_own() -> None:
    assert priced_next(" 18 € par personne", 0)
    assert priced_next("\ufe0f £5 each", 0)
    assert not priced_next(" 18 h à Pau", 0)
    assert not priced_next(", 18 €", 0)
