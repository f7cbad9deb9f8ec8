"""What a line announces is there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

JUNE = datetime(2026, 6, 8, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (
            "Captioned screenings every Wednesday at 6pm in all our cinemas except Timaru.",
            "Can I say there are captioned screenings every Wednesday at 6pm in all our cinemas except Timaru?",
        ),
        ("Atelier vélo samedi 13 juin à Dax.", "Je peux dire qu'il y a un atelier vélo samedi 13 juin à Dax ?"),
        (
            "Séances sous-titrées chaque mercredi à 18 h à Pau.",
            "Je peux dire qu'il y a des séances sous-titrées chaque mercredi à 18 h à Pau ?",
        ),
    ],
)
def test_a_line_announces_what_there_is(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (
            "Captioned screenings every Wednesday in all our cinemas.",
            "Can I say there are captioned screenings every day in all our cinemas?",
        ),
        ("Closure of the Dax shop on 3 July.", "Can I say there is a closure of the Dax shop on 3 July?"),
        ("Last tours on Friday 12 June at 2pm.", "Can I say there are tours on Friday 12 June at 2pm?"),
        ("Free tours on Sundays from June for members.", "Can I say there are free tours on Sundays from June?"),
        ("Dernier atelier vélo samedi 13 juin à Dax.", "Je peux dire qu'il y a un atelier vélo samedi 13 juin à Dax ?"),
        ("Atelier vélo annulé samedi 13 juin à Dax.", "Je peux dire qu'il y a un atelier vélo samedi 13 juin à Dax ?"),
    ],
)
def test_nothing_more_is_there(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=JUNE) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Little music every Sunday at 6pm.", "Can I say there is a little music every Sunday at 6pm?"),
        ("Few workshops every Sunday at 6pm.", "Can I say there are a few workshops every Sunday at 6pm?"),
    ],
)
def test_little_is_not_a_little(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
