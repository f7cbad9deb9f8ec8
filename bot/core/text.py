"""Text as it comes in at the door, made safe to store once and for all."""

from __future__ import annotations

import re

MAX_TEXT = 40_000
"""Characters kept of one text (Slack cuts messages at 40,000)."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_END = re.compile(r"\r+\n")


def cleaned(text: str) -> str:
    """The text without what a database refuses: NUL is dropped, lone surrogates become U+FFFD (reliability.md, M7)."""
    whole = _LINE_END.sub("\n", text.replace("\0", ""))
    return "".join(_REPLACEMENT if "\ud800" <= char <= "\udfff" else char for char in whole).strip()


def is_blank(text: str) -> bool:
    """Whether nothing in the text says anything: no letter and no digit."""
    return not any(char.isalnum() for char in text)


def shortened(text: str, limit: int) -> str:
    """The first `limit` characters on one line, with an ellipsis if anything was left out."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
