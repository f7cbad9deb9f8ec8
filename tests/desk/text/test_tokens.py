from bot.desk.text.tokens import Kind, Text, Token, by_sentence

WORD = Token(Kind.WORD, "ouvre", "ouvre", "ouvre", 0, 0)
STOP = Token(Kind.STOP, "le", "le", "le", 0, 0)


def test_what_says_something_is_kept() -> None:
    assert Text((STOP, WORD), accented=False).saying() == (WORD,)


def test_figures_are_what_is_never_guessed() -> None:
    assert {kind for kind in Kind if kind.figure} == {Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.WEEKDAY}


def test_a_word_can_be_taken_for_a_name() -> None:
    named = WORD.as_name(-1)
    assert (named.kind, named.folded, named.segment) == (Kind.NAME, "ouvre", -1)


def test_tokens_are_told_apart_by_their_sentence() -> None:
    other = Token(Kind.WORD, "ferme", "ferme", "ferme", 1, 1)
    assert by_sentence((STOP, WORD, other)) == [[STOP, WORD], [other]]
