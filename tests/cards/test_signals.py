"""The cards of a signal: what each side sees in each state, and that none of them clears anything."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from bot.cards.lens import Lens
from bot.cards.signals import SignalView, signal_answer, signal_for_cm, signal_for_comms, state_of
from bot.core.address import Address, Place, Platform
from bot.core.card import Quote, Tone, Wording
from bot.core.charter import Contact
from bot.core.news import Attachment
from bot.core.signals import Signal, SignalState
from bot.core.verbs import Verb
from tests.cards.samples import APRIL, FRENCH, LENSES, NOW, text_of, verbs

PLACE = Place(Address(Platform.DEMO, "", "cm"))
SIGNAL = Signal(
    "g_1", "o", 4, "w", "p_sam", PLACE, "Une rumeur tourne.", NOW, "fr", link="https://x.example",
    files=(Attachment("a.png", "image/png", 1), Attachment("b.png", "image/png", 1)),
)  # fmt: skip
VIEW = SignalView(SIGNAL, "Sam Dubois", contacts=(("rumeur", Contact("Presse", "poste 3", ("rumeur",))),))


def view(state: SignalState, *, urgent: bool = False, **values: object) -> SignalView:
    """As Léa took it and answers."""
    signal = replace(SIGNAL, state=state, urgent=urgent, called=("p_karim",) if urgent else ())
    if state is not SignalState.OPEN:
        signal = replace(signal, taken_by="p_lea", taken_at=NOW)
    if state in (SignalState.ANSWERING, SignalState.ANSWERED):
        signal = replace(signal, answer="On vérifie.", answered_by="p_lea")
    lea = "Léa Ferrand"
    made = replace(VIEW, signal=signal, taken_by=lea, answered_by=lea, called=("Karim Osman",), undo_until=APRIL)
    return replace(made, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(("state", "urgent", "lens"), list(product(SignalState, (False, True), LENSES.values())))
def test_every_card_names_it_and_none_clears(state: SignalState, urgent: bool, lens: Lens) -> None:
    seen = view(state, urgent=urgent)
    for card in (
        signal_for_comms(seen, lens), signal_for_comms(seen, lens, calling=True),
        signal_for_cm(seen, lens), signal_answer(seen, lens),
    ):  # fmt: skip
        assert card.number == "S-4"
        assert not card.clears
        assert not any(isinstance(block, Wording) for block in card.blocks)
        assert "rumeur" not in card.notice


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        (SignalState.OPEN, [Verb.SIGNAL_TAKE, Verb.SIGNAL_ANSWER, Verb.SIGNAL_NEWS, Verb.SIGNAL_FREEZE]),
        (SignalState.TAKEN, [Verb.SIGNAL_ANSWER, Verb.SIGNAL_NEWS, Verb.SIGNAL_FREEZE]),
        (SignalState.ANSWERING, [Verb.UNDO, Verb.SEND_NOW]),
        (SignalState.ANSWERED, [Verb.SIGNAL_NEWS]),
    ],
)
def test_comms_can_do_what_the_state_allows_and_the_cm_nothing(state: SignalState, buttons: list[Verb]) -> None:
    assert verbs(signal_for_comms(view(state), FRENCH)) == buttons
    assert verbs(signal_for_cm(view(state), FRENCH)) == []
    assert (signal_for_comms(view(state), FRENCH).countdown is not None) is (state is SignalState.ANSWERING)


def test_an_answer_that_can_be_undone_is_none_yet_for_the_cm() -> None:
    card = text_of(signal_for_cm(view(SignalState.ANSWERING), FRENCH))
    assert "On vérifie." not in card
    assert "répond" not in card.replace("répond ici", "")
    assert "Léa Ferrand s’en occupe" in card


def test_only_comms_see_who_was_called() -> None:
    urgent = view(SignalState.OPEN, urgent=True)
    assert "Karim Osman" in text_of(signal_for_comms(urgent, FRENCH))
    assert "Karim Osman" not in text_of(signal_for_cm(urgent, FRENCH))


def test_an_urgent_one_stands_out_until_it_is_taken() -> None:
    assert signal_for_comms(view(SignalState.OPEN, urgent=True), FRENCH).tone is Tone.RECALL
    assert signal_for_comms(view(SignalState.TAKEN, urgent=True), FRENCH).tone is Tone.NEUTRAL
    assert "On vous appelle" in signal_for_comms(view(SignalState.OPEN), FRENCH, calling=True).headline
    assert "On vous appelle" not in signal_for_comms(view(SignalState.TAKEN), FRENCH, calling=True).headline


def test_files_are_named_and_the_contact_comes_first() -> None:
    assert "2 fichiers\u00a0: a.png et b.png" in text_of(signal_for_comms(VIEW, FRENCH))
    said = text_of(signal_for_cm(VIEW, FRENCH))
    assert 0 < said.index("Presse") < said.index("Une rumeur tourne.")


def test_an_answer_says_that_it_is_no_leave_and_during_a_freeze_that_nothing_may_be_published() -> None:
    seen = view(SignalState.ANSWERED)
    usual, frozen = signal_answer(seen, FRENCH), signal_answer(replace(seen, frozen=True), FRENCH)
    assert Quote("On vérifie.", "Léa Ferrand") in usual.blocks
    assert "n’autorise pas à publier" in text_of(usual)
    assert frozen.tone is Tone.FROZEN
    assert FRENCH.words("verdict-do-frozen") in text_of(frozen)
    assert FRENCH.words("verdict-do-frozen") not in text_of(usual)


@pytest.mark.parametrize("state", SignalState)
def test_each_state_has_its_words(state: SignalState) -> None:
    said = {state_of(view(each), FRENCH) for each in SignalState}
    assert len(said) == len(SignalState)
    assert state_of(view(state), FRENCH) in said
