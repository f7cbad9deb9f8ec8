"""A decision of a sync becomes a ruling: whoever decides says whether it may be said, for whom and until when.

It is kept as the answer to a question that names the decision, so that all that holds for an answer holds for it: the
undo window, the freeze, the recall, the second look before its end. The CM reads it in their rooms, and so knows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.cards.decisions import EVERYBODY, decision_form
from bot.core.address import Place
from bot.core.card import Form, Option, Reply
from bot.core.delivery import Kind
from bot.core.people import Side
from bot.core.questions import Answer, Question, QuestionState, Scope
from bot.core.rights import Action
from bot.core.syncs import MAX_TOPIC, Minute, MinuteKind
from bot.desk.asking.ownwords import own_words
from bot.errors import Frozen, Gone, Invalid, Stale
from bot.i18n.instants import written
from bot.services import answering, dispatch, gate
from bot.services.answering import KEPT, Given
from bot.services.considering import consider
from bot.services.drafts import Sheet
from bot.services.drawing import name_of
from bot.services.syncs import access
from bot.services.syncs.access import Seated
from bot.services.turn import Turn, said
from bot.services.who import named, organisation_of
from bot.storage.ids import new_id


async def at_decision(turn: Turn, target: str, action: Action) -> tuple[Seated, Minute]:
    """Somebody at a decision that they may read, for what takes a right. Raises Refused, Gone."""
    actor = await turn.actor_of(target)
    minute = await turn.work.minutes.get(actor.organisation, target)
    sitting = await turn.work.sittings.get(actor.organisation, minute.sitting) if minute else None
    if minute is None or sitting is None or minute.kind is not MinuteKind.DECISION:
        raise Gone
    seated = await access.at_meeting(turn, sitting.meeting, action, ended=True)
    if not minute.written.may_be_read_by(seated.side, turn.work.now):
        raise Gone
    return seated, minute


async def open_form(turn: Turn, target: str) -> Form:
    """The form of a ruling on a decision. Raises Stale to whoever is late, with the name of who was first."""
    seated, minute = await at_decision(turn, target, Action.ANSWER)
    await _require_unruled(turn, minute)
    until = turn.work.now.instant + KEPT
    lens = seated.lens
    ends = written(until - timedelta(seconds=until.second), zone=lens.zone, locale=lens.words.locale)
    return decision_form(minute, own_words(minute.text), ends, await _cms(turn, seated), lens)


async def submitted(turn: Turn, target: str, values: Mapping[str, str]) -> Reply:
    """Rule on a decision. Raises InvalidForm, Stale, Frozen for a yes while a freeze holds."""
    seated, minute = await at_decision(turn, target, Action.ANSWER)
    await _require_unruled(turn, minute)
    sheet = Sheet(values, turn.work.now.instant, seated.lens.zone, seated.lens.words.locale)
    text = sheet.text("text", limit=MAX_TOPIC, required=True)
    given = _given(sheet, await _cms(turn, seated))
    sheet.finish()
    if given.answer is Answer.MAY and await gate.is_frozen(turn.work, minute.organisation, minute.mandate):
        raise Frozen
    question = await _question(turn, seated, minute, text)
    await turn.work.questions.add(question)
    await turn.work.register.note(
        question.organisation,
        at=turn.work.now.instant,
        actor=seated.name,
        verb="decision-to-ruling",
        subject=question.id,
        decision=minute.id,
    )
    await dispatch.post_to_side(turn.work, Kind.QUESTION_COMMS, question.id, seated.mandate, Side.COMMS)
    await answering.give(turn.work, seated.actor, question, seated.mandate, given)
    seconds = int(seated.mandate.policy.undo.total_seconds())
    key = "decision-ruled-undo" if seconds else "decision-ruled"
    return said(seated.lens.words(key, decision=minute.label, number=question.label, seconds=seconds))


async def _require_unruled(turn: Turn, minute: Minute) -> None:
    """The meeting is locked: of two who rule on one decision the later finds what the first one said."""
    ruled = await turn.work.questions.on_decision(minute.organisation, minute.label)
    if ruled is not None:
        ruling = await turn.work.rulings.get(ruled.organisation, ruled.ruling or "")
        by = await name_of(turn.work, ruled.organisation, ruling.by if ruling else ruled.asker)
        raise Stale("stale-ruled", decision=minute.label, number=ruled.label, by=by)


async def _cms(turn: Turn, seated: Seated) -> list[Option]:
    """The CMs to whom a yes can be narrowed, by name."""
    mandate = seated.mandate
    return [Option(each, await name_of(turn.work, mandate.organisation, each)) for each in mandate.members]


def _given(sheet: Sheet, cms: list[Option]) -> Given:
    """What the form says; every fault beside its field."""
    answer = {each.value: each for each in Answer}.get(sheet.values.get("answer", ""))
    if answer is None:
        sheet.errors["answer"] = Invalid("decision-answer-missing", "answer")
    wording = sheet.text("wording", required=answer is Answer.MAY)
    not_before = sheet.instant("until", required=True) if answer is Answer.NOT_BEFORE else None
    whom = sheet.values.get("scope", EVERYBODY)
    if whom != EVERYBODY and whom not in [each.value for each in cms]:
        sheet.errors["scope"] = Invalid("scope-missing", "scope")
    if answer is not Answer.MAY:
        return Given(answer or Answer.NO, not_before=not_before)
    expires_at = sheet.instant("expires")
    if whom == EVERYBODY:
        return Given(Answer.MAY, wording=wording, expires_at=expires_at)
    return Given(Answer.MAY, wording=wording, expires_at=expires_at, scope=Scope.ASKER, only=whom)


async def _question(turn: Turn, seated: Seated, minute: Minute, text: str) -> Question:
    """The question to which the ruling is the answer: asked by whoever rules, in the CM's first room."""
    work, mandate, actor = turn.work, seated.mandate, seated.actor
    rooms = await work.people.rooms(mandate.organisation, mandate.id, Side.CM)
    if not rooms:
        raise Stale("decision-no-room")
    judgement = await consider(work, await organisation_of(work, actor), mandate, text)
    return Question(
        id=new_id("q"),
        organisation=mandate.organisation,
        number=await work.questions.next_number(mandate.organisation),
        mandate=mandate.id,
        asker=named(actor),
        place=Place(rooms[0].address),
        text=text,
        asked_at=work.now.instant,
        state=QuestionState.OPEN,
        judgement=judgement,
        locale=mandate.locale,
        wants_human=True,
        decision=minute.label,
    )
