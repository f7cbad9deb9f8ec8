"""A digest: what is new, what waits and what is ahead, the most pressing first. Each line opens its record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.cards.digest_lines import AnsweredShown, ItemShown, QuestionShown, RecallShown, Shown
from bot.cards.digest_lines import drawn as drawn_line
from bot.cards.health import health_blocks, health_picture
from bot.cards.lens import Lens
from bot.core.card import Block, Button, Card, EvidenceLine, EvidenceList, Paragraph, Quote, Tone, Weight
from bot.core.digests import Section
from bot.core.flags import Standing
from bot.core.health import Health
from bot.core.people import Side
from bot.core.verbs import Verb
from bot.i18n.dates import day

LINES = 10
"""Lines of one list; a longer one goes on in a further list under the same title."""


@dataclass(frozen=True, slots=True)
class DigestView:
    """All that a digest tells, chosen for its reader. `frozen`: the reason of the freeze in force, if there is one.

    `silent`: for how many working days nothing was passed on to `cms`; 0 if that is no news.
    """

    side: Side
    mandate: str
    made_at: datetime
    since_at: datetime
    items: Mapping[Section, Sequence[ItemShown]] = field(default_factory=dict)
    recalls: Sequence[RecallShown] = ()
    questions: Sequence[QuestionShown] = ()
    answered: Sequence[AnsweredShown] = ()
    frozen: str | None = None
    next_sync: datetime | None = None
    cms: Sequence[str] = ()
    silent: int = 0
    health: Health | None = None


def digest_card(view: DigestView, lens: Lens) -> Card:
    """The digest of a room."""
    say, frozen = lens.words, view.frozen is not None
    when = {"day": day(view.made_at, lens.zone, say.locale), "mandate": view.mandate}
    told = _for_cm(view, lens) if view.side is Side.CM else _for_comms(view, lens)
    return Card(
        tone=Tone.FROZEN if frozen else Tone.NEUTRAL,
        headline=say("digest-headline-frozen", **when) if frozen else say("digest-headline", **when),
        notice=say("digest-notice"),
        blocks=(*_freeze(view, lens), *(told or _nothing(view, lens)), *health_blocks(view.health, lens)),
        footer=say("overview-how-to-ask") if view.side is Side.CM else say("digest-footer"),
        clears=not frozen and view.side is Side.CM and any(map(_may_be_said, _all_items(view))),
        picture=health_picture(view.health, lens),
    )


def preview_buttons(edition: str, room: str, lens: Lens) -> tuple[Button, ...]:
    """What may be done with a digest that one person looks at."""
    return (
        Button(Verb.DIGEST_POST, edition, lens.words("button-digest-post"), Weight.MAIN),
        Button(Verb.DIGEST_SCHEDULE, room, lens.words("button-digest-schedule")),
    )


def _freeze(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    if view.frozen is None:
        return ()
    return (Paragraph(lens.words("digest-frozen")), Quote(view.frozen, lens.words("digest-frozen-reason")))


def _nothing(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    if view.health is not None:
        return ()
    return (Paragraph(lens.words("digest-empty", at=lens.since(view.since_at))),)


def _for_cm(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    say = lens.words
    lists = (
        *_list(say("digest-recalls"), view.recalls, view, lens),
        *_list(say("digest-may-now"), () if view.frozen is not None else _under(view, Section.MAY_NOW), view, lens),
        *_by_topic(view, lens),
        *_list(say("digest-expiring"), _under(view, Section.EXPIRING), view, lens),
        *_list(say("digest-ahead"), _under(view, Section.AHEAD), view, lens),
        *_list(say("digest-unread-cm"), _under(view, Section.UNREAD), view, lens),
        *_list(say("digest-open-cm"), view.questions, view, lens),
        *_list(say("digest-answered-cm"), view.answered, view, lens),
    )
    return (*lists, *_next_sync(view, lens)) if lists else ()


def _for_comms(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    say = lens.words
    lists = (
        *_silence(view, lens),
        *_list(say("digest-open"), view.questions, view, lens),
        *_list(say("digest-recalls"), view.recalls, view, lens),
        *_unread(view, lens),
        *_list(say("digest-expiring"), _under(view, Section.EXPIRING), view, lens),
        *_list(say("digest-ahead"), _under(view, Section.AHEAD), view, lens),
        *_list(say("digest-answered"), view.answered, view, lens),
        *_list(say("digest-passed"), _under(view, Section.NEW), view, lens),
    )
    return (*lists, *_next_sync(view, lens)) if lists else ()


def _unread(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    """Whose receipts are missing: on each line, or in the title where only one person is told anything."""
    items = _under(view, Section.UNREAD)
    if len(view.cms) != 1:
        return _list(lens.words("digest-unread"), items, view, lens)
    title = lens.words("digest-unread-of", name=view.cms[0])
    return _list(title, [replace(item, missing=()) for item in items], view, lens)


def _silence(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    if not view.silent:
        return ()
    names = lens.words.listed(view.cms) or view.mandate
    return (Paragraph(lens.words("digest-silent", days=view.silent, names=names)),)


def _next_sync(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    return (Paragraph(lens.words("digest-sync", at=lens.instant(view.next_sync))),) if view.next_sync else ()


def _by_topic(view: DigestView, lens: Lens) -> tuple[Block, ...]:
    """New and changed items under their first topic, in the order in which topics first come. While a freeze holds,
    what might be said otherwise is among them."""
    shown = [*(_under(view, Section.MAY_NOW) if view.frozen is not None else ()), *_under(view, Section.NEW)]
    topics: dict[str, list[ItemShown]] = {}
    for each in sorted(shown, key=lambda one: not one.topic):  # those without a topic come last
        topics.setdefault(each.topic, []).append(each)
    blocks: list[Block] = []
    for topic, items in topics.items():
        title = lens.words("digest-topic", topic=topic) if topic else lens.words("digest-new")
        blocks += _list(title, items, view, lens)
    return tuple(blocks)


def _list(title: str, shown: Sequence[Shown], view: DigestView, lens: Lens) -> tuple[Block, ...]:
    lines: list[EvidenceLine] = [
        drawn_line(each, view.side, frozen=view.frozen is not None, lens=lens) for each in shown
    ]
    return tuple(EvidenceList(title, tuple(lines[at : at + LINES])) for at in range(0, len(lines), LINES))


def _under(view: DigestView, section: Section) -> Sequence[ItemShown]:
    return view.items.get(section, ())


def _all_items(view: DigestView) -> Iterable[ItemShown]:
    return (item for shown in view.items.values() for item in shown)


def _may_be_said(shown: ItemShown) -> bool:
    return shown.standing is Standing.SHAREABLE
