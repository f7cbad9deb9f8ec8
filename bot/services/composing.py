"""Drawing the card of a delivery when it leaves, from what holds at that instant. What no longer holds is not sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import news as news_cards
from bot.cards import questions as question_cards
from bot.cards import tidings as tidings_cards
from bot.cards.failures import failures_for_lead
from bot.cards.lens import Lens
from bot.cards.verdicts import verdict_for_cm
from bot.core.card import Card
from bot.core.delivery import Delivery, DeliveryState, Kind, TimerKind
from bot.core.flags import Standing
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate, Organisation
from bot.core.questions import Answer, QuestionState
from bot.core.tidings import Receipt, Subject
from bot.desk.caveats import has_caveat
from bot.errors import Frozen
from bot.i18n.words import words
from bot.services import answering, asking
from bot.services.comparing import neighbours_of_item
from bot.services.digests import drawing as digests
from bot.services.who import mandates_of
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Desk:
    """What every card is drawn with: the unit of work, the delivery, whose mandate, and through whose eyes."""

    work: Work
    delivery: Delivery
    organisation: Organisation
    mandate: Mandate
    lens: Lens


async def compose(work: Work, delivery: Delivery) -> Card | None:
    """The card to send now; None when there is nothing (any more) to send."""
    organisation = await work.people.organisation(delivery.organisation)
    mandate = await work.people.mandate(delivery.organisation, delivery.mandate)
    if organisation is None or mandate is None:
        return None
    lens = Lens(words(mandate.locale), mandate.zone, organisation.zone)
    return await _COMPOSERS[delivery.kind](Desk(work, delivery, organisation, mandate, lens))


async def sent_again(work: Work, delivery: Delivery, card: Card) -> Card:
    """A card where nobody can tell whether an earlier attempt at it arrived: it says so."""
    mandate = await work.people.mandate(delivery.organisation, delivery.mandate)
    mark = words(mandate.locale)("card-sent-again") if mandate else ""
    return replace(card, footer=" ".join(part for part in (mark, card.footer) if part))


async def may_leave(work: Work, delivery: Delivery, card: Card) -> bool:
    """The last gate: while a freeze holds, no card that clears anything leaves, whatever path it came by."""
    return not card.clears or await work.freezes.in_force(delivery.organisation, delivery.mandate) is None


async def may_show(work: Work, mandates: Sequence[Mandate], card: Card) -> Card:
    """The same gate for what is shown to one person at once. Raises Frozen."""
    if card.clears and any([await work.freezes.in_force(each.organisation, each.id) for each in mandates]):
        raise Frozen
    return card


async def news_view(work: Work, item: NewsItem, mandate: Mandate) -> news_cards.NewsView:
    """A news item with all that its card tells."""
    mandates = await mandates_of(work, item.organisation, item.mandates)
    got = await work.receipts.of(item.organisation, Subject.NEWS, item.id, item.revision.number)
    told = [member for each in mandates for member in each.members]
    undo_until = await work.timers.waiting(item.organisation, item.id, TimerKind.UNDO_NEWS)
    waits = item.hold is None and (item.state is NewsState.PENDING or item.waiting is not None)
    held = await work.deliveries.in_state(item.organisation, item.id, DeliveryState.HELD)
    return news_cards.NewsView(
        item=item,
        standing=item.standing(work.now),
        by=await name_of(work, item.organisation, item.revision.by),
        got=await _named(work, item.organisation, got),
        missing=await _missing(work, item.organisation, told, got) if item.told else (),
        mandates=tuple(each.name for each in mandates),
        undo_until=undo_until,
        waits_for_thaw=(waits and undo_until is None) or held > 0,
        failed=len(await work.letters.failed(item.organisation, item.id)),
        caveats=has_caveat((item.waiting or item.revision).text),
    )


async def unread_by(work: Work, item: NewsItem) -> tuple[str, ...]:
    """The names of those who were told an item and have not acknowledged it as it is now."""
    mandates = await mandates_of(work, item.organisation, item.mandates)
    got = await work.receipts.of(item.organisation, Subject.NEWS, item.id, item.revision.number)
    return await _missing(work, item.organisation, [member for each in mandates for member in each.members], got)


async def name_of(work: Work, organisation: str, member: str) -> str:
    """A member's name, also of one who has left; otherwise what the register knows."""
    found = await work.people.member(organisation, member)
    return found.name if found else member


