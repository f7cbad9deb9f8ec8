"""What people bring to a sync: by a command, a form, from a message; shared with the other side by its author alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.cards.lens import countdown
from bot.cards.syncforms import SHARED, topic_form
from bot.cards.syncrecords import Seat, topic_card
from bot.core.card import Card, Form, Option, Reply
from bot.core.message import Message
from bot.core.people import Side
from bot.core.syncs import MAX_OPEN, MAX_TOPIC, Meeting, Minute, MinuteKind, Topic, TopicState, Written
from bot.core.text import cleaned, is_blank, shortened
from bot.errors import Gone, Invalid, Refused, Stale
from bot.services import keeping
from bot.services.drafts import MAX_NEWS, Sheet
from bot.services.syncs import access, coming, redrawing
from bot.services.syncs.access import Seated
from bot.services.syncs.viewing import name_of
from bot.services.turn import Turn, said, shown
from bot.storage.ids import new_id
from bot.storage.work import Work

_CLOSED = {TopicState.DONE: "sync-topic-done-now", TopicState.DROPPED: "sync-topic-dropped-now"}


async def add_here(turn: Turn, text: str) -> Reply:
    """`/sync add …`: at once where one meeting can be meant, else by the form; without words the form as well."""
    text = cleaned(text)
    standpoint, meetings = await access.meetings_here(turn)
    access.some(meetings, standpoint)
    if is_blank(text) or len(meetings) > 1 or len(text) > MAX_TOPIC:
        return await open_form(turn, meetings, text)
    seated = await access.seated(turn, standpoint, meetings[0])
    return await _added(turn, seated, await add(turn, seated, text))


async def add_message(turn: Turn, message: Message) -> Reply:
    """The menu of a message. What stands in a room of comms stays theirs until its author shares it."""
    if message.ours:
        raise Refused
    return await add_here(turn, shortened(cleaned(message.text), MAX_TOPIC))


async def open_form(turn: Turn, meetings: list[Meeting], text: str = "") -> Form:
    """The form for a topic; what it was begun with is kept, so that nothing is lost."""
    kept = await _keep(turn, meetings, text)
    return await _form(turn, kept, meetings, text)


async def reopen(turn: Turn, target: str) -> Form:
    """The form of *Add a topic*, or one that was begun, made anew. Raises Refused, Gone or Stale."""
    if target.startswith("g_"):
        seated = await access.at_meeting(turn, target)
        return await open_form(turn, [seated.meeting])
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    return await _form(turn, target, await _meetings(turn, content), content["topic"])


async def submitted(turn: Turn, target: str, values: Mapping[str, str]) -> Reply:
    """The form came back."""
    content = await keeping.kept(turn, target)
    turn = keeping.resumed(turn, content)
    meetings = await _meetings(turn, content)
    wanted = values.get("meeting", "") or (meetings[0].id if len(meetings) == 1 else "")
    if wanted not in {meeting.id for meeting in meetings}:
        raise Invalid("sync-choose", "meeting")
    seated = await access.at_meeting(turn, wanted)
    sheet = Sheet(values, turn.work.now.instant, seated.lens.zone, seated.lens.words.locale)
    text = sheet.text("text", limit=MAX_TOPIC, required=True)
    sheet.finish()
    topic = await add(turn, seated, text, share=values.get("readers") == SHARED)
    await keeping.finish(turn, target, topic.label)
    return await _added(turn, seated, topic)


async def add(turn: Turn, seated: Seated, text: str, *, share: bool = False) -> Topic:
    """A new topic. A CM's is for both sides; one of comms is theirs unless it is shared."""
    work, now = turn.work, turn.work.now.instant
    if len(await work.topics.waiting(seated.meeting.organisation, seated.meeting.id)) >= MAX_OPEN:
        raise Invalid("sync-too-many-topics", limit=MAX_OPEN)
    shown_from: datetime | None = now if seated.side is Side.CM else None
    if share and seated.side is Side.COMMS:
        shown_from = await redrawing.shared(work, seated.mandate, seated.meeting, seated.side)
    topic = Topic(
        id=new_id("x"),
        organisation=seated.meeting.organisation,
        mandate=seated.mandate.id,
        meeting=seated.meeting.id,
        number=await work.sittings.next_number(seated.meeting.organisation, "T"),
        text=text,
        written=Written(seated.name, seated.side, now, shown_from),
    )
    await work.topics.add(topic)
    await _note(work, seated, topic, "topic-add", shared=shown_from is not None)
    await redraw(work, seated.meeting, topic)
    return topic


