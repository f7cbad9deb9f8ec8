"""Cards as Components V2: a frame in the colour of the flag, which words and emoji always say as well.

A long card becomes several messages: each repeats the headline, and so the flag, with its place among them; the buttons
are under the last one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from math import ceil

from discord import ButtonStyle, MediaGalleryItem, ui

from bot.core.card import Button, Card, Notice, Picture, Tone, Weight
from integrations.discord import limits
from integrations.discord.identifiers import Act, Ident
from integrations.discord.marks import Mark
from integrations.discord.markup import countdown, escaped, heading, short, small, to_copy
from integrations.discord.pieces import Piece, pieces
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

_AROUND = 4
"""Components around the pieces and the buttons of a message: the frame, the headline, the footer and its distance."""


def card_views(card: Card, *, mark: Mark | None = None, shows: str = "") -> list[ui.LayoutView]:
    """The messages of a card, at least one. `mark` is hidden in them. `shows`: the file that goes with the last one."""
    shared = [text for text in (small(card.footer), _until(card)) if text]
    room = limits.TEXT - len(_head(card, 99, 99)) - sum(map(len, shared)) - 10
    most = limits.COMPONENTS - _AROUND - len(card.buttons) - ceil(len(card.buttons) / limits.ROW_BUTTONS) - bool(shows)
    pages = _paged(pieces(card.blocks, room), room, most)
    if shows and card.picture is not None:
        pages[-1].append(Piece(_gallery(shows, card.picture), 0))
    return [_page(card, some, shared, mark, (index, len(pages))) for index, some in enumerate(pages)]


def notice_views(notice: Notice) -> list[ui.LayoutView]:
    """The messages of a short answer: its card, or else its text."""
    if notice.card is not None:
        return card_views(notice.card)
    return [layout(ui.Container(ui.TextDisplay(text), accent_colour=_COLOURS[notice.tone])) for text in plain(notice)]


def plain(notice: Notice) -> Iterator[str]:
    """The text of a short answer, in portions that fit a message."""
    return portions(notice.text.strip() or "…", escaped, limits.TEXT)


def written_views(label: str, texts: Iterable[str]) -> list[ui.LayoutView]:
    """Messages that give somebody's own words back, to be copied as they are."""
    pieces = [piece for text in texts for piece in portions(text, to_copy, limits.TEXT - len(label) - 4)]
    frames: list[tuple[ui.TextDisplay[ui.LayoutView], ...]] = [
        (ui.TextDisplay(small(label)), ui.TextDisplay(piece)) for piece in pieces
    ]
    return [layout(ui.Container(*frame, accent_colour=_COLOURS[Tone.NEUTRAL])) for frame in frames]


def packed(views: Sequence[ui.LayoutView]) -> list[ui.LayoutView]:
    """Several short messages without anything to press as one, where they fit."""
    texts = [item for view in views for item in view.walk_children() if isinstance(item, ui.TextDisplay)]
    if len(views) < 2 or len(texts) > limits.COMPONENTS // 2 or sum(len(each.content) for each in texts) > limits.TEXT:
        return list(views)
    return [layout(*(item for view in views for item in view.children))]


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
    card: Card, some: Sequence[Piece], shared: Sequence[str], mark: Mark | None, place: tuple[int, int]
) -> ui.LayoutView:
    index, count = place
    part = mark.part(index) if mark else None
    frame: ui.Container[ui.LayoutView] = ui.Container(
        accent_colour=_COLOURS[card.tone], id=part.frame if part else None
    )
    frame.add_item(ui.TextDisplay(_head(card, index + 1, count), id=part.headline if part else None))
    for piece in some:
        frame.add_item(piece.item)
    if index + 1 == count:
        for row in _rows(card.buttons):
            frame.add_item(row)
    if shared:
        frame.add_item(ui.Separator(visible=False))
        frame.add_item(ui.TextDisplay("\n".join(shared)))
    return layout(frame)


def _gallery(file: str, picture: Picture) -> ui.MediaGallery[ui.LayoutView]:
    """An attached file, with what it shows in words
    (docs.discord.com/developers/components/reference#media-gallery)."""
    return ui.MediaGallery(MediaGalleryItem(f"attachment://{file}", description=short(picture.alt, limits.MEDIA_ALT)))


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


def _paged(found: Iterable[Piece], room: int, most: int) -> list[list[Piece]]:
    """The pieces of each message: of `room` characters and `most` components."""
    pages: list[list[Piece]] = [[]]
    for piece in found:
        page = [*pages[-1], piece]
        if pages[-1] and (sum(each.length for each in page) > room or sum(each.cost for each in page) > most):
            page = [piece]
            pages.append(page)
        pages[-1] = page
    return pages
