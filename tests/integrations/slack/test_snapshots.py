"""Every kind of card as it is sent to Slack, kept in files; RENEW_SNAPSHOTS=1 writes them anew."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from bot.core.address import Address, Place, Platform
from integrations.slack.modals import view
from integrations.slack.render import drawn, page
from tests.cards.samples import LENSES
from tests.integrations.slack.gallery import cards, windows
from tests.integrations.slack.strict import faults, faults_of_view

FOLDER = Path(__file__).parent / "snapshots"
PLACE = Place(Address(Platform.SLACK, "T0HALLES", "C0COMMS"))


def shown(locale: str) -> dict[str, Any]:
    lens = LENSES[locale]
    messages = {
        name: [{"text": part.text, "blocks": part.blocks} for part in drawn(card)] for name, card in cards(lens)
    }
    pages = {f"page of {name}": page(card) for name, card in cards(lens) if name.startswith("overview")}
    modals = {f"window of {name}": view(form, PLACE, lens.words) for name, form in windows(lens)}
    return messages | pages | modals


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_cards_are_sent_as_they_were(locale: str) -> None:
    file = FOLDER / f"{locale}.json"
    now = shown(locale)
    if os.environ.get("RENEW_SNAPSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", "utf-8")
    kept = json.loads(file.read_text("utf-8"))
    assert now.keys() == kept.keys()
    for name, each in now.items():
        assert each == kept[name], f"{name}: look at it, then RENEW_SNAPSHOTS=1"


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_slack_takes_all_of_them(locale: str) -> None:
    for name, card in cards(LENSES[locale]):
        assert not [fault for part in drawn(card) for fault in faults(part.blocks)], name
        assert not faults(page(card), view=True), name
    for name, form in windows(LENSES[locale]):
        assert not faults_of_view(view(form, PLACE, LENSES[locale].words)), name
