"""What an offer stands under, and whether it still stands."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Half-price popcorn with every large drink!", "Half-price popcorn! ok?"),
        ("Half-price popcorn with every large drink!", "Can we announce half-price popcorn?"),
        ("Billets à petit prix pour les étudiants !", "Billets à petit prix ! ok ?"),
        ("Double points on books!", "Can we announce double points?"),
        ("Billets à petit prix le 3 juin avant 9 h !", "On peut annoncer les billets à petit prix ?"),
        ("Half-price popcorn on Mondays at 9am!", "Can we announce half-price popcorn?"),
        ("Bike delivery is under review.", "bike delivery, ok?"),
        ("La livraison à vélo est à l'étude.", "livraison à vélo, ok ?"),
        ("Half-price tickets are sold out.", "half-price tickets, ok?"),
        ("Emails offering £50 from Leeds Bank are fake.", "Emails offering £50 from Leeds Bank, ok to post?"),
        ("Le bon d'achat Orme est une arnaque.", "Bon d'achat Orme, ok pour publier ?"),
        ("Le casino d'Orme tombe à l'eau.", "Le casino d'Orme, ok pour publier ?"),
        ("L'interdiction de baignade à Dax est levée.", "Interdiction de baignade à Dax, ok pour publier ?"),
        ("Le préavis de grève du 3 juillet est retiré.", "Préavis de grève le 3 juillet, ok ?"),
        ("Le couvre-feu à Dax a pris fin.", "Le couvre-feu à Dax, je publie ?"),
        ("L'interdiction d'arrosage à Dax prend fin le 3 juillet.", "Interdiction d'arrosage à Dax le 3 juillet, ok ?"),
        ("Ana Roy était à la tête du musée Orme.", "Ana Roy à la tête du musée Orme, ok pour publier ?"),
        ("The boil-water notice for Leeds has been lifted.", "Boil-water notice for Leeds, ok to post?"),
    ],
)
def test_an_offer_is_not_granted_without_its_limits(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Half-price popcorn with every large drink!", "Half-price popcorn with every large drink! ok?"),
        ("Billets à petit prix le 3 juin !", "On peut annoncer les billets à petit prix ?"),
        ("La livraison à vélo arrive à Lyon.", "livraison à vélo, ok ?"),
        ("The Orme Mills open in Leeds on Thursday 2 July at 9am.", "Can we announce the opening in Leeds?"),
        ("Fête du pain le 3 juillet à 9 h.", "On peut annoncer la fête du pain ?"),
    ],
)
def test_an_offer_is_granted_as_it_is(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
