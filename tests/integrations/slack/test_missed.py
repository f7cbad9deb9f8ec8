"""What became of a tagged message that Slack did not tell us of, or told of by its room alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any, cast

import pytest

from bot.core.event import EventKind
from bot.ports import Intake
from integrations.slack.workspaces import OneWorkspace
from tests.integrations.slack.stage import Stage, stage, until
from tests.integrations.slack.test_gestures import OPENING, button
from tests.peers.slack.nouns import Channel, Message, View

MAY, NO, SENT = "Peut être dit", "Ne pas divulguer", "Question transmise à l'équipe"


@pytest.fixture
async def fewest(sqlite_url: str) -> AsyncIterator[Stage]:
    """The manifest with the fewest rights."""
    async with stage(sqlite_url, name="manifest.minimal.yaml") as running:
        yield running


async def told(staged: Stage, text: str = OPENING) -> Message:
    """A piece of news that Sam has read."""
    message = await staged.lea.post(staged.comms, f"{text} #partageable")
    await staged.slack.until(lambda: text[:20] in staged.sam.sees_in(staged.cm))
    await staged.settle()
    staged.adapter.inbound.missed.pace = staged.adapter.inbound.missed.pause = 0.01
    return message


async def look(staged: Stage) -> None:
    """As after a new connection."""
    staged.adapter.inbound.missed.begin()
    await until(lambda: not staged.adapter.inbound.missed.busy)
    await staged.settle()


async def state(staged: Stage) -> list[tuple[str, str | None]]:
    return [tuple(row) for row in await staged.rows("SELECT state, hold FROM news ORDER BY number")]


Unheard = Callable[[Stage, Message], None]

UNHEARD: dict[str, Unheard] = {
    "deleted": lambda staged, message: staged.slack.purge(message),
    "a stone": lambda staged, message: message.body.update(subtype="tombstone", text="This message was deleted."),
}


async def test_a_look_that_fails_is_not_the_last(staged: Stage) -> None:
    message = await told(staged)
    intake, staged.adapter.inbound.intake = staged.adapter.inbound.intake, cast("Intake", object())
    await look(staged)
    staged.adapter.inbound.intake = intake
    staged.slack.purge(message)
    await look(staged)
    assert await state(staged) == [("withdrawn", None)]


@pytest.mark.parametrize("name", UNHEARD)
async def test_a_message_that_went_unheard_is_withdrawn(staged: Stage, name: str) -> None:
    message = await told(staged)
    await look(staged)
    assert await state(staged) == [("passed", None)]
    UNHEARD[name](staged, message)
    await look(staged)
    assert await state(staged) == [("withdrawn", None)]
    assert "Rappel" in staged.sam.sees_in(staged.cm)


async def test_an_edit_that_went_unheard_holds_and_is_asked_about_once(staged: Stage) -> None:
    message = await told(staged)
    message.body |= {"text": f"{OPENING} Ou plus tard. #partageable", "edited": edit_of(staged, message)}
    await look(staged)
    assert await state(staged) == [("passed", "source-edited")]
    ranks = [row.rank for row in await staged.rows("SELECT rank FROM event ORDER BY at")]
    assert ranks == [list(EventKind).index(each) for each in (EventKind.POSTED, EventKind.EDITED)]
    card, action = button(staged.lea.messages(staged.comms), "confirm")
    await staged.lea.click(card, action)
    await staged.settle()
    for _ in range(2):
        await look(staged)
    assert await state(staged) == [("passed", None)]


async def test_a_name_that_slack_is_slow_to_say_is_no_edit(staged: Stage) -> None:
    message = await told(staged, f"{OPENING} @max en parle.")
    assert f"<@{staged.max.id}>" in message.text
    message.body |= {"edited": edit_of(staged, message)}
    staged.adapter.inbound._people._kept.clear()
    staged.slack.fail("users.info", times=2, mode="slow", seconds=1.0)
    await look(staged)
    assert await state(staged) == [("passed", None)]


async def test_a_lock_that_went_unheard_holds_if_it_is_from_comms(staged: Stage) -> None:
    message = await told(staged)
    message.reactions["lock"] = [staged.max.id]
    await look(staged)
    assert await state(staged) == [("passed", None)], "Max is nobody"
    events = len(await staged.rows("SELECT id FROM event"))
    await look(staged)
    assert len(await staged.rows("SELECT id FROM event")) == events, "and is not told of every day"
    message.reactions["lock"].append(staged.lea.id)
    await look(staged)
    assert await state(staged) == [("passed", "two-tags")]


@pytest.mark.parametrize("kind", ["private", "public"])
async def test_what_was_said_in_a_channel_goes_with_it(staged: Stage, kind: str) -> None:
    """Slack tells of the channel, and of none of its messages."""
    await told(staged)
    assert await verdict(staged) == MAY
    staged.comms.kind = kind
    staged.slack.delete_channel(staged.comms, staged.lea)
    await until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert await state(staged) == [("withdrawn", None)]
    assert await verdict(staged) == SENT


async def test_what_cannot_be_recorded_of_a_deleted_channel_is_told_again(staged: Stage) -> None:
    await told(staged)
    intake, staged.adapter.inbound.intake = staged.adapter.inbound.intake, None
    staged.slack.delete_channel(staged.comms)
    await staged.slack.settled()
    gone = staged.slack.deliveries.all[-1]
    assert (gone.name, gone.acknowledged) == ("group_deleted", False)
    staged.adapter.inbound.intake = intake
    staged.slack.deliveries.again(gone)
    await staged.settle()
    assert gone.acknowledged
    assert await state(staged) == [("withdrawn", None)]


async def test_out_of_sight_what_clears_is_held_until_comms_confirm_it(staged: Stage) -> None:
    """The bot is taken out of the room: an edit or a deletion there would not be told to it."""
    await told(staged)
    await staged.lea.post(staged.comms, "Le magasin de Nancy ferme le lundi 4 mai 2026. #confidentiel")
    await staged.slack.until(lambda: "Nancy" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    staged.slack.kick_bot(staged.comms)
    await staged.settle()
    assert await state(staged) == [("passed", "source-unseen"), ("passed", None)]
    assert await verdict(staged) == SENT
    staged.slack.invite_bot(staged.comms)
    await until(lambda: not staged.adapter.inbound.missed.busy)
    await staged.lea.command("/news", "N-1", staged.comms)
    await staged.settle()
    assert await state(staged) == [("passed", "source-unseen"), ("passed", None)], "only people grant"


def edit_of(staged: Stage, message: Message) -> dict[str, str]:
    """In the second in which it was written, as Slack tells it: without the fraction."""
    return {"user": staged.lea.id, "ts": f"{int(float(message.ts))}.000000"}


async def verdict(staged: Stage) -> str:
    """The first words of what Sam is told."""
    before = len(staged.sam.sees_in(staged.cm))
    await staged.sam.command("/disclose", OPENING, staged.cm)
    await staged.settle()
    heard = staged.sam.sees_in(staged.cm)[before:]
    return next(each for each in (MAY, NO, SENT) if each in heard)


async def test_an_archived_channel_keeps_what_was_said_in_it(staged: Stage) -> None:
    await told(staged)
    staged.slack.archive(staged.comms, staged.lea)
    await staged.settle()
    await look(staged)
    assert await state(staged) == [("passed", None)]


async def test_a_lost_socket_asks_what_was_missed(sqlite_url: str) -> None:
    async with stage(sqlite_url, mode="socket") as staged:
        message = await told(staged)
        await staged.slack.drop_sockets("aborted")
        staged.slack.purge(message)
        await until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))


async def test_whoever_begins_to_listen_asks_what_was_missed(staged: Stage) -> None:
    """Another process, started while nobody heard; over HTTP nothing else tells that there was a gap."""
    message = await told(staged)
    staged.slack.purge(message)
    missed = staged.adapter.inbound.missed
    listening = asyncio.create_task(staged.adapter.listen())
    try:
        await until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))
        await until(lambda: not missed.busy)
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


@pytest.mark.parametrize("away", ["the database", "slack"])
async def test_what_was_refused_is_looked_at_when_it_can_be(staged: Stage, away: str) -> None:
    """Slack tells of a thing four times and no more. Here it tells once."""
    message = await told(staged)
    staged.slack.deliveries.hold()  # nothing of this is told again
    staged.slack.purge(message)
    intake = staged.adapter.inbound.intake
    if away == "slack":
        staged.slack.fail("reactions.get", times=2, mode="refused")
        staged.adapter.inbound.missed.begin()
    else:
        staged.adapter.inbound.intake = None
        assert not await staged.adapter.inbound.event(event_of(staged, message))
        staged.adapter.inbound.intake = intake
    await until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))


async def test_those_that_slack_tells_strangely_keep_no_other_from_being_looked_at(staged: Stage) -> None:
    strange = await told(staged)
    also = await told(staged, "La braderie de Lille aura lieu le 5 septembre 2026.")
    gone = await told(staged, "Le magasin de Lille ouvre le 6 avril 2026.")
    for each in (strange, also):
        each.body["edited"] = "yesterday"  # never seen, and nothing that is known to be wrong
    staged.slack.purge(gone)
    await look(staged)
    assert [row[0] for row in await state(staged)] == ["passed", "passed", "withdrawn"]
    assert staged.adapter.inbound.missed._failed, "it is looked at again in an hour"
    staged.slack.purge(strange)
    await look(staged)
    assert [row[0] for row in await state(staged)] == ["withdrawn", "passed", "withdrawn"]


async def test_whatever_goes_wrong_it_looks_again(staged: Stage) -> None:
    """Nobody waits for it: had it ended, nobody would know."""
    message, missed = await told(staged), staged.adapter.inbound.missed
    intake, staged.adapter.inbound.intake = staged.adapter.inbound.intake, object()  # type: ignore[assignment]
    await look(staged)
    assert missed._failed
    staged.adapter.inbound.intake = intake
    staged.slack.purge(message)
    await look(staged)
    assert await state(staged) == [("withdrawn", None)]
    assert not missed._failed


async def test_of_a_crowd_each_is_asked_for_in_the_end(staged: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("integrations.slack.missed.MOST_REACTIONS", 2)
    message, missed = await told(staged), staged.adapter.inbound.missed
    crowd = [staged.slack.user(f"someone-{number}") for number in range(4)]
    message.reactions["lock"] = [*(each.id for each in crowd), staged.lea.id]
    for _ in range(2):
        await look(staged)
        assert missed._failed, "there are more of them: it is looked at again soon"
        assert await state(staged) == [("passed", None)]
    await look(staged)
    assert await state(staged) == [("passed", "two-tags")]


async def test_somebody_of_whom_slack_says_nothing_keeps_nothing_else_from_being_told(
    staged: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edit of the message, and the lock of comms behind a crowd of accounts that are nobody's: else one of them
    could keep a message that was corrected meanwhile a yes for ever."""
    monkeypatch.setattr("integrations.slack.missed.MOST_REACTIONS", 2)
    monkeypatch.setattr("integrations.slack.missed.ATTEMPTS", 2)
    edited, locked = await told(staged), await told(staged, "La braderie de Lille aura lieu le 5 septembre 2026.")
    missed = staged.adapter.inbound.missed
    nobody = ["U0NOBODY1", "U0NOBODY2", "U0NOBODY3"]
    edited.body |= {"text": f"{OPENING} Ou plus tard. #partageable", "edited": edit_of(staged, edited)}
    edited.reactions["lock"] = nobody[:1]
    locked.reactions["lock"] = [*nobody, staged.lea.id]
    await look(staged)
    assert await state(staged) == [("passed", "source-edited"), ("passed", None)]
    assert missed._failed, "there are more of them: it is looked at again soon"
    await look(staged)
    assert await state(staged) == [("passed", "source-edited"), ("passed", "two-tags")]
    await look(staged)
    assert not missed._failed, "they are asked for tomorrow, as all others"


