"""What each button does: an act at once, or the form that the act needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.cards import forms
from bot.core.card import Form, Reply
from bot.core.flags import Flag
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.desk.asking.ownwords import own_words
from bot.desk.wording import propose_wording
from bot.errors import Gone
from bot.i18n.instants import written
from bot.services import (
    acknowledging,
    answering,
    asking,
    editing,
    explaining,
    failing,
    finding,
    freezing,
    leaking,
    lifting,
    looping,
    mailing,
    passing,
    receipting,
    reopening,
    reviewing,
    revoking,
    scoping,
    seconding,
    urging,
)
from bot.services.agreeing import gestures as agreeing
from bot.services.digests import commanding as digests
from bot.services.mailing import Act
from bot.services.offboarding import gestures as offboarding
from bot.services.onboarding import gestures as onboarding
from bot.services.privacy import commanding as privacy
from bot.services.settling import mandates, rooms
from bot.services.signals import gestures as signals
from bot.services.syncs import showing as sync_records
from bot.services.syncs.acts import PRESSES as SYNC_PRESSES
from bot.services.turn import Turn, lens_of, mandate_options, said, shown
from bot.services.who import organisation_of, require

Press = Callable[[Turn, str], Awaitable[Reply]]


async def press(turn: Turn, verb: Verb, target: str) -> Reply:
    """Do what a button asks for. Raises Refused, Gone or Stale."""
    act = _ACTS.get(verb)
    if act is None:
        raise Gone
    return await act(turn, target)


async def _acknowledge(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    new = await acknowledging.acknowledge(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("acknowledged") if new else lens.words("stale-acknowledged"))


async def _undo(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    lens = await turn.lens(actor)
    if target.startswith("v_"):
        return await signals.undo(turn, target)
    if target.startswith("q_"):
        question = await answering.undo(turn.work, actor, target)
        return said(lens.words("answer-undone", number=question.label))
    item = await passing.undo(turn.work, actor, target)
    return said(lens.words("news-undone", number=item.label))


async def _send_now(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    lens = await turn.lens(actor)
    if target.startswith("v_"):
        return await signals.send_now(turn, target)
    if target.startswith("q_"):
        question = await answering.send_now(turn.work, actor, target)
        return said(lens.words("answer-recorded", number=question.label))
    item = await passing.send_now(turn.work, actor, target)
    return said(lens.words("news-sent", number=item.label))


async def _edit(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    item, mandates = await passing.loaded(turn.work, actor, target, Action.EDIT)
    lens = await turn.lens(actor, mandates[0])
    return forms.edit_form(item, lens, proposed=propose_wording(item.revision.text))


async def _withdraw(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    item, mandates = await passing.loaded(turn.work, actor, target, Action.WITHDRAW)
    return forms.withdraw_form(item, await turn.lens(actor, mandates[0]))


async def _confirm(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    item = await editing.confirm(turn.work, actor, target)
    lens = await turn.lens(actor)
    return await seconding.said_of(turn, actor, item.id, lens.words("news-confirmed", number=item.label))


def _settle(flag: Flag) -> Press:
    async def settle(turn: Turn, target: str) -> Reply:
        actor = await turn.actor_of(target)
        item = await editing.settle(turn.work, actor, target, flag)
        lens = await turn.lens(actor)
        return await seconding.said_of(turn, actor, item.id, lens.words("news-settled", number=item.label))

    return settle


async def _ask_team(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    question = await asking.ask_team(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("question-recorded", number=question.label))


async def _answer_may(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    question, mandate = await answering.open_question(turn.work, actor, target)
    lens = await turn.lens(actor, mandate)
    until = turn.work.now.instant + answering.KEPT
    # To the minute, as people read it.
    expires = written(until - timedelta(seconds=until.second), zone=lens.zone, locale=lens.words.locale)
    form = forms.may_form(question, own_words(question.text), expires, lens)
    return scoping.narrowed(form, question, lens)


async def _answer_no(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    question, mandate = await answering.open_question(turn.work, actor, target)
    return forms.no_form(question, await turn.lens(actor, mandate))


async def _answer_not_before(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    question, mandate = await answering.open_question(turn.work, actor, target)
    return forms.not_before_form(question, await turn.lens(actor, mandate))


async def _ask_back(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    question, mandate = await answering.open_question(turn.work, actor, target)
    return forms.ask_back_form(question, await turn.lens(actor, mandate))


async def _give_context(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    question, mandate = await asking.asked_by(turn.work, actor, target)
    return forms.context_form(question, await turn.lens(actor, mandate))


async def _why(turn: Turn, target: str) -> Reply:
    return await explaining.explain(turn, target)


async def _show(turn: Turn, target: str) -> Reply:
    find = sync_records.numbered if sync_records.is_number(target) else finding.numbered
    return shown(await find(turn.work, await turn.standpoint(), target))


async def _thaw(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    freeze = await freezing.thaw(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("thawed-done") if freeze.thawed_at else lens.words("thaw-asked"))


def _deliver(act: Act, key: str) -> Press:
    async def deliver(turn: Turn, target: str) -> Reply:
        actor = await turn.actor_of(target)
        count = await failing.settle(turn.work, actor, target, act)
        lens = await turn.lens(actor)
        return said(lens.words(key, count=count))

    return deliver


async def _freeze(turn: Turn, _target: str) -> Form:
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.FREEZE, standpoint.mandates)
    options = await mandate_options(turn.work, standpoint.mandates)
    organisation = await organisation_of(turn.work, standpoint.actor)
    return forms.freeze_form(options, lens_of(standpoint.actor, organisation))


_ACTS: dict[Verb, Press] = {
    Verb.TAG: reopening.reopen,
    Verb.WRITE: reopening.reopen,
    Verb.CHOOSE_MANDATES: reopening.reopen,
    Verb.ASK: reopening.reopen,
    Verb.ACKNOWLEDGE: _acknowledge,
    Verb.UNDO: _undo,
    Verb.SEND_NOW: _send_now,
    Verb.EDIT: _edit,
    Verb.WITHDRAW: _withdraw,
    Verb.CONFIRM: _confirm,
    Verb.SETTLE_CONFIDENTIAL: _settle(Flag.CONFIDENTIAL),
    Verb.SETTLE_SHAREABLE: _settle(Flag.SHAREABLE),
    Verb.ASK_TEAM: _ask_team,
    Verb.ANSWER_MAY: _answer_may,
    Verb.ANSWER_NO: _answer_no,
    Verb.ANSWER_NOT_BEFORE: _answer_not_before,
    Verb.ASK_BACK: _ask_back,
    Verb.GIVE_CONTEXT: _give_context,
    Verb.WHY: _why,
    Verb.FREEZE: _freeze,
    Verb.THAW: _thaw,
    Verb.RETRY: _deliver(mailing.retry, "failed-retried"),
    Verb.SHOW: _show,
    Verb.GIVE_UP: _deliver(mailing.give_up, "failed-given-up"),
    **receipting.PRESSES,
    **reviewing.PRESSES,
    **urging.PRESSES,
    **lifting.PRESSES,
    **leaking.PRESSES,
    **looping.PRESSES,
    **revoking.PRESSES,
    **signals.PRESSES,
    **agreeing.PRESSES,
    **offboarding.PRESSES,
    **mandates.PRESSES,
    **onboarding.PRESSES,
    Verb.SET_UP: rooms.reopen,
    **SYNC_PRESSES,
    **digests.PRESSES,
    **privacy.PRESSES,
}
