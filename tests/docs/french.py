"""The French of what generated pages say, by its English: of the code in `french.yaml`, of whole pages in
`french_pages.yaml` and `french_guarantees.yaml`, of the ports in `french_ports.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from bot.helping import COMMANDS

FILES = [Path(__file__).with_name(f"french{part}.yaml") for part in ("", "_pages", "_ports", "_guarantees")] + [
    COMMANDS
]


@cache
def known() -> dict[str, str]:
    """Each English text with its French; a text that stands twice is an error."""
    read = [pair for file in FILES for pair in yaml.safe_load(file.read_text("utf-8"))]
    pairs = [(str(english), str(french)) for english, french in read]
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
