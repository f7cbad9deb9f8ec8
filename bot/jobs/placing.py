"""Putting a card where it is to stand: over the one that stands there, or a new one, once."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import MessageRef, Place
from bot.core.card import Card, Tone
from bot.core.delivery import Delivery
from bot.errors import ChatRefused, ChatUnreadable
from bot.jobs.parcels import Parcel, learnt
from bot.jobs.tenure import leaves
from bot.jobs.threads import begun
from bot.ports import Chat, RoomFacts
from bot.services import gathering, lingering
from bot.storage.database import Database


class Placer:
    """Knows which place is one for a card now, and looks for an earlier attempt before it posts again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def placed(self, chat: Chat, parcel: Parcel) -> MessageRef | None:
        """Where the card stands now; None if there was nothing to send, and no earlier attempt had arrived. Raises
        ChatError."""
        delivery = parcel.delivery
        if parcel.over is not None and parcel.card is not None:
            if parcel.card.tone is not Tone.RECALL:
                await self._place(chat, parcel)  # what only takes back may be said in a room grown too wide
            await chat.update(parcel.over, parcel.card)
            return parcel.over
        place = await self._place(chat, parcel)
        if delivery.attempts:
            return await self._again(chat, place, parcel)
        return await _posted(chat, place, parcel.card, delivery.id)

    async def _again(self, chat: Chat, place: Place, parcel: Parcel) -> MessageRef | None:
        """The same where an earlier attempt may have arrived although we were not told."""
        key = parcel.delivery.id
        try:
            found = await chat.find(place, key)
        except ChatUnreadable:
            if parcel.again is None:  # what holds no more may stand there, and nobody could take it back
                raise ChatRefused("maybe-there-frozen" if parcel.stopped else "maybe-there") from None
            return await _posted(chat, place, parcel.again, key)
        if found is None:
            return await _posted(chat, place, parcel.card, key)
        if parcel.card is not None:
            await chat.update(found, parcel.card)  # what was drawn for it may not hold any more
        return found

    async def _place(self, chat: Chat, parcel: Parcel) -> Place:
        """The place as the platform knows it now. Raises ChatRefused when it is none for this card any more, or when
        others than those it is meant for can read it."""
        place = parcel.delivery.place
        if parcel.reach.refusal:
            raise ChatRefused(parcel.reach.refusal)
        if place.person:
            return await chat.direct(place.room)
        if not place.direct:
            facts = await chat.room_facts(place.room)
            await learnt(self._database, place.room, parcel.reach.called, facts.name)
            refusal = parcel.reach.forbids(facts) or await self._still_in(chat, parcel, facts)
            if refusal:
                raise ChatRefused(refusal)
            if facts.forum and not place.thread:
                return replace(place, thread=await self._thread(parcel.delivery))
            if parcel.start and parcel.start.on:
                return replace(place, thread=await begun(chat, parcel.start, parcel.start.on) or place.thread)
        return place

    async def _still_in(self, chat: Chat, parcel: Parcel, facts: RoomFacts) -> str:
        """Why nothing is sent to a room in which somebody still reads who has left; empty if nobody does."""
        departed = parcel.reach.departed
        if not departed:
            return ""
        found = await chat.readers(parcel.delivery.place.room, departed.keys())
        return lingering.refusal([departed[each] for each in found], facts.name) if found else ""

    async def _thread(self, delivery: Delivery) -> str | None:
        """In a forum: the thread of what a card is about, if it has one."""
        async with self._database.read() as work:
            return await gathering.thread_of(work, delivery)


async def _posted(chat: Chat, place: Place, card: Card | None, key: str) -> MessageRef | None:
    """A new card, if there is one to post, and nobody else may be posting it. Raises ChatError."""
    if card is None:
        return None
    leaves(place)
    return await chat.post(place, card, key=key)
