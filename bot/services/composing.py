"""Drawing the card of a delivery when it leaves, from what holds at that instant. What no longer holds is not sent."""

from __future__ import annotations

from dataclasses import replace

from bot.cards import news as news_cards
from bot.cards import questions as question_cards
from bot.cards.contacts import contact_notes
from bot.cards.failures import failures_for_lead
from bot.cards.lens import Lens
from bot.cards.verdicts import verdict_for_cm
from bot.cards.waiting import call_for_comms, waits
from bot.core.card import Card
from bot.core.delivery import Delivery, DeliveryState, Kind, TimerKind
from bot.core.flags import Standing
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate
from bot.core.questions import Answer, QuestionState, RulingState
from bot.core.tidings import Subject
from bot.desk.routing import routed
from bot.desk.text.caveats import has_caveat
from bot.i18n.words import words
from bot.services import (
    announcing,
    answering,
    asking,
    composing_ends,
    composing_receipts,
    composing_tidings,
    escalating,
    gate,
    lingering,
    looping,
    outages,
    reviewing,
    seconding,
)
from bot.services.comparing import neighbours_of_item
from bot.services.digests import drawing as digests
from bot.services.drawing import Composer, Desk, name_of, named, names_of
from bot.services.judging import still_granted
from bot.services.offboarding import drawing as offboarding
from bot.services.onboarding import drawing as onboarding
from bot.services.receipts import recalls_of, without
from bot.services.signals import drawing as signals
from bot.services.syncs import drawing as syncs
from bot.services.whereabouts import place_called
from bot.services.who import mandates_of
from bot.storage.letters import given_up
from bot.storage.work import Work

AFTER_THE_END = frozenset({Kind.SET_UP, Kind.PARTING_RECORD, Kind.FAREWELL})
"""What is still said of a mandate that is over."""

ALIKE = frozenset({Kind.NEWS_CM, Kind.FREEZE_CM, Kind.RECALL_CM, Kind.THAW})
"""What is told to many rooms of one mandate, and looks the same in each."""


async def compose(work: Work, delivery: Delivery) -> Card | None:
    """The card to send now; None when there is nothing (any more) to send."""
    organisation = await work.people.organisation(delivery.organisation)
    mandate = await work.people.mandate(delivery.organisation, delivery.mandate)
    if organisation is None or mandate is None or (mandate.ended_at and delivery.kind not in AFTER_THE_END):
        return None
    lens = Lens(words(mandate.locale), mandate.zone, organisation.zone)
    desk = Desk(work, delivery, organisation, mandate, lens)
    return await lingering.named_on(desk, await _COMPOSERS[delivery.kind](desk))


async def sent_again(work: Work, delivery: Delivery, card: Card) -> Card:
    """A card where nobody can tell whether an earlier attempt at it arrived: it says so."""
    mandate = await work.people.mandate(delivery.organisation, delivery.mandate)
    mark = words(mandate.locale)("card-sent-again") if mandate else ""
    return replace(card, footer=" ".join(part for part in (mark, card.footer) if part))


async def may_leave(work: Work, delivery: Delivery, card: Card) -> bool:
    """The last gate: while a freeze holds, no card that clears anything leaves, whatever path it came by."""
    return not card.clears or not await gate.is_frozen(work, delivery.organisation, delivery.mandate)


