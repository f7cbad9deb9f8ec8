"""A promise names the test that holds it: that test exists."""

from __future__ import annotations

import json
import re

import pytest

from tests.docs.pages import ROOT, text_of

PAGES = ("README.md", "docs/explanation/guarantees.md")
NAMING = (*PAGES, "docs/explanation/guarantees.fr.md")
NAMED = re.compile(r"`(tests/[\w/.-]+)(?:::(\w+))?`")


@pytest.mark.parametrize("page", NAMING)
def test_every_test_that_is_named_exists(page: str) -> None:
    named = NAMED.findall(text_of(page))
    missing = [f"{path}::{test}" for path, test in named if not _stands(path, test)]
    assert named
    assert missing == []


@pytest.mark.parametrize("page", PAGES)
def test_the_figures_of_the_benchmark_are_its_own(page: str) -> None:
    files = sorted((ROOT / "tests/bench/desk").glob("*.questions.jsonl"))
    asked = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    at_risk = [each for each in asked if "shareable" not in each["acceptable"]]
    told = re.search(r"on (\d+) questions written by hand, (\d+) of which", text_of(page))
    assert told is not None
    assert (int(told[1]), int(told[2])) == (len(asked), len(at_risk))


def _stands(path: str, test: str) -> bool:
    file = ROOT / path
    return file.exists() and (
        not test or re.search(rf"^(?:async )?def {test}\b", file.read_text("utf-8"), re.MULTILINE) is not None
    )


def test_the_figures_of_speed_in_the_readme_are_those_that_were_measured() -> None:
    (told,) = re.findall(r"^How fast, measured.*?\n\n", text_of("README.md"), re.MULTILINE | re.DOTALL)
    rows = "\n".join(line for line in text_of("docs/explanation/performance.md").splitlines() if line.startswith("|"))
    figures = re.findall(r"(\d+(?:\.\d+)?) (m?s|times)\b", told)
    assert len(figures) >= 4
    for number, unit in figures:
        alone = rf"(?<![\d.,]){re.escape(number)}(?![\d.,]*\d)"
        assert re.search(rf"{alone}[^|]*(?:{unit}\b)" if unit != "times" else alone, rows), f"{number} {unit}"
