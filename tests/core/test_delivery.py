"""What overtakes what, and which lane a delivery takes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.address import Address, Place, Platform
from bot.core.delivery import PRIORITIES, Delivery, Kind, Priority

ROOM = Address(Platform.SLACK, "T0", "C0")


def test_every_kind_has_a_priority() -> None:
    assert set(PRIORITIES) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_only_freezes_and_thaws_go_first(kind: Kind) -> None:
    urgent = kind in (Kind.FREEZE_CM, Kind.FREEZE_COMMS, Kind.THAW)
    assert (PRIORITIES[kind] is Priority.FREEZE) is urgent


@pytest.mark.parametrize(
    ("priority", "kinds"),
    [
        (Priority.ANSWER, {Kind.VERDICT, Kind.ANSWER_CM, Kind.ASKED_BACK_CM, Kind.QUESTION_COMMS, Kind.DEAD_LETTER}),
        (Priority.NEWS, {Kind.NEWS_CM, Kind.NEWS_COMMS, Kind.RECALL_CM}),
        (Priority.DIGEST, {Kind.DIGEST, Kind.SYNC_PROMPT_CM, Kind.SYNC_PROMPT_COMMS, Kind.CHECKLIST}),
    ],
)
def test_verdicts_and_answers_go_before_news_and_recalls_and_these_before_digests_and_prompts(
    priority: Priority, kinds: set[Kind]
) -> None:
    assert {kind: PRIORITIES[kind] for kind in kinds} == dict.fromkeys(kinds, priority)


def test_a_freeze_overtakes_answers_answers_news_and_news_digests() -> None:
    assert Priority.FREEZE < Priority.ANSWER < Priority.NEWS < Priority.DIGEST


def test_threads_of_a_room_share_its_lane() -> None:
    at = datetime(2026, 3, 16, tzinfo=UTC)
    lanes = {
        Delivery("d_1", "o_1", "w_1", Kind.NEWS_CM, "n_1", Place(ROOM, thread), at).lane for thread in (None, "1", "2")
    }
    assert lanes == {"slack:T0/C0"}
