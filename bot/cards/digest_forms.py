"""The forms about digests: of which room, and when it comes."""

from __future__ import annotations

from collections.abc import Sequence

from babel.dates import get_day_names

from bot.cards.lens import Lens
from bot.cards.overview import NEW
from bot.core.card import Field, FieldKind, Form, Option, Paragraph
from bot.core.digests import Plan, WhenEmpty
from bot.core.verbs import Verb

SHORT = 40


def choose_room_form(verb: Verb, options: Sequence[Option], lens: Lens) -> Form:
    """Asks for the room whose digest is meant."""
    say = lens.words
    asked = Field("room", FieldKind.CHOICE, say("digest-field-room"), options=tuple(options), required=True)
    return Form(verb, NEW, say("digest-form"), say("digest-submit-choose"), (asked,))


def schedule_form(room: str, version: int, plan: Plan, intro: str, lens: Lens) -> Form:
    """Asks when the digest of a room comes. `intro` says which room it is and whose clocks count."""
    say = lens.words
    return Form(
        Verb.DIGEST_SCHEDULE,
        room,
        say("digest-form"),
        say("digest-submit-schedule"),
        (_days_field(plan, lens), _hour_field(plan, lens), _empty_field(plan, lens)),
        intro=(Paragraph(intro),),
        version=version,
    )


def _days_field(plan: Plan, lens: Lens) -> Field:
    names = get_day_names("wide", locale=lens.words.locale)
    options = tuple(Option(str(day), str(names[day])) for day in range(7))
    chosen = ",".join(map(str, sorted(plan.days)))
    return Field("days", FieldKind.CHOICES, lens.words("digest-field-days"), chosen, options=options, required=True)


def _hour_field(plan: Plan, lens: Lens) -> Field:
    say = lens.words
    return Field(
        "at",
        FieldKind.LINE,
        say("digest-field-at"),
        f"{plan.at:%H:%M}",
        hint=say("digest-hint-at"),
        required=True,
        max_length=SHORT,
    )


def _empty_field(plan: Plan, lens: Lens) -> Field:
    say = lens.words
    options = (
        Option(WhenEmpty.LINE.value, say("digest-empty-line")),
        Option(WhenEmpty.NOTHING.value, say("digest-empty-nothing")),
    )
    return Field(
        "when_empty",
        FieldKind.CHOICE,
        say("digest-field-empty"),
        plan.when_empty.value,
        options=options,
        required=True,
    )


def days_in_words(days: frozenset[int], lens: Lens) -> str:
    """The days of a plan: every day, on working days of the week, or by their names."""
    if len(days) == 7:
        return lens.words("digest-every-day")
    if days == frozenset(range(5)):
        return lens.words("digest-every-weekday")
    names = get_day_names("wide", locale=lens.words.locale)
    return lens.words.listed([str(names[day]) for day in sorted(days)])
