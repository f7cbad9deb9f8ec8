"""What on record a new message nearly repeats or contradicts, for whoever tags it: a line each."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.lens import Lens
from bot.core.card import Block, Paragraph
from bot.core.neighbours import Neighbour, Relation
from bot.core.text import shortened

GIVEN = 90
"""Characters of what a record gives instead."""


def neighbour_lines(neighbours: Sequence[Neighbour], lens: Lens) -> tuple[Block, ...]:
    """« N-12 donne « 2 avril » »; nothing where there is no neighbour."""
    return tuple(Paragraph(_line(each, lens)) for each in neighbours)


def _line(neighbour: Neighbour, lens: Lens) -> str:
    say, given = lens.words, shortened(neighbour.given, GIVEN)
    match neighbour.relation:
        case Relation.SAME:
            return say("neighbour-same", number=neighbour.number)
        case Relation.DIFFERS:
            return say("neighbour-differs", number=neighbour.number, given=given)
        case Relation.OPPOSITE:
            return say("neighbour-opposite", number=neighbour.number, given=given)
