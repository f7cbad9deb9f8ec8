"""What may be said, now or when an embargo ends: what a newer restriction may hold back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from bot.core.flags import Flag
from bot.core.news import NewsState
from bot.core.questions import Answer, RulingState
from bot.storage import tables as t

COUNTING = (RulingState.PENDING.value, RulingState.IN_FORCE.value)
"""Rulings in these states count in verdicts."""

_LIVING = (NewsState.PENDING.value, NewsState.PASSED.value)

_news = t.news.alias("open_news")
_revision = t.revision.alias("open_revision")
_link = t.news_mandate.alias("open_link")
_ruling = t.ruling.alias("open_ruling")


def open_news(before: datetime) -> Select[Any]:
    """Ids of living items that may be said, or may become so, and have not expired before an instant."""
    joined = _news.join(_revision, and_(_revision.c.item == _news.c.id, _revision.c.number == _news.c.revision))
    return (
        select(_news.c.id)
        .select_from(joined)
        .where(
            _news.c.state.in_(_LIVING),
            or_(
                _revision.c.flag == Flag.SHAREABLE.value,
                _revision.c.embargo_until.is_not(None),
                _news.c.waiting.is_not(None),
            ),
            or_(_revision.c.expires_at.is_(None), _revision.c.expires_at >= before),
        )
    )


def open_rulings(before: datetime) -> Select[Any]:
    """Ids of rulings that say yes, and have not expired before an instant."""
    return select(_ruling.c.id).where(
        _ruling.c.answer == Answer.MAY.value,
        _ruling.c.state.in_(COUNTING),
        or_(_ruling.c.expires_at.is_(None), _ruling.c.expires_at >= before),
    )


def yes_before(
    mandates: Select[Any], since: ColumnElement[Any], before: datetime, but: ColumnElement[Any]
) -> ColumnElement[bool]:
    """Whether in one of those mandates anything may be said that was said before `since`; `but`: the record itself,
    or the question that it answers."""
    mine = select(_link.c.item).where(_link.c.item == _news.c.id, _link.c.mandate.in_(mandates))
    news = open_news(before).where(_news.c.id != but, _revision.c.at <= since, mine.exists())
    rulings = open_rulings(before).where(
        _ruling.c.question != but, _ruling.c.at <= since, _ruling.c.mandate.in_(mandates)
    )
    return or_(news.exists(), rulings.exists())
