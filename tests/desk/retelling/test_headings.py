"""A heading, a call to come, a counter and a workshop go unsaid; what holds there alone does not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

MAY = datetime(2026, 5, 4, 8, tzinfo=UTC)
ALIKE = [
    (
        "Nouveau au rayon pain : la miche d'Orme est en vente dans 12 de nos magasins.",
        "Je peux dire que la miche d'Orme est en vente dans 12 de nos magasins ?",
    ),
    (
        "New on our shelves: Orme Bakes oatcakes, made in Lys, are now in 11 of our shops.",
        "Can I talk about the Orme Bakes oatcakes in 11 of our shops?",
    ),
    ("Montez à bord du Train d'Orme samedi 9 mai à Lys.", "Le Train d'Orme à Lys le 9 mai, on l'annonce ?"),
    ("Dès le 1er juin, le sac sera vendu 0,20 € en caisse.", "le sac à 20 centimes dès le 1er juin, je peux poster ?"),
    (
        "Hear Ana Roy, chief executive of Orme Halls, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say Ana Roy is on Radio Lys tomorrow at 8am?",
    ),
    (
        "Catch Dr Ana Roy, Orme's chief veterinary officer, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say Dr Ana Roy is on Radio Lys tomorrow at 8am?",
    ),
    (
        "25 postes en salle à Lys : journée d'embauche samedi 9 mai de 10 h à 15 h.",
        "Est-il vrai qu'on a 25 postes en salle à Lys ?",
    ),
]
OTHERWISE = [
    (
        "Nouveau à Lys : la miche d'Orme est en vente dans nos magasins.",
        "Je peux dire que la miche d'Orme est en vente dans nos magasins ?",
    ),
    ("Nouveau en ligne : la miche d'Orme est en vente.", "Je peux dire que la miche d'Orme est en vente ?"),
    ("Nouveau en boutique : la miche d'Orme est en vente.", "Je peux dire que la miche d'Orme est en vente ?"),
    ("New online: Orme oatcakes are on sale.", "Can I say Orme oatcakes are on sale?"),
    ("New in our Lys shop: Orme oatcakes are on sale.", "Can I say Orme oatcakes are on sale?"),
    ("New for members: Orme oatcakes are half price.", "Can I say Orme oatcakes are half price?"),
    ("Nouveau pour les abonnés : la miche est offerte.", "Je peux dire que la miche est offerte ?"),
    ("Nouveau au menu enfant : le dessert est offert.", "Je peux dire que le dessert est offert ?"),
    ("New on the kids' menu: puddings are free.", "Can I say puddings are free?"),
    ("New in the bar: drinks are half price.", "Can I say drinks are half price?"),
    ("Nouveau au bar : la bière est à 3 €.", "Je peux dire que la bière est à 3 € ?"),
    (
        "Montez à bord du Train d'Orme samedi 9 mai à Lys.",
        "Je peux dire que le Train d'Orme est gratuit samedi 9 mai à Lys ?",
    ),
    ("Montez à bord du Train d'Orme samedi 9 mai à Lys.", "Le Train d'Orme à Gan le 9 mai, on l'annonce ?"),
    (
        "Dès le 1er juin, le sac sera vendu 0,20 € en caisse.",
        "Je peux dire que le sac sera vendu 0,20 € en ligne dès le 1er juin ?",
    ),
    (
        "Dès le 1er juin, le sac sera vendu 0,20 € en caisse uniquement.",
        "le sac à 20 centimes dès le 1er juin, je peux poster ?",
    ),
    (
        "Dès le 1er juin, le sac sera vendu 0,20 € en caisse et 0,10 € en ligne.",
        "le sac à 20 centimes dès le 1er juin, je peux poster ?",
    ),
    ("New: Orme oatcakes, made in Lys, are in our shops.", "Can I say Orme oatcakes made in Gan are in our shops?"),
    (
        "New: Orme oatcakes, made in Lys for members, are in our shops.",
        "Can I talk about Orme oatcakes in 11 of our shops?",
    ),
    (
        "Hear Ana Roy, chief executive of Orme Halls, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say Ana Roy is on Radio Lys today at 8am?",
    ),
    (
        "Hear Ana Roy, chief executive of Orme Halls, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say our executive is on Radio Lys tomorrow at 8am?",
    ),
    (
        "Hear Ana Roy, former chief executive of Orme Halls, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say our chief executive Ana Roy is on Radio Lys tomorrow at 8am?",
    ),
    (
        "Hear Ana Roy, not our chief executive, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say Ana Roy, our chief executive, is on Radio Lys tomorrow at 8am?",
    ),
    (
        "25 postes en salle à Lys : journée d'embauche samedi 9 mai de 10 h à 15 h.",
        "Est-il vrai qu'on a 25 postes à Lys ?",
    ),
    (
        "25 postes en salle à Lys : journée d'embauche samedi 9 mai de 10 h à 15 h.",
        "Est-il vrai que la journée d'embauche est samedi 9 mai ?",
    ),
    (
        "25 postes menacés à Lys : journée d'information samedi 9 mai de 10 h à 15 h.",
        "Est-il vrai qu'on a 25 postes à Lys ?",
    ),
    (
        "25 postes en salle à Lys : journée d'embauche samedi 9 mai de 10 h à 15 h, réservée aux étudiants.",
        "Est-il vrai qu'on a 25 postes en salle à Lys ?",
    ),
    (
        "25 postes en salle à Lys : journée d'embauche samedi 9 mai de 10 h à 15 h.",
        "Est-il vrai qu'ils ont 25 postes en salle à Lys ?",
    ),
    (
        "Ski de soirée du mercredi au samedi, jusqu'à 21 h, dès le 16 mai.",
        "Le ski de soirée du mercredi au samedi, jusqu'à 22 h, dès le 16 mai, je peux ?",
    ),
    ("Billets en vente jusqu'à 18 h le 9 mai : 12 €.", "Je peux parler des billets à 12 € en vente le 9 mai ?"),
    ("20 % de rabais le 9 mai jusqu'à 18 h.", "Je peux parler du rabais de 20 % le 9 mai ?"),
    (
        "Hear Ana Roy, fake doctor, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say Ana Roy is on Radio Lys tomorrow at 8am?",
    ),
    (
        "Hear Ana Roy, suspended chief executive of Orme Halls, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say Ana Roy is on Radio Lys tomorrow at 8am?",
    ),
    (
        "Hear Ana Roy, acting chief executive of Orme Halls, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say our chief executive Ana Roy is on Radio Lys tomorrow at 8am?",
    ),
    (
        "Catch Dr Ana Roy, banned veterinary surgeon, on Radio Lys on Tuesday 5 May at 8am.",
        "Can I say Dr Ana Roy is on Radio Lys tomorrow at 8am?",
    ),
    (
        "Nouveau en maternité : les pères peuvent dormir sur place.",
        "Je peux dire que les pères peuvent dormir sur place ?",
    ),
    ("Nouveau aux abonnés : la salle est accessible la nuit.", "Je peux dire que la salle est accessible la nuit ?"),
    ("Nouveau en test : la borne arrive à Dax le 9 mai.", "Je peux dire que la borne arrive à Dax le 9 mai ?"),
    ("Nouveau au lycée : les téléphones sont interdits.", "Je peux dire que les téléphones sont interdits ?"),
    ("New in our clinics: dogs are welcome.", "Can I say dogs are welcome?"),
    ("New at the prison: visitors may bring food.", "Can I say visitors may bring food?"),
    ("New in winter: the pool stays heated.", "Can I say the pool stays heated?"),
    ("Embarquez du matériel à Dax le 9 mai.", "Je peux parler du matériel à Dax le 9 mai ?"),
    ("Pas de visites mardi 5 mai jusqu'à 14 h à Dax.", "On peut annoncer pas de visites mardi 5 mai à Dax ?"),
    ("Watch Ana Roy on Lys's Wanted list on Thursday 7 May.", "Can I say Ana Roy is on Wanted list on Thursday 7 May?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_is_told_of_the_thing_is_granted_without_it(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_what_holds_there_alone_is_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is not VerdictKind.SHAREABLE
