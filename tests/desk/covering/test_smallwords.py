"""Small words in a comparable form."""

from __future__ import annotations

from datetime import date

import pytest

from bot.desk.covering.smallwords import Beside, asides, read, same, tail
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Token

DAY = date(2026, 3, 16)


def tokens(text: str) -> tuple[Token, ...]:
    return read_text(text, DAY).tokens


def at(text: str, word: str) -> int:
    return next(index for index, token in enumerate(tokens(text)) if token.folded == word)


@pytest.mark.parametrize(
    ("text", "word", "small"),
    [
        ("Lee parle au moulin", "moulin", ("a", "the")),
        ("Nous en livrons", "livrons", ("on", "en")),
        ("Le concert du 4 mai est complet", "complet", ("est",)),
        ("Le train part, la halle reste", "halle", ("the",)),
    ],
)
def test_what_stands_before_a_word(text: str, word: str, small: tuple[str, ...]) -> None:
    found = {at(text, word): at(text, word)}
    beside = Beside(tokens(text), at(text, word), tokens(text), at(text, word), found)
    assert (beside.one, beside.other) == (small, small)
    assert beside.met is None


def test_the_hour_is_read_with_its_small_word() -> None:
    said = tokens("Le train de 9 h part")
    hour = next(index for index, token in enumerate(said) if token.kind.name == "TIME")
    assert read(said, hour - 1, hour) == ("de",)


def test_whose_it_is_may_be_left_out_and_not_put_in() -> None:
    assert same(("the",), ("notre",))
    assert not same(("notre",), ("the",))


def test_what_ends_a_line() -> None:
    assert tail(tokens("sans nous aider, elle"), 2) == ((), True)
    assert tail(tokens("without helping us"), 1) == (("us",), True)
    assert tail(tokens("un bus de nuit"), 1) == (("de",), False)


def test_what_is_told_in_small_words_alone() -> None:
    assert asides(tokens("Le bus part, et nous ?")) == {("et", "nous")}
    assert asides(tokens("Le bus part.")) == set()
