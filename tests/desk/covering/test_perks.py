"""What somebody who is hired is given."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

HIRES = "Nous recrutons 35 sauveteurs, à 21,50 $ l'heure."
HIRING = "We're hiring 25 weekend staff for the spring."


def told(first: str, more: str) -> VerdictKind:
    return kind_of(f"{first} ok ?", said("w", f"{first} {more}"))


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (HIRES, "La formation Sauveteur national est remboursée après 200 heures travaillées."),
        (HIRES, "Débutants acceptés, formation payée."),
        (HIRES, "Formation assurée."),
        (HIRES, "Les repas sont offerts."),
        (HIRES, "Aucune expérience requise."),
        (HIRING, "No experience needed."),
        (HIRING, "Training is paid."),
        (HIRING, "No experience needed, full training given."),
        (HIRING, "Uniform provided."),
    ],
)
def test_what_is_given_may_be_left_out(first: str, more: str) -> None:
    assert told(first, more) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (HIRES, "La formation dure six mois."),
        (HIRES, "La formation n'est pas payée."),
        (HIRES, "La formation est payée par le sauveteur."),
        (HIRES, "La formation est obligatoire et payée."),
        (HIRES, "Débutants refusés."),
        (HIRES, "Débutants acceptés à Dax."),
        (HIRES, "Aucune expérience requise, sauf à Dax."),
        (HIRES, "Vingt postes sont en intérim."),
        (HIRES, "Logement fourni, sauf à Dax."),
        (HIRES, "Les salaires sont payés après 200 heures travaillées."),
        (HIRING, "Posts depend on the Derby contract."),
        (HIRING, "Nine posts are unpaid."),
        (HIRING, "Training takes a month, unpaid."),
        (HIRING, "No experience needed for nine of them."),
        (
            "Nos maîtres-nageurs sont payés 21,50 $ l'heure.",
            "La formation est remboursée après 200 heures travaillées.",
        ),
    ],
)
def test_what_may_bound_it_may_not(first: str, more: str) -> None:
    assert told(first, more) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (HIRES, "Formation terminée et certificat fourni."),
        (HIRES, "Véhicule et équipement personnels assurés."),
        (HIRES, "Logement non fourni."),
        (HIRING, "Training certificate to be provided."),
        (HIRING, "Proof of training provided."),
        (HIRING, "Own uniform and van provided."),
        (HIRING, "Training completed and certificate provided."),
    ],
)
def test_what_somebody_must_have_is_no_perk(first: str, more: str) -> None:
    assert told(first, more) is not VerdictKind.SHAREABLE
