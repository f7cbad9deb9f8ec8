"""Who handles what, in one line each."""

from __future__ import annotations

import pytest

from bot.cards.contacts import MOST, contact_notes
from bot.cards.lens import Lens
from bot.core.card import Paragraph
from bot.core.charter import Contact
from tests.cards.samples import LENSES

CLIENTS = Contact("Service clients", "04 00", ("réclamation",))


@pytest.mark.parametrize("lens", LENSES.values())
def test_a_line_says_the_matter_who_and_how(lens: Lens) -> None:
    (line,) = contact_notes([("réclamation", CLIENTS)], lens)
    assert isinstance(line, Paragraph)
    assert all(part in line.text for part in ("réclamation", "Service clients", "04 00"))


def test_nothing_for_nobody_and_never_many() -> None:
    lens = LENSES["fr"]
    assert contact_notes([], lens) == ()
    assert len(contact_notes([("réclamation", CLIENTS)] * 9, lens)) == MOST
