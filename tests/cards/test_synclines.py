"""The lines of a sync: nothing without whose own it is, an empty list not at all."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.cards import synclines as lines
from bot.cards.flags import TONES
from bot.cards.lens import Lens
from bot.core.card import EvidenceList, Paragraph, Quote
from bot.core.flags import Standing
from bot.core.people import Side
from bot.core.syncs import FindingKind, Found, Minute, MinuteKind, Task, Written
from bot.i18n.words import words

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
LENS = Lens(words("fr"), "Europe/Paris", "Europe/Paris")
OWN, BOTH = Written("p_1", Side.CM, AT), Written("p_1", Side.COMMS, AT, AT)


def test_an_empty_list_is_not_shown() -> None:
    assert lines.topic_list([], LENS) == ()
    assert lines.found_list([], LENS) == ()
    assert lines.task_list([], LENS) == ()
    assert lines.decision_list([], LENS) == ()


@pytest.mark.parametrize("kind", FindingKind)
def test_each_finding_says_why_and_opens_its_record(kind: FindingKind) -> None:
    (block,) = lines.found_list([Found(kind, "N-1", "Un magasin ouvre.", AT, ("Sam",))], LENS)
    assert isinstance(block, EvidenceList)
    (line,) = block.lines
    assert line.flag
    assert line.target == "N-1"


@pytest.mark.parametrize("standing", Standing)
def test_a_line_repeats_what_forbids_and_never_allows(standing: Standing) -> None:
    (block,) = lines.found_list([Found(FindingKind.UNREAD, "N-1", "Un lot.", None, ("Sam",), standing)], LENS)
    assert isinstance(block, EvidenceList)
    (line,) = block.lines
    assert ("pas encore lue" in line.flag.split(" · ")[0]) is not standing.restricts
    assert "artageable" not in line.flag
    assert (line.tone is TONES[standing]) is standing.restricts


def test_an_embargo_that_lifts_is_said_once() -> None:
    (block,) = lines.found_list([Found(FindingKind.LIFTS, "N-1", "Un lot.", AT, (), Standing.EMBARGOED)], LENS)
    assert isinstance(block, EvidenceList)
    (line,) = block.lines
    assert line.flag.count("⏳") == line.flag.casefold().count("embargo") == 1
    assert line.tone is TONES[Standing.EMBARGOED]


def test_of_one_kind_a_few_are_shown_and_the_rest_is_counted() -> None:
    found = [Found(FindingKind.UNREAD, f"N-{n}", "Un magasin.", None, ("Sam",)) for n in range(10)]
    found.append(Found(FindingKind.BARE, "N-99", "Le parking."))
    block, rest = lines.found_list(found, LENS)
    assert isinstance(block, EvidenceList)
    assert [line.number for line in block.lines] == ["N-0", "N-1", "N-2", "N-99"]
    assert rest == Paragraph("… et 7 autres, avec /news list.")


def test_a_side_s_own_note_is_signed_so() -> None:
    note = Minute("l_1", "o_1", "w_1", "z_1", MinuteKind.NOTE, "Pressés.", OWN)
    decision = Minute("l_2", "o_1", "w_1", "z_1", MinuteKind.DECISION, "Ouvrir.", BOTH, 4)
    both = [(note, "Sam"), (decision, "Léa")]
    assert lines.note_quotes(both, LENS) == (Quote("Pressés.", "🔒 Sam, côté CM seulement"),)
    (block,) = lines.decision_list(both, LENS)
    assert isinstance(block, EvidenceList)
    assert [(line.number, line.flag) for line in block.lines] == [("D-4", "Léa")]


def test_an_action_says_who_and_by_when() -> None:
    task = Task("a_1", "o_1", "w_1", "z_1", 2, "Envoyer", "p_2", date(2026, 4, 1), "Europe/Paris", BOTH)
    (block,) = lines.task_list([(task, "Sam")], LENS)
    assert isinstance(block, EvidenceList)
    assert block.lines[0].flag == "⬜ Sam, pour le mercredi 1er avril 2026"
    assert lines.due(task.due, LENS) == "mercredi 1er avril 2026"
