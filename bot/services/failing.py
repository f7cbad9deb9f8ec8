"""What was given up is seen by a human of comms, who tries it again or gives it up for good."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.address import Address, Place
from bot.core.delivery import COMMS_CARDS, Delivery, DeliveryState, Kind, Letter
from bot.core.partings import TOLD_BY
from bot.core.people import Actor, Mandate, Role, Side
from bot.core.rights import Action
from bot.errors import Refused, Stale
from bot.services import dispatch
from bot.services.mailing import Act
from bot.services.operating import BY
from bot.services.privacy.pseudonyms import room_named
from bot.services.who import mandates_of, named, require
from bot.storage.work import Work

REMOVED = frozenset({"not-installed", "account_inactive", "token_revoked"})
"""Why nothing is sent to a workspace any more: those who administer it removed the app."""

_UNDER_WAY = (DeliveryState.WAITING, DeliveryState.SENDING)
_SETTLED = {"delivery-retried": "stale-retried", "delivery-dropped": "stale-given-up"}


async def let_go(work: Work, delivery: Delivery, reason: str) -> bool:
    """Whether a delivery is dropped, with its line in the register: it was for comms, who have removed the app from
    where they would read it. What a CM was to be told stays to be seen, and can be sent when the app is back."""
    if reason not in REMOVED or delivery.kind in TOLD_BY or not await _is_of_comms(work, delivery):
        return False
    await work.deliveries.finish(delivery, DeliveryState.DROPPED, work.now.instant, reason)
    await work.register.note(
        delivery.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="undelivered",
        subject=await work.letters.about_what(delivery),
        kind=delivery.kind.value,
        room=await room_named(work, delivery.organisation, delivery.place, delivery.place.room),
    )
    return True


async def _is_of_comms(work: Work, delivery: Delivery) -> bool:
    if delivery.place.direct:
        return delivery.kind is Kind.DEAD_LETTER
    rooms = await work.people.rooms(delivery.organisation, delivery.mandate, Side.COMMS)
    return any(room.address == delivery.place.room for room in rooms)


async def noticed(work: Work, delivery: Delivery) -> bool:
    """Comms are told at once that a delivery was given up; False if nobody can be told any more.

    They see it on their card about the same subject. If that card is what could not be sent or replaced, or if there
    is none, a lead is told directly, by one account after another of one lead after another; if none of them can be
    written to, the register keeps it.
    """
    about = await work.letters.about_what(delivery)
    if delivery.kind is Kind.DEAD_LETTER and delivery.place.person:
        if await _to_lead_after(work, delivery):
            return True
    elif delivery.kind not in (Kind.DEAD_LETTER, Kind.OUTAGE, Kind.ROOM_HELD):
        await _redraw(work, delivery, about)
        if await _on_a_card(work, delivery, about) or await _to_lead(work, delivery, about):
            return True
    await work.register.note(
        delivery.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="failure-unseen",
        subject=about,
        delivery=delivery.id,
    )
    return False


async def settle(work: Work, actor: Actor, about: str, act: Act) -> int:
    """Try all again that was given up about a subject, or give it up for good. Returns how many.

    Raises Refused, or Stale with the name of who was first.
    """
    require(actor, Action.DELIVER, await _mandates(work, actor.organisation, about))
    failed = await work.letters.failed(actor.organisation, about)
    done = [letter for letter in failed if await act(work, letter, named(actor))]
    if not done:
        raise await _overtaken(work, actor.organisation, about)
    return len(done)


async def _redraw(work: Work, delivery: Delivery, about: str) -> None:
    # A card of comms' own that cannot be replaced redraws none: two rooms that are gone would wake each other for ever.
    if delivery.refreshes is None or delivery.kind not in COMMS_CARDS:
        await dispatch.refresh(work, delivery.organisation, about, only=COMMS_CARDS)


async def _on_a_card(work: Work, delivery: Delivery, about: str) -> bool:
    """Whether comms have a card about it, or will, elsewhere than in a room of theirs that failed."""
    gone = delivery.place.room if delivery.kind in COMMS_CARDS else None
    for sent in await work.deliveries.copies(delivery.organisation, about):
        if sent.kind in COMMS_CARDS and sent.ref.room != gone:
            return True
    leaving = await work.letters.about(delivery.organisation, about, _UNDER_WAY)
    return any(_tells(letter) and letter.delivery.place.room != gone for letter in leaving)


def _tells(letter: Letter) -> bool:
    return letter.delivery.kind in COMMS_CARDS and letter.delivery.refreshes is None


async def _to_lead(work: Work, delivery: Delivery, about: str) -> bool:
    """Into the direct conversation of a lead, one card for each subject; False if no lead can be written to."""
    organisation = delivery.organisation
    copies = await work.deliveries.copies(organisation, about)
    leaving = await work.letters.about(organisation, about, _UNDER_WAY)
    kinds = {sent.kind for sent in copies} | {letter.delivery.kind for letter in leaving}
    if Kind.DEAD_LETTER in kinds:
        await dispatch.refresh(work, organisation, about, only={Kind.DEAD_LETTER})
        return True
    (mandate,) = await mandates_of(work, organisation, [delivery.mandate])
    return await _to_first(work, about, mandate, await _leads(work, mandate))


async def _to_lead_after(work: Work, delivery: Delivery) -> bool:
    """The same by the account that comes after one that could not be written to; False if that was the last."""
    (mandate,) = await mandates_of(work, delivery.organisation, [delivery.mandate])
    accounts = await _leads(work, mandate)
    if delivery.place.room not in accounts:
        return False
    rest = accounts[accounts.index(delivery.place.room) + 1 :]
    return await _to_first(work, delivery.subject, mandate, rest)


async def _to_first(work: Work, about: str, mandate: Mandate, accounts: Sequence[Address]) -> bool:
    if not accounts:
        return False
    await dispatch.post(work, Kind.DEAD_LETTER, about, mandate, Place(accounts[0], direct=True, person=True))
    return True


async def _leads(work: Work, mandate: Mandate) -> list[Address]:
    """The accounts of the leads: first of whoever is asked when nobody answers, if that is one, then by name."""
    members = await work.people.members(mandate.organisation)
    leads = sorted(
        (member for member in members if member.role is Role.LEAD), key=lambda lead: lead.id != mandate.policy.then
    )
    return [account for lead in leads for account in lead.accounts]


async def _mandates(work: Work, organisation: str, about: str) -> list[Mandate]:
    """Whose it is. The record is locked, so that of two clicks the second sees what the first did."""
    item = await work.news.get(organisation, about, lock=True)
    if item is not None:
        return await mandates_of(work, organisation, item.mandates)
    mandate = await work.people.mandate(organisation, about)
    if mandate is not None:
        return [mandate]
    found = (
        await work.questions.get(organisation, about, lock=True)
        or await work.freezes.get(organisation, about)
        or await work.signals.get(organisation, about, lock=True)
        or await work.sittings.get(organisation, about, lock=True)
        or await work.topics.get(organisation, about, lock=True)
        or await work.meetings.get(organisation, about, lock=True)
        or await work.tasks.get(organisation, about, lock=True)
        or await work.digests.edition(organisation, about)
    )
    if found is None:
        raise Refused
    return await mandates_of(work, organisation, [found.mandate])


async def _overtaken(work: Work, organisation: str, about: str) -> Stale:
    history = await work.register.about(organisation, about)
    last = next((entry for entry in reversed(history) if entry.verb in _SETTLED), None)
    if last is None:
        return Stale("stale-changed")
    if last.actor == BY:
        return Stale("stale-operator")
    member = await work.people.member(organisation, last.actor)
    return Stale(_SETTLED[last.verb], by=member.name if member else last.actor)
