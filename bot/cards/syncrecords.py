"""One topic, decision or action, to look at and to do something about; and the list of a mandate's meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.lens import Lens
from bot.cards.synclines import NamedMinute, due, note_quotes, signed
from bot.core.card import Button, Card, Facts, Paragraph, Quote, Tone, Weight
from bot.core.people import Side
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekdays_of
from bot.core.syncs import Meeting, MeetingState, Minute, MinuteKind, Sitting, Task, TaskState, Topic, TopicState
from bot.core.verbs import Verb
from bot.i18n.duedays import weekday_names

_STATES = {TaskState.OPEN: "task-open", TaskState.DONE: "task-done", TaskState.DROPPED: "task-dropped"}

_ARRANGED = {
    MeetingState.ACTIVE: "sync-arranged-active",
    MeetingState.PAUSED: "sync-arranged-paused",
    MeetingState.ENDED: "sync-arranged-ended",
}


@dataclass(frozen=True, slots=True)
class Seat:
    """Who looks: their side, and whether they wrote what they look at."""

    side: Side
    is_author: bool = False


def topic_card(topic: Topic, by: str, seat: Seat, lens: Lens, *, shares_until: str | None = None) -> Card:
    """A topic, with what this reader may do about it. `shares_until`: the end of the time to take a sharing back."""
    say = lens.words
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("sync-topic-headline", number=topic.label),
        notice=say("sync-topic-headline", number=topic.label),
        number=topic.label,
        blocks=(Quote(topic.text, signed(topic.written, by, lens)),),
        buttons=_topic_buttons(topic, seat, lens),
        countdown=shares_until,
    )


def _topic_buttons(topic: Topic, seat: Seat, lens: Lens) -> tuple[Button, ...]:
    if topic.state is not TopicState.OPEN:
        return ()
    say, buttons = lens.words, []
    if seat.is_author and seat.side is Side.COMMS:
        shared = topic.written.shown_from is not None
        verb, key = (Verb.TOPIC_KEEP, "button-topic-keep") if shared else (Verb.TOPIC_SHARE, "button-topic-share")
        buttons.append(Button(verb, topic.id, say(key)))
    buttons.append(Button(Verb.TOPIC_DONE, topic.id, say("button-topic-done")))
    if seat.is_author or seat.side is Side.COMMS:
        buttons.append(Button(Verb.TOPIC_DROP, topic.id, say("button-topic-drop"), Weight.QUIET))
    return tuple(buttons)


def asked_in_text(topic: Topic, by: str, sitting: Sitting, answers: Sequence[NamedMinute], lens: Lens) -> Card:
    """A topic of a sync that is held by text: what people answered so far."""
    say = lens.words
    is_open = topic.state is TopicState.OPEN
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("sync-text-headline", number=topic.label, sync=sitting.label),
        notice=say("sync-text-headline", number=topic.label, sync=sitting.label),
        number=topic.label,
        blocks=(
            Quote(topic.text, signed(topic.written, by, lens)),
            *note_quotes(answers, lens, MinuteKind.ANSWER),
            *(() if is_open else (Paragraph(say("sync-text-over")),)),
        ),
        buttons=(
            Button(Verb.TOPIC_ANSWER, topic.id, say("button-topic-answer"), Weight.MAIN),
            Button(Verb.TOPIC_DONE, topic.id, say("button-topic-done")),
        )
        if is_open
        else (),
    )


def decision_card(minute: Minute, by: str, seat: Seat, lens: Lens) -> Card:
    """A decision; comms make news of it, or rule on whether it may be said."""
    say = lens.words
    make = (
        Button(Verb.DECISION_TO_NEWS, minute.id, say("button-decision-to-news"), Weight.MAIN),
        Button(Verb.DECISION_TO_RULING, minute.id, say("button-decision-to-ruling")),
    )
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("sync-decision-headline", number=minute.label),
        notice=say("sync-decision-headline", number=minute.label),
        number=minute.label,
        blocks=(Quote(minute.text, signed(minute.written, by, lens)),),
        buttons=make if seat.side is Side.COMMS else (),
    )


def task_card(task: Task, owner: str, lens: Lens, *, is_due: bool = False) -> Card:
    """An action; on the day on which it is due it is told."""
    say = lens.words
    headline = say("sync-task-due" if is_due and task.state is TaskState.OPEN else "sync-task", number=task.label)
    return Card(
        tone=Tone.NEUTRAL,
        headline=headline,
        notice=headline,
        number=task.label,
        blocks=(
            Quote(task.text),
            Facts(
                (
                    (say("fact-task-owner"), owner),
                    (say("fact-task-due"), due(task.due, lens)),
                    (say("fact-task-state"), say(_STATES[task.state])),
                )
            ),
        ),
        buttons=_task_buttons(task, lens),
    )


def _task_buttons(task: Task, lens: Lens) -> tuple[Button, ...]:
    if task.state is not TaskState.OPEN:
        return ()
    return (
        Button(Verb.TASK_DONE, task.id, lens.words("button-task-done"), Weight.MAIN),
        Button(Verb.TASK_LATER, task.id, lens.words("button-task-later")),
        Button(Verb.TASK_DROP, task.id, lens.words("button-task-drop"), Weight.QUIET),
    )


Planned = tuple[Meeting, Recurrence, Sequence[str]]
"""A meeting, when it comes, and with whom, by names."""


def meeting_list(meetings: Sequence[Planned], mandates: Sequence[tuple[str, str]], lens: Lens) -> Card:
    """The meetings, each to be changed; `mandates`: id and name of those that may get one more."""
    say = lens.words
    change = [Button(Verb.SYNC_SCHEDULE, m.id, say("button-sync-change", name=m.name)) for m, _, _ in meetings]
    several = len(mandates) > 1
    new = [
        Button(Verb.SYNC_SCHEDULE, id, say("button-sync-new-for", name=name) if several else say("button-sync-new"))
        for id, name in mandates
    ]
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("sync-list-headline", count=len(meetings)),
        notice=say("sync-list-headline", count=len(meetings)),
        blocks=(Facts(tuple((meeting.name, _said(*each, lens)) for each in meetings for meeting in each[:1])),),
        buttons=(*change, *new),
    )


def _said(meeting: Meeting, recurrence: Recurrence, people: Sequence[str], lens: Lens) -> str:
    """« tous les lundis à 09:00 (Europe/Paris), … » in one line."""
    say = lens.words
    comes = rule_said(recurrence, lens)
    if meeting.state is MeetingState.PAUSED:
        comes = say("sync-paused", comes=comes)
    return " · ".join(part for part in (comes, meeting.place, say.listed(people)) if part)


def rule_said(recurrence: Recurrence, lens: Lens) -> str:
    """When a meeting comes, in words."""
    names = weekday_names(lens.words.locale)
    days = lens.words.listed([names[day] for day in weekdays_of(recurrence.rule, recurrence.anchor)])
    return lens.words(
        "sync-comes", days=days, weeks=recurrence.rule.interval, clock=f"{recurrence.at:%H:%M}", zone=recurrence.zone
    )


def arranged(meeting: Meeting, recurrence: Recurrence, next_at: str, lens: Lens) -> Card:
    """What was set, said again in full, with the next time."""
    say = lens.words
    rows = [(say("fact-sync-comes"), rule_said(recurrence, lens)), (say("fact-sync-next"), next_at)]
    if meeting.place:
        rows.append((say("fact-sync-place"), meeting.place))
    if meeting.event:
        rows.append((say("fact-sync-event"), meeting.event))
    headline = say(_ARRANGED[meeting.state], name=meeting.name)
    return Card(Tone.NEUTRAL, headline, headline, blocks=(Facts(tuple((a, b) for a, b in rows if b)),))