async def share(turn: Turn, id: str) -> Reply:
    """Let the other side read a topic. Its author alone may, and may take it back for a while."""
    seated, topic = await _own(turn, id)
    if topic.written.shown_from is not None:
        raise Stale("sync-topic-shared", number=topic.label)
    shown_from = await redrawing.shared(turn.work, seated.mandate, seated.meeting, seated.side)
    topic = await _store(turn.work, replace(topic, written=replace(topic.written, shown_from=shown_from)))
    await _note(turn.work, seated, topic, "topic-share")
    await redraw(turn.work, seated.meeting, topic)
    return shown(await card(turn.work, seated, topic))


async def keep(turn: Turn, id: str) -> Reply:
    """Take back that a topic is shared, before anybody on the other side could read it."""
    seated, topic = await _own(turn, id)
    if topic.written.shown_from is None or turn.work.now.reached(topic.written.shown_from):
        raise Stale("sync-topic-shared", number=topic.label)
    topic = await _store(turn.work, replace(topic, written=replace(topic.written, shown_from=None)))
    await _note(turn.work, seated, topic, "topic-keep")
    await redraw(turn.work, seated.meeting, topic)
    return shown(await card(turn.work, seated, topic))


async def close(turn: Turn, id: str, state: TopicState) -> Reply:
    """A topic is done, or is to be dropped: by comms, or by its author. Raises Stale if somebody was first."""
    seated, topic = await access.at_topic(turn, id)
    if topic.state is not TopicState.OPEN:
        raise Stale("sync-topic-closed", number=topic.label)
    author = topic.written.by == seated.name
    if state is TopicState.DROPPED and not author and seated.side is not Side.COMMS:
        raise Refused
    await finish(turn.work, seated, topic, state)
    return said(seated.lens.words(_CLOSED[state], number=topic.label))


async def finish(work: Work, seated: Seated, topic: Topic, state: TopicState = TopicState.DONE) -> None:
    """End a topic; the last sync remembers that it was talked about there."""
    latest = await work.sittings.latest(seated.meeting)
    closed = await _store(work, replace(topic, state=state, closed_in=latest.id if latest else None))
    await _note(work, seated, closed, f"topic-{state.value}")
    await redraw(work, seated.meeting, closed)


async def answer(turn: Turn, id: str, values: Mapping[str, str]) -> Reply:
    """An answer to a topic of a sync that is held by text."""
    seated, topic = await access.at_topic(turn, id)
    sitting = await turn.work.sittings.latest(seated.meeting)
    if sitting is None or topic.state is not TopicState.OPEN:
        raise Stale("sync-topic-closed", number=topic.label)
    sheet = Sheet(values, turn.work.now.instant, seated.lens.zone, seated.lens.words.locale)
    text, both = sheet.text("text", limit=MAX_NEWS, required=True), topic.written.shown_from is not None
    if both and values.get("readers") not in ("own", SHARED):
        sheet.errors["readers"] = Invalid("sync-readers-missing", "readers")
    sheet.finish()
    written = await written_by(turn.work, seated, share=both and values.get("readers") == SHARED)
    minute = Minute(
        new_id("l"), topic.organisation, topic.mandate, sitting.id, MinuteKind.ANSWER, text, written, topic=topic.id
    )
    await turn.work.minutes.add(minute)
    await _note(turn.work, seated, topic, "topic-answer", minute=minute.id)
    await redraw(turn.work, seated.meeting, topic)
    return said(seated.lens.words("sync-answer-kept", number=topic.label))


