"""Contacts as people write them: a line each, « topics: name, how »."""

from __future__ import annotations

from bot.core.charter import MAX_CONTACT, MAX_CONTACTS, MAX_TOPIC, MAX_TOPICS, Contact
from bot.core.text import cleaned, shortened
from bot.desk.text.fold import skeleton
from bot.errors import Invalid

ECHOED = 60
"""Characters of a line that an error repeats."""


def typed_contacts(text: str) -> tuple[Contact, ...]:
    """The contacts of a form's field. Raises Invalid with the line that cannot be read."""
    lines = [line.strip() for line in cleaned(text).splitlines() if line.strip()]
    if len(lines) > MAX_CONTACTS:
        raise Invalid("contacts-full", "contacts", limit=MAX_CONTACTS)
    return tuple(map(_contact, lines))


def _contact(line: str) -> Contact:
    topics, colon, who = line.partition(":")
    name, comma, how = (part.strip() for part in who.partition(","))
    words = tuple(topic.strip() for topic in topics.split(",") if topic.strip())
    if not (colon and comma and name and how and words) or not all(map(_findable, words)):
        raise Invalid("contact-unreadable", "contacts", line=shortened(line, ECHOED))
    if max(len(name), len(how)) > MAX_CONTACT or len(words) > MAX_TOPICS or max(map(len, words)) > MAX_TOPIC:
        raise Invalid("contact-too-long", "contacts", line=shortened(line, ECHOED))
    return Contact(name, how, words)


def _findable(topic: str) -> bool:
    return sum(map(str.isalnum, skeleton(topic))) >= 2
