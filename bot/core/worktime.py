"""The hours in which an organisation works: its week, its public holidays, and what "in two working hours" means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays, list_supported_countries

from bot.core.wall import Twice, from_wall
from bot.errors import Invalid

FARTHEST = timedelta(days=3653)
"""How far `later` looks (ten years); an amount that does not end within it ends there."""

_LANGUAGES = {"fr": ("fr", "fr_FR"), "en": ("en_US", "en_CA", "en_GB")}
"""What the `holidays` package may call the languages of the catalogues."""

_COUNTRIES: dict[str, tuple[str, str | None]] = {
    "Europe/Paris": ("FR", None),
    "America/Montreal": ("CA", "QC"),
    "America/Toronto": ("CA", "QC"),
    "Europe/Brussels": ("BE", None),
    "Europe/Luxembourg": ("LU", None),
    "Europe/London": ("GB", None),
}
"""Where an organisation is taken to be by its time zone, unless it says: country (ISO 3166-1) and part of it."""


@dataclass(frozen=True, slots=True)
class WorkTime:
    """Working hours, `start` to `end` on the clocks of `zone`, on `days` (Monday is 0) that are no public holiday.

    `country` is ISO 3166-1 (empty: no holidays are known), `region` a part of it, such as QC of CA. Raises Invalid
    for hours that never come, and for a country or a part of it that is not known.
    """

    zone: str
    start: time = time(9)
    end: time = time(18)
    days: frozenset[int] = frozenset(range(5))
    country: str = ""
    region: str | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be kept."""
        if self.start >= self.end or not self.days or not self.days <= frozenset(range(7)):
            raise Invalid("worktime-hours")
        _checked(self.country, self.region)

    def is_working_day(self, day: date) -> bool:
        """Whether people work on that day at all."""
        return day.weekday() in self.days and self.holiday(day, "en") is None

    def working_days(self, first: date, last: date) -> int:
        """How many days of work lie between two days, both included."""
        return sum(self.is_working_day(day) for day in _days(first, last))

    def holiday(self, day: date, locale: str) -> str | None:
        """The name of the public holiday on that day, in the locale's language where there is one; None for others."""
        return _calendar(self.country, self.region, locale).get(day) if self.country else None

    def is_working(self, at: datetime) -> bool:
        """Whether people work at that instant: from `start` until just before `end`."""
        day = at.astimezone(ZoneInfo(self.zone)).date()
        opens, closes = self._hours(day)
        return self.is_working_day(day) and opens <= at < closes

    def later(self, at: datetime, amount: timedelta) -> datetime:
        """The instant (UTC) at which so much working time has gone by since `at`; `at` itself for nothing."""
        start, left = at.astimezone(UTC), amount
        if left <= timedelta(0):
            return start
        today = start.astimezone(ZoneInfo(self.zone)).date()
        for day in filter(self.is_working_day, _days(today, today + FARTHEST)):
            opens, closes = self._hours(day)
            opens = max(opens, start)
            if left <= closes - opens:
                return opens + left
            left -= max(closes - opens, timedelta(0))
        return start + FARTHEST

    def _hours(self, day: date) -> tuple[datetime, datetime]:
        clock = ZoneInfo(self.zone)
        opens, closes = (from_wall(datetime.combine(day, hour), clock, Twice.FIRST) for hour in (self.start, self.end))
        return opens, closes


def usual(zone: str) -> WorkTime:
    """Nine to six from Monday to Friday, with the holidays of the country that the time zone (IANA) stands for."""
    country, region = _COUNTRIES.get(zone, ("", None))
    return WorkTime(zone, country=country, region=region)


def _days(first: date, last: date) -> map[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _checked(country: str, region: str | None) -> None:
    known = list_supported_countries()
    if country and country not in known:
        raise Invalid("worktime-country")
    if region is not None and region not in known.get(country, ()):
        raise Invalid("worktime-region")


@cache
def _calendar(country: str, region: str | None, locale: str) -> HolidayBase:
    """The public holidays of a country (it reckons a year when it is first asked about it)."""
    there = country_holidays(country, subdiv=region)
    spoken = [language for language in _LANGUAGES.get(locale, ()) if language in there.supported_languages]
    return country_holidays(country, subdiv=region, language=spoken[0]) if spoken else there
