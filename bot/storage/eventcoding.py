"""Events as JSON and back."""

from __future__ import annotations

from datetime import datetime

from bot.core.address import Address, MessageRef
from bot.core.event import Event, EventKind
from bot.core.message import Message
from bot.core.news import Attachment
from bot.core.people import Caller
from bot.storage.coding import Json, place_in, place_out


def event_out(event: Event) -> Json:
    """An event, to store."""
    return {
        "kind": event.kind.value,
        "room": str(event.ref.room),
        "id": event.ref.id,
        "at": event.at.isoformat(),
        "caller": _caller_out(event.caller) if event.caller else None,
        "message": _message_out(event.message) if event.message else None,
        "emoji": event.emoji,
        "added": event.added,
        "sequence": event.sequence,
    }


def event_in(stored: Json) -> Event:
    """A stored event."""
    ref = MessageRef(Address.parse(stored["room"]), stored["id"])
    return Event(
        kind=EventKind(stored["kind"]),
        ref=ref,
        at=datetime.fromisoformat(stored["at"]),
        caller=_caller_in(stored["caller"]) if stored["caller"] else None,
        message=_message_in(ref, stored["message"]) if stored["message"] else None,
        emoji=stored["emoji"],
        added=stored["added"],
        sequence=stored["sequence"],
    )


def _caller_out(caller: Caller) -> Json:
    return {"account": str(caller.account), "name": caller.name, "is_bot": caller.is_bot, "locale": caller.locale}


def _caller_in(stored: Json) -> Caller:
    return Caller(Address.parse(stored["account"]), stored["name"], stored["is_bot"], stored["locale"])


def _message_out(message: Message) -> Json:
    return {
        "place": place_out(message.place),
        "author": _caller_out(message.author),
        "text": message.text,
        "posted_at": message.posted_at.isoformat(),
        "files": [{"name": file.name, "kind": file.kind, "size": file.size} for file in message.files],
        "ours": message.ours,
    }


def _message_in(ref: MessageRef, stored: Json) -> Message:
    return Message(
        ref=ref,
        place=place_in(stored["place"]),
        author=_caller_in(stored["author"]),
        text=stored["text"],
        posted_at=datetime.fromisoformat(stored["posted_at"]),
        files=tuple(Attachment(**file) for file in stored["files"]),
        ours=stored["ours"],
    )
