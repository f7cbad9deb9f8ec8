"""A recall by its thing; never by another mark, nor what one is only reminded of."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Par précaution, nous rappelons le pain de mie complet 500 g, lot L2638 : présence possible de "
        "plastique. Ne le consommez pas.",
        "je relaie le rappel pain de mie complet lot L2638 ?",
    ),
    (
        "Par précaution, nous rappelons le pain de mie complet 500 g, lot L2638 : présence possible de "
        "plastique. Ne le consommez pas.",
        "je relaie le rappel du pain de mie complet 500 g, lot L2638 ?",
    ),
    (
        "Rappel : les ceintures bleues Flotto vendues dans nos boutiques doivent être rapportées à l'accueil.",
        "je peux partager le rappel des ceintures bleues Flotto vendues dans nos boutiques ?",
    ),
    (
        "Rappel : nous retirons les casques de location Altea, lot AC-318. Rapportez-les.",
        "je peux publier le rappel des casques de location Altea, lot AC-318 ?",
    ),
    ("We are recalling our Alder helmets, batch A12.", "Alder helmets recall, batch A12, ok?"),
]
OTHERWISE = [
    (
        "Par précaution, nous rappelons le pain de mie complet 500 g, lot L2638 : présence possible de "
        "plastique. Ne le consommez pas.",
        "je relaie le rappel pain de mie complet lot L2639 ?",
    ),
    (
        "Par précaution, nous rappelons le pain de mie complet 500 g, lot L2638 : présence possible de "
        "plastique. Ne le consommez pas.",
        "je relaie le rappel pain de mie complet 1 kg lot L2638 ?",
    ),
    (
        "Par précaution, nous rappelons le pain de mie complet 500 g, lot L2638 : présence possible de "
        "plastique. Ne le consommez pas.",
        "je relaie le rappel pain de mie lot L2638 ?",
    ),
    (
        "Par précaution, nous rappelons tous les pains, lot L2638, sauf le complet. Ne les consommez pas.",
        "je relaie le rappel pain complet lot L2638 ?",
    ),
    ("Nous rappelons notre opposition au projet Alder.", "je relaie le rappel opposition projet Alder ?"),
    (
        "Rappel : les ceintures bleues Flotto vendues en mai doivent être rapportées à l'accueil.",
        "je relaie le rappel des ceintures rouges Flotto vendues en mai ?",
    ),
    (
        "Rappel : les ceintures bleues Flotto vendues en mai doivent être rapportées à l'accueil.",
        "je relaie le rappel des ceintures Flotto ?",
    ),
    (
        "Rappel : les ceintures bleues Flotto vendues en mai doivent être rapportées à l'accueil.",
        "je relaie le rappel des ceintures bleues Flotto vendues en avril ?",
    ),
    ("We are recalling our Alder helmets, batch A12.", "Alder helmets recall, batch A13, ok?"),
    ("We are recalling all our helmets except Alder, batch A12.", "Alder helmets recall, batch A12, ok?"),
    (
        "Nous rappelons les pots de miel 500 g vendus en mai.",
        "Je peux poster « Rappel des pots de miel vendus en mai » ?",
    ),
    (
        "Nous rappelons les sièges Alder, ceux de Dax, vendus en mai. Les bleus ne sont pas concernés.",
        "Je peux poster « Rappel des sièges Alder vendus en mai » ?",
    ),
    ("We are recalling Alder seats 50 cm sold in May.", 'Can I post "Recall of Alder seats sold in May"?'),
    (
        "We are recalling Alder seats, those made in York, sold in May.",
        'Can I post "Recall of Alder seats sold in May"?',
    ),
    ("We recall the first day we sold bread.", 'Can I post "the recall of the first day we sold bread"?'),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
