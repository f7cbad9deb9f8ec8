from __future__ import annotations

from bot.desk.until.passing import passes


def test_what_holds_for_a_while() -> None:
    for text in (
        "notre moulin ouvre bientot",
        "our next meeting is in ely",
        "the mill is currently closed",
        "il reste douze places",
        "the mill is about to open",
    ):
        assert passes(text, past=False), text
    for text in ("the app now runs on android", "the mill next to the church", "next generation mills"):
        assert not passes(text, past=False), text


def test_what_is_new_passes_though_it_is_past() -> None:
    assert passes("we recently sold the mill", past=True)
    assert passes("only 12 places left", past=True)
    assert not passes("we soon sold the mill", past=True)
