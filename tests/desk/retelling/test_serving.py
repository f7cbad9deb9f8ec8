"""The number one may ring, and what stays open while there are works."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

DESK = "Notre service clients vous répond au 04 65 71 42 08, du mardi au samedi de 9h30 à 18h."
BOOKINGS = "Notre service réservations vous répond au 03 86 00 41 27, tous les jours de 9h à 19h."
LINE = "Our client line is open on 01423 555 018, Monday to Saturday from 8am to 7pm."
SHOP = "Notre magasin de Dax se refait une beauté du 20 avril au 9 mai. Il reste ouvert : entrée par la rue Foch."
POOL = "À Dax, les vestiaires font peau neuve du 20 avril au 9 mai. Le bassin de 25 m reste ouvert."
PRACTICE = "Our Ludlow practice is getting a makeover from 20 April to 9 May. We're staying open: use the car park."

WORKS = "Notre magasin de Dax se refait une beauté du 20 avril au 9 mai."
WORKS_EN = "The Bath shop gets a facelift from 20 April to 9 May."
OPEN = "Je peux dire que le magasin de Dax reste ouvert pendant les travaux, du 20 avril au 9 mai ?"
OPEN_EN = "Can I say the Bath shop stays open during the works, from 20 April to 9 May?"


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (DESK, "le numéro du service clients, je le donne ?"),
        (DESK, "le 04 65 71 42 08, je le donne ?"),
        (BOOKINGS, "je peux donner le numéro du service réservations ?"),
        (LINE, "the client line number, can I give it out?"),
        (SHOP, "Je peux dire que le magasin de Dax reste ouvert pendant les travaux, du 20 avril au 9 mai ?"),
        (POOL, "Je peux dire qu'à Dax le bassin de 25 m reste ouvert pendant les travaux, du 20 avril au 9 mai ?"),
        (PRACTICE, "Can I say our Ludlow practice stays open during the building work, from 20 April to 9 May?"),
    ],
)
def test_what_serves_people_meanwhile_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (DESK, "le numéro des clients, je le donne ?"),
        ("Le service presse répond au 04 93 12 55 30, journalistes seulement.", "le 04 93 12 55 30, je le donne ?"),
        ("Le service facturation répond au 04 93 12 55 30 (0,80 €/min).", "le 04 93 12 55 30, je le donne ?"),
        ("Le numéro des salariés répond au 04 93 12 55 30.", "le 04 93 12 55 30, je le donne ?"),
        (
            "Our website gets a makeover from 20 April to 9 May. It stays open.",
            "Can I say our website stays open during the works, from 20 April to 9 May?",
        ),
        (f"{WORKS} Il reste ouvert : le matin seulement.", OPEN),
        (f"{WORKS} Il reste ouvert : sur rendez-vous.", OPEN),
        (f"{WORKS} Il reste ouvert : de 9 h à 12 h.", OPEN),
        (f"{WORKS} Il reste ouvert : aux livreurs, pas aux clients.", OPEN),
        (f"{WORKS} Il reste ouvert : entrée par la cour pour les abonnés.", OPEN),
        (f"{WORKS_EN} It stays open: mornings only.", OPEN_EN),
        (f"{WORKS_EN} It stays open: by appointment.", OPEN_EN),
        (f"{WORKS_EN} It stays open: use the car park from 9am.", OPEN_EN),
        (DESK, "le 04 65 71 42 09, je le donne ?"),
        (DESK, "le numéro du service clients, gratuit, je le donne ?"),
        (DESK, "Je peux dire que le service clients répond ?"),
        (LINE, "the client line number 24/7, can I give it out?"),
        (LINE, "our clients' number, can I give it out?"),
        (SHOP, "Je peux dire que le magasin de Dax reste ouvert pendant les travaux, du 20 avril au 19 mai ?"),
        (SHOP, "Je peux dire que le magasin de Dax est fermé pendant les travaux, du 20 avril au 9 mai ?"),
        (SHOP, "Je peux dire que le magasin de Pau reste ouvert pendant les travaux, du 20 avril au 9 mai ?"),
        (POOL, "Je peux dire que les vestiaires restent ouverts pendant les travaux, du 20 avril au 9 mai ?"),
        (POOL, "Je peux dire que le bassin de 50 m reste ouvert pendant les travaux, du 20 avril au 9 mai ?"),
        (PRACTICE, "Can I say our Ludlow practice stays open during the strike, from 20 April to 9 May?"),
    ],
)
def test_another_number_or_place_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("rest", "granted"),
    [
        ("Prévenez les clients des travaux.", True),
        ("Sans travaux.", False),
        ("Pas de travaux prévus.", False),
        ("Les travaux de Pau commencent en mai.", False),
    ],
)
def test_what_changes_is_works_where_the_message_says_so(rest: str, granted: bool) -> None:
    wording = "Nos magasins changent d'enseigne du 3 au 9 juin. Ils restent ouverts."
    question = "Je peux dire que nos magasins restent ouverts pendant les travaux, du 3 au 9 juin ?"
    assert (kind_of(question, said("one", wording, f"{wording} {rest}")) is VerdictKind.SHAREABLE) is granted
