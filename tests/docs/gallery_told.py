"""Further cards for the gallery: what was told and changes, the meetings, the digests, and what surrounds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.cards import digests, embargoes, history, overview, partings, receipts, signals, status, syncs, tidings
from bot.cards.checklists import checklist_card
from bot.cards.digest_lines import AnsweredShown, ItemShown, QuestionShown, RecallShown
from bot.cards.lens import Lens
from bot.cards.news import NewsView
from bot.cards.privacy import Keeping, privacy_card
from bot.cards.verifying import review_for_author
from bot.core import status as states
from bot.core.address import Platform
from bot.core.card import Card
from bot.core.checklists import Progress, Step
from bot.core.delivery import Kind
from bot.core.digests import Section
from bot.core.flags import Embargo, Standing
from bot.core.health import Health
from bot.core.news import NewsItem
from bot.core.people import Mandate, Side
from bot.core.questions import Answer, QuestionState
from bot.core.retention import LegalHold, Retention
from bot.core.signals import Signal, SignalState
from bot.core.syncs import FindingKind, Found, Meeting, Minute, MinuteKind, Sitting, Task, Topic, Written
from bot.core.tidings import Freeze, Recall, RecallReason, Subject
from tests.cards.samples import APRIL, NOW, item, question, revision, ruling

LEA, SAM, KARIM = "Léa Ferrand", "Sam Dubois", "Karim Osman"
MONDAY = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
HEALTH = Health("2026-02", 12, 5400, 7, 3, 9000, 2, 1, ((3, 1), (4, 2), (0, 0), (5, 7), (0, 0)))
RECALL = Recall("r", "o", "m", "item-1", RecallReason.WITHDRAWN, NOW)
FREEZE = Freeze("f", "o", "m", "", "lea", NOW, NOW + timedelta(hours=2), "karim")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said on them, in one language."""

    opening: str
    lille: str
    prices: str
    wording: str
    asked: str
    signal: str
    answer: str
    meeting: str
    budget: str
    photo: str
    decided: str
    noted: str
    action: str
    mandate: str
    house: str
    reason: str
    hold: str
    topic: str


SAID = {
    "en": Told(
        "Our shop in Lyon Confluence opens on Thursday 2 April 2026 at 9 am.",
        "Lille opens on 6 April, with a smaller budget.",
        "Prices at the bulk counter go down in May.",
        "See you in Lille on 6 April!",
        "May we say that Lille opens?",
        "A rumour about a recall of yoghurts is going round.",
        "We know of it: the statement comes at noon.",
        "Weekly sync",
        "The budget of April",
        "The photo of the team",
        "The opening in Lille is announced on 30 March.",
        "Comments on prices triple in the evening.",
        "Send the photos of the team",
        "Social media",
        "Les Halles Verrier",
        "Fire in Lille",
        "Dispute with the supplier",
        "openings",
    ),
    "fr": Told(
        "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h.",
        "Lille ouvre le 6 avril, avec un budget réduit.",
        "Les prix du rayon vrac baissent en mai.",
        "Rendez-vous à Lille le 6 avril !",
        "Peut-on dire que Lille ouvre ?",
        "Une rumeur de rappel de yaourts circule.",
        "Nous le savons : le communiqué arrive à midi.",
        "Point hebdo",
        "Le budget d’avril",
        "La photo de l’équipe",
        "L’ouverture de Lille est annoncée le 30 mars.",
        "Les commentaires sur les prix triplent le soir.",
        "Envoyer les photos de l’équipe",
        "Réseaux sociaux",
        "Les Halles Verrier",
        "Incendie à Lille",
        "Litige avec le fournisseur",
        "ouvertures",
    ),
}

TITLES = {
    "digest-cm": ("The digest of a CM’s room", "Le résumé d’un salon du CM"),
    "digest-comms": ("The digest of comms", "Le résumé de la communication"),
    "digest-health": ("The first digest of a month", "Le premier résumé d’un mois"),
    "sync-prompt": ("A call for topics, to the CM", "L’appel à sujets, au CM"),
    "sync-agenda": ("An agenda, with what the bot brings", "Un ordre du jour, avec ce qu’apporte le bot"),
    "sync-summary": ("What came of a sync", "Le compte rendu d’un point"),
    "history": ("The history of an item", "L’historique d’une nouvelle"),
    "recall-asker": ("A recall of an answer", "Le rappel d’une réponse"),
    "recalls": ("Recalls that wait", "Les rappels en attente"),
    "silent": ("Nobody acknowledges", "Personne n’accuse réception"),
    "thaw": ("A thaw", "Un dégel"),
    "embargo-ahead": ("An embargo that is about to lift", "Un embargo qui va être levé"),
    "embargo-due": ("An embargo that asks first", "Un embargo qui demande avant"),
    "leak": ("An embargo that others broke", "Un embargo rompu ailleurs"),
    "ruling-review": ("A ruling that ends soon", "Une décision qui arrive à son terme"),
    "signal-answer": ("The answer to a signal", "La réponse à un signalement"),
    "checklist": ("The first steps", "Les premiers pas"),
    "checklist-cm": ("The first steps of a CM", "Les premiers pas d’un CM"),
    "parting": ("What a lead is handed when somebody leaves", "Ce que reçoit un responsable quand quelqu’un part"),
    "parting-told": ("What the one who left was told", "Ce que la personne partie avait appris"),
    "farewell": ("The last card of who leaves", "La dernière carte de qui part"),
    "privacy": ("How long what is kept", "Combien de temps quoi est gardé"),
    "status": ("`/passerelle status`, below the overview", "`/passerelle status`, sous la vue d’ensemble"),
}


