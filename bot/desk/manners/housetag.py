"""The house's own hashtag at the end of a post: « #Fairhaven » says no more than who posts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.desk.text.fold import fold

_TAG = re.compile(r"\s#(\w+)(?=\s*(?:#|[\"”»]|\Z))")
"""At the end of what is posted: « #Fairhaven recrute » needs it."""
_LETTERS = re.compile(r"[\W_]+")


def untagged(text: str, names: Sequence[str]) -> str:
    """The text without the hashtags at its end that are one of the house's names, whole."""
    ours = {_LETTERS.sub("", fold(name)) for name in names}
    return _TAG.sub(lambda tag: "" if fold(tag[1]) in ours else tag.group(), text) if "#" in text else text
