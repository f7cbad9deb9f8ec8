"""A question on its way between the CM who asks and the people in comms who answer."""

from __future__ import annotations

from datetime import datetime

from bot.cards import waiting
from bot.cards.evidence import difference_for_comms, evidence_for_comms
from bot.cards.failures import failed_buttons, failed_lines
from bot.cards.lens import Lens, countdown
from bot.cards.parts import parts_for_comms
from bot.cards.reasons import reasons
from bot.cards.rulings import answer_blocks, headline_of, sure_answer, tone_of
from bot.cards.verdicts import asked
from bot.cards.verifying import revoke_button
from bot.cards.waiting import NOTHING_YET, Progress
from bot.core.card import Block, Button, Card, Facts, Paragraph, Quote, Tone, Weight
from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind


def for_comms(
    question: Question,
    asker: str,
    lens: Lens,
    *,
    ruling: Ruling | None = None,
    by: str | None = None,
    undo_until: datetime | None = None,
    frozen: bool = False,
    reminded: bool = False,
    failed: int = 0,
    unconfirmed: bool = False,
    progress: Progress = NOTHING_YET,
    second: str = "",
) -> Card:
    """The question as comms see it. `ruling` and `by` are the answer given, or on its way, and who gave it.

    `failed`: deliveries about it that failed for good. `unconfirmed`: nobody has said since the last freeze that the
    answer holds again. `second`: who gives it, while that waits for a second person.
    """
    answered = _answered(question, by or "", ruling, lens)
    return Card(
        tone=Tone.UNKNOWN if ruling is None or not answered else tone_of(ruling),
        headline=_headline(question, asker, lens),
        notice=lens.words("notice-question", number=question.label),
        number=question.label,
        blocks=(
            *_reminder(question, lens, reminded=reminded),
            *_frozen(lens, frozen=frozen),
            *waiting.for_comms(question, progress, lens),
            Quote(question.text, asker),
            *_given_context(question, asker, lens),
            *(answered or _to_answer(question, lens)),
            *((Paragraph(lens.words("state-unconfirmed")),) if unconfirmed else ()),
            *((Paragraph(lens.words("state-second", name=second)),) if second else ()),
            *failed_lines(failed, lens),
        ),
        buttons=(
            *_again(question, lens, unconfirmed=unconfirmed),
            *_buttons(question, lens, second=bool(second)),
            *revoke_button(question, ruling, lens),
            *failed_buttons(failed, question.id, lens),
        ),
        countdown=countdown(undo_until) if question.state is QuestionState.ANSWERING else None,
    )


def _headline(question: Question, asker: str, lens: Lens) -> str:
    if question.decision:
        return lens.words("decision-headline", name=asker, decision=question.decision)
    return lens.words("question-headline", name=asker)


def _reminder(question: Question, lens: Lens, *, reminded: bool) -> tuple[Block, ...]:
    waits = reminded and question.state in (QuestionState.OPEN, QuestionState.ASKED_BACK)
    return (Paragraph(lens.words("question-reminder", at=lens.since(question.asked_at))),) if waits else ()


def _frozen(lens: Lens, *, frozen: bool) -> tuple[Block, ...]:
    return (Paragraph(lens.words("question-frozen")),) if frozen else ()


def _given_context(question: Question, asker: str, lens: Lens) -> tuple[Block, ...]:
    """What was asked back, and what the CM added."""
    blocks: list[Block] = []
    if question.asked_back:
        blocks.append(Quote(question.asked_back, lens.words("quote-asked-back")))
    if question.context:
        blocks.append(Quote(question.context, lens.words("quote-context", name=asker)))
    if question.state is QuestionState.ASKED_BACK:
        blocks.append(Paragraph(lens.words("question-waits-for-cm")))
    return tuple(blocks)


def _answered(question: Question, by: str, ruling: Ruling | None, lens: Lens) -> tuple[Block, ...]:
    """The answer as the CM sees it or will see it, if there is one."""
    if ruling is None or question.state not in (QuestionState.ANSWERING, QuestionState.ANSWERED):
        return ()
    leaving = question.state is QuestionState.ANSWERING
    line = lens.words("answer-leaving") if leaving else lens.words("answer-left")
    if ruling.state is RulingState.REVOKED:
        line = lens.words("ruling-revoked")
    return (Paragraph(line), Paragraph(headline_of(ruling, lens)), *answer_blocks(ruling, by, lens))


