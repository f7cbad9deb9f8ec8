"""The first steps of a new mandate: what is done, and how to do the next."""

from __future__ import annotations

from bot.cards.lens import Lens
from bot.core.card import Button, Card, Facts, Paragraph, Tone, Weight
from bot.core.checklists import Progress, Step
from bot.core.people import Mandate, Side
from bot.core.verbs import Verb

_NAMES = {
    Step.ROOMS: "step-rooms",
    Step.PEOPLE: "step-people",
    Step.ROLES: "step-roles",
    Step.CHARTER: "step-charter",
    Step.NEWS: "step-news",
    Step.QUESTION: "step-question",
    Step.SYNC: "step-sync",
}
_HOW = {
    Side.COMMS: {
        Step.ROOMS: "step-rooms-how",
        Step.PEOPLE: "step-people-how",
        Step.ROLES: "step-roles-how",
        Step.CHARTER: "step-charter-how",
        Step.NEWS: "step-news-how",
        Step.QUESTION: "step-question-how",
        Step.SYNC: "step-sync-how",
    },
    Side.CM: {
        Step.CHARTER: "step-charter-how-cm",
        Step.NEWS: "step-news-how-cm",
        Step.QUESTION: "step-question-how-cm",
        Step.SYNC: "step-sync-how-cm",
    },
}
_DONE, _OPEN = "✅", "⬜"


def checklist_card(mandate: Mandate, found: Progress, lens: Lens, *, may_hide: bool = True) -> Card:
    """The steps of one side; put away it is one line."""
    say = lens.words
    done = sum(is_done for _, is_done in found.steps)
    headline = say("checklist-headline", mandate=mandate.name, done=done, all=len(found.steps))
    if found.closed and not found.complete:
        return Card(Tone.NEUTRAL, say("checklist-put-away", mandate=mandate.name), say("checklist-notice"))
    rows = tuple(_row(step, found.side, lens, is_done=is_done) for step, is_done in found.steps)
    ended = (Paragraph(say("checklist-complete")),) if found.complete else ()
    return Card(
        Tone.SHAREABLE if found.complete else Tone.NEUTRAL,
        headline,
        say("checklist-notice"),
        blocks=(*ended, Facts(rows)),
        buttons=_buttons(mandate, found, lens, may_hide=may_hide),
    )


def _row(step: Step, side: Side, lens: Lens, *, is_done: bool) -> tuple[str, str]:
    how = lens.words("step-done") if is_done else lens.words(_HOW[side][step])
    return f"{_DONE if is_done else _OPEN} {lens.words(_NAMES[step])}", how


def _buttons(mandate: Mandate, found: Progress, lens: Lens, *, may_hide: bool) -> tuple[Button, ...]:
    """Those of comms: the charter, the day to meet while there is none, and putting the list away."""
    if found.side is not Side.COMMS:
        return ()
    charter = Button(Verb.CHARTER, mandate.id, lens.words("button-charter", mandate=mandate.name))
    hide = Button(Verb.CHECKLIST_HIDE, mandate.id, lens.words("button-hide"), Weight.QUIET)
    people = Button(Verb.MANDATE, mandate.id, lens.words("button-mandate"), Weight.MAIN)
    sync = Button(Verb.SYNC_SCHEDULE, mandate.id, lens.words("button-checklist-sync"))
    wanted = (
        (people, not found.done >= {Step.ROOMS, Step.PEOPLE}),
        (charter, Step.CHARTER not in found.done),
        (sync, Step.SYNC not in found.done),
        (hide, may_hide and not found.complete),
    )
    return tuple(button for button, is_wanted in wanted if is_wanted)
