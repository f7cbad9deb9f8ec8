"""The cards of a sync: the prompt, the agenda, the summary, what changed. Each is drawn for one side alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.lens import Lens, moment
from bot.cards.synclines import (
    Named,
    NamedMinute,
    NamedTask,
    decision_list,
    found_list,
    note_quotes,
    task_list,
    topic_list,
)
from bot.core.card import Block, Button, Card, Facts, Moment, Paragraph, Tone, WebAddress, Weight
from bot.core.people import Side
from bot.core.syncs import Found, Meeting, MinuteKind, Sitting, SittingState, TaskState, TopicState, is_link
from bot.core.verbs import Verb
from bot.i18n.dates import in_zones


@dataclass(frozen=True, slots=True)
class Agenda:
    """A sync as one side may read it now. `zone`: of the meeting; `on`: whether it still comes; `holiday`: the public
    holiday on which it falls; `days`: how many days of work nothing was passed on to the CM (comms alone)."""

    side: Side
    meeting: Meeting
    sitting: Sitting
    zone: str
    on: bool = True
    topics: Sequence[Named] = ()
    found: Sequence[Found] = ()
    tasks: Sequence[NamedTask] = ()
    minutes: Sequence[NamedMinute] = ()
    present: Sequence[str] = ()
    awaited: Sequence[str] = ()
    holiday: str | None = None
    silent: int = 0


def when(at: datetime, zone: str, lens: Lens) -> str:
    """An instant on the meeting's clock, and on the reader's and the company's beside it where they differ."""
    return in_zones(at, (zone, lens.zone, lens.company_zone), lens.words.locale)


def prompt(agenda: Agenda, lens: Lens) -> Card:
    """Asks a side for topics."""
    say, sitting = lens.words, agenda.sitting
    at = when(sitting.starts_at, agenda.zone, lens)
    if sitting.state is SittingState.SKIPPED or not agenda.on:
        return _short(agenda, say("sync-headline-skipped", name=agenda.meeting.name, at=at), lens)
    is_open = sitting.state is SittingState.OPEN
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("sync-headline-prompt", name=agenda.meeting.name, at=at),
        notice=say("sync-notice-prompt", name=agenda.meeting.name, at=at),
        number=sitting.label,
        blocks=(
            _yours(agenda, lens),
            *_holiday(agenda, lens),
            Paragraph(say("sync-prompt-open" if is_open else "sync-prompt-do")),
            *topic_list(_open(agenda), lens),
            *_untold(agenda, lens),
            *found_list(agenda.found, lens),
            *task_list(_undone(agenda), lens),
            *_facts(agenda, lens),
        ),
        buttons=() if is_open else (_add(sitting, lens), *_changes(agenda, lens)),
        footer=_whose(agenda, lens),
    )


def agenda_card(agenda: Agenda, lens: Lens) -> Card:
    """The agenda, at the hour."""
    say, sitting = lens.words, agenda.sitting
    at = when(sitting.starts_at, agenda.zone, lens)
    nothing = () if agenda.topics or agenda.found else (Paragraph(say("sync-agenda-empty")),)
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("sync-headline-agenda", name=agenda.meeting.name, at=at),
        notice=say("sync-notice-agenda", name=agenda.meeting.name, at=at),
        number=sitting.label,
        blocks=(
            _yours(agenda, lens),
            *((Paragraph(say("sync-agenda-by-text")),) if sitting.by_text else ()),
            *nothing,
            *topic_list(agenda.topics, lens),
            *_untold(agenda, lens),
            *found_list(agenda.found, lens),
            *task_list(_undone(agenda), lens),
            *_facts(agenda, lens),
        ),
        buttons=(
            Button(Verb.SYNC_HERE, sitting.id, say("button-sync-here"), Weight.MAIN),
            _add(sitting, lens, Weight.PLAIN),
            Button(Verb.SYNC_NOTES, sitting.id, say("button-sync-notes")),
            Button(Verb.TASK_ADD, sitting.id, say("button-task-add")),
        ),
        footer=_whose(agenda, lens),
    )


