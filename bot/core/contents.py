"""What goes into a digest: chosen by what its reader may see, from records alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.digests import Line, Section
from bot.core.flags import Audience, Standing
from bot.core.news import NewsItem, NewsState
from bot.core.people import Side
from bot.core.questions import Question, QuestionState
from bot.core.tidings import Recall
from bot.core.time import Now

AHEAD = timedelta(days=14)
"""How far ahead an embargo is told of, and how long an item that somebody has not acknowledged."""

ENDS_SOON = timedelta(days=7)
"""How far ahead the end of a permission is told of."""

_CHANGES = frozenset(
    {"pass-on", "edit", "withdraw", "embargo-over", "expired", "source-edited", "tag-again", "confirm", "settle"}
)
"""The lines of the register by which an item is new to whoever was told it, or says another thing."""

_WAITING = (QuestionState.OPEN, QuestionState.ASKED_BACK, QuestionState.ANSWERING)


@dataclass(frozen=True, slots=True)
class Records:
    """What is on record for one mandate when a digest is made.

    `happened`: what the register says was done about each record since the last digest. `released`: items that may be
    said now and might not before. `unread`: items and recalls that somebody was told of and has not acknowledged.
    """

    now: Now
    mandate: str
    items: Sequence[NewsItem] = ()
    questions: Sequence[Question] = ()
    recalls: Sequence[Recall] = ()
    happened: Mapping[str, frozenset[str]] = field(default_factory=dict)
    released: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()


def chosen(side: Side, records: Records) -> tuple[Line, ...]:
    """The lines of a digest, each record of news once, in the order of the sections."""
    lines = _for_cm(records) if side is Side.CM else _for_comms(records)
    told: dict[str, Line] = {}
    for line in lines:
        told.setdefault(line.subject, line)
    return tuple(told.values())


def is_for_cm(item: NewsItem, mandate: str) -> bool:
    """Whether the CM side of a mandate was given an item, and may see it as it now is: also that it no longer holds."""
    was_told = item.state in (NewsState.PASSED, NewsState.WITHDRAWN) and item.passed_at is not None
    return was_told and item.revision.audience is Audience.CM and mandate in item.mandates


def _for_cm(records: Records) -> Iterator[Line]:
    mine = [item for item in records.items if is_for_cm(item, records.mandate)]
    yield from _recalls(records)
    yield from _of_items(Section.MAY_NOW, [item for item in mine if _is_released(item, records)])
    yield from _of_items(Section.NEW, [item for item in mine if _is_changed(item, records)])
    yield from _ahead(mine, records)
    yield from _of_items(Section.UNREAD, [item for item in mine if _is_unread(item, records)])
    yield from _questions(records)


def _for_comms(records: Records) -> Iterator[Line]:
    mine = [item for item in records.items if records.mandate in item.mandates]
    yield from _questions(records)
    yield from _recalls(records)
    unread = [item for item in mine if is_for_cm(item, records.mandate) and _is_unread(item, records)]
    yield from _of_items(Section.UNREAD, unread)
    passed = [item for item in mine if item.state is NewsState.PASSED]
    yield from _ahead(passed, records)
    yield from _of_items(Section.NEW, [item for item in passed if _is_changed(item, records)])


def _recalls(records: Records) -> Iterator[Line]:
    open_ones = [each for each in records.recalls if each.id in records.unread and each.mandate == records.mandate]
    yield from (Line(Section.RECALLS, recall.id) for recall in open_ones)


def _questions(records: Records) -> Iterator[Line]:
    mine = [question for question in records.questions if question.mandate == records.mandate]
    yield from (Line(Section.OPEN, each.id) for each in mine if each.state in _WAITING)
    answered = [each for each in mine if each.state not in _WAITING]
    yield from (Line(Section.ANSWERED, each.id) for each in answered if _verbs(each.id, records) & _ANSWERS)


_ANSWERS = frozenset({"ask", "answer-given"})


def _ahead(items: Sequence[NewsItem], records: Records) -> Iterator[Line]:
    ending = [item for item in items if item.standing(records.now) is Standing.SHAREABLE]
    soon = [item for item in ending if _within(item.revision.expires_at, records.now, ENDS_SOON)]
    yield from _of_items(Section.EXPIRING, sorted(soon, key=_end))
    lifting = [item for item in items if item.standing(records.now) is Standing.EMBARGOED]
    near = [item for item in lifting if _within(lifts_at(item), records.now, AHEAD)]
    yield from _of_items(Section.AHEAD, sorted(near, key=_end))


def _of_items(section: Section, items: Sequence[NewsItem]) -> Iterator[Line]:
    yield from (Line(section, item.id) for item in items)


def _is_released(item: NewsItem, records: Records) -> bool:
    return item.id in records.released and item.standing(records.now) is Standing.SHAREABLE


def _is_changed(item: NewsItem, records: Records) -> bool:
    return bool(_verbs(item.id, records) & _CHANGES)


def _is_unread(item: NewsItem, records: Records) -> bool:
    recent = records.now.instant - item.revision.at <= AHEAD
    return item.state is NewsState.PASSED and recent and item.id in records.unread


def _verbs(id: str, records: Records) -> frozenset[str]:
    return records.happened.get(id, frozenset())


def lifts_at(item: NewsItem) -> datetime | None:
    """When the embargo of an item ends, if it has one."""
    return item.revision.embargo.until if item.revision.embargo else None


def _end(item: NewsItem) -> datetime:
    return lifts_at(item) or item.revision.expires_at or item.revision.at


def _within(at: datetime | None, now: Now, span: timedelta) -> bool:
    return at is not None and now.instant <= at <= now.instant + span
