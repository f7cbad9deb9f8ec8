"""The French of a page follows its English: figures and all but its words."""

from __future__ import annotations

import pytest

from tests.docs import turning
from tests.docs.pages import text_of

PAGE = """# Performance

[En français](performance.fr.md)

| what | goal | measured |
|---|---|---|
| a no where none is due | at most 1.5 % | 12,345 ms |
| | question to verdict, in the browser | SQLite 1.46 times, PostgreSQL 2.5 times |

```sh
make bench
sleep 1.5
```
"""


def test_another_figure_needs_no_other_french() -> None:
    assert turning.turned(PAGE, "docs/explanation/performance.md").splitlines() == [
        "# Performances",
        "",
        "[In English](performance.md)",
        "",
        "| quoi | but | mesuré |",
        "|---|---|---|",
        "| un non là où il n’y en a pas à donner | 1,5 % au plus | 12\N{NO-BREAK SPACE}345 ms |",
        "| | de la question au verdict, dans le navigateur | SQLite 1,46 fois, PostgreSQL 2,5 fois |",
        "",
        "```sh",
        "make bench",
        "sleep 1.5",
        "```",
    ]


def test_a_version_stands_as_it_is() -> None:
    assert turning.of("opsdroid 0.31.0") == "opsdroid 0.31.0"
    assert "Apache-2.0" in turning.of("BSD (which of them is not told) AND Apache-2.0")


def test_a_text_whose_french_has_another_count_of_numbers_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turning, "said", lambda text, _language: f"{text} #")
    with pytest.raises(ValueError, match="in another count"):
        turning.of("a figure of 3")


def test_every_line_of_the_page_is_turned_once() -> None:
    for page in ("docs/explanation/performance.md", "docs/reference/dependencies.md", "README.md"):
        lines = [line for block in turning._blocks(text_of(page)) for line in block]
        assert lines == text_of(page).splitlines()
