"""A promise names the test that holds it: that test exists."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT, text_of

PAGES = ("README.md", "docs/explanation/guarantees.md")
NAMED = re.compile(r"`(tests/[\w/.-]+)(?:::(\w+))?`")


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_is_named_exists(page: str) -> None:
    named = NAMED.findall(text_of(page))
    missing = [f"{path}::{test}" for path, test in named if not _stands(path, test)]
    assert named
    assert missing == []


def _stands(path: str, test: str) -> bool:
    file = ROOT / path
    return file.exists() and (
        not test or re.search(rf"^(?:async )?def {test}\b", file.read_text("utf-8"), re.MULTILINE) is not None
    )
