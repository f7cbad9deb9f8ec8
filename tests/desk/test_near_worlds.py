"""What three companies' questions taught: one of many, what is only tried, whose it is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    # What was, before something else was, is not what is now.
    ("The FDA has granted Fast Track status to Alder.", "The FDA had granted Fast Track status to Alder"),
    ("We have sold the Alder mill.", "We had sold the Alder mill"),
    # One of many, the one, ours, theirs.
    ("A customer was hurt at Alder.", "Customers were hurt at Alder"),
    ("An Alder bus broke down on 4 May.", "Our Alder buses broke down on 4 May"),
    ("Alder is a sponsor of the Lee Marathon.", "Alder is the sponsor of the Lee Marathon"),
    ("Aulne est un partenaire du marathon de Lens.", "Aulne est le partenaire du marathon de Lens"),
    ("Alder's partner opened its office in Tuam.", "Alder's partner opened our office in Tuam"),
    ("Nos adhérents amènent leurs chiens à la ferme Aulne.", "Vos adhérents amènent leurs chiens à la ferme Aulne"),
    ("Notre magasin de Vannes ouvre le 4 mai.", "Our Vannes shops open on 4 May"),
    # Asked for, suspected, tried, promised: not done.
    ("The union has called for a strike at Alder.", "strike at Alder"),
    ("Police are investigating a theft at Alder.", "theft at Alder"),
    ("We were accused of polluting the Alder river.", "polluting the Alder river"),
    ("We tried to reopen the Alder mill.", "reopening of the Alder mill"),
    ("Nous tentons de rouvrir le moulin Aulne.", "réouverture du moulin Aulne"),
    ("Nous sommes prêts à fermer le moulin Aulne.", "fermeture du moulin Aulne"),
    ("We have pledged £9,000 to the Alder fund.", "£9,000 to the Alder fund"),
    # A verb of which nothing was known made a claim look like a subject.
    ("Customers of Alder partners get 9% off.", "Customers of Alder get 9% off"),
    # A word that the wording needs twice.
    (
        "On the Alder line, dogs travel free in our cabins. Guide dogs are welcome in the lounge.",
        "On the Alder line, travel free in our cabins. Guide dogs are welcome in the lounge",
    ),
    (
        "The Alder fee falls from £10 to £5 for members, from their next renewal.",
        "The Alder fee falls £10 to £5 for members, from their next renewal",
    ),
]

KEPT = [
    ("Children aged 8 to 15 may travel alone on Alder.", "Children aged 8 to 15 may travel alone on Alder, ok?"),
    ("Our Alder mill opens on 4 May.", "our alder mill opens 4 may, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_a_near_miss_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_is_fair_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
