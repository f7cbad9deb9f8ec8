"""What each event of a chat platform does, in a unit of work that is given: a refusal is an answer like another."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.core.address import MessageRef
from bot.core.card import Reply
from bot.core.event import Event, EventKind
from bot.core.message import Message
from bot.core.news import Attachment
from bot.core.people import Side
from bot.errors import PasserelleError
from bot.services import editing, gate, inquiring, marking
from bot.services.refusing import explained
from bot.services.registering import reading
from bot.services.signals import begun as signals
from bot.services.turn import Turn, own_words, said
from bot.services.who import mandates_here, standpoints
from bot.storage.work import Work


async def posted(turn: Turn, message: Message) -> Reply:
    """A message in a room: its hashtags tag it if a member of comms wrote it in a comms room."""
    flag = marking.flag_in(message.text)
    if flag is None or message.ours:
        return None
    found = await standpoints(turn.work, turn.caller, message.place)
    if not any(standpoint.side is Side.COMMS for standpoint in found):
        return None
    return await marking.tag_at_once(turn, message, flag)


async def mentioned(turn: Turn, words: str, files: Sequence[Attachment] = ()) -> Reply:
    """The bot was spoken to, in a room or directly: a question, or a signal if it begins with that word."""
    if not turn.place.direct and not await turn.work.people.rooms_at(turn.place.room):
        found = await standpoints(turn.work, turn.caller, turn.place)
        return said((await own_words(turn.work, turn.caller, turn.locale))("room-unlinked")) if found else None
    if signals.is_spoken(words):
        return await signals.spoken(turn, words, files)
    return await inquiring.ask(turn, words, quietly=True)


async def reacted(turn: Turn, message: Message, emoji: str, *, added: bool) -> Reply:
    """A reaction was added to a message, or taken away. Others than the tag reactions mean nothing."""
    flag = await marking.flag_of(turn.work, message.ref.room, emoji)
    if flag is None or message.ours:
        return None
    return await (marking.tag_at_once(turn, message, flag) if added else marking.untag(turn, message))


async def edited(work: Work, message: Message) -> None:
    """Somebody edited a message: if it was tagged, what it said is held."""
    for organisation in await work.news.organisations_of_source(message.ref):
        await editing.source_edited(work, organisation, message)


async def deleted(work: Work, ref: MessageRef) -> None:
    """Somebody deleted a message: if it was tagged, the item is withdrawn."""
    for organisation in await work.news.organisations_of_source(ref):
        await editing.source_deleted(work, organisation, ref)


async def unseen(work: Work, ref: MessageRef, *, told: bool) -> None:
    """A message can be seen no more: if it was tagged, what it clears is held. `told`: see `Event`."""
    for organisation in await work.news.organisations_of_source(ref):
        await editing.source_unseen(work, organisation, ref, told=told)


def matters(event: Event) -> bool:
    """Whether an event can make or change news: what it says is then needed again when an earlier one comes late."""
    match event.kind:
        case EventKind.POSTED:
            return event.message is not None and marking.flag_in(event.message.text) is not None
        case EventKind.REACTED | EventKind.EDITED | EventKind.DELETED | EventKind.UNSEEN:
            return True
        case EventKind.MENTIONED:
            return False


async def act(work: Work, event: Event, locale: str) -> Reply:
    """Do what an event asks for. If it is refused, nothing of it stays, and the refusal is what is said."""
    try:
        async with work.attempt():
            reply = await _ACTS[event.kind](work, event, locale)
            mandates = await mandates_here(work, event.caller, event.place) if event.caller and reply else []
            reply = await gate.at_the_door(work, mandates, reply)
            if event.caller is not None:
                await reading.answered(work, event.caller, event.place, "", reply)
            return reply
    except PasserelleError as error:
        return await explained(work, event.caller, error, locale) if event.caller else None


Act = Callable[[Work, Event, str], Awaitable[Reply]]


async def _posted(work: Work, event: Event, locale: str) -> Reply:
    turn, message = _turn(work, event, locale)
    return await posted(turn, message)


async def _mentioned(work: Work, event: Event, locale: str) -> Reply:
    turn, message = _turn(work, event, locale)
    return await mentioned(turn, message.text, message.files)


async def _reacted(work: Work, event: Event, locale: str) -> Reply:
    turn, message = _turn(work, event, locale)
    return await reacted(turn, message, event.emoji, added=event.added)


async def _edited(work: Work, event: Event, _locale: str) -> None:
    if event.message is not None:
        await edited(work, event.message)


async def _deleted(work: Work, event: Event, _locale: str) -> None:
    await deleted(work, event.ref)


async def _unseen(work: Work, event: Event, _locale: str) -> None:
    await unseen(work, event.ref, told=event.told)


def _turn(work: Work, event: Event, locale: str) -> tuple[Turn, Message]:
    if event.caller is None or event.message is None:
        raise ValueError("an event of a person has a caller and a message")
    return Turn(work, event.caller, event.message.place, locale), event.message


_ACTS: dict[EventKind, Act] = {
    EventKind.POSTED: _posted,
    EventKind.MENTIONED: _mentioned,
    EventKind.REACTED: _reacted,
    EventKind.EDITED: _edited,
    EventKind.DELETED: _deleted,
    EventKind.UNSEEN: _unseen,
}
