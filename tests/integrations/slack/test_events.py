"""What is said in Slack, as it reaches the inside: over a socket and over HTTP, stored before it is acknowledged."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from bot.core.address import Address, Platform
from bot.core.event import EventKind
from bot.storage import tables as t
from tests.integrations.slack.stage import Stage
from tests.integrations.slack.test_gestures import button, passed_on

OPENING = "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h, au 112 cours Charlemagne."


async def test_a_hashtag_makes_news_that_reaches_the_cm(staged: Stage) -> None:
    await staged.lea.post(staged.comms, f"{OPENING} #partageable")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    assert "Partageable" in staged.sam.sees_in(staged.cm)
    assert "Réessayez" not in staged.lea.sees()
    await staged.settle()


async def test_a_reaction_tags_and_a_second_look_does_not(staged: Stage) -> None:
    message = await staged.lea.post(staged.comms, OPENING)
    await staged.lea.react(message, "mega")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    staged.slack.unfurl(message)
    await staged.settle()
    assert [row.state for row in await staged.rows("SELECT state FROM news")] == ["passed"]
    assert not await staged.rows("SELECT * FROM recall")
    edits = list(EventKind).index(EventKind.EDITED)
    assert not await staged.rows(f"SELECT * FROM event WHERE rank = {edits}"), "a preview is no edit"


@pytest.mark.parametrize("emoji", ["mega", "lock"])
async def test_a_reaction_that_is_taken_off_asks_and_never_widens(staged: Stage, emoji: str) -> None:
    """What was passed on stays as it was until whoever tagged it says so."""
    message = await staged.lea.post(staged.comms, OPENING)
    await staged.lea.react(message, emoji)
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.max.react(message, emoji)
    await staged.max.unreact(message, emoji)
    await staged.settle()
    assert "reste transmise" not in staged.lea.sees() + staged.max.sees(), "another's reaction says nothing"
    await staged.lea.unreact(message, emoji)
    await staged.slack.until(lambda: "N-1 reste transmise" in staged.lea.sees_in(staged.comms))
    await staged.settle()
    assert [row.state for row in await staged.rows("SELECT state FROM news")] == ["passed"]
    flags = [row.flag for row in await staged.rows("SELECT flag FROM revision ORDER BY number")]
    assert flags == ["shareable" if emoji == "mega" else "confidential"]
    asked, withdraw = button(staged.lea.ephemerals(staged.comms), "withdraw")
    await (await staged.lea.click(asked, withdraw)).until(lambda seen: seen.opened)
    assert not (await staged.lea.submit()).errors
    await staged.slack.until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert [row.state for row in await staged.rows("SELECT state FROM news")] == ["withdrawn"]


async def test_a_question_in_a_thread_is_answered_there(staged: Stage) -> None:
    await passed_on(staged)
    head = await staged.sam.post(staged.cm, "Une cliente nous demande quelque chose.")
    for words in ("Peut-on dire que Lille ouvre ?", f"Peut-on dire : {OPENING}"):
        before = {message.ts for message in staged.sam.messages(staged.cm)}
        asked = await staged.sam.mention(staged.cm, words, thread=head)
        await staged.slack.until(lambda known=before: len(staged.sam.messages(staged.cm)) > len(known) + 1)  # type: ignore[misc]
        await staged.settle()
        new = [each for each in staged.sam.messages(staged.cm) if each.ts not in before | {asked.ts}]
        assert new
        assert {each.thread_ts for each in new} == {head.ts}


async def test_a_reaction_in_a_thread_tags_the_reply(staged: Stage) -> None:
    head = await staged.lea.post(staged.comms, "Des nouvelles ?")
    reply = await staged.lea.post(staged.comms, OPENING, thread=head)
    await staged.lea.react(reply, "lock")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    assert "Confidentiel" in staged.sam.sees_in(staged.cm)
    await staged.settle()


async def test_an_edit_recalls_and_a_deletion_withdraws(staged: Stage) -> None:
    message = await staged.lea.post(staged.comms, f"{OPENING} #partageable")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    await staged.lea.edit(message, "Notre magasin n’ouvre pas. #partageable")
    await staged.slack.until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    await staged.lea.delete(message)
    await staged.settle()
    assert [row.state for row in await staged.rows("SELECT state FROM news")] == ["withdrawn"]


async def test_two_edits_within_a_second_are_two(staged: Stage) -> None:
    """Slack's `edited.ts` counts whole seconds: an edit must not pass for the one before, nor for older than a tag."""
    message = await staged.lea.post(staged.comms, OPENING)
    for text in ("Notre magasin ouvre.", "Notre magasin n’ouvre pas.", "Notre magasin ouvre peut-être."):
        await staged.lea.edit(message, text)
    await staged.settle()
    assert len(await staged.rows("SELECT DISTINCT at FROM event")) == 4


async def test_a_deleted_head_of_a_thread_is_deleted(staged: Stage) -> None:
    message = await staged.lea.post(staged.comms, f"{OPENING} #partageable")
    await staged.lea.post(staged.comms, "Bravo", thread=message)
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    await staged.lea.delete(message)
    await staged.settle()
    assert [row.state for row in await staged.rows("SELECT state FROM news")] == ["withdrawn"]


