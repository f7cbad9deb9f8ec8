"""What a line without a verb announces: "there are captioned screenings every Wednesday", of "Captioned screenings
every Wednesday"; « il y a un atelier samedi », of « Atelier samedi »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.desk.retelling.told import Told
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import TIMELY
from bot.desk.text.verbs import makes_claim

_ANY_DAY = date(2000, 1, 1)
_HEAD = re.compile(r"(?P<head>[A-ZÀ-ÖØ-Þ][\w'’-]*(?: [a-zà-ÿ][\w'’-]*)*)")
"""What it is: a capital at the start, small letters after it, so that it is no name."""
_NOTHING = re.compile(
    r"\b(?:pas|aucune?|sans|no|not|never|jamais|fermeture|fermé\w*|closed|closure|annul\w+|cancel\w*|complet\w*|sold|fin|end"
    r"|report\w*|postpon\w*|suspen\w*|supprim\w*|rappel\w*|recall\w*|dernière?s?|last|plus|more|moins|less|fewer|few|little)\b|[:?]",
    re.IGNORECASE,
)
"""What is told not to be, or of what there was before: « il y a » would tell of it as of a new thing."""
_DETERMINED = frozenset(
    ("le", "la", "les", "l", "nos", "notre", "our", "the", "a", "an", "un", "une", "des", "your", "vos")
)


def there_are(told: Told) -> Iterator[str]:
    """ "There are captioned screenings every Wednesday at 6pm"."""
    there = "there" in told.asked if told.english else {"y", "a"} <= told.asked
    if told.subject or not there or _NOTHING.search(told.wording):
        return
    match = _HEAD.match(told.wording)
    tokens = read_text(told.wording, _ANY_DAY).tokens
    if match is None or tokens[0].folded in _DETERMINED or makes_claim(tokens):
        return
    if not any(token.kind in TIMELY for token in tokens):
        return
    rest = told.wording[:1].lower() + told.wording[1:]
    if told.english:
        yield from (f"There {be} {one}{rest}" for be, one in (("are", ""), ("is", "a "), ("is", "")))
    else:
        yield from (f"Il y a {one}{rest}" for one in ("des ", "un ", "une ", ""))
