"""Who has what: `/news who N-12`, `/news recalls`, and the buttons of the reminders."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.cards import receipts as cards
from bot.core.card import Card, Reply
from bot.core.news import NewsItem
from bot.core.people import Actor, Mandate
from bot.core.rights import Action, may
from bot.core.tidings import Freeze, Subject
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, Refused
from bot.services import finding, nagging
from bot.services.composing import news_view
from bot.services.drawing import named, names_of
from bot.services.receipts import recall_view, without
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import mandates_of, require
from bot.storage.work import Work

Press = Callable[[Turn, str], Awaitable[Reply]]


async def command(turn: Turn, word: str, rest: str) -> Reply:
    """`who N-12` and `recalls`, after `/news`. Raises Refused to whoever is not in comms, whatever they type."""
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.SEE_RECEIPTS, standpoint.mandates)
    if word == "recalls":
        return shown(await _recalls(turn))
    number = finding.news_number(rest)
    if number is None:
        raise Invalid("who-needs-number")
    item = await turn.work.news.numbered(standpoint.organisation.id, number)
    if item is None:
        raise Gone
    return shown(await _who_has_item(turn, standpoint.actor, item))


async def _recalls(turn: Turn) -> Card:
    standpoint = await turn.standpoint()
    ids = [mandate.id for mandate in standpoint.mandates]
    waiting = await turn.work.recalls.unsettled(standpoint.organisation.id, ids)
    views = [await recall_view(turn.work, recall) for recall in waiting]
    lens = lens_of(standpoint.actor, standpoint.organisation)
    return cards.recall_list([view for view in views if view.missing], lens)


async def _who(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    if not may(actor, Action.SEE_RECEIPTS):
        raise Refused
    item = await turn.work.news.get(actor.organisation, target)
    recall = await turn.work.recalls.get(actor.organisation, target)
    if recall is not None and recall.item is not None:
        item = await turn.work.news.get(actor.organisation, recall.item)
    if item is not None:
        return shown(await _who_has_item(turn, actor, item))
    freeze = await turn.work.freezes.get(actor.organisation, target)
    if freeze is None:
        raise Gone
    return shown(await _who_has_freeze(turn, actor, freeze))


async def _who_has_item(turn: Turn, actor: Actor, item: NewsItem) -> Card:
    work = turn.work
    mandates = await mandates_of(work, item.organisation, item.mandates)
    require(actor, Action.SEE_RECEIPTS, mandates)
    lens = await turn.lens(actor, mandates[0])
    view = await news_view(work, item, mandates[0])
    recalls = await work.recalls.of_item(item.organisation, item.id)
    since = item.passed_at or item.revision.at
    told = cards.told_block(view.got, view.missing, since, lens) if item.told else cards.untold_block(lens)
    views = [await recall_view(work, recall) for recall in recalls]
    return cards.who(lens.words("who-headline", number=item.label), item.label, told, views, lens)


async def _who_has_freeze(turn: Turn, actor: Actor, freeze: Freeze) -> Card:
    work = turn.work
    (mandate,) = await mandates_of(work, freeze.organisation, [freeze.mandate])
    require(actor, Action.SEE_RECEIPTS, [mandate])
    lens = await turn.lens(actor, mandate)
    receipts = await work.receipts.of(freeze.organisation, Subject.FREEZE, freeze.id)
    missing = await names_of(work, freeze.organisation, without(mandate.members, receipts))
    got = await named(work, freeze.organisation, receipts)
    return cards.who(lens.words("who-headline-freeze"), "", cards.told_block(got, missing, freeze.at, lens), (), lens)


def _snooze(*, until_morning: bool) -> Press:
    async def snooze(turn: Turn, target: str) -> Reply:
        actor = await turn.actor_of(target)
        until = await nagging.snooze(turn.work, actor, target, until_morning=until_morning)
        lens = await turn.lens(actor, await _mandate_of(turn.work, actor, target))
        return said(lens.words("receipt-snoozed", at=lens.instant(until)))

    return snooze


async def _mandate_of(work: Work, actor: Actor, target: str) -> Mandate | None:
    ladder = await work.nags.get(actor.organisation, target)
    return await work.people.mandate(actor.organisation, ladder.mandate) if ladder else None


PRESSES: dict[Verb, Press] = {
    Verb.WHO: _who,
    Verb.SNOOZE_HOUR: _snooze(until_morning=False),
    Verb.SNOOZE_MORNING: _snooze(until_morning=True),
}
