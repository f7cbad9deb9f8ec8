"""The overview of one member: what waits for them, what holds for them, what they asked."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from bot.cards import overview as cards
from bot.cards.lens import Lens
from bot.cards.overview import ForCM, ForComms
from bot.core.address import Place
from bot.core.card import Card
from bot.core.delivery import DeliveryState
from bot.core.flags import Standing
from bot.core.news import NewsItem, NewsState
from bot.core.people import Caller, Mandate
from bot.core.rights import Action
from bot.services import gate
from bot.services.composing import unread_by
from bot.services.drawing import name_of
from bot.services.receipts import recall_view
from bot.services.registering import reading
from bot.services.signals import listing as signals
from bot.services.turn import lens_of
from bot.services.who import Standpoint, actor_for, allows, require, standpoints
from bot.storage.work import Work

LOOKED_AT = 100
"""The newest items that an overview looks at."""

ASKED = 20
"""The newest questions of a CM."""

RECENT = timedelta(days=14)
"""How long an item that nobody acknowledged is told of, and how far ahead an embargo is."""

_HOLDS = frozenset({Standing.SHAREABLE, Standing.CONFIDENTIAL, Standing.EMBARGOED})


async def opened(work: Work, caller: Caller) -> tuple[Card, ...]:
    """Somebody opened their page: what it shows, kept up to date from now on."""
    found = await _all(work, caller)
    shown = tuple(card for _, card in found)
    for organisation, card in found:
        await reading.shown(work, await actor_for(work, caller, organisation), card)
        await work.homes.see(organisation, caller, work.now.instant, digest(shown))
    return shown


def digest(cards: Sequence[Card]) -> str:
    """A key that differs when what is shown does."""
    return hashlib.sha256(repr(cards).encode()).hexdigest()


async def of_all(work: Work, caller: Caller) -> tuple[Card, ...]:
    """An overview for each organisation that this person acts in; none for anybody else."""
    return tuple(card for _, card in await _all(work, caller))


async def _all(work: Work, caller: Caller) -> list[tuple[str, Card]]:
    alone = Place(caller.account, direct=True, person=True)
    found = await standpoints(work, caller, alone)
    return [(standpoint.organisation.id, await of(work, standpoint)) for standpoint in found if standpoint.mandates]


async def of(work: Work, standpoint: Standpoint) -> Card:
    """What this member sees of the mandates in question here. Raises Refused."""
    require(standpoint.actor, Action.READ_NEWS, standpoint.mandates)
    lens = _lens(standpoint)
    if allows(standpoint.actor, Action.READ_SECRETS, standpoint.mandates):
        return cards.for_comms(await _for_comms(work, standpoint), lens)
    return await gate.let_through(work, standpoint.mandates, cards.for_cm(await _for_cm(work, standpoint), lens))


def _lens(standpoint: Standpoint) -> Lens:
    return lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])


async def _for_comms(work: Work, standpoint: Standpoint) -> ForComms:
    organisation, ids = standpoint.organisation.id, [mandate.id for mandate in standpoint.mandates]
    questions = await work.questions.waiting(organisation, ids)
    passed = [item for item in await work.news.latest(organisation, ids, LOOKED_AT) if item.state is NewsState.PASSED]
    recalls = [await recall_view(work, recall) for recall in await work.recalls.unsettled(organisation, ids)]
    return ForComms(
        questions=[(question, await name_of(work, organisation, question.asker)) for question in questions],
        unread=await _unread(work, passed),
        ahead=sorted((item for item in passed if _lifts_soon(work, item)), key=_end),
        failed=await _failed(work, organisation),
        frozen=[mandate.name for mandate in await _frozen(work, standpoint.mandates)],
        recalls=[view for view in recalls if view.missing],
        signals=await signals.open_lines(work, standpoint, _lens(standpoint)),
    )


async def _unread(work: Work, items: Sequence[NewsItem]) -> list[tuple[NewsItem, Standing, Sequence[str]]]:
    since = work.now.instant - RECENT
    recent = [item for item in items if item.told and item.revision.at >= since]
    missing = [(item, await gate.standing_of(work, item), await unread_by(work, item)) for item in recent]
    return [each for each in missing if each[2]]


def _lifts_soon(work: Work, item: NewsItem) -> bool:
    embargoed = item.standing(work.now) is Standing.EMBARGOED
    return embargoed and _end(item) <= work.now.instant.timestamp() + RECENT.total_seconds()


def _end(item: NewsItem) -> float:
    return item.revision.embargo.until.timestamp() if item.revision.embargo else float("inf")


async def _failed(work: Work, organisation: str) -> list[tuple[str, int]]:
    letters = await work.letters.in_states([DeliveryState.DEAD])
    mine = [letter for letter in letters if letter.delivery.organisation == organisation and letter.number]
    return sorted(Counter(letter.number for letter in mine if letter.number).items())


async def _for_cm(work: Work, standpoint: Standpoint) -> ForCM:
    organisation, ids = standpoint.organisation.id, [mandate.id for mandate in standpoint.mandates]
    latest = await work.news.latest(organisation, ids, LOOKED_AT)
    told = [(item, await gate.standing_of(work, item)) for item in latest if item.told]
    return ForCM(
        news=[(item, standing) for item, standing in told if standing in _HOLDS],
        questions=await work.questions.of_asker(organisation, standpoint.member.id, ASKED),
        frozen=bool(await _frozen(work, standpoint.mandates)),
        signals=await signals.own_lines(work, standpoint, _lens(standpoint)),
    )


async def _frozen(work: Work, mandates: Sequence[Mandate]) -> list[Mandate]:
    return await gate.frozen_among(work, mandates)
