"""`passerelle deliveries`: what an operator asks of the outbox, answered in lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import letters
from bot.core.delivery import UNSETTLED, DeliveryState
from bot.i18n.words import Words
from bot.services import mailing
from bot.storage.database import Database

BY = "operator"
"""Whom the register names: whoever may use the terminal."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Who sits at the terminal: their database, language, time zone, and secret keys (empty: none are configured)."""

    database: Database
    words: Words
    zone: str
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a command answers: what it did or found, what it could not do, and what to know beside."""

    done: Sequence[str] = ()
    refused: Sequence[str] = ()
    beside: Sequence[str] = ()


async def listing(operator: Operator, *, state: DeliveryState | None, machine: bool) -> Told:
    """What has not left, oldest first: a line each, or one JSON list."""
    say = operator.words
    async with operator.database.read() as work:
        found = await work.letters.in_states([state] if state else UNSETTLED)
        paused = await work.pausing.since()
    beside = [say("letters-paused", at=letters.moment(paused, operator.zone))] if paused else []
    if machine:
        return Told([json.dumps([letters.record(each) for each in found], ensure_ascii=False, indent=1)], (), beside)
    return Told([letters.line(each, say, operator.zone) for each in found] or [say("letters-none")], (), beside)


async def retry(operator: Operator, *, ids: Sequence[str] | None) -> Told:
    """Send again now what was given up; None: all of it."""
    return await _each(operator, mailing.retry, "letter-retried", ids)


async def drop(operator: Operator, *, ids: Sequence[str]) -> Told:
    """Never try again what was given up."""
    return await _each(operator, mailing.give_up, "letter-given-up", ids)


async def pause(operator: Operator) -> Told:
    """Stop all sending, in every replica."""
    async with operator.database.write() as work:
        since = await mailing.pause(work, BY)
    if since is None:
        return Told(refused=[operator.words("letters-nobody")])
    return Told([operator.words("letters-paused", at=letters.moment(since, operator.zone))])


async def resume(operator: Operator) -> Told:
    """Let everything go again."""
    async with operator.database.write() as work:
        resumed = await mailing.resume(work, BY)
    return Told([operator.words("letters-resumed" if resumed else "letters-were-not-paused")])


async def _each(operator: Operator, act: mailing.Act, key: str, ids: Sequence[str] | None) -> Told:
    say = operator.words
    async with operator.database.write() as work:
        outcomes = await mailing.each(work, act, await mailing.failed(work) if ids is None else ids, BY)
    if not outcomes:
        return Told([say("letters-none-failed")])
    done = [say(key, id=each.typed) for each in outcomes if each.done]
    return Told(done, [letters.refusal(each.typed, each.found, say) for each in outcomes if not each.done])
