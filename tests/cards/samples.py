"""What the tests of cards are drawn from."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.cards.lens import Lens
from bot.cards.news import NewsView
from bot.core.address import Address, Place, Platform
from bot.core.card import (
    Block,
    Card,
    Difference,
    EvidenceList,
    Facts,
    Form,
    Moment,
    Paragraph,
    Quote,
    WebAddress,
    Wording,
)
from bot.core.evidence import Record
from bot.core.flags import Audience, Embargo, Flag, Standing
from bot.core.judgement import Cited, Judgement
from bot.core.news import NewsItem, NewsState, Revision
from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind, Why
from bot.i18n.words import words

NOW = datetime(2026, 3, 18, 10, 7, tzinfo=UTC)
APRIL = datetime(2026, 4, 6, 7, 0, tzinfo=UTC)
MAY = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
TEXT, WORDING, SECRET = "Lille ouvre le 6 avril, avec un budget réduit.", "Rendez-vous à Lille !", "Projet Tilleul"

LENSES = {
    "fr": Lens(words("fr"), "Europe/Paris", "Europe/Paris"),
    "en": Lens(words("en"), "Europe/Paris", "Europe/Paris"),
    "fr-CA": Lens(words("fr"), "America/Montreal", "Europe/Paris"),
}
FRENCH, ENGLISH, QUEBEC = LENSES.values()

FLAG = {
    "fr": {
        Standing.SHAREABLE: "📣 Partageable",
        Standing.CONFIDENTIAL: "🔒 Confidentiel",
        Standing.EMBARGOED: "⏳ Sous embargo jusqu'au lundi 6 avril 2026 à 09:00 (heure de Paris)",
        Standing.HELD: "↩️ Rappel",
        Standing.UNKNOWN: "❓ À revérifier",
    },
    "en": {
        Standing.SHAREABLE: "📣 Shareable",
        Standing.CONFIDENTIAL: "🔒 Confidential",
        Standing.EMBARGOED: "⏳ Embargoed until Monday 6 April 2026 at 09:00 (Paris time)",
        Standing.HELD: "↩️ Recall",
        Standing.UNKNOWN: "❓ Check again",
    },
}
VERDICT = {
    "fr": {
        VerdictKind.SHAREABLE: "📣 Peut être dit",
        VerdictKind.CONFIDENTIAL: "🔒 Ne pas divulguer",
        VerdictKind.EMBARGOED: "⏳ Sous embargo jusqu'au lundi 6 avril 2026 à 09:00 (heure de Paris)",
        VerdictKind.UNKNOWN: "🤝 Question transmise à l'équipe",
        VerdictKind.FROZEN: "🧊 Gel en cours",
    },
    "en": {
        VerdictKind.SHAREABLE: "📣 May be said",
        VerdictKind.CONFIDENTIAL: "🔒 Do not disclose",
        VerdictKind.EMBARGOED: "⏳ Embargoed until Monday 6 April 2026 at 09:00 (Paris time)",
        VerdictKind.UNKNOWN: "🤝 Sent to the team",
        VerdictKind.FROZEN: "🧊 Freeze in force",
    },
}


def revision(**changes: Any) -> Revision:
    given: dict[str, Any] = {
        "number": 1, "text": TEXT, "flag": Flag.SHAREABLE, "by": "m1", "at": NOW, "wording": WORDING,
        "audience": Audience.CM,
    }  # fmt: skip
    return Revision(**given | changes)


def embargoed(**changes: Any) -> Revision:
    return revision(embargo=Embargo(APRIL, "Europe/Paris"), **changes)


def item(said: Revision | None = None, **changes: Any) -> NewsItem:
    given: dict[str, Any] = {
        "id": "item-1", "organisation": "o", "number": 42, "state": NewsState.PASSED, "revision": said or revision(),
        "mandates": ("m",), "posted_at": NOW, "passed_at": NOW,
    }  # fmt: skip
    return NewsItem(**given | changes)


def view(news: NewsItem | None = None, standing: Standing = Standing.SHAREABLE, **changes: Any) -> NewsView:
    return NewsView(news or item(), standing, "Léa Montagne", **changes)


def cited(standing: Standing = Standing.SHAREABLE, *, told: bool = True, **changes: Any) -> Cited:
    given: dict[str, Any] = {
        "record": Record.NEWS, "id": "item-1", "number": "N-42" if told else "N-99", "revision": 1,
        "standing": standing, "told": told, "extract": WORDING if told else SECRET,
        "likeness": 0.9,
    }  # fmt: skip
    return Cited(**given | changes)


def judgement(kind: VerdictKind, *evidence: Cited, **changes: Any) -> Judgement:
    given: dict[str, Any] = {"kind": kind, "why": (Why.NOTHING_FOUND,), "at": NOW, "cited": evidence}
    if kind is VerdictKind.EMBARGOED:
        given["until"] = APRIL
    if kind is VerdictKind.SHAREABLE:
        given["wording"] = WORDING
    return Judgement(**given | changes)


def question(judged: Judgement | None = None, **changes: Any) -> Question:
    given: dict[str, Any] = {
        "id": "question-1", "organisation": "o", "number": 4, "mandate": "m", "asker": "sam",
        "place": Place(Address(Platform.DEMO, "", "r")), "text": "Peut-on dire que Lille ouvre ?", "asked_at": NOW,
        "state": QuestionState.JUDGED, "judgement": judged or judgement(VerdictKind.UNKNOWN), "locale": "fr",
    }  # fmt: skip
    return Question(**given | changes)


def ruling(answer: Answer, **changes: Any) -> Ruling:
    given: dict[str, Any] = {
        "id": "r", "organisation": "o", "mandate": "m", "question": "question-1", "answer": answer, "text": "Lille ?",
        "by": "lea", "at": NOW, "state": RulingState.IN_FORCE, "lang": "fr", "number": "Q-4",
    }  # fmt: skip
    if answer is Answer.MAY:
        given["wording"] = WORDING
    if answer is Answer.NOT_BEFORE:
        given["not_before"] = APRIL
    return Ruling(**given | changes)


def lines(shown: Card | Form) -> list[str]:
    """Everything that a person can read on a card or a form."""
    read = [part for block in (shown.blocks if isinstance(shown, Card) else shown.intro) for part in parts(block)]
    if isinstance(shown, Card):
        return [shown.headline, shown.notice, shown.number, shown.footer, *read, *(b.label for b in shown.buttons)]
    return [shown.title, shown.submit, *read, *(part for f in shown.fields for part in (f.label, f.hint, f.value))]


def parts(block: Block) -> list[str]:
    """Everything that a person can read in a block."""
    match block:
        case Paragraph(text):
            return [text]
        case Quote(text, by):
            return [text, by or ""]
        case Wording(label, text) | WebAddress(label, text):
            return [label, text]
        case Facts(rows):
            return [part for row in rows for part in row]
        case EvidenceList(title, found):
            return [title, *(part for each in found for part in (each.number, each.flag, each.extract))]
        case Difference(adds_label, adds, omits_label, omits):
            return [adds_label, *adds, omits_label, *omits]
        case Moment(label, _):
            return [label]


def text_of(shown: Card | Form) -> str:
    return "\n".join(lines(shown))


def verbs(card: Card) -> list[Verb]:
    return [button.verb for button in card.buttons]
