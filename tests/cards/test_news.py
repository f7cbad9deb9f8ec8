from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.lens import Lens
from bot.cards.news import for_cm, for_comms
from bot.core.card import Quote, Tone, Wording
from bot.core.flags import Audience, Flag, Standing
from bot.core.neighbours import Neighbour, Relation
from bot.core.news import Attachment, Hold, NewsState
from bot.core.verbs import Verb
from tests.cards.samples import (
    APRIL,
    ENGLISH,
    FLAG,
    FRENCH,
    LENSES,
    MAY,
    NOW,
    QUEBEC,
    SECRET,
    TEXT,
    WORDING,
    embargoed,
    item,
    revision,
    text_of,
    verbs,
    view,
)

SECRETLY = revision(text=SECRET, wording=SECRET, audience=Audience.COMMS, topics=(SECRET,))


@pytest.mark.parametrize(("standing", "lens"), list(product(Standing, LENSES.values())))
def test_the_cm_sees_what_every_card_must_show(standing: Standing, lens: Lens) -> None:
    card = for_cm(view(item(embargoed(expires_at=MAY)), standing), lens)
    assert card.number == "N-42"
    assert card.clears is (standing is Standing.SHAREABLE)
    broken = [(Verb.LEAKED, "item-1")] if standing is Standing.EMBARGOED else []
    assert [(button.verb, button.target) for button in card.buttons] == [(Verb.ACKNOWLEDGE, "item-1"), *broken]
    assert any(isinstance(block, Quote) and block.text == TEXT for block in card.blocks)
    if standing is not Standing.HELD:
        assert lens.since(NOW) in text_of(card)
        assert "Léa Montagne" in text_of(card)


@pytest.mark.parametrize(("standing", "locale"), list(product(Standing, ["fr", "en"])))
def test_the_headline_begins_with_the_contract_words(standing: Standing, locale: str) -> None:
    drawn = view(item(embargoed()), standing)
    assert for_cm(drawn, LENSES[locale]).headline.startswith(FLAG[locale][standing])
    assert for_comms(drawn, LENSES[locale]).headline.startswith(FLAG[locale][standing])


@pytest.mark.parametrize("standing", Standing)
def test_wording_is_shown_only_to_publish_or_to_prepare(standing: Standing) -> None:
    shown = [block for block in for_cm(view(item(embargoed()), standing), FRENCH).blocks if isinstance(block, Wording)]
    assert len(shown) == (standing in (Standing.SHAREABLE, Standing.EMBARGOED))
    assert all("pas avant" in block.label for block in shown) is (standing is not Standing.SHAREABLE)


def test_an_embargo_is_said_on_both_clocks() -> None:
    card = for_cm(view(item(embargoed()), Standing.EMBARGOED), QUEBEC)
    assert card.headline == (
        "⏳ Sous embargo jusqu'au lundi 6 avril 2026 à 03:00 (heure de Montréal), soit 09:00 (heure de Paris)"
    )


def test_what_no_longer_holds_says_so_and_shows_no_wording() -> None:
    card = for_cm(view(item(state=NewsState.WITHDRAWN), Standing.HELD), FRENCH)
    assert card.tone is Tone.RECALL
    assert Quote(TEXT, "Ne vaut plus") in card.blocks
    assert WORDING not in text_of(card)


def test_a_new_text_that_was_not_told_yet_is_not_shown_in_place_of_the_old() -> None:
    edited = item(revision(text=SECRET, wording=SECRET, number=2), state=NewsState.PENDING, passed_at=None)
    assert SECRET not in text_of(for_cm(view(edited, Standing.HELD), FRENCH))


@pytest.mark.parametrize(("standing", "lens"), list(product(Standing, LENSES.values())))
def test_nothing_of_what_is_for_comms_alone_reaches_the_cm(standing: Standing, lens: Lens) -> None:
    card = for_cm(view(item(SECRETLY), standing), lens)
    assert SECRET not in text_of(card)
    assert not card.clears


