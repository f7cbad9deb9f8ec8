"""The asker says that their question is urgent: it no longer waits for working hours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards.waiting import waits
from bot.core.card import Reply
from bot.core.delivery import Kind
from bot.core.people import Actor, Side
from bot.core.questions import Question
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.errors import Refused, Stale
from bot.services import asking, dispatch, escalating
from bot.services.turn import Turn, said
from bot.services.who import named
from bot.storage.work import Work


async def urge(work: Work, actor: Actor, id: str) -> Question:
    """Mark an open question urgent, and tell comms of it again. Raises Refused to anybody but its asker, or Stale."""
    question, mandate = await asking.asked(work, actor, id, Action.ASK)
    if actor.member is None or question.asker != actor.member.id:
        raise Refused
    if question.urgent:
        raise Stale("stale-urgent", number=question.label)
    if not waits(question):
        raise Stale("stale-changed", number=question.label)
    urgent = await asking.save(work, replace(question, urgent=True))
    await work.register.note(
        question.organisation, at=work.now.instant, actor=named(actor), verb="urgent", subject=question.id
    )
    await escalating.wait(work, urgent, mandate)
    await dispatch.refresh(work, question.organisation, question.id)
    await dispatch.post_to_side(work, Kind.QUESTION_COMMS, question.id, mandate, Side.COMMS)
    return urgent


async def _urgent(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    question = await urge(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("urgent-recorded", number=question.label))


PRESSES: dict[Verb, Callable[[Turn, str], Awaitable[Reply]]] = {Verb.URGENT: _urgent}
"""What its button does."""