async def test_an_edit_counts_though_slack_does_not_say_whose_message_it_is(staged: Stage) -> None:
    message = await told(staged)
    message.body |= {"text": f"{OPENING} Ou plus tard. #partageable", "edited": edit_of(staged, message)}
    message.body |= {"user": "U0NOBODY1"}
    await look(staged)
    assert await state(staged) == [("passed", "source-edited")]


async def test_no_more_than_so_much_is_remembered_of_what_was_told(
    staged: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("integrations.slack.missed._MOST_TOLD", 1)
    message, missed = await told(staged), staged.adapter.inbound.missed
    for people in ([staged.max], [staged.max, staged.sam], [staged.max, staged.sam]):
        message.reactions["lock"] = [each.id for each in people]
        await look(staged)
        assert len(missed._told) == 1


async def test_back_in_the_room_it_asks_what_was_missed(staged: Stage) -> None:
    message = await told(staged)
    staged.slack.kick_bot(staged.comms)
    staged.slack.purge(message)
    staged.slack.invite_bot(staged.comms)
    await until(lambda: not staged.adapter.inbound.missed.busy)
    await staged.settle()
    await until(lambda: staged.slack.calls_to("reactions.get"))
    await look(staged)
    assert await state(staged) == [("withdrawn", None)]


async def test_with_the_fewest_rights_nothing_is_looked_at_and_nothing_held(fewest: Stage) -> None:
    message = await fewest.lea.post(fewest.comms, OPENING)
    await fewest.lea.shortcut("flag_news", message)
    await fewest.lea.submit(None, {"flag": "shareable", "wording": OPENING, "audience": "cm"})
    await fewest.settle()
    fewest.slack.kick_bot(fewest.comms)
    await look(fewest)
    assert await state(fewest) == [("passed", None)]


def event_of(staged: Stage, message: Message) -> dict[str, Any]:
    """Slack tells that a message was deleted."""
    ts = staged.slack.world.ts()
    event = {"type": "message", "subtype": "message_deleted", "channel": staged.comms.id, "deleted_ts": message.ts}
    team = staged.slack.team.id
    return {"type": "event_callback", "team_id": team, "event": event | {"ts": ts, "event_ts": ts}}


@pytest.mark.parametrize("heard", ["told", "unheard"])
async def test_without_the_app_what_clears_is_held(staged: Stage, heard: str) -> None:
    """Of one workspace as of many: nobody would hear of an edit or a deletion there."""
    await told(staged)
    missed = staged.adapter.inbound.missed
    if heard == "told":
        staged.slack.uninstall()
    else:
        staged.slack.revoke()
        missed.begin()
    async with asyncio.timeout(20.0):
        while await state(staged) != [("passed", "source-unseen")]:
            await asyncio.sleep(0.02)
    (departure,) = await staged.rows("SELECT kept FROM departure")
    assert departure.kept, "whoever runs the bot has its token: nothing is deleted because of it"
    staged.slack.app.installs[staged.slack.team.id].revoked = ""
    staged.adapter.inbound._workspaces._known.client._breaker.accepted()  # type: ignore[attr-defined]
    missed.begin()
    await until(lambda: not missed.busy)
    assert not await staged.rows("SELECT * FROM departure"), "it is known to be back"
    assert await state(staged) == [("passed", "source-unseen")], "only people grant"
    async with staged.runtime.database.write() as work:  # what waits ten minutes for a good token
        await work.connection.exec_driver_sql("UPDATE delivery SET state = 'dead' WHERE state = 'waiting'")


async def test_news_of_a_removal_that_comes_late_ends_nothing(staged: Stage) -> None:
    """The app is there, and its token good: it was installed again meanwhile, or only somebody's own token ended."""
    await told(staged)
    staged.slack.deliveries.hold()
    staged.slack.uninstall()
    staged.slack.app.installs[staged.slack.team.id].revoked = ""
    staged.slack.deliveries.release()
    await staged.settle()
    assert await state(staged) == [("passed", None)]
    assert not await staged.rows("SELECT * FROM departure")


async def test_a_token_that_is_refused_for_another_reason_ends_nothing(staged: Stage) -> None:
    """The app is there, and its events come: what they tell counts."""
    await told(staged)
    staged.slack.revoke("invalid_auth")
    staged.adapter.inbound.missed.begin()
    await until(lambda: any(call.error == "invalid_auth" for call in staged.slack.calls_to("auth.test")))
    await asyncio.sleep(0.5)  # it would be recorded by now
    assert await state(staged) == [("passed", None)]
    assert not await staged.rows("SELECT * FROM departure")


UNSEEN = "Je ne vois pas cette conversation"


@pytest.mark.parametrize("private", [True, False])
async def test_what_is_tagged_where_the_bot_is_not_can_be_confidential_alone(staged: Stage, private: bool) -> None:
    """The menu works in every room; Slack tells the bot of the rooms alone that it is in. What may be said would go on
    being said after somebody has corrected the message."""
    hall = staged.slack.channel("hall", private=private, members=[staged.lea], bot=False)
    opened = await flagged_in(staged, hall)
    assert UNSEEN in staged.lea.sees()
    assert [each["value"] for each in choices(opened)] == ["confidential"]
    assert "Confidentiel" in staged.sam.sees_in(staged.cm)
    await release(staged)
    assert "encore jamais vu" in staged.lea.sees()
    assert await verdict(staged) == NO
    staged.slack.invite_bot(hall)
    async with asyncio.timeout(20.0):
        while (await staged.rows("SELECT source_unheard FROM news"))[0][0]:
            await asyncio.sleep(0.02)
    await release(staged)
    assert await verdict(staged) == MAY


async def test_what_was_edited_before_the_bot_came_cannot_be_released_unlooked_at(staged: Stage) -> None:
    hall = staged.slack.channel("hall", private=True, members=[staged.lea], bot=False)
    await flagged_in(staged, hall)
    message = list(hall.messages.values())[-1]
    await staged.lea.edit(message, "Notre magasin n’ouvre pas.")
    await staged.settle()
    assert await state(staged) == [("passed", None)], "Slack tells nobody of it"
    staged.slack.invite_bot(hall)
    async with asyncio.timeout(20.0):
        while await state(staged) != [("passed", "source-edited")]:
            await asyncio.sleep(0.02)
    await staged.settle()


@pytest.mark.parametrize("answer", ["is in it", "does not say", "is slow"])
async def test_where_slack_does_not_say_whether_it_tells_it_counts_as_not(staged: Stage, answer: str) -> None:
    if answer == "does not say":
        staged.slack.fail("conversations.info", times=9, mode="internal_error")
    if answer == "is slow":
        staged.slack.fail("conversations.info", times=9, mode="slow", seconds=2.0)
    message = await staged.lea.post(staged.comms, OPENING)
    opened = (await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)).opened
    assert (UNSEEN in staged.lea.sees()) == (answer != "is in it")
    assert ("shareable" in [each["value"] for each in choices(opened)]) == (answer == "is in it")


