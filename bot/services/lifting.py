"""What people do with an embargo: lift it, hold it, keep it, move it. To restrict takes anyone in comms, at once."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.embargoes import later_form, lift_form
from bot.core.card import Form, Reply
from bot.core.flags import Embargo, Flag, Standing
from bot.core.news import NewsItem, Revision
from bot.core.people import Actor, Mandate
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.errors import Invalid, InvalidForm, Stale
from bot.services import dispatch, editing, passing, seconding
from bot.services.composing import news_view
from bot.services.composing_ends import KEPT, last_kept
from bot.services.drafts import Draft, Sheet
from bot.services.drawing import name_of
from bot.services.turn import Turn, said
from bot.services.who import named
from bot.storage.work import Work


async def lift(work: Work, actor: Actor, id: str, version: int) -> NewsItem:
    """Lift an embargo now, with the right of release; it leaves when the undo window has ended. Raises Stale."""
    item, _, _ = await _under_embargo(work, actor, id, Action.RELEASE)
    if item.waiting is not None:
        raise Stale("stale-changed", number=item.label)
    draft = replace(_draft(item.revision), flag=Flag.SHAREABLE, embargo=None)
    return await editing.edit(work, actor, id, version, draft)


async def move(work: Work, actor: Actor, id: str, version: int, embargo: Embargo) -> NewsItem:
    """Have an embargo last longer, or ask first. Raises Invalid for one that would end earlier: that is a release."""
    item, _, before = await _under_embargo(work, actor, id, Action.EDIT)
    later = embargo.until > before.until or (embargo.until == before.until and embargo.asks and not before.asks)
    if not later or (before.asks and not embargo.asks):
        raise Invalid("embargo-not-later", "embargo")
    return await editing.edit(work, actor, id, version, replace(_draft(item.revision), embargo=embargo))


async def hold(work: Work, actor: Actor, id: str) -> NewsItem:
    """Have an embargo stay until a person lifts it, even one whose lift is about to leave. At once: no undo. Raises
    Stale if somebody was first."""
    item, _, before = await _under_embargo(work, actor, id, Action.EDIT)
    if before.asks and item.waiting is None:
        raise Stale("stale-held", by=await name_of(work, item.organisation, item.revision.by), number=item.label)
    asking = replace(_draft(item.revision), embargo=replace(before, asks=True))
    return await editing.edit(work, actor, id, item.version, asking)


async def keep(work: Work, actor: Actor, id: str) -> NewsItem:
    """Say that an embargo that asks stays as it is. Raises Stale if somebody said so since it asked."""
    item, _, _ = await _under_embargo(work, actor, id, Action.EDIT)
    kept = await last_kept(work, item)
    if kept is not None:
        raise Stale("stale-kept", by=await name_of(work, item.organisation, kept.actor), number=item.label)
    await work.register.note(item.organisation, at=work.now.instant, actor=named(actor), verb=KEPT, subject=item.id)
    await dispatch.refresh(work, item.organisation, item.id)
    return item


async def _under_embargo(work: Work, actor: Actor, id: str, action: Action) -> tuple[NewsItem, list[Mandate], Embargo]:
    item, mandates = await passing.loaded(work, actor, id, action)
    embargo = item.revision.embargo
    if embargo is None or item.standing(work.now) is not Standing.EMBARGOED:
        raise Stale("embargo-none", number=item.label)
    return item, mandates, embargo


def _draft(revision: Revision) -> Draft:
    return Draft(
        text=revision.text,
        flag=revision.flag,
        wording=revision.wording,
        embargo=revision.embargo,
        expires_at=revision.expires_at,
        audience=revision.audience,
        topics=revision.topics,
    )


async def _ask_lift(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    item, mandates, _ = await _under_embargo(turn.work, actor, target, Action.RELEASE)
    view = await news_view(turn.work, item, mandates[0])
    return lift_form(view, await turn.lens(actor, mandates[0]))


async def _ask_later(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    item, mandates, _ = await _under_embargo(turn.work, actor, target, Action.EDIT)
    return later_form(item, await turn.lens(actor, mandates[0]))


async def _hold(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    item = await hold(turn.work, actor, target)
    return said((await turn.lens(actor)).words("embargo-held", number=item.label))


async def _keep(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    item = await keep(turn.work, actor, target)
    return said((await turn.lens(actor)).words("embargo-kept-done", number=item.label))


async def submit_lift(turn: Turn, target: str, version: int) -> Reply:
    """The form that shows what the CM will see came back."""
    actor = await turn.actor_of(target)
    _, mandates, _ = await _under_embargo(turn.work, actor, target, Action.RELEASE)
    item = await lift(turn.work, actor, target, version)
    say = (await turn.lens(actor, mandates[0])).words
    seconds = int(max(mandate.policy.undo for mandate in mandates).total_seconds())
    lifted = say("embargo-lifted", number=item.label)
    if item.waiting is not None and seconds:
        lifted = say("embargo-lifted-undo", number=item.label, seconds=seconds)
    return await seconding.said_of(turn, actor, item.id, lifted)


async def submit_later(turn: Turn, target: str, version: int, values: dict[str, str]) -> Reply:
    """The form that asks until when came back. Raises InvalidForm."""
    actor = await turn.actor_of(target)
    _, mandates, before = await _under_embargo(turn.work, actor, target, Action.EDIT)
    lens = await turn.lens(actor, mandates[0])
    sheet = Sheet(values, turn.work.now.instant, lens.zone, lens.words.locale, embargoed=before)
    embargo = sheet.embargo("embargo", required=True)
    sheet.finish()
    try:
        moved = await move(turn.work, actor, target, version, embargo or before)
    except Invalid as error:
        error.arguments["at"] = lens.instant(before.until)
        raise InvalidForm({"embargo": error}) from error
    return said(lens.words("embargo-moved", number=moved.label, at=lens.instant((embargo or before).until)))


PRESSES = {Verb.LIFT: _ask_lift, Verb.LATER: _ask_later, Verb.HOLD: _hold, Verb.KEEP: _keep}
"""What the buttons of an embargo do."""
