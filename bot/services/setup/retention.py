"""How long things are kept, as the file of `apply` says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator

from bot.core.people import Organisation
from bot.core.retention import BOUNDS, GRACE_BOUNDS, Kept, Retention, fits, typed_days, typed_months
from bot.sections import wrong
from bot.storage.work import Work


def _months(written: object) -> int:
    """`12 months` or `2 years`. Raises ValueError."""
    months = typed_months(str(written))
    if months is None:
        raise wrong("file-months")
    return months


def _days(written: object) -> int:
    """`30 days`. Raises ValueError."""
    days = typed_days(str(written))
    if days is None or not GRACE_BOUNDS[0] <= days <= GRACE_BOUNDS[1]:
        raise wrong("file-days", least=str(GRACE_BOUNDS[0]), most=str(GRACE_BOUNDS[1]))
    return days


_KINDS = {"lines": Kept.REGISTER} | {kind.value: kind for kind in Kept if kind is not Kept.REGISTER}

Months = Annotated[int | None, BeforeValidator(_months)]


class RetentionPart(BaseModel):
    """How long each kind is kept, and how long data wait after the app was removed; what it does not name stays."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lines: Months = Field(default=None, alias=Kept.REGISTER.value)  # pydantic has a `register` of its own
    items: Months = None
    questions: Months = None
    meetings: Months = None
    messages: Months = None
    after_removal: Annotated[int | None, BeforeValidator(_days)] = None

    @field_validator("lines", "items", "questions", "meetings", "messages")
    @classmethod
    def _bounds(cls, months: int, info: ValidationInfo) -> int:
        kind = _KINDS[str(info.field_name)]
        if not fits(kind, months):
            raise wrong("file-bounds", least=str(BOUNDS[kind][0]), most=str(BOUNDS[kind][1]))
        return months


@dataclass(frozen=True, slots=True)
class Keeps:
    """How long an organisation keeps things."""

    organisation: str
    retention: Retention


async def retention_changes(
    work: Work, organisation: Organisation, part: RetentionPart | None
) -> list[tuple[Keeps, Keeps]]:
    """What has to change, before and after; nothing where the file does not say."""
    if part is None:
        return []
    old = await work.privacy.retention(organisation.id)
    said = {kind: getattr(part, name) for name, kind in _KINDS.items()}
    months = {kind: said[kind] or old.months[kind] for kind in Kept}
    grace = old.grace if part.after_removal is None else part.after_removal
    new = replace(old, months=months, grace=grace)
    changed = (dict(old.months), old.grace) != (months, grace)
    return [(Keeps(organisation.id, old), Keeps(organisation.id, new))] if changed else []


async def keep(work: Work, new: Keeps, by: str) -> None:
    """Make such a change."""
    await work.privacy.set_retention(new.organisation, new.retention)
    await work.register.note(
        new.organisation,
        at=work.now.instant,
        actor=by,
        verb="retention-set",
        subject=new.organisation,
        **{kind.value: count for kind, count in new.retention.months.items()},
    )
