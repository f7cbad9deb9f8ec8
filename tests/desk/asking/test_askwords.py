"""Words that only ask, and what names a text."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.askwords import NUCLEUS, TEXTS, TOLD, brings_a_text, meant, only_asks, words_in
from tests.desk.world import kind_of, said


def test_all_words_of_an_asking_ask() -> None:
    assert only_asks("est-ce que je peux le publier sur la page", NUCLEUS)
    assert not only_asks("est-ce que je peux publier la page", NUCLEUS)
    assert not only_asks("est-ce que je peux publier le prix", NUCLEUS)
    assert not only_asks("est-ce que tu es la", NUCLEUS)


def test_slips_of_an_asking_are_understood() -> None:
    assert meant("partaje") == "partage"
    assert meant("partie") == "partie"
    assert meant("comuniquer") == "communiquer"


@pytest.mark.parametrize(
    "label",
    [
        "suggestion",
        "for monday",
        "how does this sound",
        "reponse a une cliente fachee",
        "en story",
        "reponse a un avis google",
        "does this pass",
        "post v2",
        "story prete pour le site",
        "new version",
        "i wrote",
        "et ca",
    ],
)
def test_a_text_in_quotes_is_named(label: str) -> None:
    assert brings_a_text(words_in(label))


@pytest.mark.parametrize(
    "label",
    [
        "",
        "faux",
        "pour les membres",
        "for members",
        "vrai ou faux",
        "rumeur",
        "idee",
        "tomorrow",
        "pass famille",
        "this student pass",
        "passe voyageur",
        "version etudiant",
        "website version",
        "v3 update",
        "info google",
        "google review",
        "une habitante confirme",
        "post pret etudiant",
        "info pret",
        "accord de pret",
        "a customer wrote",
        "for the eyes",
        "accordez-vous aux clients",
        "la aussi",
        "post etudiant",
        "student post",
        "resident visual",
    ],
)
def test_what_is_said_of_a_text_in_quotes_names_none(label: str) -> None:
    assert not brings_a_text(words_in(label))


@pytest.mark.parametrize(
    ("label", "yes"),
    [
        ("Pour la Semaine de l'eau", True),
        ("For our green week", True),
        ("Pour nos abonnés", False),
        ("Fausse rumeur", False),
    ],
)
def test_an_occasion_before_a_draft_is_no_part_of_it(label: str, yes: bool) -> None:
    wording = "La foire de Laon ouvre place Foch."
    kind = kind_of(f"{label} : « {wording} » ok ?", said("one", wording))
    assert (kind is VerdictKind.SHAREABLE) is yes


def test_what_is_called_false_is_denied_unless_true_or_false_is_asked() -> None:
    assert not only_asks("est-ce faux de dire que", TOLD)
    assert not only_asks("je peux dire faux :", TEXTS)
    assert only_asks("vrai ou faux, on peut dire que", TOLD)


def test_an_hour_is_when_a_text_goes_out_only_where_somebody_schedules_it() -> None:
    assert only_asks("je programme mon post pour demain 9h :", TEXTS)
    assert not only_asks("programme du post de demain 21h :", TEXTS)
