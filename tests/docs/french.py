"""The French of what the generated pages say of the code, by its English: `french.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("french.yaml")


@cache
def known() -> dict[str, str]:
    """Each English text with its French; a text that stands twice is an error."""
    pairs = [(str(english), str(french)) for english, french in yaml.safe_load(FILE.read_text("utf-8"))]
    assert len(dict(pairs)) == len(pairs), "a text stands twice"
    return dict(pairs)


asked: set[str] = set()
"""What was looked up in this process: what nobody asks for is no longer said."""


def said(text: str, language: str) -> str:
    """The text in that language; English where French is missing, which a test notices."""
    if language == "en" or not text:
        return text
    asked.add(text)
    return known().get(text, text)
