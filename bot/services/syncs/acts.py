"""What the buttons, forms and commands of syncs do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.cards.syncforms import answer_form
from bot.core.card import Form, Reply
from bot.core.message import Suggestion
from bot.core.rights import Action
from bot.core.syncs import TaskState, TopicState
from bot.core.verbs import Verb
from bot.errors import Invalid, Stale
from bot.i18n.words import Words
from bot.services import writing
from bot.services.submission import Submission
from bot.services.syncs import access, arranging, calendars, changing, noting, ruling, showing, tasking, topicing
from bot.services.turn import Turn
from bot.services.who import Standpoint, allows

Press = Callable[[Turn, str], Awaitable[Reply]]
Submit = Callable[[Turn, Submission], Awaitable[Reply]]
Command = Callable[[Turn, str], Awaitable[Reply]]


def _close(state: TopicState) -> Press:
    async def close(turn: Turn, target: str) -> Reply:
        return await topicing.close(turn, target, state)

    return close


def _settle(state: TaskState) -> Press:
    async def settle(turn: Turn, target: str) -> Reply:
        return await tasking.settle(turn, target, state)

    return settle


async def _answer(turn: Turn, target: str) -> Form:
    seated, topic = await access.at_topic(turn, target)
    if topic.state is not TopicState.OPEN:
        raise Stale("sync-topic-closed", number=topic.label)
    return answer_form(topic, seated.side, seated.lens, both=topic.written.shown_from is not None)


async def _to_news(turn: Turn, target: str) -> Form:
    """A decision becomes news: the form asks for its flag, and for all else."""
    _, minute = await ruling.at_decision(turn, target, Action.TAG)
    return await writing.open_form(turn, minute.text)


PRESSES: dict[Verb, Press] = {
    Verb.TOPIC_ADD: topicing.reopen,
    Verb.TOPIC_SHARE: topicing.share,
    Verb.TOPIC_KEEP: topicing.keep,
    Verb.TOPIC_DONE: _close(TopicState.DONE),
    Verb.TOPIC_DROP: _close(TopicState.DROPPED),
    Verb.TOPIC_ANSWER: _answer,
    Verb.SYNC_SCHEDULE: arranging.open_form,
    Verb.SYNC_SKIP: changing.skip,
    Verb.SYNC_MOVE: changing.open_move,
    Verb.SYNC_BY_TEXT: changing.by_text,
    Verb.SYNC_HERE: changing.here,
    Verb.SYNC_NOTES: noting.open_form,
    Verb.SYNC_CALENDAR: calendars.show,
    Verb.SYNC_ADDRESS: calendars.renew,
    Verb.TASK_ADD: tasking.open_form,
    Verb.TASK_DONE: _settle(TaskState.DONE),
    Verb.TASK_LATER: tasking.open_later,
    Verb.TASK_DROP: _settle(TaskState.DROPPED),
    Verb.DECISION_TO_NEWS: _to_news,
    Verb.DECISION_TO_RULING: ruling.open_form,
}


async def _add_topic(turn: Turn, submission: Submission) -> Reply:
    return await topicing.submitted(turn, submission.target, submission.values)


async def _answered(turn: Turn, submission: Submission) -> Reply:
    return await topicing.answer(turn, submission.target, submission.values)


async def _schedule(turn: Turn, submission: Submission) -> Reply:
    return await arranging.submitted(turn, submission.target, submission.version, submission.values)


async def _move(turn: Turn, submission: Submission) -> Reply:
    return await changing.move(turn, submission.target, submission.version, submission.values)


async def _notes(turn: Turn, submission: Submission) -> Reply:
    return await noting.submitted(turn, submission.target, submission.values)


async def _add_task(turn: Turn, submission: Submission) -> Reply:
    return await tasking.added(turn, submission.target, submission.values)


async def _later(turn: Turn, submission: Submission) -> Reply:
    return await tasking.later(turn, submission.target, submission.version, submission.values)


async def _ruled(turn: Turn, submission: Submission) -> Reply:
    return await ruling.submitted(turn, submission.target, submission.values)


SUBMISSIONS: dict[Verb, Submit] = {
    Verb.TOPIC_ADD: _add_topic,
    Verb.TOPIC_ANSWER: _answered,
    Verb.SYNC_SCHEDULE: _schedule,
    Verb.SYNC_MOVE: _move,
    Verb.SYNC_NOTES: _notes,
    Verb.TASK_ADD: _add_task,
    Verb.TASK_LATER: _later,
    Verb.DECISION_TO_RULING: _ruled,
}


async def _sync(turn: Turn, text: str) -> Reply:
    word, _, rest = text.partition(" ")
    if word.lower() == "add":
        return await topicing.add_here(turn, rest)
    act = _WORDS.get(text.lower() or "agenda")
    if act is None:
        raise Invalid("sync-usage")
    return await act(turn)


async def _notes_here(turn: Turn) -> Reply:
    """`/sync notes`: of the sync that began last."""
    standpoint, meetings = await access.meetings_here(turn)
    held = [await turn.work.sittings.latest(meeting) for meeting in access.some(meetings, standpoint)]
    begun = [sitting for sitting in held if sitting is not None and sitting.opened_at is not None]
    if not begun:
        raise Stale("sync-not-yet")
    last = max(begun, key=lambda sitting: (sitting.opened_at or turn.work.now.instant, sitting.number))
    return await noting.open_form(turn, last.id)


_WORDS: dict[str, Callable[[Turn], Awaitable[Reply]]] = {
    "agenda": showing.of_here,
    "schedule": arranging.listed,
    "skip": changing.skip_next,
    "notes": _notes_here,
    "calendar": calendars.of_here,
}

COMMANDS: dict[str, Command] = {"sync": _sync}


def suggestions(standpoint: Standpoint, words: Words) -> list[Suggestion]:
    """Completions, as far as this person may use them."""
    found = []
    if allows(standpoint.actor, Action.JOIN_SYNCS, standpoint.mandates):
        found += [
            Suggestion("/sync add ", words("command-sync-add")),
            Suggestion("/sync agenda", words("command-sync-agenda")),
            Suggestion("/sync notes", words("command-sync-notes")),
            Suggestion("/sync calendar", words("command-sync-calendar")),
        ]
    if allows(standpoint.actor, Action.RUN_SYNCS, standpoint.mandates):
        found += [
            Suggestion("/sync schedule", words("command-sync-schedule")),
            Suggestion("/sync skip", words("command-sync-skip")),
        ]
    return found
