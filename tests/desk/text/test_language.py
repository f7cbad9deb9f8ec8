from bot.desk.text.language import is_english


def test_languages_are_told_by_their_small_words() -> None:
    assert is_english("our store is open to the public")
    assert not is_english("notre magasin est ouvert au public")
    assert not is_english("")
    assert is_english("£14 a month dog, £11 a month cat")
