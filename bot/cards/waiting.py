"""What becomes of a question while nobody has answered it, as its asker and as comms read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.cards.lens import Lens
from bot.core.card import Block, Button, Card, Paragraph, Quote, Tone, Weight
from bot.core.questions import Question, QuestionState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind

_WAITS = (QuestionState.OPEN, QuestionState.ASKED_BACK)


@dataclass(frozen=True, slots=True)
class Progress:
    """When the room was reminded or who was called (UTC, names; none for the room), first things first.

    `due_at`: when the next one is. `holding`: the sentence that may be said meanwhile, agreed on beforehand.
    """

    calls: tuple[tuple[datetime, tuple[str, ...]], ...] = ()
    due_at: datetime | None = None
    holding: str = ""


NOTHING_YET = Progress()


def waits(question: Question) -> bool:
    """Whether people still have to answer."""
    return question.state in _WAITS


def for_asker(question: Question, progress: Progress, lens: Lens) -> tuple[Block, ...]:
    """Where the question stands, and what may be said meanwhile: never a verdict, and the same whatever it is about."""
    if not waits(question):
        return ()
    say = lens.words
    urgent = (Paragraph(say("waiting-urgent")),) if question.urgent else ()
    offered = progress.holding and question.judgement.kind is VerdictKind.UNKNOWN
    holding = (Quote(progress.holding, say("quote-holding")),) if offered else ()
    return (*urgent, *_calls(progress, lens), *holding)


def for_comms(question: Question, progress: Progress, lens: Lens) -> tuple[Block, ...]:
    """That it is urgent, until when an answer is awaited, and what was done since."""
    if not waits(question):
        return ()
    key = "waiting-urgent-until" if question.urgent else "waiting-until"
    due = (Paragraph(lens.words(key, at=lens.instant(progress.due_at))),) if progress.due_at else ()
    urgent = (Paragraph(lens.words("waiting-urgent")),) if question.urgent and not due else ()
    return (*urgent, *due, *_calls(progress, lens))


def _calls(progress: Progress, lens: Lens) -> tuple[Block, ...]:
    return tuple(Paragraph(_called(at, names, lens)) for at, names in progress.calls)


def _called(at: datetime, names: tuple[str, ...], lens: Lens) -> str:
    say = lens.words
    if not names:
        return say("waiting-reminded", at=lens.since(at))
    return say("waiting-called", names=say.listed(names), at=lens.since(at))


def urgent_button(question: Question, lens: Lens) -> tuple[Button, ...]:
    """The asker may say that it is urgent, once, while nobody has answered."""
    if question.urgent or not waits(question):
        return ()
    return (Button(Verb.URGENT, question.id, lens.words("button-urgent")),)


def call_for_comms(question: Question, asker: str, progress: Progress, lens: Lens) -> Card:
    """Calls those named last to answer. It holds the question and no evidence: it may stand where one person reads
    it who is no longer in comms."""
    say = lens.words
    names = next((names for _, names in reversed(progress.calls) if names), ())
    open_ = waits(question)
    headline = say("call-headline", names=say.listed(names)) if open_ else say("call-over", number=question.label)
    return Card(
        tone=Tone.UNKNOWN if open_ else Tone.NEUTRAL,
        headline=headline,
        notice=say("notice-question", number=question.label),
        number=question.label,
        blocks=(*for_comms(question, progress, lens), Quote(question.text, asker)),
        buttons=_answering(question, lens) if open_ else (),
    )


def _answering(question: Question, lens: Lens) -> tuple[Button, ...]:
    say, target = lens.words, question.id
    return (
        Button(Verb.ANSWER_MAY, target, say("button-answer-may"), Weight.MAIN),
        Button(Verb.ANSWER_NO, target, say("button-answer-no"), Weight.DANGER),
        Button(Verb.ANSWER_NOT_BEFORE, target, say("button-answer-not-before")),
        Button(Verb.ASK_BACK, target, say("button-ask-back")),
        Button(Verb.SHOW, question.label, say("button-whole-question"), Weight.QUIET),
    )
