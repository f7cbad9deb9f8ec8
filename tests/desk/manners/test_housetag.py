"""The house's own hashtag says nothing; any other may."""

from __future__ import annotations

import pytest

from bot.desk.manners.housetag import untagged

NAMES = ("Fairhaven", "Rails d'Orme")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('"We open on 6 June. #Kendal #Fairhaven" ok?', '"We open on 6 June. #Kendal" ok?'),
        ("« On ouvre le 6 juin. #RailsDOrme » ok ?", "« On ouvre le 6 juin. » ok ?"),
        ("We open. #fairhaven", "We open."),
        ("#Fairhaven recruits", "#Fairhaven recruits"),
        ("We open with #Fairhaven on Monday", "We open with #Fairhaven on Monday"),
        ("We open. #FairhavenKendal", "We open. #FairhavenKendal"),
        ("We open. #Orme", "We open. #Orme"),
    ],
)
def test_it_is_taken_off_at_the_end(text: str, left: str) -> None:
    assert untagged(text, NAMES) == left


def test_where_no_name_is_known_all_stay() -> None:
    assert untagged("We open. #Fairhaven", ()) == "We open. #Fairhaven"
