"""The card of a news item, as the CM and as comms see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.cards.failures import failed_buttons
from bot.cards.flags import TONES, asks_first, embargo_end, headline
from bot.cards.lens import Lens, countdown, moment
from bot.cards.neighbours import neighbour_lines
from bot.cards.people import got_line, receipt_rows
from bot.cards.receipts import RecallView, recall_rows
from bot.cards.revision import content, facts, is_bare, what_to_do
from bot.cards.stages import embargo_lines
from bot.core.card import Block, Button, Card, Facts, Paragraph, Quote, Tone, Weight
from bot.core.flags import Audience, Flag, Standing
from bot.core.neighbours import Neighbour
from bot.core.news import Hold, NewsItem, NewsState, Revision
from bot.core.verbs import Verb

_ENDED = (NewsState.UNDONE, NewsState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class NewsView:
    """A news item with what is known of it when its card is drawn. Names are as people read them; instants are UTC.

    `got` and `missing` are about the revision in force. `waits_for_thaw`: a freeze holds it back until comms press
    Send now. `failed`: deliveries that failed for good. `caveats`: the text says what not to say, so that without
    approved wording it grants nothing at all. `neighbours`: what on record it repeats or contradicts. `recalls`: those
    that somebody has yet to acknowledge, or the last ones. `frozen`: a freeze holds; `unconfirmed`: nobody has said
    since the last one that it holds again; `stuck`: all sending was stopped before it reached the CM.
    `waits_for_comms`: its embargo asks first, and its time has come. `reached`: stages of the embargo that are over.
    `second`: who releases it, while that waits for a second person.
    """

    item: NewsItem
    standing: Standing
    by: str
    got: tuple[tuple[str, datetime], ...] = ()
    missing: tuple[str, ...] = ()
    mandates: tuple[str, ...] = ()
    undo_until: datetime | None = None
    waits_for_thaw: bool = False
    failed: int = 0
    caveats: bool = False
    neighbours: tuple[Neighbour, ...] = ()
    recalls: tuple[RecallView, ...] = ()
    frozen: bool = False
    unconfirmed: bool = False
    stuck: bool = False
    waits_for_comms: bool = False
    reached: int = 0
    second: str = ""


def for_cm(view: NewsView, lens: Lens) -> Card:
    """The item as the CM sees it. One that is not, or no longer, for the CM is only said not to hold."""
    item = view.item
    told = item.revision.audience is Audience.CM
    standing = view.standing if told else Standing.HELD
    return Card(
        tone=TONES[standing],
        headline=headline(standing, embargo_end(item.revision), lens, asks=asks_first(item.revision)),
        notice=lens.words("notice-news", number=item.label),
        number=item.label,
        blocks=_for_cm(view, standing, lens) if told else (Paragraph(lens.words("do-held")),),
        buttons=(
            Button(Verb.ACKNOWLEDGE, item.id, lens.words("button-acknowledge"), Weight.MAIN),
            *(_leaked(item, lens) if standing is Standing.EMBARGOED else ()),
        ),
        footer=got_line(view.got, lens),
        clears=standing is Standing.SHAREABLE,
    )


def _leaked(item: NewsItem, lens: Lens) -> tuple[Button, ...]:
    return (Button(Verb.LEAKED, item.id, lens.words("button-leaked"), Weight.QUIET),)


def _for_cm(view: NewsView, standing: Standing, lens: Lens) -> tuple[Block, ...]:
    revision, files = view.item.revision, len(view.item.attachments)
    if standing is Standing.HELD:
        # A revision that has not been told yet stays unsaid: only what the CM has already read is repeated.
        # Nor anything at all in a room that others can read now.
        repeated = view.item.told and view.item.hold is not Hold.ROOM_WIDER
        read = (Quote(revision.text, lens.words("quote-no-longer")),) if repeated else ()
        return (Paragraph(lens.words("do-held")), *read)
    return (
        *content(revision, standing, lens),
        Paragraph(what_to_do(revision, standing, lens, caveats=view.caveats)),
        *_embargo(view, standing, lens),
        Facts(facts(revision, standing, lens, by=view.by, files=files)),
    )


def _embargo(view: NewsView, standing: Standing, lens: Lens) -> tuple[Block, ...]:
    embargo = view.item.revision.embargo if standing is Standing.EMBARGOED else None
    yours = (moment(embargo.until, lens),) if embargo else ()
    return (*embargo_lines(embargo, lens, waits=view.waits_for_comms, reached=view.reached), *yours)


def for_comms(view: NewsView, lens: Lens) -> Card:
    """The item as comms see it: where it is on its way, what the CM will see or saw, and what can be done. Clears
    nothing."""
    item = view.item
    return Card(
        tone=TONES[view.standing],
        headline=headline(view.standing, embargo_end(item.revision), lens, asks=asks_first(item.revision)),
        notice=lens.words("notice-news", number=item.label),
        number=item.label,
        blocks=(
            *_state(view, lens),
            *neighbour_lines(view.neighbours, lens),
            *_preview(view, lens),
            *_waiting(view, lens),
        ),
        buttons=(*_buttons(view, lens), *failed_buttons(view.failed, item.id, lens)),
        countdown=None if item.state in _ENDED else countdown(view.undo_until),
    )


def _state(view: NewsView, lens: Lens) -> tuple[Block, ...]:
    """Where the item is, what is wrong with it, and what comms should know, a line each."""
    say = lens.words
    lines = [_hold_line(view.item.hold, lens) if _held(view) else _state_line(view, lens)]
    if view.item.revision.audience is Audience.COMMS:
        lines.append(say("state-comms-only"))
    lines += [say("state-second", name=view.second)] if view.second else []
    if view.frozen:
        lines.append(say("state-frozen"))
    if view.unconfirmed:
        lines.append(say("state-unconfirmed"))
    if view.failed:
        lines.append(say("state-failed", count=view.failed))
    return tuple(Paragraph(line) for line in lines)


def _held(view: NewsView) -> bool:
    return view.item.hold is not None and view.item.state not in _ENDED


def _state_line(view: NewsView, lens: Lens) -> str:
    say, item = lens.words, view.item
    secret = item.revision.audience is Audience.COMMS
    match item.state:
        case NewsState.PENDING if view.waits_for_thaw and not view.second:
            return say("state-waits-for-thaw")
        case NewsState.PENDING:
            return say("state-recording") if secret else say("state-leaving")
        case NewsState.PASSED if item.passed_at is None or secret:
            return say("state-kept")
        case NewsState.PASSED if view.stuck:
            return say("state-stuck")
        case NewsState.PASSED:
            return say("state-passed", at=lens.since(item.passed_at or item.revision.at))
        case NewsState.UNDONE:
            return say("state-undone")
        case NewsState.WITHDRAWN:
            return say("state-withdrawn")


def _hold_line(hold: Hold | None, lens: Lens) -> str:
    say = lens.words
    match hold:
        case Hold.SOURCE_EDITED:
            return say("hold-source-edited")
        case Hold.SOURCE_DELETED:
            return say("hold-source-deleted")
        case Hold.SOURCE_UNSEEN:
            return say("hold-source-unseen")
        case Hold.ROOM_WIDER:
            return say("hold-room-wider")
        case Hold.TWO_TAGS | None:
            return say("hold-two-tags")


def _preview(view: NewsView, lens: Lens) -> tuple[Block, ...]:
    item, revision = view.item, view.item.revision
    return (
        *content(revision, view.standing, lens),
        *_bare(revision, view, lens),
        *_embargo(view, view.standing, lens),
        Facts(
            (
                *facts(revision, view.standing, lens, by=view.by, files=len(item.attachments)),
                *(((lens.words("fact-mandates"), lens.words.listed(view.mandates)),) if view.mandates else ()),
                *receipt_rows(view.got, view.missing, lens),
                *recall_rows(view.recalls, lens),
            )
        ),
    )


def _bare(revision: Revision, view: NewsView, lens: Lens) -> tuple[Block, ...]:
    """Without approved wording an item that may be said grants its literal text and no more; if that text also says
    what not to say, nothing."""
    if not is_bare(revision):
        return ()
    return (Paragraph(lens.words("state-caveats") if view.caveats else lens.words("state-no-wording")),)


def _waiting(view: NewsView, lens: Lens) -> tuple[Block, ...]:
    """A softer revision that has not left yet, as the CM will see it."""
    waiting = view.item.waiting
    if waiting is None:
        return ()
    standing = _becomes(waiting)
    title = lens.words(
        "state-waiting-revision",
        number=waiting.number,
        headline=headline(standing, embargo_end(waiting), lens, asks=asks_first(waiting)),
    )
    return (Paragraph(title), *content(waiting, standing, lens), *_bare(waiting, view, lens))


def _becomes(revision: Revision) -> Standing:
    if revision.embargo is not None:
        return Standing.EMBARGOED
    return Standing.SHAREABLE if revision.flag is Flag.SHAREABLE else Standing.CONFIDENTIAL


def _buttons(view: NewsView, lens: Lens) -> tuple[Button, ...]:
    say, target = lens.words, view.item.id
    if view.item.state in _ENDED:
        return ()
    buttons = list(_settling(view, lens))
    if view.unconfirmed and not view.waits_for_thaw:
        buttons.append(Button(Verb.HOLDS_AGAIN, target, say("button-holds-again"), Weight.MAIN))
    if view.undo_until is not None or view.waits_for_thaw:
        buttons.append(Button(Verb.UNDO, target, say("button-undo")))
        label = say("button-agree") if view.second else say("button-send-now")
        buttons.append(Button(Verb.SEND_NOW, target, label, Weight.MAIN))
    if is_bare(view.item.waiting or view.item.revision):
        buttons.append(Button(Verb.EDIT, target, say("button-add-wording")))
    elif view.item.state is NewsState.PASSED:
        buttons.append(Button(Verb.EDIT, target, say("button-edit")))
    if view.got or view.missing:
        buttons.append(Button(Verb.WHO, target, say("button-who"), Weight.QUIET))
    if view.item.state is NewsState.PASSED:
        buttons.append(Button(Verb.WITHDRAW, target, say("button-withdraw"), Weight.DANGER))
    return (*buttons, *_lifting(view, lens))


def _lifting(view: NewsView, lens: Lens) -> tuple[Button, ...]:
    """What can be done about an embargo that holds."""
    if view.item.state is not NewsState.PASSED or view.standing is not Standing.EMBARGOED:
        return ()
    lift = Button(Verb.LIFT, view.item.id, lens.words("button-lift"))
    return (*(() if view.item.waiting else (lift,)), *_leaked(view.item, lens))


def _settling(view: NewsView, lens: Lens) -> tuple[Button, ...]:
    """What a human can settle: that an edited source still says the same, or which of two tags is meant."""
    say, target = lens.words, view.item.id
    match view.item.hold:
        case Hold.SOURCE_EDITED | Hold.SOURCE_UNSEEN | Hold.ROOM_WIDER:
            return (Button(Verb.CONFIRM, target, say("button-confirm"), Weight.MAIN),)
        case Hold.TWO_TAGS:
            return (
                Button(Verb.SETTLE_CONFIDENTIAL, target, say("button-settle-confidential")),
                Button(Verb.SETTLE_SHAREABLE, target, say("button-settle-shareable")),
            )
        case _:
            return ()


def still_told(item: NewsItem, lens: Lens) -> Card:
    """Asks whoever took their reaction off whether to withdraw what was passed on: of itself that changes nothing."""
    say = lens.words
    return Card(
        Tone.RECALL,
        say("untag-headline", number=item.label),
        say("untag-headline", number=item.label),
        number=item.label,
        blocks=(Paragraph(say("untag-ask")),),
        buttons=(Button(Verb.WITHDRAW, item.id, say("button-withdraw"), Weight.DANGER),),
    )
