"""Every kind of card as it is sent to Slack, kept in files; RENEW_SNAPSHOTS=1 writes them anew."""

from __future__ import annotations

import ast
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import bot.cards
from bot.core.address import Address, Place, Platform
from integrations.slack.modals import view
from integrations.slack.render import drawn, page
from tests.cards.samples import LENSES
from tests.integrations.slack.gallery import cards
from tests.integrations.slack.strict import faults, faults_of_view
from tests.integrations.slack.windows import windows

FOLDER = Path(__file__).parent / "snapshots"
CARDS = Path(bot.cards.__file__).parent
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
        lines = [f"{json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in now.items()]
        file.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
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


def test_every_card_and_form_of_the_product_is_among_them() -> None:
    builders = {(file.stem, name) for file in CARDS.glob("*.py") for name in builders_in(file)}
    with calls_of(CARDS) as called:
        drawn_here = [*cards(LENSES["fr"]), *windows(LENSES["fr"])]
    assert len(builders) > 100
    assert len({name for name, _ in cards(LENSES["fr"])}) + len(dict(windows(LENSES["fr"]))) == len(drawn_here)
    assert sorted(builders - called) == []


def builders_in(file: Path) -> Iterator[str]:
    """The public functions of a module that make a card or a form."""
    for node in ast.parse(file.read_text("utf-8")).body:
        made = ast.unparse(node.returns) if isinstance(node, ast.FunctionDef) and node.returns else ""
        if isinstance(node, ast.FunctionDef) and made in ("Card", "Form") and not node.name.startswith("_"):
            yield node.name


@contextmanager
def calls_of(folder: Path) -> Iterator[set[tuple[str, str]]]:
    """The functions of a folder that are called meanwhile, each with its module."""
    called: set[tuple[str, str]] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        file = Path(frame.f_code.co_filename)
        if event == "call" and file.parent == folder:
            called.add((file.stem, frame.f_code.co_name))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield called
    finally:
        sys.setprofile(before)
