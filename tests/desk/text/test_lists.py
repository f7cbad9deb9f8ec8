from bot.desk.text.lists import words_of


def test_words_in_order() -> None:
    assert words_of("\n b  a\n") == ("b", "a")
