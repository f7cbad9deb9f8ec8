"""Nothing is chosen beforehand of what may be said; whom a yes can be narrowed to is named."""

from __future__ import annotations

from bot.cards.decisions import EVERYBODY, decision_form
from bot.cards.lens import Lens
from bot.core.card import Option
from bot.core.people import Side
from bot.core.syncs import Minute, MinuteKind, Written
from bot.i18n.words import words
from tests.core.strategies import at


def test_the_form_of_a_ruling_on_a_decision() -> None:
    written = Written("p_1", Side.COMMS, at(9))
    minute = Minute("l_1", "o", "w", "z", MinuteKind.DECISION, "Open.", written, 4)
    form = decision_form(minute, "Open.", "later", [Option("p_2", "Sam")], Lens(words("en"), "UTC", "UTC"))
    held = {field.name: field.value for field in form.fields}
    assert held["answer"] == ""
    assert (held["text"], held["expires"], held["scope"]) == ("Open.", "later", EVERYBODY)
    assert [option.label for option in form.fields[-1].options] == ["everybody of this mandate", "only Sam"]
