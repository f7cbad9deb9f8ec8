"""Cards as messages of Slack. What is too long for one goes on in further parts, each under the same headline."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.card import (
    Block,
    Button,
    Card,
    Difference,
    EvidenceLine,
    EvidenceList,
    Facts,
    Moment,
    Notice,
    Paragraph,
    Quote,
    Tone,
    WebAddress,
    Weight,
    Wording,
)
from bot.core.verbs import Verb
from bot.i18n.words import isolated
from integrations.slack import blocks, limits
from integrations.slack.blocks import Json
from integrations.slack.texts import escaped, on_a_line, pieces

COLOURS = {
    Tone.SHAREABLE: "🟩",
    Tone.CONFIDENTIAL: "🟥",
    Tone.EMBARGOED: "🟧",
    Tone.UNKNOWN: "⬜",
    Tone.FROZEN: "🟦",
    Tone.RECALL: "🟪",
}
"""A bar in colour would be an attachment, which Slack folds away and repeats in notifications; a square is not."""

_STYLES = {Weight.MAIN: "primary", Weight.DANGER: "danger"}
_PIECE = limits.TEXT - 100
_LINES = 10
_EXTRACT = 600
_WIDE = 80


@dataclass(frozen=True, slots=True)
class Part:
    """One message: its blocks, and the text of its notification, in Slack's markup."""

    text: str
    blocks: list[Json]


def drawn(card: Card, *, above: Sequence[Json] = ()) -> list[Part]:
    """A card as one message or more. The first has the buttons; `above` stands over everything."""
    tail = [*_buttons(card.buttons), *_foot(card)]
    bodies = list(_filled([each for block in card.blocks for each in drawn_block(block)], _cost([*above, *tail])))
    return [
        Part(
            notification(card.notice),
            [*(above if n == 0 else ()), blocks.header(_headline(card, n, len(bodies))), *body, *(() if n else tail)],
        )
        for n, body in enumerate(bodies)
    ]


def fitted(card: Card, most: int, instead: str) -> list[Part]:
    """A card in at most so many messages: where it is too long, its longest texts are left out whole, `instead` said.

    A text is never cut: what it says at its end may turn what it says at its beginning.
    """
    parts = drawn(card)
    while len(parts) > most:
        sizes = [_cost(list(drawn_block(block))) for block in card.blocks]
        longest = sizes.index(max(sizes))
        if card.blocks[longest] == Paragraph(instead):
            break
        kept = (*card.blocks[:longest], Paragraph(instead), *card.blocks[longest + 1 :])
        card = replace(card, blocks=kept)
        parts = drawn(card)
    return parts[:most]


def page(card: Card) -> list[Json]:
    """A card as blocks of a view, which holds more than a message."""
    body = [each for block in card.blocks for each in drawn_block(block)]
    return [blocks.header(_headline(card, 0, 1)), *body, *_buttons(card.buttons), *_foot(card)]


def said(notice: Notice) -> list[Part]:
    """A short answer to one person, with its card if it has one."""
    card = notice.card
    says_more = notice.text.strip() and (card is None or notice.text != card.headline)
    lines = list(drawn_block(Paragraph(notice.text))) if says_more else []
    if card is not None:
        return drawn(card, above=lines)
    return [Part(notification(notice.text), lines)] if lines else []


def notification(text: str) -> str:
    """The text that a notification shows, on one line."""
    return escaped(on_a_line(text, limits.NOTIFICATION))


def drawn_block(block: Block) -> Iterator[Json]:
    """A block of a card as blocks of Slack."""
    match block:
        case Paragraph(text):
            yield from (blocks.rich(blocks.line(blocks.letters(piece))) for piece in _pieces(text))
        case Quote(text, by):
            yield from _framed(by, [blocks.quote(piece) for piece in _pieces(text)])
        case Wording(label, text):
            yield from _framed(label, [blocks.verbatim(piece) for piece in _pieces(text)])
        case Facts(rows):
            yield from _facts(rows)
        case Moment() | WebAddress():
            yield _pointed(block)
        case EvidenceList(title, found):
            yield from _records(title, found)
        case Difference(adds_label, adds, omits_label, omits):
            yield from _listed(adds_label, [_short(text) for text in adds])
            yield from _listed(omits_label, [_short(text) for text in omits])


def _pointed(block: Moment | WebAddress) -> Json:
    """An instant or an address under its label: what Slack itself makes of it beside the words."""
    label = blocks.letters(f"{block.label} ", bold=True)
    if isinstance(block, Moment):
        return blocks.rich(blocks.line(label, blocks.moment(datetime.fromisoformat(block.at))))
    if block.opens:
        return blocks.rich(blocks.line(label, blocks.link(block.url)))
    return blocks.rich(blocks.line(label), blocks.quote(block.url))


def _headline(card: Card, n: int, of: int) -> str:
    colour = COLOURS.get(card.tone, "")
    count = f"[{n + 1}/{of}]" if of > 1 else ""
    return " ".join(each for each in (colour, card.headline, count) if each)


