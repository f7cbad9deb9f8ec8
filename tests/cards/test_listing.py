from __future__ import annotations

import re
from itertools import product

import pytest

from bot.cards.lens import Lens
from bot.cards.listing import help_card, news_list
from bot.core.card import EvidenceList
from bot.core.flags import Audience, Standing
from bot.core.people import Role
from tests.cards.samples import ENGLISH, FRENCH, LENSES, SECRET, TEXT, WORDING, item, revision, text_of

SECRETLY = item(revision(text=SECRET, wording=None, audience=Audience.COMMS), number=99)
COMMANDS = {
    "/sync", "/digest",
    "/news", "/news list", "/news search", "/news N-12", "/disclose", "/passerelle help", "/freeze", "/thaw",
    "/passerelle watch", "/passerelle synonyms", "/passerelle rulings",
    "/signal", "/signal list",
    "/passerelle charter", "/passerelle contacts", "/passerelle setup", "/passerelle invite", "/passerelle roles",
    "/passerelle mandate", "/passerelle offboard", "/passerelle checklist", "/passerelle status", "/passerelle privacy",
}  # fmt: skip


@pytest.mark.parametrize("lens", LENSES.values())
def test_every_standing_can_be_listed(lens: Lens) -> None:
    card = news_list([(item(number=n), standing) for n, standing in enumerate(Standing)], lens)
    found = next(block for block in card.blocks if isinstance(block, EvidenceList))
    assert [line.number for line in found.lines] == ["N-0", "N-1", "N-2", "N-3", "N-4"]
    assert [line.extract for line in found.lines] == [TEXT, TEXT, TEXT, TEXT, WORDING]


def test_the_cms_list_holds_nothing_for_comms_alone() -> None:
    listed = [(SECRETLY, Standing.CONFIDENTIAL), (item(), Standing.SHAREABLE)]
    for_cm = text_of(news_list(listed, ENGLISH))
    assert SECRET not in for_cm
    assert "N-99" not in for_cm
    assert "1 item\n" in for_cm
    for_comms = text_of(news_list(listed, ENGLISH, for_comms=True))
    assert SECRET in for_comms
    assert "comms only" in for_comms
    assert "2 items\n" in for_comms


@pytest.mark.parametrize(("standing", "for_comms"), list(product(Standing, [True, False])))
def test_a_list_clears_what_it_says_may_be_said(standing: Standing, for_comms: bool) -> None:
    card = news_list([(item(), standing)], FRENCH, for_comms=for_comms)
    assert card.clears is (standing is Standing.SHAREABLE and not for_comms)


def test_an_empty_list_and_a_search_say_so() -> None:
    assert "Rien pour l’instant." in text_of(news_list([], FRENCH))
    assert news_list([], FRENCH, query="lille").headline == "🔎 Recherche\u00a0: «\u00a0lille\u00a0»"


@pytest.mark.parametrize(("more", "told"), [(0, ""), (1, "Et 1 autre."), (3, "Et 3 autres.")])
def test_what_was_left_out_is_counted(more: int, told: str) -> None:
    assert told in text_of(news_list([(item(), Standing.SHAREABLE)], FRENCH, more=more))


def test_help_is_by_role() -> None:
    lead, staff, cm, nobody = (text_of(help_card(role, FRENCH)) for role in (*Role, None))
    assert "/passerelle setup" in lead
    assert "/passerelle setup" not in staff + cm
    assert "/freeze" in staff
    assert "/freeze" not in cm
    assert "/passerelle watch" in staff
    assert "/passerelle watch" not in cm
    assert "/disclose" in cm
    assert set(nobody.split("\n")) == {"", FRENCH.words("refused")}


@pytest.mark.parametrize(("role", "lens"), list(product(Role, LENSES.values())))
def test_help_promises_no_command_that_does_not_exist(role: Role, lens: Lens) -> None:
    named = re.findall(r"/(?:news (?:list|search|N-12)|signal list|passerelle \w+|\w+)", text_of(help_card(role, lens)))
    assert set(named) <= COMMANDS
