"""Which sentence of a wording a claim may leave out, because it tells what there is besides."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

SOLAR = "Nos toits produisent 35 % de notre électricité."
SHUT = "Notre moulin de Dax ferme pour travaux du 12 au 17 octobre."
FIRE = "Un incendie a touché notre dépôt de Dax."
OUTAGE = "Our website was down for 40 minutes."
SHOP = "Our York shop closes for repairs from 12 to 17 October."


def told(first: str, more: str) -> VerdictKind:
    return kind_of(f"{first} ok ?", said("w", f"{first} {more}"))


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (SOLAR, "Nous visons 50 % en 2028."),
        (SOLAR, "Désolés pour la gêne occasionnée."),
        (SOLAR, "Résultat : 12 % moins de gaz."),
        ("Depuis mars, notre moulin chauffe ses serres.", "Résultat : 12 % moins de gaz."),
        ("We cut our waste by 30%.", "We aim for 50% by 2028."),
        (SHUT, "Il rouvre le lundi 19 octobre à 6 h 30."),
        (SHUT, "Réouverture le lundi 19 octobre."),
        (SHUT, "Nous vous prions de nous excuser pour la gêne occasionnée."),
        (SHOP, "It reopens on Monday 19 October."),
        (SHOP, "We apologise for any inconvenience."),
        (SHOP, "Sorry for the inconvenience!"),
        (OUTAGE, "No card details were lost."),
        (OUTAGE, "Nobody was hurt."),
        ("Un arbre est tombé à Dax.", "Il n'y a eu aucun blessé."),
        ("Un arbre est tombé à Dax.", "Heureusement, personne n'a été blessé."),
        ("Notre site a été coupé trois heures.", "Aucune donnée de paiement n'a été volée."),
    ],
)
def test_what_there_is_besides_may_be_left_out(first: str, more: str) -> None:
    assert told(first, more) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (SOLAR, "Nous visions 50 %."),
        (SOLAR, "Le résultat est provisoire."),
        (SOLAR, "Résultat provisoire."),
        (SOLAR, "Résultat : nous fermons."),
        (SOLAR, "Résultat : 12 % moins de gaz le dimanche."),
        (SOLAR, "Nous visons 50 % des toits de Dax."),
        ("Tous nos toits sont verts.", "Nous visons 100 % en 2028."),
        ("Our bread is organic.", "We aim for 100% by 2028."),
        (SHOP, "It may reopen on Monday 19 October."),
        (SHOP, "It reopens on Monday 9 November."),
        (SHOP, "It reopens on 14 October."),
        (SHOP, "It reopens on Monday 19 October for members."),
        (SHOP, "The cellar reopens on Monday 19 October."),
        (SHOP, "We apologise for our mistake."),
        (FIRE, "Aucune donnée de paiement n'a été touchée."),
        (FIRE, "Il n'y a eu presque aucun blessé."),
        (FIRE, "Aucun toit n'a été touché."),
        (OUTAGE, "No other site was affected."),
        (OUTAGE, "No orders were lost, but refunds are late."),
    ],
)
def test_what_may_bound_it_may_not(first: str, more: str) -> None:
    assert told(first, more) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("cheer", "kind"),
    [
        ("Bonne nouvelle !", VerdictKind.SHAREABLE),
        ("C'est officiel !", VerdictKind.SHAREABLE),
        ("Poisson d'avril !", VerdictKind.UNKNOWN),
        ("Une rumeur circule.", VerdictKind.UNKNOWN),
    ],
)
def test_a_cheer_ahead_of_the_news_is_none(cheer: str, kind: VerdictKind) -> None:
    wording = "Notre moulin de Dax rouvre le 3 octobre."
    assert kind_of(f"{wording} ok ?", said("w", f"{cheer} {wording}")) is kind


def test_a_cheer_in_english() -> None:
    wording = "Our York mill reopens on 3 October."
    assert kind_of(f"{wording} ok?", said("w", f"We're back! {wording}")) is VerdictKind.SHAREABLE
    assert kind_of(f"{wording} ok?", said("w", f"We're bust! {wording}")) is not VerdictKind.SHAREABLE


def test_what_is_told_of_it_stays() -> None:
    wording = f"{SHUT} Il rouvre le lundi 19 octobre."
    asked = "Notre moulin de Dax ferme pour travaux du 12 au 17 octobre et rouvre le mardi 20 octobre. ok ?"
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


REOPENS = "Our York mill reopens on 3 October."


@pytest.mark.parametrize(
    ("first", "more", "kind"),
    [
        (REOPENS, "Until then, we'll see you in Leeds.", VerdictKind.SHAREABLE),
        ("Le moulin de Dax rouvre le 3 octobre.", "D'ici là, on vous accueille à Lys.", VerdictKind.SHAREABLE),
        (REOPENS, "Until then, no flour.", VerdictKind.UNKNOWN),
        (REOPENS, "After that, see you in Leeds.", VerdictKind.UNKNOWN),
        ("Our York mill is closed until 3 October.", "Until then, see you in Leeds.", VerdictKind.UNKNOWN),
    ],
)
def test_what_is_so_until_then_may_be_left_out_of_what_comes_then(first: str, more: str, kind: VerdictKind) -> None:
    assert told(first, more) is kind
