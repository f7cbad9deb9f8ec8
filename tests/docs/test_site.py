"""Every page stands in the table of contents; the site itself is built in the long run, and by `make docs` in CI."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, pages, text_of
from tests.docs.site import is_french, listed, outlined, translated

ONLY_ENGLISH = ("docs/adr/",)
"""Decisions, as they were taken."""

OWN = ("docs/index.fr.md",)
"""Pages in French whose English twin says something else."""


def test_every_page_stands_once_in_the_contents() -> None:
    assert Counter(listed()) == Counter(page for page in pages() if not is_french(page)), "docs/contents.yaml"


def test_every_page_but_the_decisions_is_there_in_french() -> None:
    wanted = [page for page in pages() if page.startswith("docs/") and not page.startswith(ONLY_ENGLISH)]
    assert [page for page in wanted if not is_french(page) and translated(page, "fr") == page] == []


def test_a_page_in_french_has_all_the_parts_of_its_twin() -> None:
    """Headings, items, rows of tables, lines of what is to be typed. The front page has a text of its own."""
    twins = {page: page.removesuffix(".fr.md") + ".md" for page in pages() if is_french(page)}
    shorter = {page: (parts(text_of(page)), parts(text_of(twin))) for page, twin in twins.items() if page not in OWN}
    assert {page: both for page, both in shorter.items() if both[0] != both[1]} == {}


def parts(text: str) -> list[str]:
    """What a page is made of, in order, without its words."""
    found, fenced = [], False
    for line in text.splitlines():
        fence = line.lstrip().startswith("```")
        mark = re.match(r"\s*(#+|[-*]|\d+\.|\|) ", line)
        if fence or fenced or mark:
            found.append("fence" if fence else "line" if fenced else mark[1] if mark else "")
        fenced ^= fence
    return found


def test_lists_are_set_as_the_generator_reads_them() -> None:
    text = "Do\n1. one:\n\n   ```sh\n   x\n     y\n   ```\n\n   so\n2. two\n   more\n3. end\n\n```\n   kept\n```\n"
    as_read = ["Do\n", "1. one:\n", "    ```sh\n    x\n      y\n    ```\n", "    so\n"]
    wanted = "\n".join([*as_read, "2. two\n    more\n3. end\n", "```\n   kept\n```\n"])
    assert outlined(text) == wanted


@pytest.mark.long
@pytest.mark.skipif(find_spec("zensical") is None, reason="make docs installs what builds the site")
def test_the_site_is_built_and_fetches_nothing(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "tests.docs.site", str(tmp_path)], cwd=ROOT, check=True)
    built = sorted(tmp_path.rglob("*.html"))
    assert len(built) > 2 * len(list(listed()))
    for page in built:
        fetched = re.findall(
            r'<(?:script|img|source|link)[^>]+(?:src|srcset|href)="(?:https?:)?//[^"]+"', page.read_text("utf-8")
        )
        assert [each for each in fetched if "canonical" not in each] == [], page
