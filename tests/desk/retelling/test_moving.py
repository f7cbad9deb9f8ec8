"""Where and when, told behind."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.moving import on_occasion
from tests.desk.retelling.test_told import told
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "À Dax, notre terrasse de 70 places ouvre le 24 avril.",
        "Je peux dire que notre terrasse de 70 places ouvre le 24 avril à Dax ?",
    ),
    (
        "Dans 4 de nos 5 pubs, le pain est préparé avec du seigle de Dax.",
        "Je peux dire que le pain est préparé avec du seigle de Dax dans 4 de nos 5 pubs ?",
    ),
    ("See you on 22 April for the opening of our Bath shop.", "Can I say our Bath shop opens on 22 April?"),
    (
        "Samedi 11 avril de 14h à 18h à Dax : atelier de pain avec la boulangère Nadia Ferrand.",
        "Atelier de pain à Dax ce samedi 11 avril avec Nadia Ferrand, je peux poster ?",
    ),
    (
        "In Bath, a new room with 12 beds opens on 24 April.",
        "Can I say there's a new room with 12 beds in Bath from 24 April?",
    ),
    (
        "Easter Monday: our shops are open from 9am to 1pm (except Bath, closed).",
        "Can I say our shops are open from 9am to 1pm on Easter Monday, except Bath?",
    ),
]
OTHERWISE = [
    (
        "À Dax, notre terrasse de 70 places ouvre le 24 avril.",
        "Je peux dire que notre terrasse de 70 places ouvre le 24 avril à Pau ?",
    ),
    ("À Dax, notre terrasse n'ouvre pas le 24 avril.", "Je peux dire que notre terrasse ouvre le 24 avril à Dax ?"),
    (
        "À Dax, notre terrasse ouvre le 24 avril, sauf s'il pleut.",
        "Je peux dire que notre terrasse ouvre le 24 avril à Dax ?",
    ),
    (
        "À Sète, Kaliop débarque le thon congelé par nos marins.",
        "Je peux dire que Kaliop débarque le thon congelé par nos marins à Sète ?",
    ),
    ("Dans 4 de nos 5 pubs, la bière est bio.", "Je peux dire que la bière est bio dans nos 5 pubs ?"),
    (
        "Dans 4 de nos 5 pubs, le pain est préparé avec du blé moulu par Aulne.",
        "Je peux dire que le pain est préparé avec du blé moulu par Aulne dans 4 de nos 5 pubs ?",
    ),
    ("See you on 22 April for the opening of our partner's Bath shop.", "Can I say our Bath shop opens on 22 April?"),
    ("See you on 22 April for the opening of our Bath shop's café.", "Can I say our Bath shop opens on 22 April?"),
    (
        "Samedi 11 avril de 14h à 18h à Dax : atelier de pain avec la boulangère Nadia Ferrand.",
        "Atelier de pain à Dax tous les samedis avec Nadia Ferrand, je peux poster ?",
    ),
    (
        "Samedi 11 avril de 14h à 18h à Dax : atelier de pain avec la boulangère Nadia Ferrand.",
        "Atelier de pain à Dax samedi 11 avril à 15h avec Nadia Ferrand, je peux poster ?",
    ),
    (
        "In Bath, a new room with 12 beds opens on 24 April.",
        "Can I say there's a new room with 12 beds in Bath until 24 April?",
    ),
    (
        "In Bath, a new room with 12 beds opens on 24 April for a week.",
        "Can I say there's a new room with 12 beds in Bath from 24 April?",
    ),
    (
        "Easter Monday: our shops are open from 9am to 1pm (except Bath, closed).",
        "Can I say our shops are open from 9am to 1pm on Easter Monday?",
    ),
    (
        "Easter Monday: our shops are open from 9am to 1pm (except Bath, by appointment).",
        "Can I say our shops are open from 9am to 1pm on Easter Monday, except Bath?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_the_place_or_day_behind_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_place_day_or_part_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_of_an_occasion_only_hours_go_behind() -> None:
    sold = told("Fête du Travail : nous vendons les pulls tricotés par Alba.")
    open_ = told("Fête du Travail : nos magasins sont ouverts de 9 h à 13 h.")
    assert list(on_occasion(sold)) == []
    assert list(on_occasion(open_)) == ["nos magasins sont ouverts de 9 h à 13 h à la fête du Travail."]
