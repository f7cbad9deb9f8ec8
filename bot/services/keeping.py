"""What somebody began and must finish in a form: kept in the database, so that a restart loses nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.address import Address, MessageRef, Place
from bot.core.flags import Audience, Flag
from bot.core.news import Attachment, Source
from bot.core.text import cleaned
from bot.errors import Gone, Stale
from bot.services.drafts import Draft
from bot.services.tagging import NOWHERE, Origin
from bot.services.turn import Turn
from bot.services.who import Standpoint
from bot.storage.embargoes import embargo_kept, embargo_to_keep
from bot.storage.ids import new_id

Json = dict[str, Any]


class Kept(dict[str, Any]):
    """What somebody began. What a form of another kind would have kept is not there: a button may name any."""

    def __missing__(self, key: str) -> Any:
        raise Gone


async def keep_message(turn: Turn, standpoint: Standpoint, origin: Origin, flag: str = "") -> str:
    """Keep a message that is to be tagged by form, and the flag it was given; the id names it in the form."""
    return await _keep(turn, standpoint, {"origin": _origin_out(origin), "flag": flag})


async def keep_blank(turn: Turn, standpoint: Standpoint, text: str = "") -> str:
    """Keep that somebody began to write news, so that their form makes one item however often it comes."""
    return await _keep(turn, standpoint, {"origin": _origin_out(NOWHERE), "text": text})


async def keep_draft(turn: Turn, standpoint: Standpoint, origin: Origin, draft: Draft) -> str:
    """Keep a tag whose mandate is yet to be chosen."""
    return await _keep(turn, standpoint, {"origin": _origin_out(origin), "draft": _draft_out(draft)})


async def keep_question(turn: Turn, text: str) -> str:
    """Keep a question whose mandate is yet to be chosen by its asker."""
    return await _keep(turn, None, {"question": cleaned(text)})


async def keep(turn: Turn, content: Json) -> str:
    """Keep what somebody began in a form of another kind, for a mandate that may yet have to be chosen."""
    return await _keep(turn, None, dict(content))


async def kept(turn: Turn, target: str) -> Kept:
    """What this very caller began, locked. Raises Gone for anybody else and anything else, Stale once it is done."""
    content = await turn.work.intake.get(target, turn.caller.account.identity)
    if content is None:
        raise Gone
    if "done" in content:
        raise Stale("stale-finished", number=content["done"])
    return Kept(content)


def resumed(turn: Turn, content: Json) -> Turn:
    """The turn in the place where it was begun: the form may have been sent from elsewhere."""
    room, thread, direct = content["place"]
    return replace(turn, place=Place(Address.parse(room), thread, direct=direct))


def begun_at(content: Json) -> datetime | None:
    """When it was begun (UTC); None for what an older Passerelle kept."""
    begun = content.get("begun")
    return datetime.fromisoformat(begun) if begun else None


async def finish(turn: Turn, target: str, label: str) -> None:
    """What was begun became the record of that number: the same form, sent twice, makes nothing more."""
    await turn.work.intake.finish(target, {"done": label})


def origin_in(content: Json) -> Origin:
    """Where a kept message stands."""
    stored = content["origin"]
    source = stored["source"]
    return Origin(
        source=_source_in(source) if source else None,
        files=tuple(Attachment(**file) for file in stored["files"]),
        place=Place(Address.parse(stored["room"]), stored["thread"]) if stored["room"] else None,
    )


def draft_in(content: Json) -> Draft:
    """A kept tag. Raises Gone if none was kept."""
    stored = content.get("draft")
    if stored is None:
        raise Gone
    embargo = stored["embargo"]
    return Draft(
        text=stored["text"],
        flag=Flag(stored["flag"]),
        embargo=embargo_kept(embargo),
        expires_at=datetime.fromisoformat(stored["expires_at"]) if stored["expires_at"] else None,
        audience=Audience(stored["audience"]),
    )


async def _keep(turn: Turn, standpoint: Standpoint | None, content: Json) -> str:
    id = new_id("i")
    organisation = standpoint.organisation.id if standpoint else None
    place = turn.place
    content["place"] = [str(place.room), place.thread, place.direct]
    content["begun"] = turn.work.now.instant.isoformat()
    await turn.work.intake.add(id, organisation, turn.caller.account.identity, content, turn.work.now.instant)
    return id


def _origin_out(origin: Origin) -> Json:
    return {
        "source": _source_out(origin.source) if origin.source else None,
        "files": [{"name": file.name, "kind": file.kind, "size": file.size} for file in origin.files],
        "room": str(origin.place.room) if origin.place else None,
        "thread": origin.place.thread if origin.place else None,
    }


def _source_out(source: Source) -> Json:
    return {
        "room": str(source.ref.room),
        "message": source.ref.id,
        "author": source.author,
        "text": source.text,
        "posted_at": source.posted_at.isoformat(),
        "unheard": source.unheard,
    }


def _source_in(stored: Json) -> Source:
    ref = MessageRef(Address.parse(stored["room"]), stored["message"])
    posted_at = datetime.fromisoformat(stored["posted_at"])
    return Source(ref, stored["author"], stored["text"], posted_at, bool(stored.get("unheard")))


def _draft_out(draft: Draft) -> Json:
    return {
        "text": draft.text,
        "flag": draft.flag.value,
        "embargo": embargo_to_keep(draft.embargo),
        "expires_at": draft.expires_at.isoformat() if draft.expires_at else None,
        "audience": draft.audience.value,
    }
