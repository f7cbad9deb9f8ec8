"""What a wording asks, it does not say."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

FIRE = "Was the Ross fire an accident? Our museum opens a show on it."
GREVE = "Une grève à Dax ? Notre musée ouvre une expo."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (FIRE, "Can we talk about the Ross fire?"),
        (FIRE, "Can I announce the Ross fire?"),
        ("Was the Hull mayor a spy? Our book is out.", "Can we talk about the spy mayor?"),
        ("Ready for summer? Our pool in Ross opens on 6 June.", "Ready for summer. Our pool in Ross opens on 6 June."),
        (GREVE, "On peut parler de la grève à Dax ?"),
        (GREVE, "Une grève à Dax. Notre musée ouvre une expo."),
        ("Le maire de Dax était-il un espion ? Notre livre paraît.", "On peut parler du maire espion ?"),
    ],
)
def test_what_is_only_asked_is_not_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (FIRE, f"{FIRE} ok?"),
        (GREVE, f"« {GREVE} » je publie ?"),
        ("Looking for a job? Our mill in Ely is hiring 12 drivers.", "Can we talk about our mill in Ely?"),
        ("La foire de Dax ouvre le 6 juin. Vous venez ?", "On peut parler de la foire de Dax ?"),
        ("The Ely fair opens on 6 June. Will you come?", "The Ely fair opens on 6 June. Will you come? ok?"),
        ("Hungry? Our Ely café opens on 6 June.", "Can we talk about our Ely café?"),
    ],
)
def test_what_is_said_beside_it_is(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
