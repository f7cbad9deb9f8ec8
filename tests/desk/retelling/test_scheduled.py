"""What is to come on its day, in either tense; never what only has a day in its name, or is tied to no day."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    ("La bibliothèque sera fermée le 1er mai.", "la bibliothèque est fermée le 1er mai"),
    ("La bibliothèque est fermée le 1er mai.", "la bibliothèque sera fermée le 1er mai"),
    ("Le tarif passera à 6 € à partir du 4 mai.", "le tarif passe à 6 € à partir du 4 mai"),
    ("Le 4 mai, la piscine de Lys rouvrira.", "le 4 mai, la piscine de Lys rouvre"),
    ("Le marché se tiendra du 3 au 24 mai.", "le marché se tient du 3 au 24 mai"),
    ("Our Lys shop will open on 3 October.", "our Lys shop opens on 3 October"),
    ("Our Lys shop opens on 3 October.", "our Lys shop will be opening on 3 October"),
    ("The library will be closed on 1 May.", "the library is closed on 1 May"),
    ("Ana Roy joins us as director on 3 May.", "Ana Roy is joining us as director on 3 May"),
]
OTHERWISE = [
    ("La rue du 4 mai sera fermée.", "la rue du 4 mai est fermée"),
    ("La ligne ouverte le 4 mai sera gratuite.", "la ligne ouverte le 4 mai est gratuite"),
    ("Comme annoncé le 4 mai, le bus sera gratuit.", "comme annoncé le 4 mai, le bus est gratuit"),
    ("La gare sera rénovée avant le 4 mai.", "la gare est rénovée avant le 4 mai"),
    ("La gare sera terminée pour le 4 mai.", "la gare est terminée pour le 4 mai"),
    ("Le menu sera celui du 4 mai.", "le menu est celui du 4 mai"),
    ("Le juge décidera le 4 mai que le parc sera vendu.", "le juge décidera le 4 mai que le parc est vendu"),
    ("Le 4 mai, le vote dira quelle gare sera fermée.", "le 4 mai, le vote dira quelle gare est fermée"),
    ("Le parc sera gratuit et le chantier commence le 4 mai.", "le parc est gratuit et le chantier commence le 4 mai"),
    ("Notre usine sera vendue, on l'annonce le 4 mai.", "notre usine est vendue, on l'annonce le 4 mai"),
    ("La piscine est fermée, elle rouvre le 4 mai.", "la piscine sera fermée, elle rouvre le 4 mai"),
    ("La directrice sera Ana Roy élue le 4 mai.", "la directrice est Ana Roy élue le 4 mai"),
    ("La piscine est fermée depuis le 4 mai.", "la piscine sera fermée le 4 mai"),
    ("La bibliothèque sera fermée le 1er mai.", "la bibliothèque est fermée"),
    ("The July 4 bridge will be closed.", "the July 4 bridge is closed"),
    ("The bus delivered on 4 May will run in Lys.", "the bus delivered on 4 May runs in Lys"),
    ("As announced on 4 May, our factory will close.", "as announced on 4 May, our factory closes"),
    ("Our shop is expected to open on 3 October.", "our shop will be expected to open on 3 October"),
    ("Our shop will open by 3 October.", "our shop is open by 3 October"),
    ("Our plant will be sold and staff meet on 4 May.", "our plant is sold and staff meet on 4 May"),
    ("The pool is closed and reopens on 4 May.", "the pool will be closed and reopens on 4 May"),
    ("On 4 May, the judge says the mill will be sold.", "on 4 May, the judge says the mill is sold"),
    ("The bus will be the one shown on 4 May.", "the bus is the one shown on 4 May"),
]


def _asks(told: str) -> str:
    french = any(word in told.split() for word in ("le", "la", "du", "notre"))
    return f"Je peux dire que {told} ?" if french else f"Can I say {told}?"


@pytest.mark.parametrize(("wording", "told"), ALIKE)
def test_the_day_is_told_in_either_tense(wording: str, told: str) -> None:
    assert kind_of(_asks(told), said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "told"), OTHERWISE)
def test_what_no_day_is_tied_to_keeps_its_tense(wording: str, told: str) -> None:
    assert kind_of(_asks(told), said("w", wording)) is not VerdictKind.SHAREABLE