def _to_answer(question: Question, lens: Lens) -> tuple[Block, ...]:
    """What is known when nobody has answered yet: when it was asked, what the bot said and why, what it found."""
    say, judgement = lens.words, question.judgement
    verdict = say("verdict-because", verdict=_verdict(judgement.kind, lens), why=reasons(judgement, lens))
    rows = ((say("fact-asked-at"), lens.since(question.asked_at)), (say("fact-bot-verdict"), verdict))
    return (
        Facts(rows),
        *parts_for_comms(judgement.parts, lens),
        *evidence_for_comms(judgement.cited, lens),
        *(() if judgement.parts else difference_for_comms(judgement.cited, lens)),
    )


def _verdict(kind: VerdictKind, lens: Lens) -> str:
    say = lens.words
    match kind:
        case VerdictKind.FROZEN:
            return say("verdict-short-frozen")
        case VerdictKind.CONFIDENTIAL:
            return say("verdict-short-confidential")
        case VerdictKind.EMBARGOED:
            return say("verdict-short-embargoed")
        case VerdictKind.UNKNOWN:
            return say("verdict-short-unknown")
        case VerdictKind.SHAREABLE:
            return say("verdict-short-shareable")


def _again(question: Question, lens: Lens, *, unconfirmed: bool) -> tuple[Button, ...]:
    """That an answer holds again after a freeze; one that has not left is sent instead."""
    if not unconfirmed or question.state is not QuestionState.ANSWERED:
        return ()
    return (Button(Verb.HOLDS_AGAIN, question.id, lens.words("button-holds-again"), Weight.MAIN),)


def _buttons(question: Question, lens: Lens, *, second: bool) -> tuple[Button, ...]:
    say, target = lens.words, question.id
    why = Button(Verb.WHY, target, say("button-why"), Weight.QUIET)
    match question.state:
        case QuestionState.OPEN | QuestionState.ASKED_BACK:
            return (
                Button(Verb.ANSWER_MAY, target, say("button-answer-may"), Weight.MAIN),
                Button(Verb.ANSWER_NO, target, say("button-answer-no"), Weight.DANGER),
                Button(Verb.ANSWER_NOT_BEFORE, target, say("button-answer-not-before")),
                Button(Verb.ASK_BACK, target, say("button-ask-back")),
                why,
            )
        case QuestionState.ANSWERING:
            return (
                Button(Verb.UNDO, target, say("button-undo")),
                Button(Verb.SEND_NOW, target, say("button-agree" if second else "button-send-now"), Weight.MAIN),
                why,
            )
        case _:
            return (why,)


def answer_for_cm(question: Question, ruling: Ruling, by: str, lens: Lens) -> Card:
    """A human's answer, where the question was asked."""
    return Card(
        tone=tone_of(ruling),
        headline=headline_of(ruling, lens),
        notice=lens.words("notice-answer", number=question.label),
        number=question.label,
        blocks=(*answer_blocks(ruling, by, lens), *asked(question, lens)),
        clears=sure_answer(ruling) is Answer.MAY,
    )


def no_longer_for_cm(question: Question, lens: Lens, *, may_ask: bool = False) -> Card:
    """A yes that does not hold any more: what was granted is not repeated. `may_ask`: the team can be asked instead."""
    why = Button(Verb.WHY, question.id, lens.words("button-why"), Weight.QUIET)
    asking = (Button(Verb.ASK_TEAM, question.id, lens.words("button-ask-team")),) if may_ask else ()
    return Card(
        tone=Tone.UNKNOWN,
        headline=lens.words("headline-expired"),
        notice=lens.words("notice-answer", number=question.label),
        number=question.label,
        blocks=(Paragraph(lens.words("do-expired")), *asked(question, lens)),
        buttons=(*asking, why),
    )


def asked_back_for_cm(question: Question, by: str, lens: Lens) -> Card:
    """What comms need to know before they can answer."""
    back = (Quote(question.asked_back, lens.words("quote-by", name=by)),) if question.asked_back else ()
    return Card(
        tone=Tone.UNKNOWN,
        headline=lens.words("asked-back-headline"),
        notice=lens.words("notice-asked-back", number=question.label),
        number=question.label,
        blocks=(*back, *asked(question, lens)),
        buttons=(Button(Verb.GIVE_CONTEXT, question.id, lens.words("button-give-context"), Weight.MAIN),),
    )
