"""Nouns with every field filled, to be stored and read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.address import MessageRef, Place
from bot.core.delivery import Delivery, Kind, Sent
from bot.core.evidence import Doubt, Record
from bot.core.flags import Audience, Embargo, Flag, Standing
from bot.core.judgement import Cited, Judgement, Part, Seen
from bot.core.news import Attachment, Hold, NewsItem, NewsState, Revision
from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState
from bot.core.verdict import VerdictKind, Why
from bot.storage.ids import new_id
from tests.builders import World, source

AT = datetime(2026, 3, 16, 9, 30, 15, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

REVISION = Revision(
    number=1,
    text="Lyon ouvre le 2 avril, « enfin » : 100 % prêt 🎉",
    flag=Flag.SHAREABLE,
    by="p_somebody",
    at=AT,
    wording="Lyon ouvre !",
    audience=Audience.CM,
    embargo=Embargo(AT + MINUTE, "America/Montreal"),
    expires_at=AT + 2 * MINUTE,
    topics=("Lyon", "ouverture"),
)


def news_item(world: World, number: int = 1, **values: object) -> NewsItem:
    """A news item that uses every column."""
    made = NewsItem(
        id=new_id("n"),
        organisation=world.organisation.id,
        number=number,
        state=NewsState.PASSED,
        revision=REVISION,
        mandates=(world.mandate.id,),
        posted_at=AT,
        lang="en",
        source=source(str(number)),
        hold=Hold.TWO_TAGS,
        attachments=(Attachment("affiche.pdf", "application/pdf", 120_000),),
        passed_at=AT + MINUTE,
        held_since=AT + 3 * MINUTE,
    )
    return replace(made, **values)  # type: ignore[arg-type]


def judgement() -> Judgement:
    """A judgement that uses every field."""
    cited = Cited(
        Record.RULING, "j_1", "Q-2", 3, Standing.EMBARGOED, told=True, extract="Lyon", adds=("en juin",), omits=("9 h",)
    )
    seen = Seen(Why.EXPIRED, (replace(cited, likeness=0.5, touches=True),))
    sentence = Judgement(VerdictKind.UNKNOWN, (Why.SECRET,), AT, (cited,), seen=seen)
    return Judgement(
        kind=VerdictKind.EMBARGOED,
        why=(Why.EMBARGO, Why.DOUBT),
        at=AT,
        cited=(cited, replace(cited, told=False, record=Record.NEWS)),
        until=AT + MINUTE,
        wording="Lyon ouvre !",
        doubts=(Doubt.CLOCKS, Doubt.WATCHED_NAME),
        parts=(Part("Lyon ouvre.", sentence), Part("À 9 h !", replace(sentence, seen=None))),
        seen=seen,
    )


def question(world: World, number: int = 1, **values: object) -> Question:
    """A question that uses every column."""
    assert world.sam.member is not None
    made = Question(
        id=new_id("q"),
        organisation=world.organisation.id,
        number=number,
        mandate=world.mandate.id,
        asker=world.sam.member.id,
        place=Place(world.cm.room, "12", direct=True, person=True),
        text="Puis-je dire que Lyon ouvre ?",
        asked_at=AT,
        state=QuestionState.OPEN,
        judgement=judgement(),
        locale="en",
        context="Pour Instagram.",
        asked_back="Où ?",
        ruling="j_1",
        wants_human=True,
    )
    return replace(made, **values)  # type: ignore[arg-type]


def ruling(world: World, of: Question, **values: object) -> Ruling:
    """A ruling that uses every column."""
    made = Ruling(
        id=new_id("j"),
        organisation=world.organisation.id,
        mandate=world.mandate.id,
        question=of.id,
        answer=Answer.NOT_BEFORE,
        text=of.text,
        by="p_somebody",
        at=AT,
        state=RulingState.PENDING,
        lang="fr",
        number=of.label,
        wording="Lyon ouvre !",
        note="Attendre le communiqué.",
        not_before=AT + MINUTE,
        zone="Europe/Paris",
        expires_at=AT + 2 * MINUTE,
    )
    return replace(made, **values)  # type: ignore[arg-type]


def delivery(world: World, kind: Kind = Kind.NEWS_CM, **values: object) -> Delivery:
    """A delivery for the CM's room."""
    made = Delivery(new_id("d"), world.organisation.id, world.mandate.id, kind, "n_1", world.cm, AT)
    return replace(made, **values)  # type: ignore[arg-type]


def sent(world: World, message: str = "1", **values: object) -> Sent:
    """A message of ours in the CM's room."""
    ref = MessageRef(world.cm.room, message)
    made = Sent(new_id("m"), world.organisation.id, world.mandate.id, Kind.NEWS_CM, "n_1", world.cm, ref)
    return replace(made, **values)  # type: ignore[arg-type]
