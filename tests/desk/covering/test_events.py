"""The noun of an event, and what a record tells."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Notre café ouvre sa terrasse le 3 juin.", "On peut annoncer l'ouverture de notre café le 3 juin ?"),
        ("The restaurant opens its terrace on 3 June.", "Can we announce the opening of the restaurant?"),
        ("Our app launches in Malta on 3 June.", "Can we announce the launch of our app?"),
        ("The mine reopens as a museum on 3 June.", "mine reopening, ok?"),
        ("The pool is open every day.", "Can we announce the opening of the pool?"),
        ("The café closes at 6pm.", "café closing, ok?"),
        ("La piscine est ouverte le dimanche.", "On peut annoncer l'ouverture de la piscine ?"),
        ("Nos agents gardent les enfants.", "On peut parler de la garde des agents ?"),
        ("Notre club dispute la finale.", "On peut parler de la dispute de notre club ?"),
        ("The school marks its 50 years.", "Can we talk about school marks?"),
        ("Our director changes the logo.", "Can we announce a change of director?"),
        ("Our firm fines late payers.", "Can we talk about a fine for our firm?"),
        ("Le pont ouvre le 3 juin aux vélos.", "ouverture du pont, ok ?"),
        ("La piscine ouvre le 3 mai à nos adhérents.", "l'ouverture de la piscine, ok ?"),
        ("L'usine de Dax ouvre ses portes le 3 mai.", "l'ouverture de l'usine de Dax, ok ?"),
        ("Our Bath shop opens on 3 May to trade customers.", "the Bath opening, ok?"),
        ("The trial of Orme opens in Bath on 3 May.", "Bath opening, ok?"),
        ("Our Bath shop opens on 3 May.", "the opening of our Bath shops, ok?"),
        ("The Bath shop opens on 3 May for VIPs.", "the Bath shop opening, ok?"),
        ("La boutique de Pau ouvre le 3 mai pour les VIP.", "ouverture de la boutique de Pau ok ?"),
        ("The Bath shop opens on 3 May at the earliest.", "the Bath shop opening, ok?"),
        ("La halle ouvre le 3 mai. La mairie doit encore donner son accord.", "ouverture de la halle ok ?"),
        ("The Bath shop opens on 3 May. The council still has to agree.", "the Bath shop opening, ok?"),
    ],
)
def test_what_it_does_there_is_another_event(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Notre café ouvre le 3 juin.", "On peut annoncer l'ouverture de notre café le 3 juin ?"),
        ("The restaurant opens on 3 June.", "Can we announce the opening of the restaurant?"),
        ("Our app launches on 3 June.", "Can we announce the launch of our app?"),
        ("The mine reopens on 3 June.", "mine reopening, ok?"),
        ("La halle ouvre le 3 mai. Venez encore plus nombreux !", "ouverture de la halle ok ?"),
        (
            "Hélène Fabre est nommée directrice RSE.",
            "Je peux annoncer la nomination d'Hélène Fabre comme directrice RSE ?",
        ),
    ],
)
def test_the_event_itself_is_found(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
