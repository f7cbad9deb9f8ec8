"""Our nurses are not the nurses."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Nos infirmières de Vire ont été augmentées.", "Les infirmières de Vire ont été augmentées"),
        ("Nos nouveaux bus roulent à Vire.", "Les nouveaux bus roulent à Vire"),
        ("Notre personnel de Vire a voté la grève.", "Le personnel de Vire a voté la grève"),
        ("Notre président a inauguré la halle de Vire.", "Le président a inauguré la halle de Vire"),
        ("Our staff in Ely got a rise.", "The staff in Ely got a rise"),
        ("Our drivers earn 5% more in Ely.", "The drivers earn 5% more in Ely"),
        ("Our children eat organic food in Ely.", "Children eat organic food in Ely"),
        ("Our queen opened the Ely hall.", "The queen opened the Ely hall"),
        ("Our number one gym opens in York.", "The number one gym opens in York"),
        ("Our leading brand arrives in Leeds.", "The leading brand arrives in Leeds"),
    ],
)
def test_ours_are_not_all_there_are(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE
    assert kind_of(f"{wording} ok?", said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Notre magasin de Vire est rénové.", "Le magasin de Vire est rénové"),
        ("Notre équipe de Vire recrute.", "L'équipe de Vire recrute"),
        ("Notre directrice de Vire, Lina Roy, part.", "La directrice de Vire, Lina Roy, part"),
        ("Our mill in Ely is open.", "The mill in Ely is open"),
        ("Our sales team in Ely is growing.", "The sales team in Ely is growing"),
        ("Our 40 nurses in Ely got a rise.", "The 40 nurses in Ely got a rise"),
        ("Our new library in Ely is open.", "The new library in Ely is open"),
        ("Our phone number in Ely is new.", "The phone number in Ely is new"),
    ],
)
def test_of_one_thing_the_reader_knows_whose_it_is(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE


def test_of_a_subject_the_wording_says_whose() -> None:
    nurses = said("one", "Nos infirmières de Vire ont été augmentées.")
    assert kind_of("On peut parler des infirmières de Vire ?", nurses) is VerdictKind.SHAREABLE
