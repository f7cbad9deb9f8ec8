from __future__ import annotations

import pytest

from bot.desk.text import lexicon
from bot.desk.text.fold import fold


@pytest.mark.parametrize("words", [lexicon.STOP, lexicon.SOFT, lexicon.GENERIC, lexicon.CHATTER, lexicon.TITLES])
def test_lists_are_folded(words: frozenset[str]) -> None:
    assert {fold(word) for word in words} == words


def test_what_turns_a_claim_is_never_a_stop_word() -> None:
    # « des » is « dès » without its accent: the lexer looks at the accent.
    assert lexicon.STOP & lexicon.MARKS.keys() == {"des"}
    assert not lexicon.STOP & lexicon.NEGATIONS.keys()
    assert not lexicon.SOFT & lexicon.NEGATIONS.keys()