async def news_view(work: Work, item: NewsItem, mandate: Mandate) -> news_cards.NewsView:
    """A news item with all that its card tells."""
    mandates = await mandates_of(work, item.organisation, item.mandates)
    standing = await gate.standing_of(work, item)
    got = await work.receipts.of(item.organisation, Subject.NEWS, item.id, item.revision.number)
    told = [member for each in mandates for member in each.members]
    undo_until = await work.timers.waiting(item.organisation, item.id, TimerKind.UNDO_NEWS)
    left = await work.letters.about(item.organisation, item.id, (DeliveryState.DEAD, DeliveryState.HELD))
    held = [each for each in left if each.state is DeliveryState.HELD and each.delivery.subject == item.id]
    embargo = item.revision.embargo
    return news_cards.NewsView(
        item=item,
        standing=standing,
        unconfirmed=standing is not item.standing(work.now),
        frozen=bool(await gate.frozen_among(work, mandates)),
        stuck=item.told and await _is_stuck(work, item),
        by=await name_of(work, item.organisation, item.revision.by),
        got=await named(work, item.organisation, got),
        missing=await names_of(work, item.organisation, without(told, got)) if item.told else (),
        mandates=tuple(each.name for each in mandates),
        undo_until=undo_until,
        waits_for_thaw=(item.stopped and undo_until is None) or bool(held),
        failed=len(given_up(left)),
        caveats=has_caveat((item.waiting or item.revision).text),
        recalls=await recalls_of(work, item),
        waits_for_comms=embargo is not None and embargo.asks and work.now.reached(embargo.until),
        second=await seconding.begun_by(work, item.organisation, item.id),
        reached=sum(work.now.reached(at) for at in embargo.steps) if embargo else 0,
    )


async def _is_stuck(work: Work, item: NewsItem) -> bool:
    """Whether an operator has stopped all sending before any of the CM's rooms got it."""
    if await work.pausing.since() is None:
        return False
    return all(copy.kind is not Kind.NEWS_CM for copy in await work.deliveries.copies(item.organisation, item.id))


async def unread_by(work: Work, item: NewsItem) -> tuple[str, ...]:
    """The names of those who were told an item and have not acknowledged it as it is now."""
    mandates = await mandates_of(work, item.organisation, item.mandates)
    got = await work.receipts.of(item.organisation, Subject.NEWS, item.id, item.revision.number)
    told = [member for each in mandates for member in each.members]
    return await names_of(work, item.organisation, without(told, got))


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


async def _embargo(desk: Desk) -> Card | None:
    item = await desk.work.news.get(desk.organisation.id, desk.delivery.subject)
    if item is None:
        return None
    return await composing_ends.embargo(
        desk.work, desk.delivery, await news_view(desk.work, item, desk.mandate), desk.lens
    )


async def _verdict(desk: Desk) -> Card | None:
    question = await desk.work.questions.get(desk.organisation.id, desk.delivery.subject, lock=True)
    if question is None:
        return None
    lens = replace(desk.lens, words=words(question.locale))
    if desk.delivery.refreshes is None and question.state is QuestionState.JUDGED:
        question = await asking.judged_again(desk.work, question)
    elif question.judgement.grants:
        again = await asking.drawn_again(desk.work, question)
        if again.state is QuestionState.JUDGED and asking.lost(question, again):  # nobody in comms has it
            return question_cards.no_longer_for_cm(question, lens, may_ask=not question.wants_human)
        question = again
    card = verdict_for_cm(question, lens, await escalating.progress(desk.work, question, desk.mandate))
    # By the text alone, which the asker knows: the same for what is secret and for what is unknown.
    return replace(card, blocks=(*contact_notes(routed(question.text, desk.mandate.contacts), lens), *card.blocks))


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
        undo_until=await work.timers.waiting(organisation, question.id, TimerKind.UNDO_ANSWER) if ruling else None,
        frozen=await gate.is_frozen(work, organisation, question.mandate),
        reminded=desk.delivery.kind is Kind.QUESTION_REMINDER,
        failed=len(await work.letters.failed(organisation, question.id)),
        unconfirmed=await reviewing.is_unconfirmed(work, question),
        progress=await escalating.progress(work, question, desk.mandate),
        second=await seconding.begun_by(work, organisation, question.id),
    )


async def _question_call(desk: Desk) -> Card | None:
    work, organisation = desk.work, desk.organisation.id
    question = await work.questions.get(organisation, desk.delivery.subject)
    if question is None or (desk.delivery.refreshes is None and not waits(question)):
        return None
    asker = await name_of(work, organisation, question.asker)
    return call_for_comms(question, asker, await escalating.progress(work, question, desk.mandate), desk.lens)


