"""What only says that it is so tells nothing; what denies, says how well, or how long before, does."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.indeed import unstressed
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("said_so", "plain"),
    [
        ("La piscine rouvre bien le 20 juin", "La piscine rouvre le 20 juin"),
        ("La foire a bien été annulée", "La foire a été annulée"),
        ("La cave est vraiment gratuite", "La cave est gratuite"),
        ("Un feu s'est bien déclaré", "Un feu s'est déclaré"),
        ("The pool is indeed open", "The pool is open"),
    ],
)
def test_that_it_is_so_is_left_out(said_so: str, plain: str) -> None:
    assert unstressed(said_so) == plain


@pytest.mark.parametrize(
    "text",
    [
        "La piscine n'est pas vraiment gratuite",
        "La piscine rouvre bien avant le 20 juin",
        "La cave est bien équipée",
        "La saison commence bien à Dax",
        "La visite dure bien 2 h",
        "Le billet coûte bien 12 €",
        "Le pain se vend bien à Dax",
        "Nous comptons bien gagner le 3 mai",
        "La fête s'est bien passée le 3 mai",
        "Le projet a bien été accueilli",
        "The pool isn't really open",
        "Really good news",
    ],
)
def test_any_other_sense_stays(text: str) -> None:
    assert unstressed(text) == text


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        ("La piscine rouvre le 20 juin.", "La piscine rouvre bien le 20 juin, je confirme ?", True),
        ("La piscine rouvre bien le 20 juin.", "La piscine rouvre bien le 20 juin, je confirme ?", True),
        ("La piscine rouvre le 20 juin.", "La piscine rouvre bien avant le 20 juin, je confirme ?", False),
        ("La piscine rouvre le 20 juin.", "La piscine ne rouvre pas vraiment le 20 juin, je confirme ?", False),
        ("La cave est équipée d'un four.", "La cave est bien équipée d'un four, je confirme ?", False),
        ("The pool is open on 20 June.", "Is it true the pool is actually open on 20 June?", True),
        ("The pool is open on 20 June.", "The pool is not actually open on 20 June, ok?", False),
    ],
)
def test_who_asks_whether_it_is_so_asks_of_the_thing(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("pool", wording)) is VerdictKind.SHAREABLE) is yes
