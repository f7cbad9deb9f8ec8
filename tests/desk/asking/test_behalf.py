"""On whose behalf somebody asks is no part of what would be posted; what others want of the thing is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.behalf import on_behalf
from tests.desk.world import kind_of, said

CELLAR = said("cellar", "La cave rouvre le 3 juillet.")


@pytest.mark.parametrize(
    "lead",
    [
        "ma collegue veut annoncer que ",
        "le patron voudrait que je poste que ",
        "la mairie veut savoir si ",
        "my boss wants me to post that ",
        "the council wants to know whether ",
    ],
)
def test_who_wants_it_posted_or_wants_to_know(lead: str) -> None:
    assert on_behalf(f"{lead}the cellar reopens") == len(lead)


@pytest.mark.parametrize(
    "head",
    [
        "ma collegue veut dementir que la cave rouvre",
        "la mairie veut que la cave rouvre",
        "le patron veut cacher que la cave rouvre",
        "la mairie veut savoir pourquoi la cave rouvre",
        "on m'a dit que la cave rouvre",
        "apparently the cellar reopens",
        "my boss wants the cellar",
    ],
)
def test_what_else_somebody_wants_or_says_stays(head: str) -> None:
    assert on_behalf(head) == 0


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Ma collègue veut annoncer que la cave rouvre le 3 juillet, ok ?", True),
        ("Ma collègue veut annoncer que la cave ferme le 3 juillet, ok ?", False),
        ("Ma collègue veut démentir que la cave rouvre le 3 juillet, ok ?", False),
        ("« Ma collègue veut annoncer que la cave rouvre le 3 juillet » ok ?", False),
        ("Ma collègue veut annoncer que la cave rouvre le 3 juillet", False),
    ],
)
def test_only_before_a_matter_that_is_asked_about(question: str, yes: bool) -> None:
    assert (kind_of(question, CELLAR) is VerdictKind.SHAREABLE) is yes
