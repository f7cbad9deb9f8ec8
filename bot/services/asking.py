"""A CM asks "may I disclose this?": judged at once, answered where it was asked, or sent to people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.address import Place
from bot.core.delivery import Kind
from bot.core.judgement import Judgement
from bot.core.people import Actor, Mandate, Member, Organisation, Side
from bot.core.questions import Asking, Question, QuestionState
from bot.core.rights import Action
from bot.core.text import MAX_TEXT, cleaned
from bot.core.verdict import VerdictKind
from bot.errors import Gone, Invalid, Refused, Stale
from bot.measures import VERDICTS
from bot.services import dispatch, escalating
from bot.services.considering import consider
from bot.services.onboarding import following
from bot.services.registering import reading
from bot.services.who import mandates_of, named, require
from bot.storage.ids import new_id
from bot.storage.work import Work

TO_PEOPLE = (VerdictKind.UNKNOWN, VerdictKind.FROZEN)


async def ask(
    work: Work,
    actor: Actor,
    organisation: Organisation,
    mandate: Mandate,
    text: str,
    place: Place,
    *,
    urgent: bool = False,
) -> Question:
    """Ask on behalf of one mandate. Raises Refused, or Invalid when there is no text at all."""
    require(actor, Action.ASK, [mandate])
    said = cleaned(text)[:MAX_TEXT]
    if not said:
        raise Invalid("text-empty")
    fit = await _fit(work, mandate, actor, place)
    judgement = await consider(work, organisation, mandate, said, asking_from(_member(actor).id, fit))
    question = Question(
        id=new_id("q"),
        organisation=organisation.id,
        number=await work.questions.next_number(organisation.id),
        mandate=mandate.id,
        asker=_member(actor).id,
        place=fit,
        text=said,
        asked_at=work.now.instant,
        state=QuestionState.OPEN if judgement.kind in TO_PEOPLE else QuestionState.JUDGED,
        judgement=judgement,
        locale=_member(actor).locale or mandate.locale,
        urgent=urgent,
    )
    await work.questions.add(question)
    VERDICTS.labels(judgement.kind.value).inc()
    await work.reliances.set(question.organisation, question.id, question.judgement.rests_on)
    await _note(work, question, named(actor), "ask")
    await reading.cited(work, actor, judgement)
    await following.changed(work, question.organisation, [mandate.id])
    await dispatch.post(work, Kind.VERDICT, question.id, mandate, question.place)
    if question.state is QuestionState.OPEN:
        await _to_people(work, question, mandate)
    return question


async def ask_team(work: Work, actor: Actor, id: str) -> Question:
    """Bring a question that the bot answered before people, because its asker wants that."""
    question, mandate = await asked_by(work, actor, id)
    if question.state is not QuestionState.JUDGED:
        raise Stale("stale-with-team", number=question.label)
    opened = await save(work, replace(question, state=QuestionState.OPEN, wants_human=True))
    await _note(work, opened, named(actor), "ask-team")
    await _to_people(work, opened, mandate)
    await dispatch.refresh(work, question.organisation, question.id)
    return opened


async def give_context(work: Work, actor: Actor, id: str, message: str) -> Question:
    """The asker tells comms more, after they asked back."""
    question, mandate = await asked_by(work, actor, id)
    if question.state is not QuestionState.ASKED_BACK:
        raise Stale("stale-with-team", number=question.label)
    context = "\n\n".join(filter(None, (question.context, message)))
    opened = await save(work, replace(question, state=QuestionState.OPEN, context=context))
    await _note(work, opened, named(actor), "give-context")
    await escalating.wait(work, opened, mandate)
    await dispatch.refresh(work, question.organisation, question.id)
    await dispatch.post_to_side(work, Kind.QUESTION_COMMS, question.id, mandate, Side.COMMS)
    return opened


async def asked_by(work: Work, actor: Actor, id: str) -> tuple[Question, Mandate]:
    """A question, locked, for its asker alone. Raises Refused to anybody else."""
    question, mandate = await asked(work, actor, id, Action.ASK)
    if question.asker != _member(actor).id:
        raise Refused
    return question, mandate


def asking_from(member: str, place: Place) -> Asking:
    """Who asks, and where: a direct conversation is no room that an answer could be narrowed to."""
    return Asking(member, "" if place.direct else str(place.room))


async def judged_again(work: Work, question: Question) -> Question:
    """A yes is decided anew before it is sent; if it no longer holds, the question goes to people instead.

    What was no yes when it was asked never becomes one.
    """
    fresh, mandate = await _fresh(work, question)
    if _grant(fresh) == _grant(question.judgement) or _widens(question, fresh):
        return question
    state = QuestionState.OPEN if fresh.kind in TO_PEOPLE else QuestionState.JUDGED
    changed = await save(work, replace(question, judgement=fresh, state=state))
    await work.reliances.set(question.organisation, question.id, fresh.rests_on)
    await _note(work, changed, "passerelle", "judge-again")
    if state is QuestionState.OPEN:
        await _to_people(work, changed, mandate)
    return changed


async def drawn_again(work: Work, question: Question) -> Question:
    """A yes, be it to one sentence, whose card is drawn again: if it no longer holds the card says what does.

    No row changes, and what was no yes when it was asked never becomes one.
    """
    fresh, _ = await _fresh(work, question)
    if _grant(fresh) == _grant(question.judgement):
        return question
    if _widens(question, fresh):
        fresh = replace(question.judgement, parts=())
    return replace(question, judgement=fresh)


def lost(question: Question, again: Question) -> bool:
    """Whether a yes that was given has become a question for the team, who were not asked it."""
    was = question.judgement.kind is VerdictKind.SHAREABLE
    return was and again.judgement.kind is VerdictKind.UNKNOWN


def _widens(question: Question, fresh: Judgement) -> bool:
    return fresh.kind is VerdictKind.SHAREABLE and question.judgement.kind is not VerdictKind.SHAREABLE


async def _fresh(work: Work, question: Question) -> tuple[Judgement, Mandate]:
    organisation = await work.people.organisation(question.organisation)
    mandate = await work.people.mandate(question.organisation, question.mandate)
    if organisation is None or mandate is None:
        raise Gone
    asking = asking_from(question.asker, question.place)
    return await consider(work, organisation, mandate, question.text, asking), mandate


async def asked(work: Work, actor: Actor, id: str, action: Action) -> tuple[Question, Mandate]:
    """A question, locked, and its mandate, if the actor may do that. Raises Refused, also when there is none."""
    question = await work.questions.get(actor.organisation, id, lock=True)
    if question is None:
        raise Refused
    mandates: Sequence[Mandate] = await mandates_of(work, question.organisation, [question.mandate])
    require(actor, action, mandates)
    return question, mandates[0]


async def save(work: Work, question: Question) -> Question:
    """Store a changed question. Raises Stale if somebody was first."""
    if not await work.questions.save(question):
        raise Stale("stale-changed", number=question.label)
    return replace(question, version=question.version + 1)


async def _to_people(work: Work, question: Question, mandate: Mandate) -> None:
    await dispatch.post_to_side(work, Kind.QUESTION_COMMS, question.id, mandate, Side.COMMS)
    await escalating.wait(work, question, mandate)


async def _fit(work: Work, mandate: Mandate, actor: Actor, place: Place) -> Place:
    """Where the answer may be given: the room if it is one of this mandate's, otherwise the person alone."""
    if place.direct:
        return place
    rooms = await work.people.rooms(mandate.organisation, mandate.id)
    if any(room.address == place.room for room in rooms):
        return place
    return Place(actor.caller.account, direct=True, person=True)


def _grant(judgement: Judgement) -> tuple[object, ...]:
    """What a judgement rests on: the same kind, the same records at the same revisions, the same wording; and what
    each of its sentences rests on."""
    records = tuple((cited.id, cited.revision) for cited in judgement.cited)
    parts = tuple((part.text, *_grant(part.judgement)) for part in judgement.parts)
    return (judgement.kind, judgement.wording, records if judgement.kind is VerdictKind.SHAREABLE else (), parts)


def _member(actor: Actor) -> Member:
    if actor.member is None:
        raise Refused
    return actor.member


async def _note(work: Work, question: Question, actor: str, verb: str) -> None:
    await work.register.note(
        question.organisation,
        at=work.now.instant,
        actor=actor,
        verb=verb,
        subject=question.id,
        verdict=question.judgement.kind.value,
        why=[why.value for why in question.judgement.why],
        cited=[cited.id for cited in question.judgement.cited],
    )
