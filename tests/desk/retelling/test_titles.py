"""Titles cut short: of recalls, and of what takes place."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.titles import in_town
from tests.desk.retelling.test_told import told
from tests.desk.world import kind_of, said

RECALL = "Rappel produit : gourdes enfant Filou, référence GF-207, vendues en mars. Ne plus les utiliser."
RECALL_EN = "Product recall: Tamsin oat bars 40 g, batch T2209. Do not eat; refund in our shops."
FESTIVAL = "Half-term science festival from 24 October to 1 November: 18 shows, 7 of them under £10."
WORKSHOP = "Atelier pain et levain avec la boulangère Nadia Ferrand, jeudi 9 avril à Morlay : 35 €, 16 places."
SIGNING = "Saturday 11 April from 2pm to 4pm at the Ludlow Library: book signing with the playwright Ana Reed."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (RECALL, "rappel gourdes Filou GF-207, je diffuse ?"),
        (RECALL, "Je peux publier le rappel des gourdes enfant Filou ?"),
        (
            "Rappel : freins avant du modèle Filou, numéros de série B24 à B25. Ne roulez plus.",
            "rappel des freins Filou, je relaie ?",
        ),
        (RECALL_EN, "Tamsin recall T2209, can I post?"),
        (RECALL_EN, "recall of Tamsin oat bars, ok?"),
        (FESTIVAL, "science festival ok?"),
        (WORKSHOP, "atelier Nadia Ferrand 9 avril on annonce ?"),
        (SIGNING, "Ana Reed signing, can I share?"),
        (
            "Le club de lecture Les Veilleurs se réunit à Dax le premier mardi.",
            "club Les Veilleurs à Dax, ok ?",
        ),
    ],
)
def test_who_names_a_thing_need_not_say_all_of_its_title(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (RECALL, "rappel gourdes Filou GF-208, je diffuse ?"),
        (RECALL, "rappel gourdes adulte Filou, je diffuse ?"),
        (RECALL, "gourdes Filou, je diffuse ?"),
        (RECALL, "Je peux dire que les gourdes Filou sont rappelées ?"),
        (RECALL_EN, "recall of Tamsin chocolate bars, ok?"),
        ("Rappel : vélos électriques interdits au local à poussettes.", "rappel des vélos électriques, ok ?"),
        (FESTIVAL, "science festival under £10 ok?"),
        (FESTIVAL, "science festival from 24 to 31 October ok?"),
        (FESTIVAL, "Science festival at half price!"),
        ("Concert hommage à Paul Roche le 9 avril à Dax.", "On peut annoncer le concert de Paul Roche ?"),
        ("Concert surprise de Paul Roche le 9 avril à Dax.", "On peut annoncer le concert de Paul Roche ?"),
        ("Exposition de copies de Monet le 9 avril à Dax.", "On peut annoncer l'exposition de Monet ?"),
        ("Exposition d'élèves de Paul Roche le 9 avril à Dax.", "On peut annoncer l'exposition de Paul Roche ?"),
        ("Conférence sur les licenciements chez Orme le 9 avril à Dax.", "On peut annoncer la conférence chez Orme ?"),
        ("Concours de photo de chiens le 9 avril à Dax.", "On peut annoncer le concours de chiens ?"),
        ("Marathon de lecture le 9 avril à Lys.", "On peut annoncer le marathon de Lys ?"),
        ("Course aux œufs le 9 avril à Lys.", "On peut annoncer la course à Lys ?"),
        ("Debate and quiz of the year on 9 April in Lys.", "Can I announce the quiz of the year?"),
        ("Bal des pompiers de Lys le 9 avril à Dax.", "On peut annoncer le bal de Lys ?"),
        ("Screening of Elm trailer on 9 April.", "Can I announce the screening of Elm?"),
        ("Fête du vin le 9 avril à Dax : c'est annulé !", "On peut annoncer la fête du vin ?"),
        ("Fête du vin le 9 avril à Dax : complet.", "On peut annoncer la fête du vin ?"),
        ("Rappel : réunion du conseil, salle Lys, lundi 13 avril.", "On peut parler du rappel du conseil ?"),
        ("Rappel : pas de vélos dans le parc de Lys le 9 avril.", "On peut annoncer le rappel des vélos ?"),
        ("Rappel : la piscine est fermée lundi 13 avril aux enfants.", "On peut parler du rappel des enfants ?"),
        (
            "Rappel de produits : les yaourts Orme ne sont pas concernés, seuls les fromages Lys le sont.",
            "On peut annoncer le rappel des yaourts Orme ?",
        ),
        ("Recall: kettles without a lid, sold by Elm to Orme staff.", "Can we announce the Elm recall?"),
        ("Recall: vote on 5 May, Mayor Ana Roy.", "Can we talk about the Ana Roy recall?"),
        (WORKSHOP, "atelier Nadia Ferrand 10 avril on annonce ?"),
        (WORKSHOP, "atelier gratuit Nadia Ferrand on annonce ?"),
        (WORKSHOP, "atelier Nadia Ferrand à Lorme on annonce ?"),
        (SIGNING, "Ana Read signing, can I share?"),
        ("Concert annulé le 9 avril à Morlay : billets remboursés.", "concert à Morlay le 9 avril ok ?"),
        ("Le festival aura lieu sans Ana Reed, les 11 et 12 avril.", "festival Ana Reed ok ?"),
        ("Le club Les Veilleurs se réunit à Dax sans Ana Reed le mardi.", "club Les Veilleurs Ana Reed, ok ?"),
        ("Fin du festival le 12 avril à Morlay.", "festival le 12 avril à Morlay ok ?"),
    ],
)
def test_what_else_it_might_be_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_an_event_is_named_by_its_town_and_an_offer_is_not() -> None:
    assert list(in_town(told("Atelier de pain à notre pub de Lys."))) == ["Atelier de pain à Lys."]
    assert list(in_town(told("Atelier de pain gratuit à notre pub de Lys."))) == []
    assert list(in_town(told("Livraison à notre pub de Lys."))) == []
    assert list(in_town(told("Atelier de pain à notre pub de Lys.", "un pub"))) == []
