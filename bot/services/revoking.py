"""What becomes of a yes that was given: still true for longer, ended when it ends, or revoked at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards.verifying import UNTIL, still_true_form
from bot.core.card import Form, Reply
from bot.core.delivery import TimerKind
from bot.core.people import Actor, Mandate
from bot.core.questions import Ruling, RulingState
from bot.core.rights import Action
from bot.core.tidings import RecallReason
from bot.core.verbs import Verb
from bot.errors import Frozen, Invalid, InvalidForm, Refused, Stale
from bot.i18n.instants import written
from bot.services import dispatch, gate, recording
from bot.services.answering import KEPT
from bot.services.drafts import Sheet
from bot.services.indexing import index_ruling
from bot.services.judging import restricted_since
from bot.services.recalling import recall_ruling
from bot.services.seconding import by_two
from bot.services.turn import Turn, said
from bot.services.verifying import in_force, set_review
from bot.services.who import mandates_of, named, organisation_of, require
from bot.storage.work import Work


async def revoke(work: Work, actor: Actor, id: str) -> Ruling:
    """A yes holds no more, at once: whoever was told gets a recall. Anyone in comms may. Raises Stale."""
    ruling, _ = await _ruling(work, actor, id)
    moved = await recording.move_ruling(work, ruling.organisation, id, RulingState.IN_FORCE, RulingState.REVOKED)
    if not moved:
        raise Stale("stale-revoked", number=ruling.number)
    await work.timers.cancel(ruling.organisation, id, TimerKind.RULING_REVIEW)
    await _note(work, ruling, named(actor), "revoke")
    revoked = replace(ruling, state=RulingState.REVOKED)
    await _refresh(work, revoked)
    await recall_ruling(work, revoked, RecallReason.RULING_REVOKED)
    return ruling


async def still_true(work: Work, actor: Actor, id: str, until: datetime) -> Ruling:
    """A yes holds until another instant. Where its subject was restricted since, that takes the right of release.

    Raises Frozen, Stale, or Invalid for an end that is not later.
    """
    ruling, mandate = await _ruling(work, actor, id)
    if await gate.is_frozen(work, mandate.organisation, mandate.id):
        raise Frozen
    if await restricted_since(work, await organisation_of(work, actor), mandate, ruling.text, ruling):
        require(actor, Action.RELEASE, [mandate])
        if by_two([mandate]):
            raise Stale("ruling-second", number=ruling.number)
    if ruling.expires_at is None or until <= ruling.expires_at:
        raise Invalid("ruling-not-later", UNTIL)
    if not await work.rulings.prolong(ruling, until):
        raise Stale("stale-revoked", number=ruling.number)
    prolonged = replace(ruling, expires_at=until)
    await index_ruling(work, prolonged)
    await set_review(work, prolonged)
    await _note(work, ruling, named(actor), "still-true", until=until.isoformat())
    await _refresh(work, ruling)
    return prolonged


async def let_end(work: Work, actor: Actor, id: str) -> Ruling:
    """A yes ends when it ends: nobody is asked about it again."""
    ruling, _ = await _ruling(work, actor, id)
    await work.timers.cancel(ruling.organisation, id, TimerKind.RULING_REVIEW)
    await _note(work, ruling, named(actor), "let-end")
    await _refresh(work, ruling)
    return ruling


async def _ruling(work: Work, actor: Actor, id: str) -> tuple[Ruling, Mandate]:
    """A yes in force, for whoever may answer questions of its mandate. Raises Refused or Stale."""
    ruling = await work.rulings.get(actor.organisation, id)
    if ruling is None:
        raise Refused
    (mandate,) = await mandates_of(work, ruling.organisation, [ruling.mandate])
    require(actor, Action.ANSWER, [mandate])
    if not in_force(work, ruling):
        raise Stale("stale-revoked", number=ruling.number)
    return ruling, mandate


async def _refresh(work: Work, ruling: Ruling) -> None:
    await dispatch.refresh(work, ruling.organisation, ruling.id)
    await dispatch.refresh(work, ruling.organisation, ruling.question)


async def _note(work: Work, ruling: Ruling, actor: str, verb: str, **details: object) -> None:
    await work.register.note(
        ruling.organisation, at=work.now.instant, actor=actor, verb=verb, subject=ruling.id, **details
    )


async def _ask_still_true(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    ruling, mandate = await _ruling(turn.work, actor, target)
    lens = await turn.lens(actor, mandate)
    until = turn.work.now.instant + KEPT
    proposed = written(until - timedelta(seconds=until.second), zone=lens.zone, locale=lens.words.locale)
    return still_true_form(ruling, proposed, lens)


async def submit_still_true(turn: Turn, target: str, values: Mapping[str, str]) -> Reply:
    """The form that asks until when came back. Raises InvalidForm."""
    actor = await turn.actor_of(target)
    _, mandate = await _ruling(turn.work, actor, target)
    lens = await turn.lens(actor, mandate)
    sheet = Sheet(values, turn.work.now.instant, lens.zone, lens.words.locale)
    until = sheet.instant(UNTIL, required=True)
    sheet.finish()
    try:
        ruling = await still_true(turn.work, actor, target, until or turn.work.now.instant)
    except Invalid as error:
        raise InvalidForm({UNTIL: error}) from error
    return said(lens.words("ruling-prolonged", number=ruling.number, until=lens.until(ruling.expires_at)))


async def _let_end(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    ruling = await let_end(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("ruling-ends", number=ruling.number, until=lens.until(ruling.expires_at)))


async def _revoke(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    ruling = await revoke(turn.work, actor, target)
    return said((await turn.lens(actor)).words("ruling-revoked-done", number=ruling.number))


PRESSES = {Verb.STILL_TRUE: _ask_still_true, Verb.LET_END: _let_end, Verb.REVOKE: _revoke}
"""What the buttons of a ruling do."""
