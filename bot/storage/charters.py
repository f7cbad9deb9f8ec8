"""Charters and contacts as they are stored."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.core.charter import Charter, Contact
from bot.core.people import Mandate


def agreed_out(mandate: Mandate) -> dict[str, Any]:
    """The columns of a mandate that say what was agreed on."""
    return {
        "charter": asdict(mandate.charter),
        "contacts": [asdict(contact) | {"topics": list(contact.topics)} for contact in mandate.contacts],
        "on_call": list(mandate.on_call),
    }


def charter_in(stored: dict[str, str]) -> Charter:
    """A stored charter."""
    return Charter(**stored)


def contacts_in(stored: list[dict[str, Any]]) -> tuple[Contact, ...]:
    """Stored contacts, in their order."""
    return tuple(Contact(each["name"], each["how"], tuple(each["topics"])) for each in stored)
