"""Where a post is to stand is no part of it; where a thing is, is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.destined import place_ahead
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("place", "labels"),
    [
        ("pour linkedin, ", True),
        ("pour la story de demain : ", True),
        ("for tomorrow's story: ", True),
        ("sur insta : ", True),
        ("sur insta, ", False),
        ("dans notre infolettre, ", False),
        ("on the facebook side, ", False),
        ("for our newsletter: ", False),
    ],
)
def test_a_place_ends_where_what_follows_begins(place: str, labels: bool) -> None:
    assert place_ahead(f"{place}le parc ouvre") == (len(place), labels)


@pytest.mark.parametrize(
    "head", ["pour le site, on ouvre", "en bio, les pommes", "sur place, le parc", "for sale: a car"]
)
def test_a_place_of_a_thing_is_none(head: str) -> None:
    assert place_ahead(head) == (0, False)


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Le parc ouvre le 4 mai.", "Dans notre infolettre, on a le droit d'écrire que le parc ouvre le 4 mai ?"),
        ("Le parc ouvre le 4 mai.", "Pour la page, je peux dire que le parc ouvre le 4 mai ?"),
        ("Le parc ouvre le 4 mai.", "Pour LinkedIn, le parc ouvre le 4 mai, je publie ?"),
        ("The park opens on 4 May.", "For tomorrow's story: the park opens on 4 May, do I publish?"),
    ],
)
def test_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("n", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Le concours est ouvert jusqu'au 3 mai.", "Pour la page, le concours est ouvert jusqu'au 3 mai, je publie ?"),
        ("Vos dons ont financé 12 lits.", "Sur notre page, vos dons ont financé 12 lits, je publie ?"),
        ("Inscrivez-vous avant le 3 mai.", "Pour la newsletter, inscrivez-vous avant le 3 mai, je publie ?"),
        ("Les pommes sont à 2 € le kilo.", "En bio, je peux dire que les pommes sont à 2 € le kilo ?"),
    ],
)
def test_refused(wording: str, question: str) -> None:
    assert kind_of(question, said("n", wording)) is not VerdictKind.SHAREABLE