def _filled(drawn: Sequence[Json], taken: int) -> Iterator[list[Json]]:
    """Blocks shared out over messages, `taken` characters of the first being spoken for."""
    room, body = limits.MESSAGE - taken - 2 * limits.HEADER, list[Json]()
    for block in drawn:
        cost = _cost([block])
        if body and (cost > room or len(body) >= limits.BLOCKS - 10):
            yield body
            room, body = limits.MESSAGE - 2 * limits.HEADER, []
        body.append(block)
        room -= cost
    yield body


def _cost(drawn: Sequence[Json]) -> int:
    return sum(len(json.dumps(block, ensure_ascii=False)) + 2 for block in drawn)


def _pieces(text: str) -> Iterator[str]:
    return (isolated(piece) for piece in pieces(text, _PIECE) if piece.strip())


def _framed(label: str | None, frames: Sequence[Json]) -> Iterator[Json]:
    for n, frame in enumerate(frames):
        above = [blocks.line(blocks.letters(label, bold=True))] if label and n == 0 else []
        yield blocks.rich(*above, frame)


def _facts(rows: Sequence[tuple[str, str]]) -> Iterator[Json]:
    """Labels and values side by side; one under the other where a value would be squeezed into half of the width."""
    if _WIDE < max((len(value) for _, value in rows), default=0) <= _PIECE:
        yield from (blocks.rich(_fact(label, value)) for label, value in rows)
        return
    cells: list[Json] = []
    for label, value in rows:
        if len(value) > limits.FIELD - 10:
            yield from drawn_block(Paragraph(f"{label} {value}"))
            continue
        bold = f"*{escaped(on_a_line(label.replace('*', ''), limits.FIELD // 10))}*"
        cells += [blocks.mrkdwn(bold), blocks.plain(isolated(value))]
    for at in range(0, len(cells), limits.FIELDS):
        yield blocks.fields(cells[at : at + limits.FIELDS])


def _fact(label: str, value: str) -> Json:
    return blocks.line(blocks.letters(f"{label}\n", bold=True), blocks.letters(isolated(value) or "–"))


def _listed(title: str, lines: Sequence[Json]) -> Iterator[Json]:
    for at in range(0, len(lines), _LINES):
        above = [blocks.line(blocks.letters(title, bold=True))] if at == 0 else []
        yield blocks.rich(*above, blocks.bullets(lines[at : at + _LINES]))


def _records(title: str, lines: Sequence[EvidenceLine]) -> Iterator[Json]:
    """Records, each of which can be opened: by a button beside it while they are few, else by those under the list."""
    opens = [line for line in lines if line.target]
    if not opens or len(lines) > limits.BESIDE:
        yield from _listed(title, [_evidence(line) for line in lines])
        yield from _rows([_opener(line, n) for n, line in enumerate(opens)])
        return
    yield blocks.rich(blocks.line(blocks.letters(title, bold=True)))
    for line in lines:
        said = blocks.plain(_about(line) if line.target else f"{line.number} · {_about(line)}")
        yield blocks.section(said, _opener(line, 0) if line.target else None)


def _evidence(line: EvidenceLine) -> Json:
    rest = _about(line)
    return blocks.line(blocks.letters(line.number, bold=True), blocks.letters(f" · {rest}" if rest else " "))


def _about(line: EvidenceLine) -> str:
    return " · ".join(each for each in (line.flag, isolated(on_a_line(line.extract, _EXTRACT))) if each)


def _opener(line: EvidenceLine, n: int) -> Json:
    return blocks.button(line.number, f"{Verb.SHOW.value}:{n}", line.target)


def _short(text: str) -> Json:
    return blocks.line(blocks.letters(isolated(on_a_line(text, _EXTRACT)) or "–"))


def _buttons(buttons: Sequence[Button]) -> Iterator[Json]:
    """Each button has a name of its own in the message, as Slack wants it: its verb and a count."""
    row = [
        blocks.button(each.label, f"{each.verb.value}:{n}", each.target, _STYLES.get(each.weight, ""))
        for n, each in enumerate(buttons)
    ]
    yield from _rows(row)


def _rows(row: Sequence[Json]) -> Iterator[Json]:
    for at in range(0, len(row), limits.BUTTONS):
        yield blocks.actions(row[at : at + limits.BUTTONS])


def _foot(card: Card) -> Iterator[Json]:
    small = [blocks.plain(isolated(on_a_line(text, limits.FIELD))) for text in (card.number, card.footer) if text]
    if card.countdown:
        small.append(blocks.mrkdwn(f"⏳ {date(datetime.fromisoformat(card.countdown))}"))
    if small:
        yield blocks.context(small)


def date(at: datetime) -> str:
    """An instant in Slack's markup: each reader sees it on their own clock, or else in UTC
    (docs.slack.dev/messaging/formatting-message-text#date-formatting)."""
    return f"<!date^{int(at.timestamp())}^{{time_secs}}|{at:%H:%M:%S} UTC>"
