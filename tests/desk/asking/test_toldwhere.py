"""Where something is told is no part of it; a place or an audience of its own is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.toldwhere import to_nobody, told_where
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("where", "rest"),
    [
        (" sur facebook", " l'ouverture"),
        (" en story", " la fete"),
        (" sur nos reseaux", " que la cave rouvre"),
        (" aux internautes sur la page", " une panne"),
        (" on our page", " the winners"),
    ],
)
def test_pages_and_their_readers_are_passed_over(where: str, rest: str) -> None:
    assert told_where("annoncer", where + rest) == len(where)


@pytest.mark.parametrize(
    "rest",
    [
        " sur facebook",
        " sur le site la fermeture",
        " sur la page dediee la vente",
        " aux membres la remise",
        " a nos clients la remise",
        " with our members the discount",
        " en ligne la vente",
        " en bio nos tomates",
        " in our feed the organic soya",
        " sur tiktok les 50k abonnes",
        " sur youtube l'ouverture de notre chaine",
        " on instagram the opening of our shop",
    ],
)
def test_a_place_of_the_thing_or_whom_it_is_for_stays(rest: str) -> None:
    assert told_where("annoncer", rest) == 0


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        (
            "La cave rouvre le 3 juillet.",
            "Puis-je annoncer sur Facebook la réouverture de la cave le 3 juillet ?",
            True,
        ),
        ("La cave rouvre le 3 juillet.", "Peut-on publier en story la réouverture de la cave le 3 juillet ?", True),
        ("La cave rouvre le 3 juillet.", "Puis-je annoncer sur Facebook la fermeture de la cave le 3 juillet ?", False),
        ("La cave rouvre le 3 juillet.", "Puis-je annoncer sur le site la réouverture de la cave ?", False),
        ("Nos tomates sont de retour.", "Puis-je présenter en bio nos tomates de retour ?", False),
        ("Le concert du 3 juillet est à 20 h.", "Peut-on diffuser sur YouTube le concert du 3 juillet ?", False),
        ("The concert on 3 July is at 8pm.", "Can we schedule on YouTube the concert on 3 July?", False),
        ("Nous avons 50 000 abonnés.", "Peut-on annoncer sur TikTok les 50 000 abonnés ?", False),
        ("Remise de 10 % pour les membres.", "Puis-je annoncer à nos clients la remise de 10 % ?", False),
    ],
)
def test_the_matter_is_told_wherever_it_is(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("cellar", wording)) is VerdictKind.SHAREABLE) is yes


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("je reponds a mme roux que x", False),
        ("i'm telling mrs roux that x", False),
        ("can i confirm to mrs roux that x", False),
        ("can i quote mrs roux that x", True),
        ("can i confirm mrs roux that x", True),
        ("je peux ecrire mme roux que x", True),
    ],
)
def test_the_name_of_who_is_answered_is_left_out_and_of_who_is_quoted_is_not(head: str, kept: bool) -> None:
    assert ("roux" in to_nobody(head)) is kept
    assert len(to_nobody(head)) == len(head)
