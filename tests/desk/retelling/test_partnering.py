"""Whom the house supports, told as a joy or as a thing."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

RUN = "Aulne & Fils, partenaire du Trail des Crêtes : 1 500 gourdes offertes le 11 avril."
RUN_EN = "Aulne & Fils is a partner of the Ludlow Run: 1,500 bottles given out on 11 April."
OTHER = "La Mairie de Dax, partenaire du Trail des Crêtes : 1 500 gourdes offertes le 11 avril."


def _kind(wording: str, question: str) -> VerdictKind:
    return kind_of(question, said("one", wording), name="Aulne & Fils")


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (RUN, "« Fiers d'être partenaires du Trail des Crêtes : 1 500 gourdes offertes le 11 avril 💙 » je publie ?"),
        (RUN, "« On est fiers d'être partenaire du Trail des Crêtes : 1 500 gourdes offertes le 11 avril » ok ?"),
        (RUN, "J'annonce notre partenariat avec le Trail des Crêtes et les 1 500 gourdes du 11 avril ?"),
        (RUN, "Je peux annoncer notre partenariat avec le Trail des Crêtes ?"),
        (RUN_EN, '"Proud to be a partner of the Ludlow Run: 1,500 bottles given out on 11 April" ok to post?'),
        (RUN_EN, "Can I announce our partnership with the Ludlow Run and the 1,500 bottles on 11 April?"),
    ],
)
def test_our_support_is_told_as_a_joy_or_as_a_thing(wording: str, question: str) -> None:
    assert _kind(wording, question) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (RUN, "« Fiers d'être partenaires du Trail des Dunes : 1 500 gourdes offertes le 11 avril » je publie ?"),
        (RUN, "« Fiers d'être les seuls partenaires du Trail des Crêtes : 1 500 gourdes offertes le 11 avril » ok ?"),
        (RUN, "« Fiers d'être partenaires principaux du Trail des Crêtes : 1 500 gourdes offertes le 11 avril » ok ?"),
        (RUN, "« Fiers d'être partenaires du Trail des Crêtes : 2 500 gourdes offertes le 11 avril » je publie ?"),
        (RUN, "« Fiers d'être partenaires du Trail des Crêtes » je publie ?"),
        (RUN, "J'annonce notre partenariat avec le Trail des Crêtes et les 1 500 gourdes du 12 avril ?"),
        (RUN, "J'annonce la fin de notre partenariat avec le Trail des Crêtes ?"),
        (OTHER, "J'annonce notre partenariat avec le Trail des Crêtes ?"),
        (OTHER, "« Fiers d'être partenaires du Trail des Crêtes : 1 500 gourdes offertes le 11 avril » je publie ?"),
        (RUN_EN, "Can I announce our exclusive partnership with the Ludlow Run?"),
        (RUN_EN, '"Proud to be the partner of the Ludlow Run: 1,500 bottles given out on 11 April" ok to post?'),
    ],
)
def test_another_support_is_no_yes(wording: str, question: str) -> None:
    assert _kind(wording, question) is not VerdictKind.SHAREABLE


HOUSE = "Rails d'Orme"
OURS = "Rails d'Orme, partenaire du Trail des Lys : 500 gourdes offertes le 9 mai."


@pytest.mark.parametrize(
    ("name", "wording", "question"),
    [
        (HOUSE, OURS, "Je peux annoncer qu'on est partenaire du Trail des Lys, avec 500 gourdes offertes le 9 mai ?"),
        (
            HOUSE,
            "Rails d'Orme, partenaire du Trail des Lys : navettes gratuites le 9 mai.",
            "Je peux annoncer qu'on est partenaire du Trail des Lys, avec des navettes gratuites le 9 mai ?",
        ),
        (
            "Alder Care",
            "Alder Care, medical partner of the Selby Half Marathon: 30 first-aiders on 9 May.",
            "Can I announce that we're medical partner of the Selby Half Marathon, with 30 first-aiders on 9 May?",
        ),
        (
            "Alder Care",
            "Alder Care is sponsoring Selby Carnival: 300 free drinks on 9 May.",
            "selby carnival sponsorship, 300 free drinks on 9 may, can i post it?",
        ),
    ],
)
def test_we_are_the_partner_where_the_house_is(name: str, wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), name=name) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (OURS, "Je peux annoncer qu'on est partenaire du Trail des Lys ?"),
        (
            OURS,
            "Je peux annoncer qu'on est partenaire principal du Trail des Lys, avec 500 gourdes offertes le 9 mai ?",
        ),
        (OURS, "Je peux annoncer qu'on est partenaire du Trail des Lys, avec 500 gourdes offertes le 10 mai ?"),
        (
            OURS.replace("Rails d'Orme", "Cycles Ana"),
            "Je peux annoncer qu'on est partenaire du Trail des Lys, avec 500 gourdes offertes le 9 mai ?",
        ),
        (
            OURS.replace("mai.", "mai, sauf aux enfants."),
            "Je peux annoncer qu'on est partenaire du Trail des Lys, avec 500 gourdes offertes le 9 mai ?",
        ),
    ],
)
def test_another_partner_is_not_us(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), name=HOUSE) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Alder is sponsoring the race's bar.", "Can I share our sponsorship of the race?"),
        ("Alder parraine une classe de Dax.", "Je peux parler de notre commandite d'une classe de Dax ?"),
    ],
)
def test_what_belongs_to_it_or_is_only_taken_care_of_is_not_sponsored(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), name="Alder") is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question", "kind"),
    [
        (
            "Nous sommes fiers d'être partenaires du trail de Dax jusqu'en 2028.",
            "Nous sommes partenaires du trail de Dax jusqu'en 2028, ok ?",
            VerdictKind.SHAREABLE,
        ),
        (
            "We're proud to be the main sponsor of the Leeds Half Marathon until 2028.",
            "We are the main sponsor of the Leeds Half Marathon until 2028, ok?",
            VerdictKind.SHAREABLE,
        ),
        (
            "We are delighted to be the main sponsor of the Leeds fair.",
            "We are the main sponsor of the Leeds fair, ok?",
            VerdictKind.SHAREABLE,
        ),
        (
            "Nous serions fiers d'être partenaires du trail de Dax.",
            "Nous sommes partenaires du trail de Dax, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "We're proud to be the main sponsor of the Leeds fair until 2028.",
            "We are the main sponsor of the Leeds fair, ok?",
            VerdictKind.UNKNOWN,
        ),
        (
            "We'd be proud to be the main sponsor of the Leeds fair.",
            "We are the main sponsor of the Leeds fair, ok?",
            VerdictKind.UNKNOWN,
        ),
        (
            "We are proud to be able to sponsor the Leeds fair.",
            "We sponsor the Leeds fair, ok?",
            VerdictKind.UNKNOWN,
        ),
        (
            "We are not proud to be the main sponsor of the Leeds fair.",
            "We are not the main sponsor of the Leeds fair, ok?",
            VerdictKind.UNKNOWN,
        ),
    ],
)
def test_whoever_is_proud_to_be_is(wording: str, question: str, kind: VerdictKind) -> None:
    assert kind_of(question, said("one", wording)) is kind
