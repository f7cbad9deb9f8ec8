"""The health of the link in one month: figures in words, and a small picture of its weeks."""

from __future__ import annotations

from datetime import date, timedelta

from bot.cards.lens import Lens
from bot.core.card import Block, Facts, Paragraph, Picture
from bot.core.health import Health
from bot.i18n.dates import lasting, month


def health_blocks(health: Health | None, lens: Lens) -> tuple[Block, ...]:
    """The figures of a month, in words."""
    if health is None:
        return ()
    say = lens.words
    rows = (
        (say("health-passed"), str(health.passed)),
        (say("health-to-receipt"), _span(health.to_receipt, lens)),
        (say("health-answered"), say("health-answered-by", bot=health.by_bot, people=health.by_people)),
        (say("health-to-answer"), _span(health.to_answer, lens)),
        (say("health-false-starts"), say("health-false-starts-of", undone=health.undone, recalled=health.recalled)),
    )
    return (Paragraph(say("health-title", month=_month(health.month, lens))), Facts(rows))


def health_picture(health: Health | None, lens: Lens) -> Picture | None:
    """Items and questions of each week, as bars; what it shows is in its alternative text as well."""
    if health is None or not any(map(any, health.weeks)):
        return None
    say = lens.words
    weeks = tuple(say("health-week", number=number) for number, _ in enumerate(health.weeks, 1))
    passed, asked = (tuple(column) for column in zip(*health.weeks, strict=True))
    told = [
        say("health-week-alt", number=number, passed=one, asked=other)
        for number, (one, other) in enumerate(health.weeks, 1)
    ]
    return Picture(
        alt=say("health-alt", month=_month(health.month, lens), weeks=say.listed(told)),
        labels=weeks,
        bars=((say("health-passed"), passed), (say("health-asked"), asked)),
    )


def _span(seconds: int | None, lens: Lens) -> str:
    return lens.words("health-none") if seconds is None else lasting(timedelta(seconds=seconds), lens.words.locale)


def _month(told: str, lens: Lens) -> str:
    return month(date.fromisoformat(f"{told}-01"), lens.words.locale)