def cards(language: str, lens: Lens) -> Iterator[tuple[str, Side, Card]]:
    """Each of them: what it is called in `TITLES`, for whom, and the card."""
    said = SAID[language]
    yield from _digests(said, lens)
    yield from _syncs(said, lens)
    yield from _changed(said, lens)
    yield from _embargoes(said, lens)
    yield from _around(said, lens)


def _item(said: Told, number: int = 41, **changes: object) -> NewsItem:
    return item(revision(text=said.opening, wording=said.opening, topics=(said.topic,)), number=number, **changes)


def _embargoed(said: Told, *, asks: bool = False) -> NewsItem:
    embargo = Embargo(APRIL, "Europe/Paris", asks)
    return item(revision(text=said.lille, wording=said.wording, embargo=embargo), number=42, id="item-2")


def _digests(said: Told, lens: Lens) -> Iterator[tuple[str, Side, Card]]:
    base = digests.DigestView(Side.CM, said.mandate, NOW, NOW - timedelta(days=1), next_sync=MONDAY, cms=(SAM,))
    opening, lille = ItemShown(_item(said), Standing.SHAREABLE), ItemShown(_embargoed(said), Standing.EMBARGOED)
    prices = ItemShown(item(revision(text=said.prices, wording=None), number=43), Standing.CONFIDENTIAL)
    asked = question(text=said.asked, state=QuestionState.OPEN)
    found = {Section.MAY_NOW: [opening], Section.NEW: [prices], Section.AHEAD: [lille], Section.UNREAD: [prices]}
    recall = RecallShown(RECALL, "N-7", (SAM,))
    answered = AnsweredShown(replace(asked, number=3), SAM, LEA, NOW + timedelta(minutes=40))
    shown = replace(base, items=found, recalls=[recall], questions=[QuestionShown(asked, SAM)], answered=[answered])
    yield "digest-cm", Side.CM, digests.digest_card(shown, lens)
    comms = replace(shown, side=Side.COMMS, silent=6)
    yield "digest-comms", Side.COMMS, digests.digest_card(comms, lens)
    yield "digest-health", Side.COMMS, digests.digest_card(replace(base, side=Side.COMMS, health=HEALTH), lens)


def _syncs(said: Told, lens: Lens) -> Iterator[tuple[str, Side, Card]]:
    meeting = Meeting("g", "o", "m", said.meeting, "s", "t")
    sitting = Sitting("z", "o", "m", "g", 3, date(2026, 3, 23), MONDAY)
    own, both = Written("p", Side.COMMS, NOW), Written("q", Side.CM, NOW, NOW)
    topics = [
        (Topic("x", "o", "m", "g", 1, said.budget, own), KARIM),
        (Topic("y", "o", "m", "g", 2, said.photo, both), SAM),
    ]
    task = Task("a", "o", "m", "z", 2, said.action, "q", date(2026, 4, 1), "Europe/Paris", both)
    found = [
        Found(FindingKind.UNANSWERED, "Q-4", said.asked, NOW, (SAM,)),
        Found(FindingKind.UNREAD, "N-41", said.opening, None, (SAM,), Standing.SHAREABLE),
        Found(FindingKind.LIFTS, "N-42", said.lille, APRIL, (), Standing.EMBARGOED),
    ]
    agenda = syncs.Agenda(
        Side.COMMS, meeting, sitting, "Europe/Paris", topics=topics, found=found, tasks=[(task, SAM)], silent=6
    )
    prompt = replace(agenda, side=Side.CM, topics=topics[1:], found=(), tasks=(), silent=0)
    yield "sync-prompt", Side.CM, syncs.prompt(prompt, lens)
    yield "sync-agenda", Side.COMMS, syncs.agenda_card(agenda, lens)
    minutes = [
        (Minute("l", "o", "m", "z", MinuteKind.DECISION, said.decided, both, 4), LEA),
        (Minute("n", "o", "m", "z", MinuteKind.NOTE, said.noted, both), SAM),
    ]
    came = replace(agenda, minutes=minutes, present=(LEA, SAM), found=(), silent=0)
    yield "sync-summary", Side.COMMS, syncs.summary(came, lens)


