"""The cards of the gallery that are not news, verdicts or lists: recalls, freezes, signals, syncs, digests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from bot.cards import (
    embargoes,
    questions,
    receipts,
    reviews,
    signalforms,
    signals,
    syncrecords,
    syncs,
    tidings,
    verifying,
    waiting,
    why,
)
from bot.cards.digest_lines import AnsweredShown, ItemShown, QuestionShown, RecallShown
from bot.cards.digests import DigestView, digest_card
from bot.cards.embargoes import Kept, Seen
from bot.cards.lens import Lens
from bot.cards.receipts import Awaited, RecallView
from bot.cards.reviews import Review
from bot.cards.syncrecords import Seat
from bot.core.card import Card
from bot.core.digests import Section
from bot.core.flags import Embargo, Standing
from bot.core.health import Health
from bot.core.people import Side
from bot.core.questions import Answer, QuestionState, Scope
from bot.core.recurrence import Recurrence
from bot.core.signals import SignalState
from bot.core.syncdays import weekly
from bot.core.syncs import FindingKind, Found, Minute, MinuteKind, SittingState, Task
from bot.core.tidings import Freeze, Recall, RecallReason, Subject
from bot.core.verdict import VerdictKind, Why
from tests.cards.samples import APRIL, NOW, cited, item, judgement, question, revision, ruling, view
from tests.cards.test_signals import view as signal
from tests.cards.test_syncs import AT, BOTH, MEETING, OWN, SITTING, agenda
from tests.cards.test_waiting import CALLED

SAM = (("Sam", APRIL),)
FREEZE = Freeze("freeze-1", "o", "m", "Incendie à Lille", "lea", NOW)
TASK = Task("a_1", "o_1", "w_1", "z_1", 2, "Envoyer la photo", "p_2", date(2026, 4, 1), "Europe/Paris", BOTH.written)
DECISION = Minute("l_1", "o_1", "w_1", "z_1", MinuteKind.DECISION, "On ouvre à Lille.", BOTH.written, 4)
NOTE = Minute("l_2", "o_1", "w_1", "z_1", MinuteKind.ANSWER, "La photo est prête.", BOTH.written, topic="x_2")
YES = ruling(Answer.MAY)
OPEN = question(judgement(VerdictKind.UNKNOWN, cited(), why=(Why.NOT_COVERED,)), state=QuestionState.OPEN)


def cards(lens: Lens) -> Iterator[tuple[str, Card]]:
    """All of them, by name."""
    for part in (_recalls, _freezes, _reminders, _embargoes, _questions, _signals, _syncs, _records, _digests):
        yield from part(lens)


def _recalls(lens: Lens) -> Iterator[tuple[str, Card]]:
    for reason in RecallReason:
        recall = Recall("recall-1", "o", "m", "item-1", reason, NOW)
        yield f"recall-{reason.value}", tidings.recall_for_cm(recall, item(), (), lens)
    recall = Recall("recall-1", "o", "m", "item-1", RecallReason.WITHDRAWN, NOW)
    yield "recall-for-asker", tidings.recall_for_asker(recall, "N-42", question(), SAM, lens)
    shown = RecallView(recall, "N-42", missing=("Sam",))
    yield "recalls", receipts.recall_list([shown, replace(shown, number="N-7", missing=("Sam", "Zoé"))], lens)
    told = receipts.told_block(SAM, ("Max",), NOW, lens)
    yield "who", receipts.who(lens.words("who-headline", number="N-42"), "N-42", told, [shown], lens)


def _freezes(lens: Lens) -> Iterator[tuple[str, Card]]:
    over = replace(FREEZE, thawed_at=APRIL, thawed_by="lea")
    yield "freeze-for-cm", tidings.freeze_for_cm(FREEZE, "Léa", (), lens)
    yield "freeze-for-comms", tidings.freeze_for_comms(FREEZE, "Léa", SAM, ["Alex"], lens, failed=1)
    yield "freeze-over-for-cm", tidings.freeze_for_cm(over, "Léa", SAM, lens)
    yield "freeze-over-for-comms", tidings.freeze_for_comms(over, "Léa", SAM, (), lens)
    yield "thaw", tidings.thaw_for_room(over, "Léa", lens)
    found = Review(waiting=(item(number=7),), answers=(question(),), news=(item(),), granted=(YES,), older=True)
    yield "review-after-freeze", reviews.review_for_comms("freeze-1", found, lens)
    yield "review-one-by-one", reviews.one_by_one(found, lens)


def _reminders(lens: Lens) -> Iterator[tuple[str, Card]]:
    for subject in (Subject.NEWS, Subject.RECALL, Subject.FREEZE):
        awaited = Awaited(subject, "x_1", "" if subject is Subject.FREEZE else "N-42", NOW, ["Sam"])
        yield f"reminder-{subject.value}", receipts.reminder(awaited, "g_1", lens)
    yield "silent", receipts.silent(Awaited(Subject.RECALL, "r_1", "N-42", NOW, ["Sam", "Alix"]), "Réseaux", 2, lens)


def _embargoes(lens: Lens) -> Iterator[tuple[str, Card]]:
    by_itself = item(revision(embargo=Embargo(APRIL, "Europe/Paris")))
    asking = item(revision(embargo=Embargo(APRIL, "Europe/Paris", True)))
    waits = view(asking, Standing.EMBARGOED, waits_for_comms=True)
    yield "lifting", embargoes.lifting_for_comms(view(by_itself, Standing.EMBARGOED), None, lens)
    yield "lifting-asks", embargoes.lifting_for_comms(waits, None, lens)
    yield "lifting-kept", embargoes.lifting_for_comms(waits, Kept("Karim", NOW), lens)
    leaked = [Seen("Sam", NOW, "https://x.example/lille"), Seen("Zoé", NOW)]
    yield "leak", embargoes.leak_for_comms(view(by_itself, Standing.EMBARGOED), leaked, lens)


def _questions(lens: Lens) -> Iterator[tuple[str, Card]]:
    yield "question-called", waiting.call_for_comms(OPEN, "Sam", CALLED, lens)
    back = replace(OPEN, state=QuestionState.ASKED_BACK, asked_back="Sur quel réseau ?")
    yield "question-asked-back", questions.asked_back_for_cm(back, "Léa", lens)
    answering = replace(OPEN, state=QuestionState.ANSWERING)
    yield "question-answering", questions.for_comms(answering, "Sam", lens, ruling=YES, by="Léa", undo_until=APRIL)
    answered = replace(OPEN, state=QuestionState.ANSWERED)
    yield "question-answered", questions.for_comms(answered, "Sam", lens, ruling=YES, by="Léa")
    yield "answer-over", questions.no_longer_for_cm(answered, lens, may_ask=True)
    yield "why-for-cm", why.why_for_cm(OPEN, lens)
    yield "why-for-comms", why.why_for_comms(OPEN, lens)
    yield "review-of-a-yes", verifying.review_for_author(YES, "Léa", lens, settled=False)
    yield "rulings", verifying.ruling_list([YES, replace(YES, scope=Scope.ASKER, only="p_sam")], lens, more=3)
    yield "own-questions", verifying.own_list([OPEN, answered], lens)


def _signals(lens: Lens) -> Iterator[tuple[str, Card]]:
    for state in SignalState:
        yield f"signal-{state.value}-for-comms", signals.signal_for_comms(signal(state), lens)
        yield f"signal-{state.value}-for-cm", signals.signal_for_cm(signal(state), lens)
    urgent = signal(SignalState.OPEN, urgent=True)
    yield "signal-urgent", signals.signal_for_comms(urgent, lens, calling=True)
    yield "signal-answer", signals.signal_answer(signal(SignalState.ANSWERED), lens)
    lines = [signalforms.line_for_comms(urgent.signal, "Sam", "", lens)]
    yield "signals", signalforms.signal_list(lines, lens, for_comms=True)


def _syncs(lens: Lens) -> Iterator[tuple[str, Card]]:
    found = [
        Found(kind, "N-42", "Lille ouvre le 6 avril.", APRIL, ("Sam",), Standing.SHAREABLE) for kind in FindingKind
    ]
    full = agenda(found=found, tasks=[(TASK, "Sam")], holiday="Lundi de Pâques", silent=6)
    yield "sync-prompt", syncs.prompt(full, lens)
    yield "sync-prompt-for-cm", syncs.prompt(agenda(Side.CM, topics=[(BOTH, "Sam")]), lens)
    yield "sync-agenda", syncs.agenda_card(full, lens)
    minutes = [(DECISION, "Karim"), (NOTE, "Sam")]
    done = replace(SITTING, state=SittingState.OPEN)
    held = agenda(sitting=done, minutes=minutes, tasks=[(TASK, "Sam")], present=("Karim", "Sam"), awaited=("Alix",))
    yield "sync-summary", syncs.summary(held, lens)
    yield "sync-skipped", syncs.change(agenda(sitting=replace(SITTING, state=SittingState.SKIPPED)), lens)
    yield "sync-moved", syncs.change(agenda(sitting=replace(SITTING, moved=True)), lens)


def _records(lens: Lens) -> Iterator[tuple[str, Card]]:
    author = Seat(Side.COMMS, is_author=True)
    yield "topic", syncrecords.topic_card(OWN, "Karim", author, lens)
    yield "topic-in-text", syncrecords.asked_in_text(BOTH, "Sam", SITTING, [(NOTE, "Sam")], lens)
    yield "decision", syncrecords.decision_card(DECISION, "Karim", author, lens)
    yield "task", syncrecords.task_card(TASK, "Sam", lens, is_due=True)
    every_week = Recurrence(weekly((0,)), date(2026, 3, 16), time(9), "Europe/Paris")
    planned = (MEETING, every_week, ("lundi 23 mars 2026",))
    yield "meetings", syncrecords.meeting_list([planned], [("w_1", "Réseaux")], lens)
    yield "meeting-arranged", syncrecords.arranged(MEETING, every_week, lens.instant(AT), lens)


def _digests(lens: Lens) -> Iterator[tuple[str, Card]]:
    shareable = ItemShown(item(), Standing.SHAREABLE)
    secret = ItemShown(item(number=7), Standing.CONFIDENTIAL)
    recall = RecallShown(Recall("r_1", "o", "m", "n_7", RecallReason.WITHDRAWN, NOW), "N-7", ("Sam",))
    cm = DigestView(Side.CM, "Réseaux sociaux", NOW, NOW - timedelta(days=1))
    full = replace(
        cm,
        items={Section.MAY_NOW: [shareable], Section.NEW: [shareable, secret], Section.UNREAD: [secret]},
        recalls=[recall],
        questions=[QuestionShown(question(), "Sam")],
        answered=[AnsweredShown(question(), "Sam", "Léa", NOW)],
        next_sync=AT,
        cms=("Sam",),
    )
    health = Health("2026-03", 12, 840, 30, 6, 5400, 1, 2, ((3, 8), (4, 10)))
    yield "digest-for-cm", digest_card(full, lens)
    yield "digest-for-comms", digest_card(replace(full, side=Side.COMMS, health=health, silent=6), lens)
    yield "digest-frozen", digest_card(replace(full, frozen="Incendie à Lille"), lens)
    yield "digest-empty", digest_card(cm, lens)
