"""A question that waits: when somebody is called, whom, and what its asker is told of it. Silence never says yes."""

from __future__ import annotations

from bot.cards.waiting import NOTHING_YET, Progress, waits
from bot.core.address import Address, Place
from bot.core.deadlines import Call, Rung, deadline, following, ladder
from bot.core.delivery import Kind, TimerKind
from bot.core.people import Mandate, Side
from bot.core.questions import Question, QuestionState
from bot.services import dispatch, gate, timing
from bot.services.who import mandates_of
from bot.storage.work import Work

_TOLD = (Kind.VERDICT, Kind.QUESTION_COMMS, Kind.QUESTION_REMINDER, Kind.QUESTION_CALL)


async def wait(work: Work, question: Question, mandate: Mandate) -> None:
    """From now on an answer is awaited: the next rung is climbed when that takes too long."""
    organisation = await work.people.organisation(question.organisation)
    if organisation is not None:
        due_at = deadline(work.now.instant, mandate.policy, organisation.work_time, urgent=question.urgent)
        await timing.at(work, question.organisation, TimerKind.REMINDER, question.id, due_at)


async def remind(work: Work, organisation: str, id: str) -> None:
    """Nobody has answered in time: the next rung. While the asker is asked back, the room is reminded and no more."""
    question = await work.questions.get(organisation, id, lock=True)
    if question is None or not waits(question):
        return
    (mandate,) = await mandates_of(work, organisation, [question.mandate])
    rungs = ladder(await work.people.members(organisation), mandate.policy, question.asker)
    done = [call.rung for call in await work.calls.about(organisation, id)]
    found = following(rungs, done)
    if found is None or (question.state is QuestionState.ASKED_BACK and found[0] is not Rung.ROOM):
        return
    await _climb(work, question, mandate, Call(found[0], work.now.instant, found[1]))
    if following(rungs, [*done, found[0]]) is not None:
        await wait(work, question, mandate)


async def progress(work: Work, question: Question, mandate: Mandate) -> Progress:
    """What became so far of a question that waits for people, with names; nothing of one that does not."""
    if not waits(question):
        return NOTHING_YET
    calls = await work.calls.about(question.organisation, question.id)
    holding = mandate.charter.holding
    if holding and await gate.is_frozen(work, mandate.organisation, mandate.id):
        holding = ""
    return Progress(
        calls=tuple([(call.at, await _names(work, question.organisation, call)) for call in calls]),
        due_at=await work.timers.waiting(question.organisation, question.id, TimerKind.REMINDER),
        holding=holding,
    )


async def _climb(work: Work, question: Question, mandate: Mandate, call: Call) -> None:
    await work.calls.add(question.organisation, question.id, call)
    await work.register.note(
        question.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="remind" if call.rung is Rung.ROOM else "call",
        subject=question.id,
        rung=call.rung.value,
        members=list(call.members),
    )
    await dispatch.refresh(work, question.organisation, question.id, only=_TOLD)
    kind = Kind.QUESTION_REMINDER if call.rung is Rung.ROOM else Kind.QUESTION_CALL
    await dispatch.post_to_side(work, kind, question.id, mandate, Side.COMMS)
    for id in call.members:
        place = await directly(work, mandate, id)
        if place is not None:
            await dispatch.post(work, kind, question.id, mandate, place)


async def directly(work: Work, mandate: Mandate, id: str) -> Place | None:
    """Where one member of comms is told something alone: on the platform of the comms rooms; None if they are not
    there, or no longer in comms."""
    member = await work.people.member(mandate.organisation, id)
    if member is None or not member.role.is_comms:
        return None
    rooms = await work.people.rooms(mandate.organisation, mandate.id, Side.COMMS)
    account = next((each for room in rooms for each in member.accounts if _beside(each, room.address)), None)
    return Place(account, direct=True, person=True) if account else None


def _beside(account: Address, room: Address) -> bool:
    return (account.platform, account.workspace) == (room.platform, room.workspace)


async def _names(work: Work, organisation: str, call: Call) -> tuple[str, ...]:
    found = [await work.people.member(organisation, id) for id in call.members]
    return tuple(member.name for member in found if member is not None)
