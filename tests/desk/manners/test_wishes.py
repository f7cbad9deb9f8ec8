"""A holiday's wish and a note for the diary tell nothing, and rejoice at nothing."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.manners.wishes import NOTES, WISHES
from tests.desk.world import kind_of, said

RINKS = "Nos patinoires seront fermées le 24 juin."


def test_which_they_are() -> None:
    for wish in (
        "bonne saint-jean",
        "joyeuses fetes a tous",
        "bonne rentree",
        "merry christmas everyone",
        "happy easter",
    ):
        assert WISHES.fullmatch(wish)
    for other in ("bonne fete gratuite", "bonne saison de ski", "happy hour", "merry free christmas", "bonne affaire"):
        assert not WISHES.fullmatch(other)
    assert NOTES.fullmatch("a vos agendas")
    assert not NOTES.fullmatch("a vos patins")
    assert all(
        NOTES.fullmatch(signed) for signed in ("kind regards", "best wishes", "bien cordialement", "bien a vous")
    )
    assert not any(NOTES.fullmatch(told) for told in ("best price", "kind regards from our new director", "best of"))


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        (RINKS, "« À vos agendas 🗓️ Nos patinoires seront fermées le 24 juin. Bonne Saint-Jean ! » ok ?", True),
        (RINKS, "« Nos patinoires seront fermées le 24 juin. Bonne fête gratuite ! » ok ?", False),
        (RINKS, "« Nos patinoires seront fermées le 24 juin. Quelle joie ! » ok ?", False),
        ("L'usine ferme en juin.", "« Joyeuses fêtes ! L'usine ferme en juin. » ok ?", False),
        ("L'usine est fermée pour toujours.", "« Bonne année ! L'usine est fermée pour toujours. » ok ?", False),
        ("Our rinks are closed on 25 December.", '"Our rinks are closed on 25 December. Merry Christmas!" ok?', True),
        ("Our rinks shut in December.", '"Our rinks shut in December. Merry Christmas!" ok?', False),
    ],
)
def test_beside_a_day_of_closing_one_may_wish_a_good_one(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("rinks", wording)) is VerdictKind.SHAREABLE) is yes
