"""Somebody else broke an embargo: comms are told at once, and choose between freezing and releasing."""

from __future__ import annotations

from collections.abc import Mapping

from bot.cards.embargoes import PLACE, leak_form
from bot.core.card import Form, Reply
from bot.core.delivery import Kind
from bot.core.flags import Standing
from bot.core.leaks import Leak
from bot.core.news import NewsItem
from bot.core.people import Actor, Mandate
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.errors import Refused, Stale
from bot.services import dispatch, foretelling, passing
from bot.services.drafts import Sheet
from bot.services.turn import Turn, said
from bot.services.who import allows, named
from bot.storage.ids import new_id
from bot.storage.work import Work


async def report(work: Work, actor: Actor, id: str, note: str) -> NewsItem:
    """Tell comms. The embargo holds on; nothing is cleared. Raises Refused to whoever was not told of the item."""
    item, _ = await _told(work, actor, id)
    leak = Leak(new_id("b"), item.organisation, item.id, named(actor), work.now.instant, note)
    await work.leaks.add(leak)
    await work.register.note(item.organisation, at=leak.at, actor=leak.by, verb="embargo-broken", subject=item.id)
    await dispatch.refresh(work, item.organisation, item.id, only=(Kind.LEAK,))
    await foretelling.to_comms(work, Kind.LEAK, item)
    return item


async def _told(work: Work, actor: Actor, id: str) -> tuple[NewsItem, list[Mandate]]:
    """An item under embargo, for whoever may read it. What a CM was not told of is, to them, nothing at all."""
    item, mandates = await passing.loaded(work, actor, id, Action.READ_NEWS)
    if not item.told and not allows(actor, Action.READ_SECRETS, mandates):
        raise Refused
    if item.standing(work.now) is not Standing.EMBARGOED:
        raise Stale("embargo-none", number=item.label)
    return item, mandates


async def _ask(turn: Turn, target: str) -> Form:
    actor = await turn.actor_of(target)
    item, mandates = await _told(turn.work, actor, target)
    return leak_form(item, await turn.lens(actor, mandates[0]))


async def submit(turn: Turn, target: str, values: Mapping[str, str]) -> Reply:
    """The form that asks where it was seen came back."""
    actor = await turn.actor_of(target)
    lens = await turn.lens(actor)
    sheet = Sheet(values, turn.work.now.instant, lens.zone, lens.words.locale)
    note = sheet.text(PLACE)
    sheet.finish()
    item = await report(turn.work, actor, target, note)
    return said(lens.words("leak-recorded", number=item.label))


PRESSES = {Verb.LEAKED: _ask}
"""What its button does."""
