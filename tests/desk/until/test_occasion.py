"""The day of what a wording names, told by the message's text alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

BEFORE = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
AFTER = datetime(2026, 7, 20, 9, 0, tzinfo=UTC)

OVER = [
    ("Fête des Fleurs (18 mai) : la serre ouvre de 10 h à 16 h.", "Fête des Fleurs : la serre vous accueille à 10 h."),
    ("Fête de la soupe, 24 juin : tout est gratuit", "Fête de la soupe : nos ateliers sont gratuits."),
    ("Semaine du goût (du 2 au 6 juin pour nous)", "Semaine du goût : menu à Tulle, 45 € par personne."),
    ("Nuit des étoiles le samedi 23 mai, portes à 19 h.", "Nuit des étoiles : portes à 19 h, entrée libre."),
    ("Samedi 23 mai : portes ouvertes à l'atelier", "Portes ouvertes à l'atelier, visites gratuites."),
    ("Le café est fermé le 24 juin.", "Le café de Nantes est fermé."),
    ("Our open day is on 23 May in York.", "Open day in York: meet our bakers."),
    ("La boutique de Dax ouvre le 23 mai", "Notre boutique de Dax ouvrira rue des Halles."),
    ("Promo vélos jusqu'au 31 mai", "Promo vélos : 20 % sur toute la gamme."),
]

HOLDS = [
    ("Réunion du 30 mai : on lance la carte de fidélité", "Notre carte de fidélité est gratuite."),
    ("Décidé en réunion le 12 mai : la carte devient gratuite.", "Notre carte de fidélité est gratuite."),
    ("Arrivée de Lise Thiriet le 2 juin", "Bienvenue à Lise Thiriet, notre nouvelle vétérinaire !"),
    ("La boutique de Dax ouvre le 23 mai", "Notre boutique de Dax est au 12, rue des Halles."),
    ("Livraison à vélo lancée le 12 mai à Lyon", "Livraison à vélo à Lyon : 4,90 €."),
    ("Nouveaux tarifs au 1er juin : 12 € l'entrée", "L'entrée est à 12 €."),
    ("Nouveaux horaires (1er juin) : 9 h à 18 h", "Nos horaires : de 9 h à 18 h."),
    ("Pass à 29 € dès le 1er juin", "Le pass est à 29 €."),
    ("Notre levée de 6 M$ (mars 2026) est publique.", "En mars 2026, nous avons levé 6 M$."),
    ("Prix du jury, remis le 2 juin", "Notre café a remporté le Prix du jury."),
    ("Bike delivery starts on 12 May in Lyon", "Bike delivery in Lyon: £4."),
]


def asked(text: str, wording: str, at: datetime) -> VerdictKind:
    return kind_of(f"{wording} Je peux publier ça ?", said("one", wording, text), at=at)


@pytest.mark.parametrize(("text", "wording"), OVER)
def test_what_was_on_a_day_of_the_text_is_over_after_it(text: str, wording: str) -> None:
    assert asked(text, wording, BEFORE) is VerdictKind.SHAREABLE
    assert asked(text, wording, AFTER) is VerdictKind.UNKNOWN


@pytest.mark.parametrize(("text", "wording"), HOLDS)
def test_what_begins_or_was_decided_on_a_day_holds_on(text: str, wording: str) -> None:
    assert asked(text, wording, AFTER) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "wording",
    [
        "Lundi de Pâques, nos magasins vous accueillent à 9h (sauf Foix, fermé).",
        "Pentecôte : l'atelier est ouvert à tous.",
        "Father's Day: brunch at 11am in our café.",
    ],
)
def test_what_is_told_under_the_name_of_a_feast_is_of_the_next_one(wording: str) -> None:
    assert asked(wording, wording, BEFORE) is VerdictKind.SHAREABLE
    assert asked(wording, wording, AFTER) is VerdictKind.UNKNOWN


def test_the_day_of_the_text_goes_before_what_the_feast_is_elsewhere() -> None:
    wording = "August bank holiday: our shops are open from 9am to 1pm (except Whitby, closed)."
    text = "August bank holiday (31 August): all but Whitby open"
    record = replace(said("one", wording, text), posted_at=datetime(2026, 7, 6, 9, 0, tzinfo=UTC))
    question = f"{wording} Can I post this?"
    assert kind_of(question, record, at=datetime(2026, 8, 20, 9, 0, tzinfo=UTC)) is VerdictKind.SHAREABLE
    assert kind_of(question, record, at=datetime(2026, 9, 1, 9, 0, tzinfo=UTC)) is VerdictKind.UNKNOWN
