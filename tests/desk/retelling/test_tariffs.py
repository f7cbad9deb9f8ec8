"""A price in a line of its own, with its verb or without; never for others nor of another thing."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    ("Concert à Pau le 3 juillet. Entrée : 12 €.", "« Concert à Pau le 3 juillet. L'entrée est à 12 €. » Ok ?"),
    ("Concert à Pau le 3 juillet. L'entrée est à 12 €.", "« Concert à Pau le 3 juillet. Entrée : 12 €. » Ok ?"),
    ("Concert à Pau le 3 juillet. Billets : 12 $.", "« Concert à Pau le 3 juillet. Billets à 12 $ 🎬 » Ok ?"),
    ("Concert à Pau le 3 juillet. Billets 12 $.", "« Concert à Pau le 3 juillet. Les billets coûtent 12 $. » Ok ?"),
    ("Balade à Pau avec Ana Roy. 18 € par personne.", "« Balade à Pau avec Ana Roy ❄️ 18 € par personne. » Ok ?"),
    ("Talk in Ely on 3 July. Tickets £5.", '"Talk in Ely on 3 July. Tickets are £5." OK?'),
    ("Talk in Ely on 3 July. Entry is £5.", '"Talk in Ely on 3 July 🎬 Entry: £5" OK?'),
]
OTHERWISE = [
    ("Concert à Pau le 3 juillet. Billets : 12 €.", "« Concert à Pau le 3 juillet. L'entrée est à 12 €. » Ok ?"),
    ("Concert à Pau le 3 juillet. Entrée : 12 €.", "« Concert à Pau le 3 juillet. L'entrée est à 10 €. » Ok ?"),
    ("Concert à Pau le 3 juillet. Entrée : 12 € de moins.", "« Concert à Pau le 3 juillet. Entrée à 12 €. » Ok ?"),
    ("Concert à Pau le 3 juillet. Entrée dès 12 €.", "« Concert à Pau le 3 juillet. L'entrée est à 12 €. » Ok ?"),
    (
        "Concert à Pau le 3 juillet. Entrée : 12 € (enfants : 6 €).",
        "« Concert à Pau le 3 juillet. Entrée à 6 €. » Ok ?",
    ),
    ("Concert à Pau. Entrée libre pour les membres.", "« Concert à Pau. L'entrée est libre. » Ok ?"),
    ("Concert à Pau. L'entrée n'est pas libre.", "« Concert à Pau. Entrée libre. » Ok ?"),
    ("Talk in Ely on 3 July. Tickets £5, free for members.", '"Talk in Ely on 3 July. Tickets are £5." OK?'),
    ("Talk in Ely on 3 July. Tickets from £5.", '"Talk in Ely on 3 July. Tickets: £5." OK?'),
    ("Talk in Ely on 3 July. Tickets £5 for members.", '"Talk in Ely on 3 July. Tickets cost £5." OK?'),
    ("Talk in Ely on 3 July. Tickets £5.", '"Talk in Ely on 3 July. Entry is £5." OK?'),
    ("Talk in Ely. Free entry for members.", '"Talk in Ely. Entry is free." OK?'),
    ("The fair is back in Ely, with 60 stalls and 25 gigs.", '"The fair is back in Ely. 25 stalls and 60 gigs!" OK?'),
    ("The fair is back in Ely, with 60 stalls for members.", '"The fair is back in Ely. 60 stalls!" OK?'),
    ("La foire ne revient pas à Dax, avec 60 stands.", "« La foire ne revient pas à Dax. 60 stands ! » Ok ?"),
    ("Nous étudions une foire à Dax, avec 60 stands.", "« Nous étudions une foire à Dax. 60 stands ! » Ok ?"),
    ("La foire de Dax est annulée, avec 60 stands.", "« La foire de Dax est annulée. 60 stands ! » Ok ?"),
    ("The fair may be back in Ely, with 60 stalls.", '"The fair may be back in Ely. 60 stalls!" OK?'),
    ("Ely council wants a fair, with 60 stalls.", '"Ely council wants a fair. 60 stalls!" OK?'),
    ("La foire revient à Dax, avec 60 stands, dont 25 à Pau.", "« La foire revient à Dax. 60 stands à Pau ! » Ok ?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