@pytest.mark.parametrize(("lacks", "private"), [("groups:history", True), ("channels:history", False)])
async def test_a_room_that_the_bot_may_not_read_counts_as_unseen(staged: Stage, lacks: str, private: bool) -> None:
    """Slack tells of messages in private and in public rooms by a right for each."""
    workspaces = staged.adapter._workspaces
    assert isinstance(workspaces, OneWorkspace)
    known = await workspaces.ours()
    workspaces._known = replace(known, scopes=known.scopes - {lacks})
    message = await staged.lea.post(staged.slack.channel("hall", private=private, members=[staged.lea]), OPENING)
    opened = (await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)).opened
    assert [each["value"] for each in choices(opened)] == ["confidential"]


async def test_the_fewest_rights_see_no_edit_anywhere_and_the_form_says_so(fewest: Stage) -> None:
    """Which the company chose: what is tagged may be said."""
    message = await fewest.lea.post(fewest.comms, OPENING)
    opened = (await (await fewest.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)).opened
    assert "je ne vois ni modification ni suppression" in fewest.lea.sees()
    assert not (await fewest.lea.submit(opened, {"flag": "shareable", "wording": OPENING, "audience": "cm"})).errors
    await fewest.slack.until(lambda: "112 cours Charlemagne" in fewest.sam.sees_in(fewest.cm))


