"""Embargoes: what comms are shown before one lifts, when it asks whether it may, and when somebody else broke it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.fields import note_field, quoted
from bot.cards.flags import TONES, embargo_end, headline
from bot.cards.lens import Lens
from bot.cards.news import NewsView
from bot.cards.revision import content, what_to_do
from bot.core.card import Block, Button, Card, Facts, Field, FieldKind, Form, Paragraph, Quote, Tone, Weight
from bot.core.flags import Standing
from bot.core.news import NewsItem, NewsState, Revision
from bot.core.verbs import Verb
from bot.i18n.embargoes import written_embargo

PLACE = "place"
"""The field that asks where a leak was seen."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Who chose that an embargo stays although its time had come, and when (UTC)."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """A leak as it was reported: by whom, when (UTC), where."""

    by: str
    at: datetime
    note: str = ""


def lifting_for_comms(view: NewsView, kept: Kept | None, lens: Lens) -> Card:
    """An embargo that will lift, or that asks whether it may: what the CM will get then, and how to stop it."""
    item, say = view.item, lens.words
    on = view.standing is Standing.EMBARGOED and item.state is NewsState.PASSED
    return Card(
        tone=TONES[view.standing],
        headline=_headline(view, lens) if on else headline(view.standing, embargo_end(item.revision), lens),
        notice=say("notice-news", number=item.label),
        number=item.label,
        blocks=(*_what_happens(view, kept, lens), *preview(item.revision, view, lens)) if on else (),
        buttons=_buttons(view, lens) if on else (),
    )


def _headline(view: NewsView, lens: Lens) -> str:
    embargo = view.item.revision.embargo
    at = lens.instant(embargo.until) if embargo else ""
    if view.waits_for_comms:
        return lens.words("embargo-may-it-lift")
    return lens.words("embargo-will-ask" if embargo and embargo.asks else "embargo-will-lift", at=at)


def _what_happens(view: NewsView, kept: Kept | None, lens: Lens) -> tuple[Block, ...]:
    say, embargo = lens.words, view.item.revision.embargo
    if kept is not None and view.waits_for_comms:
        return (Paragraph(say("embargo-kept", name=kept.by, at=lens.since(kept.at))),)
    if view.waits_for_comms:
        return (Paragraph(say("embargo-waits-for-you")),)
    return (Paragraph(say("embargo-then-asks" if embargo and embargo.asks else "embargo-then-told")),)


def preview(revision: Revision, view: NewsView, lens: Lens) -> tuple[Block, ...]:
    """Exactly what the CM will see once it is lifted; what they may do in a frame, since it holds only then."""
    said = Quote(what_to_do(revision, Standing.SHAREABLE, lens, caveats=view.caveats), lens.words("embargo-then-do"))
    return (*content(revision, Standing.SHAREABLE, lens), said)


def _buttons(view: NewsView, lens: Lens) -> tuple[Button, ...]:
    say, target, embargo = lens.words, view.item.id, view.item.revision.embargo
    lift = Button(Verb.LIFT, target, say("button-lift"), Weight.MAIN if view.waits_for_comms else Weight.PLAIN)
    later = Button(Verb.LATER, target, say("button-later"))
    if view.waits_for_comms:
        return (lift, Button(Verb.KEEP, target, say("button-keep")), later)
    if embargo is not None and embargo.asks:
        return (later, lift)
    return (Button(Verb.HOLD, target, say("button-hold"), Weight.DANGER), later, lift)


def leak_for_comms(view: NewsView, seen: Sequence[Seen], lens: Lens) -> Card:
    """Somebody else made it known: what was seen, and the two ways out. The embargo holds until comms choose one."""
    item, say = view.item, lens.words
    on = view.standing is Standing.EMBARGOED
    reports = [Quote(each.note, each.by) if each.note else Paragraph(say("leak-by", name=each.by)) for each in seen]
    return Card(
        tone=Tone.RECALL if on else TONES[view.standing],
        headline=say("leak-headline", number=item.label),
        notice=say("notice-leak", number=item.label),
        number=item.label,
        blocks=(
            *(reports[-3:]),
            Paragraph(say("leak-do") if on else say("leak-settled")),
            *quoted(item.revision.text, lens),
            *((Facts(((say("fact-since"), lens.since(seen[-1].at)),)),) if seen else ()),
        ),
        buttons=_ways_out(item, lens) if on else (),
    )


def _ways_out(item: NewsItem, lens: Lens) -> tuple[Button, ...]:
    say = lens.words
    return (
        Button(Verb.FREEZE, "new", say("button-freeze"), Weight.DANGER),
        Button(Verb.LIFT, item.id, say("button-lift")),
        Button(Verb.SHOW, item.label, say("button-show-item"), Weight.QUIET),
    )


def lift_form(view: NewsView, lens: Lens) -> Form:
    """Asks whether an embargo is to be lifted, over exactly what the CM will see."""
    item, say = view.item, lens.words
    intro = (Paragraph(say("form-lift-intro")), *preview(item.revision, view, lens))
    return Form(
        Verb.LIFT, item.id, say("form-lift", number=item.label), say("submit-lift"), (), intro, version=item.version
    )


def later_form(item: NewsItem, lens: Lens) -> Form:
    """Until when an embargo is to last."""
    say, embargo = lens.words, item.revision.embargo
    now = written_embargo(embargo, zone=lens.zone, locale=lens.words.locale) if embargo else ""
    until = Field(
        "embargo", FieldKind.INSTANT, say("field-embargo"), now, say("hint-embargo"), required=True, max_length=300
    )
    intro = (Paragraph(say("form-later-intro")),)
    title = say("form-later", number=item.label)
    return Form(Verb.LATER, item.id, title, say("submit-later"), (until,), intro, version=item.version)


def leak_form(item: NewsItem, lens: Lens) -> Form:
    """Where somebody saw what is under embargo."""
    say = lens.words
    where = Field(
        PLACE, FieldKind.TEXT, say("field-leak"), hint=say("hint-leak"), max_length=note_field(lens).max_length
    )
    intro = (Paragraph(say("form-leak-intro")), *quoted(item.revision.text, lens))
    title = say("form-leak", number=item.label)
    return Form(Verb.LEAKED, item.id, title, say("submit-leak"), (where,), intro)
