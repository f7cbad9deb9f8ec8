"""Small nouns as JSON and back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.core.address import Address, Place
from bot.core.evidence import Doubt, Record
from bot.core.flags import Standing
from bot.core.judgement import Cited, Judgement, Part, Seen
from bot.core.verdict import VerdictKind, Why

Json = dict[str, Any]


def place_out(place: Place) -> Json:
    """A place, to store."""
    return {"room": str(place.room), "thread": place.thread, "direct": place.direct, "person": place.person}


def place_in(stored: Json) -> Place:
    """A stored place."""
    return Place(Address.parse(stored["room"]), stored["thread"], stored["direct"], stored["person"])


def instant_out(at: datetime | None) -> str | None:
    """An aware instant, to store inside JSON."""
    return at.isoformat() if at else None


def instant_in(stored: str | None) -> datetime | None:
    """A stored instant."""
    return datetime.fromisoformat(stored) if stored else None


def judgement_out(judgement: Judgement) -> Json:
    """A judgement, to store with its question."""
    return {
        "kind": judgement.kind.value,
        "why": [why.value for why in judgement.why],
        "at": instant_out(judgement.at),
        "cited": [_cited_out(cited) for cited in judgement.cited],
        "until": instant_out(judgement.until),
        "wording": judgement.wording,
        "doubts": [doubt.value for doubt in judgement.doubts],
        "parts": [{"text": part.text, "judgement": judgement_out(part.judgement)} for part in judgement.parts],
        "seen": _seen_out(judgement.seen) if judgement.seen else None,
    }


def judgement_in(stored: Json) -> Judgement:
    """A stored judgement. Remembering a yes grants nothing: it is decided anew before it is sent.

    Older rows have neither `parts` nor `seen`.
    """
    seen = stored.get("seen")
    return Judgement(
        kind=VerdictKind(stored["kind"]),
        why=tuple(Why(why) for why in stored["why"]),
        at=datetime.fromisoformat(stored["at"]),
        cited=tuple(_cited_in(cited) for cited in stored["cited"]),
        until=instant_in(stored["until"]),
        wording=stored["wording"],
        doubts=tuple(Doubt(doubt) for doubt in stored["doubts"]),
        parts=tuple(Part(part["text"], judgement_in(part["judgement"])) for part in stored.get("parts", ())),
        seen=_seen_in(seen) if seen else None,
    )


def _seen_out(seen: Seen) -> Json:
    return {"why": seen.why.value, "cited": [_cited_out(cited) for cited in seen.cited]}


def _seen_in(stored: Json) -> Seen:
    return Seen(Why(stored["why"]), tuple(_cited_in(cited) for cited in stored["cited"]))


def _cited_out(cited: Cited) -> Json:
    return {
        "record": cited.record.value,
        "id": cited.id,
        "number": cited.number,
        "revision": cited.revision,
        "standing": cited.standing.value,
        "told": cited.told,
        "extract": cited.extract,
        "likeness": cited.likeness,
        "adds": list(cited.adds),
        "omits": list(cited.omits),
        "touches": cited.touches,
    }


def _cited_in(stored: Json) -> Cited:
    return Cited(
        record=Record(stored["record"]),
        id=stored["id"],
        number=stored["number"],
        revision=stored["revision"],
        standing=Standing(stored["standing"]),
        told=stored["told"],
        extract=stored["extract"],
        likeness=stored["likeness"],
        adds=tuple(stored["adds"]),
        omits=tuple(stored["omits"]),
        touches=stored.get("touches", False),
    )
