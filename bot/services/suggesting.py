"""The values among which a person chooses while typing a command: nothing but what their own lists show them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.cards.flags import extract_of, flag
from bot.core.flags import Audience, Standing
from bot.core.message import Sought, Suggestion
from bot.core.news import NewsItem
from bot.core.questions import Question
from bot.core.rights import Action
from bot.core.text import shortened
from bot.services import gate
from bot.services.naming import may_loosen
from bot.services.turn import Turn, lens_of
from bot.services.who import Standpoint, allows, organisation_of, require

MOST = 25
"""Values offered at once: as many as Discord shows."""

LENGTH = 100
"""Characters of a value, and of what is shown of it (the same limit)."""

LOOKED_AT = 100
"""The newest items and questions among which a value is sought."""

_HOLDS = frozenset({Standing.SHAREABLE, Standing.CONFIDENTIAL, Standing.EMBARGOED})
"""What a community manager is shown of news: nothing that was held or that has expired."""


async def choices(turn: Turn, sought: Sought, typed: str) -> tuple[Suggestion, ...]:
    """What fits what is typed so far, the newest first. Raises Refused for whoever has no role here."""
    found = await _SOURCES[sought](turn, await turn.standpoint())
    words = typed.casefold().split()
    fitting = [each for each in found if all(word in f"{each.text} {each.meaning}".casefold() for word in words)]
    return tuple(fitting[:MOST])


async def _records(turn: Turn, standpoint: Standpoint) -> list[Suggestion]:
    news = [Suggestion(item.label, _line(item.label, said, text)) for item, said, text in await _news(turn, standpoint)]
    asked = [_of_question(each) for each in await _questions(turn, standpoint)]
    return [*news, *asked]


async def _words(turn: Turn, standpoint: Standpoint) -> list[Suggestion]:
    """The first words of an item find it."""
    found = await _news(turn, standpoint)
    return [Suggestion(_whole_words(text), _line(item.label, said, text)) for item, said, text in found]


async def _news(turn: Turn, standpoint: Standpoint) -> list[tuple[NewsItem, str, str]]:
    require(standpoint.actor, Action.READ_NEWS, standpoint.mandates)
    ids = [mandate.id for mandate in standpoint.mandates]
    comms = allows(standpoint.actor, Action.READ_SECRETS, standpoint.mandates)
    if not comms and await _frozen(turn, standpoint):
        return []
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    latest = await turn.work.news.latest(standpoint.organisation.id, ids, LOOKED_AT)
    standings = [(item, await gate.standing_of(turn.work, item)) for item in latest]
    return [
        (item, flag(standing, lens), extract_of(item, standing))
        for item, standing in standings
        if comms or (standing in _HOLDS and item.told and item.revision.audience is Audience.CM)
    ]


async def _frozen(turn: Turn, standpoint: Standpoint) -> bool:
    """During a freeze nothing that clears is shown; then a list of what does not would tell what does."""
    return bool(await gate.frozen_among(turn.work, standpoint.mandates))


async def _questions(turn: Turn, standpoint: Standpoint) -> Sequence[Question]:
    """Comms: those that wait for them. A community manager: their own."""
    organisation = standpoint.organisation.id
    if allows(standpoint.actor, Action.READ_SECRETS, standpoint.mandates):
        return await turn.work.questions.waiting(organisation, [mandate.id for mandate in standpoint.mandates])
    return await turn.work.questions.of_asker(organisation, standpoint.member.id, LOOKED_AT)


async def _watched(turn: Turn, standpoint: Standpoint) -> list[Suggestion]:
    if not await _may_take_away(turn, standpoint):
        return []
    organisation = await organisation_of(turn.work, standpoint.actor)
    return [Suggestion(name, name) for name in organisation.watch if len(name) <= LENGTH]


async def _synonyms(turn: Turn, standpoint: Standpoint) -> list[Suggestion]:
    if not await _may_take_away(turn, standpoint):
        return []
    organisation = await organisation_of(turn.work, standpoint.actor)
    return [
        Suggestion(phrase, shortened(" = ".join(group), LENGTH))
        for group in organisation.synonyms
        for phrase in group
        if len(phrase) <= LENGTH
    ]


async def _may_take_away(turn: Turn, standpoint: Standpoint) -> bool:
    mandates = await turn.work.people.mandates(standpoint.organisation.id)
    return may_loosen(standpoint.actor, mandates)


def _of_question(question: Question) -> Suggestion:
    return Suggestion(question.label, shortened(f"{question.label} · {question.text}", LENGTH))


def _line(label: str, said: str, text: str) -> str:
    return shortened(f"{label} · {said} · {text}", LENGTH)


def _whole_words(text: str) -> str:
    """As many whole words as fit: half a word finds nothing."""
    line = " ".join(text.split())
    return line if len(line) <= LENGTH else line[:LENGTH].rpartition(" ")[0] or line[:LENGTH]


Source = Callable[[Turn, Standpoint], Awaitable[list[Suggestion]]]

_SOURCES: dict[Sought, Source] = {
    Sought.RECORD: _records,
    Sought.WORDS: _words,
    Sought.WATCHED: _watched,
    Sought.SYNONYM: _synonyms,
}
