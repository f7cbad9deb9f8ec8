"""An event that is discussed, feared, asked for or opposed is none that may be spoken of as taking place."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

SPOKEN_OF = [
    ("Aulne ferme son moulin de Dax et garde celui de Pau.", "On peut parler de la fermeture du moulin de Pau ?"),
    ("Alder closes its mill in Tuam and keeps the one in Cork.", "Can we talk about closing the Cork mill?"),
    ("Aulne livre Dax. Orme livre Pau.", "On peut parler de la livraison de Pau par Aulne ?"),
    ("Anna Lee quitte Orme pour Aulne.", "On peut parler du départ d'Anna Lee d'Aulne ?"),
    ("Anna Lee leaves Elm for Alder.", "Can we talk about Anna Lee leaving Alder?"),
    ("Anna Lee arrive chez Aulne après neuf ans chez Orme.", "On peut parler de l'arrivée d'Anna Lee chez Orme ?"),
    ("Aulne rachète le moulin d'Orme.", "On peut parler du rachat d'Orme ?"),
    ("Aulne rachète le moulin d'Orme.", "On peut parler du rachat d'Aulne ?"),
    ("Alder buys a stake in Elm.", "Can we talk about Alder buying Elm?"),
    ("Aulne prend une part d'Orme.", "On peut parler d'Orme qui prend une part d'Aulne ?"),
    ("Orme a porté plainte contre Aulne.", "On peut parler de la plainte d'Aulne contre Orme ?"),
    ("Elm has filed a complaint against Alder.", "Can we talk about Alder's complaint against Elm?"),
    ("The mayor of Tuam visits Alder.", "Can we talk about Alder's visit to the mayor of Tuam?"),
    (
        "Nos salariés félicitent le directeur d'Aulne.",
        "On peut parler du directeur qui félicite les salariés d'Aulne ?",
    ),
    ("Aulne offre un vélo à chaque salarié de Dax.", "On peut parler du vélo offert par les salariés de Dax ?"),
    ("Alder gives a bike to Tuam staff.", "Can we talk about the bike given by Tuam staff?"),
    ("Aulne et Orme négocient un accord.", "On peut parler de l'accord entre Aulne et Orme ?"),
    ("Alder and Elm are negotiating a deal.", "Can we talk about the deal between Alder and Elm?"),
    ("Alder and Elm are in talks on a merger.", "Can we talk about the merger of Alder and Elm?"),
    ("Alder and Elm are discussing a merger.", "Can we talk about the merger of Alder and Elm?"),
    ("Aulne et Orme discutent d'une fusion.", "On peut parler de la fusion d'Aulne et d'Orme ?"),
    ("Aulne étudie l'ouverture d'un moulin à Dax.", "On peut parler de l'ouverture d'un moulin Aulne à Dax ?"),
    ("Alder is considering a new mill in Tuam.", "Can we talk about the new Alder mill in Tuam?"),
    ("Alder is looking at closing the Tuam mill.", "Can we talk about closing the Tuam mill?"),
    ("Aulne envisage la fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("Aulne réfléchit à la fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("Aulne espère la réouverture du moulin de Dax.", "On peut parler de la réouverture du moulin de Dax ?"),
    ("Alder hopes for the reopening of the Tuam mill.", "Can we talk about the reopening of the Tuam mill?"),
    ("Alder is waiting for the reopening of the Tuam mill.", "Can we talk about the reopening of the Tuam mill?"),
    (
        "Aulne attend la livraison du nouveau moulin de Dax.",
        "On peut parler de la livraison du nouveau moulin de Dax ?",
    ),
    ("Aulne prépare l'ouverture d'un moulin à Dax.", "On peut parler de l'ouverture du moulin de Dax ?"),
    ("Aulne craint la fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("Alder fears the closure of the Tuam mill.", "Can we talk about the closure of the Tuam mill?"),
    ("Alder is against the closure of the Tuam mill.", "Can we talk about the closure of the Tuam mill?"),
    ("Aulne est contre la fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("Aulne milite pour la réouverture du moulin de Dax.", "On peut parler de la réouverture du moulin de Dax ?"),
    ("Alder campaigns for the reopening of the Tuam mill.", "Can we talk about the reopening of the Tuam mill?"),
    ("Alder calls on Elm to reopen the Tuam mill.", "Can we talk about reopening the Tuam mill?"),
    ("Alder wants Elm to reopen the Tuam mill.", "Can we talk about Elm reopening the Tuam mill?"),
    ("Aulne veut qu'Orme rouvre le moulin de Dax.", "On peut parler de la réouverture du moulin de Dax par Orme ?"),
    ("Alder would like to reopen the Tuam mill.", "Can we talk about reopening the Tuam mill?"),
    ("Alder is not sure of reopening the Tuam mill.", "Can we talk about the reopening of the Tuam mill?"),
    ("Il n'est pas question de fermer le moulin de Dax.", "On peut parler de fermer le moulin de Dax ?"),
    ("There is no question of closing the Tuam mill.", "Can we talk about closing the Tuam mill?"),
    ("Aulne exclut toute fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("Nothing is decided on closing the Tuam mill.", "Can we talk about closing the Tuam mill?"),
    ("Rien n'est décidé sur la fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    (
        "Pétition contre la fermeture du moulin de Dax : Aulne répond le 4 mai.",
        "On peut parler de la fermeture du moulin de Dax ?",
    ),
    ("Alder answers the petition for closing the Tuam mill.", "Can we talk about closing the Tuam mill?"),
    ("Alder has no news on the reopening of the Tuam mill.", "Can we talk about the reopening of the Tuam mill?"),
    ("If the Tuam mill closes, Alder moves to Cork.", "Can we talk about Alder moving to Cork?"),
    ("Si le moulin de Dax ferme, Aulne déménage à Pau.", "On peut parler du déménagement d'Aulne à Pau ?"),
    ("Alder moves to Cork once the Tuam mill closes.", "Can we talk about the Tuam mill closing?"),
    ("Aulne déménage dès que le moulin de Dax ferme.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("Alder answers questions about the closure of the Tuam mill.", "Can we talk about the closure of the Tuam mill?"),
    ("Alder denies the closure of the Tuam mill.", "Can we talk about the closure of the Tuam mill?"),
    ("Aulne dément la fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("The Alder shop in the film is closed.", "Can we talk about the Alder shop being closed?"),
    ("Alder recommends the closure of the Tuam mill to Elm.", "Can we talk about the closure of the Tuam mill?"),
    ("Alder supports the closure of the Tuam mill.", "Can we talk about the closure of the Tuam mill?"),
    ("Alder votes on the closure of the Tuam mill on 4 May.", "Can we talk about the closure of the Tuam mill?"),
    (
        "Aulne se prononce le 4 mai sur la fermeture du moulin de Dax.",
        "On peut parler de la fermeture du moulin de Dax ?",
    ),
    (
        "Alder decides on 4 May on the closure of the Tuam mill.",
        "Can we talk about the closure of the Tuam mill on 4 May?",
    ),
    (
        "La justice examine le 4 mai la fermeture du moulin de Dax.",
        "On peut parler de la fermeture du moulin de Dax le 4 mai ?",
    ),
]

TAKES_PLACE = [
    ("Aulne annonce la fermeture du moulin de Dax.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("Alder confirms the closure of the Tuam mill.", "Can we talk about the closure of the Tuam mill?"),
    ("Nous fêtons l'ouverture du moulin de Dax le 4 mai.", "On peut parler de l'ouverture du moulin de Dax ?"),
    ("La fermeture du moulin de Dax est prévue le 4 mai.", "On peut parler de la fermeture du moulin de Dax ?"),
    ("The opening of the Tuam mill takes place on 4 May.", "Can we talk about the opening of the Tuam mill?"),
]


@pytest.mark.parametrize(("wording", "question"), SPOKEN_OF)
def test_what_is_only_spoken_of_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), TAKES_PLACE)
def test_what_takes_place_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
