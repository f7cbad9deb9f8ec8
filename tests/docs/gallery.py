"""The kinds of cards that people get, one of each, in words: `docs/reference/cards.md` and its French twin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.cards import digests, news, overview, questions, receipts, reviews, signals, syncs, tidings, verdicts
from bot.cards.charter import Agreed, charter_card
from bot.cards.digest_lines import ItemShown, QuestionShown, RecallShown
from bot.cards.lens import Lens
from bot.cards.loops import room_held_card
from bot.cards.outages import outage_card
from bot.core.card import Block, Card, Difference, EvidenceList, Facts, Paragraph, Quote, Wording
from bot.core.charter import Charter
from bot.core.digests import Section
from bot.core.flags import Flag, Standing
from bot.core.loops import REST, Rest
from bot.core.news import NewsItem, NewsState, Revision
from bot.core.outage import Outage
from bot.core.people import Mandate, Side
from bot.core.questions import Answer, QuestionState
from bot.core.signals import Signal
from bot.core.syncs import Meeting, Sitting, Topic, Written
from bot.core.tidings import Freeze, Recall, RecallReason, Subject
from bot.core.verdict import VerdictKind
from tests.cards.samples import LENSES, NOW, embargoed, judgement, revision
from tests.cards.samples import cited as cited_in_french
from tests.cards.samples import item as item_in_french
from tests.cards.samples import question as question_in_french
from tests.cards.samples import ruling as ruling_in_french
from tests.docs import gallery_told

LEA, SAM, KARIM = "Léa Ferrand", "Sam Dubois", "Karim Osman"
RECALL = Recall("r", "o", "m", "item-1", RecallReason.WITHDRAWN, NOW)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said on the sample cards, in one language, and the words of the page itself."""

    intro: str
    comms: str
    cm: str
    text: str
    wording: str
    asked: str
    reason: str
    signal: str
    mandate: str
    meeting: str
    topics: tuple[str, str]
    promise: str
    back: str
    colon: str
    titles: tuple[str, ...]


SAID = {
    "en": Said(
        intro="# Cards\n\nOne of each kind, as it reads in words; each platform draws it in its own manner: "
        "[on the demo page](../pictures/demo-en.png), [on Slack](../pictures/slack-news-en.png), "
        "[on Discord](../pictures/discord-cm-en.png). A card always says its flag in words, never by colour "
        "alone, and has a number by which people can talk about it.",
        comms="For comms",
        cm="For the CM",
        text="Lille opens on 6 April, with a smaller budget.",
        wording="See you in Lille on 6 April!",
        asked="May we say that Lille opens?",
        reason="Fire in Lille",
        signal="A rumour about a recall of yoghurts is going round.",
        mandate="Social media",
        meeting="Weekly sync",
        topics=("The budget of April", "The photo of the team"),
        promise="We answer within two hours, on working days.",
        back="For which network is it?",
        colon=": ",
        titles=(
            "News that may be said", "News that may not", "News under embargo", "The same item, while it can be undone",
            "May be said", "Do not disclose", "Embargoed until…", "Sent to the team", "Freeze in force",
            "A question that waits", "A human’s answer", "A question asked back", "A recall", "A freeze", "A freeze",
            "What holds again after a thaw", "A reminder", "A signal from outside", "The same signal", "A digest",
            "A call for topics", "The agenda of a sync", "The charter", "The overview",
            "A platform that does not take our token", "A room that rests", "The same room",
        ),
    ),
    "fr": Said(
        intro="# Les cartes\n\nUne de chaque sorte, en toutes lettres ; chaque plateforme la dessine à sa manière : "
        "[sur la page de démonstration](../pictures/demo-fr.png), [sur Slack](../pictures/slack-news-fr.png), "
        "[sur Discord](../pictures/discord-cm-fr.png). Une carte dit toujours son étiquette en mots, jamais par la "
        "seule couleur, et porte un numéro par lequel on peut en parler.",
        comms="Pour la communication",
        cm="Pour le CM",
        text="Lille ouvre le 6 avril, avec un budget réduit.",
        wording="Rendez-vous à Lille le 6 avril !",
        asked="Peut-on dire que Lille ouvre ?",
        reason="Incendie à Lille",
        signal="Une rumeur de rappel de yaourts circule.",
        mandate="Réseaux sociaux",
        meeting="Point hebdo",
        topics=("Le budget d’avril", "La photo de l’équipe"),
        promise="Nous répondons sous deux heures, jours ouvrés.",
        back="C’est pour quel réseau ?",
        colon=" : ",
        titles=(
            "Une nouvelle qui peut être dite", "Une nouvelle qui ne le peut pas", "Une nouvelle sous embargo",
            "La même, tant qu’elle peut être reprise", "Peut être dit", "Ne pas divulguer", "Sous embargo jusqu’au…",
            "Question transmise à l’équipe", "Gel en cours", "Une question qui attend", "La réponse de quelqu’un",
            "Une question retournée", "Un rappel", "Un gel", "Un gel", "Ce qui vaut à nouveau après un dégel",
            "Une relance", "Un signalement", "Le même signalement", "Un résumé", "L’appel à sujets",
            "L’ordre du jour d’un point",
            "La charte", "La vue d’ensemble", "Une plateforme qui refuse notre jeton", "Un salon au repos",
            "Le même salon",
        ),
    ),
}  # fmt: skip


