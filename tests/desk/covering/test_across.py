"""Two languages: a claim is granted only in the wording's own; what is tied how and what is new stays the same."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("Alder ships gift boxes from Canada.", "On peut parler des coffrets cadeaux Alder au Canada ?"),
    ("The new Alder store products are available.", "On peut parler des produits du nouveau magasin Alder ?"),
    ("Our new office in Tuam opens on 4 May.", "On peut parler du bureau du nouveau Tuam ?"),
    ("Our gift boxes now ship to Switzerland.", "On peut parler des coffrets cadeaux avec la Suisse ?"),
    ("Aulne ouvre une usine avec Orme.", "Can we talk about an Aulne factory for Orme?"),
]

TRANSLATED = [
    ("Nos magasins d'Aulne ouvrent le 4 mai.", "Our Aulne stores open on 4 May, ok?"),
    ("Our Tuam store opens on 4 May.", "Notre magasin de Tuam ouvre le 4 mai, ok ?"),
    ("Notre équipe a gagné le prix Aulne.", "Our team won the Aulne award, ok?"),
]
NAMED = [
    ("Our gift boxes now ship to Switzerland.", "On peut parler des coffrets cadeaux en Suisse ?"),
    ("Our Tuam office opens on 4 May.", "On peut parler du bureau de Tuam le 4 mai ?"),
]


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_what_says_something_else_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), TRANSLATED)
def test_a_translation_was_approved_by_nobody(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN


@pytest.mark.parametrize(("wording", "question"), NAMED)
def test_what_a_record_tells_of_may_be_named_in_the_other_language(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
