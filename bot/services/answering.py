"""Comms answer a question: may be said, no, not before, or ask back. The answer is kept as a ruling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.delivery import Kind, TimerKind
from bot.core.people import Actor, Mandate, Side
from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState, Scope
from bot.core.rights import Action
from bot.errors import Frozen, Gone, Refused, Stale
from bot.services import dispatch, escalating, gate, recording, scoping, seconding, timing, verifying
from bot.services.asking import asked, save
from bot.services.judging import restricted_since
from bot.services.who import named, require
from bot.storage.ids import new_id
from bot.storage.work import Work

KEPT = timedelta(days=90)
"""How long a yes is kept as a precedent unless its author says otherwise (product.md)."""

_OPEN = (QuestionState.OPEN, QuestionState.ASKED_BACK)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as a person gave it. `wording`: what may be said, and for whom (`scope`), with MAY; `not_before` (UTC)
    with NOT_BEFORE. `only`: the member, where it is not the asker."""

    answer: Answer = Answer.NO
    wording: str | None = None
    note: str | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None
    scope: Scope = Scope.MANDATE
    only: str = ""


async def open_question(work: Work, actor: Actor, id: str) -> tuple[Question, Mandate]:
    """A question that this actor may answer now. Raises Stale when somebody did, Refused to its own asker."""
    question, mandate = await asked(work, actor, id, Action.ANSWER)
    if actor.member is not None and question.asker == actor.member.id:
        raise Refused
    if question.state in _OPEN:
        return question, mandate
    by = await answered_by(work, question)
    raise Stale("stale-answered", by=by) if by else Stale("stale-changed")


async def answer(work: Work, actor: Actor, id: str, given: Given) -> Question:
    """Answer a question. It can be taken back until the undo window ends; a restriction counts at once.

    Raises Frozen when a freeze holds and the answer would clear something.
    """
    question, mandate = await open_question(work, actor, id)
    return await give(work, actor, question, mandate, given)


async def give(work: Work, actor: Actor, question: Question, mandate: Mandate, given: Given) -> Question:
    """The same of a question that this actor was let answer. Raises Frozen, Refused."""
    releases = given.answer is Answer.MAY and await _may_clear(work, actor, question, mandate)
    ruling = _ruling(work, actor, question, mandate, given)
    await recording.add_ruling(work, ruling)
    answering = await save(work, replace(question, state=QuestionState.ANSWERING, ruling=ruling.id))
    await _note(work, answering, named(actor), "answer", answer=given.answer.value)
    await work.timers.cancel(question.organisation, question.id, TimerKind.REMINDER)
    await dispatch.refresh(work, question.organisation, question.id)
    if releases and await seconding.begin(work, actor, question.id, [mandate]):
        return answering
    if mandate.policy.undo:
        due_at = work.now.instant + mandate.policy.undo
        await timing.at(work, question.organisation, TimerKind.UNDO_ANSWER, question.id, due_at)
        return answering
    return await _give(work, answering, mandate)


async def undo_ends(work: Work, organisation: str, id: str) -> None:
    """The undo window of an answer has ended: it goes to the asker."""
    question = await work.questions.get(organisation, id, lock=True)
    if question is None or question.state is not QuestionState.ANSWERING:
        return
    mandate = await work.people.mandate(organisation, question.mandate)
    if mandate is not None:
        await _give(work, question, mandate)


async def send_now(work: Work, actor: Actor, id: str) -> Question:
    """Give the answer without waiting, or one that a freeze had kept back. Raises Stale when none waits, Frozen while a
    freeze still keeps it back."""
    question, mandate = await asked(work, actor, id, Action.ANSWER)
    if question.state is not QuestionState.ANSWERING:
        raise Stale("stale-undo", number=question.label)
    ruling = await work.rulings.get(question.organisation, question.ruling or "")
    if ruling is not None and ruling.answer is Answer.MAY:
        if await gate.is_frozen(work, mandate.organisation, mandate.id):
            raise Frozen
        await seconding.agree(work, actor, question.id, [mandate])
        await gate.confirm(work, actor, question.organisation, [mandate.id], ruling.id)
    return await _give(work, question, mandate)


async def undo(work: Work, actor: Actor, id: str) -> Question:
    """Take an answer back before it has left: the question is open again."""
    question, mandate = await asked(work, actor, id, Action.ANSWER)
    if question.state is not QuestionState.ANSWERING or question.ruling is None:
        raise Stale("stale-undo", number=question.label)
    await work.timers.cancel(question.organisation, question.id, TimerKind.UNDO_ANSWER)
    await seconding.end(work, question.organisation, question.id)
    await recording.move_ruling(work, question.organisation, question.ruling, RulingState.PENDING, RulingState.UNDONE)
    state = QuestionState.JUDGED if question.decision else QuestionState.OPEN  # nobody asked what was decided
    opened = await save(work, replace(question, state=state, ruling=None))
    await _note(work, opened, named(actor), "undo")
    if state is QuestionState.OPEN:
        await escalating.wait(work, opened, mandate)
    await dispatch.refresh(work, question.organisation, question.id)
    return opened


