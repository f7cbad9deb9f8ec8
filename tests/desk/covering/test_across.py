"""Two languages: who does it, what is tied how and what is new stay the same when words are translated."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("Nous ouvrons un magasin à Vannes le 4 mai.", "Vannes opens our store on 4 May, ok?"),
    ("Nous ouvrons un magasin à Vannes le 4 mai.", "Vannes opens a store on 4 May, ok?"),
    ("Our Tuam store opens on 4 May.", "Tuam ouvre notre magasin le 4 mai, ok ?"),
    ("Les partenaires d'Aulne ouvrent un magasin.", "Aulne opens a partner store, ok?"),
    ("Les partenaires d'Aulne ouvrent un magasin.", "Aulne opens a store of partners, ok?"),
    ("Les employés d'Aulne ouvrent une usine à Dax.", "Aulne opens a factory for employees in Dax, ok?"),
    ("Les employés d'Aulne ouvrent une usine à Dax.", "Dax opens a factory of employees in Aulne, ok?"),
    ("Aulne ouvre une usine à Dax.", "Aulne opens a factory with Dax, ok?"),
    ("Aulne ouvre une usine à Dax.", "Dax opens a factory in Aulne, ok?"),
    ("Aulne ouvre une usine à Dax.", "Aulne opens a factory from Dax, ok?"),
    ("Aulne ouvre une usine avec Orme.", "Aulne opens a factory for Orme, ok?"),
    ("Aulne ouvre une usine avec Orme.", "Aulne opens an Orme factory, ok?"),
    ("Aulne ouvre une usine avec Orme.", "Orme opens a factory with Aulne, ok?"),
    ("Aulne ouvre une usine pour Orme.", "Aulne opens Orme's factory, ok?"),
    ("Le salon Aulne est soutenu par Orme.", "The Aulne show supported Orme, ok?"),
    ("Le salon Aulne est soutenu par Orme.", "The Aulne show is supported with Orme, ok?"),
    ("The Alder show is free for employees.", "Les employés du salon Alder sont gratuits, ok ?"),
    ("The Alder show is free for employees.", "Le salon Alder est gratuit sauf pour les employés, ok ?"),
    ("Le salon Aulne est gratuit pour les clients.", "Customers of the free Aulne show, ok?"),
    ("Le salon Aulne est gratuit pour les clients.", "Aulne customers are free for the show, ok?"),
    ("Le rapport de l'atelier Aulne est disponible.", "The Aulne workshop of the report is available, ok?"),
    ("Le rapport de l'atelier Aulne est disponible.", "The Aulne report workshop is available, ok?"),
    ("The Alder workshop report is available.", "L'atelier du rapport Alder est disponible, ok ?"),
    ("Nos partenaires ouvrent un bureau à Aulne.", "Our office opens partners in Aulne, ok?"),
    ("Nos clients d'Aulne soutenus par nos employés.", "Our employees supported by our customers in Aulne, ok?"),
    ("The new Alder store products are available.", "Les produits du nouveau magasin Alder sont disponibles, ok ?"),
    ("Our new office opens in Alder.", "Notre bureau ouvre dans le nouveau Alder, ok ?"),
    ("Le nouveau bureau d'Aulne ouvre le 4 mai.", "The Aulne office opens in new 4 May, ok?"),
    ("Alder ships from Canada.", "Alder livre au Canada, ok ?"),
    ("Notre équipe a gagné le prix Aulne.", "Aulne won our team award, ok?"),
    ("Notre équipe a gagné le prix Aulne.", "The Aulne award won our team, ok?"),
    ("L'entrée au salon Aulne est gratuite.", "The Aulne show is free from entry, ok?"),
    ("Le rapport Aulne est disponible pour nos partenaires.", "Our partners' Aulne report is available, ok?"),
]

KEPT = [
    ("Nos magasins d'Aulne ouvrent le 4 mai.", "Our Aulne stores open on 4 May, ok?"),
    ("Our Tuam store opens on 4 May.", "Notre magasin de Tuam ouvre le 4 mai, ok ?"),
    ("Aulne ouvre une usine à Dax.", "Aulne opens a factory in Dax, ok?"),
    ("Le rapport de l'atelier Aulne est disponible.", "The Aulne workshop report is available, ok?"),
    ("The Alder workshop report is available.", "Le rapport de l'atelier Alder est disponible, ok ?"),
    ("Our new office in Tuam opens on 4 May.", "Notre nouveau bureau de Tuam ouvre le 4 mai, ok ?"),
    ("Notre équipe a gagné le prix Aulne.", "Our team won the Aulne award, ok?"),
    ("L'entrée au salon Aulne est gratuite.", "Entry to the Aulne show is free, ok?"),
    ("Le rapport Aulne est disponible pour nos partenaires.", "The Aulne report is available for our partners, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_what_says_something_else_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_the_same_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
