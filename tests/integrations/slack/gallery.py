"""Cards of every kind, for the snapshots and the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.cards import news, overview, questions, verdicts
from bot.cards.lens import Lens
from bot.cards.listing import help_card, news_list
from bot.cards.overview import ForCM, ForComms
from bot.core.card import Card
from bot.core.flags import Standing
from bot.core.people import Role
from bot.core.questions import Answer, QuestionState
from bot.core.verdict import VerdictKind
from tests.cards.samples import (
    cited,
    embargoed,
    item,
    judgement,
    question,
    revision,
    ruling,
    view,
)
from tests.integrations.slack import album, housekeeping

SAM = (("Sam", datetime(2026, 3, 18, 10, 30, tzinfo=UTC)),)


def cards(lens: Lens) -> Iterator[tuple[str, Card]]:
    """Every kind of card, by name."""
    for standing in Standing:
        said = embargoed() if standing is Standing.EMBARGOED else revision()
        shown = view(item(said), standing, got=SAM, missing=("Max",))
        yield f"news-{standing.value}-for-cm", news.for_cm(shown, lens)
        yield f"news-{standing.value}-for-comms", news.for_comms(shown, lens)
    for kind in VerdictKind:
        standing = {each.value: each for each in Standing}.get(kind.value, Standing.SHAREABLE)
        yield f"verdict-{kind.value}", verdicts.verdict_for_cm(question(judgement(kind, cited(standing))), lens)
    asked = question(judgement(VerdictKind.UNKNOWN, cited()), state=QuestionState.OPEN)
    yield "question-for-comms", questions.for_comms(asked, "Sam", lens)
    for answer in Answer:
        yield f"answer-{answer.value}", questions.answer_for_cm(question(), ruling(answer), "Léa", lens)
    yield from lists(lens)
    yield from album.cards(lens)
    yield from housekeeping.cards(lens)


def lists(lens: Lens) -> Iterator[tuple[str, Card]]:
    """What shows several records, and what shows none."""
    items = [(item(number=n), Standing.SHAREABLE) for n in range(1, 4)]
    yield "list", news_list([*items, (item(embargoed(), number=4), Standing.EMBARGOED)], lens, more=3)
    yield "list-long", news_list([(item(number=n), Standing.SHAREABLE) for n in range(1, 21)], lens)
    waits = ForComms(
        questions=[(question(), "Sam")],
        unread=[(item(number=7), Standing.SHAREABLE, ("Sam",))],
        ahead=[item(embargoed(), number=8)],
        failed=[("N-3", 2)],
    )
    yield "overview-comms", overview.for_comms(waits, lens)
    yield "overview-comms-empty", overview.for_comms(ForComms(), lens)
    yield "overview-cm", overview.for_cm(ForCM(items, [question()]), lens)
    yield "overview-cm-frozen", overview.for_cm(ForCM(items, [question()], frozen=True), lens)
    yield "help-comms", help_card(Role.LEAD, lens)
    yield "help-cm", help_card(Role.CM, lens)
