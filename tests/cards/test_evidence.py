from __future__ import annotations

from dataclasses import replace

from bot.cards.evidence import FOR_CM, FOR_COMMS, difference, difference_for_comms, evidence, evidence_for_comms
from bot.core.card import Difference, EvidenceList
from bot.core.flags import Standing
from tests.cards.samples import ENGLISH, FRENCH, SECRET, cited

KNOWN, HIDDEN = cited(), cited(Standing.CONFIDENTIAL, told=False)


def test_the_asker_sees_only_what_they_were_told() -> None:
    (found,) = evidence((HIDDEN, KNOWN), FRENCH)
    assert isinstance(found, EvidenceList)
    assert [line.number for line in found.lines] == ["N-42"]
    assert evidence((HIDDEN,), FRENCH) == ()


def test_comms_see_everything_and_what_the_cm_does_not_know() -> None:
    (found,) = evidence_for_comms((KNOWN, HIDDEN), ENGLISH)
    assert isinstance(found, EvidenceList)
    assert [line.flag for line in found.lines] == ["📣 Shareable", "🔒 Confidential · not told to the CM"]
    assert found.lines[1].extract == SECRET


def test_a_difference_is_shown_if_there_is_one() -> None:
    assert difference(cited(adds=("samedi",), omits=("le 6",)), FRENCH) == (
        Difference("votre texte ajoute", ("samedi",), "votre texte omet", ("le 6",)),
    )
    assert difference(cited(), FRENCH) == ()


def test_what_is_far_from_the_question_has_no_difference_worth_showing() -> None:
    assert difference(cited(adds=("samedi",), likeness=0.2), FRENCH) == ()


def test_a_card_shows_the_best_evidence_and_no_more() -> None:
    (shown,) = evidence([cited() for _ in range(9)], FRENCH)
    assert isinstance(shown, EvidenceList)
    assert len(shown.lines) == FOR_CM
    (for_comms,) = evidence_for_comms([cited() for _ in range(9)], FRENCH)
    assert isinstance(for_comms, EvidenceList)
    assert len(for_comms.lines) == FOR_COMMS


def test_comms_see_what_differs_from_the_nearest_record_that_differs() -> None:
    found = difference_for_comms(
        (HIDDEN, KNOWN, cited(number="N-7", adds=("samedi",)), cited(adds=("lundi",))), ENGLISH
    )
    assert found == (Difference("the question adds to N-7", ("samedi",), "the question leaves out of N-7", ()),)
    assert difference_for_comms((HIDDEN, KNOWN), ENGLISH) == ()


def test_a_difference_says_each_word_once_and_no_more_than_can_be_read() -> None:
    often = replace(cited(), likeness=0.9, adds=("parking", "Places", "parking", "places") * 100, omits=())
    (shown,) = difference(often, FRENCH)
    assert isinstance(shown, Difference)
    assert shown.adds == ("parking", "Places")
    (shown,) = difference_for_comms([replace(often, adds=tuple(f"mot{n}" for n in range(500)))], FRENCH)
    assert isinstance(shown, Difference)
    assert (len(shown.adds), shown.adds[-1]) == (21, "…")
