"""Who asked is no part of the matter; what they asked about is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.inquiring import asked_of, named_by
from tests.desk.world import kind_of, said

MILL = said("mill", "Notre moulin de Redon tourne le 8 mai.")
MILL_EN = said("mill", "Our Redon mill turns on 8 May.")


@pytest.mark.parametrize(
    "head",
    [
        "quelqu'un demande en commentaire",
        "on me demande en dm",
        "une cliente me demande",
        "plusieurs clients demandent",
        "si on me pose la question",
        "a ceux qui demandent",
        "someone asks in the comments",
        "a follower is asking",
        "i'm asked about it",
        "if asked",
        "un client doute",
        "une maman s'inquiete",
        "des clients s'impatientent",
        "a resident keeps calling",
        "a customer isn't convinced",
    ],
)
def test_who_asks_without_saying_what(head: str) -> None:
    assert asked_of(head) == len(head)


@pytest.mark.parametrize(
    ("head", "matter"),
    [
        ("on nous interroge sur redon", "redon"),
        ("quelqu'un demande pour la grange", "la grange"),
        ("people are asking about the strike", "the strike"),
    ],
)
def test_what_was_asked_about_stays(head: str, matter: str) -> None:
    at = asked_of(head)
    assert at is not None
    assert head[at:] == matter


@pytest.mark.parametrize(
    "head",
    [
        "le maire demande",
        "on ferme",
        "si la mairie demande",
        "if it rains",
        "when the mill asks",
        "people say",
        "le maire doute",
        "un client doute de la date",
        "des clients sont malades",
        "a mum is worried that it shut",
    ],
)
def test_others_ask_nothing(head: str) -> None:
    assert asked_of(head) is None


def test_a_bare_verb_of_telling_names_the_matter() -> None:
    assert named_by("mentionner la foire") == (len("mentionner "), False)
    assert named_by("dire que la foire ouvre") == (len("dire que "), True)
    assert named_by("mentioning the fair") == (len("mentioning "), False)
    for other in ("dementir que la foire ouvre", "cacher la foire", "vendre la foire", "denying that the fair opens"):
        assert named_by(other) == (0, False)


@pytest.mark.parametrize(
    "question",
    [
        "Dire que notre moulin de Redon tourne le 8 mai, ça passe ?",
        "Quelqu'un demande en commentaire : je réponds que notre moulin de Redon tourne le 8 mai ?",
    ],
)
def test_the_matter_is_judged(question: str) -> None:
    assert kind_of(question, MILL) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question",
    [
        "Démentir que notre moulin de Redon tourne le 8 mai, ça passe ?",
        "Quelqu'un demande si c'est gratuit : je réponds que notre moulin de Redon tourne le 8 mai ?",
        "On nous interroge sur la grève : je réponds que notre moulin de Redon tourne le 8 mai ?",
        "Si la mairie demande, je peux dire que notre moulin de Redon tourne le 8 mai ?",
        "Si la pluie cesse, je peux dire que notre moulin de Redon tourne le 8 mai ?",
    ],
)
def test_what_else_is_asked_gets_no_yes(question: str) -> None:
    assert kind_of(question, MILL) is not VerdictKind.SHAREABLE


def test_the_same_in_english() -> None:
    assert kind_of("Someone asks in the comments: can I say our Redon mill turns on 8 May?", MILL_EN) is (
        VerdictKind.SHAREABLE
    )
    for question in (
        "I'm asked about the layoffs: can I answer that our Redon mill turns on 8 May?",
        "If it rains, can I say our Redon mill turns on 8 May?",
        "Denying that our Redon mill turns on 8 May, any problem?",
    ):
        assert kind_of(question, MILL_EN) is not VerdictKind.SHAREABLE
