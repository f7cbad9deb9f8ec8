"""Where and why may stand before or behind; not what may tell which one is meant."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

FELL = "Entre 2021 et 2025, nos émissions (sites et camions) ont baissé de 18 %."
CUT = "Between 2022 and 2025, our ferries cut CO2 per passenger by 9%."
DOGS = "Les chiens sont admis dans nos sentiers de raquette."
BAGS = "Les sacs de plus de 20 litres sont interdits dans le stade, sauf ceux des parents de bébés."
ALIKE = [
    (DOGS, "Dans nos sentiers de raquette, les chiens sont admis, ok ?"),
    ("Dans nos parcs, les vélos sont interdits.", "Les vélos sont interdits dans nos parcs, ok ?"),
    (BAGS, "Dans le stade, les sacs de plus de 20 litres sont interdits, sauf ceux des parents de bébés, ok ?"),
    ("Nos cidres sont en vente à la Cave du Port.", "À la Cave du Port, nos cidres sont en vente, ok ?"),
    ("Drones are banned at our airfield.", "At our airfield, drones are banned, ok?"),
    ("In all our gardens, dogs are welcome.", "Dogs are welcome in all our gardens, ok?"),
    ("Le pont est fermé à cause de la crue.", "À cause de la crue, le pont est fermé, ok ?"),
    ("En raison de travaux, le quai est fermé.", "Le quai est fermé en raison de travaux, ok ?"),
    (
        "Our mill makes a third of its power thanks to its roof.",
        "Thanks to its roof, our mill makes a third of its power, ok?",
    ),
    ("Because of storm damage, Barn 3 is closed.", "Barn 3 is closed because of storm damage, ok?"),
]
OTHERWISE = [
    (FELL, "Nos émissions (sites) ont baissé de 18 % entre 2021 et 2025, ok ?"),
    (FELL, "Nos émissions (sites et camions) ont baissé de 18 % entre 2021 et 2024, ok ?"),
    ("Nos rejets et nos coûts ont reculé de 9 % depuis 2019.", "Depuis 2019, nos coûts ont reculé de 9 %, ok ?"),
    ("Our waste fell by 9% in two years.", "In three years, our waste fell by 9%, ok?"),
    ("Our waste fell by 9% between 2022 and 2025.", "Between 2022 and 2025, our waste fell, ok?"),
    (DOGS, "Dans nos sentiers, les chiens sont admis, ok ?"),
    (DOGS, "Dans nos sentiers de raquette, les chats sont admis, ok ?"),
    ("Les chiens ne sont pas admis dans nos parcs.", "Dans nos parcs, les chiens sont admis, ok ?"),
    ("Seuls les chiens sont admis dans nos parcs.", "Dans nos parcs, les chiens sont admis, ok ?"),
    (BAGS, "Dans le stade, les sacs de plus de 20 litres sont interdits, ok ?"),
    ("Le musée est ouvert aux enfants.", "Aux enfants, le musée est ouvert, ok ?"),
    ("Les vélos sont interdits dans les bus et les trams de nuit.", "Dans les bus, les vélos sont interdits, ok ?"),
    ("Dogs are only welcome in our gardens.", "In our gardens, dogs are welcome, ok?"),
    ("Nous aidons des enfants malades à cause de l'eau.", "À cause de l'eau, nous aidons des enfants malades, ok ?"),
    ("À cause de l'eau, nous aidons des enfants malades.", "Nous aidons des enfants malades à cause de l'eau, ok ?"),
    ("Le pont n'est pas fermé à cause de la crue.", "À cause de la crue, le pont n'est pas fermé, ok ?"),
    ("Le pont est fermé à cause de la crue.", "À cause du vent, le pont est fermé, ok ?"),
    ("In one year, we doubled the courses of 40 weeks.", "We doubled the courses of 40 weeks in one year, ok?"),
    (
        "Depuis 2019, nous avons réduit les postes à 35 heures.",
        "Nous avons réduit les postes à 35 heures depuis 2019, ok ?",
    ),
    (
        "En raison de travaux jusqu'au 3 mai, le quai est fermé.",
        "Le quai est fermé en raison de travaux jusqu'au 3 mai, ok ?",
    ),
    ("Because of a storm on 3 May, the quay is closed.", "The quay is closed because of a storm on 3 May, ok?"),
    ("No stand is closed because of the rain.", "Because of the rain, no stand is closed, ok?"),
    ("We feed children ill because of the water.", "Because of the water, we feed children ill, ok?"),
    (
        "Our mill makes a third of its power thanks to its roof.",
        "Thanks to its mill, our roof makes a third of its power, ok?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
