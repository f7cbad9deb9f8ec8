"""Listing and searching news, looking up a record by its number."""

from __future__ import annotations

import re

from bot.cards import news as news_cards
from bot.cards import questions as question_cards
from bot.cards.lens import Lens
from bot.cards.listing import news_list, with_freeze
from bot.cards.verdicts import verdict_for_cm
from bot.core.card import Card
from bot.core.flags import Audience
from bot.core.news import NewsItem
from bot.core.questions import Answer, Question, QuestionState, Ruling
from bot.core.rights import Action
from bot.desk.records.terms import query_terms
from bot.errors import Gone
from bot.services import asking, escalating, gate, reviewing, seconding
from bot.services.composing import news_view
from bot.services.drawing import name_of
from bot.services.judging import still_granted
from bot.services.signals import listing as signals
from bot.services.turn import lens_of
from bot.services.who import Standpoint, allows, mandates_of, require
from bot.storage.work import Work

PAGE = 10
"""Items in one list."""

_NUMBER = re.compile(r"\s*([NQS])\s*-?\s*(\d{1,9})\s*", re.IGNORECASE)


def is_number(text: str) -> bool:
    """Whether a text is the number of a record, such as `N-12`."""
    return _NUMBER.fullmatch(text) is not None


def news_number(text: str) -> int | None:
    """The number in a text such as `N-12`, also without the letter; None for anything else."""
    found = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(f"N{text}")
    return int(found[2]) if found and found[1].upper() == "N" else None


async def listed(work: Work, standpoint: Standpoint, query: str = "") -> Card:
    """The newest news that this member may read, or those that hold every word of the query."""
    require(standpoint.actor, Action.READ_NEWS, standpoint.mandates)
    organisation, ids = standpoint.organisation.id, [mandate.id for mandate in standpoint.mandates]
    if query:
        found = await work.search.news(organisation, ids, query_terms(query), PAGE * 10)
        items = await work.news.of_ids(organisation, found)
    else:
        items = await work.news.latest(organisation, ids, PAGE * 10)
    comms = allows(standpoint.actor, Action.READ_SECRETS, standpoint.mandates)
    visible = [item for item in items if comms or item.told]
    shown = [(item, await gate.standing_of(work, item)) for item in visible[:PAGE]]
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    card = news_list(shown, lens, query=query, more=len(visible) - len(shown), for_comms=comms)
    frozen = await gate.frozen_among(work, standpoint.mandates) if comms else []
    card = with_freeze(card, [mandate.name for mandate in frozen], lens)
    return await gate.let_through(work, standpoint.mandates, card)


async def numbered(work: Work, standpoint: Standpoint, text: str) -> Card:
    """The card of `N-12`, `Q-3` or `S-4` as this member may see it. Raises Gone, also for what they may not know of."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise Gone
    kind, number = found[1].upper(), int(found[2])
    look_up = {"N": _news, "Q": _question, "S": signals.numbered}[kind]
    card = await look_up(work, standpoint, number)
    return await gate.let_through(work, standpoint.mandates, card)


async def _news(work: Work, standpoint: Standpoint, number: int) -> Card:
    organisation, comms = standpoint.organisation.id, standpoint.member.role.is_comms
    mine = [mandate.id for mandate in standpoint.mandates]
    # A CM's number is looked for among what they were told: nothing else may cost a question more to the database.
    item = await (work.news.numbered(organisation, number) if comms else work.news.told(organisation, mine, number))
    if item is None:
        raise Gone
    mandates = await mandates_of(work, item.organisation, item.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation, mandates[0])
    view = await news_view(work, item, mandates[0])
    if allows(standpoint.actor, Action.READ_SECRETS, mandates):
        return news_cards.for_comms(view, lens)
    if not _readable(item) or not allows(standpoint.actor, Action.READ_NEWS, mandates):
        raise Gone
    return news_cards.for_cm(view, lens)


async def _question(work: Work, standpoint: Standpoint, number: int) -> Card:
    question = await work.questions.numbered(standpoint.organisation.id, number)
    if question is None or not (standpoint.member.role.is_comms or question.asker == standpoint.member.id):
        raise Gone
    (mandate,) = await mandates_of(work, question.organisation, [question.mandate])
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    ruling = await work.rulings.get(question.organisation, question.ruling) if question.ruling else None
    by = await name_of(work, question.organisation, ruling.by) if ruling else None
    if not allows(standpoint.actor, Action.READ_SECRETS, [mandate]):
        return await _own_question(work, standpoint, question, ruling, by or "", lens)
    asker = await name_of(work, question.organisation, question.asker)
    unconfirmed = await reviewing.is_unconfirmed(work, question)
    progress = await escalating.progress(work, question, mandate)
    second = await seconding.begun_by(work, question.organisation, question.id)
    return question_cards.for_comms(
        question, asker, lens, ruling=ruling, by=by, unconfirmed=unconfirmed, progress=progress, second=second
    )


async def _own_question(
    work: Work, standpoint: Standpoint, question: Question, ruling: Ruling | None, by: str, lens: Lens
) -> Card:
    """What its asker was answered, as it holds now; nobody else on the CM side learns that it was asked."""
    if question.asker != standpoint.member.id:
        raise Gone
    if ruling is not None and question.state is QuestionState.ANSWERED:
        if ruling.answer is Answer.MAY and not await still_granted(work, standpoint.organisation, question, ruling):
            return question_cards.no_longer_for_cm(question, lens)
        return question_cards.answer_for_cm(question, ruling, by, lens)
    if question.judgement.grants:
        question = await asking.drawn_again(work, question)
    (mandate,) = await mandates_of(work, question.organisation, [question.mandate])
    return verdict_for_cm(question, lens, await escalating.progress(work, question, mandate))


def _readable(item: NewsItem) -> bool:
    return item.told and item.revision.audience is Audience.CM
