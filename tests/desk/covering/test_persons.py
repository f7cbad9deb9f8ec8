"""Who does it, and what a pronoun points back to."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    (
        "La ville donne un terrain au club, qui y bâtira une halle.",
        "La ville donne un terrain au club et y bâtira une halle.",
    ),
    (
        "La chorale chante pour l'hospice, qui offrira un goûter.",
        "La chorale chante pour l'hospice et offrira un goûter.",
    ),
    ("Alder hires Elm, which makes boats.", "Alder hires Elm and makes boats."),
    (
        "Le four Aulne chauffe plus vite que le four Orme. Il est garanti cinq ans.",
        "Le four Aulne chauffe plus vite que le four Orme. Ils sont garantis cinq ans.",
    ),
    (
        "La lampe Aulne remplace la lampe Orme. Elle sera vendue en ligne.",
        "La lampe Aulne remplace la lampe Orme. Elles seront vendues en ligne.",
    ),
    (
        "The Alder oven is smaller than the Elm oven. It has a five-year warranty.",
        "The Alder oven is smaller than the Elm oven. They have a five-year warranty.",
    ),
    (
        "Claire Morel succède à Paul Roux. Elle part à la retraite en juin.",
        "Claire Morel succède à Paul Roux. Il part à la retraite en juin.",
    ),
    ("Aulne nous prêtera dix vélos.", "Nous prêterons dix vélos à Aulne."),
    ("La mairie de Dax nous louera la halle en mai.", "Nous louerons la halle en mai à la mairie de Dax."),
]
"""A wording, and the same words with another sense: never to be granted."""

KEPT = [
    (
        "La ville donne un terrain au club, qui y bâtira une halle.",
        "La ville donne un terrain au club, qui y bâtira une halle. Je publie ?",
    ),
    (
        "Notre lampe remplace la lampe Orme. Elle est vendue en ligne.",
        "Notre lampe remplace la lampe Orme. Elle est vendue en ligne. ok ?",
    ),
    ("Aulne nous prêtera dix vélos.", "Je peux dire qu'Aulne nous prêtera dix vélos ?"),
    ("Nous recrutons dix vendeurs à Dax.", "On recrute dix vendeurs à Dax, ok ?"),
    (
        "Le four Aulne chauffe plus vite que le four Orme. Il est garanti cinq ans.",
        "Le four Aulne chauffe plus vite que le four Orme. Il est garanti cinq ans.",
    ),
    (
        "La lampe Aulne remplace la lampe Orme. Elle sera vendue en ligne.",
        "La lampe Aulne remplace la lampe Orme. Elle sera vendue en ligne.",
    ),
    (
        "The Alder oven is smaller than the Elm oven. It has a five-year warranty.",
        "The Alder oven is smaller than the Elm oven. It has a five-year warranty.",
    ),
    (
        "Claire Morel succède à Paul Roux. Elle part à la retraite en juin.",
        "Claire Morel succède à Paul Roux. Elle part à la retraite en juin.",
    ),
    ("Aulne nous prêtera dix vélos.", "Aulne nous prêtera dix vélos."),
    ("La mairie de Dax nous louera la halle en mai.", "La mairie de Dax nous louera la halle en mai."),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_the_same_words_with_another_sense_are_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_it_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
