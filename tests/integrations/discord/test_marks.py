from bot.storage.ids import new_id
from integrations.discord.marks import mark_in, mark_of, nonce


def test_a_mark_is_two_numbers_that_discord_keeps() -> None:
    for _ in range(200):
        mark = mark_of(new_id("d"))
        assert mark.frame != mark.headline
        assert all(1000 < each < 2**31 for each in (mark.frame, mark.headline))


def test_marks_differ_by_key_and_by_part() -> None:
    first = mark_of("d_1")
    assert first == mark_of("d_1") == first.part(0)
    assert len({first, mark_of("d_2"), first.part(1), first.part(2), mark_of("d_2").part(1)}) == 5


def test_a_nonce_differs_by_channel_and_fits() -> None:
    nonces = {nonce(channel, mark_of(key)) for channel in (1, 2) for key in ("d_1", "d_2")}
    assert len(nonces) == 4
    assert all(len(each) <= 25 for each in nonces)


def test_numbers_that_discord_gave_are_no_mark() -> None:
    assert mark_in([]) is None
    assert mark_in([{"type": 17, "id": 1, "components": [{"type": 10, "id": 2}]}]) is None
    assert mark_in([{"type": 10, "id": 5000}]) is None
