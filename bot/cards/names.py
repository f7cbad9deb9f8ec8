"""The watch list and the synonyms, for the comms alone."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.lens import Lens
from bot.core.card import Block, Card, Paragraph, Quote, Tone
from bot.core.people import Organisation

BLOCK = 1_000
"""Characters of names in one block: every platform takes it whole."""

SHOWN = 8_000
"""Characters of names on one card; what is left out is counted."""


def watch_list(organisation: Organisation, lens: Lens) -> Card:
    """The names that are never confirmed."""
    say, names = lens.words, organisation.watch
    headline, empty, how = say("watch-headline", count=len(names)), say("watch-empty"), say("watch-how")
    return _card(headline, names, empty, how, lens)


def synonym_list(organisation: Organisation, lens: Lens) -> Card:
    """The phrases that mean the same, a group on each line."""
    say, groups = lens.words, [" = ".join(group) for group in organisation.synonyms]
    headline, empty, how = say("synonyms-headline", count=len(groups)), say("synonyms-empty"), say("synonyms-how")
    return _card(headline, groups, empty, how, lens)


def _card(headline: str, lines: Sequence[str], empty: str, how: str, lens: Lens) -> Card:
    blocks, left_out = _blocks(lines)
    more = (Paragraph(lens.words("names-more", count=left_out)),) if left_out else ()
    return Card(
        tone=Tone.NEUTRAL,
        headline=headline,
        notice=headline,
        blocks=(*(blocks or [Paragraph(empty)]), *more, Paragraph(how)),
    )


def _blocks(lines: Sequence[str]) -> tuple[list[Block], int]:
    """The lines in blocks of limited length, and how many lines did not fit."""
    blocks: list[list[str]] = []
    length = total = 0
    for number, line in enumerate(lines):
        if total + len(line) > SHOWN:
            return _quoted(blocks), len(lines) - number
        if not blocks or length + len(line) > BLOCK:
            blocks.append([])
            length = 0
        blocks[-1].append(line)
        length += len(line) + 1
        total += len(line) + 1
    return _quoted(blocks), 0


def _quoted(blocks: Sequence[Sequence[str]]) -> list[Block]:
    return [Quote("\n".join(lines)) for lines in blocks]
