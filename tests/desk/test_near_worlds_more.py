"""What a cooperative's and a distillery's questions taught: who says it, who does it, since when."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    (
        "Selon une étude de Lens, nos pins Aulne retiennent deux fois plus d'eau que les chênes.",
        "Nos pins Aulne retiennent deux fois plus d'eau que les chênes",
    ),
    ("Selon Orme, nos pins Aulne perçoivent une aide.", "Nos pins Aulne perçoivent une aide"),
    ("Une étude de Lens montre que nos pins Aulne retiennent l'eau.", "Nos pins Aulne retiennent l'eau"),
    (
        "Selon une étude de Lens, nos pins Aulne gardent l'eau.",
        "Selon nous et une étude de Lens, nos pins Aulne gardent l'eau",
    ),
    (
        "Our Alder café is run by Bothy Bakes, who also run the hall.",
        "Our Alder café is run by Bothy Bakes. We also run the hall",
    ),
    (
        "Le café Aulne est tenu par Orme, qui tient aussi la halle.",
        "Le café Aulne est tenu par Orme. Nous tenons aussi la halle",
    ),
    (
        "Dogs are welcome in the yard and in the Alder shop, except on Fridays.",
        "Dogs are welcome in the yard, and in the Alder shop except on Fridays",
    ),
    (
        "Les chiens sont admis en salle et en terrasse Aulne, sauf le lundi.",
        "Les chiens sont admis en salle, et en terrasse Aulne sauf le lundi",
    ),
    ("Nous rappelons le lot Aulne de brebis.", "Nous pourrions rappeler le lot Aulne de brebis"),
    ("Nous utilisons du bois Aulne de Lens.", "Nous pouvons utiliser du bois Aulne de Lens"),
    ("Le vélo Aulne est vendu comme neuf.", "Le vélo Aulne est vendu neuf"),
    ("Peu de chambres Aulne sont chauffées.", "Un peu de chambres Aulne sont chauffées"),
    ("The Alder mill is about to reopen.", "The Alder mill is about reopening"),
    ("We have just opened the Alder mill.", "We have only opened the Alder mill"),
    ("Anne Aulne vient d'ouvrir la halle de Dax.", "Anne Aulne vient ouvrir la halle de Dax"),
    ("Elle dirigea le moulin Aulne.", "Elle dirige le moulin Aulne"),
    ("Le moulin Aulne gagna 4 prix.", "Le moulin Aulne gagne 4 prix"),
    ("Alder is visited by students.", "Alder visited students"),
    ("Alder prefers tea to coffee.", "Alder prefers coffee to tea"),
    ("The chef of the Alder café, who is from Cork, won a star.", "The Alder café, which is from Cork, won a star"),
    ("The son of Ann Alder, who won a star, opens a bar.", "Ann Alder, who won a star, opens a bar"),
    ("Alder's founder sold his shares.", "Alder sold his shares"),
    ("Alder sales rose to 4%.", "Alder sales rose 4%"),
    ("The Alder team won the gold medal in Tuam.", "L'équipe Alder gagne la médaille d'or à Tuam"),
    ("L'équipe Aulne gagne la médaille d'or à Dax.", "The Aulne team won the gold medal in Dax"),
    ("Aulne ouvre une boutique à Dax le 4 mai.", "Aulne ouvre une boutique à Dax vers le 4 mai"),
    ("Aulne ouvre une boutique à Dax le 4 mai.", "Aulne ouvre une boutique vers Dax le 4 mai"),
    ("Selon Orme, Aulne prétend à la vente de Dax.", "Aulne prétend à la vente de Dax"),
    ("The Alder hall is north of Tuam.", "The Alder hall is in north Tuam"),
    ("La halle Aulne est au nord de Dax.", "La halle Aulne est dans le nord de Dax"),
    ("Le tour Aulne passe à Dax.", "La tour Aulne passe à Dax"),
    ("Aulne s'apprête à livrer Dax.", "Aulne livre Dax"),
    ("Aulne est en mesure de livrer Dax.", "Aulne livre Dax"),
    ("Aulne ferme des moulins à Dax.", "Aulne ferme les moulins de Dax"),
    ("Aulne ouvre à Dax le 4 mai.", "On ouvre Aulne à Dax le 4 mai"),
    ("Aulne livre du pain à Dax.", "Aulne m'a livré du pain à Dax"),
    ("Aulne vend du pain à Dax.", "Aulne te vend du pain à Dax"),
    ("Aulne vend du pain à Dax.", "Aulne lui vend du pain à Dax"),
    ("Alder sells bread in Tuam.", "Alder sells them bread in Tuam"),
    ("Alder sells bread in Tuam.", "Alder sells him bread in Tuam"),
    ("Alder closes a mill in Tuam.", "Alder closes the mill in Tuam"),
    ("Aulne nomme un directeur à Dax.", "Aulne nomme le directeur de Dax"),
    ("Ann succeeds Tom Alder, who leaves in May.", "Ann, who succeeds Tom Alder, leaves in May"),
    ("Anne succède à Tom Aulne, qui part en mai.", "Anne, qui succède à Tom Aulne, part en mai"),
    ("Ann told Tom Alder that she won.", "Ann told Tom Alder that he won"),
    ("Anne a dit à Tom Aulne qu'elle a gagné.", "Anne a dit à Tom Aulne qu'il a gagné"),
    ("Nous testons la télévision Aulne à Dax.", "Orme teste la télévision Aulne à Dax"),
    ("Nous testons la télévision Aulne à Dax.", "Il teste la télévision Aulne à Dax"),
]
"""A wording, and what says something else: never to be granted."""

KEPT = [
    ("Our Alder shop is run by Bothy, who also bake bread.", "Our Alder shop is run by Bothy. They also bake bread"),
    ("Le marché Aulne ouvre le 4 mai à Dax.", "Pourrions-nous annoncer que le marché Aulne ouvre le 4 mai à Dax"),
    ("À Dax, le marché Aulne ouvre le 4 mai.", "A Dax, le marché Aulne ouvre le 4 mai"),
    ("Sail & Rail runs from Belfast to Glasgow.", "Sail & Rail runs from Belfast to Glasgow"),
    ("La vente des moulins Aulne a lieu à Dax.", "La vente des moulins Aulne a lieu à Dax"),
    ("Alder closes a mill in Tuam.", "Alder closes a mill in Tuam"),
    ("We open a shop in Tuam on 4 May.", "we open a shop in tuam on 4 may"),
    ("On ouvre un bar Aulne à Dax le 4 mai.", "on ouvre un bar Aulne à Dax le 4 mai"),
    ("Nous recrutons 24 personnes chez Aulne à Dax.", "On recrute 24 personnes chez Aulne à Dax"),
]
"""A wording, and what says it: to be granted."""


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_a_near_miss_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_is_fair_is_granted(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is VerdictKind.SHAREABLE
