"""Emoji by the names that Slack writes for them, `:tada:` (docs.slack.dev/messaging/formatting-message-text#emoji):
Slack alone draws these, and not even it in what is shown letter by letter or copied."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NAMED = re.compile(r"(?<!\d):([a-z0-9_+'-]+):")


def drawn(text: str) -> str:
    """The text with each emoji in the place of its name; those that a workspace made itself stay names."""
    return _NAMED.sub(lambda found: _known().get(found[1], found[0]), text) if ":" in text else text


@cache
def _known() -> dict[str, str]:
    lines = (files(__package__) / "emoji.txt").read_text("utf-8").splitlines()
    return {name: sign for name, _, sign in (line.partition(" ") for line in lines if not line.startswith("#"))}
