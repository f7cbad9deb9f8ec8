"""The reviewed table of rights, read: who may do what, and the cells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.rights.company import ROLES

FILE = Path(__file__).with_name("table.yaml")
MAY = ("yes", "own", "policy")


@dataclass(frozen=True)
class Act:
    """One row: something that people do. `kinds`: the records that it is tried on; `ways`: how it is asked for."""

    name: str
    en: str
    fr: str
    may: Mapping[str, str]
    kinds: str
    ways: tuple[str, ...]

    def cell(self, role: str) -> str:
        """What a role may; empty for whoever is not named."""
        return self.may.get(role, "")


@dataclass(frozen=True)
class Cell:
    """One act by one role on one surface, in one way."""

    act: Act
    role: str
    surface: str
    way: str


@cache
def read() -> Mapping[str, Any]:
    """The file as it is."""
    found: Mapping[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


@cache
def acts() -> tuple[Act, ...]:
    """Every row."""
    return tuple(_act(row) for row in read()["acts"])


def _act(row: Mapping[str, Any]) -> Act:
    may = {role: "yes" if cell is True else str(cell) for role, cell in row["may"].items()}
    assert set(may) <= set(ROLES), row
    assert set(may.values()) <= set(MAY), row
    return Act(row["act"], row["en"], row["fr"], may, row.get("of", "new"), tuple(row["ways"]))


def surfaces_of(way: str) -> tuple[str, ...]:
    """Where a way exists."""
    return tuple(read()["surfaces"][way.partition(" ")[0]])


def cells() -> Iterator[Cell]:
    """Every cell: what is not allowed is refused."""
    for act in acts():
        for way in act.ways:
            for surface in surfaces_of(way):
                for role in ROLES:
                    yield Cell(act, role, surface, way)
