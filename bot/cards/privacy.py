"""How long what is kept, what may not be deleted, and the forms by which a lead changes that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.lens import Lens
from bot.core.card import Block, Button, Card, Facts, Field, FieldKind, Form, Option, Paragraph, Tone, Weight
from bot.core.retention import BOUNDS, Kept, LegalHold, Retention
from bot.core.verbs import Verb
from bot.i18n.words import Words

GRACE = "grace"
"""The field of the days after the app was removed."""

MOST_HOLDS = 5
"""Holds with a button each on one card."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the card tells. `holds` with the name of who set each; for leads alone: a hold may name what others must
    not know of. `organisation` is its id."""

    organisation: str
    retention: Retention
    holds: Sequence[tuple[LegalHold, str]] = ()
    swept_at: datetime | None = None
    for_lead: bool = False


_KINDS = {
    Kept.ITEMS: "privacy-items",
    Kept.QUESTIONS: "privacy-questions",
    Kept.MEETINGS: "privacy-meetings",
    Kept.MESSAGES: "privacy-messages",
    Kept.REGISTER: "privacy-register",
}


def months(count: int, lens: Lens) -> str:
    """So many months, in words that can be typed back."""
    return lens.words("privacy-months", count=count)


def privacy_card(told: Keeping, lens: Lens) -> Card:
    """What is kept for how long; to a lead with what is held, and the buttons."""
    say = lens.words
    rows = [(say(_KINDS[kind]), months(told.retention.months[kind], lens)) for kind in Kept]
    rows.append((say("privacy-grace"), say("privacy-days", count=told.retention.grace)))
    blocks: tuple[Block, ...] = (Paragraph(say("privacy-intro")), Facts(tuple(rows)))
    if not told.for_lead:
        return Card(Tone.NEUTRAL, say("privacy-headline"), say("privacy-headline"), blocks=blocks)
    held = [
        (_on(hold, lens), say("privacy-held", reason=hold.reason, by=by, at=lens.since(hold.at)))
        for hold, by in told.holds
    ]
    blocks += (Paragraph(say("privacy-holds")), Facts(tuple(held))) if held else (Paragraph(say("privacy-no-holds")),)
    swept = say("privacy-swept", at=lens.since(told.swept_at)) if told.swept_at else ""
    lift = [
        Button(Verb.HOLD_LIFT, hold.id, say("button-hold-lift", number=_on(hold, lens)), Weight.QUIET)
        for hold, _ in list(told.holds)[:MOST_HOLDS]
    ]
    buttons = (
        Button(Verb.RETENTION, told.organisation, say("button-retention")),
        Button(Verb.HOLD_SET, told.organisation, say("button-hold-set")),
        *lift,
    )
    return Card(Tone.NEUTRAL, say("privacy-headline"), say("privacy-headline"), "", blocks, buttons, swept)


def retention_form(organisation: str, retention: Retention, lens: Lens) -> Form:
    """How long each kind is kept from now on."""
    say = lens.words
    fields = [
        Field(
            kind.value,
            FieldKind.LINE,
            say(_KINDS[kind]),
            months(retention.months[kind], lens),
            say("hint-retention", least=BOUNDS[kind][0], most=BOUNDS[kind][1]),
            required=True,
            max_length=20,
        )
        for kind in Kept
    ]
    return Form(
        Verb.RETENTION,
        organisation,
        say("form-retention"),
        say("submit-retention"),
        tuple(fields),
        (Paragraph(say("form-retention-intro")),),
        retention.version,
    )


def hold_form(organisation: str, lens: Lens) -> Form:
    """What nobody may delete from now on, and why."""
    say = lens.words
    scope = (Option("one", say("hold-one")), Option("all", say("hold-all")))
    fields = (
        Field("scope", FieldKind.CHOICE, say("field-hold-scope"), "one", options=scope, required=True),
        Field("number", FieldKind.LINE, say("field-hold-number"), "", say("hint-hold-number"), max_length=16),
        Field(
            "reason",
            FieldKind.TEXT,
            say("field-hold-reason"),
            "",
            say("hint-hold-reason"),
            required=True,
            max_length=500,
        ),
    )
    intro = (Paragraph(say("form-hold-intro")),)
    return Form(Verb.HOLD_SET, organisation, say("form-hold"), say("submit-hold"), fields, intro)


def lift_form(hold: LegalHold, lens: Lens) -> Form:
    """Why a hold may end."""
    say = lens.words
    reason = Field("reason", FieldKind.TEXT, say("field-hold-reason"), required=True, max_length=500)
    intro = (Paragraph(say("form-hold-lift-intro", number=_on(hold, lens))),)
    return Form(Verb.HOLD_LIFT, hold.id, say("form-hold-lift"), say("submit-hold-lift"), (reason,), intro)


def _on(hold: LegalHold, lens: Lens) -> str:
    return hold.label or lens.words("hold-everything")


def readable(title: str, found: Mapping[str, Sequence[Mapping[str, object]]], say: Words) -> Iterator[str]:
    """An export to be read: each kind under its name, each record a line of what is there."""
    yield title
    for kind, rows in found.items():
        yield ""
        yield say("export-kind", kind=kind, count=len(rows))
        for row in rows:
            yield "- " + "; ".join(f"{name}: {value}" for name, value in row.items() if value not in (None, "", []))
