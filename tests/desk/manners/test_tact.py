"""What is mere manners beside most news says something beside some."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.manners.tact import out_of_place
from tests.desk.world import kind_of, said

OUT_OF_PLACE = """
Notre abonnement est nominatif.|Partagez-le avec votre famille !
La visite de Dax est réservée aux adhérents.|Dites-le à vos amis !
Le tirage du jeu de Dax a lieu le 4 juillet.|Likez et partagez !
La foire de Dax a lieu le 4 juillet.|Retenez ces dates !
La foire de Dax a lieu en juillet.|Retenez la date !
Le vol de Dax est annulé le 4 juillet.|Merci de patienter !
Notre magasin de Dax a fermé en 2019.|Merci de votre patience !
Ana Roy remplace Bo Lam à la tête du musée.|Merci de votre patience !
Le musée de Dax ferme à 18 h le mardi.|Merci de votre patience !
Nos trains ne sont jamais en retard.|Merci de votre patience !
La consultation de Dax est finie depuis le 4 mai.|Vos avis ?
La mairie rouvre le pont de Dax le 4 juillet.|Bravo à nos équipes !
La fondation remet 300 € à l'hôpital de Dax.|De la part de toute l'équipe !
Notre usine de Dax supprime 40 postes.|Roulement de tambour !
Notre usine de Dax supprime 40 postes.|Taguez vos amis !
Notre usine de Dax supprime 40 postes.|Merci pour votre enthousiasme !
Les salaires sont gelés en 2026.|Que du bonheur !
"""
OUT_OF_PLACE_EN = """
Our Ely pass is personal.|Share it with your friends!
The Ely tour on 4 July is for members.|Tell your mates!
We are giving away two Ely tickets.|Like and share!
The Ely fair is on 4 July.|Save both dates!
The Ely fair is in July.|Circle the date!
The Ely flight is cancelled on 4 July.|Thanks for waiting!
Our Ely club cuts its fees by £5.|Thanks for your patience!
Our Ely shuttle runs on Mondays.|Thanks for your patience!
Our Ely show works for all ages.|Thanks for bearing with us!
We recall our creams sold in Ely.|Thanks for your patience!
The Ely survey ended on 4 May.|Tell us what you think!
Volunteers cleaned the Ely beach.|Kudos to our team!
The trust gives £300 to the Ely hospital.|From all of us!
Our Ely plant cuts 40 jobs.|Hold on to your hats!
Our founder has died in Ely.|Like, share and comment!
Staff pay is frozen until 2027.|Pure joy!
"""


def pairs(lines: str) -> list[tuple[str, str]]:
    return [(told, manners) for told, manners in (line.split("|") for line in lines.strip().splitlines())]


@pytest.mark.parametrize(("told", "manners"), pairs(OUT_OF_PLACE))
def test_it_says_something(told: str, manners: str) -> None:
    assert kind_of(f"« {told} {manners} » Ok ?", said("one", told)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("told", "manners"), pairs(OUT_OF_PLACE_EN))
def test_it_says_something_in_english(told: str, manners: str) -> None:
    assert kind_of(f'"{told} {manners}" OK?', said("one", told)) is not VerdictKind.SHAREABLE


def test_where_it_fits() -> None:
    assert not out_of_place("merci de votre patience", "le quai est ferme pour travaux.")
    assert not out_of_place("retenez ces dates", "la foire a lieu du 3 au 9 mai.")
    assert not out_of_place("kudos to our team", "our bakery opens.")
    assert not out_of_place("tell your mates", "our bakery opens.")
