"""Each line of the threat model is held by tests that exist, the same ones in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.core.codes import IN_ALL, PER_ACCOUNT
from bot.core.loops import MOST
from bot.core.pace import AT_ONCE
from bot.core.people import MAX_SYNONYMS, MAX_WATCHED
from bot.core.syncs import MAX_OPEN, MAX_TOPIC
from bot.core.text import MAX_TEXT
from bot.services.drafts import MAX_NEWS
from bot.services.setup.file import MAX_FILE
from integrations.demo.guard import MAX_BODY as OF_DEMO
from integrations.slack.door import MAX_BODY, MAX_DEPTH
from integrations.web.calendar import A_MINUTE

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "docs" / "explanation" / name for name in ("threat-model.md", "threat-model.fr.md")]
_TEST = re.compile(r"`(tests/[\w/]+\.py)`")
_LIMITS = [AT_ONCE, MOST, PER_ACCOUNT, IN_ALL, MAX_TEXT, MAX_NEWS, MAX_TOPIC, MAX_OPEN, MAX_WATCHED, MAX_SYNONYMS]
_LIMITS += [MAX_FILE, MAX_BODY, OF_DEMO, MAX_DEPTH, A_MINUTE]


def rows(page: Path) -> list[list[str]]:
    """The lines of the first table: who, what, what stands against it, and the tests."""
    lines = page.read_text(encoding="utf-8").split("\n## ")[1].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")][1:]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_line_is_held_by_tests_that_exist(page: Path) -> None:
    assert len(rows(page)) >= 15
    for row in rows(page):
        named = _TEST.findall(row[3])
        assert named, row[0]
        for name in named:
            assert "def test_" in (ROOT / name).read_text(encoding="utf-8"), name


def test_both_languages_name_the_same_tests() -> None:
    english, french = ([_TEST.findall(row[3]) for row in rows(page)] for page in PAGES)
    assert english == french


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_limits_are_those_of_the_code(page: Path) -> None:
    written = re.sub(r"(?<=\d)[,\s](?=\d{3})", "", page.read_text(encoding="utf-8").split("\n## ")[2])
    numbers = {int(number) for number in re.findall(r"\d+", written)}
    assert set(_LIMITS) <= numbers