async def written_by(work: Work, seated: Seated, *, share: bool) -> Written:
    """Who writes something now, and since when the other side may read it."""
    shown_from = await redrawing.shared(work, seated.mandate, seated.meeting, seated.side) if share else None
    return Written(seated.name, seated.side, work.now.instant, shown_from)


async def card(work: Work, seated: Seated, topic: Topic) -> Card:
    """A topic as somebody at its meeting may see it."""
    seat = Seat(seated.side, topic.written.by == seated.name)
    by, until = await name_of(work, topic.organisation, topic.written.by), topic.written.shown_from
    waits = until is not None and not work.now.reached(until)
    return topic_card(topic, by, seat, seated.lens, shares_until=countdown(until) if waits else None)


async def redraw(work: Work, meeting: Meeting, topic: Topic) -> None:
    """Draw what shows a topic anew, on the sides that may read it now."""
    sides = [side for side in Side if topic.written.may_be_read_by(side, work.now)]
    await redrawing.redraw(work, meeting, sides)
    await redrawing.redraw_subject(work, topic.organisation, topic.id, sides)


async def _added(turn: Turn, seated: Seated, topic: Topic) -> Reply:
    """What was kept, for which sync, and for whom; with what its author may do."""
    say, found = seated.lens.words, await coming.next_time(turn.work, seated.meeting)
    at = seated.lens.instant(found[1]) if found else say("sync-no-date")
    drawn = await card(turn.work, seated, topic)
    return shown(replace(drawn, headline=say("sync-topic-added", number=topic.label, at=at, name=seated.meeting.name)))


async def _own(turn: Turn, id: str) -> tuple[Seated, Topic]:
    seated, topic = await access.at_topic(turn, id)
    if topic.written.by != seated.name or seated.side is not Side.COMMS:
        raise Refused
    return seated, topic


async def _store(work: Work, topic: Topic) -> Topic:
    if not await work.topics.save(topic):
        raise Stale("stale-changed")
    return replace(topic, version=topic.version + 1)


async def _note(work: Work, seated: Seated, topic: Topic, verb: str, **details: object) -> None:
    await work.register.note(
        topic.organisation, at=work.now.instant, actor=seated.name, verb=verb, subject=topic.id, **details
    )


async def _keep(turn: Turn, meetings: list[Meeting], text: str) -> str:
    id, place = new_id("i"), turn.place
    content = {
        "topic": text[:MAX_TOPIC],
        "meetings": [meeting.id for meeting in meetings],
        "place": [str(place.room), place.thread, place.direct],
    }
    organisation = meetings[0].organisation
    await turn.work.intake.add(id, organisation, turn.caller.account.identity, content, turn.work.now.instant)
    return id


async def _meetings(turn: Turn, content: keeping.Json) -> list[Meeting]:
    """The meetings among which the form asks, those that still come. Raises Gone if none does."""
    found = [(await access.at_meeting(turn, id)).meeting for id in content.get("meetings", ())]
    if not found:
        raise Gone
    return found


async def _form(turn: Turn, target: str, meetings: list[Meeting], text: str) -> Form:
    seated = await access.at_meeting(turn, meetings[0].id)
    options = []
    for meeting in await coming.by_time(turn.work, meetings):
        found = await coming.next_time(turn.work, meeting)
        at = seated.lens.instant(found[1]) if found else seated.lens.words("sync-no-date")
        options.append(Option(meeting.id, seated.lens.words("sync-option", name=meeting.name, at=at)))
    return topic_form(target, text[:MAX_TOPIC], options, seated.side, seated.lens)
