"""The forms and the lists of signals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.lens import Lens
from bot.cards.signalforms import (
    SignalDraft,
    line_for_cm,
    line_for_comms,
    signal_answer_form,
    signal_form,
    signal_freeze_form,
    signal_list,
)
from bot.core.card import Option
from bot.core.signals import SignalState
from bot.core.verbs import Verb
from tests.cards.samples import FRENCH, LENSES, text_of
from tests.cards.test_signals import SIGNAL

ONE, TWO = Option("w_1", "Réseaux (Sam)"), Option("w_2", "Presse (Zoé)")


@pytest.mark.parametrize("lens", LENSES.values())
def test_the_form_asks_for_whom_only_where_there_is_a_choice(lens: Lens) -> None:
    draft = SignalDraft("Une rumeur", urgent=True, link="https://x.example")
    form = signal_form("i_1", draft, [ONE], lens)
    assert {field.name: field.value for field in form.fields} == {
        "text": "Une rumeur", "urgency": "urgent", "link": "https://x.example",
    }  # fmt: skip
    assert [field.name for field in signal_form("i_1", draft, [ONE, TWO], lens).fields][-1] == "mandate"
    assert signal_form("i_1", SignalDraft(), [ONE], lens).fields[1].value == "usual"
    assert signal_form("i_1", SignalDraft("x" * 3001), [ONE], lens).fields[0].value == "", "cut short would be another"


def test_an_answer_needs_words_and_is_made_from_a_version() -> None:
    form = signal_answer_form(replace(SIGNAL, version=7), FRENCH)
    assert (form.verb, form.version, form.target) == (Verb.SIGNAL_ANSWER, 7, "g_1")
    assert form.fields[0].required


def test_a_freeze_is_for_the_mandate_of_the_signal_alone() -> None:
    form = signal_freeze_form(SIGNAL, ONE, FRENCH)
    fields = {field.name: field for field in form.fields}
    assert form.verb is Verb.FREEZE
    assert fields["reason"].value == "S-4\u00a0: Une rumeur tourne."
    assert fields["mandates"].value == "w_1"
    assert fields["mandates"].options == (ONE,)


def test_lists_say_where_each_stands() -> None:
    taken, answered = (
        replace(SIGNAL, state=state, taken_by="p") for state in (SignalState.TAKEN, SignalState.ANSWERED)
    )
    assert "Sam" in line_for_comms(SIGNAL, "Sam", "", FRENCH).flag
    assert "Léa" in line_for_comms(taken, "Sam", "Léa", FRENCH).flag
    said = [line_for_cm(each, "Léa", FRENCH).flag for each in (SIGNAL, taken, answered)]
    assert len(set(said)) == 3
    assert "Léa" in said[1]
    assert line_for_cm(SIGNAL, "", FRENCH).target == "S-4"


@pytest.mark.parametrize("for_comms", [True, False])
def test_an_empty_list_says_so(for_comms: bool) -> None:
    assert text_of(signal_list([], FRENCH, for_comms=for_comms)).count("\n") >= 1
    full = text_of(signal_list([line_for_cm(SIGNAL, "", FRENCH)], FRENCH, for_comms=for_comms))
    assert "Une rumeur tourne." in full
