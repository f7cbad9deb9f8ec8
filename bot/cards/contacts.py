"""Who handles what in the CM's place, said where it is needed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.lens import Lens
from bot.core.card import Block, Paragraph
from bot.core.charter import Contact

MOST = 3
"""Contacts named on one card."""


def contact_notes(found: Sequence[tuple[str, Contact]], lens: Lens) -> tuple[Block, ...]:
    """One line for each contact that handles what the text is about, by the topic that was found in it."""
    return tuple(
        Paragraph(lens.words("contact-note", topic=topic, name=contact.name, how=contact.how))
        for topic, contact in found[:MOST]
    )
