"""What a card says of an embargo beside its end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.cards.lens import Lens
from bot.cards.news import for_cm, for_comms
from bot.cards.stages import embargo_lines
from bot.core.flags import Embargo, Stage, Standing
from bot.core.verbs import Verb
from tests.cards.samples import APRIL, FRENCH, LENSES, item, revision, text_of, verbs, view

STAGED = Embargo(APRIL, "Europe/Paris", True, (Stage(APRIL - timedelta(days=2), "partenaires"), Stage(APRIL, "public")))


def test_an_embargo_that_lifts_by_itself_has_nothing_to_add() -> None:
    assert embargo_lines(None, FRENCH, waits=False, reached=0) == ()
    assert embargo_lines(Embargo(APRIL, "Europe/Paris"), FRENCH, waits=False, reached=0) == ()


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
@pytest.mark.parametrize("waits", [False, True])
def test_one_that_asks_says_so_to_both_sides_and_clears_nothing(lens: Lens, waits: bool) -> None:
    shown = view(item(revision(embargo=STAGED)), Standing.EMBARGOED, waits_for_comms=waits, reached=1)
    for card in (for_cm(shown, lens), for_comms(shown, lens)):
        assert card.headline.startswith(("⏳ Sous embargo jusqu'au", "⏳ Embargoed until"))
        assert not card.clears
        assert "✓ partenaires" in text_of(card)
        assert lens.words("embargo-waiting" if waits else "embargo-asks") in text_of(card)
        assert Verb.LEAKED in verbs(card)
    assert Verb.LIFT not in verbs(for_cm(shown, lens))
