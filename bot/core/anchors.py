"""Anchors: signed lines kept elsewhere, which say how far a register had come at an instant."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

_FIELDS = {"organisation": str, "sequence": int, "digest": str, "at": str, "key": str, "signature": str}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The last line of an organisation's register at an instant: its number and its digest. `key`: the public key that
    the signature is checked by, both in hexadecimal. The organisation is an opaque id, which tells nobody anything."""

    organisation: str
    sequence: int
    digest: str
    at: datetime
    key: str = ""
    signature: str = ""

    @property
    def signed(self) -> bytes:
        """What is signed: all of it but the signature, in one form alone."""
        return json.dumps(self._fields(), sort_keys=True, separators=(",", ":")).encode()

    @property
    def line(self) -> str:
        """The anchor as it is kept, on one line."""
        return json.dumps(self._fields() | {"signature": self.signature}, separators=(", ", ": "))

    @classmethod
    def read(cls, line: str) -> Anchor:
        """An anchor from its line. Raises ValueError for what is none."""
        told: Any = json.loads(line)
        if not isinstance(told, dict) or any(type(told.get(name)) is not kind for name, kind in _FIELDS.items()):
            raise ValueError("not an anchor")
        at = datetime.fromisoformat(told["at"])
        return cls(told["organisation"], told["sequence"], told["digest"], at, told["key"], told["signature"])

    def _fields(self) -> dict[str, Any]:
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        return {
            "organisation": self.organisation,
            "sequence": self.sequence,
            "digest": self.digest,
            "at": at,
            "key": self.key,
        }
