"""What a question names must be what the record tells of, and no more than mentioned there."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

MENTIONED = [
    ("Nous briguons le label Aulne.", "On peut annoncer le label Aulne ?"),
    ("We are suspending free delivery to Tuam.", "Can we announce free delivery to Tuam?"),
    ("Orme nous a volé la médaille Aulne.", "On peut parler de la médaille Aulne ?"),
    ("Le syndicat Aulne a remercié la direction.", "On peut parler de la direction du syndicat Aulne ?"),
    ("Le jury a préféré le projet de Dax à celui de Pau.", "On peut parler du projet de Dax à Pau ?"),
    ("Le concert Aulne est gratuit mais le repas est payant.", "On peut parler du concert Aulne payant ?"),
    ("La cheffe de gare Rosa Bini publie un roman.", "On peut parler de la cheffe Rosa Bini ?"),
    ("Alice Roy, chimiste, et Bob Lam, juriste, fondent Aulne.", "On peut parler d'Alice Roy, juriste ?"),
    ("Aulne a racheté Orme pour un euro.", "On peut parler d'Aulne, rachetée pour un euro ?"),
    ("Notre fondateur a été reçu par le maire de Dax.", "On peut parler de notre fondateur, maire de Dax ?"),
    (
        "We will announce in June the closure of the Tuam site.",
        "Can we talk about the closure of the Tuam site in June?",
    ),
    ("La future ministre Mona Lys a grandi dans notre foyer.", "On peut parler de la ministre Mona Lys ?"),
    ("Our shop in Tuam closes at 6pm.", "Can we talk about the closure of our shop in Tuam?"),
    ("The night ferry has closed for good.", "Can I promote the night ferry?"),
    ("Ruth Kane leaves our board in June.", "Can I welcome Ruth Kane?"),
    ("Ada Moss presents the Coburn Prize.", "Ada Moss's Coburn Prize, ok?"),
    ("Our Coburn Prize shortlist party is on 9 May.", "Our Coburn Prize, ok?"),
    ("We buy French wine for our Tuam bar.", "Can we talk about our Tuam wine?"),
    ("Le bateau français et la guide allemande arrivent à Dax.", "La guide allemande du bateau français, ok ?"),
    ("Ella Page est notre nouvelle cheffe.", "Je peux donner le numéro d'Ella Page ?"),
    (
        "Samedi 28 mars, de 9 h à 12 h : dépistage à la clinique de Dax.",
        "Le samedi, dépistage à la clinique de Dax, ok ?",
    ),
]
TOLD = [
    (
        "Aulne teste la semaine de quatre jours du 12 juin au 28 août.",
        "On peut parler de la semaine de quatre jours du 12 juin au 28 août ?",
    ),
    ("Notre terminal de Dax a obtenu le label Orme.", "On peut parler du label Orme ?"),
    ("Le moulin de Dax vous répond au 04 72 00 18 33.", "Je peux donner le numéro du moulin de Dax ?"),
    ("Nous fêtons l'ouverture du moulin de Dax le 4 mai.", "On peut parler de l'ouverture du moulin de Dax ?"),
    ("Retrouvez Claire Morel, directrice d'Aulne, sur France 3.", "On peut annoncer Claire Morel sur France 3 ?"),
    ("Our Tuam shop opens on 4 May at 9am.", "Can I celebrate the opening of our Tuam shop?"),
    ("Le nouveau parking de 80 places ouvre le 23 mars à Dax.", "On peut parler du nouveau parking de Dax ?"),
    ("All the coffee we serve on board is Alder.", "Alder coffee on board, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), MENTIONED)
def test_what_is_only_mentioned_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), TOLD)
def test_what_is_told_of_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
