"""What somebody does, named by its noun; never done to something else, by others, or elsewhere."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Nous recrutons huit mécaniciens et une soudeuse ou un soudeur, en CDI. Débutants acceptés, formation payée.",
        "le recrutement de mécaniciens, je peux le relayer ?",
    ),
    (
        "En 2025, nos clients et nos équipes ont donné 320 vélos à l'association Roue Libre.",
        "les dons de vélos à Roue Libre, je peux en parler ?",
    ),
    (
        "Louez un vélo-cargo dès 12 € la journée à Dax et à Pau. Une caution de 300 € est demandée.",
        "la location de vélos-cargos à Dax, je peux en parler ?",
    ),
    (
        "À notre boutique de Dax, louez un canot ou un kayak à partir de 55 $ par jour.",
        "location de kayak à Dax, c'est bon ?",
    ),
    (
        "Visitez l'usine de Lys le premier vendredi du mois à 15 h. Inscription obligatoire, à partir de 8 ans.",
        "les visites de l'usine de Lys, je peux en parler ?",
    ),
    ("Empruntez l'un de nos 85 instruments de musique à Dax, pour 21 jours.", "prêt d'instruments de musique, go ?"),
    (
        "We're hiring 18 front-of-house staff in Ludlow. No experience needed. Apply online by Sunday 11 October.",
        "front-of-house jobs in Ludlow, ok to share?",
    ),
    ("We're hiring 24 apprentices in Bath and York this September.", "apprentice recruitment ok?"),
    ("We donated 320 bikes to Free Wheel in 2025.", "our donation of bikes to Free Wheel, can I mention it?"),
    ("Hire a cargo bike from £12 a day in Bath and York.", "cargo bike hire in Bath, ok?"),
]
OTHERWISE = [
    ("Nous recrutons 10 mécaniciens ou soudeurs.", "le recrutement de 10 mécaniciens, ok ?"),
    ("Nos concurrents recrutent des mécaniciens.", "le recrutement de mécaniciens, ok ?"),
    ("Nous recrutons des mécaniciens. Les postes sont pourvus.", "le recrutement de mécaniciens, ok ?"),
    ("Nous recrutons des mécaniciens à Dax, des vendeurs à Pau.", "le recrutement de mécaniciens à Pau, ok ?"),
    ("Nous recherchons le propriétaire d'un chien.", "le recrutement du propriétaire d'un chien, ok ?"),
    ("Louez vos skis chez Orme.", "la location de skis, ok ?"),
    ("Nous louons un entrepôt à Dax.", "notre location d'entrepôts à Dax, ok ?"),
    ("Louez un vélo pour enfant à Dax.", "la location de vélos à Dax, ok ?"),
    ("Visitez l'usine de Lys en vidéo.", "les visites de l'usine de Lys, ok ?"),
    ("Empruntez la navette à Dax.", "le prêt de navettes à Dax, ok ?"),
    ("Ana Roy a donné sa démission.", "le don de sa démission, ok ?"),
    ("Orme a donné 320 vélos à Roue Libre.", "les dons de vélos à Roue Libre, ok ?"),
    ("We're hiring vans for the tour.", "van jobs, ok?"),
    ("We're hiring drivers in Bath, cooks in York.", "driver jobs in York, ok?"),
    ("We're hiring drivers at Orme.", "driver jobs, ok?"),
    ("We rent an office in Bath.", "our office rental in Bath, ok?"),
    ("Hire a bike from Orme in Bath.", "bike hire in Bath, ok?"),
    ("We gave refunds in Bath.", "the gift of refunds, ok?"),
    ("Nous recrutons huit mécaniciens.", "le recrutement de soudeurs, ok ?"),
    ("Nous recrutons huit mécaniciens confirmés.", "le recrutement de mécaniciens débutants, ok ?"),
    ("Nous recrutons deux mécaniciens et un soudeur.", "le recrutement de soudeurs, ok ?"),
    ("Nous recrutons huit aides-mécaniciens.", "le recrutement de mécaniciens, ok ?"),
    ("Nous ne recrutons plus de mécaniciens.", "le recrutement de mécaniciens, ok ?"),
    ("Nous recrutons huit mécaniciens à Dax.", "le recrutement de mécaniciens à Pau, ok ?"),
    ("Orme recrute huit mécaniciens.", "notre recrutement de mécaniciens, ok ?"),
    ("Nous louons des vélos d'enfants à Dax.", "la location de vélos, ok ?"),
    ("Louez un vélo à Dax et une barque à Pau.", "la location de vélos à Pau, ok ?"),
    ("Louez nos vélos, interdits aux enfants.", "la location de vélos aux enfants, ok ?"),
    ("Louez un vélo à Dax dès 12 €.", "la location gratuite de vélos, ok ?"),
    ("Nous avons donné 320 vélos à Roue Libre.", "le don de vélos à Orme, ok ?"),
    ("En 2025, nous avons donné 320 vélos à l'école Jean Roy.", "les dons de vélos à Jean Roy, ok ?"),
    ("Nous livrons Orme et Velta.", "la livraison d'Orme, ok ?"),
    ("Nous installons des panneaux. L'installation de bornes est annulée.", "l'installation de panneaux, ok ?"),
    ("We're hiring 18 kitchen staff in Ludlow.", "front-of-house jobs in Ludlow, ok?"),
    ("We're not hiring apprentices this year.", "apprentice recruitment ok?"),
    ("We may be hiring apprentices this year.", "apprentice recruitment ok?"),
    ("We are recruiting volunteers in Bath.", "volunteer jobs in Bath, ok?"),
    ("Free Wheel donated 320 bikes.", "our donation of bikes, ok?"),
    ("We hire out children's bikes in Bath.", "bike hire in Bath, ok?"),
    ("We gave notice to Orme.", "the gift to Orme, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_is_done_is_named(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_something_else_is_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN
