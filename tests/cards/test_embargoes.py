"""The cards and forms by which comms lift, hold, keep, move."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.cards.embargoes import Kept, Seen, later_form, leak_for_comms, leak_form, lift_form, lifting_for_comms
from bot.cards.lens import Lens
from bot.core.card import Wording
from bot.core.flags import Embargo, Standing
from bot.core.verbs import Verb
from tests.cards.samples import APRIL, LENSES, NOW, TEXT, WORDING, item, revision, text_of, verbs, view

ASKING = item(revision(embargo=Embargo(APRIL, "Europe/Paris", True)))
BY_ITSELF = item(revision(embargo=Embargo(APRIL, "Europe/Paris")))

each_lens = pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)


@each_lens
def test_before_it_lifts_it_can_be_held_moved_or_lifted(lens: Lens) -> None:
    card = lifting_for_comms(view(BY_ITSELF, Standing.EMBARGOED), None, lens)
    assert verbs(card) == [Verb.HOLD, Verb.LATER, Verb.LIFT]
    assert any(isinstance(block, Wording) and block.text == WORDING for block in card.blocks)
    assert lens.instant(APRIL) in card.headline


@each_lens
def test_one_that_asks_can_be_lifted_kept_or_moved(lens: Lens) -> None:
    due = view(ASKING, Standing.EMBARGOED, waits_for_comms=True)
    assert verbs(lifting_for_comms(due, None, lens)) == [Verb.LIFT, Verb.KEEP, Verb.LATER]
    assert "Karim" in text_of(lifting_for_comms(due, Kept("Karim", NOW), lens))
    assert verbs(lifting_for_comms(view(ASKING, Standing.EMBARGOED), None, lens)) == [Verb.LATER, Verb.LIFT]


@pytest.mark.parametrize("standing", [each for each in Standing if each is not Standing.EMBARGOED])
def test_once_it_is_over_nothing_is_left_to_press(standing: Standing) -> None:
    lens = LENSES["fr"]
    assert not lifting_for_comms(view(BY_ITSELF, standing), None, lens).buttons
    assert not leak_for_comms(view(BY_ITSELF, standing), [Seen("Sam", NOW)], lens).buttons


@each_lens
def test_forms_show_what_they_are_about(lens: Lens) -> None:
    lift = lift_form(view(BY_ITSELF, Standing.EMBARGOED), lens)
    assert WORDING in text_of(lift)
    assert not lift.fields
    assert lift.version == BY_ITSELF.version
    assert later_form(BY_ITSELF, lens).fields[0].required
    assert TEXT in text_of(leak_form(BY_ITSELF, lens))


def test_reports_are_the_newest_and_no_notification_holds_them() -> None:
    seen = [Seen("Sam", NOW + timedelta(minutes=n), f"lien {n}") for n in range(9)]
    card = leak_for_comms(view(BY_ITSELF, Standing.EMBARGOED), seen, LENSES["fr"])
    assert "lien 8" in text_of(card)
    assert "lien 1" not in text_of(card)
    assert "lien" not in card.notice
