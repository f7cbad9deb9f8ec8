"""Through whose eyes a card is drawn: their language, and their clock beside the company's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.card import Moment
from bot.i18n.dates import in_zones
from bot.i18n.dates import instant as in_full
from bot.i18n.words import Words


@dataclass(frozen=True, slots=True)
class Lens:
    """A reader's language and zone; `company_zone`, the organisation's, is shown beside where it differs."""

    words: Words
    zone: str
    company_zone: str

    def since(self, at: datetime) -> str:
        """A moment that is over, in full, on the reader's clock alone."""
        return in_full(at, self.zone, self.words.locale)

    def until(self, at: datetime | None) -> str:
        """Until when something holds, or until further notice."""
        return self.words("until-further-notice") if at is None else self.words("until-instant", at=self.instant(at))

    def instant(self, at: datetime) -> str:
        """An instant in full, in the reader's zone and, if its clocks differ, in the company's."""
        return in_zones(at, (self.zone, self.company_zone), self.words.locale)


def moment(at: datetime, lens: Lens) -> Moment:
    """An instant on the clock of whoever reads, beside what the card says of it."""
    return Moment(lens.words("moment-yours"), at.astimezone(UTC).isoformat())


def countdown(until: datetime | None) -> str | None:
    """The end of an undo window as a card carries it: a UTC ISO instant."""
    return None if until is None else until.astimezone(UTC).isoformat()
