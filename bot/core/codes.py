"""One-time codes: how somebody makes themself known to the bot, once a person who may has offered it to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.core.people import Role

LIFE = timedelta(minutes=15)
"""How long a code is good."""

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""What a code is made of: nothing that is read as something else."""

LENGTH = 12
"""Letters of a code: some 58 bits."""

PER_ACCOUNT = 5
"""Attempts of one account within the life of a code; further ones are not even looked at."""

IN_ALL = 100
"""Attempts of all accounts together within the life of a code."""

_WRITTEN = re.compile(rf"\s*([{LETTERS}]{{4}})[\s-]?([{LETTERS}]{{4}})[\s-]?([{LETTERS}]{{4}})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a code offers: a role in an organisation, by its name; to be made if `first` and it is not there yet.

    `name`: whom it is for (empty: called as on their platform); `mandate`: whose CM they become; `by`: who made it.
    """

    organisation: str
    role: Role
    by: str
    name: str = ""
    mandate: str | None = None
    first: bool = False
    locale: str = "fr"
    zone: str = "Europe/Paris"


def typed_code(text: str) -> str | None:
    """A code as it is kept, however it was typed; None for anything else."""
    found = _WRITTEN.fullmatch(text)
    return "".join(found.groups()).upper() if found else None


def shown_code(code: str) -> str:
    """A code in groups of four, as people pass it on."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))
