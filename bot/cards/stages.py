"""What a card says of an embargo beside its end: that it asks first, that it waits for comms, and its stages."""

from __future__ import annotations

from bot.cards.lens import Lens
from bot.core.card import Block, Facts, Paragraph
from bot.core.flags import Embargo


def embargo_lines(embargo: Embargo | None, lens: Lens, *, waits: bool, reached: int) -> tuple[Block, ...]:
    """`waits`: its time has come and comms have yet to lift it. `reached`: stages that are over."""
    if embargo is None:
        return ()
    say = lens.words
    asking = "embargo-waiting" if waits else "embargo-asks"
    asks = (Paragraph(say(asking)),) if embargo.asks else ()
    rows = [(_label(embargo, number, reached, lens), lens.instant(at.at)) for number, at in enumerate(embargo.stages)]
    return (*asks, *((Facts(tuple(rows)),) if rows else ()))


def _label(embargo: Embargo, number: int, reached: int, lens: Lens) -> str:
    last = number == len(embargo.stages) - 1
    key = "stage-public" if last else "stage-over" if number < reached else "stage-ahead"
    return lens.words(key, label=embargo.stages[number].label)
