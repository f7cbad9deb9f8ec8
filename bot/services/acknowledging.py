"""*Got it*: a receipt for a news item, a recall or a freeze."""

from __future__ import annotations

from bot.core.people import Actor, Mandate, Member
from bot.core.rights import Action, may
from bot.core.tidings import Receipt, Subject
from bot.errors import Gone, Refused
from bot.services import dispatch, nagging
from bot.services.onboarding import following
from bot.services.receipts import awaited_of
from bot.services.who import mandates_of, named
from bot.storage.work import Work


async def acknowledge(work: Work, actor: Actor, id: str) -> bool:
    """Note that the actor has read it; False if that was noted before. Raises Refused to whoever was not told."""
    subject, mandates, revision, shown_with = await _subject(work, actor.organisation, id)
    allowed = any(may(actor, Action.ACKNOWLEDGE, mandate) for mandate in mandates)
    if actor.member is None or not allowed or not await _was_told(work, actor.member, subject, id):
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
    await nagging.acknowledged(work, actor.organisation, id)
    if subject is Subject.RECALL:
        await _settle(work, actor.organisation, id)
    for refreshed in {id, shown_with}:
        await dispatch.refresh(work, actor.organisation, refreshed)
    await following.changed(work, actor.organisation, [mandate.id for mandate in mandates])
    return True


async def _was_told(work: Work, member: Member, subject: Subject, id: str) -> bool:
    """A recall to somebody who asked is theirs alone."""
    recall = await work.recalls.get(member.organisation, id) if subject is Subject.RECALL else None
    if recall is None or recall.question is None:
        return True
    question = await work.questions.get(member.organisation, recall.question)
    return question is not None and question.asker == member.id


async def _settle(work: Work, organisation: str, id: str) -> None:
    recall = await work.recalls.get(organisation, id)
    if recall is not None and recall.settled_at is None and not await awaited_of(work, recall):
        await work.recalls.settle(recall, work.now.instant)


async def _subject(work: Work, organisation: str, id: str) -> tuple[Subject, list[Mandate], int, str]:
    """What an id names, whom it was told to, in which revision, and on which other card its receipts show. It is
    locked: of the last two receipts at once the second sees the first."""
    item = await work.news.get(organisation, id, lock=True)
    if item is not None:
        if not item.told:
            raise Refused  # as for an id of nothing: nobody learns that there is a secret
        return Subject.NEWS, await mandates_of(work, organisation, item.mandates), item.revision.number, id
    recall = await work.recalls.get(organisation, id, lock=True)
    if recall is not None:
        shown_with = recall.item or recall.question or id
        return Subject.RECALL, await mandates_of(work, organisation, [recall.mandate]), 1, shown_with
    freeze = await work.freezes.get(organisation, id, lock=True)
    if freeze is not None:
        return Subject.FREEZE, await mandates_of(work, organisation, [freeze.mandate]), 1, id
    raise Gone
