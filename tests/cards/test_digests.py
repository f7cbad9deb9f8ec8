"""The card of a digest: the freeze on top, the pressing first, long lists split, nothing said twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.digest_lines import ItemShown, QuestionShown, RecallShown
from bot.cards.digests import LINES, DigestView, digest_card, preview_buttons
from bot.cards.lens import Lens
from bot.core.card import EvidenceList, Paragraph, Tone
from bot.core.digests import Section
from bot.core.flags import Standing
from bot.core.health import Health
from bot.core.people import Side
from bot.core.tidings import Recall, RecallReason
from bot.core.verbs import Verb
from tests.cards.samples import ENGLISH, FRENCH, LENSES, NOW, TEXT, WORDING, item, question, revision, text_of

SHAREABLE = ItemShown(item(), Standing.SHAREABLE)
CM = DigestView(Side.CM, "Réseaux sociaux", NOW, NOW - timedelta(days=1))
COMMS = replace(CM, side=Side.COMMS)
RECALL = RecallShown(Recall("r_1", "o", "m", "n_7", RecallReason.WITHDRAWN, NOW), "N-7", ("Sam",))


def lists(view: DigestView, lens: Lens = ENGLISH) -> list[EvidenceList]:
    return [block for block in digest_card(view, lens).blocks if isinstance(block, EvidenceList)]


@pytest.mark.parametrize("lens", LENSES.values())
@pytest.mark.parametrize("side", Side)
def test_a_digest_with_nothing_in_it_is_a_line(side: Side, lens: Lens) -> None:
    card = digest_card(replace(CM, side=side), lens)
    assert len(card.blocks) == 1
    assert isinstance(card.blocks[0], Paragraph)
    assert not card.clears
    assert TEXT not in card.notice


def test_the_pressing_comes_first() -> None:
    view = replace(
        CM,
        items={Section.MAY_NOW: [SHAREABLE], Section.UNREAD: [SHAREABLE], Section.NEW: [SHAREABLE]},
        recalls=[RECALL],
        questions=[QuestionShown(question(), "Sam")],
    )
    titles = [block.title for block in lists(view)]
    assert titles == [
        "Recalls not acknowledged", "What may now be said", "News", "Still to be acknowledged: open it, then “Got it”",
        "Questions with the team",
    ]  # fmt: skip


def test_news_stands_under_its_topic_and_the_rest_last() -> None:
    def on(*topics: str) -> ItemShown:
        return ItemShown(item(revision(topics=topics)), Standing.SHAREABLE)

    view = replace(CM, items={Section.NEW: [on("prix"), on(), on("ouvertures", "prix"), on("prix")]})
    assert [(block.title, len(block.lines)) for block in lists(view)] == [
        ("News · prix", 2), ("News · ouvertures", 1), ("News", 1)
    ]  # fmt: skip


def test_a_long_list_goes_on_under_the_same_title_and_every_line_has_its_flag() -> None:
    view = replace(CM, items={Section.NEW: [SHAREABLE] * 25})
    found = lists(view)
    assert [len(block.lines) for block in found] == [LINES, LINES, 5]
    assert {line.flag for block in found for line in block.lines} == {"📣 Shareable"}
    assert {block.title for block in found} == {"News"}


@pytest.mark.parametrize("side", Side)
def test_while_a_freeze_holds_nothing_clears(side: Side) -> None:
    told = {section: [SHAREABLE] for section in (Section.MAY_NOW, Section.NEW, Section.EXPIRING, Section.UNREAD)}
    view = replace(CM, side=side, items=told)
    assert digest_card(view, FRENCH).clears is (side is Side.CM)
    card = digest_card(replace(view, frozen="Accident."), FRENCH)
    assert (card.tone, card.clears) == (Tone.FROZEN, False)
    assert card.headline.startswith("🧊 Gel en cours")
    text = text_of(card)
    assert "Accident." in text
    assert "Partageable" not in text
    assert "peut maintenant être dit" not in text
    assert WORDING not in text


def test_comms_clear_nothing_and_see_who_has_not_read() -> None:
    view = replace(COMMS, items={Section.UNREAD: [replace(SHAREABLE, missing=("Sam", "Alex"))]}, recalls=[RECALL])
    card = digest_card(view, ENGLISH)
    assert not card.clears
    assert "not yet read by Sam and Alex" in text_of(card)


def test_silence_and_the_next_sync() -> None:
    card = digest_card(replace(COMMS, silent=6, cms=("Sam",), next_sync=NOW), ENGLISH)
    assert "Nothing was passed on to Sam for 6 working days." in text_of(card)
    assert "Next sync: Wednesday 18 March 2026 at 11:07" in text_of(card)


def test_the_figures_of_a_month_come_last_with_a_chart() -> None:
    health = Health("2026-02", passed=3, weeks=((1, 0), (2, 1), (0, 0), (0, 0), (0, 0)))
    card = digest_card(replace(COMMS, health=health), ENGLISH)
    assert card.picture is not None
    assert "February 2026" in card.picture.alt
    assert "Nothing new" not in text_of(card)


def test_a_preview_can_be_posted_and_scheduled() -> None:
    assert [(button.verb, button.target) for button in preview_buttons("e_1", "k_1", ENGLISH)] == [
        (Verb.DIGEST_POST, "e_1"), (Verb.DIGEST_SCHEDULE, "k_1")
    ]  # fmt: skip
