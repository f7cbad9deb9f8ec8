"""A wording that tells of what lies ahead, asked about when that lies behind."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core.verdict import VerdictKind, Why
from bot.desk.until.ahead import ends, lies_behind
from tests.desk.world import kind_of, said, verdict_of


def asked(wording: str, day: str) -> VerdictKind:
    """The verdict on the very wording, that day."""
    return kind_of(f"{wording} ok?", said("one", wording), at=datetime.fromisoformat(f"{day}T09:00:00+00:00"))


HOLDS_UNTIL = [
    ("La patinoire de Vire rouvre au printemps.", "2026-06-20", "2026-06-21"),
    ("Notre guinguette de Vire accueille Zora cet été.", "2026-09-22", "2026-09-23"),
    ("Nous livrerons nos premiers bus à Vire au T2.", "2026-06-30", "2026-07-01"),
    ("Notre boulangerie de Vire rouvre d'ici six semaines.", "2026-04-20", "2026-04-21"),
    ("Notre nouvelle boutique de Vire ouvre bientôt.", "2026-06-07", "2026-06-08"),
    ("Notre boutique éphémère de Vire ouvre à Noël.", "2026-12-25", "2026-12-26"),
    ("Grand bal à Vire pour la Saint-Jean.", "2026-06-24", "2026-06-25"),
    ("Our rink in Ely reopens this spring.", "2026-06-20", "2026-06-21"),
    ("The Ely museum opens in Q2.", "2026-06-30", "2026-07-01"),
    ("Our new clinic in Ely opens soon.", "2026-06-07", "2026-06-08"),
    ("Half price on Ely rugs on Black Friday.", "2026-11-27", "2026-11-28"),
    ("Our Ely shop is closed for two weeks.", "2026-03-23", "2026-03-24"),
]


@pytest.mark.parametrize(("wording", "last", "first"), HOLDS_UNTIL)
def test_what_it_says_holds_until_its_time_is_over(wording: str, last: str, first: str) -> None:
    assert asked(wording, last) is VerdictKind.SHAREABLE
    assert asked(wording, first) is not VerdictKind.SHAREABLE


def test_the_reason_is_told() -> None:
    wording = "La patinoire de Vire rouvre au printemps."
    late = datetime(2026, 9, 1, 9, tzinfo=UTC)
    assert verdict_of(wording, said("one", wording), at=late).why == (Why.GONE_BY,)
    assert verdict_of("La patinoire de Vire ferme", said("one", wording), at=late).why == (Why.NOT_COVERED,)


@pytest.mark.parametrize(
    "wording",
    [
        "Notre moulin de Vire a ouvert au printemps.",
        "Notre guinguette de Vire ouvre chaque printemps.",
        "Tous les étés, Vire accueille un festival de cirque.",
        "Rénové au printemps, notre hôtel de Vire a obtenu sa quatrième étoile.",
        "En été, notre bar de Vire ferme à minuit.",
        "Notre musée de Vire est fermé le vendredi saint.",
        "Chaque année à Noël, notre chorale de Vire chante à l'hôpital.",
        "Nos colis partent de Vire sous 48 heures.",
        "Notre atelier de Vire est ouvert toute la semaine.",
        "Notre carte est valable un an à Vire.",
        "Notre piscine de Vire a été fermée pendant deux semaines.",
        "We opened our Ely mill in spring.",
        "Our Ely garden opens every summer.",
        "Every year at Easter, our Ely choir sings at the hospital.",
        "In winter, our Ely huts are heated.",
        "We ship from Ely within 48 hours.",
        "Our Ely line is open 24 hours a day.",
        "Our Ely rink was renovated in the spring.",
        "Our Ely café is closed on Good Friday.",
        "The Ely tour may be booked online.",
        "Our Ely shops are open seven days a week, from 9am to 6pm, except on Christmas Day.",
    ],
)
def test_what_comes_back_or_was_past_stays(wording: str) -> None:
    assert asked(wording, "2026-12-01") is VerdictKind.SHAREABLE


def test_a_time_that_was_over_when_it_was_written_ends_nothing() -> None:
    for wording in ("Le moulin a fermé l'été dernier.", "Founded in 2019.", "We have grown since Christmas."):
        assert ends(wording, date(2026, 5, 1)) == ()


def test_a_plan_told_in_the_past_is_a_plan() -> None:
    for wording in ("Le bal a été reporté à l'automne.", "The fair has been postponed to the autumn."):
        assert ends(wording, date(2026, 5, 1)) == (date(2026, 12, 20),)


def test_seasons_of_the_south() -> None:
    wording, written = "Our rink opens this winter.", date(2026, 5, 1)
    assert lies_behind(wording, written, date(2026, 10, 1), south=True)
    assert not lies_behind(wording, written, date(2026, 10, 1))


def test_a_date_with_its_day_is_left_to_the_grammar_of_dates() -> None:
    assert ends("Our rink opens on June 12 in Ely.", date(2026, 5, 1)) == ()
    assert ends("Our rink opens in June in Ely.", date(2026, 5, 1)) == (date(2026, 6, 30),)
