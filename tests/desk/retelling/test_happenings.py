"""What happens on a day, by its noun or its verb, and what somebody was called; never what is not so, or elsewhere."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Join us on 23 May for the opening of the Cobb Inn in Selby!",
        "Can I say the Cobb Inn in Selby opens on 23 May?",
    ),
    (
        "Join us on 23 May at 10am for the reopening of the Old Mill in Bath!",
        "Can I say the Old Mill in Bath reopens on 23 May at 10am?",
    ),
    (
        "Join us on 23 May for the opening of the Cobb Inn in Selby!",
        "Can I post about the opening of the Cobb Inn in Selby on 23 May?",
    ),
    (
        "Rendez-vous le 3 juin pour la réouverture de la Halle aux grains !",
        "Je peux dire que la Halle aux grains rouvre le 3 juin ?",
    ),
    (
        "Rendez-vous le 3 juin pour l'ouverture du Colibri à Dax !",
        "Je peux dire que le Colibri ouvre à Dax le 3 juin ?",
    ),
    (
        "Rendez-vous le 3 juin pour l'ouverture de la boutique de Dax !",
        "Je peux dire que la boutique de Dax ouvre le 3 juin ?",
    ),
    (
        "Reprise des visites du phare le 3 juin.",
        "Je peux dire que les visites du phare reprennent le 3 juin ?",
    ),
    (
        "Selby hospital rated Outstanding by the Care Board.",
        "Can I announce that Selby hospital is rated Outstanding by the Care Board?",
    ),
    (
        "Les Cars d'Orme, élus Transporteur de l'année 2026 !",
        "Je peux écrire que les Cars d'Orme sont élus Transporteur de l'année 2026 ?",
    ),
]
OTHERWISE = [
    (
        "Join us on 23 May for the opening of the Cobb Inn in Selby!",
        "Can I say the Cobb Inn in Selby opens on 24 May?",
    ),
    (
        "Join us on 23 May for the opening of the Cobb Inn garden in Selby!",
        "Can I say the Cobb Inn in Selby opens on 23 May?",
    ),
    (
        "Join us on 23 May for the opening of the Cobb Inn in Selby!",
        "Can I say the Cobb Inn in Selby reopens on 23 May?",
    ),
    (
        "Join us on 23 May for the reopening of the Cobb Inn in Selby!",
        "Can I say the Cobb Inn in Selby opens on 23 May?",
    ),
    (
        "Join us on 23 May for the opening of the exhibition on the Cobb Inn!",
        "Can I say the Cobb Inn opens on 23 May?",
    ),
    (
        "Rendez-vous le 3 juin pour l'ouverture du procès de Karim Roux !",
        "Je peux dire que Karim Roux ouvre le 3 juin ?",
    ),
    (
        "Rendez-vous le 3 juin pour l'ouverture de la boutique aux abonnés !",
        "Je peux dire que la boutique ouvre le 3 juin ?",
    ),
    (
        "Rendez-vous le 3 juin pour l'ouverture partielle de la boutique !",
        "Je peux dire que la boutique ouvre le 3 juin ?",
    ),
    (
        "Reprise de la boutique de Dax le 3 juin.",
        "Je peux dire que la boutique de Dax reprend le 3 juin ?",
    ),
    (
        "Retour des produits le 3 juin.",
        "Je peux dire que les produits reviennent le 3 juin ?",
    ),
    (
        "Return of library books on 3 June.",
        "Can I say library books return on 3 June?",
    ),
    (
        "Report de l'ouverture de la boutique le 3 juin.",
        "Je peux dire que la boutique ouvre le 3 juin ?",
    ),
    (
        "Pas d'ouverture de la boutique le 3 juin.",
        "Je peux dire que la boutique ouvre le 3 juin ?",
    ),
    (
        "Selby hospital rated Outstanding by the Care Board.",
        "Can I announce that Selby hospital is rated Good by the Care Board?",
    ),
    (
        "Selby hospital's kitchen rated Outstanding by the Care Board.",
        "Can I announce that Selby hospital is rated Outstanding by the Care Board?",
    ),
    (
        "The Alder council certified Organic Farms.",
        "Can I say the Alder council is certified Organic Farms?",
    ),
    (
        "Alder Farm shortlisted for Best Shop 2026.",
        "Can I say Alder Farm is Best Shop 2026?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_happens_is_told_by_its_noun_or_its_verb(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_what_happens_otherwise_is_another(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
