"""The forms and the lists of signals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.cards.fields import LONG, mandates_field, quoted
from bot.cards.forms import freeze_form
from bot.cards.lens import Lens
from bot.core.card import Block, Card, EvidenceLine, EvidenceList, Field, FieldKind, Form, Option, Paragraph, Tone
from bot.core.judgement import EXTRACT
from bot.core.signals import Signal, SignalState
from bot.core.text import shortened
from bot.core.verbs import Verb

LINK = 500
"""Characters of a link."""

USUAL, URGENT = "usual", "urgent"
"""The values of the urgency field."""


@dataclass(frozen=True, slots=True)
class SignalDraft:
    """What a person has given of a signal so far."""

    text: str = ""
    urgent: bool = False
    link: str = ""


def signal_form(target: str, draft: SignalDraft, mandates: Sequence[Option], lens: Lens) -> Form:
    """What comes up outside, how urgent it is, where it can be seen, and (of several) for which mandate."""
    say = lens.words
    text = draft.text if len(draft.text) <= LONG else ""
    urgencies = (Option(USUAL, say("signal-usual")), Option(URGENT, say("signal-urgent")))
    whose = Field("mandate", FieldKind.CHOICE, say("field-signal-mandate"), options=tuple(mandates), required=True)
    fields = (
        Field("text", FieldKind.TEXT, say("field-signal-text"), text, required=True, max_length=LONG),
        Field(
            "urgency",
            FieldKind.CHOICE,
            say("field-signal-urgency"),
            URGENT if draft.urgent else USUAL,
            options=urgencies,
            required=True,
        ),
        Field("link", FieldKind.LINE, say("field-signal-link"), draft.link, say("hint-signal-link"), max_length=LINK),
        *((whose,) if len(mandates) > 1 else ()),
    )
    intro = (Paragraph(say("form-signal-intro")),)
    return Form(Verb.SIGNAL, target, say("form-signal"), say("submit-signal"), fields, intro)


def signal_answer_form(signal: Signal, lens: Lens) -> Form:
    """What comms answer to a signal."""
    say = lens.words
    field = Field(
        "message",
        FieldKind.TEXT,
        say("field-signal-answer"),
        hint=say("hint-signal-answer"),
        required=True,
        max_length=LONG,
    )
    title = say("form-signal-answer", number=signal.label)
    intro = quoted(signal.text, lens)
    return Form(Verb.SIGNAL_ANSWER, signal.id, title, say("submit-answer"), (field,), intro, signal.version)


def signal_freeze_form(signal: Signal, mandate: Option, lens: Lens) -> Form:
    """An emergency stop because of a signal, for its mandate alone: another CM must not read of it."""
    form = freeze_form([mandate], lens)
    reason = lens.words("signal-freeze-reason", number=signal.label, text=shortened(signal.text, EXTRACT))
    fields = tuple(replace(field, value=reason) if field.name == "reason" else field for field in form.fields)
    whom = mandates_field([mandate], [mandate.value], lens, "field-freeze-mandates")
    return replace(form, fields=(*fields, whom), intro=form.intro[:1])  # whom it is for is not said twice


def signal_list(lines: Sequence[EvidenceLine], lens: Lens, *, for_comms: bool) -> Card:
    """The signals that wait for comms, or what a CM signalled."""
    say = lens.words
    title = say("signal-list-open", count=len(lines)) if for_comms else say("signal-list-own")
    empty = Paragraph(say("signal-list-empty" if for_comms else "signal-list-none"))
    blocks: tuple[Block, ...] = (EvidenceList(title, tuple(lines)),) if lines else (empty,)
    return Card(Tone.NEUTRAL, say("signal-list-headline"), say("signal-list-headline"), blocks=blocks)


def line_for_comms(signal: Signal, sender: str, taken_by: str, lens: Lens) -> EvidenceLine:
    """One signal in a list of comms: whose, and who looks after it."""
    say = lens.words
    if not signal.waits:
        return _line(signal, say("signal-line-taken", by=taken_by), Tone.NEUTRAL)
    key = "signal-line-urgent" if signal.urgent else "signal-line-waits"
    return _line(signal, say(key, name=sender, at=lens.since(signal.at)), _tone(signal))


def line_for_cm(signal: Signal, taken_by: str, lens: Lens) -> EvidenceLine:
    """One signal in the list of whoever sent it: where it stands."""
    say = lens.words
    if signal.state is SignalState.ANSWERED:
        return _line(signal, say("signal-line-own-answered"), Tone.NEUTRAL)
    if signal.taken_by:
        return _line(signal, say("signal-line-own-taken", by=taken_by), Tone.NEUTRAL)
    return _line(signal, say("signal-line-own-waits"), Tone.NEUTRAL)


def _tone(signal: Signal) -> Tone:
    return Tone.RECALL if signal.urgent else Tone.NEUTRAL


def _line(signal: Signal, said: str, tone: Tone) -> EvidenceLine:
    return EvidenceLine(signal.label, said, tone, shortened(signal.text, EXTRACT), target=signal.label)
