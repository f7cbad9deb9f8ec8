"""The forms of a sync. Whoever writes on the comms side is asked who may read it; nothing is shared by default."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.fields import LONG, QUOTED, SHORT
from bot.cards.lens import Lens
from bot.core.appointments import MAX_NAME
from bot.core.card import Field, FieldKind, Form, Option, Paragraph, Quote
from bot.core.people import Side
from bot.core.syncs import MAX_TOPIC, Meeting, MeetingState, Sitting, Task, Topic
from bot.core.text import shortened
from bot.core.verbs import Verb
from bot.i18n.duedays import weekday_names

OWN, SHARED = "own", "shared"
"""Who may read it: the author's side, or both."""

_STATES = {
    MeetingState.ACTIVE: "sync-state-active",
    MeetingState.PAUSED: "sync-state-paused",
    MeetingState.ENDED: "sync-state-ended",
}

MOST_WEEKS = 8
"""The longest interval that the form offers; the file of `apply` takes up to 52 weeks."""


@dataclass(frozen=True, slots=True)
class ScheduleDraft:
    """What a meeting is set to, as people type it. `event`: None where no calendar could show it."""

    name: str = ""
    days: tuple[int, ...] = ()
    clock: str = ""
    weeks: int = 1
    zone: str = ""
    place: str = ""
    people: tuple[str, ...] = ()
    event: str | None = None
    state: MeetingState = MeetingState.ACTIVE


def topic_form(target: str, text: str, meetings: Sequence[Option], side: Side, lens: Lens) -> Form:
    """A topic for the next sync; `meetings` are those that it may be for, the soonest first."""
    say = lens.words
    which = Field("meeting", FieldKind.CHOICE, say("field-sync-meeting"), "", options=tuple(meetings), required=True)
    fields = (
        Field("text", FieldKind.TEXT, say("field-topic"), text, required=True, max_length=MAX_TOPIC),
        *((which,) if len(meetings) > 1 else ()),
        *_readers(side, lens, chosen=OWN),
    )
    return Form(Verb.TOPIC_ADD, target, say("form-topic"), say("submit-topic"), fields)


def answer_form(topic: Topic, side: Side, lens: Lens, *, both: bool) -> Form:
    """An answer to a topic of a sync that is held by text; `both`: whether the other side can read the topic."""
    say = lens.words
    field = Field("text", FieldKind.TEXT, say("field-topic-answer"), required=True, max_length=LONG)
    readers = _readers(side, lens, always=True) if both else ()
    title = say("form-topic-answer", number=topic.label)
    return Form(Verb.TOPIC_ANSWER, topic.id, title, say("submit-topic-answer"), (field, *readers), (Quote(topic.text),))


def schedule_form(
    target: str, draft: ScheduleDraft, people: Sequence[Option], lens: Lens, *, version: int = 0, stated: str = ""
) -> Form:
    """When a mandate's sides meet. `stated`: for which mandate."""
    say, names = lens.words, weekday_names(lens.words.locale)
    days = tuple(Option(str(day), names[day]) for day in range(7))
    weeks = tuple(Option(str(n), say("sync-every", weeks=n)) for n in sorted({*range(1, MOST_WEEKS + 1), draft.weeks}))
    states = tuple(Option(state.value, say(_STATES[state])) for state in MeetingState)
    fields = (
        Field("name", FieldKind.LINE, say("field-sync-name"), draft.name, required=True, max_length=SHORT),
        Field(
            "days",
            FieldKind.CHOICES,
            say("field-sync-days"),
            ",".join(map(str, draft.days)),
            options=days,
            required=True,
        ),
        Field("clock", FieldKind.LINE, say("field-sync-clock"), draft.clock, say("hint-sync-clock"), (), True, SHORT),
        Field("weeks", FieldKind.CHOICE, say("field-sync-weeks"), str(draft.weeks), options=weeks, required=True),
        Field("zone", FieldKind.LINE, say("field-sync-zone"), draft.zone, say("hint-sync-zone"), (), True, SHORT),
        Field("place", FieldKind.LINE, say("field-sync-place"), draft.place, say("hint-sync-place"), max_length=SHORT),
        *_event(draft, lens),
        *_people(draft, people, lens),
        *_state(draft, states, version, lens),
    )
    intro = (Paragraph(say("form-goes-to", mandate=stated)),) if stated else ()
    return Form(Verb.SYNC_SCHEDULE, target, say("form-sync"), say("submit-sync"), fields, intro, version)