@pytest.mark.parametrize("standing", Standing)
def test_a_notification_says_nothing_of_the_matter(standing: Standing) -> None:
    for card in (for_cm(view(standing=standing), FRENCH), for_comms(view(standing=standing), FRENCH)):
        assert card.notice == "Passerelle\u00a0: nouvelle N-42"


def test_who_got_it_stands_at_the_foot() -> None:
    assert for_cm(view(got=(("Sam", APRIL),)), ENGLISH).footer == "✓ Got by Sam (09:00)"
    assert for_cm(view(), ENGLISH).footer == ""


@pytest.mark.parametrize(
    ("state", "hold", "standing", "lens"), list(product(NewsState, [None, *Hold], Standing, LENSES.values()))
)
def test_comms_see_every_state_and_it_clears_nothing(
    state: NewsState, hold: Hold | None, standing: Standing, lens: Lens
) -> None:
    for said in (revision(), embargoed(expires_at=MAY), SECRETLY, revision(flag=Flag.CONFIDENTIAL, wording=None)):
        drawn = view(
            item(said, state=state, hold=hold, waiting=revision(number=2), attachments=(Attachment("a", "png", 1),)),
            standing,
            got=(("Sam", NOW),),
            missing=("Alex",),
            mandates=("Réseaux",),
            undo_until=APRIL,
            failed=2,
        )
        card = for_comms(drawn, lens)
        assert not card.clears
        assert {button.target for button in card.buttons} <= {"item-1"}
        assert len(verbs(card)) == len(set(verbs(card)))


@pytest.mark.parametrize(
    ("changes", "drawn", "buttons"),
    [
        ({"state": NewsState.PENDING}, {"undo_until": APRIL}, [Verb.UNDO, Verb.SEND_NOW]),
        ({"state": NewsState.PENDING}, {"waits_for_thaw": True}, [Verb.UNDO, Verb.SEND_NOW]),
        ({"state": NewsState.PENDING}, {}, []),
        ({}, {}, [Verb.EDIT, Verb.WITHDRAW]),
        ({"waiting": revision()}, {"undo_until": APRIL}, [Verb.UNDO, Verb.SEND_NOW, Verb.EDIT, Verb.WITHDRAW]),
        ({"hold": Hold.SOURCE_EDITED}, {}, [Verb.CONFIRM, Verb.EDIT, Verb.WITHDRAW]),
        ({"hold": Hold.SOURCE_DELETED}, {}, [Verb.EDIT, Verb.WITHDRAW]),
        (
            {"hold": Hold.TWO_TAGS},
            {},
            [Verb.SETTLE_CONFIDENTIAL, Verb.SETTLE_SHAREABLE, Verb.EDIT, Verb.WITHDRAW],
        ),
        ({"state": NewsState.UNDONE}, {"undo_until": APRIL}, []),
        ({"state": NewsState.WITHDRAWN, "hold": Hold.TWO_TAGS}, {}, []),
    ],
)
def test_comms_can_do_what_the_state_allows(
    changes: dict[str, Any], drawn: dict[str, Any], buttons: list[Verb]
) -> None:
    assert verbs(for_comms(view(item(**changes), **drawn), FRENCH)) == buttons


def test_the_undo_window_is_counted_down() -> None:
    pending = view(item(state=NewsState.PENDING), undo_until=APRIL)
    assert for_comms(pending, FRENCH).countdown == "2026-04-06T07:00:00+00:00"
    assert for_comms(view(), FRENCH).countdown is None


def test_comms_are_told_that_the_cm_does_not_know() -> None:
    assert "the CM does not know of it" in text_of(for_comms(view(item(SECRETLY)), ENGLISH))
    assert "the CM does not know of it" not in text_of(for_comms(view(), ENGLISH))


