"""What the components of a message and the forms are called: `custom_id`, at most 100 characters, all that a click
needs after a restart. They carry a verb, an opaque id and the version of a form, never state.

`p:VERB:TARGET` a button of a card (`:vN`: a further one that does the same); `l:VERB:PART` a menu of a card, whose
values are targets; `o:VERB:TARGET:VERSION` opens a form; `f:VERB:TARGET:VERSION` a form that comes back;
`s:VERB:TARGET:VERSION` sends one that has nothing to type; `c:FIELD:PART` and `m:FIELD:PART` a menu for one value or
for several.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from bot.core.verbs import Verb

_GRAMMAR = re.compile(r"(?P<act>[plofs]):(?P<verb>[a-z-]{1,20}):(?P<target>[\w.-]{1,60})(?::v(?P<version>\d{1,9}))?")
_MENU = re.compile(r"(?P<kind>[cm]):(?P<field>[a-z_-]{1,40}):(?P<part>\d)")
_TARGET = re.compile(r"[\w.-]{1,60}")
_VERBS = {verb.value: verb for verb in Verb}


class Act(Enum):
    """What a click or a form asks for."""

    PRESS = "p"
    CHOOSE = "l"
    OPEN = "o"
    SUBMIT = "f"
    SEND = "s"


@dataclass(frozen=True, slots=True)
class Ident:
    """One custom id, read."""

    act: Act
    verb: Verb
    target: str
    version: int = 0

    def __str__(self) -> str:
        version = f":v{self.version}" if self.version else ""
        return f"{self.act.value}:{self.verb.value}:{self.target}{version}"

    def to(self, act: Act) -> Ident:
        """The same record and form, for another step."""
        return replace(self, act=act)


def read(custom_id: str) -> Ident | None:
    """The custom id of a button or a form; None for one that is not ours, or that an older version made."""
    found = _GRAMMAR.fullmatch(custom_id)
    if found is None or found["verb"] not in _VERBS:
        return None
    return Ident(Act(found["act"]), _VERBS[found["verb"]], found["target"], int(found["version"] or 0))


def read_target(value: str) -> str | None:
    """What was chosen in a menu of a card; None for what is no id of ours."""
    return value if _TARGET.fullmatch(value) else None


@dataclass(frozen=True, slots=True)
class Menu:
    """The custom id of a menu: which field it asks for, which portion of the choices it shows."""

    field: str
    part: int = 0
    several: bool = False

    def __str__(self) -> str:
        return f"{'m' if self.several else 'c'}:{self.field}:{self.part}"


def read_menu(custom_id: str) -> Menu | None:
    """The custom id of a menu; None if it is none of ours."""
    found = _MENU.fullmatch(custom_id)
    return Menu(found["field"], int(found["part"]), found["kind"] == "m") if found else None
