"""The same in other little words: free, and but for one; never for more people or things."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Lundi 4 mai, nos librairies sont fermées, sauf celle de Nevers, ouverte de 10h à 14h.",
        "Je peux dire que nos librairies sont fermées lundi 4 mai, sauf Nevers, ouverte de 10h à 14h ?",
    ),
    (
        "All our pools are closed on 4 May, except the one in Bath.",
        "Can I say all our pools are closed on 4 May, except Bath?",
    ),
    (
        "Votre planche voyage gratuitement à bord du bac.",
        "Je peux dire que votre planche est gratuite à bord du bac ?",
    ),
    (
        "Les poneys tenus en laisse entrent gratuitement dans nos parcs.",
        "Poneys en laisse gratuits dans les parcs, tu valides ?",
    ),
    (
        "Les enfants voyagent gratuitement sur nos bateaux.",
        "Je peux dire que c'est gratuit pour les enfants sur nos bateaux ?",
    ),
    (
        "Dogs travel free on our ferries.",
        "Can I say dogs go free on our ferries?",
    ),
    (
        "Dogs travel free on our ferries.",
        "Can I say dogs travel for free on our ferries?",
    ),
    (
        "Dogs travel free of charge on our ferries.",
        "Can I say dogs travel free on our ferries?",
    ),
]
OTHERWISE = [
    (
        "Lundi 4 mai, nos librairies sont fermées, sauf celle de Nevers.",
        "Je peux dire que nos librairies sont fermées lundi 4 mai ?",
    ),
    (
        "Lundi 4 mai, nos librairies sont fermées, sauf celle de Nevers.",
        "Je peux dire que nos librairies sont fermées lundi 4 mai, sauf Dax ?",
    ),
    (
        "Lundi 4 mai, nos librairies sont fermées, y compris celle de Nevers.",
        "Je peux dire que nos librairies sont fermées lundi 4 mai, sauf Nevers ?",
    ),
    (
        "Les enfants voyagent gratuitement avec un adulte payant.",
        "Je peux dire que les enfants sont gratuits ?",
    ),
    (
        "Les enfants entrent gratuitement, accompagnés.",
        "C'est gratuit pour les enfants, je poste ?",
    ),
    (
        "Les enfants n'entrent pas gratuitement au musée.",
        "Je peux dire que les enfants sont gratuits au musée ?",
    ),
    (
        "Nos abonnés voyagent gratuitement à bord.",
        "Je peux dire que c'est gratuit à bord ?",
    ),
    (
        "Nos abonnés voyagent gratuitement à bord.",
        "Je peux dire que c'est gratuit pour nos clients à bord ?",
    ),
    (
        "Les adultes paient et les enfants voyagent gratuitement à bord.",
        "Je peux dire que c'est gratuit pour les adultes et les enfants à bord ?",
    ),
    (
        "Les parents des enfants malades voyagent gratuitement à bord.",
        "Je peux dire que c'est gratuit pour les enfants malades à bord ?",
    ),
    (
        "Sur 7 de nos lignes, votre vélo voyage gratuitement à bord.",
        "Vélo gratuit à bord, go ?",
    ),
    (
        "Parking is free every other Sunday.",
        "Can I say parking is free on Sundays?",
    ),
    (
        "Parking is not free every Sunday.",
        "Can I say parking is not free on Sundays?",
    ),
    (
        "Parking is free on Sundays and bank holidays.",
        "Can I say parking is free every Sunday?",
    ),
    (
        "Parking is free on Sunday 3 May.",
        "Can I say parking is free on Sundays?",
    ),
    (
        "Smoke-free rooms in our hotel.",
        "Can I say rooms are free of charge in our hotel?",
    ),
    (
        "Our pool is free from chlorine.",
        "Can I say our pool is free of charge from chlorine?",
    ),
    (
        "Small dogs travel free on our ferries.",
        "Can I say dogs travel free of charge on our ferries?",
    ),
    (
        "Free tours of the mill every Tuesday until 3 June.",
        "Can I post about the free tours of the mill on Tuesdays?",
    ),
    (
        "Le marché n'a pas lieu tous les jours.",
        "Je peux dire que le marché n'a pas lieu chaque jour ?",
    ),
    (
        "Le marché ferme tous les jours à 13 h.",
        "Je peux dire que le marché ferme chaque semaine à 13 h ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_other_little_words_say_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_other_little_words_that_say_more_are_none(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question", "kind"),
    [
        (
            "Les animaux ne sont pas admis aux thermes de Dax, à l'exception des chiens guides.",
            "Les animaux ne sont pas admis aux thermes de Dax sauf les chiens guides, ok ?",
            VerdictKind.SHAREABLE,
        ),
        (
            "Tous nos moulins ouvrent le 3 juin, à l'exception de Dax.",
            "Tous nos moulins ouvrent le 3 juin, sauf Dax, ok ?",
            VerdictKind.SHAREABLE,
        ),
        (
            "All our York shops open on 3 June, with the exception of the mill.",
            "All our York shops open on 3 June except the mill, ok?",
            VerdictKind.SHAREABLE,
        ),
        (
            "Les animaux ne sont pas admis aux thermes de Dax, à l'exception des chiens guides.",
            "Les animaux ne sont pas admis aux thermes de Dax, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "Les animaux ne sont pas admis aux thermes de Dax, à l'exception des chiens guides.",
            "Les animaux ne sont pas admis aux thermes de Dax, sauf les chiens, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "Les animaux ne sont pas admis aux thermes de Dax, à l'exception des chiens guides.",
            "Les animaux ne sont pas admis aux thermes de Dax, même les chiens guides, ok ?",
            VerdictKind.UNKNOWN,
        ),
        (
            "All our York shops open on 3 June, with the exception of the mill.",
            "All our York shops open on 3 June, ok?",
            VerdictKind.UNKNOWN,
        ),
    ],
)
def test_what_is_excepted_otherwise(wording: str, question: str, kind: VerdictKind) -> None:
    assert kind_of(question, said("one", wording)) is kind