def test_comms_are_told_what_an_item_without_wording_grants() -> None:
    bare = view(item(revision(wording=None)))
    line = "Without approved wording, it grants nothing but its own text, word for word."
    assert line in text_of(for_comms(bare, ENGLISH))
    assert line not in text_of(for_comms(view(), ENGLISH))
    secret = view(item(revision(wording=None, flag=Flag.CONFIDENTIAL)), Standing.CONFIDENTIAL)
    assert line not in text_of(for_comms(secret, ENGLISH))


def test_what_also_says_what_not_to_say_grants_nothing_and_is_not_offered_word_for_word() -> None:
    bare = view(item(revision(wording=None)), caveats=True)
    assert "it grants nothing until it has one" in text_of(for_comms(bare, ENGLISH))
    assert "do not publish it as it is" in text_of(for_cm(bare, ENGLISH))
    assert "word for word" not in text_of(for_cm(bare, ENGLISH)) + text_of(for_comms(bare, ENGLISH))
    worded = view(caveats=True)
    assert "what not to say" not in text_of(for_cm(worded, ENGLISH)) + text_of(for_comms(worded, ENGLISH))


@pytest.mark.parametrize(
    ("said", "state", "label"),
    [
        (revision(wording=None), NewsState.PENDING, "Add a wording"),
        (revision(wording=None), NewsState.PASSED, "Add a wording"),
        (embargoed(wording=None, flag=Flag.CONFIDENTIAL), NewsState.PASSED, "Add a wording"),
        (revision(), NewsState.PASSED, "Edit"),
        (revision(wording=None, flag=Flag.CONFIDENTIAL), NewsState.PASSED, "Edit"),
        (revision(wording=None), NewsState.UNDONE, None),
    ],
)
def test_an_item_without_wording_offers_to_add_one(said: Any, state: NewsState, label: str | None) -> None:
    buttons = for_comms(view(item(said, state=state), undo_until=APRIL), ENGLISH).buttons
    assert [button.label for button in buttons if button.verb is Verb.EDIT] == ([label] if label else [])


def test_comms_alone_see_what_it_repeats_or_contradicts() -> None:
    drawn = view(neighbours=(Neighbour("N-12", Relation.DIFFERS, "2 avril"),))
    assert "N-12 donne «\u00a02 avril\u00a0»." in text_of(for_comms(drawn, FRENCH))
    assert "N-12" not in text_of(for_cm(drawn, FRENCH))


def test_comms_see_who_got_it_and_who_did_not() -> None:
    drawn = view(got=(("Sam", APRIL),), missing=("Alex", "Kim"), mandates=("Réseaux sociaux",))
    read = text_of(for_comms(drawn, ENGLISH))
    assert "Sam (09:00)" in read
    assert "Alex and Kim" in read
    assert "Réseaux sociaux" in read


@pytest.mark.parametrize(("failed", "told"), [(1, "1 delivery failed"), (3, "3 deliveries failed")])
def test_comms_are_told_of_what_did_not_arrive(failed: int, told: str) -> None:
    assert told in text_of(for_comms(view(failed=failed), ENGLISH))


def test_a_softer_revision_is_shown_before_it_leaves() -> None:
    waiting = revision(number=2, text="Lille et Metz ouvrent.", wording="Lille et Metz !")
    drawn = view(item(revision(flag=Flag.CONFIDENTIAL), waiting=waiting), Standing.CONFIDENTIAL, undo_until=APRIL)
    read = text_of(for_comms(drawn, FRENCH))
    assert "Version 2, pas encore partie\u00a0: 📣 Partageable" in read
    assert "Lille et Metz !" in read
    assert "Lille et Metz" not in text_of(for_cm(drawn, FRENCH))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(Standing), st.sampled_from(list(LENSES)))
def test_any_text_can_be_drawn(text: str, standing: Standing, locale: str) -> None:
    odd = revision(text=text, wording=text or None, topics=(text,))
    drawn = replace(view(item(odd), standing, got=((text, NOW),), missing=(text,), mandates=(text,)), by=text)
    for draw in (for_cm, for_comms):
        headline = draw(drawn, LENSES[locale]).headline
        assert headline == draw(view(standing=standing), LENSES[locale]).headline
