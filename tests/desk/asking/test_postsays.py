"""A post is asked about by what it says; one that denies it, or is fake, says nothing of the kind."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.phrases import CLAIM, SUBJECT
from bot.desk.asking.postsays import post_that_says
from tests.desk.world import kind_of, said

CELLAR = said("cellar", "La cave rouvre le 3 juillet.")
CELLAR_EN = said("cellar", "The cellar reopens on 3 July.")


@pytest.mark.parametrize(
    ("lead", "rest", "sort"),
    [
        ("un post qui rappelle que ", "la cave rouvre", CLAIM),
        ("validez-vous une story qui dit que ", "la cave rouvre", CLAIM),
        ("je prepare un carrousel qui annonce ", "la reouverture", SUBJECT),
        ("ok pour un post linkedin pour saluer ", "l'equipe", SUBJECT),
        ("would you approve a post saying ", "the cellar reopens", CLAIM),
        ("can i do a quick story announcing ", "the reopening", SUBJECT),
    ],
)
def test_what_a_post_says_or_tells_of(lead: str, rest: str, sort: str) -> None:
    assert post_that_says(lead + rest) == (len(lead), sort)


@pytest.mark.parametrize(
    "head",
    [
        "un post qui dement que la cave rouvre",
        "un post qui ne dit pas que la cave rouvre",
        "un post qui demande que la cave rouvre",
        "un arret qui annonce la fermeture",
        "a post denying that the cellar reopens",
        "a poster announcing the cellar",
        "je peux publier le message qui dit que la cave rouvre",
        "je peux poster ce texte qui annonce que la cave rouvre",
        "can we share the thread explaining the cellar reopens",
        "can i post the message saying that the cellar reopens",
    ],
)
def test_any_other_post_is_none(head: str) -> None:
    assert post_that_says(head) is None


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Validez-vous un post qui rappelle que la cave rouvre le 3 juillet ?", True),
        ("Un post pour annoncer la réouverture de la cave le 3 juillet, ok ?", True),
        ("Validez-vous un post qui dément que la cave rouvre le 3 juillet ?", False),
        ("Un post qui annonce que la cave rouvre le 3 juillet est faux, ok ?", False),
        ("Un post qui annonce la fermeture de la cave le 3 juillet, ok ?", False),
        ("Un post qui annonce que la cave rouvre le 3 juillet pour tous, ok ?", False),
    ],
)
def test_the_matter_is_what_it_says(question: str, yes: bool) -> None:
    assert (kind_of(question, CELLAR) is VerdictKind.SHAREABLE) is yes


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Would you approve a post saying the cellar reopens on 3 July?", True),
        ("Would you approve a post denying that the cellar reopens on 3 July?", False),
        ("A post saying the cellar reopens on 3 July is fake, ok?", False),
    ],
)
def test_the_same_in_english(question: str, yes: bool) -> None:
    assert (kind_of(question, CELLAR_EN) is VerdictKind.SHAREABLE) is yes
