"""The health of the link between the two sides in one month, in figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median


@dataclass(frozen=True, slots=True)
class Health:
    """One month (`2026-03`) of a mandate. Times are medians in seconds, None where there was none.

    `passed`: items passed on; `to_receipt`: from the tag to the first receipt; `by_bot` and `by_people`: questions
    answered; `to_answer`: until a person answered; `false_starts`: undone or recalled. `weeks`: for each week of the
    month the items passed on and the questions asked.
    """

    month: str
    passed: int = 0
    to_receipt: int | None = None
    by_bot: int = 0
    by_people: int = 0
    to_answer: int | None = None
    undone: int = 0
    recalled: int = 0
    weeks: tuple[tuple[int, int], ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all happened in that month."""
        return not (self.passed or self.by_bot or self.by_people or self.undone or self.recalled)


def middle(spans: Sequence[timedelta]) -> int | None:
    """The median in whole seconds; None of nothing."""
    return round(median(span.total_seconds() for span in spans)) if spans else None


def month_of(day: date) -> str:
    """The month of a day, as it is kept."""
    return f"{day.year}-{day.month:02}"


def month_before(day: date) -> tuple[date, date]:
    """The first day of the month before that of a day, and the first day of its own."""
    first = day.replace(day=1)
    return (first - timedelta(days=1)).replace(day=1), first


def by_week(passed: Sequence[date], asked: Sequence[date]) -> tuple[tuple[int, int], ...]:
    """For each week of a month, counted from its first day, how many were passed on and how many asked."""
    weeks = [[0, 0] for _ in range(5)]
    for column, days in enumerate((passed, asked)):
        for day in days:
            weeks[(day.day - 1) // 7][column] += 1
    return tuple((one, other) for one, other in weeks)