def choices(view: View | None) -> list[dict[str, Any]]:
    """The flags that a form offers."""
    assert view is not None
    options: list[dict[str, Any]] = next(
        block["element"]["options"] for block in view.blocks if block.get("block_id") == "flag"
    )
    return options


async def release(staged: Stage) -> None:
    """Léa changes the newest item into one that may be said."""
    pressed = await staged.lea.click(*button(list(staged.comms.messages.values()), "edit"))
    await pressed.until(lambda seen: seen.opened)
    await staged.lea.submit(None, {"flag": "shareable", "wording": OPENING})
    while staged.slack.screens.top(staged.lea.id):
        await staged.lea.close()
    await staged.settle()


async def flagged_in(staged: Stage, hall: Channel) -> View | None:
    """News that Léa made by the menu in a room that is linked to nothing: shareable, where that is offered."""
    message = await staged.lea.post(hall, OPENING)
    opened = (await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)).opened
    shareable = {"flag": "shareable", "wording": OPENING} if len(choices(opened)) == 2 else {}
    assert not (await staged.lea.submit(opened, {"audience": "cm"} | shareable)).errors
    await staged.slack.until(lambda: "Confluence" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    staged.adapter.inbound.missed.pace = staged.adapter.inbound.missed.pause = 0.01
    return opened


@pytest.mark.parametrize("told_of", [True, False])
async def test_what_was_tagged_in_a_room_of_nobody_s_is_held_when_the_bot_leaves_it(
    staged: Stage, *, told_of: bool
) -> None:
    hall = staged.slack.channel("hall", private=True, members=[staged.lea])
    await flagged_in(staged, hall)
    await look(staged)
    assert await state(staged) == [("passed", None)]
    await out_of(staged, hall, told_of=told_of)
    assert await state(staged) == [("passed", "source-unseen")]
    assert await verdict(staged) == SENT


@pytest.mark.parametrize("told_of", [True, False])
async def test_what_was_tagged_where_the_bot_was_not_is_held_once_it_has_been_there_and_left(
    staged: Stage, *, told_of: bool
) -> None:
    hall = staged.slack.channel("hall", private=True, members=[staged.lea], bot=False)
    await flagged_in(staged, hall)
    staged.slack.invite_bot(hall)
    await look(staged)
    await release(staged)
    assert await state(staged) == [("passed", None)]
    await out_of(staged, hall, told_of=told_of)
    assert await state(staged) == [("passed", "source-unseen")]


async def out_of(staged: Stage, channel: Channel, *, told_of: bool) -> None:
    """The bot is taken out of a channel: Slack tells it, or told it while nobody heard."""
    if not told_of:
        staged.slack.deliveries.hold()
    staged.slack.kick_bot(channel)
    await (staged.settle() if told_of else look_alone(staged))
    staged.slack.deliveries.release()
    await staged.settle()


async def look_alone(staged: Stage) -> None:
    """As at a start, while Slack tells nothing."""
    staged.adapter.inbound.missed.begin()
    async with asyncio.timeout(20.0):
        while await state(staged) != [("passed", "source-unseen")]:
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("what", ["edited", "deleted", "edited back"])
async def test_what_changed_while_its_form_was_open_clears_nothing(staged: Stage, what: str) -> None:
    """The form holds what the message said when its menu was opened; nothing was there yet that an edit could hold."""
    message = await staged.lea.post(staged.comms, OPENING)
    await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)
    if what == "deleted":
        await staged.lea.delete(message)
    else:
        await staged.lea.edit(message, "Notre magasin n’ouvre pas.")
    if what == "edited back":
        await staged.lea.edit(message, OPENING)
    await staged.settle()
    await staged.lea.submit(None, {"flag": "shareable", "wording": OPENING, "audience": "cm"})
    await staged.settle()
    assert ("depuis que ce formulaire a été ouvert" in staged.lea.sees()) == (what != "edited back")
    assert await verdict(staged) == (MAY if what == "edited back" else SENT)