def page(language: str) -> str:
    """The whole page."""
    said = SAID[language]
    parts = [said.intro]
    for title, side, card in cards(language):
        parts.append(f"## {title}\n\n*{said.comms if side is Side.COMMS else said.cm}*\n\n{drawn(card, said.colon)}")
    return "\n\n".join(_with_numbers(parts)) + "\n"


def cards(language: str) -> Iterator[tuple[str, Side, Card]]:
    """Every card of the page, by its title."""
    said, lens = SAID[language], LENSES[language]
    shown = [
        *_news(said, lens),
        *_verdicts(said, lens),
        *_answers(said, lens),
        *_tidings(said, lens),
        *_rest(said, lens),
    ]
    for title, (side, card) in zip(said.titles, shown, strict=True):
        yield title, side, card
    for name, side, card in gallery_told.cards(language, lens):
        yield gallery_told.TITLES[name][list(SAID).index(language)], side, card


def _with_numbers(parts: list[str]) -> list[str]:
    """Two cards of one title: the heading stands over both."""
    kept: list[str] = []
    for part in parts:
        heading, _, rest = part.partition("\n\n")
        seen = any(each.startswith(f"{heading}\n") for each in kept)
        kept.append(rest if seen else part)
    return kept


def _revision(said: Said, **changes: object) -> Revision:
    return revision(text=said.text, **{"wording": said.wording} | changes)


def _item(said: Said, **changes: object) -> NewsItem:
    return item_in_french(_revision(said), **changes)


def _news(said: Said, lens: Lens) -> Iterator[tuple[Side, Card]]:
    secret = item_in_french(_revision(said, flag=Flag.CONFIDENTIAL, wording=None))
    held_back = item_in_french(replace(embargoed(), text=said.text, wording=said.wording, flag=Flag.CONFIDENTIAL))
    undone = _item(said, state=NewsState.PENDING, passed_at=None)
    yield Side.CM, news.for_cm(news.NewsView(_item(said), Standing.SHAREABLE, LEA), lens)
    yield Side.CM, news.for_cm(news.NewsView(secret, Standing.CONFIDENTIAL, LEA), lens)
    yield Side.CM, news.for_cm(news.NewsView(held_back, Standing.EMBARGOED, LEA), lens)
    view = news.NewsView(undone, Standing.SHAREABLE, LEA, undo_until=NOW + timedelta(seconds=10))
    yield Side.COMMS, news.for_comms(view, lens)


def _verdicts(said: Said, lens: Lens) -> Iterator[tuple[Side, Card]]:
    standings = {
        VerdictKind.SHAREABLE: Standing.SHAREABLE,
        VerdictKind.CONFIDENTIAL: Standing.CONFIDENTIAL,
        VerdictKind.EMBARGOED: Standing.EMBARGOED,
    }
    for kind in (
        VerdictKind.SHAREABLE,
        VerdictKind.CONFIDENTIAL,
        VerdictKind.EMBARGOED,
        VerdictKind.UNKNOWN,
        VerdictKind.FROZEN,
    ):
        may = kind is VerdictKind.SHAREABLE
        extract = said.wording if may else said.text
        rests_on = [cited_in_french(standings[kind], extract=extract)] if kind in standings else []
        given = {"wording": said.wording} if may else {}
        waits = QuestionState.OPEN if kind is VerdictKind.UNKNOWN else QuestionState.JUDGED
        asked = question_in_french(judgement(kind, *rests_on, **given), text=said.asked, state=waits)
        yield Side.CM, verdicts.verdict_for_cm(asked, lens)


def _answers(said: Said, lens: Lens) -> Iterator[tuple[Side, Card]]:
    asked = question_in_french(text=said.asked, state=QuestionState.OPEN)
    yield Side.COMMS, questions.for_comms(asked, SAM, lens)
    may = ruling_in_french(Answer.MAY, text=said.asked, wording=said.wording)
    yield Side.CM, questions.answer_for_cm(asked, may, LEA, lens)
    back = replace(asked, state=QuestionState.ASKED_BACK, asked_back=said.back)
    yield Side.CM, questions.asked_back_for_cm(back, LEA, lens)


