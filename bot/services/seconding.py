"""Four eyes: where a mandate's policy says so, what one person releases waits until another one agrees."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.card import Notice
from bot.core.people import Actor, Mandate, Release
from bot.core.rights import Action
from bot.errors import Stale
from bot.services.drawing import name_of
from bot.services.turn import Turn, said
from bot.services.who import named, require
from bot.storage.work import Work


def by_two(mandates: Sequence[Mandate]) -> bool:
    """Whether a release for these mandates takes two people: one that says so is enough."""
    return any(mandate.policy.release is Release.TWO for mandate in mandates)


async def begin(work: Work, actor: Actor, subject: str, mandates: Sequence[Mandate]) -> bool:
    """Somebody releases a record; whether that waits for a second person now."""
    if not by_two(mandates):
        await work.seconding.end(actor.organisation, subject)
        return False
    await work.seconding.begin(actor.organisation, subject, named(actor), work.now.instant)
    return True


async def waits(work: Work, organisation: str, subject: str) -> bool:
    """Whether a record waits for a second person: then nothing of it leaves."""
    return await work.seconding.begun_by(organisation, subject) is not None


async def begun_by(work: Work, organisation: str, subject: str) -> str:
    """The name of whoever began to release a record that waits for a second person; empty if none does."""
    begun = await work.seconding.begun_by(organisation, subject)
    return await name_of(work, organisation, begun) if begun else ""


async def agree(work: Work, actor: Actor, subject: str, mandates: Sequence[Mandate]) -> None:
    """A second person agrees, if a record waits for one. Raises Refused without the right to release, Stale to whoever
    began it, by whatever account."""
    begun = await work.seconding.begun_by(actor.organisation, subject)
    if begun is None:
        return
    require(actor, Action.RELEASE, mandates)
    if begun == named(actor):
        raise Stale("stale-second")
    await work.seconding.end(actor.organisation, subject)
    await work.register.note(
        actor.organisation, at=work.now.instant, actor=named(actor), verb="agree", subject=subject, begun_by=begun
    )


async def said_of(turn: Turn, actor: Actor, subject: str, otherwise: str) -> Notice:
    """What whoever released a record is told: that a second person has to agree, if it waits for one."""
    second = await waits(turn.work, actor.organisation, subject)
    return said((await turn.lens(actor)).words("second-asked") if second else otherwise)


async def end(work: Work, organisation: str, subject: str) -> None:
    """A record waits for nobody any more: it was taken back, or restricted."""
    await work.seconding.end(organisation, subject)
