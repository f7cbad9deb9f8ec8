"""What a telling may leave out and stay as true."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

FINES = "Depuis le 1er mars, finis les frais de retard, sauf pour les jeux."
FLIGHTS = "Les vols pour Nantes reprennent lundi 6 avril avec Albatair."
FLIGHTS_EN = "Flights to Cork resume on Monday 6 April with Albatair."
WATER = "17 fontaines à eau vous attendent dans le hall."
CONCERT = "Vendredi 10 avril de 17h à 19h, concert dans le hall B. Entrée libre !"
WORKSHOP = "Pottery workshop on Friday 10 April from 5pm to 7pm in Hall B, no booking needed."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (FINES, "Je peux dire : finis les frais de retard, sauf pour les jeux ?"),
        (FLIGHTS, "Je peux écrire que les vols pour Nantes reprennent le lundi 6 avril ?"),
        (FLIGHTS_EN, "Can I say flights to Cork resume on Monday 6 April?"),
        (WATER, "17 fontaines à eau dans le hall, je peux l'écrire ?"),
        (CONCERT, "Je peux annoncer : vendredi 10 avril de 17h à 19h, concert dans le hall B ?"),
        (WORKSHOP, "Can I post: Pottery workshop on Friday 10 April from 5pm to 7pm in Hall B?"),
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
        (CONCERT, "Je peux annoncer : vendredi 10 avril de 17h à 19h, concert dans le hall B, sur inscription ?"),
        (
            "Vendredi 10 avril de 17h à 19h, concert dans le hall B. Entrée libre pour les moins de 12 ans.",
            "Je peux annoncer : vendredi 10 avril de 17h à 19h, concert dans le hall B, entrée libre ?",
        ),
        (WORKSHOP, "Can I post: Pottery workshop on Friday 10 April from 5pm in Hall B, booking needed?"),
    ],
)
def test_what_says_other_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


CUP = "Tournoi de hockey les 11 et 12 juillet à Dax : 24 équipes s'affrontent !"
CUP_EN = "Junior hockey cup on 11 and 12 July at York rink: 24 teams compete!"


@pytest.mark.parametrize(
    ("wording", "question", "kind"),
    [
        (CUP, "Peut-on annoncer le tournoi de hockey des 11 et 12 juillet à Dax ?", VerdictKind.SHAREABLE),
        (CUP_EN, "Can we announce the junior hockey cup on 11 and 12 July at York rink?", VerdictKind.SHAREABLE),
        (CUP, "Peut-on annoncer le tournoi de hockey dès le 11 juillet à Dax ?", VerdictKind.UNKNOWN),
        (CUP, "Peut-on annoncer le tournoi de hockey des 11 et 13 juillet à Dax ?", VerdictKind.UNKNOWN),
        (CUP, "Le tournoi de hockey des 11 et 12 juillet à Dax est gratuit, ok ?", VerdictKind.UNKNOWN),
        (CUP_EN, "Can we announce the senior hockey cup on 11 and 12 July at York rink?", VerdictKind.UNKNOWN),
    ],
)
def test_who_names_a_tournament_need_not_say_how_many_enter(wording: str, question: str, kind: VerdictKind) -> None:
    assert kind_of(question, said("one", wording)) is kind


@pytest.mark.parametrize(
    ("wording", "question", "kind"),
    [
        (
            "La piscine de Dax est finaliste aux prix Orme 2026, dans la catégorie Accueil.",
            "La piscine de Dax est finaliste aux prix Orme 2026, ok ?",
            VerdictKind.SHAREABLE,
        ),
        (
            "Our York pool is shortlisted for the Alder Awards 2026, in the Welcome category.",
            "Our York pool is shortlisted for the Alder Awards 2026, ok?",
            VerdictKind.SHAREABLE,
        ),
        (
            "Ana Roy est nommée boulangère de l'année 2026, catégorie apprentis.",
            "Ana Roy est nommée boulangère de l'année 2026, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "Our nominated chef won the Orme awards 2026, in the pastry category.",
            "Our nominated chef won the Orme awards 2026, ok?",
            VerdictKind.UNKNOWN,
        ),
        (
            "La piscine de Dax est lauréate des prix Orme 2026, dans la catégorie Accueil.",
            "La piscine de Dax est lauréate des prix Orme 2026, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "La piscine de Dax est finaliste aux prix Orme 2026, dans la catégorie Accueil.",
            "La piscine de Dax est finaliste aux prix Orme 2026, dans la catégorie Sport, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "La piscine de Dax est finaliste aux prix Orme 2026, dans la catégorie Accueil.",
            "La piscine de Dax remporte les prix Orme 2026, ok ?",
            VerdictKind.UNKNOWN,
        ),
    ],
)
def test_who_is_up_for_a_prize_in_a_category_is_up_for_it(wording: str, question: str, kind: VerdictKind) -> None:
    assert kind_of(question, said("one", wording)) is kind
