from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk.text.lexer import _CONTRACTED, _Reader, read_text
from bot.desk.text.tokens import Kind, Token

DAY = date(2026, 3, 16)


def token_of(text: str, word: str) -> Token:
    return next(token for token in read_text(text, DAY).tokens if token.folded == word)


@given(st.text(alphabet="abcdeilnoprstuy 0123459 '-&%€❌,.:", max_size=30))
def test_nothing_begins_at_a_space(text: str) -> None:
    found = _Reader(text, DAY)
    for at in [at for at, char in enumerate(text) if char == " "]:
        assert not _CONTRACTED.match(found.folded, at)
        assert not (found._figure(at))
        assert not (found._clitic(at))
        assert not found._word(at, more=True)


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_can_be_read(text: str) -> None:
    read_text(text, DAY)


_PIECES = st.sampled_from(
    """
    0 1 3 9 12 29 31 001 000 579 2026 26 1er 3rd . , : / - – ' ( ) % € $ £ k M h H am pm jui jui. juil juin jan. sept
    dec mars may le the du au to from until avant by demain ce this next lundi mon. samedi tous every et and ou or deux
    three mille cent million quart half week-end noel easter an year trimestre Q T lot n° no
    """.split()
)


@given(st.lists(st.tuples(_PIECES, st.sampled_from(("", " "))), max_size=9))
@settings(max_examples=400)
def test_any_day_and_figure_can_be_read(pieces: list[tuple[str, str]]) -> None:
    read_text("".join(piece + space for piece, space in pieces), DAY)


@pytest.mark.parametrize("text", ["le 3 jui", "du 3 au 9 jui", "0,001.5", "001,000.5", "0.579,9"])
def test_what_is_no_day_and_no_number_is_read_as_it_stands(text: str) -> None:
    assert read_text(text, DAY).tokens


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("l'aile Est rouvre", "est", Kind.NAME),
        ("il est fermé", "est", Kind.AUX),
        ("la série B", "b", Kind.NAME),
        ("rue de la Poste", "poste", Kind.NAME),
        ("il n'ouvre pas", "n", Kind.MARK),
        ("dès 60 €", "des", Kind.MARK),
        ("des fromages", "des", Kind.STOP),
        ("la médaille d'or", "or", Kind.WORD),
        ("free or paid for the team", "or", Kind.MARK),
        ("a team of the best", "a", Kind.STOP),
        ("Claire Morel part", "claire", Kind.NAME),
        ("un 5 à 7 jeudi", "5 a 7", Kind.WORD),
    ],
)
def test_words_by_what_they_are(text: str, word: str, kind: Kind) -> None:
    assert token_of(text, word).kind is kind


def test_sentences_and_segments_are_counted() -> None:
    tokens = read_text("Ouvert lundi (sauf Montclar). Fermé mardi", DAY).tokens
    assert [token.sentence for token in tokens] == [0, 0, 0, 0, 1, 1]
    assert tokens[1].segment != tokens[2].segment


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("we don't ship", "we do not ship"), ("it won't open", "it will not open"), ("you can't park",
        "you can not park"),
        ("they're open", "they are open"), ("it'll open", "it will open"), ("we've moved", "we have moved"),
        ("we'd open", "we would open"), ("it's open", "it is open"), ("we doesnt ship", "we does not ship"),
        ("the hall isn't open", "the hall is not open"), ("we dont ship to the shop", "we do not ship to the shop"),
    ],
)  # fmt: skip
def test_shortened_words_are_read_in_full(short: str, full: str) -> None:
    kinds = [[(token.kind, token.key) for token in read_text(text, DAY).tokens] for text in (short, full)]
    assert kinds[0] == kinds[1]


def test_a_possessor_and_french_are_no_shortening() -> None:
    assert token_of("the hall's doors", "s").kind is Kind.STOP
    assert token_of("dont 60 places", "dont").key == "among"
    assert token_of("Rapportez-les en agence", "eux").kind is Kind.STOP


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("la foire a lieu lundi", "present"), ("la foire aura lieu lundi", "future"), ("il y a des casiers", "present"),
        ("there are lockers", "present"), ("the fair took place", "past"), ("Nora is to chair it", "future"),
    ],
)  # fmt: skip
def test_ways_to_say_that_something_is(text: str, tense: str) -> None:
    assert [token.key for token in read_text(text, DAY).tokens if token.kind is Kind.AUX] == [tense]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("l'une des halles", "oneof"), ("one of our halls", "oneof"), ("open every day but Tuesday", "except"),
        ("apart from Friday", "except"), ("sugar-free jam", "without"), ("up to 40% off", "atmost"),
    ],
)  # fmt: skip
def test_phrases_that_bound(text: str, mark: str) -> None:
    assert mark in [token.key for token in read_text(text, DAY).tokens if token.kind is Kind.MARK]


def test_an_hour_ends_a_sentence() -> None:
    """ "10 a.m." has points of its own; "10am" has none."""
    tokens = read_text("It opens at 10am. It's free. It shuts at 5:30pm. Then it rains.", date(2026, 6, 8)).tokens
    assert {token.folded: token.sentence for token in tokens if token.kind.says} == {
        "opens": 0, "10am": 0, "free": 1, "shuts": 2, "5:30pm": 2, "then": 3, "rains": 3,
    }  # fmt: skip
