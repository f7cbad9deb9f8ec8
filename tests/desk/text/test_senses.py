"""A vehicle that leaves, a share and a greeting are not what is kept quiet; whoever leaves still is."""

from __future__ import annotations

import pytest

from bot.core.evidence import Statement
from bot.core.verdict import VerdictKind
from bot.desk.text.lexer import read_text
from bot.desk.text.senses import kept_apart
from tests.desk.world import NOW, kind_of, said, secret

TOM = secret("tom", "Tom Ashby, who runs the Selby kitchen, is leaving us in July. His team must not know.")
ANNE = secret("anne", "Anne Roux part en congé en mai, personne ne le sait.")
GARE = secret("gare", "Anne Roux est sur le départ, personne ne le sait.")
COACH = secret("coach", "Our coach Tom Ashby is leaving in May, nobody knows.")
GOOD = secret("good", "The Selby mill will close for good in autumn, eleven people affected.")
BON = secret("bon", "Le moulin de Dax fermera pour de bon cet automne, onze personnes touchées.")

OTHERWISE = [
    (TOM, "Can I say the coach leaves from Whitby station every hour?"),
    (TOM, "Is it ok to post: leave the car at home, we have a bus?"),
    (TOM, "The ferry leaves at 8:30am, fine to post?"),
    (ANNE, "Je peux dire qu'une petite part des ventes va aux oiseaux ?"),
    (ANNE, "La navette part de la gare à 8h, je le dis ?"),
    (BON, "salut tout le monde, bon lundi !"),
]
STILL = [
    (TOM, "Is the Selby cook leaving?"),
    (TOM, "Does somebody leave the kitchen in July?"),
    (TOM, "Can I say Ashby leaves from 3 July?"),
    (ANNE, "Je peux dire qu'Anne part en mai ?"),
    (ANNE, "Quelqu'un part en congé ?"),
    (ANNE, "Anne part de Dax et du port ?"),
    (ANNE, "L'une part en mai, je le dis ?"),
    (COACH, "Can I say the coach leaves in May?"),
    (GARE, "Le départ de la cheffe de gare, je le dis ?"),
    (GOOD, "Is the mill shutting for good?"),
    (BON, "Je peux dire que le moulin ferme pour de bon ?"),
]


@pytest.mark.parametrize(("kept", "question"), OTHERWISE)
def test_another_sense_restricts_nothing(kept: Statement, question: str) -> None:
    assert kind_of(question, kept, said("one", "Our shop opens on 2 May.")) is not VerdictKind.CONFIDENTIAL


@pytest.mark.parametrize(("kept", "question"), STILL)
def test_the_word_itself_restricts(kept: Statement, question: str) -> None:
    assert kind_of(question, kept, said("one", "Our shop opens on 2 May.")) is VerdictKind.CONFIDENTIAL


def test_a_share_is_still_looked_for() -> None:
    words = [token.folded for token in kept_apart(read_text("une part du moulin", NOW.date()).tokens)]
    assert words == ["parts", "moulin"]
