"""What each form does when it comes back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.core.card import Notice, Reply
from bot.core.news import NewsItem
from bot.core.people import Actor, Mandate
from bot.core.questions import Answer, Question
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.errors import Gone, Stale
from bot.services import (
    answering,
    asking,
    editing,
    freezing,
    inquiring,
    leaking,
    lifting,
    passing,
    revoking,
    scoping,
    seconding,
    writing,
)
from bot.services.agreeing import gestures as agreeing
from bot.services.answering import Given
from bot.services.choosing import chosen_mandates
from bot.services.digests import filling as digests
from bot.services.drafts import Sheet, read_draft
from bot.services.offboarding import gestures as offboarding
from bot.services.privacy import commanding as privacy
from bot.services.settling import mandates, rooms
from bot.services.signals import gestures as signals
from bot.services.submission import Submission
from bot.services.syncs.acts import SUBMISSIONS as SYNC_SUBMISSIONS
from bot.services.turn import Turn, lens_of, said
from bot.services.who import require

Submit = Callable[[Turn, Submission], Awaitable[Reply]]


async def submit(turn: Turn, verb: Verb, submission: Submission) -> Reply:
    """Do what a form asks for. Raises InvalidForm or Invalid (shown on the form), Refused, Gone or Stale."""
    act = _ACTS.get(verb)
    if act is None:
        raise Gone
    return await act(turn, submission)


async def _tag(turn: Turn, submission: Submission) -> Reply:
    return await writing.tag_by_form(turn, submission.target, submission.values)


async def _choose(turn: Turn, submission: Submission) -> Reply:
    return await writing.chosen(turn, submission.target, submission.values)


async def _edit(turn: Turn, submission: Submission) -> Reply:
    actor = await turn.actor_of(submission.target)
    item, mandates = await passing.loaded(turn.work, actor, submission.target, Action.EDIT)
    lens = await turn.lens(actor, mandates[0])
    sheet = Sheet(
        _unasked(item) | dict(submission.values),
        turn.work.now.instant,
        lens.zone,
        lens.words.locale,
        known={"expires": item.revision.expires_at},
        embargoed=item.revision.embargo,
    )
    item = await editing.edit(turn.work, actor, submission.target, submission.version, read_draft(sheet))
    return await seconding.said_of(turn, actor, item.id, lens.words("news-edited", number=item.label))


def _unasked(item: NewsItem) -> dict[str, str]:
    """What a form leaves out because it is too long for a field stays as it is."""
    return {"text": item.revision.text, "wording": item.revision.wording or ""}


async def _withdraw(turn: Turn, submission: Submission) -> Reply:
    actor = await turn.actor_of(submission.target)
    item, _ = await passing.loaded(turn.work, actor, submission.target, Action.WITHDRAW)
    if item.version != submission.version:
        raise Stale("stale-changed", number=item.label)
    await editing.withdraw(turn.work, actor, submission.target)
    lens = await turn.lens(actor)
    return said(lens.words("news-withdrawn", number=item.label))


async def _ask(turn: Turn, submission: Submission) -> Reply:
    return await inquiring.ask_for(turn, submission.target, submission.values.get("mandate", ""))


async def _answer_may(turn: Turn, submission: Submission) -> Reply:
    actor, question, mandate, sheet = await _question(turn, submission)
    wording, note = sheet.text("wording", required=True), sheet.text("note")
    expires_at, scope = sheet.instant("expires"), scoping.chosen(sheet, question)
    sheet.finish()
    given = Given(Answer.MAY, wording=wording, note=note or None, expires_at=expires_at, scope=scope)
    return await _answer(turn, actor, question, mandate, given)


async def _answer_no(turn: Turn, submission: Submission) -> Reply:
    actor, question, mandate, sheet = await _question(turn, submission)
    note = sheet.text("note")
    sheet.finish()
    return await _answer(turn, actor, question, mandate, Given(Answer.NO, note=note or None))


async def _answer_not_before(turn: Turn, submission: Submission) -> Reply:
    actor, question, mandate, sheet = await _question(turn, submission)
    until, note = sheet.instant("until", required=True), sheet.text("note")
    sheet.finish()
    given = Given(Answer.NOT_BEFORE, note=note or None, not_before=until)
    return await _answer(turn, actor, question, mandate, given)


async def _ask_back(turn: Turn, submission: Submission) -> Reply:
    actor, question, mandate, sheet = await _question(turn, submission)
    message = sheet.text("message", required=True)
    sheet.finish()
    await answering.ask_back(turn.work, actor, question.id, message)
    lens = await turn.lens(actor, mandate)
    return said(lens.words("asked-back-recorded", number=question.label))


async def _give_context(turn: Turn, submission: Submission) -> Reply:
    actor = await turn.actor_of(submission.target)
    question, mandate = await asking.asked_by(turn.work, actor, submission.target)
    lens = await turn.lens(actor, mandate)
    sheet = Sheet(submission.values, turn.work.now.instant, lens.zone, lens.words.locale)
    message = sheet.text("message", required=True)
    sheet.finish()
    await asking.give_context(turn.work, actor, question.id, message)
    return said(lens.words("context-recorded", number=question.label))


async def _freeze(turn: Turn, submission: Submission) -> Reply:
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.FREEZE, standpoint.mandates)
    mandates = await chosen_mandates(turn, standpoint, submission.values)
    lens = lens_of(standpoint.actor, standpoint.organisation, mandates[0])
    sheet = Sheet(submission.values, turn.work.now.instant, lens.zone, lens.words.locale)
    reason = sheet.text("reason", required=True)
    sheet.finish()
    await freezing.freeze(turn.work, standpoint.actor, mandates, reason)
    return said(lens.words("frozen-done"))


async def _thaw(turn: Turn, submission: Submission) -> Reply:
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.THAW, standpoint.mandates)
    mandates = await chosen_mandates(turn, standpoint, submission.values)
    found = await freezing.frozen(turn.work, mandates)
    if not found:
        raise Stale("stale-thawed")
    ended = [await freezing.thaw(turn.work, standpoint.actor, freeze.id) for _, freeze in found]
    lens = lens_of(standpoint.actor, standpoint.organisation)
    return said(lens.words("thawed-done" if any(freeze.thawed_at for freeze in ended) else "thaw-asked"))


async def _lift(turn: Turn, submission: Submission) -> Reply:
    return await lifting.submit_lift(turn, submission.target, submission.version)


async def _later(turn: Turn, submission: Submission) -> Reply:
    return await lifting.submit_later(turn, submission.target, submission.version, dict(submission.values))


async def _leaked(turn: Turn, submission: Submission) -> Reply:
    return await leaking.submit(turn, submission.target, submission.values)


async def _still_true(turn: Turn, submission: Submission) -> Reply:
    return await revoking.submit_still_true(turn, submission.target, submission.values)


async def _question(turn: Turn, submission: Submission) -> tuple[Actor, Question, Mandate, Sheet]:
    """The question that an answer form is about, if it is still open and has not changed since the form was made."""
    actor = await turn.actor_of(submission.target)
    question, mandate = await answering.open_question(turn.work, actor, submission.target)
    if question.version != submission.version:
        raise Stale("stale-changed", number=question.label)
    lens = await turn.lens(actor, mandate)
    return actor, question, mandate, Sheet(submission.values, turn.work.now.instant, lens.zone, lens.words.locale)


async def _answer(turn: Turn, actor: Actor, question: Question, mandate: Mandate, given: Given) -> Notice:
    await answering.answer(turn.work, actor, question.id, given)
    lens = await turn.lens(actor, mandate)
    seconds = int(mandate.policy.undo.total_seconds())
    recorded = lens.words("answer-recorded", number=question.label)
    if seconds:
        recorded = lens.words("answer-recorded-undo", number=question.label, seconds=seconds)
    return await seconding.said_of(turn, actor, question.id, recorded)


def _filled(act: signals.Fill) -> Submit:
    return lambda turn, submission: act(turn, submission.target, submission.version, submission.values)


_FILLED = (
    signals.SUBMISSIONS | agreeing.SUBMISSIONS | digests.SUBMISSIONS | offboarding.SUBMISSIONS | mandates.SUBMISSIONS
)

_ACTS: dict[Verb, Submit] = {
    Verb.TAG: _tag,
    Verb.CHOOSE_MANDATES: _choose,
    Verb.WRITE: _tag,
    Verb.EDIT: _edit,
    Verb.WITHDRAW: _withdraw,
    Verb.ASK: _ask,
    Verb.ANSWER_MAY: _answer_may,
    Verb.ANSWER_NO: _answer_no,
    Verb.ANSWER_NOT_BEFORE: _answer_not_before,
    Verb.ASK_BACK: _ask_back,
    Verb.GIVE_CONTEXT: _give_context,
    Verb.FREEZE: _freeze,
    Verb.THAW: _thaw,
    Verb.LIFT: _lift,
    Verb.LATER: _later,
    Verb.LEAKED: _leaked,
    Verb.STILL_TRUE: _still_true,
    Verb.SET_UP: _filled(rooms.submitted),
    **{verb: _filled(act) for verb, act in _FILLED.items()},
    **SYNC_SUBMISSIONS,
    **{verb: _filled(act) for verb, act in privacy.SUBMISSIONS.items()},
}
