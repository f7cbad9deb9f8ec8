"""What is kept for how long, and the forms of a lead."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.cards.lens import Lens
from bot.cards.privacy import Keeping, hold_form, lift_form, privacy_card, readable, retention_form
from bot.core.retention import Kept, LegalHold, Retention, typed_months
from bot.core.verbs import Verb
from tests.cards.samples import LENSES, text_of

AT = datetime(2026, 3, 16, 9, tzinfo=UTC)
HOLD = LegalHold("h_1", "o_1", "n_1", "N-4", "Litige", "p_1", AT)
LENS = pytest.mark.parametrize("lens", LENSES.values())


@LENS
def test_only_a_lead_reads_what_is_held_and_gets_buttons(lens: Lens) -> None:
    lead = privacy_card(Keeping("o_1", Retention(), [(HOLD, "Léa")], AT, for_lead=True), lens)
    assert all(each in text_of(lead) for each in ("12", "24", "N-4", "Litige", "Léa"))
    assert [button.verb for button in lead.buttons] == [Verb.RETENTION, Verb.HOLD_SET, Verb.HOLD_LIFT]
    other = privacy_card(Keeping("o_1", Retention(), [(HOLD, "Léa")]), lens)
    assert "N-4" not in text_of(other)
    assert not other.buttons


@LENS
def test_what_a_form_shows_can_be_sent_back_as_it_is(lens: Lens) -> None:
    form = retention_form("o_1", Retention(), lens)
    assert [typed_months(field.value) for field in form.fields] == [Retention().months[kind] for kind in Kept]
    assert len(form.fields) <= 5, "what a form of Discord holds"
    assert hold_form("o_1", lens).target == "o_1"
    assert lift_form(HOLD, lens).target == "h_1"


@LENS
def test_an_export_to_be_read_leaves_out_what_is_empty(lens: Lens) -> None:
    lines = list(readable("Sam", {"questions": [{"number": 1, "text": "Puis-je ?", "context": None}]}, lens.words))
    assert lines == ["Sam", "", "questions (1)", "- number: 1; text: Puis-je ?"]
