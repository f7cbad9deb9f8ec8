"""The history of an item: who did what with it, when, and by which path it was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from bot.cards.lens import Lens
from bot.core.address import Platform
from bot.core.card import Block, Card, Facts, Paragraph, Tone
from bot.core.people import Side
from bot.i18n.dates import clock, day
from bot.i18n.zones import zone_name


@dataclass(frozen=True, slots=True)
class Path:
    """How something was told: on which platform, and in whose room; without a side directly, or in a room that is no
    longer linked."""

    platform: Platform
    side: Side | None = None
    mandate: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """One line of the register about an item, or about a recall of it (`of_recall`)."""

    at: datetime
    verb: str
    who: str
    of_recall: bool = False
    flag: str = ""
    path: Path | None = None


_SAID = {
    "tag": "history-tag",
    "tag-again": "history-tag-again",
    "settle": "history-settle",
    "undo": "history-undo",
    "pass-on": "history-pass-on",
    "edit": "history-edit",
    "confirm": "history-confirm",
    "withdraw": "history-withdraw",
    "source-edited": "history-source-edited",
    "source-unseen": "history-source-unseen",
    "room-wider": "history-room-wider",
    "acknowledge": "history-acknowledge",
    "recall": "history-recall",
    "read": "history-read",
    "holds-again": "history-holds-again",
    "embargo-ahead": "history-embargo-ahead",
    "embargo-due": "history-embargo-due",
    "embargo-asks": "history-embargo-asks",
    "embargo-over": "history-embargo-over",
    "embargo-kept": "history-embargo-kept",
    "embargo-broken": "history-embargo-broken",
    "expired": "history-expired",
    "receipt-reminder": "history-receipt-reminder",
    "receipt-silent": "history-receipt-silent",
    "snooze": "history-snooze",
    "delivery-retried": "history-delivery-retried",
    "delivery-dropped": "history-delivery-dropped",
    "failure-unseen": "history-failure-unseen",
    "undelivered": "history-undelivered",
}
_OF_RECALL = {"acknowledge": "history-recall-acknowledge", "receipt-reminder": "history-recall-reminder"}
_TOLD = {Side.CM: "history-told-cm", Side.COMMS: "history-told-comms", None: "history-told"}
_RECALLED = {Side.CM: "history-recalled-cm", Side.COMMS: "history-told-comms", None: "history-recalled"}
_PLATFORMS = {Platform.SLACK: "platform-slack", Platform.DISCORD: "platform-discord", Platform.DEMO: "platform-demo"}
_FLAGS = {"shareable": "flag-shareable", "confidential": "flag-confidential"}


def history_card(number: str, past: Sequence[Past], earlier: int, lens: Lens) -> Card:
    """What is known of an item, newest last; `earlier`: lines before those that are shown."""
    say = lens.words
    more = (Paragraph(say("history-earlier", count=earlier)),) if earlier > 0 else ()
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("history-headline", number=number),
        notice=say("notice-history", number=number),
        number=number,
        blocks=(*more, *_days(past, lens)),
        footer=say("history-footer"),
    )


def _days(past: Sequence[Past], lens: Lens) -> Iterator[Block]:
    """Each day once, with its zone; under it what happened, by the clock."""
    locale = lens.words.locale
    for on, some in groupby(past, key=lambda each: day(each.at, lens.zone, locale)):
        found = tuple(some)
        zone = zone_name(found[0].at, lens.zone, locale)
        yield Paragraph(lens.words("history-day", day=on, zone=zone))
        yield Facts(tuple((clock(each.at, lens.zone, locale), _line(each, lens)) for each in found))


def _line(past: Past, lens: Lens) -> str:
    say = lens.words
    if past.verb == "delivered":
        return _delivered(past, lens)
    if past.of_recall and past.verb in _OF_RECALL:
        return say(_OF_RECALL[past.verb], who=past.who)
    if past.verb == "tag" and past.flag in _FLAGS:
        return say("history-tag-flag", who=past.who, flag=say(_FLAGS[past.flag]))
    return say(_SAID.get(past.verb, "history-other"), who=past.who)


def _delivered(past: Past, lens: Lens) -> str:
    path = past.path
    if path is None:
        return lens.words("history-other", who=past.who)
    table = _RECALLED if past.of_recall else _TOLD
    platform = lens.words(_PLATFORMS[path.platform])
    if path.side is None:
        return lens.words(table[None], platform=platform)
    return lens.words(table[path.side], platform=platform, mandate=path.mandate)
