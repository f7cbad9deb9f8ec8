"""A form that came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Submission:
    """A form that came back: about which record, made from which version of it, and what was filled in."""

    target: str
    version: int
    values: Mapping[str, str]
