"""Rooms and people picked in a modal: Slack's own lists, looked at again with Slack before anything is done."""

from __future__ import annotations

from integrations.slack.members import PAGE
from tests.integrations.slack.stage import Stage


async def opened(staged: Stage) -> None:
    await staged.lea.command("/passerelle", "mandate", staged.comms)
    await staged.slack.until(lambda: staged.lea.modal is not None)


async def test_slack_offers_its_lists_and_what_is_picked_is_done(staged: Stage) -> None:
    await opened(staged)
    assert staged.lea.modal is not None
    inputs = {block["block_id"]: block["element"] for block in staged.lea.modal.blocks}
    assert inputs["comms"]["initial_conversations"] == [staged.comms.id]
    assert inputs["comms"]["filter"]["exclude_bot_users"]
    assert inputs["people"]["initial_users"] == [staged.sam.id]
    outcome = await staged.lea.submit(None, {"people": [staged.sam.id, staged.max.id]})
    assert not outcome.error
    assert not outcome.errors
    await staged.settle()
    async with staged.runtime.database.read() as work:
        rows = await work.connection.exec_driver_sql(
            "SELECT name FROM member JOIN mandate_member ON mandate_member.member = member.id ORDER BY name"
        )
        assert len(rows.all()) == 2


async def test_rooms_without_the_bot_and_programs_are_refused_on_their_field(staged: Stage) -> None:
    alone = staged.slack.channel("sans-nous", private=True, members=[staged.lea])
    if staged.slack.bot.id in alone.members:
        alone.members.remove(staged.slack.bot.id)
    hidden = staged.slack.channel("sans-lea", private=True, members=[staged.sam])
    if staged.slack.bot.id not in hidden.members:
        hidden.members.append(staged.slack.bot.id)
    await opened(staged)
    for field, value in (("cm", alone.id), ("cm", hidden.id), ("people", staged.slack.bot.id), ("people", "U0NOBODY")):
        outcome = await staged.lea.submit(None, {"cm": [staged.cm.id]} | {field: [value]})
        assert set(outcome.errors) == {field}, (field, value)


async def test_of_a_large_room_every_page_of_its_members_is_read(staged: Stage) -> None:
    """Slack lists at most so many at once, and whoever came last stands on the last page."""
    large = staged.slack.channel("large", private=True, members=[])
    large.members += [f"U0{number:05}" for number in range(PAGE)]
    await opened(staged)
    assert set((await staged.lea.submit(None, {"cm": [large.id]})).errors) == {"cm"}, "Léa is not in it"
    large.members.append(staged.lea.id)
    assert not (await staged.lea.submit(None, {"cm": [large.id]})).errors
