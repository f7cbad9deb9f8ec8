"""A signal on its way between the CM who sees what comes up outside and the people in comms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards.contacts import contact_notes
from bot.cards.failures import failed_buttons, failed_lines
from bot.cards.lens import Lens, countdown
from bot.core.card import Block, Button, Card, Facts, Paragraph, Quote, Tone, Weight
from bot.core.charter import Contact
from bot.core.signals import Signal, SignalState
from bot.core.verbs import Verb


@dataclass(frozen=True, slots=True)
class SignalView:
    """A signal with all that its cards tell, people by their names. `contacts`: who handles it, by the topic found."""

    signal: Signal
    sender: str
    taken_by: str = ""
    answered_by: str = ""
    called: tuple[str, ...] = ()
    contacts: Sequence[tuple[str, Contact]] = ()
    undo_until: datetime | None = None
    frozen: bool = False
    failed: int = 0


def signal_for_comms(view: SignalView, lens: Lens, *, calling: bool = False) -> Card:
    """The signal as comms see it; `calling`: as it comes to the one person who is called."""
    signal, say = view.signal, lens.words
    return Card(
        tone=Tone.RECALL if signal.urgent and signal.waits else Tone.NEUTRAL,
        headline=_headline(view, lens, calling=calling),
        notice=_notice(signal, lens),
        number=signal.label,
        blocks=(
            Quote(signal.text, view.sender),
            Facts((*_facts(view, lens), *_called(view, lens))),
            *_answer(view, lens),
            *failed_lines(view.failed, lens),
        ),
        buttons=(*_buttons(signal, lens), *failed_buttons(view.failed, signal.id, lens)),
        footer=say("signal-answer-leaving") if signal.state is SignalState.ANSWERING else "",
        countdown=countdown(view.undo_until) if signal.state is SignalState.ANSWERING else None,
    )


def _headline(view: SignalView, lens: Lens, *, calling: bool) -> str:
    if calling and view.signal.waits:
        return lens.words("signal-headline-call", name=view.sender)
    return lens.words("signal-headline-urgent" if view.signal.urgent else "signal-headline", name=view.sender)


def _notice(signal: Signal, lens: Lens) -> str:
    return lens.words("signal-notice-urgent" if signal.urgent else "signal-notice", number=signal.label)


def _facts(view: SignalView, lens: Lens) -> tuple[tuple[str, str], ...]:
    signal, say = view.signal, lens.words
    rows = [(say("signal-fact-state"), state_of(view, lens)), (say("fact-since"), lens.since(signal.at))]
    if signal.link:
        rows.append((say("signal-fact-link"), signal.link))
    if signal.files:
        names = say.listed([file.name for file in signal.files])
        rows.append((say("signal-fact-files"), say("signal-files", count=len(signal.files), names=names)))
    return tuple(rows)


def state_of(view: SignalView, lens: Lens) -> str:
    """Where a signal stands, in words that both sides may read."""
    signal = view.signal
    match signal.state:
        case SignalState.OPEN:
            return lens.words("signal-waits")
        case SignalState.TAKEN:
            at = lens.since(signal.taken_at or signal.at)
            return lens.words("signal-taken", name=view.taken_by, at=at)
        case SignalState.ANSWERING:
            return lens.words("signal-answering", name=view.answered_by)
        case SignalState.ANSWERED:
            return lens.words("signal-answered", name=view.answered_by)


def _called(view: SignalView, lens: Lens) -> tuple[tuple[str, str], ...]:
    return ((lens.words("signal-fact-called"), lens.words.listed(view.called)),) if view.called else ()


def _answer(view: SignalView, lens: Lens) -> tuple[Block, ...]:
    signal = view.signal
    if not signal.answer or signal.state not in (SignalState.ANSWERING, SignalState.ANSWERED):
        return ()
    left = (Paragraph(lens.words("signal-answer-left")),) if signal.state is SignalState.ANSWERED else ()
    return (*left, Quote(signal.answer, view.answered_by))


def _buttons(signal: Signal, lens: Lens) -> tuple[Button, ...]:
    say, target = lens.words, signal.id
    news = Button(Verb.SIGNAL_NEWS, target, say("button-signal-news"))
    freeze = Button(Verb.SIGNAL_FREEZE, target, say("button-signal-freeze"), Weight.DANGER)
    match signal.state:
        case SignalState.OPEN:
            take = Button(Verb.SIGNAL_TAKE, target, say("button-signal-take"), Weight.MAIN)
            return (take, Button(Verb.SIGNAL_ANSWER, target, say("button-signal-answer")), news, freeze)
        case SignalState.TAKEN:
            return (Button(Verb.SIGNAL_ANSWER, target, say("button-signal-answer"), Weight.MAIN), news, freeze)
        case SignalState.ANSWERING:
            return (
                Button(Verb.UNDO, target, say("button-undo")),
                Button(Verb.SEND_NOW, target, say("button-send-now"), Weight.MAIN),
            )
        case SignalState.ANSWERED:
            return (news,)


def signal_for_cm(view: SignalView, lens: Lens) -> Card:
    """Where the signal of a CM stands, in the place where they signalled, and who handles such a matter."""
    signal, say = view.signal, lens.words
    done = signal.state is SignalState.ANSWERED
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("signal-headline-own-urgent" if signal.urgent else "signal-headline-own"),
        notice=_notice(signal, lens),
        number=signal.label,
        blocks=(
            *contact_notes(view.contacts, lens),
            Quote(signal.text, say("signal-quote")),
            Facts(_facts(_for_cm(view), lens)),
            *(() if done else (Paragraph(say("signal-do-urgent" if signal.urgent else "signal-do")),)),
        ),
    )


def _for_cm(view: SignalView) -> SignalView:
    """An answer that can still be undone is none yet: until it leaves, whoever took it looks after it."""
    signal = view.signal
    if signal.state is not SignalState.ANSWERING:
        return view
    shown = SignalState.TAKEN if signal.taken_by else SignalState.OPEN
    return replace(view, signal=replace(signal, state=shown))


def signal_answer(view: SignalView, lens: Lens) -> Card:
    """What comms answer to a signal. It clears nothing, and says so."""
    signal, say = view.signal, lens.words
    frozen = (Paragraph(say("verdict-do-frozen")),) if view.frozen else ()
    return Card(
        tone=Tone.FROZEN if view.frozen else Tone.NEUTRAL,
        headline=say("signal-headline-answer"),
        notice=say("signal-notice-answer", number=signal.label),
        number=signal.label,
        blocks=(
            Quote(signal.answer or "", view.answered_by),
            *frozen,
            Paragraph(say("signal-no-leave")),
            Quote(signal.text, say("signal-quote")),
        ),
    )
