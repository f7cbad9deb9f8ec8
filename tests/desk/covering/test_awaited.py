"""What a wording only says is to be told is not told yet."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Le nom du gagnant d'Orme sera connu le 3 juillet.", "On peut publier le nom du gagnant d'Orme ?"),
        ("Le programme du festival Orme sera dévoilé le 3 juillet.", "On peut publier le programme du festival Orme ?"),
        ("Nous publierons la liste des lauréats Orme le 3 juillet.", "ok pour publier la liste des lauréats Orme ?"),
        ("Le prix du billet Orme reste à fixer.", "Je peux donner le prix du billet Orme ?"),
        ("The name of the Alder winner will be announced on 3 July.", "Can I post the name of the Alder winner?"),
        ("The Alder festival line-up will be revealed on 3 July.", "Can I share the Alder festival line-up?"),
        ("The Alder exam timetable will be out on 3 July.", "ok to post the Alder exam timetable?"),
    ],
)
def test_it_gets_no_yes(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (
            "Le nom du gagnant d'Orme sera connu le 3 juillet.",
            "Je peux annoncer que le nom du gagnant d'Orme sera connu le 3 juillet ?",
        ),
        ("Le programme du festival Orme est en ligne.", "On peut parler du programme du festival Orme ?"),
        ("The Alder festival starts on 3 July.", "Can I post the Alder festival on 3 July?"),
    ],
)
def test_what_is_fair_is_granted(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
