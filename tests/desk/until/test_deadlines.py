from __future__ import annotations

from datetime import date

import pytest

from bot.desk.until.deadlines import ends_of

WRITTEN = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("la piscine rouvre d'ici six semaines", date(2026, 6, 12)),
        ("our fair is two days away", date(2026, 5, 3)),
        ("plus que trois jours pour s'inscrire", date(2026, 5, 4)),
        ("j-3 avant notre fete", date(2026, 5, 4)),
        ("offer valid for 30 days", date(2026, 5, 31)),
        ("for one week only, three books for two", date(2026, 5, 8)),
        ("nous sommes fermes pendant deux semaines", date(2026, 5, 15)),
        ("ouvre au t2 2027", date(2027, 6, 30)),
        ("opens in h1", date(2026, 6, 30)),
        ("au premier trimestre", date(2027, 3, 31)),
        ("in the second half of the year", date(2026, 12, 31)),
        ("ouvre en semaine 24", date(2026, 6, 14)),
        ("ouvre le 12.06.2026", date(2026, 6, 12)),
        ("ouvre le vendredi 12", date(2026, 6, 12)),
        ("before 2027", date(2026, 12, 31)),
        ("rendez-vous a 18 h a dole", date(2026, 5, 2)),
        ("meet us at 6pm in bath", date(2026, 5, 2)),
        ("3 000 livres vendus depuis le debut de l'annee", date(2026, 12, 31)),
        ("avant fin 2027", date(2027, 12, 31)),
        ("opens next season", date(2027, 5, 2)),
        ("all month long, three books for two", date(2026, 5, 31)),
        ("sous quinzaine", date(2026, 5, 16)),
        ("la piscine rouvre sous 48 h", date(2026, 5, 3)),
        ("the report is available online in two weeks", date(2026, 5, 15)),
        ("we will announce the winner by email within 24 hours", date(2026, 5, 2)),
    ],
)
def test_until_when(text: str, last: date) -> None:
    assert list(ends_of(text, WRITTEN)) == [last]


@pytest.mark.parametrize(
    "text",
    [
        "livre sous 48 heures",
        "our vouchers are now available in wales, from £10, by post within 3 days",
        "gift vouchers available by email within 24 hours",
        "resultats par sms sous 48 h",
        "devis disponible sous 24 h",
        "we reply within two days",
        "open 24 hours a day",
        "ouvert 7 jours sur 7",
        "we crossed the lake in two hours",
        "since 2019",
        "en 2019",
        "ouvert toute la semaine",
        "la ligne t2 passe a dole",
        "le 12 h 30",
        "prenez rendez-vous au 04 72 00 18 33, de 9 h a 18 h",
        "rendez-vous chaque vendredi a 18 h",
        "meet us on 12 may at 6pm",
    ],
)
def test_what_tells_no_deadline(text: str) -> None:
    assert list(ends_of(text, WRITTEN)) == []
