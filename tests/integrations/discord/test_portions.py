from hypothesis import given
from hypothesis import strategies as st

from integrations.discord.markup import escaped
from integrations.discord.portions import portions


def same(text: str) -> str:
    return text


def test_what_fits_is_one_portion() -> None:
    assert list(portions("Lille ouvre.", same, 12)) == ["Lille ouvre."]
    assert list(portions("", same, 12)) == [""]


def test_it_is_cut_after_a_line_or_a_word() -> None:
    assert list(portions("abc def ghi", same, 8)) == ["abc def ", "ghi"]
    assert list(portions("abcde\nf ghi", same, 8)) == ["abcde", "f ghi"]


def test_no_character_is_cut() -> None:
    family, letter, flag = "👨\u200d👩\u200d👧", "e\u0301", "🇫🇷"
    for character in (family, letter, flag):
        for room in range(len(character) + 1, 12):
            assert "".join(portions(character * 5, same, room)) == character * 5
            assert all(len(part) % len(character) == 0 for part in portions(character * 5, same, room))


@given(st.text(alphabet="ab *_\n", max_size=300), st.integers(10, 60))
def test_nothing_is_lost_and_everything_fits(text: str, room: int) -> None:
    parts = list(portions(text, escaped, room))
    assert all(len(part) <= room for part in parts)
    assert "".join(parts).replace("\n", "").replace("\\", "") == text.replace("\n", "")
