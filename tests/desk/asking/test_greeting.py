"""Whom a draft greets is no part of what it tells, unless it may be for them, or there."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.greeting import ungreeted
from tests.desk.world import kind_of, said

MILL = "Le moulin rouvre le 3 mai."


@pytest.mark.parametrize(
    "text",
    [
        "Chers clients, le moulin rouvre",
        "Chères clientes, chers clients, le moulin rouvre",
        "Bonjour Madame, le moulin rouvre",
        "Madame, Monsieur, le moulin rouvre",
        "Bonjour à toutes et à tous, le moulin rouvre",
        "Dear friends and customers, le moulin rouvre",
    ],
)
def test_readers_of_any_post_are_left_out(text: str) -> None:
    assert ungreeted(text, "") == "le moulin rouvre"


def test_only_a_reply_greets_somebody_by_name() -> None:
    assert ungreeted("Bonjour Josée, le moulin", "reponse a un commentaire : ") == "le moulin"
    assert ungreeted("Bonjour Josée, le moulin", "voici mon post : ") == "Bonjour Josée, le moulin"


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        (MILL, "« Chers clients, le moulin rouvre le 3 mai. » ok ?", True),
        (MILL, "« Chers membres, le moulin rouvre le 3 mai. » ok ?", False),
        (MILL, "« Chers clients d'Abbeville, le moulin rouvre le 3 mai. » ok ?", False),
        (MILL, "« Bonjour Lyon, le moulin rouvre le 3 mai. » ok ?", False),
        (MILL, "« Madame Roux, le moulin rouvre le 3 mai. » ok ?", False),
        ("Le moulin rouvre aux membres le 3 mai.", "« Chers clients, le moulin rouvre le 3 mai. » ok ?", False),
        ("The mill reopens on 3 May.", '"Dear customers, the mill reopens on 3 May." ok?', True),
        ("The mill reopens on 3 May.", '"Dear members, the mill reopens on 3 May." ok?', False),
    ],
)
def test_for_whom_and_where_stay(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("mill", wording)) is VerdictKind.SHAREABLE) is yes
