"""Which of the two languages a text is in, by counting the words only one of them has."""

from __future__ import annotations

import re

from bot.desk.text.lists import words_of

_ENGLISH = frozenset(
    words_of(
        "the of and our is are at with can i we you to this that it for from will has have was were not opens post"
        " us they their its your he she been by would could should which who when what where than then now all any"
        " every each until since into had month months year years hours"
    )
)
_FRENCH = frozenset(
    words_of(
        "le la les des du une est sont et que qui dans pour sur avec nous je notre nos vous c d l qu au aux en ce pas"
    )
)


def is_english(folded: str) -> bool:
    """Whether a folded text has more words that are only English than words that are only French."""
    words = re.findall(r"[a-z]+", folded)
    return sum(word in _ENGLISH for word in words) > sum(word in _FRENCH for word in words)