def summary(agenda: Agenda, lens: Lens) -> Card:
    """What came of it: decisions and actions first, then notes, and what is carried over."""
    say, sitting = lens.words, agenda.sitting
    at = when(sitting.starts_at, agenda.zone, lens)
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("sync-headline-summary", name=agenda.meeting.name, at=at),
        notice=say("sync-notice-summary", name=agenda.meeting.name, at=at),
        number=sitting.label,
        blocks=(
            *decision_list(agenda.minutes, lens),
            *task_list(agenda.tasks, lens),
            *note_quotes(agenda.minutes, lens, MinuteKind.NOTE),
            *topic_list(_open(agenda), lens, title="sync-summary-carried"),
            *_facts(agenda, lens),
        ),
        buttons=(
            Button(Verb.SYNC_NOTES, sitting.id, say("button-sync-notes-more")),
            Button(Verb.TASK_ADD, sitting.id, say("button-task-add")),
        ),
        footer=_whose(agenda, lens),
    )


def change(agenda: Agenda, lens: Lens) -> Card:
    """Tells a room that a sync is skipped, moved, or held by text."""
    say, sitting = lens.words, agenda.sitting
    at, name = when(sitting.starts_at, agenda.zone, lens), agenda.meeting.name
    if sitting.state is SittingState.SKIPPED:
        return _short(agenda, say("sync-headline-skipped", name=name, at=at), lens)
    key = "sync-headline-moved" if sitting.moved else "sync-headline-by-text"
    if sitting.by_text and sitting.moved:
        key = "sync-headline-moved-by-text"
    return _short(agenda, say(key, name=name, at=at), lens, buttons=(_add(sitting, lens),))


def _short(agenda: Agenda, headline: str, lens: Lens, *, buttons: tuple[Button, ...] = ()) -> Card:
    off = agenda.sitting.state is SittingState.SKIPPED or not agenda.on
    kept = (Paragraph(lens.words("sync-topics-kept")),) if off else (_yours(agenda, lens),)
    return Card(
        Tone.NEUTRAL, headline, headline, number=agenda.sitting.label, blocks=(*_holiday(agenda, lens), *kept),
        buttons=buttons,
    )  # fmt: skip


def _add(sitting: Sitting, lens: Lens, weight: Weight = Weight.MAIN) -> Button:
    return Button(Verb.TOPIC_ADD, sitting.meeting, lens.words("button-topic-add"), weight)


def _changes(agenda: Agenda, lens: Lens) -> tuple[Button, ...]:
    if agenda.side is not Side.COMMS:
        return ()
    say, id = lens.words, agenda.sitting.id
    text = () if agenda.sitting.by_text else (Button(Verb.SYNC_BY_TEXT, id, say("button-sync-by-text")),)
    return (
        Button(Verb.SYNC_SKIP, id, say("button-sync-skip")),
        Button(Verb.SYNC_MOVE, id, say("button-sync-move")),
        *text,
    )


def _holiday(agenda: Agenda, lens: Lens) -> tuple[Block, ...]:
    if agenda.holiday is None or agenda.sitting.state is not SittingState.PLANNED:
        return ()
    key = "sync-holiday-comms" if agenda.side is Side.COMMS else "sync-holiday-cm"
    return (Paragraph(lens.words(key, holiday=agenda.holiday)),)


def _untold(agenda: Agenda, lens: Lens) -> tuple[Block, ...]:
    """Comms alone are asked what nobody told the CM."""
    if agenda.side is not Side.COMMS:
        return ()
    return (Paragraph(lens.words("sync-untold", days=agenda.silent)),)


def _open(agenda: Agenda) -> list[Named]:
    return [(topic, by) for topic, by in agenda.topics if topic.state is TopicState.OPEN]


def _undone(agenda: Agenda) -> list[NamedTask]:
    return [(task, owner) for task, owner in agenda.tasks if task.state is TaskState.OPEN]


def _facts(agenda: Agenda, lens: Lens) -> tuple[Block, ...]:
    say = lens.words
    place = agenda.meeting.place
    link = (WebAddress(say("fact-sync-place"), place, opens=True),) if is_link(place) else ()
    rows = [
        (say("fact-sync-place"), "" if link else place),
        (say("fact-sync-present"), say.listed(agenda.present)),
        (say("fact-sync-awaited"), say.listed(agenda.awaited)),
    ]
    told = tuple((label, value) for label, value in rows if value)
    return (*link, *((Facts(told),) if told else ()))


def _yours(agenda: Agenda, lens: Lens) -> Moment:
    """When it begins, on each reader's own clock."""
    return moment(agenda.sitting.starts_at, lens)


def _whose(agenda: Agenda, lens: Lens) -> str:
    return lens.words("sync-footer-comms" if agenda.side is Side.COMMS else "sync-footer-cm")