async def _news_cm(desk: Desk) -> Card | None:
    item = await desk.work.news.get(desk.organisation.id, desk.delivery.subject)
    if item is None:
        return None
    told = item.told and item.state is NewsState.PASSED
    if not told and desk.delivery.refreshes is None:
        return None
    view = await news_view(desk.work, item, desk.mandate)
    if not told:
        view = replace(view, standing=Standing.HELD)
    return news_cards.for_cm(view, desk.lens)


async def _news_comms(desk: Desk) -> Card | None:
    item = await desk.work.news.get(desk.organisation.id, desk.delivery.subject)
    if item is None:
        return None
    view = await news_view(desk.work, item, desk.mandate)
    return news_cards.for_comms(replace(view, neighbours=await neighbours_of_item(desk.work, item)), desk.lens)


async def _verdict(desk: Desk) -> Card | None:
    question = await desk.work.questions.get(desk.organisation.id, desk.delivery.subject, lock=True)
    if question is None:
        return None
    if desk.delivery.refreshes is None and question.state is QuestionState.JUDGED:
        question = await asking.judged_again(desk.work, question)
    elif question.judgement.grants:
        question = await asking.drawn_again(desk.work, question)
    return verdict_for_cm(question, replace(desk.lens, words=words(question.locale)))


async def _question_comms(desk: Desk) -> Card | None:
    work, organisation = desk.work, desk.organisation.id
    question = await work.questions.get(organisation, desk.delivery.subject)
    if question is None:
        return None
    ruling = await work.rulings.get(organisation, question.ruling) if question.ruling else None
    return question_cards.for_comms(
        question,
        await name_of(work, organisation, question.asker),
        desk.lens,
        ruling=ruling,
        by=await name_of(work, organisation, ruling.by) if ruling else None,
        undo_until=await work.timers.waiting(organisation, question.id, TimerKind.UNDO_ANSWER),
        frozen=await work.freezes.in_force(organisation, question.mandate) is not None,
        reminded=desk.delivery.kind is Kind.QUESTION_REMINDER,
        failed=len(await work.letters.failed(organisation, question.id)),
    )


async def _answer_cm(desk: Desk) -> Card | None:
    work, organisation = desk.work, desk.organisation.id
    question = await work.questions.get(organisation, desk.delivery.subject, lock=True)
    ruling = await work.rulings.get(organisation, question.ruling) if question and question.ruling else None
    if question is None or ruling is None:
        return None
    fresh = desk.delivery.refreshes is None
    if fresh and ruling.answer is Answer.MAY and await answering.overtaken(work, question, ruling):
        return None
    by = await name_of(work, organisation, ruling.by)
    return question_cards.answer_for_cm(question, ruling, by, replace(desk.lens, words=words(question.locale)))


async def _asked_back_cm(desk: Desk) -> Card | None:
    question = await desk.work.questions.get(desk.organisation.id, desk.delivery.subject)
    if question is None or question.asked_back is None:
        return None
    history = await desk.work.register.about(question.organisation, question.id)
    asker = next((entry.actor for entry in reversed(history) if entry.verb == "ask-back"), "")
    by = await name_of(desk.work, question.organisation, asker)
    return question_cards.asked_back_for_cm(question, by, replace(desk.lens, words=words(question.locale)))


