"""The wording proposed to staff when they tag a message: its facts, without what staff say to one another."""

from __future__ import annotations

import re

from bot.desk.text.caveats import without_talk
from bot.desk.text.fold import clean

_TAGS = re.compile(r"(?<!\w)#(?:shareable|partageable|confidential|confidentiel)(?!\w)", re.IGNORECASE)


def propose_wording(text: str) -> str:
    """The text without caveats and leave-giving; empty if nothing remains to be said."""
    kept = re.sub(r"\s+", " ", without_talk(_TAGS.sub(" ", clean(text)))).strip()
    return kept[:1].upper() + kept[1:] if re.search(r"\w", kept) else ""
