"""The forms about digests."""

from __future__ import annotations

from datetime import time

import pytest

from bot.cards.digest_forms import choose_room_form, days_in_words, schedule_form
from bot.cards.overview import NEW
from bot.core.card import FieldKind, Option
from bot.core.digests import Plan, WhenEmpty
from bot.core.verbs import Verb
from tests.cards.samples import ENGLISH, FRENCH


def test_the_form_holds_what_is_set_and_from_which_version() -> None:
    plan = Plan(frozenset({0, 4}), time(17, 5), WhenEmpty.NOTHING)
    form = schedule_form("k_1", 3, plan, "Which room, which clocks", FRENCH)
    assert (form.verb, form.target, form.version) == (Verb.DIGEST_SCHEDULE, "k_1", 3)
    assert {field.name: field.value for field in form.fields} == {"days": "0,4", "at": "17:05", "when_empty": "nothing"}
    days = form.fields[0]
    assert days.kind is FieldKind.CHOICES
    assert [option.label for option in days.options][:2] == ["lundi", "mardi"]
    assert len(form.fields) <= 4, "a modal of Discord has five parts, its introduction among them"


def test_the_choice_of_a_room_names_no_record() -> None:
    form = choose_room_form(Verb.DIGEST_OFF, [Option("k_1", "A"), Option("k_2", "B")], ENGLISH)
    assert (form.verb, form.target) == (Verb.DIGEST_OFF, NEW)
    assert [option.value for option in form.fields[0].options] == ["k_1", "k_2"]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (range(7), "every day"), (range(5), "from Monday to Friday"),
        ((2,), "Wednesday"), ((6, 0), "Monday and Sunday"),
    ],
)  # fmt: skip
def test_days_in_words(days: tuple[int, ...], said: str) -> None:
    assert days_in_words(frozenset(days), ENGLISH) == said
