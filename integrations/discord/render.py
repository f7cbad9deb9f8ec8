"""Cards as Components V2: a frame in the colour of the flag, which words and emoji always say as well.

A long card becomes several messages: each repeats the headline, and so the flag, with its place among them; the buttons
are under the last one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import singledispatch

from discord import ButtonStyle, ui

from bot.core.card import (
    Block,
    Button,
    Card,
    Difference,
    EvidenceList,
    Facts,
    Notice,
    Paragraph,
    Quote,
    Tone,
    Weight,
    Wording,
)
from integrations.discord import limits
from integrations.discord.identifiers import Act, Ident
from integrations.discord.marks import Mark
from integrations.discord.markup import bold, countdown, escaped, flat, heading, quoted, short, small, to_copy
from integrations.discord.portions import portions

_COLOURS = {
    Tone.SHAREABLE: 0x2E7D32,
    Tone.CONFIDENTIAL: 0xC62828,
    Tone.EMBARGOED: 0xEF6C00,
    Tone.UNKNOWN: 0x6A1B9A,
    Tone.FROZEN: 0x0277BD,
    Tone.RECALL: 0xAD1457,
    Tone.NEUTRAL: 0x607D8B,
}
_STYLES = {
    Weight.PLAIN: ButtonStyle.secondary,
    Weight.MAIN: ButtonStyle.primary,
    Weight.DANGER: ButtonStyle.danger,
    Weight.QUIET: ButtonStyle.secondary,
}
_HEADLINE = 400
"""Characters of a headline: the flag and an embargo's end come first in it."""

_PARAGRAPHS = 20
"""Pieces of text in one message."""

_LABEL = 300
_VALUE = 1000
"""Characters of a labelled value, of an extract or of a difference."""


def card_views(card: Card, *, mark: Mark | None = None) -> list[ui.LayoutView]:
    """The messages of a card, at least one. `mark` is hidden in them."""
    shared = [text for text in (small(card.footer), _until(card)) if text]
    room = limits.TEXT - len(_head(card, 99, 99)) - sum(map(len, shared)) - 10
    pages = _paged([text for block in card.blocks for text in drawn(block, room)], room)
    return [_page(card, texts, shared, mark, (index, len(pages))) for index, texts in enumerate(pages)]


def notice_views(notice: Notice) -> list[ui.LayoutView]:
    """The messages of a short answer: its card, or else its text."""
    if notice.card is not None:
        return card_views(notice.card)
    return [layout(ui.Container(ui.TextDisplay(text), accent_colour=_COLOURS[notice.tone])) for text in plain(notice)]


def plain(notice: Notice) -> Iterator[str]:
    """The text of a short answer, in portions that fit a message."""
    return portions(notice.text.strip() or "…", escaped, limits.TEXT)


def layout(*items: ui.Item[ui.LayoutView]) -> ui.LayoutView:
    """A view that discord.py does not keep: its custom ids say all that a click needs (`identifiers.py`)."""
    view = ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view


def button(ident: Ident, label: str, weight: Weight = Weight.PLAIN) -> ui.Button[ui.LayoutView]:
    """Something to press."""
    return ui.Button(style=_STYLES[weight], label=short(label, limits.BUTTON_LABEL) or "…", custom_id=str(ident))


def colour(tone: Tone) -> int:
    """The colour that goes with what a card is about."""
    return _COLOURS[tone]


def _page(
    card: Card, texts: Sequence[str], shared: Sequence[str], mark: Mark | None, place: tuple[int, int]
) -> ui.LayoutView:
    index, count = place
    part = mark.part(index) if mark else None
    frame: ui.Container[ui.LayoutView] = ui.Container(
        accent_colour=_COLOURS[card.tone], id=part.frame if part else None
    )
    frame.add_item(ui.TextDisplay(_head(card, index + 1, count), id=part.headline if part else None))
    for text in texts:
        frame.add_item(ui.TextDisplay(text))
    if index + 1 == count:
        for row in _rows(card.buttons):
            frame.add_item(row)
    if shared:
        frame.add_item(ui.Separator(visible=False))
        frame.add_item(ui.TextDisplay("\n".join(shared)))
    return layout(frame)


def _head(card: Card, index: int, count: int) -> str:
    place = f" [{index}/{count}]" if count > 1 else ""
    head = heading(short(card.headline, _HEADLINE) + place)
    return f"{head}\n{small(card.number)}" if card.number else head


def _until(card: Card) -> str:
    return countdown(datetime.fromisoformat(card.countdown)) if card.countdown else ""


def _rows(buttons: Sequence[Button]) -> Iterator[ui.ActionRow[ui.LayoutView]]:
    for at in range(0, len(buttons), limits.ROW_BUTTONS):
        some = buttons[at : at + limits.ROW_BUTTONS]
        idents = [Ident(Act.PRESS, each.verb, each.target) for each in some]
        yield ui.ActionRow(*(button(ident, each.label, each.weight) for ident, each in zip(idents, some, strict=True)))


def _paged(texts: Sequence[str], room: int) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for text in texts:
        page = pages[-1]
        if page and (sum(map(len, page)) + len(text) > room or len(page) >= _PARAGRAPHS):
            page = []
            pages.append(page)
        page.append(text)
    return pages


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
    lines = [
        f"{_label(line.number)} {flat(short(line.flag, _LABEL))}\n{quoted(short(line.extract, _VALUE))}"
        for line in block.lines
    ]
    yield from _lines([_label(block.title), *lines], room)


@drawn.register
def _(block: Difference, room: int) -> Iterator[str]:
    for label, words in ((block.adds_label, block.adds), (block.omits_label, block.omits)):
        if words:
            yield from _lines([_label(label), *(quoted(short(each, _VALUE)) for each in words)], room)


def _labelled(label: str, texts: Iterator[str]) -> Iterator[str]:
    """Each piece under the label, so that none of them stands without it."""
    for text in texts:
        yield f"{_label(label)}\n{text}" if label else text


def _label(text: str) -> str:
    return bold(short(text, _LABEL))


def _lines(lines: Sequence[str], room: int) -> Iterator[str]:
    """Short lines joined into pieces that fit."""
    piece = ""
    for line in lines:
        if piece and len(piece) + len(line) + 1 > room:
            yield piece
            piece = ""
        piece = f"{piece}\n{line}" if piece else line
    if piece:
        yield piece
