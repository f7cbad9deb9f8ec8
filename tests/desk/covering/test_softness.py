"""Words of joy that may go unsaid, and the same words where they say something."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

SAYING = [
    ("No layoffs in Bath for now.", "Can I say: no layoffs in Bath?"),
    ("For now, no layoffs in Bath.", "Can I say: no layoffs in Bath?"),
    ("Our shop stays open for now.", "Can I say our shop stays open?"),
    ("Dogs are welcome in the bar.", "Can I say dogs are in the bar?"),
    ("Le guichet de Dax est ouvert sur rendez-vous.", "Je peux dire que le guichet de Dax est ouvert ?"),
    ("Nous vaccinons à Dax sur rendez-vous.", "Je peux dire que nous vaccinons à Dax ?"),
    ("Le docteur Roy reçoit à Dax, sur rendez-vous.", "Je peux dire que le docteur Roy reçoit à Dax ?"),
    ("L'usine ouvre ses portes samedi 11 avril.", "Je peux dire que l'usine ouvre samedi 11 avril ?"),
    ("Le maire adresse ses félicitations au jury de Dax.", "On peut dire que le maire adresse au jury de Dax ?"),
    ("Bath fans get congratulations from Ely FC.", "Can I say Bath fans get from Ely FC?"),
]
REJOICING = [
    ("Félicitations à Zoé Roy, notre cheffe à Dax.", "On peut parler de Zoé Roy, notre cheffe à Dax ?"),
    ("Our shop is now open.", "Can I say our shop is open?"),
    ("Notre magasin ouvre ses portes samedi 11 avril.", "Je peux dire que notre magasin ouvre samedi 11 avril ?"),
    ("Enfin, notre magasin reste ouvert.", "Je peux dire que notre magasin reste ouvert ?"),
]


@pytest.mark.parametrize(("wording", "question"), SAYING)
def test_where_it_says_something_it_may_not_go(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), REJOICING)
def test_where_it_only_rejoices_it_may(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
