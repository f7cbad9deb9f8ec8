"""What a sentence rests on, before it or behind it; never under another part of it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Trois clients sur quatre reviennent chez nous, d'après l'enquête Orme 2025.",
        "D'après l'enquête Orme 2025, trois clients sur quatre reviennent chez nous, ok ?",
    ),
    (
        "D'après l'enquête Orme 2025, trois clients sur quatre reviennent chez nous.",
        "Trois clients sur quatre reviennent chez nous, d'après l'enquête Orme 2025, ok ?",
    ),
    (
        "If your Alder deal is ending, you can lock in a new rate up to four months early, free of charge.",
        "You can lock in a new rate up to four months early, free of charge, if your Alder deal is ending. ok?",
    ),
    (
        "Three in four clients trust our vets, according to the Alder survey.",
        "According to the Alder survey, three in four clients trust our vets, ok?",
    ),
    (
        "Si votre colis Orme arrive cassé, nous le remplaçons sous deux jours.",
        "Nous le remplaçons sous deux jours si votre colis Orme arrive cassé, ok ?",
    ),
]
OTHERWISE = [
    (
        "D'après l'enquête Orme 2025, trois clients sur quatre reviennent chez nous.",
        "Trois clients sur quatre reviennent chez nous, ok ?",
    ),
    (
        "D'après l'enquête Orme 2025, trois clients sur quatre reviennent chez nous.",
        "D'après l'enquête Dax 2025, trois clients sur quatre reviennent chez nous, ok ?",
    ),
    (
        "Grâce à ses panneaux solaires, la ferme de Dax chauffe ses serres et livre Pau.",
        "La ferme de Dax chauffe ses serres et livre Pau grâce à ses panneaux solaires, ok ?",
    ),
    (
        "Grâce à ses panneaux solaires, la ferme de Dax ne chauffe plus ses serres au gaz.",
        "La ferme de Dax ne chauffe plus ses serres au gaz grâce à ses panneaux solaires, ok ?",
    ),
    ("Selon le maire, la ferme de Dax est un modèle.", "La ferme de Dax est un modèle, ok ?"),
    ("If your Alder deal is ending, you can lock in a new rate.", "You can lock in a new Alder rate, ok?"),
    (
        "If your Alder deal is ending, you can lock in a new rate.",
        "You can lock in a new rate if your Alder deal is not ending, ok?",
    ),
    (
        "If your Alder deal is ending, you can lock in a new rate and we pay the fee.",
        "You can lock in a new rate and we pay the fee if your Alder deal is ending, ok?",
    ),
    (
        "Thanks to its roof, our York mill makes a third of its power.",
        "Our York roof makes a third of its power thanks to its mill, ok?",
    ),
    ("Nous jouons une pièce d'après Molière.", "D'après Molière, nous jouons une pièce, ok ?"),
    ("D'après Ana Roy, nous jouons une pièce.", "Nous jouons une pièce d'après Ana Roy, ok ?"),
    ("Nous saurons le 3 octobre si le moulin rouvre.", "Si le moulin rouvre, nous saurons le 3 octobre, ok ?"),
    ("Notre équipe regarde si la salle convient.", "Si la salle convient, notre équipe regarde, ok ?"),
    ("We announce on 3 October when the York pool opens.", "When the York pool opens, we announce on 3 October, ok?"),
    ("I doubt if York wins.", "If York wins, I doubt, ok?"),
    ("Merci de dire si vous venez.", "Si vous venez, merci de dire, ok ?"),
    ("We play the gospel according to Mark.", "According to Mark, we play the gospel, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("L'hiver dernier, le parc a reçu 214 000 visiteurs.", "le parc a reçu 214 000 visiteurs l'hiver dernier"),
        ("Le parc a reçu 214 000 visiteurs l'an dernier.", "l'an dernier, le parc a reçu 214 000 visiteurs"),
        ("Last winter, the park welcomed 214,000 visitors.", "the park welcomed 214,000 visitors last winter"),
    ],
)
def test_a_season_stands_before_or_behind(wording: str, question: str) -> None:
    ask = "Can I say that" if wording.isascii() and "the" in wording else "Je peux dire que"
    assert kind_of(f"{ask} {question} ?", said("n", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("L'an dernier, nous avons fêté l'ouverture du parc.", "nous avons fêté l'ouverture du parc l'an dernier"),
        ("L'été prochain, le parc ferme.", "le parc ferme"),
        ("Nous avons racheté la ferme vendue l'an dernier.", "l'an dernier, nous avons racheté la ferme vendue"),
        ("Cet été, nous préparons la tournée de Lys.", "nous préparons la tournée de Lys cet été"),
        ("Notre film montre les loups en hiver.", "en hiver, notre film montre les loups"),
        ("Nous vendons les billets du bal cet été.", "cet été, nous vendons les billets du bal"),
        ("L'hiver dernier, le parc a reçu 214 000 visiteurs.", "le parc a reçu 214 000 visiteurs l'hiver prochain"),
    ],
)
def test_no_other_season_nor_none(wording: str, question: str) -> None:
    assert kind_of(f"Je peux dire que {question} ?", said("n", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("We bought the farm sold by Ana Roy last year.", "last year, we bought the farm sold by Ana Roy"),
        ("We raised £400 towards the trip next year.", "next year, we raised £400 towards the trip"),
        ("This summer, we tell how the mill burned.", "we tell how the mill burned this summer"),
        ("We're welcoming the band heard last summer.", "last summer, we're welcoming the band heard"),
    ],
)
def test_a_season_stays_with_what_it_is_of(wording: str, question: str) -> None:
    assert kind_of(f"Can I say {question}?", said("n", wording)) is not VerdictKind.SHAREABLE