def _event(draft: ScheduleDraft, lens: Lens) -> tuple[Field, ...]:
    if draft.event is None:
        return ()
    label, hint = lens.words("field-sync-event"), lens.words("hint-sync-event")
    return (Field("event", FieldKind.LINE, label, draft.event, hint, max_length=MAX_NAME),)


def _people(draft: ScheduleDraft, people: Sequence[Option], lens: Lens) -> tuple[Field, ...]:
    if not people:
        return ()
    chosen = ",".join(option.value for option in people if option.value in draft.people)
    say = lens.words
    return (
        Field("people", FieldKind.CHOICES, say("field-sync-people"), chosen, say("hint-sync-people"), tuple(people)),
    )


def _state(draft: ScheduleDraft, states: tuple[Option, ...], version: int, lens: Lens) -> tuple[Field, ...]:
    if not version:
        return ()
    label = lens.words("field-sync-state")
    return (Field("state", FieldKind.CHOICE, label, draft.state.value, options=states, required=True),)


def move_form(sitting: Sitting, meeting: Meeting, at: str, lens: Lens) -> Form:
    """Another time for one sync alone."""
    say = lens.words
    field = Field("at", FieldKind.INSTANT, say("field-sync-move"), "", say("hint-instant"), (), True, SHORT)
    intro = (Paragraph(say("form-sync-move-intro", name=meeting.name, at=at)),)
    title = say("form-sync-move", number=sitting.label)
    return Form(Verb.SYNC_MOVE, sitting.id, title, say("submit-sync-move"), (field,), intro, sitting.version)


def notes_form(sitting: Sitting, topics: Sequence[Topic], lens: Lens) -> Form:
    """What was said and decided, and which topics are done; the others are carried over."""
    say = lens.words
    options = tuple(Option(topic.id, f"{topic.label} · {shortened(topic.text, 80)}") for topic in topics)
    done = Field("done", FieldKind.CHOICES, say("field-sync-done"), "", say("hint-sync-done"), options)
    fields = (
        Field("notes", FieldKind.TEXT, say("field-sync-notes"), max_length=LONG),
        Field(
            "decisions", FieldKind.TEXT, say("field-sync-decisions"), "", say("hint-sync-decisions"), (), False, LONG
        ),
        *((done,) if options else ()),
        *_readers(Side.COMMS, lens, always=True),
    )
    title = say("form-sync-notes", number=sitting.label)
    return Form(Verb.SYNC_NOTES, sitting.id, title, say("submit-sync-notes"), fields)


def task_form(sitting: Sitting, owners: Sequence[Option], lens: Lens) -> Form:
    """Who does what by when."""
    say = lens.words
    fields = (
        Field("text", FieldKind.LINE, say("field-task"), required=True, max_length=MAX_TOPIC),
        Field("owner", FieldKind.CHOICE, say("field-task-owner"), options=tuple(owners), required=True),
        _due(lens),
        *_readers(Side.COMMS, lens, always=True),
    )
    return Form(Verb.TASK_ADD, sitting.id, say("form-task", number=sitting.label), say("submit-task"), fields)


def later_form(task: Task, lens: Lens) -> Form:
    """Another day for an action."""
    say, intro = lens.words, (Quote(shortened(task.text, QUOTED)),)
    title = say("form-task-later", number=task.label)
    return Form(Verb.TASK_LATER, task.id, title, say("submit-task-later"), (_due(lens),), intro, task.version)


def _due(lens: Lens) -> Field:
    say = lens.words
    return Field("due", FieldKind.LINE, say("field-task-due"), "", say("hint-task-due"), (), True, SHORT)


def _readers(side: Side, lens: Lens, *, chosen: str = "", always: bool = False) -> tuple[Field, ...]:
    """Who may read it. A CM is asked only where what they write may also stay with them (`always`)."""
    if side is Side.CM and not always:
        return ()
    say = lens.words
    options = (Option(OWN, say("sync-readers-own")), Option(SHARED, say("sync-readers-both")))
    return (Field("readers", FieldKind.CHOICE, say("field-sync-readers"), chosen, options=options, required=True),)
