"""Figures of one value that are not written as one."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.figures import same_figures
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("one", "other", "unit", "english", "same"),
    [
        ("1,500", "1500", "", True, True),
        ("1,500", "1500", "", False, False),
        ("1.500", "1,500", "", False, False),
        ("48 200", "48200", "", False, True),
        ("0471", "471", "", True, False),
        ("0,5", "0.5", "%", False, True),
        ("3.10", "3,1", "", True, False),
        ("3.10", "3,10", "", False, True),
        ("4,50 €", "4,5 €", "€", False, True),
        ("5 m", "5 M", "", False, False),
        ("douze", "12", "", False, True),
        ("50k", "50 000", "", False, True),
        ("5k", "5000", "", False, False),
        ("9,2 millions", "9 200 000", "", False, True),
        ("1.4 million", "1,400,000", "", True, True),
        ("1,500k", "1 500 000", "", False, False),
        ("50k", "50000", "", False, False),
        ("50k", "50000", "€", False, True),
        ("3,000 K", "3 million", "", True, False),
        ("2 billions", "2 milliards", "", False, False),
        ("deux billions", "deux milliards", "", False, False),
        ("2bn", "2 billion", "", True, True),
        ("£1.4m", "£1.4 million", "£", True, True),
        ("1.4m", "1.4 million", "", True, False),
    ],
)
def test_which_are_surely_one(one: str, other: str, unit: str, english: bool, same: bool) -> None:
    assert same_figures(one, other, unit, english=english) is same


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("We recall batch 0471 of our Alder bars.", "We recall batch 471 of our Alder bars"),
        ("Le camion Aulne pèse 1.500 kg.", "Le camion Aulne pèse 1,5 kg"),
        ("Version 3.10 of Alder is out.", "Version 3.1 of Alder is out"),
        ("We are recruiting 25 apprentices at Alder.", "We are recruiting 25+ apprentices at Alder"),
        ("We are not closing the Alder depot.", "We are not: closing the Alder depot"),
    ],
)
def test_what_is_written_otherwise_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        ("Le musée Aulne compte 50 000 photos.", "Le musée Aulne compte 50k photos", True),
        ("Le musée Aulne compte 50 000 photos.", "Le musée Aulne compte 500k photos", False),
        ("Le musée Aulne compte plus de 50 000 photos.", "Le musée Aulne compte 50k photos", False),
        ("Aulne a vendu 9,2 millions de pains.", "Aulne a vendu neuf millions deux cent mille pains", True),
        ("Aulne a vendu 9,2 millions de pains.", "Aulne a vendu neuf millions deux cents pains", False),
        ("Aulne a vendu 2 millions de pains de plus.", "Aulne a vendu 2 000 000 pains", False),
        ("Le pain Aulne est à 4,50 €.", "Le pain Aulne est à 4,50e", True),
        ("Le pain Aulne est à 4,50 $.", "Le pain Aulne est à 4,50e", False),
        ("Alder sold 1.4 million loaves.", "Alder sold one million four hundred thousand loaves", True),
        ("Alder sold 1.4 million loaves.", "Alder sold one million four hundred loaves", False),
        ("Le lot 50000 de pains Aulne est là.", "Le lot 50k de pains Aulne est là", False),
        ("Alder sold 18,000 rings.", "Alder sold 18k rings", False),
        ("Alder sold 18,000 loaves.", "Alder sold 18k loaves", True),
        ("Aulne installe 4 000 écrans.", "Aulne installe 4K écrans", False),
    ],
)
def test_a_number_told_in_thousands_or_millions_is_the_number(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE) is yes
