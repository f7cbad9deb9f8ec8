"""When: a deadline, one night or each night, one hour or from that hour."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Les clients Aulne seront remboursés d'ici 30 jours.", "Les clients Aulne seront remboursés dans 30 jours, ok ?"),
    ("Les clients Aulne seront remboursés d'ici 30 jours.", "Les clients Aulne seront remboursés pour 30 jours, ok ?"),
    ("Nous recrutons 40 soudeurs d'ici juin.", "Nous recrutons 40 soudeurs en juin, ok ?"),
    ("Nous recrutons 40 soudeurs d'ici l'été.", "Nous recrutons 40 soudeurs par été, ok ?"),
    ("La halle Aulne sera repeinte d'ici la fête.", "La halle Aulne sera repeinte pour la fête, ok ?"),
    ("Nous paierons d'ici 2030.", "Nous paierons en 2030, ok ?"),
    ("Livraison d'ici Noël chez Aulne.", "Livraison à Noël chez Aulne, ok ?"),
    ("The Alder road will be repaired by summer.", "The Alder road will be repaired this summer, ok?"),
    ("Answer the Alder survey by Friday.", "Answer the Alder survey on Friday, ok?"),
    ("Arrive by 9am at Alder.", "Arrive from 9am at Alder, ok?"),
    ("Delivery by Christmas at Alder.", "Delivery at Christmas at Alder, ok?"),
    ("88 % de nos trains Aulne sont partis à l'heure.", "88 % de nos trains Aulne sont partis à une heure, ok ?"),
    ("88 % de nos trains Aulne sont partis à l'heure.", "88 % de nos trains Aulne sont partis dans l'heure, ok ?"),
    ("Our Alder trains leave on the hour.", "Our Alder trains leave in an hour, ok?"),
    ("Le musée Aulne ouvre la nuit.", "Le musée Aulne ouvre une nuit, ok ?"),
    ("Le musée Aulne ouvre la nuit.", "Le musée Aulne ouvre cette nuit, ok ?"),
    ("We open the Alder hall in the evening.", "We open the Alder hall this evening, ok?"),
    ("Le magasin Aulne est fermé cette semaine.", "Le magasin Aulne est fermé en semaine, ok ?"),
    ("Le magasin Aulne est fermé en semaine.", "Le magasin Aulne est fermé une semaine, ok ?"),
    ("The Alder class is on Mondays at 6pm.", "The Alder class is on Mondays from 6pm, ok?"),
    ("Le bus Aulne part à 9h et 13h.", "Le bus Aulne part de 9h à 13h, ok ?"),
]

ALIKE = [
    (
        "Les clients Aulne seront remboursés d'ici 30 jours.",
        "Les clients Aulne seront remboursés d'ici 30 jours, je publie ?",
    ),
    ("Nous recrutons 40 soudeurs d'ici juin.", "Nous recrutons 40 soudeurs d'ici juin, je publie ?"),
    ("Answer the Alder survey by 4 May.", "Answer the Alder survey by 4 May, can I post it?"),
    ("Les pommes d'ici sont en vente chez Aulne.", "Les pommes d'ici sont en vente chez Aulne, ok ?"),
    ("Notre musée Aulne ouvre la nuit.", "Le musée Aulne ouvre la nuit, ok ?"),
    ("Le bus Aulne part de 9h à 13h.", "Le bus Aulne part de 9 h à 13 h, ok ?"),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_time_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_the_same_time_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
