from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.retellings import MOST, retellings
from bot.desk.retelling.told import Told, words
from tests.desk.world import kind_of, said


def test_a_wording_is_never_its_own_retelling() -> None:
    wording = "Aulne recrute."
    assert list(retellings(Told(wording, wording, words("Aulne"), frozenset(), english=False, subject=True))) == []


def test_each_retelling_comes_once_and_there_are_few() -> None:
    wording = "Samedi 11 avril de 14h à 18h à Dax : atelier de pain avec la boulangère Nadia Ferrand."
    asked = words("atelier de pain à Dax samedi 11 avril avec Nadia Ferrand")
    found = list(retellings(Told(wording, wording, asked, frozenset(), english=False, subject=True)))
    assert len(found) == len(set(found)) <= MOST
    assert "atelier de pain à Dax samedi 11 avril avec Nadia Ferrand." in found
    assert wording not in found


@pytest.mark.parametrize(
    "wording",
    [
        "In Ludlow, a new café opens on 29 April.",
        "À Dax, un nouvel abri ouvre le 29 avril.",
        "Tom Hale is the guest of Radio Devon on 9 April.",
        "Ana Roy est l'invitée de Radio Dax jeudi 9 avril.",
        "Aulne is a partner of the Dax trail.",
        "Aulne est partenaire du trail de Dax.",
    ],
)
@pytest.mark.parametrize("english", [False, True])
def test_a_wording_of_the_other_language_is_retold_by_no_accident(wording: str, english: bool) -> None:
    for subject in (False, True):
        told = Told(wording, wording, words(wording), words("Aulne"), english=english, subject=subject)
        assert wording not in list(retellings(told))


def _pairs(name: str) -> list[tuple[str, str]]:
    """Lines of « wording @ question »."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [(wording, question) for wording, _, question in (line.partition(" @ ") for line in lines)]


@pytest.mark.parametrize(("wording", "question"), _pairs("retold.txt"))
def test_what_the_language_says_in_other_words_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), _pairs("neighbours.txt"))
def test_what_another_word_says_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
