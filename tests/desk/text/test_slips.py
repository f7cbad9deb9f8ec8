"""Slips of the pen, and other words."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.slips import heard, same_name, slipped
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boulangeire", "boulangerie"),
        ("bibliotèque", "bibliothèque"),
        ("recomander", "recommander"),
        ("restaurnt", "restaurant"),
        ("fotographie", "photographie"),
    ],
)
def test_a_slip_is_seen(one: str, other: str) -> None:
    assert slipped(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hypoglycemie", "hyperglycemie"),
        ("microphotographie", "macrophotographie"),
        ("prebiotique", "probiotique"),
        ("pedologue", "podologue"),
        ("oncologue", "ontologue"),
        ("bioethanol", "biomethanol"),
        ("prednisone", "prednisolone"),
        ("sulfite", "sulfate"),
        ("butene", "butane"),
        ("endothermique", "exothermique"),
        ("cultuel", "culturel"),
        ("maliens", "malins"),
        ("doctorants", "doctorats"),
        ("projeteur", "projecteur"),
        ("doucheur", "douceur"),
    ],
)
def test_another_word_is_no_slip(one: str, other: str) -> None:
    assert not slipped(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("perin", "perrin"), ("lacase", "lacaze"), ("tibault", "thibault"), ("bolac", "beaulac")]
)
def test_names_are_heard_alike(one: str, other: str) -> None:
    assert heard(one) == heard(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("perin", "perrin", True),
        ("karlson", "carlson", True),
        ("dupond", "dupont", False),
        ("perreault", "perrault", False),
        ("martino", "martineau", False),
        ("andree", "andre", False),
        ("villars", "villard", False),
    ],
)
def test_names_spelt_as_others_are_others(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("atelier avec jean perin a lyon ok ?", VerdictKind.SHAREABLE),
        ("atelier avec jean Perin a lyon ok ?", VerdictKind.UNKNOWN),
        ("atelier avec jean perret a lyon ok ?", VerdictKind.UNKNOWN),
        ("atelier avec jeanne perrin a lyon ok ?", VerdictKind.UNKNOWN),
    ],
)
def test_a_name_typed_in_haste_is_known_and_another_is_not(asked: str, kind: VerdictKind) -> None:
    assert kind_of(asked, said("w", "Atelier avec Jean Perrin à Lyon.")) is kind
