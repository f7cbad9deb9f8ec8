"""An ending that says nothing is put as the wording has it; one that tells who, or another word, is left."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.rewording.agreeing import agreeing, may_disagree
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("text", "wording", "agreed"),
    [
        ("la halle est ouvert", "La halle est ouverte.", "la halle est ouverte"),
        ("la piste est réservé aux membres", "La piste est réservée aux membres.", "la piste est réservée aux membres"),
        ("le club a recycler ses pots", "Le club a recyclé ses pots.", "le club a recyclé ses pots"),
        ("la halle est fermer", "La halle est fermée.", "la halle est fermée"),
        ("avec 36 chambre rénové", "Avec 36 chambres rénovées.", "avec 36 chambre rénovées"),
    ],
)
def test_an_ending_is_put_as_the_wording_has_it(text: str, wording: str, agreed: str) -> None:
    assert may_disagree(text)
    assert agreeing(text, wording) == agreed


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("l'élève est arrivée", "L'élève est arrivé."),
        ("36 athlètes invitées", "36 athlètes invités."),
        ("camille roy est nommée chef", "Camille Roy est nommé chef."),
        ("le dossier est complet", "Le dossier est complété."),
        ("la salle est complétée", "La salle est complète."),
        ("le chef est pris de venir", "Le chef est prié de venir."),
        ("la hausse que les clubs ont refusé", "La hausse que les clubs ont refusée."),
        ("les halles ont ouvert", "Les halles sont ouvertes."),
        ("la porte du musée rénové", "La porte du musée rénovée."),
        ("la halle est vendue", "La halle est rénovée."),
        ("la piscine est vide", "La piscine est vidée."),
        ("l'eau est sale", "L'eau est salée."),
        ("deux visites guide", "Deux visites guidées."),
        ("notre maison a louer le 3 mai", "Notre maison a loué le 3 mai."),
        ("alix est nommé chef", "Alix est nommée chef."),
        ("nos comptables sont invitées", "Nos comptables sont invités."),
        ("12 peintres exposées", "12 peintres exposés."),
    ],
)
def test_an_ending_that_tells_something_is_left(text: str, wording: str) -> None:
    assert agreeing(text, wording) == text


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("la halle est fermer du 2 au 4 avril ok ?", VerdictKind.SHAREABLE),
        ("la halle est ouvert du 2 au 4 avril ok ?", VerdictKind.UNKNOWN),
        ("les halles sont fermer du 2 au 4 avril ok ?", VerdictKind.UNKNOWN),
    ],
)
def test_it_is_judged_as_it_is_spelt(asked: str, kind: VerdictKind) -> None:
    assert kind_of(asked, said("w", "La halle est fermée du 2 au 4 avril.")) is kind
