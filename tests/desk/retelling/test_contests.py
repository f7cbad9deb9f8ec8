"""Games and contests: what is sent and what is won, told as things; never more, nor by when else."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.contests import played
from tests.desk.retelling.test_told import told
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Concours Vive le lac : envoyez vos dessins avant le 3 juin et gagnez une tablette.",
        "On partage le concours Vive le lac, une tablette à gagner, dessins à envoyer avant le 3 juin ?",
    ),
    (
        "Concours Vive le lac : envoyez vos dessins avant le 3 juin et courez la chance de gagner une tablette.",
        "Le concours Vive le lac, dessins à envoyer avant le 3 juin et une tablette à gagner, je peux l'annoncer ?",
    ),
    (
        "Gagnez une visite du phare ! Inscriptions en ligne jusqu'au 6 mai.",
        "Une visite du phare à gagner, inscriptions en ligne jusqu'au 6 mai, je publie ?",
    ),
    (
        "Concours Ma plus belle tarte : envoyez votre recette avant le 3 juin, un four à gagner !",
        "Je peux publier le concours « Ma plus belle tarte », recette avant le 3 juin, un four à gagner ?",
    ),
    (
        "Send in your recipes before 3 June and win a hamper!",
        "Can I post about recipes to send before 3 June and a hamper to win?",
    ),
]
OTHERWISE = [
    (
        "Concours Vive le lac : envoyez vos dessins avant le 3 juin et gagnez une tablette.",
        "On partage le concours Vive le lac, deux tablettes à gagner, dessins à envoyer avant le 3 juin ?",
    ),
    (
        "Concours Vive le lac : envoyez vos dessins avant le 3 juin et gagnez une tablette.",
        "On partage le concours Vive le lac, une tablette à gagner, dessins à envoyer avant le 13 juin ?",
    ),
    (
        "Concours Vive le lac : envoyez vos dessins avant le 3 juin et gagnez une tablette.",
        "On partage le concours Vive le lac, une tablette à gagner, photos à envoyer avant le 3 juin ?",
    ),
    (
        "Concours Vive le lac, réservé aux membres : envoyez vos dessins avant le 3 juin et gagnez une tablette.",
        "On partage le concours Vive le lac, une tablette à gagner, dessins à envoyer avant le 3 juin ?",
    ),
    (
        "Concours : envoyez vos photos avant le 3 juin et gagnez un vélo, tirage réservé aux abonnés.",
        "Je partage le concours, photos à envoyer avant le 3 juin, un vélo à gagner ?",
    ),
    (
        "Concours : gagnez un vélo d'une valeur de 900 € avant le 3 juin.",
        "Un vélo à gagner avant le 3 juin, je poste ?",
    ),
    (
        "Concours Ta plus belle tarte : envoyez votre recette avant le 3 juin, un four à gagner !",
        "Je peux publier le concours « Ma plus belle tarte », recette avant le 3 juin, un four à gagner ?",
    ),
    (
        "Nous gagnons un procès à Dax.",
        "Je peux parler d'un procès à gagner à Dax ?",
    ),
    (
        "We win a prize at the Alder fair.",
        "Can I post about a prize to be won at the Alder fair?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_is_sent_and_won_is_told_as_a_thing(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_prize_day_or_player_is_another_game(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_only_a_call_to_the_reader_is_one() -> None:
    assert list(played(told("Nous gagnons un procès à Dax."))) == []
    assert list(played(told("We win a prize at the fair.", english=True))) == []
    assert "Un vélo à gagner." in [text.capitalize() for text in played(told("Gagnez un vélo !"))]
