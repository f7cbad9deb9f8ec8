"""A draft that takes back what it says is not what the wording says."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

TWO = "Le moulin ne recrute plus. La ferme recrute."


@pytest.mark.parametrize(
    ("wording", "draft"),
    [
        ("Le moulin ne recrute plus.", "On recrute ! Le moulin ne recrute plus."),
        ("Notre boutique de Dax ne ferme pas.", "Notre boutique de Dax ne ferme pas. On ferme !"),
        ("Notre boutique de Dax ne ferme pas.", "Notre boutique de Dax ne ferme pas, on ferme."),
        ("Le bassin n'est pas gratuit le lundi.", "Bassin gratuit ! Le bassin n'est pas gratuit le lundi."),
        ("Presque tous nos pains sont bio.", "Nos pains sont bio ! Presque tous nos pains sont bio."),
        ("Seul le bassin ferme le lundi.", "On ferme le lundi ! Seul le bassin ferme le lundi."),
        ("Le bassin ferme rarement le lundi.", "Le bassin ferme le lundi ! Le bassin ferme rarement le lundi."),
        (TWO, "Le moulin recrute. Le moulin ne recrute plus. La ferme recrute."),
        ("The mill is no longer hiring.", "Hiring! The mill is no longer hiring."),
        ("The mill might reopen on 3 October.", "The mill reopens! The mill might reopen on 3 October."),
        ("No jobs are being cut in York.", "Jobs cut in York! No jobs are being cut in York."),
        ("We do not sell tobacco in York.", "We do not sell tobacco in York. We sell tobacco."),
        ("We nearly closed York.", "We closed York! We nearly closed York."),
    ],
)
def test_what_is_denied_once_is_denied_throughout(wording: str, draft: str) -> None:
    assert kind_of(f"« {draft} » ok ?", said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "draft"),
    [
        (TWO, "La ferme recrute. Le moulin ne recrute plus."),
        (
            "Notre boutique ouvre le 3 octobre. Elle n'est pas ouverte le lundi.",
            "Notre boutique ouvre le 3 octobre ! Elle n'est pas ouverte le lundi.",
        ),
        (
            "Presque tous nos pains sont bio. Nos cafés sont bio.",
            "Nos cafés sont bio. Presque tous nos pains sont bio.",
        ),
        (
            "The mill is no longer hiring. The farm is hiring.",
            "The farm is hiring. The mill is no longer hiring.",
        ),
    ],
)
def test_what_is_told_of_another_may_stand_beside_it(wording: str, draft: str) -> None:
    assert kind_of(f"« {draft} » ok ?", said("w", wording)) is VerdictKind.SHAREABLE
