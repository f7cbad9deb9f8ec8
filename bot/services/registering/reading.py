"""Who read what is restricted: a line in the register for each record whose text somebody is shown alone.

One for each person, record and ten minutes: who leafs through a list ten times reads it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from bot.core.address import Place
from bot.core.card import Card, EvidenceList, Form, Notice, Quote, Reply, Wording
from bot.core.evidence import Record
from bot.core.flags import Audience, Standing
from bot.core.judgement import Judgement
from bot.core.news import NewsItem
from bot.core.people import Actor, Caller
from bot.services.who import actor_for, named, standpoints
from bot.storage.work import Work

SPAN = timedelta(minutes=10)
"""For how long the same person reading the same record leaves no further line."""

_NUMBER = re.compile(r"N-(\d{1,9})")
_RESTRICTED = frozenset({Standing.CONFIDENTIAL, Standing.EMBARGOED, Standing.HELD})


async def answered(work: Work, caller: Caller, place: Place, target: str, reply: Reply) -> None:
    """Note what a person reads in the answer to a gesture, whatever path it took. `target`: what was pressed, if so."""
    numbers, ids = _told(reply)
    if not numbers and not ids:
        return
    organisation = await work.organisation_of(target or "".join(ids[:1]))
    if organisation is not None:
        actors = [await actor_for(work, caller, organisation)]
    else:
        actors = [standpoint.actor for standpoint in await standpoints(work, caller, place)]
    if len(actors) == 1:  # what is said of several organisations at once tells of no record
        await _note(work, actors[0], numbers, ids)


async def shown(work: Work, actor: Actor, card: Card) -> None:
    """Note what a person reads on a card that they opened."""
    await _note(work, actor, _numbers(card), [])


async def cited(work: Work, actor: Actor, judgement: Judgement) -> None:
    """Note what an asker reads in the evidence of a verdict: of what is restricted, what they were told of before."""
    records = [each for each in judgement.cited if each.told and each.record is Record.NEWS]
    ids = [each.id for each in records if each.standing in _RESTRICTED]
    await _read(work, actor, list(dict.fromkeys(ids)))


async def _note(work: Work, actor: Actor, numbers: Sequence[int], ids: Sequence[str]) -> None:
    found = [await work.news.numbered(actor.organisation, number) for number in dict.fromkeys(numbers)]
    found += [await work.news.get(actor.organisation, id) for id in ids]
    await _read(work, actor, [item.id for item in found if item is not None and _is_restricted(work, item)])


async def _read(work: Work, actor: Actor, ids: Sequence[str]) -> None:
    if ids and actor.member is not None:
        since = work.now.instant - SPAN
        await work.register.note_read(actor.organisation, ids, actor=named(actor), since=since)


def _is_restricted(work: Work, item: NewsItem) -> bool:
    return item.revision.audience is Audience.COMMS or item.standing(work.now) in _RESTRICTED


def _told(reply: Reply) -> tuple[list[int], list[str]]:
    """The numbers on a card that is an answer; the id of the item whose text a form brings."""
    if isinstance(reply, Notice) and reply.card is not None:
        return _numbers(reply.card), []
    if isinstance(reply, Form) and reply.target.startswith("n_"):
        return [], [reply.target]
    return [], []


def _numbers(card: Card) -> list[int]:
    return [int(found[1]) for found in map(_NUMBER.fullmatch, _labels(card)) if found]


def _labels(card: Card) -> Iterable[str]:
    if any(isinstance(block, Quote | Wording) for block in card.blocks):
        yield card.number
    yield from _lines(card)


def _lines(card: Card) -> Iterator[str]:
    for block in card.blocks:
        if isinstance(block, EvidenceList):
            yield from (line.number for line in block.lines if line.extract)
