"""Parting with somebody: the forms of a lead, what a lead is handed, and the last card for whoever has left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.lens import Lens
from bot.cards.letters import kind_name
from bot.core.card import (
    Block,
    Card,
    EvidenceLine,
    EvidenceList,
    Facts,
    Field,
    FieldKind,
    Form,
    Option,
    Paragraph,
    Quote,
    Tone,
)
from bot.core.delivery import Kind
from bot.core.judgement import EXTRACT
from bot.core.text import shortened
from bot.core.verbs import Verb

SHOWN = 20
"""Items that the last card names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a lead is handed. `rooms`: where only the platform can shut somebody out; `questions`: theirs, that still
    wait; `told`: how many lines of the register follow."""

    name: str
    at: datetime
    mandates: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    told: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the register. `flag`: as it stands now; `got`: when they acknowledged it."""

    sequence: int
    at: datetime
    kind: Kind
    number: str = ""
    flag: str = ""
    got: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that stays confidential: its number, and the words that they acknowledged (empty: none)."""

    number: str
    text: str = ""


def who_form(target: str, people: Sequence[Option], mandates: Sequence[Option], lens: Lens) -> Form:
    """With whom."""
    say = lens.words
    whole = tuple(Option(each.value, say("offboard-mandate-option", name=each.label)) for each in mandates)
    field = Field("who", FieldKind.CHOICE, say("field-offboard"), options=(*people, *whole), required=True)
    return Form(Verb.OFFBOARD_WHO, target, say("form-offboard"), say("submit-offboard-who"), (field,))


def member_form(target: str, name: str, mandates: Sequence[str], *, waiting: int, lens: Lens) -> Form:
    """Exactly what happens if somebody is sent away. It has no field."""
    say = lens.words
    intro = (
        Paragraph(say("offboard-intro", name=name)),
        Paragraph(say("offboard-intro-mandates", mandates=say.listed(mandates))) if mandates else None,
        Paragraph(say("offboard-intro-questions", count=waiting)) if waiting else None,
        Paragraph(say("offboard-intro-told")),
        Paragraph(say("offboard-intro-rooms")),
    )
    return _form(target, say("form-offboard-member", name=name), intro, lens)


def account_form(target: str, lens: Lens) -> Form:
    """Exactly what happens if somebody is sent away who has no role of their own."""
    intro = (Paragraph(lens.words("offboard-intro-account")), Paragraph(lens.words("offboard-intro-rooms")))
    return _form(target, lens.words("form-offboard"), intro, lens)


def mandate_form(target: str, name: str, leaving: Sequence[str], staying: Sequence[str], lens: Lens) -> Form:
    """Exactly what happens if a mandate ends. It has no field."""
    say = lens.words
    intro = (
        Paragraph(say("offboard-intro-mandate", mandate=name)),
        Paragraph(say("offboard-intro-leaving", names=say.listed(leaving))) if leaving else None,
        Paragraph(say("offboard-intro-staying", names=say.listed(staying))) if staying else None,
        Paragraph(say("offboard-intro-rooms")),
    )
    return _form(target, say("form-offboard-mandate", mandate=name), intro, lens)


def _form(target: str, title: str, intro: Sequence[Block | None], lens: Lens) -> Form:
    said = tuple(block for block in intro if block is not None)
    return Form(Verb.OFFBOARD, target, title, lens.words("submit-offboard"), (), said)


def record_card(record: Record, lens: Lens) -> Card:
    """For the lead: what was done, and what only they can do."""
    say = lens.words
    done: Block = Facts(
        (
            (say("parting-mandates"), say.listed(record.mandates) or "–"),
            (say("fact-since"), lens.since(record.at)),
        )
    )
    rooms = (Paragraph(say("parting-rooms")), Quote("\n".join(record.rooms))) if record.rooms else ()
    questions = (Paragraph(say("parting-questions", numbers=say.listed(record.questions))),) if record.questions else ()
    told = Paragraph(say("parting-told", count=record.told))
    headline = say("parting-headline", name=record.name)
    blocks = (done, *rooms, Paragraph(say("parting-groups")), *questions, told)
    return Card(Tone.NEUTRAL, headline, say("parting-notice"), blocks=blocks)


def told_card(name: str, rows: Sequence[Row], part: int, parts: int, lens: Lens) -> Card:
    """Lines of the register, with a semicolon between their values: to read, and to keep in a file."""
    say = lens.words
    lines = [say("parting-columns"), *(_line(row, lens) for row in rows)]
    headline = say("parting-told-headline", name=name, part=part, parts=parts)
    return Card(Tone.NEUTRAL, headline, say("parting-notice"), blocks=(Quote("\n".join(lines)),))


def _line(row: Row, lens: Lens) -> str:
    values = (str(row.sequence), lens.since(row.at), kind_name(row.kind, lens.words), row.number, row.flag, row.got)
    return "; ".join(value.replace(";", ",") for value in values)


def farewell_card(organisation: str, kept: Sequence[Kept], lens: Lens) -> Card:
    """The last card: what stays confidential, of what they were told."""
    say = lens.words
    lines = tuple(
        EvidenceLine(each.number, say("flag-confidential"), Tone.CONFIDENTIAL, shortened(each.text, EXTRACT))
        for each in kept[:SHOWN]
    )
    more = (Paragraph(say("list-more", count=len(kept) - SHOWN)),) if len(kept) > SHOWN else ()
    listed = (EvidenceList(say("farewell-kept"), lines), *more) if lines else ()
    headline = say("farewell-headline", organisation=organisation)
    blocks = (Paragraph(say("farewell-stays")), *listed, Paragraph(say("farewell-embargoes")))
    return Card(Tone.CONFIDENTIAL, headline, say("farewell-notice"), blocks=blocks)
