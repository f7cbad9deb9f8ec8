from __future__ import annotations

import pytest

from bot.desk.retelling.listing import one_of_list
from tests.desk.retelling.test_told import told


def test_each_counted_thing_of_a_list_is_there() -> None:
    one = told("Aulne compte 26 magasins bio, 11 ateliers et 140 salariés.")
    assert list(one_of_list(one)) == [
        "Aulne compte 26 magasins bio.",
        "Aulne compte 11 ateliers.",
        "Aulne compte 140 salariés.",
    ]


@pytest.mark.parametrize(
    "wording",
    [
        "Aulne compte 26 magasins, dont 11 ateliers.",
        "Nous recrutons 12 perchmen et 4 pisteurs pour la saison.",
        "Nous recrutons 12 vendeurs et 4 caissiers bilingues.",
        "Aulne compte 26 magasins.",
        "26 magasins et 11 ateliers ferment.",
    ],
)
def test_what_is_tied_together_is_no_list(wording: str) -> None:
    assert list(one_of_list(told(wording))) == []
