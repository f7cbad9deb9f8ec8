"""What a house counts itself by, one of it alone; never another's, of a part of it, or what bounds them all."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import said, verdict_of

AULNE = "Aulnaise, c'est 26 pistes, 11 remontées mécaniques et 42 km de glisse."
PUBS = "Ashcombe is 41 pubs and 980 people."
CINEMAS = "Lanternia runs 9 cinemas with 27 screens and employs 210 people."
ALIKE = [
    ("Aulnaise", AULNE, "Je peux écrire qu'on a 11 remontées mécaniques ?"),
    ("Aulnaise", AULNE, "On a 26 pistes, je peux le mettre ?"),
    ("Aulnaise", AULNE, "26 pistes, 11 remontées mécaniques, 42 km de glisse : ok pour la bio ?"),
    ("Ashcombe", PUBS, "Can I say we have 41 pubs?"),
    ("Ashcombe", PUBS, "Can I say Ashcombe has 980 people?"),
    ("Ashcombe", PUBS, "41 pubs & 980 people, OK to use these figs?"),
    ("Lanternia", CINEMAS, "Can I say we employ 210 people?"),
]
OTHERWISE = [
    ("Ashcombe", "Ashcombe owns Orme and Orme runs 9 pubs and employs 210 people.", "Can I say we employ 210 people?"),
    (
        "Aulnaise",
        "Aulnaise a investi dans Orme, Orme gère 4 hôtels et emploie 40 personnes.",
        "Je peux dire qu'on emploie 40 personnes ?",
    ),
    ("Ashcombe", "Ashcombe has 41 beds and 3 nurses short.", "Can I say we have 41 beds?"),
    ("Aulnaise", AULNE, "Je peux dire qu'on a 26 remontées mécaniques ?"),
    ("Aulnaise", AULNE, "Je peux dire qu'on a plus de 26 pistes ?"),
    ("Aulnaise", AULNE, "Je peux dire qu'on aura 26 pistes ?"),
    ("Aulnaise", AULNE, "Je peux dire qu'on a ouvert 26 pistes ?"),
    ("Aulnaise", AULNE, "Je peux dire qu'on a 26 pistes noires ?"),
    ("Aulnaise", "Aulnaise, c'est 12 vendeurs et 4 caissiers bilingues.", "Je peux dire qu'on a 12 vendeurs ?"),
    ("Aulnaise", "Aulnaise, c'est 12 lits, 4 occupés et 3 salles.", "Je peux dire qu'on a 3 salles ?"),
    ("Aulnaise", "Aulnaise, c'est 12 magasins et 40 salariés en France.", "Je peux dire qu'on a 12 magasins ?"),
    ("Aulnaise", "Aulnaise, c'est plus de 12 magasins et 40 salariés.", "Je peux dire qu'on a 12 magasins ?"),
    ("Aulnaise", "Notre concurrent, c'est 12 magasins et 40 salariés.", "Je peux dire qu'on a 12 magasins ?"),
    ("Aulnaise", "Aulnaise, c'est 12 médecins, 3 absents et 4 salles.", "Je peux dire qu'on a 12 médecins ?"),
    ("Ashcombe", "Ashcombe is 12 buses, 10 broken and 3 vans.", "Can I say we have 12 buses?"),
    ("Ashcombe", PUBS, "Can I say we have 980 pubs?"),
    ("Ashcombe", PUBS, "Can I say we opened 41 pubs?"),
    ("Ashcombe", PUBS, "Can I say we have over 980 people?"),
    ("Ashcombe", PUBS, "Can I say Orme has 980 people?"),
    ("Ashcombe", "Our rival is 41 pubs and 980 people.", "Can I say we have 41 pubs?"),
    (
        "Lanternia",
        "Lanternia runs 9 cinemas with a partner that sells tickets and employs 210 people.",
        "Can I say we employ 210 people?",
    ),
    ("Lanternia", "Lanternia runs 9 cinemas, and Orme employs 210 people.", "Can I say we employ 210 people?"),
    ("Lanternia", "Lanternia runs 9 cinemas and employs 210 people in summer.", "Can I say we employ 210 people?"),
]


@pytest.mark.parametrize(("name", "wording", "question"), ALIKE)
def test_one_of_the_things_counted_is_had(name: str, wording: str, question: str) -> None:
    assert verdict_of(question, said("one", wording), name=name).kind is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("name", "wording", "question"), OTHERWISE)
def test_something_else_is_not(name: str, wording: str, question: str) -> None:
    assert verdict_of(question, said("one", wording), name=name).kind is VerdictKind.UNKNOWN
