"""*Got it*: a receipt for a news item, a recall or a freeze."""

from __future__ import annotations

from bot.core.people import Actor, Mandate
from bot.core.rights import Action, may
from bot.core.tidings import Receipt, Subject
from bot.errors import Gone, Refused
from bot.services import dispatch
from bot.services.who import mandates_of, named
from bot.storage.work import Work


async def acknowledge(work: Work, actor: Actor, id: str) -> bool:
    """Note that the actor has read it; False if that was noted before. Raises Refused to whoever was not told."""
    subject, mandates, revision, shown_with = await _subject(work, actor.organisation, id)
    allowed = any(may(actor, Action.ACKNOWLEDGE, mandate) for mandate in mandates)
    if actor.member is None or not allowed:
        raise Refused
    receipt = Receipt(subject, id, actor.member.id, work.now.instant, revision)
    if not await work.receipts.add(actor.organisation, receipt):
        return False
    await work.register.note(
        actor.organisation,
        at=work.now.instant,
        actor=named(actor),
        verb="acknowledge",
        subject=id,
        revision=revision,
    )
    for refreshed in {id, shown_with}:
        await dispatch.refresh(work, actor.organisation, refreshed)
    return True


async def _subject(work: Work, organisation: str, id: str) -> tuple[Subject, list[Mandate], int, str]:
    """What an id names, whom it was told to, in which revision, and on which other card its receipts show."""
    item = await work.news.get(organisation, id)
    if item is not None:
        if not item.told:
            raise Refused  # as for an id of nothing: nobody learns that there is a secret
        return Subject.NEWS, await mandates_of(work, organisation, item.mandates), item.revision.number, id
    recall = await work.recalls.get(organisation, id)
    if recall is not None:
        return Subject.RECALL, await mandates_of(work, organisation, [recall.mandate]), 1, recall.item
    freeze = await work.freezes.get(organisation, id)
    if freeze is not None:
        return Subject.FREEZE, await mandates_of(work, organisation, [freeze.mandate]), 1, id
    raise Gone