async def ask_back(work: Work, actor: Actor, id: str, message: str) -> Question:
    """Ask the CM for context, where they asked."""
    question, mandate = await open_question(work, actor, id)
    asked_back = await save(work, replace(question, state=QuestionState.ASKED_BACK, asked_back=message))
    await _note(work, asked_back, named(actor), "ask-back")
    await dispatch.refresh(work, question.organisation, question.id)
    await dispatch.post(work, Kind.ASKED_BACK_CM, question.id, mandate, question.place)
    return asked_back


async def keep_back(work: Work, organisation: str, id: str) -> None:
    """A freeze stopped an answer at the last gate: it has not been given, and waits for a person to send it."""
    question = await work.questions.get(organisation, id, lock=True)
    if question is None or question.ruling is None or question.state is not QuestionState.ANSWERED:
        return
    await recording.move_ruling(work, organisation, question.ruling, RulingState.IN_FORCE, RulingState.PENDING)
    waiting = await save(work, replace(question, state=QuestionState.ANSWERING))
    await _note(work, waiting, "passerelle", "answer-kept-back")
    await dispatch.refresh(work, organisation, id)


async def overtaken(work: Work, question: Question, ruling: Ruling) -> bool:
    """Whether comms restricted the subject after a yes was given: then it does not leave, and the question is open."""
    organisation = await work.people.organisation(question.organisation)
    mandate = await work.people.mandate(question.organisation, question.mandate)
    if organisation is None or mandate is None:
        return True
    if not await restricted_since(work, organisation, mandate, question.text, ruling):
        return False
    await recording.move_ruling(work, question.organisation, ruling.id, RulingState.IN_FORCE, RulingState.UNDONE)
    opened = await save(work, replace(question, state=QuestionState.OPEN, ruling=None))
    await _note(work, opened, "passerelle", "answer-overtaken")
    await escalating.wait(work, opened, mandate)
    await dispatch.refresh(work, question.organisation, question.id)
    return True


async def answered_by(work: Work, question: Question) -> str:
    """The name of whoever answered; empty if nobody did."""
    ruling = await work.rulings.get(question.organisation, question.ruling) if question.ruling else None
    member = await work.people.member(question.organisation, ruling.by) if ruling else None
    return member.name if member else ""


async def _may_clear(work: Work, actor: Actor, question: Question, mandate: Mandate) -> bool:
    """What a yes takes: no freeze, and the right of release where something restricted is touched; whether it is."""
    if await gate.is_frozen(work, mandate.organisation, mandate.id):
        raise Frozen
    releases = any(cited.standing.restricts for cited in question.judgement.cited)
    if releases:
        require(actor, Action.RELEASE, [mandate])
    return releases


def _ruling(work: Work, actor: Actor, question: Question, mandate: Mandate, given: Given) -> Ruling:
    scope = given.scope if given.answer is Answer.MAY else Scope.MANDATE
    expires_at = given.expires_at or (work.now.instant + KEPT if given.answer is Answer.MAY else None)
    return Ruling(
        id=new_id("j"),
        organisation=question.organisation,
        mandate=mandate.id,
        question=question.id,
        answer=given.answer,
        text=question.text,
        by=named(actor),
        at=work.now.instant,
        state=RulingState.PENDING,
        lang=question.locale,
        number=question.label,
        wording=given.wording if given.answer is Answer.MAY else None,
        note=given.note,
        not_before=given.not_before,
        zone=mandate.zone,
        expires_at=expires_at,
        scope=scope,
        only=given.only or scoping.only(scope, question),
    )


async def _give(work: Work, question: Question, mandate: Mandate) -> Question:
    """The answer leaves for the asker and is in force from now on. A freeze keeps back what clears."""
    ruling = await work.rulings.get(question.organisation, question.ruling or "")
    if ruling is None:
        raise Gone
    waits = await seconding.waits(work, question.organisation, question.id)
    frozen = ruling.answer is Answer.MAY and await gate.is_frozen(work, mandate.organisation, mandate.id)
    if waits or frozen:
        await dispatch.refresh(work, question.organisation, question.id)
        return question
    await work.timers.cancel(question.organisation, question.id, TimerKind.UNDO_ANSWER)
    await recording.move_ruling(work, question.organisation, ruling.id, RulingState.PENDING, RulingState.IN_FORCE)
    answered = await save(work, replace(question, state=QuestionState.ANSWERED))
    await _note(work, answered, ruling.by, "answer-given", answer=ruling.answer.value)
    await verifying.set_review(work, ruling)
    if question.decision:
        await dispatch.post_to_side(work, Kind.ANSWER_CM, question.id, mandate, Side.CM)
    else:
        await dispatch.post(work, Kind.ANSWER_CM, question.id, mandate, question.place)
    await dispatch.refresh(work, question.organisation, question.id)
    return answered


async def _note(work: Work, question: Question, actor: str, verb: str, **details: object) -> None:
    await work.register.note(
        question.organisation, at=work.now.instant, actor=actor, verb=verb, subject=question.id, **details
    )