async def test_a_mention_is_a_question_that_is_answered_once(staged: Stage) -> None:
    await staged.sam.mention(staged.cm, "Peut-on dire que Lille ouvre ?")
    await staged.slack.until(lambda: "transmise" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    asked = await staged.rows("SELECT text FROM question")
    assert [row.text for row in asked] == ["Peut-on dire que Lille ouvre ?"]
    assert "Peut-on dire que Lille ouvre ?" in staged.lea.sees_in(staged.comms)


async def test_a_direct_message_is_a_question(staged: Stage) -> None:
    await staged.sam.dm("Peut-on dire que Lille ouvre ?")
    await staged.slack.until(lambda: "transmise" in staged.sam.sees_in(staged.sam.direct))
    await staged.settle()
    assert len(await staged.rows("SELECT text FROM question")) == 1
    assert "transmise" not in staged.max.sees_in(staged.cm)


async def test_a_stranger_gets_no_answer(staged: Stage) -> None:
    await staged.max.mention(staged.comms, "Peut-on dire que Lille ouvre ?")
    message = await staged.lea.post(staged.comms, OPENING)
    await staged.max.react(message, "mega")
    await staged.max.post(staged.comms, "Fuite #partageable")
    await staged.settle()
    assert not await staged.rows("SELECT * FROM news")
    assert not await staged.rows("SELECT * FROM question")
    assert "Réessayez" not in staged.max.sees()


async def test_other_bots_and_our_own_cards_are_nobody(staged: Stage) -> None:
    robot = staged.slack.other_bot("robot")
    staged.comms.members.append(robot.id)
    await robot.post(staged.comms, f"{OPENING} #partageable")
    await robot.say_as_classic_bot(staged.comms, f"{OPENING} #partageable")
    await staged.lea.post(staged.comms, f"{OPENING} #partageable")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert len(await staged.rows("SELECT * FROM news")) == 1


async def test_two_bots_facing_each_other_do_not_loop(staged: Stage) -> None:
    """The other one, as another Passerelle would, speaks to this one after each card, and reacts to it; even where it
    was given the role of the CM."""
    robot = staged.slack.other_bot("passerelle d’en face")
    for room in (staged.comms, staged.cm):
        room.members.append(robot.id)
    await passed_on(staged)
    theirs = str(Address(Platform.SLACK, staged.slack.team.id, robot.id))
    async with staged.runtime.database.write() as work:
        cm = select(t.member.c.id).where(t.member.c.role == "cm").scalar_subquery()
        await work.connection.execute(
            update(t.account).where(t.account.c.member == cm).values(address=theirs, identity=theirs)
        )
    before = [message.text for room in (staged.comms, staged.cm) for message in staged.lea.messages(room)]
    for room in (staged.comms, staged.cm):
        for message in [each for each in staged.lea.messages(room) if not each.only_for]:
            await robot.mention(room, f"Peut-on dire : {OPENING} #confidentiel")
            await robot.react(message, "lock")
            await robot.post(room, f"{message.text} #partageable", thread=message)
    await staged.settle()
    assert len(await staged.rows("SELECT * FROM news")) == 1
    assert not await staged.rows("SELECT * FROM question")
    said = [message for room in (staged.comms, staged.cm) for message in staged.lea.messages(room)]
    ours = [message.text for message in said if message.author != robot.id]
    assert ours == before


async def test_a_copy_of_every_event_changes_nothing(staged: Stage) -> None:
    staged.slack.deliveries.copies = 3
    staged.slack.deliveries.concurrent = True
    message = await staged.lea.post(staged.comms, OPENING)
    await staged.lea.react(message, "mega")
    await staged.sam.mention(staged.cm, "Peut-on dire que Lille ouvre ?")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.slack.until(lambda: "transmise" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert len(await staged.rows("SELECT * FROM news")) == 1
    assert len(await staged.rows("SELECT * FROM question")) == 1


async def test_what_people_write_is_stored_as_they_see_it(staged: Stage) -> None:
    await staged.lea.post(staged.comms, "R&D <3 & *gras* #partageable")
    await staged.slack.until(lambda: "R&D" in staged.sam.sees_in(staged.cm))
    (stored,) = await staged.rows("SELECT text FROM revision")
    assert stored.text.startswith("R&D <3 & gras")
    assert "&amp;" not in staged.sam.sees_in(staged.cm)
    await staged.settle()


@pytest.mark.parametrize("reply", [False, True])
async def test_without_reactions_read_the_message_is_read_in_its_room(staged: Stage, reply: bool) -> None:
    install = staged.slack.app.installs[staged.slack.team.id]
    staged.slack.fail("reactions.get", mode="error:missing_scope")
    assert "channels:history" in install.scopes
    message = await staged.lea.post(staged.comms, "Bonjour.")
    if reply:
        message = await staged.lea.post(staged.comms, OPENING, thread=message)
    else:
        message = await staged.lea.post(staged.comms, OPENING)
    await staged.lea.react(message, "mega")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert len(staged.slack.calls_to("conversations.replies")) == 1
