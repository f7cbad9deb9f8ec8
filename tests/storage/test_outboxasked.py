from __future__ import annotations

from datetime import timedelta

from bot.storage import outboxasked, straight
from bot.storage.database import Database
from tests.builders import draft, halles, tagged

LEASE = timedelta(seconds=30)


async def test_what_is_asked_of_the_outbox_is_compiled_once(database: Database) -> None:
    world = await halles(database, undo="0s")
    for number in range(3):
        await tagged(database, world, draft(f"Le magasin {number} ferme."))

    async def send_one() -> int:
        async with database.write() as work:
            now = work.now.instant
            lane = sorted(await work.deliveries.lanes_due(now))[0]
            assert await work.deliveries.upcoming(lane, now) is not None
            taken = await work.deliveries.claim(lane, now, LEASE)
            assert taken is not None
            assert await work.deliveries.renew(taken, now + LEASE)
            assert await work.deliveries.all_sent([taken], now) == {taken.id}
            assert await work.deliveries.waiting_in([lane]) in ({lane}, set())
            await work.deliveries.next_due(lane)
        return len(straight._TOLD)

    compiled = await send_one()
    assert await send_one() == compiled
    kind = database.url.get_backend_name()
    assert (outboxasked.CLAIM, kind) in straight._TOLD
