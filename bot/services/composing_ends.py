"""Drawing the cards about an embargo or a ruling, from what holds when they leave."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.embargoes import Kept, Seen, leak_for_comms, lifting_for_comms
from bot.cards.lens import Lens
from bot.cards.news import NewsView
from bot.cards.verifying import review_for_author
from bot.core.card import Card
from bot.core.delivery import Delivery, Kind
from bot.core.flags import Standing
from bot.core.leaks import Leak
from bot.core.news import NewsItem, NewsState
from bot.services.verifying import in_force
from bot.storage.register import Entry
from bot.storage.work import Work

KEPT = "embargo-kept"
"""The word of the register for an embargo that somebody kept."""

_ASKED = ("embargo-due", KEPT)


async def embargo(work: Work, delivery: Delivery, view: NewsView, lens: Lens) -> Card | None:
    """The card of an embargo that lifts soon, asks, or was broken; None for a new one where nothing is embargoed."""
    over = view.standing is not Standing.EMBARGOED or view.item.state is not NewsState.PASSED
    if over and delivery.refreshes is None:
        return None
    if delivery.kind is Kind.LEAK:
        return leak_for_comms(view, await _seen(work, view.item), lens)
    entry = await last_kept(work, view.item)
    kept = Kept(await _name(work, view.item.organisation, entry.actor), entry.at) if entry else None
    return lifting_for_comms(view, kept, lens)


async def last_kept(work: Work, item: NewsItem) -> Entry | None:
    """Who kept an embargo since it last asked; None if nobody has."""
    told = [entry for entry in await work.register.about(item.organisation, item.id) if entry.verb in _ASKED]
    return told[-1] if told and told[-1].verb == KEPT else None


async def _seen(work: Work, item: NewsItem) -> list[Seen]:
    leaks: Sequence[Leak] = await work.leaks.about(item.organisation, item.id)
    return [Seen(await _name(work, each.organisation, each.by), each.at, each.note) for each in leaks]


async def _name(work: Work, organisation: str, id: str) -> str:
    member = await work.people.member(organisation, id)
    return member.name if member else id


async def ruling(work: Work, delivery: Delivery, lens: Lens) -> Card | None:
    """The card by which the author of a yes looks at it again."""
    found = await work.rulings.get(delivery.organisation, delivery.subject)
    if found is None:
        return None
    history = [entry.verb for entry in await work.register.about(delivery.organisation, found.id)]
    settled = not in_force(work, found) or history[-1:] != ["ruling-review"]
    if settled and delivery.refreshes is None:
        return None
    return review_for_author(found, await _name(work, delivery.organisation, found.by), lens, settled=settled)
