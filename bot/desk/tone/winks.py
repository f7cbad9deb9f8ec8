"""What takes a distance from what is said without a word: a wink at the end, an asterisk, quotes round one word.

They are read of the whole question, and only restrict: a mark that the wording does not have says something that nobody
approved. What is said in earnest (🎉, a text wholly *in bold*, a quoted title) is none of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bot.desk.asking.frame import Matter
from bot.desk.records.imprint import Parts
from bot.desk.text.accents import loses_an_accent
from bot.desk.text.fold import fold
from bot.desk.text.longhand import spelt_out
from bot.desk.text.tokens import Text

_FACES = frozenset(
    "😉😜😝🤪😏🙄😒🤨🧐🤔🤡🤥🙃😂🤣😹😅😬😰😨😱😭😢😥😓😞😔😟🙁😕😖😩😠😡🤬👿😈💀☠❓❔⁉🔚💩🖕🔟🤐💔🤫🤭🙊🙈🙉🤷🤦🆘🐍🐀"
)
"""Emoji that mock, doubt, deny or regret wherever they stand."""
_STARRED = re.compile(r"(?<![\w*])\*(?P<in>[^*\n]+)\*(?![\w*])|(?<![\w_])_(?P<under>[^_\n]+)_(?![\w_])")
_FOOTNOTE = re.compile(r"(?<=[\w%€$£)])\s?[*†‡]|[*†‡](?=\w)")
_QUOTED = re.compile(r"(?<=[\w,] )(?:'(?P<one>[^'\n]{1,40})'(?!\w)|[\"«“‘]\s?(?P<two>[^\"«»“”‘’\n]{1,40}?)\s?[\"»”’])")
_DOUBT = re.compile(r"\((?:\?+|!+|sic)\)|(?:\?!|!\?)(?=.*\w)|(?<=\s)(?:[:;]'?-?[(|]|;-?\)|:-?/)(?=\s|\Z)")
_BESIDE_FIGURE = re.compile(
    r"(?<!\w)[#=§›]\s?(?=[\d.,]+(?:\s|\Z))|(?<=\d)[′″⁺](?!\w)|(?<=\d)'(?=\s)|(?<=\d)/(?=\s|[a-z]{3})|\u20e0"
)
_STATES = frozenset("🔴🟢🟠🟡⚪⚫🔵✅❌☑✔✖👍👎🚫🥇🥈🥉⬆⬇📈📉⭕🆗🔺🔻")
"""Signs that say of what follows them how it is, so that two of them may not change places."""
_FEW = 2
"""Words of which one is put between marks for what it is; of more it is their form."""


def marked_otherwise(record: Parts, shown: str, matter: Matter, body: Text, *, claim: bool) -> bool:
    """Whether a mark or an accent makes something else of a record's words, in a question of that matter and body;
    who names a subject may write « la commande » of what was « commandé »."""
    wording = record.approved or record.text
    return winks_otherwise(shown, matter.body, wording) or (claim and loses_an_accent(body, record.wording))


def winks_otherwise(question: str, body: str, wording: str) -> bool:
    """Whether a question, of which `body` is the matter, has such a mark that the wording does not have."""
    return bool(Counter(_winks(question, body)) - Counter(_winks(wording, wording))) or _states_changed(
        question, wording
    )


def _states_changed(question: str, wording: str) -> bool:
    """« 🟢 Ligne 1 🔴 Ligne 2 », where the first is the red one."""
    asked = [char for char in question if char in _STATES and char in wording]
    told = iter(char for char in wording if char in _STATES)
    return len(set(asked)) > 1 and not all(char in told for char in asked)


def _winks(text: str, body: str) -> Iterator[str]:
    text = spelt_out(text)  # « 29 €/mois » is no doubt
    yield from (char for char in text if char in _FACES)
    plain = text
    for match in _STARRED.finditer(text):
        plain = plain.replace(match.group(), match["in"] or match["under"], 1)
        if _singled(match["in"] or match["under"], body):
            yield "star"
    yield from ("star" for _ in _FOOTNOTE.finditer(plain))
    for match in _QUOTED.finditer(text):
        word = (match["one"] or match["two"]).strip()
        if _singled(word, body) and not word[:1].isupper():
            yield "quote"
    for pattern in (_DOUBT, _BESIDE_FIGURE):
        yield from (match.group().strip() for match in pattern.finditer(text))


def _singled(word: str, body: str) -> bool:
    """Whether it is a word or two of what is said, and not all of it: « je peux dire "gratuit" ? »."""
    return len(word.split()) <= _FEW and fold(word).strip(" .!?") != fold(body).strip(" .!?*_'\"«»“”")
