"""What is over on its very day, by the hour of the house."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.until.clock import hour
from tests.desk.world import PARIS, kind_of, said


def asked(wording: str, wrote: str, at: str) -> VerdictKind:
    """The verdict on 12 May at that time in Paris, two hours ahead of UTC; `wrote` likewise."""

    def on(day: str) -> datetime:
        return datetime.fromisoformat(f"2026-05-{day}:00+02:00").astimezone(UTC)

    record = replace(said("one", wording), posted_at=on(wrote))
    return kind_of(f"{wording} Je peux publier ça ?", record, at=on(at))


@pytest.mark.parametrize(
    ("wording", "wrote", "before", "after"),
    [
        ("Ève Roberge est l'invitée de Radio Brume aujourd'hui à 6 h 50.", "12T06:00", "12T06:30", "12T14:00"),
        ("Ève Roberge est l'invitée de Radio Brume mardi 12 mai à 6 h 50.", "04T06:00", "12T06:30", "12T07:00"),
        ("Maude Ouellet lance son livre au musée mardi 12 mai à 17 h.", "04T06:00", "12T16:00", "12T21:00"),
        ("Conférence sur le cacao aujourd'hui de 9 h à 10 h 30.", "12T07:00", "12T10:00", "12T16:00"),
        ("Inscriptions au stage jusqu'au 12 mai à 17 h.", "04T06:00", "12T16:00", "12T18:00"),
        ("Catch Ann Lee on Radio Leeds on Tuesday 12 May at 8:10am.", "04T06:00", "12T08:00", "12T09:00"),
        ("Salon du livre du 10 au 12 mai, de 10 h à 18 h.", "04T06:00", "12T11:00", "12T19:00"),
        ("Our shops are open on 12 May from 9am to 1pm.", "04T06:00", "12T12:00", "12T14:00"),
        ("Concert samedi à 20 h au Verger.", "12T06:00", "16T12:00", "16T23:00"),
        ("Ce matin, dégustation de miel à Dax.", "12T07:00", "12T10:00", "12T15:00"),
    ],
)
def test_what_is_over_by_the_hour_is_granted_no_more(wording: str, wrote: str, before: str, after: str) -> None:
    assert asked(wording, wrote, before) is VerdictKind.SHAREABLE
    assert asked(wording, wrote, after) is VerdictKind.UNKNOWN


@pytest.mark.parametrize(
    ("wording", "wrote", "at"),
    [
        ("Notre boutique de Dax ouvre le 12 mai à 9 h.", "04T06:00", "12T16:00"),
        ("Billets en vente le 12 mai à 10 h.", "04T06:00", "12T16:00"),
        ("Soirée jazz le 12 mai de 20 h à 1 h.", "04T06:00", "12T23:30"),
        ("Salon du livre du 10 au 12 mai, de 10 h à 18 h.", "04T06:00", "11T19:00"),
        ("Nos magasins sont ouverts de 9 h à 19 h, du lundi au samedi.", "04T06:00", "12T20:00"),
        ("Dès le 12 mai, visite guidée tous les samedis à 14 h.", "04T06:00", "12T16:00"),
        ("Le 12 mai, le bassin de Foix a été évacué, de 16h20 à 17h.", "12T17:30", "12T19:00"),
    ],
)
def test_what_goes_on_or_was_told_afterwards_is_granted(wording: str, wrote: str, at: str) -> None:
    assert asked(wording, wrote, at) is VerdictKind.SHAREABLE


def test_the_hour_is_that_of_the_house() -> None:
    at = datetime(2026, 5, 12, 22, 30, tzinfo=UTC)
    assert (hour(at, PARIS), hour(at, "America/Toronto"), hour(at, "Nowhere/Else")) == ("0030", "1830", "2230")
