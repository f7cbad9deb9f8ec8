"""What stands between the headline and the buttons of a card, piece by piece: texts, and lines that open a record.

Such a line has a button beside it. Where a card has too many of them for one message, the lines stay plain and one menu
under them opens each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch
from itertools import count
from typing import Any

from discord import ButtonStyle, SelectOption, ui

from bot.core.card import (
    Block,
    Difference,
    EvidenceLine,
    EvidenceList,
    Facts,
    Moment,
    Paragraph,
    Quote,
    WebAddress,
    Wording,
)
from bot.core.verbs import Verb
from integrations.discord import limits
from integrations.discord.identifiers import Act, Ident
from integrations.discord.markup import bold, escaped, flat, moment, quoted, short, to_copy
from integrations.discord.portions import portions

BESIDE = 8
"""Lines of a card that have a button of their own; each takes three components of a message."""

_LABEL = 300
_VALUE = 1000
"""Characters of a labelled value, of an extract or of a difference."""

_OPENS = "\N{RIGHT-POINTING MAGNIFYING GLASS}"

Item = ui.Item[Any]


@dataclass(frozen=True, slots=True)
class Piece:
    """A component of a card: how many characters it shows, and how many components it takes."""

    item: Item
    length: int
    cost: int = 1


def pieces(blocks: Sequence[Block], room: int) -> Iterator[Piece]:
    """The blocks of a card as pieces of at most `room` characters each."""
    opening = [line for block in blocks if isinstance(block, EvidenceList) for line in block.lines if line.target]
    twins: Counter[str] = Counter()
    numbers = count()
    for block in blocks:
        if isinstance(block, EvidenceList) and 0 < len(opening) <= BESIDE:
            yield from _beside(block, room, twins)
        else:
            yield from (_text(text) for text in drawn(block, room))
            if isinstance(block, EvidenceList):
                yield from _menus(block, numbers)


def _text(text: str) -> Piece:
    return Piece(ui.TextDisplay(text), len(text))


def _beside(block: EvidenceList, room: int, twins: Counter[str]) -> Iterator[Piece]:
    """Each line that opens something with its button; `twins` counts those of one record, for names that differ."""
    yield from (_text(text) for text in _lines([_label(block.title)], room))
    for line in block.lines:
        text = _evidence(line)
        if not line.target:
            yield _text(text)
            continue
        ident = Ident(Act.PRESS, Verb.SHOW, line.target, twins[line.target])
        twins[line.target] += 1
        label = short(line.number, limits.BUTTON_LABEL) or line.target
        button: Item = ui.Button(style=ButtonStyle.secondary, label=label, emoji=_OPENS, custom_id=str(ident))
        yield Piece(ui.Section(text, accessory=button), len(text), 3)


def _menus(block: EvidenceList, numbers: Iterator[int]) -> Iterator[Piece]:
    """What opens the lines of a list, as many at once as a menu holds."""
    found = {line.target: line for line in block.lines if line.target}
    lines = list(found.values())
    for at in range(0, len(lines), limits.SELECT_OPTIONS):
        options = [
            SelectOption(
                value=line.target,
                label=short(f"{line.number} {line.flag}", limits.OPTION_LABEL),
                description=short(line.extract, limits.OPTION_LABEL) or None,
            )
            for line in lines[at : at + limits.SELECT_OPTIONS]
        ]
        ident = Ident(Act.CHOOSE, Verb.SHOW, str(next(numbers)))
        menu: Item = ui.Select(
            custom_id=str(ident), placeholder=short(block.title, limits.PLACEHOLDER) or None, options=options
        )
        yield Piece(ui.ActionRow(menu), 0, 2)


@singledispatch
def drawn(block: Block, room: int) -> Iterator[str]:
    """A block as pieces of text of at most `room` characters."""
    raise TypeError(type(block).__name__)


@drawn.register
def _(block: Paragraph, room: int) -> Iterator[str]:
    yield from filter(str.strip, portions(block.text, escaped, room))


@drawn.register
def _(block: Quote, room: int) -> Iterator[str]:
    yield from _labelled(block.by or "", portions(block.text, quoted, room - len(_label(block.by or "")) - 1))


@drawn.register
def _(block: Wording, room: int) -> Iterator[str]:
    yield from _labelled(block.label, portions(block.text, to_copy, room - len(_label(block.label)) - 1))


@drawn.register
def _(block: Facts, room: int) -> Iterator[str]:
    yield from _lines([f"{_label(label)} {flat(short(value, _VALUE))}" for label, value in block.rows], room)


@drawn.register
def _(block: EvidenceList, room: int) -> Iterator[str]:
    yield from _lines([_label(block.title), *map(_evidence, block.lines)], room)


@drawn.register
def _(block: Difference, room: int) -> Iterator[str]:
    for label, words in ((block.adds_label, block.adds), (block.omits_label, block.omits)):
        if words:
            yield from _lines([_label(label), *(quoted(short(each, _VALUE)) for each in words)], room)


@drawn.register
def _(block: Moment, room: int) -> Iterator[str]:
    yield f"{_label(block.label)} {moment(datetime.fromisoformat(block.at))}"


@drawn.register
def _(block: WebAddress, room: int) -> Iterator[str]:
    """Shown in brackets, or as code, an address has no preview."""
    yield f"{_label(block.label)} <{block.url}>" if block.opens else f"{_label(block.label)}\n`{block.url}`"


def _evidence(line: EvidenceLine) -> str:
    head = f"{_label(line.number)} {flat(short(line.flag, _LABEL))}".strip()
    return f"{head}\n{quoted(short(line.extract, _VALUE))}" if line.extract.strip() or not head else head


def _labelled(label: str, texts: Iterator[str]) -> Iterator[str]:
    """Each piece under the label, so that none of them stands without it."""
    for text in texts:
        yield f"{_label(label)}\n{text}" if label else text


def _label(text: str) -> str:
    return bold(short(text, _LABEL))


def _lines(lines: Sequence[str], room: int) -> Iterator[str]:
    """Short lines joined into pieces that fit."""
    piece = ""
    for line in filter(None, lines):
        if piece and len(piece) + len(line) + 1 > room:
            yield piece
            piece = ""
        piece = f"{piece}\n{line}" if piece else line
    if piece:
        yield piece
