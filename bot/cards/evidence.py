"""The records that a verdict rests on, or that may help to answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.flags import TONES, flag
from bot.cards.lens import Lens
from bot.core.card import Block, Difference, EvidenceLine, EvidenceList
from bot.core.judgement import Cited

FOR_CM = 3
"""Lines of evidence on a CM's card: the card is read in a hurry."""

FOR_COMMS = 6
"""Lines of evidence on the card of whoever has to decide."""

WORDS = 20
"""Words of a difference; where there are more, another text was meant."""

NEAR = 0.5
"""From this likeness on, what a question adds and omits is worth showing; below it, it is another matter."""


def evidence(cited: Sequence[Cited], lens: Lens, *, near: bool = False) -> tuple[Block, ...]:
    """What the asker was told, as a list, or nothing at all. `near`: it does not answer the question, but may help."""
    title = lens.words("evidence-near") if near else lens.words("evidence-title")
    return _listed(title, [line for line in cited if line.told][:FOR_CM], lens)


def evidence_for_comms(cited: Sequence[Cited], lens: Lens) -> tuple[Block, ...]:
    """Everything that was found; what the CM does not know of says so."""
    return _listed(lens.words("evidence-title"), cited[:FOR_COMMS], lens)


def _listed(title: str, cited: Sequence[Cited], lens: Lens) -> tuple[Block, ...]:
    return (EvidenceList(title, tuple(_line(line, lens) for line in cited)),) if cited else ()


def _line(cited: Cited, lens: Lens) -> EvidenceLine:
    said = flag(cited.standing, lens)
    if not cited.told:
        said = lens.words("evidence-untold", flag=said)
    return EvidenceLine(cited.number, said, TONES[cited.standing], cited.extract)


def differs(cited: Cited) -> bool:
    """Whether a record is so near that what the question adds to it or leaves out is worth showing."""
    return cited.likeness >= NEAR and bool(cited.adds or cited.omits)


def difference(cited: Cited, lens: Lens) -> tuple[Block, ...]:
    """What the question adds to a record that is near, and what it leaves out of it, if anything."""
    if not differs(cited):
        return ()
    return (difference_of(cited, lens.words("difference-adds"), lens.words("difference-omits")),)


def difference_of(cited: Cited, adds: str, omits: str) -> Difference:
    """The same under other labels. Each word once: a text that says one sentence a thousand times adds little."""
    return Difference(adds, _once(cited.adds), omits, _once(cited.omits))


def _once(words: Sequence[str]) -> tuple[str, ...]:
    known: dict[str, str] = {}
    for word in words:
        known.setdefault(word.casefold(), word)
    found = tuple(known.values())
    return found if len(found) <= WORDS else (*found[:WORDS], "…")


def difference_for_comms(cited: Sequence[Cited], lens: Lens) -> tuple[Block, ...]:
    """The same for whoever has to decide, by the number of the nearest record that differs."""
    near = next((line for line in cited if differs(line)), None)
    if near is None:
        return ()
    say = lens.words
    adds, omits = (say(key, number=near.number) for key in ("question-adds", "question-omits"))
    return (difference_of(near, adds, omits),)