def _tidings(said: Said, lens: Lens) -> Iterator[tuple[Side, Card]]:
    freeze = Freeze("f", "o", "m", said.reason, "lea", NOW)
    yield Side.CM, tidings.recall_for_cm(RECALL, _item(said), [], lens)
    yield Side.CM, tidings.freeze_for_cm(freeze, LEA, [], lens)
    yield Side.COMMS, tidings.freeze_for_comms(freeze, LEA, [], [SAM], lens)
    yield Side.COMMS, reviews.review_for_comms("f", reviews.Review(waiting=(_item(said),), news=(_item(said),)), lens)
    yield Side.CM, receipts.reminder(receipts.Awaited(Subject.NEWS, "x", "N-42", NOW, [SAM]), "g", lens)


def _rest(said: Said, lens: Lens) -> Iterator[tuple[Side, Card]]:
    asked = question_in_french(text=said.asked, state=QuestionState.OPEN)
    signal = signals.SignalView(Signal("s", "o", 4, "m", "p", asked.place, said.signal, NOW, "fr", urgent=True), SAM)
    yield Side.COMMS, signals.signal_for_comms(signal, lens)
    yield Side.CM, signals.signal_for_cm(signal, lens)
    digest = digests.DigestView(Side.CM, said.mandate, NOW, NOW - timedelta(days=1))
    told = ItemShown(_item(said), Standing.SHAREABLE)
    shown = replace(
        digest,
        items={Section.MAY_NOW: [told], Section.NEW: [told]},
        recalls=[RecallShown(RECALL, "N-7", (SAM,))],
        questions=[QuestionShown(asked, SAM)],
    )
    yield Side.CM, digests.digest_card(shown, lens)
    at = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
    meeting = Meeting("g", "o", "m", said.meeting, "s", "t")
    sitting = Sitting("z", "o", "m", "g", 3, date(2026, 3, 23), at)
    own = Topic("x", "o", "m", "g", 1, said.topics[0], Written("p", Side.COMMS, at))
    both = Topic("y", "o", "m", "g", 2, said.topics[1], Written("q", Side.CM, at, at))
    agenda = syncs.Agenda(Side.COMMS, meeting, sitting, "Europe/Paris", topics=[(own, KARIM), (both, SAM)])
    yield Side.COMMS, syncs.prompt(agenda, lens)
    yield Side.COMMS, syncs.agenda_card(agenda, lens)
    agreed = Mandate("m", "o", said.mandate, "fr", "Europe/Paris", charter=Charter(text=said.promise))
    yield Side.CM, charter_card([Agreed(agreed)], lens, may_edit=False)
    found = overview.ForComms(questions=[(asked, SAM)], unread=[(_item(said), Standing.SHAREABLE, [SAM])])
    yield Side.COMMS, overview.for_comms(found, lens)
    yield Side.COMMS, outage_card(Outage("slack:T0/", NOW), 3, lens)
    rest = Rest("R_1", "o_1", "w_1", "slack:T0/C0RESEAUX", False, NOW, NOW + REST)
    room = "#reseaux (Slack)"
    yield Side.COMMS, room_held_card(rest, room, NOW, "", lens)
    yield Side.COMMS, room_held_card(replace(rest, resumed_at=NOW, resumed_by="p_1"), room, NOW, LEA, lens)


def drawn(card: Card, colon: str) -> str:
    """A card as a quotation in Markdown: the headline, what it says, its buttons, its number."""
    paragraphs = [f"**{_safe(card.headline)}**", *(text for block in card.blocks for text in _block(block, colon))]
    if card.buttons:
        paragraphs.append(" · ".join(f"`{button.label}`" for button in card.buttons))
    last = [part for part in (card.number, card.footer) if part]
    if last:
        paragraphs.append(f"*{_safe(' · '.join(last))}*")
    return "\n>\n".join("\n".join(f"> {line}".rstrip() for line in text.splitlines()) for text in paragraphs)


def _block(block: Block, colon: str) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield _safe(text)
        case Quote(text, by):
            yield f"> {_safe(text)}" + (f"\n>\n> — {_safe(by)}" if by else "")
        case Wording(label, text):
            yield f"**{_safe(label)}**\n\n```\n{text}\n```"
        case Facts(rows):
            yield "\n".join(f"- {_safe(name)}{colon}{_safe(value)}" for name, value in rows)
        case EvidenceList(title, lines):
            yield _safe(title)
            yield "\n".join(
                f"- {line.number} {_safe(line.flag)}{colon}{_safe(line.extract)}".replace("  ", " ") for line in lines
            )
        case Difference(adds_label, adds, omits_label, omits):
            yield "\n".join(
                f"- {_safe(name)}{colon}{_safe(', '.join(said))}"
                for name, said in ((adds_label, adds), (omits_label, omits))
            )
        case other:
            yield " ".join(_safe(said) for said in astuple(other) if isinstance(said, str))


def _safe(text: str) -> str:
    """What Markdown and HTML would read as markup, escaped; the marks that keep names apart left out."""
    plain = re.sub("[\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}]", "", text)
    return re.sub(r"([*_`<>#|\[\]])", r"\\\1", plain).replace("\n", " ")
