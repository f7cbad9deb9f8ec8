"""The house by its name, and by « nous »: only who opens many wordings is the house."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

HOUSE = (
    said("one", "Aulne ouvre un atelier à Pau."),
    said("two", "Aulne recrute 12 luthiers."),
    said("three", "Aulne lance une gamme de ruches."),
    said(
        "swum", "200 enfants ont nagé avec Aulne et Orme en 2025.", "200 enfants ont nagé dans nos bassins avec Orme."
    ),
    said("partner", "Aulne est partenaire du Marathon de Gex.", "On est partenaire du Marathon de Gex."),
)
ENGLISH = (
    said("one", "Velta opens a workshop in Bath."),
    said("two", "Velta hires 12 potters."),
    said("three", "Velta brings out a range of hives."),
    said("turnover", "In 2025, Velta's turnover was £3m.", "We made £3m in 2025, you can say so."),
)


@pytest.mark.parametrize(
    "question",
    [
        "Je peux dire que 200 enfants ont nagé avec nous et Orme en 2025 ?",
        "Je peux dire qu'on est partenaire du Marathon de Gex ?",
    ],
)
def test_the_house_says_we(question: str) -> None:
    assert kind_of(question, *HOUSE) is VerdictKind.SHAREABLE


def test_what_is_the_houses_is_ours() -> None:
    assert kind_of("Can I say that in 2025 our turnover was £3m?", *ENGLISH) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question",
    [
        "Je peux dire que 200 enfants ont nagé avec Aulne et nous en 2025 ?",
        "Je peux dire que 200 enfants ont nagé avec nous en 2025 ?",
        "Je peux dire qu'on est le partenaire du Marathon de Gex ?",
    ],
)
def test_who_else_was_there_is_not_left_out(question: str) -> None:
    assert kind_of(question, *HOUSE) is not VerdictKind.SHAREABLE


def test_who_opens_few_wordings_is_not_us() -> None:
    alone = said("one", "200 enfants ont nagé avec Velta et Orme en 2025.", "200 enfants ont nagé dans nos bassins.")
    question = "Je peux dire que 200 enfants ont nagé avec nous et Orme en 2025 ?"
    assert kind_of(question, alone) is not VerdictKind.SHAREABLE


def test_a_message_that_never_says_we_is_not_ours() -> None:
    named = said("swum", "200 enfants ont nagé avec Aulne et Orme en 2025.", "200 enfants ont nagé avec Orme en 2025.")
    question = "Je peux dire que 200 enfants ont nagé avec nous et Orme en 2025 ?"
    assert kind_of(question, *HOUSE[:3], named) is not VerdictKind.SHAREABLE


def test_a_branch_that_opens_many_wordings_is_not_us() -> None:
    town = (
        said("one", "Brenac ouvre un atelier."),
        said("two", "Brenac recrute 12 luthiers."),
        said("three", "Brenac est fermé lundi 6 avril.", "Brenac est fermé lundi 6 avril pour nos travaux."),
    )
    assert kind_of("Je peux dire que Brenac est fermé lundi 6 avril ?", *town) is VerdictKind.SHAREABLE
    assert kind_of("Je peux dire qu'on est fermé lundi 6 avril ?", *town) is not VerdictKind.SHAREABLE


def test_shops_are_not_our_shops() -> None:
    one = said("one", "Our shops are open from 9am to 1pm on 6 April.", "All shops open from 9am to 1pm on 6 April.")
    assert kind_of("Can I say shops are open from 9am to 1pm on 6 April?", one) is not VerdictKind.SHAREABLE


def test_your_shops_are_ours() -> None:
    one = said("one", "Mercredi 8 avril, vos magasins sont ouverts de 10h à 18h.")
    assert kind_of("Je peux dire que les magasins sont ouverts mercredi 8 avril de 10h à 18h ?", one) is (
        VerdictKind.SHAREABLE
    )
