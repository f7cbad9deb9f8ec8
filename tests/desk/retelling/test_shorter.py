"""What a telling may leave out and stay as true."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

FINES = "Depuis le 1er mars, finis les frais de retard, sauf pour les jeux."
FLIGHTS = "Les vols pour Nantes reprennent lundi 6 avril avec Albatair."
FLIGHTS_EN = "Flights to Cork resume on Monday 6 April with Albatair."
WATER = "17 fontaines à eau vous attendent dans le hall."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (FINES, "Je peux dire : finis les frais de retard, sauf pour les jeux ?"),
        (FLIGHTS, "Je peux écrire que les vols pour Nantes reprennent le lundi 6 avril ?"),
        (FLIGHTS_EN, "Can I say flights to Cork resume on Monday 6 April?"),
        (WATER, "17 fontaines à eau dans le hall, je peux l'écrire ?"),
    ],
)
def test_what_stays_as_true_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (FINES, "Je peux dire : finis les frais de retard ?"),
        (FINES, "Je peux dire : depuis le 1er avril, finis les frais de retard, sauf pour les jeux ?"),
        ("Depuis le 1er mars, 300 abonnés de plus.", "Je peux dire : 300 abonnés de plus ?"),
        ("À partir du 1er avril, finis les frais de retard.", "Je peux dire : finis les frais de retard ?"),
        (FLIGHTS, "Je peux écrire que les vols pour Nantes reprennent le lundi 6 avril avec Volandre ?"),
        ("Les cours reprennent lundi 6 avril avec Classio.", "Je peux dire que les cours reprennent lundi 6 avril ?"),
        ("Livraison offerte avec Plus.", "Je peux dire : livraison offerte ?"),
        ("Le spa rouvre lundi 6 avril avec Pass Forme.", "Je peux dire que le spa rouvre lundi 6 avril ?"),
        (WATER, "17 fontaines à eau dans tous les halls, je peux l'écrire ?"),
    ],
)
def test_what_says_other_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
