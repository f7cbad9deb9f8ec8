"""Working hours and country, as the file of `apply` says them."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.core.worktime import WorkTime, usual
from bot.sections import wrong

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_HOUR = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


def hour(written: object) -> time:
    """`9:00` or `18:30`, in quotes. Raises ValueError."""
    found = _HOUR.fullmatch(str(written).strip())
    if found is None:
        raise wrong("file-hour")
    return time(int(found[1]), int(found[2]))


class HoursPart(BaseModel):
    """From when until when people work, and on which days."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: Annotated[time, BeforeValidator(hour)] = Field(default=time(9), alias="from")
    end: Annotated[time, BeforeValidator(hour)] = Field(default=time(18), alias="to")
    days: tuple[Day, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")


def work_time(zone: str, hours: HoursPart | None, country: str | None, region: str | None) -> WorkTime | None:
    """Working time as a file says it; what it leaves out is as usual in the time zone; None if it says nothing.

    Raises Invalid for hours that never come, and for a country or a part of it that is not known.
    """
    if hours is None and country is None and region is None:
        return None
    said, customs = hours or HoursPart(), usual(zone)
    land, part = (customs.country, region or customs.region) if country is None else (country, region)
    return WorkTime(zone, said.start, said.end, frozenset(map(DAYS.index, said.days)), land, part)
