from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Free lockers at 14 of our 22 pools.", "Free lockers at 14 of our pools, ok?"),
        ("Casiers offerts dans 14 de nos 22 piscines.", "Casiers offerts dans 14 de nos piscines, ok ?"),
        ("20% off chairs from 9 to 29 March in all our shops.", "20% off chairs from 9 to 29 March, ok?"),
        (
            "-20 % sur les chaises du 9 au 29 mars dans tous nos ateliers.",
            "-20 % sur les chaises du 9 au 29 mars, ok ?",
        ),
        ("Our hall won the Alder medal for its roof.", "Our hall won the Alder medal, ok?"),
        ("Notre halle a obtenu le label Aulne pour son toit.", "Notre halle a obtenu le label Aulne, ok ?"),
        ("Visite de la halle avec Nora Flood : 15 €, 20 places.", "Visite de la halle avec Nora Flood, ok ?"),
        ("The house is open, except the Tower, which is not.", "The house is open, except the Tower, ok?"),
        ("La halle ouvre le 4 mai, sauf Tuam, fermée.", "La halle ouvre le 4 mai, sauf Tuam, ok ?"),
    ],
)
def test_what_is_told_besides_may_be_left_out(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("4 clients sur 5 aiment nos chaises.", "4 clients aiment nos chaises, ok ?"),
        ("20% off chairs in all our Sligo shops.", "20% off chairs, ok?"),
        ("20% off chairs for all our members.", "20% off chairs, ok?"),
        ("Our hall opens for its members.", "Our hall opens, ok?"),
        ("Notre halle ouvre pour ses adhérents.", "Notre halle ouvre, ok ?"),
        ("The house is open, except the Tower, which is not.", "The house is open, ok?"),
        ("Visite de la halle : 15 € le lundi, 20 € le samedi.", "Visite de la halle : 15 €, ok ?"),
        ("Notre halle a obtenu le label Aulne pour nos poulets.", "Notre halle a obtenu le label Aulne, ok ?"),
        ("Le prix du kilo passe à 14 € pour nos tomates.", "Le prix du kilo passe à 14 €, ok ?"),
        ("Our Alder pool in Tuam is free | members", "Our Alder pool in Tuam is free, ok?"),
        ("Nous livrons partout au Tuam, la Corse suivra.", "Nous livrons partout au Tuam, ok ?"),
        ("Our Bath shop, probably, closes on 13 April.", "Can I say our Bath shop closes on 13 April?"),
        ("Our Bath shop, partly, closes on 13 April.", "Can I say our Bath shop closes on 13 April?"),
        ("Tom Hale, online, is our director.", "Can I say Tom Hale is our director?"),
        ("Notre magasin de Dax, normalement, ferme.", "Je peux dire que notre magasin de Dax ferme ?"),
        ("Ana Roy, à Pau, est notre directrice.", "Je peux dire qu'Ana Roy est notre directrice ?"),
        ("Ana Roy, à la place de Velta, est notre directrice.", "Je peux dire qu'Ana Roy est notre directrice ?"),
        ("Nos ateliers livrent Dax, à huis clos.", "Je peux dire que nos ateliers livrent Dax ?"),
        ("Nos ateliers livrent Dax, la journée.", "Je peux dire que nos ateliers livrent Dax ?"),
        ("Notre magasin de Dax ferme, à l'essai.", "Je peux dire que notre magasin de Dax ferme ?"),
        ("Le concert a lieu à Dax, une fois.", "Je peux dire que le concert a lieu à Dax ?"),
        ("Nos ateliers livrent Dax (à Pau).", "Je peux dire que nos ateliers livrent Dax ?"),
        ("Le magasin ferme à Dax, le cas échéant.", "Je peux dire que le magasin ferme à Dax ?"),
        ("Les ateliers de Dax, en partie, livrent Pau.", "Je peux dire que les ateliers de Dax livrent Pau ?"),
    ],
)
def test_what_bounds_may_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
