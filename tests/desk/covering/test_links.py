"""What ties a thing to what is told of it: another preposition, or another party, is another claim."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

RETIED = [
    ("Ann Lee works with Alder.", "Ann Lee works at Alder, ok?"),
    ("Ann Lee works with Alder.", "Ann Lee works on Alder, ok?"),
    ("Ann Lee travaille avec Aulne.", "Ann Lee travaille chez Aulne, ok ?"),
    ("Ann Lee travaille avec Aulne.", "Ann Lee travaille sur Aulne, ok ?"),
    ("Our Alder trains to Tuam leave at 8am.", "Our Alder trains in Tuam leave at 8am, ok?"),
    ("We sell our jam in Japan.", "We sell our jam to Japan, ok?"),
    ("We raised £9,000 for the Alder hospice.", "We raised £9,000 at the Alder hospice, ok?"),
    ("We raised £9,000 for the Alder hospice.", "We raised £9,000 to the Alder hospice, ok?"),
    ("Nous avons levé 9 000 € pour l'hospice Aulne.", "Nous avons levé 9 000 € à l'hospice Aulne, ok ?"),
    ("We meet members at the Alder mill.", "We meet members of the Alder mill, ok?"),
    ("The Alder pass costs £9 a month.", "The Alder pass costs £9 for a month, ok?"),
    ("Le passe Aulne coûte 9 € par personne.", "Le passe Aulne coûte 9 € pour une personne, ok ?"),
    ("Le poste Aulne dure un an.", "Le poste Aulne dure dans un an, ok ?"),
    ("Our buses ran on time in May.", "Our buses ran at times in May, ok?"),
    ("Our buses ran on time in May.", "Our buses ran in time in May, ok?"),
    (
        "Ann Lee devient notre directrice, Ventes, le 4 mai. Elle arrive d'Aulne.",
        "Ann Lee devient directrice, Ventes, d'Aulne le 4 mai. Elle arrive de chez nous, ok ?",
    ),
    ("Ash lent us two vans.", "We lent Ash two vans, ok?"),
    ("Children aged 8 to 15 may travel alone on Alder.", "Children aged 8 and 15 may travel alone on Alder, ok?"),
    (
        "Les enfants de 8 à 15 ans voyagent seuls chez Aulne.",
        "Les enfants de 8 et 15 ans voyagent seuls chez Aulne, ok ?",
    ),
    ("The Alder fee falls from £10 to £5.", "The Alder fee falls £10 to £5, ok?"),
    ("From 1 May the Alder fee falls from £10 to £5.", "From 1 May the Alder fee falls £10 to £5, ok?"),
    ("Nos clients ont gagné un prix Aulne.", "We won an Aulne award for our customers, ok?"),
]

TIED = [
    ("Our bakery in Tuam employs eight people.", "Our bakery at Tuam employs eight people, ok?"),
    ("Ann Lee travaille avec Aulne.", "On peut dire qu'Ann Lee travaille avec Aulne ?"),
    ("Nos cars vont à Vannes le dimanche.", "Nos cars vont à Vannes le dimanche, je publie ?"),
    ("The Alder pass costs £9 a month.", "Can I say the Alder pass costs £9 a month?"),
    ("Ash lent us two vans.", "Ash lent us two vans, can I post that?"),
]


@pytest.mark.parametrize(("wording", "question"), RETIED)
def test_another_tie_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), TIED)
def test_the_same_tie_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
