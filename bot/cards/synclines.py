"""The lines of a sync: topics, what the bot brings, decisions, actions, notes. Whose own something is stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.cards.flags import TONES, flag
from bot.cards.lens import Lens
from bot.core.card import Block, EvidenceLine, EvidenceList, Paragraph, Quote, Tone
from bot.core.flags import Standing
from bot.core.judgement import EXTRACT
from bot.core.people import Side
from bot.core.syncs import FindingKind, Found, Minute, MinuteKind, Task, TaskState, Topic, TopicState, Written
from bot.core.text import shortened
from bot.i18n.dates import date_in_full

_KINDS = {
    FindingKind.UNANSWERED: ("sync-found-unanswered", Tone.UNKNOWN),
    FindingKind.LATE: ("sync-found-late", Tone.UNKNOWN),
    FindingKind.UNREAD: ("sync-found-unread", Tone.NEUTRAL),
    FindingKind.LIFTS: ("sync-found-lifts", Tone.EMBARGOED),
    FindingKind.EXPIRES: ("sync-found-expires", Tone.UNKNOWN),
    FindingKind.BARE: ("sync-found-bare", Tone.UNKNOWN),
    FindingKind.UNTOLD: ("sync-found-untold", Tone.CONFIDENTIAL),
}

_SAYS = {Standing.EMBARGOED: (FindingKind.LIFTS,)}
"""The findings whose own words are the flag already: « embargo until… »."""

A_FEW = 3
"""What the bot brings of one kind, so that people's own topics are not lost among it."""

Named = tuple[Topic, str]
"""A topic and its author's name."""

NamedTask = tuple[Task, str]
"""An action and its owner's name."""

NamedMinute = tuple[Minute, str]
"""Something noted and its author's name."""


def topic_list(topics: Sequence[Named], lens: Lens, title: str = "sync-topics") -> tuple[Block, ...]:
    """What people brought, each with its author and whose own it is; `title`: the key of the words above it."""
    if not topics:
        return ()
    lines = tuple(_topic(topic, by, lens) for topic, by in topics)
    return (EvidenceList(lens.words(title, count=len(lines)), lines),)


def found_list(found: Sequence[Found], lens: Lens) -> tuple[Block, ...]:
    """What the bot brings: the first few of each kind, and how many more there are."""
    if not found:
        return ()
    shown = [each for n, each in enumerate(found) if [other.kind for other in found[:n]].count(each.kind) < A_FEW]
    lines, more = tuple(_found(each, lens) for each in shown), len(found) - len(shown)
    rest = (Paragraph(lens.words("sync-found-more", count=more)),) if more else ()
    return (EvidenceList(lens.words("sync-found", count=len(found)), lines), *rest)


def task_list(tasks: Sequence[NamedTask], lens: Lens) -> tuple[Block, ...]:
    """Who does what by when."""
    if not tasks:
        return ()
    lines = tuple(_task(task, owner, lens) for task, owner in tasks)
    return (EvidenceList(lens.words("sync-tasks", count=len(lines)), lines),)


def decision_list(minutes: Sequence[NamedMinute], lens: Lens) -> tuple[Block, ...]:
    """What was decided."""
    decisions = [(minute, by) for minute, by in minutes if minute.kind is MinuteKind.DECISION]
    if not decisions:
        return ()
    lines = tuple(
        EvidenceLine(minute.label, signed(minute.written, by, lens), Tone.NEUTRAL, minute.text, target=minute.label)
        for minute, by in decisions
    )
    return (EvidenceList(lens.words("sync-decisions", count=len(lines)), lines),)


def note_quotes(minutes: Sequence[NamedMinute], lens: Lens, kind: MinuteKind = MinuteKind.NOTE) -> tuple[Block, ...]:
    """What was noted, in the words of who noted it."""
    return tuple(Quote(minute.text, signed(minute.written, by, lens)) for minute, by in minutes if minute.kind is kind)


def signed(written: Written, by: str, lens: Lens) -> str:
    """Who wrote it, and whose own it is."""
    if written.shown_from is not None:
        return by
    return lens.words("sync-own-comms" if written.side is Side.COMMS else "sync-own-cm", name=by)


def due(day: date, lens: Lens) -> str:
    """A day in full."""
    return date_in_full(day, lens.words.locale)


def _topic(topic: Topic, by: str, lens: Lens) -> EvidenceLine:
    said = signed(topic.written, by, lens)
    if topic.state is TopicState.DONE:
        said = lens.words("sync-topic-done", flag=said)
    elif topic.carried > 1:
        said = lens.words("sync-topic-carried", flag=said, count=topic.carried)
    return EvidenceLine(topic.label, said, Tone.NEUTRAL, topic.text, target=topic.label)


def _found(found: Found, lens: Lens) -> EvidenceLine:
    key, tone = _KINDS[found.kind]
    at = lens.instant(found.at) if found.at else ""
    said = lens.words(key, at=at, names=lens.words.listed(found.names))
    if found.standing is not None and found.standing.restricts:  # an agenda repeats what forbids, and never allows
        tone = TONES[found.standing]
        if found.kind not in _SAYS.get(found.standing, ()):
            said = f"{flag(found.standing, lens)} · {said}"
    return EvidenceLine(found.label, said, tone, shortened(found.text, EXTRACT), target=found.label)


_TASKS = {TaskState.OPEN: "sync-task-open", TaskState.DONE: "sync-task-done", TaskState.DROPPED: "sync-task-dropped"}


def _task(task: Task, owner: str, lens: Lens) -> EvidenceLine:
    said = lens.words(_TASKS[task.state], name=owner, day=due(task.due, lens))
    if task.written.shown_from is None:
        said = signed(task.written, said, lens)
    return EvidenceLine(task.label, said, Tone.NEUTRAL, task.text, target=task.label)
