"""A draft, sentence by sentence: what the CM may say of each, and what comms see of it. A part is never the answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.evidence import difference_of, differs
from bot.cards.lens import Lens
from bot.core.card import Block, EvidenceLine, EvidenceList, Paragraph, Tone, Wording
from bot.core.judgement import Cited, Judgement, Part
from bot.core.text import shortened
from bot.core.verdict import VerdictKind

SENTENCE = 200
"""Characters of a sentence that its line repeats."""

DIFFERENCES = 2
"""Differences shown on one card: it is read in a hurry."""

_TONES = {
    VerdictKind.FROZEN: Tone.FROZEN,
    VerdictKind.CONFIDENTIAL: Tone.CONFIDENTIAL,
    VerdictKind.EMBARGOED: Tone.EMBARGOED,
    VerdictKind.UNKNOWN: Tone.UNKNOWN,
    VerdictKind.SHAREABLE: Tone.SHAREABLE,
}

_FLAGS = {
    VerdictKind.FROZEN: "part-frozen",
    VerdictKind.CONFIDENTIAL: "part-confidential",
    VerdictKind.EMBARGOED: "part-embargoed",
    VerdictKind.UNKNOWN: "part-unknown",
    VerdictKind.SHAREABLE: "part-shareable",
}


def tells(parts: Sequence[Part]) -> bool:
    """Whether going through the sentences says more than the answer to the whole does."""
    known = [part for part in parts if part.judgement.kind is not VerdictKind.UNKNOWN or _near(part.judgement)]
    return len(parts) > 1 and bool(known)


def parts_for_cm(parts: Sequence[Part], lens: Lens) -> tuple[Block, ...]:
    """Each sentence with what may be done with it, the wordings to take, and what keeps others from being granted."""
    numbered = list(enumerate(parts, 1))
    say = lens.words
    return (
        EvidenceList(say("parts-title"), tuple(_line(str(at), part, _flag(part, lens)) for at, part in numbered)),
        *_wordings(numbered, lens),
        *_differences(numbered, lens),
        *((Paragraph(say("parts-not-the-whole")),) if any(part.judgement.grants for part in parts) else ()),
    )


def parts_for_comms(parts: Sequence[Part], lens: Lens) -> tuple[Block, ...]:
    """Each sentence with its verdict and the record that it rests on."""
    if len(parts) < 2:
        return ()
    lines = tuple(_line(str(at), part, _with_record(part, lens)) for at, part in enumerate(parts, 1))
    return (EvidenceList(lens.words("parts-title"), lines),)


def shown_in(parts: Sequence[Part]) -> tuple[Cited, ...]:
    """The evidence of all the sentences that the asker was told of, each record once, restrictions first."""
    shown = {line.id: line for part in parts for line in _evidence(part.judgement)}
    return tuple(sorted(shown.values(), key=lambda line: not line.standing.restricts))


def _evidence(judgement: Judgement) -> tuple[Cited, ...]:
    """A sentence that nobody cleared shows what comes near it only if it nearly is it."""
    if judgement.kind is VerdictKind.UNKNOWN:
        near = _near(judgement)
        return (near,) if near else ()
    return judgement.shown


def _line(number: str, part: Part, flag: str) -> EvidenceLine:
    return EvidenceLine(number, flag, _TONES[part.judgement.kind], shortened(part.text, SENTENCE))


def _flag(part: Part, lens: Lens) -> str:
    return lens.words(_FLAGS[part.judgement.kind])


def _with_record(part: Part, lens: Lens) -> str:
    """The verdict with the first record behind it, which the CM may not know of."""
    flag, cited = _flag(part, lens), part.judgement.cited
    decides = [line for line in cited if line.touches or part.judgement.kind is not VerdictKind.UNKNOWN]
    return lens.words("part-because", flag=flag, number=decides[0].number) if decides else flag


def _wordings(numbered: Sequence[tuple[int, Part]], lens: Lens) -> tuple[Block, ...]:
    """What may be said instead of the sentences, each wording once."""
    say = lens.words
    granted: dict[tuple[str, str], list[str]] = {}
    for at, part in numbered:
        if part.judgement.kind is VerdictKind.SHAREABLE and part.judgement.wording:
            key = part.judgement.wording, lens.until(part.judgement.until)
            granted.setdefault(key, []).append(str(at))
    return tuple(
        Wording(say("part-wording", count=len(numbers), numbers=say.listed(numbers), until=until), wording)
        for (wording, until), numbers in granted.items()
    )


def _differences(numbered: Sequence[tuple[int, Part]], lens: Lens) -> tuple[Block, ...]:
    say = lens.words
    found = [(at, near) for at, part in numbered if (near := _near(part.judgement)) is not None]
    return tuple(
        difference_of(
            near,
            say("part-adds", part=str(at), number=near.number),
            say("part-omits", part=str(at), number=near.number),
        )
        for at, near in found[:DIFFERENCES]
    )


def _near(judgement: Judgement) -> Cited | None:
    """What an uncleared sentence nearly is, and how it differs. Only what the asker was told counts."""
    if judgement.kind is not VerdictKind.UNKNOWN:
        return None
    return next((line for line in judgement.shown if differs(line)), None)
