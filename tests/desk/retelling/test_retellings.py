from __future__ import annotations

from bot.desk.retelling.retellings import MOST, retellings
from bot.desk.retelling.told import Told, words


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
