"""`/news history N-12`: what the register knows of an item, in words, for comms alone."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.history import Past, Path, history_card
from bot.core.address import Address
from bot.core.card import Reply
from bot.core.news import NewsItem
from bot.core.rights import Action
from bot.errors import Gone, Invalid
from bot.services import finding
from bot.services.drawing import name_of
from bot.services.turn import Turn, lens_of, shown
from bot.services.who import mandates_of, require
from bot.storage.register import Entry
from bot.storage.work import Work

SHOWN = 15
"""Lines on the card: the newest."""


async def history(turn: Turn, text: str) -> Reply:
    """The history of an item by its number. Refused to whoever is not in comms, whatever they type; Gone for an item
    that is not there or not theirs."""
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.SEE_HISTORY, standpoint.mandates)
    number = finding.news_number(text)
    if number is None:
        raise Invalid("history-needs-number")
    item = await turn.work.news.numbered(standpoint.organisation.id, number)
    if item is None:
        raise Gone
    mandates = await mandates_of(turn.work, item.organisation, item.mandates)
    require(standpoint.actor, Action.SEE_HISTORY, mandates)
    entries = await _entries(turn.work, item)
    past = [await _past(turn.work, item, entry) for entry in entries[-SHOWN:]]
    lens = lens_of(standpoint.actor, standpoint.organisation, mandates[0])
    return shown(history_card(item.label, past, len(entries) - len(past), lens))


async def _entries(work: Work, item: NewsItem) -> Sequence[Entry]:
    """The lines about an item and about its recalls, oldest first."""
    subjects = [item.id, *(recall.id for recall in await work.recalls.of_item(item.organisation, item.id))]
    found = [entry for subject in subjects for entry in await work.register.about(item.organisation, subject)]
    return sorted(found, key=lambda entry: entry.sequence)


async def _past(work: Work, item: NewsItem, entry: Entry) -> Past:
    who = await name_of(work, item.organisation, entry.actor)
    of_recall = entry.subject != item.id
    path = await _path(work, item, entry) if "room" in entry.details else None
    return Past(entry.at, entry.verb, who, of_recall=of_recall, flag=str(entry.details.get("flag", "")), path=path)


async def _path(work: Work, item: NewsItem, entry: Entry) -> Path | None:
    try:
        address = Address.parse(str(entry.details["room"]))
    except Invalid:
        return None
    for room in await work.people.rooms_at(address):
        if room.organisation == item.organisation:
            mandate = await work.people.mandate(item.organisation, room.mandate)
            return Path(address.platform, room.side, mandate.name if mandate else "")
    return Path(address.platform)
