"""An amount, an hour or a rank told offhand is the one of the wording that it can be, and no other."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.rewording.offhand import in_figures, may_be_offhand
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("text", "wording", "full"),
    [
        ("à 34 balles cet hiver", "À 34 € cet hiver.", "à 34 € cet hiver"),
        ("à 34e cet hiver", "À 34 € cet hiver.", "à 34 € cet hiver"),
        ("la nuit est à 34 cet hiver", "La nuit est à 34 € cet hiver.", "la nuit est à 34 € cet hiver"),
        ("goes up to 6.60 from 5 July", "Goes up to £6.60 from 5 July.", "goes up to £6.60 from 5 July"),
        ("départ à 1045", "Départ à 10 h 45.", "départ à 10 h 45"),
        ("show at 1930", "Show at 19:30.", "show at 19:30"),
        ("the ticket rises to 30 from July", "The ticket rises to £30 from July.", "the ticket rises to £30 from July"),
        ("first train 1045", "First train at 10:45.", "first train 10:45"),
        ("the 1st train", "The first train.", "the first train"),
        ("le 1er train", "Le premier train.", "le premier train"),
        ("c'est gratis", "C'est gratuit.", "c'est gratuit"),
    ],
)
def test_it_is_put_as_the_wording_tells_it(text: str, wording: str, full: str) -> None:
    assert may_be_offhand(text)
    assert in_figures(text, wording) == full


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("à 34 balles cet hiver", "À 34 $ cet hiver."),
        ("à 34 balles cet hiver", "À 35 € cet hiver."),
        ("le 34e anniversaire", "À 34 € cet hiver."),
        ("à 34e cet hiver", "Pour le 34e tour, 34 € cet hiver."),
        ("la nuit est à 34 cet hiver", "La nuit est à 34 € cet hiver, pour 34 clients."),
        ("la visite est à 15 cet hiver", "La visite est à 15 € cet hiver."),  # or at three
        ("open until 2.40", "Open until six, £2.40."),
        ("costs 34 a week", "It costs £35 a week."),
        ("1045 visiteurs", "Départ à 10 h 45, avec 1 045 visiteurs."),
        ("départ à 1054", "Départ à 10 h 45."),
        ("le 1er mai", "Le premier marché."),
        ("un jeton de 10 balles au practice", "Un jeton de 10 € au practice."),
        ("le lot à 3 balles", "Le lot à 3 €."),
        ("à Paris 11e le samedi", "À Paris 11 € le samedi."),
        ("le bassin est à 34 cet hiver", "Le bassin est à 34 € cet hiver."),
        ("la carte passe à 34 dès lundi", "La carte passe à 34 € dès lundi."),
        ("the camp goes up to 12 from 5 July", "The camp goes up to £12 from 5 July."),
        ("le train 1045 part", "Le train de 10 h 45 part."),
        ("the 930 bus leaves", "The 9:30 bus leaves."),
        ("le bal de 1830 revient", "Le bal de 18 h 30 revient."),
        ("closed until 2030", "Closed until 20:30."),
        ("from 1830 to 2015", "From 18:30 to 20:15."),
        ("c'est gratis", "L'entrée est gratuite, les jeux sont gratuits."),
    ],
)
def test_what_may_be_something_else_is_left(text: str, wording: str) -> None:
    assert in_figures(text, wording) == text


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("le forfait est à 34 balles dès le 2 avril ok ?", VerdictKind.SHAREABLE),
        ("le forfait est à 34 dès le 2 avril ok ?", VerdictKind.SHAREABLE),
        ("le forfait est à 43 balles dès le 2 avril ok ?", VerdictKind.UNKNOWN),
        ("le forfait est à 34 $ dès le 2 avril ok ?", VerdictKind.UNKNOWN),
        ("le forfait est à 34 % dès le 2 avril ok ?", VerdictKind.UNKNOWN),
    ],
)
def test_it_is_judged_as_if_told_in_full(asked: str, kind: VerdictKind) -> None:
    assert kind_of(asked, said("w", "Le forfait est à 34 € dès le 2 avril.")) is kind
