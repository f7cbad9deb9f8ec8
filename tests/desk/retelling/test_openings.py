"""What opens, told as what there is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

SHELTER = "À Dax, un nouvel abri à vélos de 50 places ouvre le 29 avril."
CAFE = "In Ludlow, a new 60-seat café opens on 29 April."
HALL = "Dans le hall B, une nouvelle aire de jeux de 150 m² ouvre le 28 avril."
LYRIC = "The Lyric opens in Ludlow on Friday 10 April at 7:30pm."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SHELTER, "C'est vrai qu'il y aura un abri à vélos de 50 places à Dax à partir du 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un nouvel abri à vélos de 50 places à Dax dès le 29 avril ?"),
        (CAFE, "Is it true there's a new 60-seat café in Ludlow opening on 29 April?"),
        (CAFE, "Can I say there will be a new 60-seat café in Ludlow from 29 April?"),
        (SHELTER, "Je peux annoncer l'abri à vélos de 50 places qui ouvre à Dax le 29 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux de 150 m² qui ouvre dans le hall B le 28 avril ?"),
        (CAFE, "Can I post about the new 60-seat café opening in Ludlow on 29 April?"),
        (LYRIC, "Can we announce that the Lyric in Ludlow opens on 10 April at 7.30pm?"),
    ],
)
def test_what_opens_is_there_from_then_on(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SHELTER, "Je peux dire qu'il y a un abri à vélos de 50 places à Dax ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos de 50 places à Dax jusqu'au 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos de 80 places à Dax à partir du 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos gratuit à Dax à partir du 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos de 50 places à Pau à partir du 29 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux gratuite de 150 m² qui ouvre dans le hall B le 28 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux de 150 m² qui ouvre dans le hall A le 28 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux de 150 m² qui ferme dans le hall B le 28 avril ?"),
        (CAFE, "Can I say there will be two new cafés in Ludlow from 29 April?"),
        (CAFE, "Is it true there's no new 60-seat café in Ludlow opening on 29 April?"),
        (
            "L'Olympique ouvre à Lys le samedi 11 avril.",
            "Je peux dire que l'Olympique de Lys ouvre le samedi 11 avril ?",
        ),
        ("La mairie ouvre à Lys le samedi 11 avril.", "Je peux dire que la mairie de Lys ouvre le samedi 11 avril ?"),
        (
            "La saison ouvre à Lys le samedi 11 avril et ferme à Pau le 18 avril.",
            "Je peux dire que la saison à Lys ouvre le samedi 11 avril et ferme à Pau le 18 avril ?",
        ),
        ("Our tour opens in Ludlow on 10 April.", "Can I say our tour in Ludlow opens on 10 April?"),
        (LYRIC, "Can we announce that the Lyric in Bath opens on 10 April at 7.30pm?"),
        (
            "The cup of Ludlow opens in Bath on Friday 10 April.",
            "Can I say the cup of Bath opens in Ludlow on 10 April?",
        ),
    ],
)
def test_what_else_there_is_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
