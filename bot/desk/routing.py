"""Who handles a matter, by the words in which it is told: the topics of a mandate's contacts, found as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.charter import Contact
from bot.desk.text.fold import skeleton

_WORD = re.compile(r"[^\W_]+")
_PLURALS = ("s", "x")
_SHORT = 3
"""A word of so many letters keeps its last one: a plural has more."""


def routed(text: str, contacts: Iterable[Contact]) -> list[tuple[str, Contact]]:
    """Each contact one of whose topics stands in the text, with that topic, in the order of the contacts.

    Accents, case, look-alike letters, a plural's ending and what stands between the words make no difference.
    """
    said = _words(text)
    return [(topic, contact) for contact in contacts if (topic := _topic_in(said, contact)) is not None]


def _topic_in(said: str, contact: Contact) -> str | None:
    return next((topic for topic in contact.topics if _words(topic).strip() and _words(topic) in said), None)


def _words(text: str) -> str:
    """The words of a text in their plainest form, each with a space before and after it."""
    return f" {' '.join(_singular(word) for word in _WORD.findall(skeleton(text)))} "


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith(_PLURALS) else word