async def _recall_cm(desk: Desk) -> Card | None:
    work, organisation = desk.work, desk.organisation.id
    recall = await work.recalls.get(organisation, desk.delivery.subject)
    item = await work.news.get(organisation, recall.item) if recall else None
    if recall is None or item is None:
        return None
    got = await work.receipts.of(organisation, Subject.RECALL, recall.id)
    if not await work.deliveries.arrived(organisation, item.id, Kind.NEWS_CM):
        item = replace(item, passed_at=None)  # what never arrived is not quoted now
    return tidings_cards.recall_for_cm(recall, item, await _named(work, organisation, got), desk.lens)


async def _freeze_cm(desk: Desk) -> Card | None:
    freeze = await desk.work.freezes.get(desk.organisation.id, desk.delivery.subject)
    if freeze is None or (freeze.thawed_at and desk.delivery.refreshes is None):
        return None
    by = await name_of(desk.work, freeze.organisation, freeze.by)
    got = await desk.work.receipts.of(freeze.organisation, Subject.FREEZE, freeze.id)
    return tidings_cards.freeze_for_cm(freeze, by, await _named(desk.work, freeze.organisation, got), desk.lens)


async def _freeze_comms(desk: Desk) -> Card | None:
    freeze = await desk.work.freezes.get(desk.organisation.id, desk.delivery.subject)
    if freeze is None or (freeze.thawed_at and desk.delivery.refreshes is None):
        return None
    by = await name_of(desk.work, freeze.organisation, freeze.by)
    got = await desk.work.receipts.of(freeze.organisation, Subject.FREEZE, freeze.id)
    names = await _named(desk.work, freeze.organisation, got)
    missing = await _missing(desk.work, freeze.organisation, desk.mandate.members, got)
    failed = len(await desk.work.letters.failed(freeze.organisation, freeze.id))
    return tidings_cards.freeze_for_comms(freeze, by, names, missing, desk.lens, failed=failed)


async def _thaw(desk: Desk) -> Card | None:
    freeze = await desk.work.freezes.get(desk.organisation.id, desk.delivery.subject)
    if freeze is None or freeze.thawed_by is None:
        return None
    by = await name_of(desk.work, freeze.organisation, freeze.thawed_by)
    return tidings_cards.thaw_for_room(freeze, by, desk.lens)


async def _dead_letter(desk: Desk) -> Card | None:
    about = desk.delivery.subject
    failed = await desk.work.letters.failed(desk.organisation.id, about)
    if not failed and (desk.delivery.refreshes is None or await desk.work.organisation_of(about) is None):
        return None
    number = next((letter.number for letter in failed if letter.number), "")
    return failures_for_lead(failed, about, number, desk.lens)


async def _digest(desk: Desk) -> Card | None:
    return await digests.for_room(desk.work, desk.delivery, desk.mandate, desk.lens)


_COMPOSERS: dict[Kind, Callable[[Desk], Awaitable[Card | None]]] = {
    Kind.NEWS_CM: _news_cm,
    Kind.NEWS_COMMS: _news_comms,
    Kind.VERDICT: _verdict,
    Kind.QUESTION_COMMS: _question_comms,
    Kind.QUESTION_REMINDER: _question_comms,
    Kind.ANSWER_CM: _answer_cm,
    Kind.ASKED_BACK_CM: _asked_back_cm,
    Kind.RECALL_CM: _recall_cm,
    Kind.FREEZE_CM: _freeze_cm,
    Kind.FREEZE_COMMS: _freeze_comms,
    Kind.THAW: _thaw,
    Kind.DEAD_LETTER: _dead_letter,
    Kind.DIGEST: _digest,
}


async def _named(work: Work, organisation: str, receipts: Sequence[Receipt]) -> tuple[tuple[str, datetime], ...]:
    return tuple([(await name_of(work, organisation, receipt.member), receipt.at) for receipt in receipts])


async def _missing(
    work: Work, organisation: str, members: Sequence[str], receipts: Sequence[Receipt]
) -> tuple[str, ...]:
    got = {receipt.member for receipt in receipts}
    waiting = [member for member in dict.fromkeys(members) if member not in got]
    return tuple([await name_of(work, organisation, member) for member in waiting])
