"""Words that an accent or a last e tells apart."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("Le train Aulne longe la côte à Dax.", "Le train Aulne longe la cote à Dax"),
    ("La cote de l'action Aulne monte à Paris.", "La côte de l'action Aulne monte à Paris"),
    ("Nos pêches Aulne arrivent à Dax.", "Nos péchés Aulne arrivent à Dax"),
    ("Le jeune Aulne dure 4 jours à Dax.", "Le jeûne Aulne dure 4 jours à Dax"),
    ("Notre vinaigre Aulne repose sur une mère.", "Notre vinaigre Aulne repose sur une mer"),
    ("Le curé d'Aulne vend des pâtés à Dax.", "Le curé d'Aulne vend des pâtes à Dax"),
    ("Notre thé Aulne coûte 4 €.", "Notre Aulne coûte 4 €"),
    ("Le pont Aulne est sûr à Dax.", "Le pont Aulne est à Dax"),
    ("Le jeu de dé Aulne coûte 4 €.", "Le jeu Aulne coûte 4 €"),
    ("En été, le bus Aulne est gratuit.", "Le bus Aulne est gratuit"),
    ("Le bus Aulne est gratuit en été.", "Le bus Aulne est gratuit"),
    ("Le marché Aulne est ouvert.", "Le marche Aulne est ouvert"),
    ("Nous vendons du pain Aulne salé.", "Nous vendons du pain Aulne sale"),
    ("L'entrée Aulne coûte 4 €, ou 2 € le soir.", "L'entrée Aulne coûte 4 €, où 2 € le soir"),
    ("L'entrée Aulne coûte 4 € là où l'été dure.", "L'entrée Aulne coûte 4 € là ou l'été dure"),
    ("Send us your Alder résumé by 5 June.", "Send us your Alder resume by 5 June"),
    ("Our Alder planes are at the Tuam depot.", "Our Alder plans are at the Tuam depot"),
    ("Our Alder wine fair opens on 4 May.", "Our Alder win fair opens on 4 May"),
]
"""A wording, and what says something else: never to be granted."""

KEPT = [
    ("Le marché Aulne ouvre le 4 mai à Dax.", "le marche Aulne ouvre le 4 mai a Dax"),
    ("Les écoles Aulne ouvrent le 4 mai à Dax.", "Les ecoles Aulne ouvrent le 4 mai à Dax"),
    ("La halle Aulne est fermée.", "la halle Aulne est fermee"),
    ("Our Alder café is open.", "our Alder cafe is open"),
    ("La boutique Aulne a été rénovée à Dax.", "La boutique Aulne a été rénovée à Dax"),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_another_word_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_a_lost_accent_is_forgiven(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE
