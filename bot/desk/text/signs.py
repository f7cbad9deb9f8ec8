"""Signs that say something without a word: « ❌ », « ₹ », a flag, an emoji put in the place of a word."""

from __future__ import annotations

import re
from unicodedata import category

_SAYING = frozenset(
    "🥇🥈🥉💯📈📉🔒🤥🙃🙄😏😜🤡🤔🤨😒~❌🚫⛔👎🛑🙅✖✗🆓⭐★🔜➕➖±≥≤><≠≈°‰¥₿¢≃∼⩾⩽↗↘↑↓✘☹"
    "❎☒✕☓✝🔞♀♂⚧🤷🤑💰💸💵💶💷🚔🚨⚰🪦💀☠☢☣💊🍆🍑♿🤒🤮🤢👴👵"
)
_AWARDS = {
    "🥇": re.compile(r"(?<!\w)(?:gold|d[’']or)(?!\w)", re.IGNORECASE),
    "🥈": re.compile(r"(?<!\w)(?:silver|d[’']argent)(?!\w)", re.IGNORECASE),
    "🥉": re.compile(r"(?<!\w)(?:d[’'])?bronze(?!\w)", re.IGNORECASE),
}
"""Medals, and the words that say the same: beside them in a text the medal only colours."""
_BEFORE_PLUS = frozenset("0123456789%€$£mMkK")
"""After which a plus is « at least »: « 25+ »."""
_JOINERS = "\u200d\ufe0e\ufe0f"
_GENDERS = "♀♂⚧"
"""By themselves they say for whom; right after a person they are one emoji with it, « 👷‍♀️ »."""
_FLAG = re.compile(r"[\U0001F1E6-\U0001F1FF]")
_PRICE = re.compile(r"[^\w€£$.,;:!?()]*(?:[€£$]\d|\d[\d .,]*[€£$])")
_CONJOINED = frozenset("➡👉▶→•·–—|®™©")
"""What joins or points; it replaces no word."""


def is_sign(text: str, at: int) -> bool:
    """Whether the character says something that must be compared: it turns, counts or names, or stands where a word
    would. At the end of a sentence, an emoji that is not one of these only colours what was said."""
    char = text[at]
    if char.isascii() or char in "€£":
        return char in _SAYING or (char == "+" and at > 0 and text[at - 1] in _BEFORE_PLUS)
    if char in _AWARDS and _AWARDS[char].search(text):
        return _between_words(text, at)
    if char in _SAYING or _FLAG.match(char):
        return not (char in _GENDERS and at and category(text[at - 1]) in ("So", "Sk", "Cf"))
    kind = category(char)
    return kind in ("Sc", "Sm", "Me") or (kind == "So" and char not in _CONJOINED and _between_words(text, at))


def priced_next(text: str, at: int) -> bool:
    """Whether a price follows there, after an emoji a line of its own: « … en montagne ❄️ 18 € par personne »."""
    return _PRICE.match(text, at) is not None


def _between_words(text: str, at: int) -> bool:
    """« Our 🌱 beer », and neither « Our beer 🌱 » nor « Our beer 🌱 Come and see »."""
    first = at
    while first and _colours(text[first - 1]):
        first -= 1
    last = at + 1
    while last < len(text) and _colours(text[last]):
        last += 1
    after = text[last : last + 1]
    return first > 0 and text[first - 1].isalnum() and after.islower()


def _colours(char: str) -> bool:
    return char in _JOINERS or char in " \u00a0" or category(char) in ("So", "Sk")