async def _answer_cm(desk: Desk) -> Card | None:
    work, organisation = desk.work, desk.organisation.id
    question = await work.questions.get(organisation, desk.delivery.subject, lock=True)
    ruling = await work.rulings.get(organisation, question.ruling) if question and question.ruling else None
    if question is None or ruling is None:
        return None
    fresh = desk.delivery.refreshes is None
    lens = replace(desk.lens, words=words(question.locale))
    if ruling.state is RulingState.REVOKED:
        return question_cards.no_longer_for_cm(question, lens)
    if ruling.answer is Answer.MAY and fresh and await answering.overtaken(work, question, ruling):
        return None
    if ruling.answer is Answer.MAY and not fresh and not await still_granted(work, desk.organisation, question, ruling):
        return question_cards.no_longer_for_cm(question, lens)
    by = await name_of(work, organisation, ruling.by)
    return question_cards.answer_for_cm(question, ruling, by, lens)


async def _ruling(desk: Desk) -> Card | None:
    return await composing_ends.ruling(desk.work, desk.delivery, desk.lens)


async def _asked_back_cm(desk: Desk) -> Card | None:
    question = await desk.work.questions.get(desk.organisation.id, desk.delivery.subject)
    if question is None or question.asked_back is None:
        return None
    history = await desk.work.register.about(question.organisation, question.id)
    asker = next((entry.actor for entry in reversed(history) if entry.verb == "ask-back"), "")
    by = await name_of(desk.work, question.organisation, asker)
    return question_cards.asked_back_for_cm(question, by, replace(desk.lens, words=words(question.locale)))


async def _dead_letter(desk: Desk) -> Card | None:
    about = desk.delivery.subject
    failed = await desk.work.letters.failed(desk.organisation.id, about)
    if not failed and (desk.delivery.refreshes is None or await desk.work.organisation_of(about) is None):
        return None
    number = next((letter.number for letter in failed if letter.number), "")
    places = {letter.delivery.lane: letter.delivery.place for letter in failed}
    called = {
        lane: await place_called(desk.work, desk.organisation.id, place, desk.lens.words)
        for lane, place in places.items()
    }
    return failures_for_lead(failed, about, number, called, desk.lens)


async def _outage(desk: Desk) -> Card | None:
    return await outages.drawn(desk.work, desk.delivery, desk.lens)


def _drawn(draw: signals.Draw) -> Composer:
    return lambda desk: draw(desk.work, desk.delivery, desk.mandate, desk.lens)


_COMPOSERS: dict[Kind, Composer] = {
    Kind.NEWS_CM: _news_cm,
    Kind.NEWS_COMMS: _news_comms,
    Kind.EMBARGO_AHEAD: _embargo,
    Kind.EMBARGO_DUE: _embargo,
    Kind.LEAK: _embargo,
    Kind.VERDICT: _verdict,
    Kind.QUESTION_COMMS: _question_comms,
    Kind.QUESTION_REMINDER: _question_comms,
    Kind.QUESTION_CALL: _question_call,
    Kind.ANSWER_CM: _answer_cm,
    Kind.RULING_REVIEW: _ruling,
    Kind.ASKED_BACK_CM: _asked_back_cm,
    Kind.DEAD_LETTER: _dead_letter,
    Kind.OUTAGE: _outage,
    **composing_tidings.COMPOSERS,
    **composing_receipts.COMPOSERS,
    **reviewing.COMPOSERS,
    **{kind: _drawn(draw) for kind, draw in signals.CARDS.items()},
    Kind.SET_UP: _drawn(announcing.drawn),
    Kind.ROOM_HELD: _drawn(looping.drawn),
    Kind.DIGEST: _drawn(digests.for_room),
    **syncs.COMPOSERS,
    **offboarding.COMPOSERS,
    **onboarding.COMPOSERS,
}