def _changed(said: Told, lens: Lens) -> Iterator[tuple[str, Side, Card]]:
    cm = history.Path(Platform.SLACK, Side.CM, said.mandate)
    past = [
        history.Past(NOW, "tag", LEA, flag="shareable"),
        history.Past(NOW + timedelta(seconds=12), "delivered", "", path=cm),
        history.Past(NOW + timedelta(hours=1), "acknowledge", SAM),
        history.Past(NOW + timedelta(hours=3), "withdraw", LEA),
        history.Past(NOW + timedelta(hours=3), "recall", LEA),
        history.Past(NOW + timedelta(hours=3, seconds=2), "delivered", "", of_recall=True, path=cm),
        history.Past(NOW + timedelta(hours=4), "acknowledge", SAM, of_recall=True),
    ]
    yield "history", Side.COMMS, history.history_card("N-41", past, 0, lens)
    asked = question(text=said.asked)
    yield "recall-asker", Side.CM, tidings.recall_for_asker(RECALL, "N-41", asked, [], lens)
    waits = receipts.RecallView(RECALL, "N-41", missing=(SAM,))
    yield "recalls", Side.COMMS, receipts.recall_list([waits], lens)
    awaited = receipts.Awaited(Subject.RECALL, "x", "N-41", NOW, [SAM])
    yield "silent", Side.COMMS, receipts.silent(awaited, said.mandate, 3, lens)
    yield "thaw", Side.CM, tidings.thaw_for_room(replace(FREEZE, reason=said.reason), KARIM, lens)
    signal = Signal("s", "o", 4, "m", "p", asked.place, said.signal, NOW, "fr", urgent=True)
    answered = replace(signal, state=SignalState.ANSWERED, answer=said.answer, answered_by="lea")
    view = signals.SignalView(answered, SAM, answered_by=LEA)
    yield "signal-answer", Side.CM, signals.signal_answer(view, lens)


def _embargoes(said: Told, lens: Lens) -> Iterator[tuple[str, Side, Card]]:
    view = NewsView(_embargoed(said), Standing.EMBARGOED, LEA)
    yield "embargo-ahead", Side.COMMS, embargoes.lifting_for_comms(view, None, lens)
    asks = replace(view, item=_embargoed(said, asks=True))
    yield "embargo-due", Side.COMMS, embargoes.lifting_for_comms(asks, None, lens)
    seen = [embargoes.Seen(SAM, NOW, "lesnouvelles.example")]
    yield "leak", Side.COMMS, embargoes.leak_for_comms(view, seen, lens)
    may = ruling(Answer.MAY, text=said.asked, wording=said.wording, expires_at=NOW + timedelta(days=7))
    yield "ruling-review", Side.COMMS, review_for_author(may, LEA, lens, settled=False)


def _around(said: Told, lens: Lens) -> Iterator[tuple[str, Side, Card]]:
    mandate = Mandate("m", "o", said.mandate, "fr", "Europe/Paris")
    done = frozenset({Step.ROOMS, Step.PEOPLE, Step.ROLES})
    yield "checklist", Side.COMMS, checklist_card(mandate, Progress(Side.COMMS, done), lens)
    first = Progress(Side.CM, frozenset({Step.NEWS}))
    yield "checklist-cm", Side.CM, checklist_card(mandate, first, lens, may_hide=False)
    record = partings.Record(SAM, NOW, (said.mandate,), ("slack:T0/C0",), ("Q-4",), told=2)
    yield "parting", Side.COMMS, partings.record_card(record, lens)
    rows = [
        partings.Row(118, NOW, Kind.NEWS_CM, "N-41", "📣", "2026-03-18 12:07"),
        partings.Row(121, NOW + timedelta(hours=2), Kind.NEWS_CM, "N-42", "⏳"),
    ]
    yield "parting-told", Side.COMMS, partings.told_card(SAM, rows, 1, 1, lens)
    yield "farewell", Side.CM, partings.farewell_card(said.house, [partings.Kept("N-42", said.lille)], lens)
    hold = LegalHold("h", "o", "item-1", "N-41", said.hold, "lea", NOW)
    yield "privacy", Side.COMMS, privacy_card(Keeping("o", Retention(), [(hold, LEA)], NOW, for_lead=True), lens)
    shown = overview.for_comms(overview.ForComms(), lens)
    state = status.for_comms(_state(said), lens)
    yield "status", Side.COMMS, replace(shown, blocks=(*shown.blocks, *state.blocks))


def _state(said: Told) -> states.State:
    rooms: dict[Side, tuple[str, ...]] = {Side.COMMS: ("slack:T0/C1",), Side.CM: ("slack:T0/C2",)}
    coming = (states.Coming("sync", said.meeting, MONDAY),)
    mandate = states.MandateState(said.mandate, "Europe/Paris", rooms, 4, 2, coming=coming)
    outbox = {"waiting": 0, "sending": 1, "held": 0, "failed": 0}
    house = states.HouseState(said.house, outbox, (mandate,))
    return states.State("1.0", NOW, platforms=(states.Reached("slack", "T0"),), houses=(house,))
