"""Places of the house: their address, their kind, their opening."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OURS = "C'est calé : notre magasin de Dax ouvre le samedi 11 avril à 10 h. Parlez-en."
BRAND = "Aulne ouvre à Dax le samedi 11 avril à 10 h."
OUR_SHOP = "It's official: our new Bath shop opens on Saturday 11 April at 9am."
ALDER = "Alder opens in Bath on Saturday 11 April at 9am, at 18 Milsom."
ALIKE = [
    (
        "Notre boutique de Dax ouvre le samedi 11 avril à 10 h, au 12, rue Haute.",
        None,
        "Je peux annoncer que la boutique de Dax ouvre le samedi 11 avril à 10 h ?",
    ),
    (
        "Notre centre de Dax rouvre ses portes samedi 11 avril.",
        "Dax rouvre samedi 11 avril.",
        "Je peux dire que Dax rouvre samedi 11 avril ?",
    ),
    (
        "Nos magasins vous accueillent de 9 h à 13 h le 6 avril.",
        None,
        "Je peux dire que nos magasins sont ouverts de 9 h à 13 h le 6 avril ?",
    ),
]
OTHERWISE = [
    (BRAND, OURS, "Je peux dire que notre magasin de Dax ouvre le samedi 11 avril à 10 h ?"),
    (BRAND, OURS, "Je peux dire qu'on ouvre à Dax le samedi 11 avril à 10 h ?"),
    (ALDER, OUR_SHOP, "Can I announce that the Bath shop opens on 11 April at 9am?"),
    (BRAND, None, "Je peux dire que notre magasin de Dax ouvre le samedi 11 avril à 10 h ?"),
    (BRAND, None, "Je peux dire qu'on ouvre à Dax le samedi 11 avril à 10 h ?"),
    (BRAND, OURS, "Je peux dire que notre magasin de Pau ouvre le samedi 11 avril à 10 h ?"),
    (BRAND, OURS, "Je peux dire que notre magasin de Dax ferme le samedi 11 avril à 10 h ?"),
    (BRAND, "Le magasin de Dax de notre voisin Aulne ouvre.", "Je peux dire qu'on ouvre à Dax le samedi 11 avril ?"),
    (ALDER, OUR_SHOP, "Can I announce that we open in York on 11 April at 9am?"),
    (ALDER, OUR_SHOP, "Can I announce that the Bath shop opens on 11 April at 18 Milton?"),
    (
        "Notre centre de Dax rouvre ses portes samedi 11 avril.",
        None,
        "Je peux dire que Pau rouvre samedi 11 avril ?",
    ),
    (
        "Pas de chiens dans notre boutique de Dax le 11 avril, au 12, rue Haute.",
        None,
        "Je peux dire : pas de chiens dans notre boutique le 11 avril ?",
    ),
    (
        "Nos magasins vous accueillent de 9 h à 13 h le 6 avril.",
        None,
        "Je peux dire que nos magasins sont ouverts le 6 avril ?",
    ),
]


@pytest.mark.parametrize(("wording", "text", "question"), ALIKE)
def test_a_place_told_otherwise_is_granted(wording: str, text: str | None, question: str) -> None:
    assert kind_of(question, said("one", wording, text)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "text", "question"), OTHERWISE)
def test_another_place_or_house_is_no_yes(wording: str, text: str | None, question: str) -> None:
    assert kind_of(question, said("one", wording, text)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("text", "asked", "granted"),
    [
        ("Notre boutique de Dax ouvre.", "Je peux dire que la boutique de Dax ouvre le 6 juin ?", False),
        ("Notre boutique de Dax ouvre.", "Je peux annoncer l'ouverture de la boutique de Dax le 6 juin ?", False),
        ("Notre boutique de Dax ouvre.", "Je peux dire que les boutiques de Dax ouvrent le 6 juin ?", False),
        ("Kord s'installe.", "Je peux dire que la boutique de Dax ouvre le 6 juin ?", False),
        ("Kord s'installe.", "Je peux dire que notre boutique de Dax ouvre le 6 juin ?", False),
    ],
)
def test_who_opens_a_place_has_one_that_opens(text: str, asked: str, granted: bool) -> None:
    wording = said("w", "Kord ouvre une boutique à Dax le 6 juin.", text)
    assert (kind_of(asked, wording) is VerdictKind.SHAREABLE) is granted
