"""Embargoes as columns of a revision, and as JSON of what somebody began."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.core.flags import Embargo, Stage

Json = dict[str, Any]


def embargo_out(embargo: Embargo | None) -> Json:
    """The columns of a revision that say its embargo."""
    return {
        "embargo_until": embargo.until if embargo else None,
        "embargo_zone": embargo.zone if embargo else None,
        "embargo_asks": embargo is not None and embargo.asks,
        "embargo_stages": _stages_out(embargo.stages) if embargo else [],
    }


def embargo_in(until: datetime | None, zone: str, asks: bool, stages: Sequence[Sequence[str]]) -> Embargo | None:
    """A stored embargo."""
    return Embargo(until, zone, asks, _stages_in(stages)) if until else None


def embargo_to_keep(embargo: Embargo | None) -> Json | None:
    """An embargo, to store inside JSON."""
    if embargo is None:
        return None
    kept = {"until": embargo.until.isoformat(), "zone": embargo.zone, "asks": embargo.asks}
    return kept | {"stages": _stages_out(embargo.stages)}


def embargo_kept(stored: Json | None) -> Embargo | None:
    """An embargo stored inside JSON. Older ones have neither `asks` nor `stages`."""
    if stored is None:
        return None
    until = datetime.fromisoformat(stored["until"])
    return Embargo(until, stored["zone"], stored.get("asks", False), _stages_in(stored.get("stages", ())))


def _stages_out(stages: Sequence[Stage]) -> list[list[str]]:
    return [[stage.at.isoformat(), stage.label] for stage in stages]


def _stages_in(stored: Sequence[Sequence[str]]) -> tuple[Stage, ...]:
    return tuple(Stage(datetime.fromisoformat(at), label) for at, label in stored)
