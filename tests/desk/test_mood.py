"""What a draft rejoices at, beside bad news and beside a hope."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.mood import cheers_otherwise
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("We recall the Lumo cream.", "We recall the Lumo cream. Come and taste it! ok?"),
        ("Paul Roux est mort à l'usine de Laon.", "« Paul Roux est mort à l'usine de Laon. Quel bonheur ! » ok ?"),
        ("Nous fermons l'usine de Laon le 9 mai.", "« Nous fermons l'usine de Laon le 9 mai. Trop heureux ! » ok ?"),
        (
            "Nous espérons rouvrir la piscine de Laon.",
            "« Nous espérons rouvrir la piscine de Laon. C'est confirmé ! » ok ?",
        ),
        ("Ada Roux est sur le départ.", "« Ada Roux est sur le départ. Quelle joie ! » ok ?"),
        ("Our Lumo shop shuts on 9 May.", '"Our Lumo shop shuts on 9 May. Hooray!" ok?'),
        ("Ada Roux quitte notre équipe.", "« Ada Roux quitte notre équipe. Bienvenue parmi nous ! » ok ?"),
    ],
)
def test_a_joy_beside_bad_news_or_a_hope_says_something(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (
            "La piscine de Laon ouvre le 9 avril.",
            "« La piscine de Laon ouvre le 9 avril. On vous attend nombreux ! » ok ?",
        ),
        ("Orme est finaliste du prix Lumo.", "« Orme est finaliste du prix Lumo. Croisez les doigts ! » ok ?"),
        ("We recall the Lumo cream.", "We recall the Lumo cream. ok?"),
        ("The Lumo line was down on 9 May.", '"The Lumo line was down on 9 May." Happy with that?'),
        (
            "Our Lumo shuttle to the visitor centre starts on 9 April.",
            '"See you soon! Our Lumo shuttle to the visitor centre starts on 9 April." ok?',
        ),
        (
            "La ligne Lumo ouvre le 9 avril, premier départ à 6h10.",
            "« Quelle joie ! La ligne Lumo ouvre le 9 avril, premier départ à 6h10. » ok ?",
        ),
    ],
)
def test_beside_good_news_it_says_nothing(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE


def test_without_a_joy_there_is_nothing_to_compare() -> None:
    assert not cheers_otherwise("Paul Roux est mort.", "Paul Roux est mort.")


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("La fermeture de Laon est étudiée.", "Je peux confirmer la fermeture de Laon ?"),
        ("La fermeture de Laon est étudiée.", "La fermeture de Laon, c'est officiel ?"),
        ("La fermeture de Laon est étudiée.", "Je peux officialiser la fermeture de Laon ?"),
        ("Une fusion avec Orme est envisagée.", "La fusion avec Orme, c'est toujours vrai ?"),
        ("Le lot 12 est en vente à Laon.", "On peut rappeler le lot 12 ?"),
        ("Le lot 12 est en vente à Laon.", "Rappeler le lot 12, c'est possible ?"),
        ("Our model Lumo is on sale in Ely.", "Can we recall our model Lumo in Ely?"),
        ("The gig on 16 May in Ely is to be confirmed.", "Can I confirm the gig on 16 May in Ely?"),
        ("The gig on 16 May in Ely is provisional.", "Can I confirm the gig on 16 May in Ely?"),
    ],
)
def test_nothing_is_confirmed_or_withdrawn_beyond_the_wording(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Le lot 12 de Laon est rappelé.", "Je peux rappeler le lot 12 de Laon ?"),
        ("La foire de Laon est samedi 4 avril.", "Je peux rappeler la foire de Laon ?"),
        ("La fermeture de Laon est étudiée.", "Je peux parler de la fermeture de Laon ?"),
        ("La fermeture de Laon est étudiée.", "Je peux confirmer que la fermeture de Laon est étudiée ?"),
        ("The gig on 16 May in Ely is at 8pm.", "Can I confirm the gig on 16 May in Ely?"),
    ],
)
def test_what_is_told_may_be_confirmed(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
