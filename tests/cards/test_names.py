"""The lists that comms keep, whole or cut at a length, never silently."""

from __future__ import annotations

import pytest

from bot.cards.lens import Lens
from bot.cards.names import BLOCK, SHOWN, synonym_list, watch_list
from bot.core.card import Quote
from bot.core.people import MAX_NAME, MAX_WATCHED, Organisation
from tests.cards.samples import ENGLISH, FRENCH, LENSES, text_of

HOUSE = Organisation(
    "o", "Halles", "fr", "Europe/Paris", ("Tilleul", "Cap 45"), (("Tilleul", "la fusion"), ("a b", "c d", "e f"))
)
EMPTY = Organisation("o", "Halles", "fr", "Europe/Paris")


@pytest.mark.parametrize("lens", LENSES.values())
def test_each_name_has_its_line(lens: Lens) -> None:
    (names,) = (block for block in watch_list(HOUSE, lens).blocks if isinstance(block, Quote))
    assert names.text == "Tilleul\nCap 45"
    (groups,) = (block for block in synonym_list(HOUSE, lens).blocks if isinstance(block, Quote))
    assert groups.text == "Tilleul = la fusion\na b = c d = e f"


def test_nothing_is_said_too() -> None:
    assert watch_list(EMPTY, FRENCH).headline == "🤫 Aucun nom surveillé"
    assert synonym_list(EMPTY, ENGLISH).headline == "🤫 No synonym"
    assert "Nobody has added a name yet." in text_of(watch_list(EMPTY, ENGLISH))
    assert "Personne n’a encore ajouté de synonyme." in text_of(synonym_list(EMPTY, FRENCH))


def test_how_to_change_them_is_said() -> None:
    assert "/passerelle watch add" in text_of(watch_list(HOUSE, FRENCH))
    assert "/passerelle synonyms remove" in text_of(synonym_list(EMPTY, ENGLISH))


def test_the_notification_holds_no_name() -> None:
    for card in (watch_list(HOUSE, FRENCH), synonym_list(HOUSE, FRENCH)):
        assert card.notice == card.headline
        assert "Tilleul" not in card.notice
    assert watch_list(HOUSE, FRENCH).headline == "🤫 2 noms surveillés"
    assert synonym_list(HOUSE, ENGLISH).headline == "🤫 2 groups of synonyms"


def test_what_is_too_much_is_counted() -> None:
    names = tuple(f"{number:03}{'x' * (MAX_NAME - 3)}" for number in range(MAX_WATCHED))
    card = watch_list(Organisation("o", "Halles", "fr", "Europe/Paris", names), ENGLISH)
    shown = [block.text for block in card.blocks if isinstance(block, Quote)]
    assert all(len(text) <= BLOCK for text in shown)
    kept = [line for text in shown for line in text.split("\n")]
    assert kept == list(names[: len(kept)])
    assert SHOWN - MAX_NAME <= sum(len(name) + 1 for name in kept) <= SHOWN
    assert f"And {MAX_WATCHED - len(kept)} more." in text_of(card)


def test_what_fits_is_shown_whole() -> None:
    names = tuple(f"nom {number}" for number in range(MAX_WATCHED))
    card = watch_list(Organisation("o", "Halles", "fr", "Europe/Paris", names), FRENCH)
    shown = [block.text for block in card.blocks if isinstance(block, Quote)]
    assert "\n".join(shown).split("\n") == list(names)
    assert "autre" not in text_of(card).replace("Autre nom", "")
