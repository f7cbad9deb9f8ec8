"""What is sold for less, named; never what only some have, or have on something else."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

HELMETS = "Jusqu'au 30 septembre, 15 % de remise sur les casques et les antivols, en boutique seulement."
PADDLES = "15 % de rabais sur les pagaies du 14 au 27 septembre, en boutique et en ligne."
COOKBOOKS = "20% off all cookbooks until 31 August, in our shops only."
ALIKE = [
    (HELMETS, "la promo casques et antivols, je peux en parler ?"),
    (PADDLES, "la promo sur les pagaies, go ?"),
    (PADDLES, "le rabais sur les pagaies, on peut en parler ?"),
    (COOKBOOKS, "the cookbook offer, can I push it?"),
    (COOKBOOKS, "the discount on cookbooks, ok?"),
]
OTHERWISE = [
    ("Jusqu'au 5 mai chez Orme, 15 % de remise sur les casques.", "la promo casques, ok ?"),
    ("From your third visit, 20% off all bikes.", "the bike offer, ok?"),
    ("Until your card expires, 20% off all bikes.", "the bike offer, ok?"),
    ("15 % de rabais sur les pagaies pour nos membres.", "la promo sur les pagaies, go ?"),
    ("15 % de rabais sur les pagaies d'occasion.", "la promo sur les pagaies, go ?"),
    ("15 % de rabais sur les pagaies et les kayaks.", "la promo sur les pagaies, go ?"),
    ("15 % de rabais sur la deuxième pagaie.", "la promo pagaie, go ?"),
    ("La promo de 15 % sur les pagaies est annulée.", "la promo pagaies, go ?"),
    (PADDLES, "la promo sur les kayaks, go ?"),
    (PADDLES, "la promo de 20 % sur les pagaies, go ?"),
    (PADDLES, "la promo pagaies pour les étudiants, go ?"),
    ("20% off all cookbooks for members.", "the cookbook offer, ok?"),
    ("20% off old cookbooks.", "the cookbook offer, ok?"),
    ("20% off your second cookbook.", "the cookbook offer, ok?"),
    ("20% off cookbook stands.", "the cookbook offer, ok?"),
    (COOKBOOKS, "the 30% cookbook offer, ok?"),
    (COOKBOOKS, "the cookbook offer online, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_an_offer_is_named(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_is_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
