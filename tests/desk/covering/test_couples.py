"""« A and B » are two, « A on B » and « A's B » are not."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("Our customers and staff raised £4,000 for Alder.", "Our customers' staff raised £4,000 for Alder"),
    ("Nos clients et partenaires ont donné 4 000 € à Aulne.", "Nos clients partenaires ont donné 4 000 € à Aulne"),
    ("Dogs on leads are welcome at Alder.", "Dogs and leads are welcome at Alder"),
    ("Les vélos avec casque sont admis chez Aulne.", "Les vélos et casques sont admis chez Aulne"),
    ("Our members and their dogs are welcome at Alder.", "Our members' dogs are welcome at Alder"),
    ("Apple and pear cider is free at Alder.", "Apple pear cider is free at Alder"),
]
"""A wording, and what says something else: never to be granted."""

KEPT = [
    (
        "Sail & Rail from Belfast to Glasgow with Alder: £38 one way, free for under-5s.",
        "sail & rail from belfast to glasgow with alder: £38 one way, free for under-5s.",
    ),
    ("Our customers and staff raised £4,000 for Alder.", "Our customers & staff raised £4,000 for Alder"),
    ("Les parents et élèves sont invités chez Aulne.", "Les parents & élèves sont invités chez Aulne"),
    ("Dogs on leads are welcome at Alder.", "dogs on leads are welcome at Alder"),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_two_things_are_not_one(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_both_are_granted(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE
