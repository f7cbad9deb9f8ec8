"""The history of an item: for comms, newest last, bounded; a CM gets the one refusal."""

from __future__ import annotations

from bot.core.card import Card, Facts, Notice, Paragraph
from bot.core.flags import Flag
from bot.core.people import Actor
from bot.core.tidings import RecallReason
from bot.services import recalling
from bot.services.gestures import Gestures
from bot.services.registering import telling
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World, draft, tagged


async def history(database: Database, who: Actor, world: World, text: str = "history N-1") -> Notice:
    place = world.cm if who is world.sam else world.comms
    reply = await Gestures(database, "fr").command(who.caller, place, "news", text)
    assert isinstance(reply, Notice)
    return reply


def said(card: Card | None) -> list[str]:
    assert card is not None
    return [said for block in card.blocks if isinstance(block, Facts) for _, said in block.rows]


async def test_what_was_done_is_told_in_words(database: Database, swift: World) -> None:
    await tagged(database, swift, draft("Lyon ouvre.", flag=Flag.CONFIDENTIAL))
    await Gestures(database, "fr").command(swift.sam.caller, swift.cm, "news", "N-1")
    told = await history(database, swift.karim, swift)
    assert said(told.card) == [
        "Karim Osman l’a étiquetée\u00a0: 🔒 Confidentiel",
        "Elle a été transmise, par Karim Osman",
        "Sam Dubois l’a lue",
    ]
    assert told.card is not None
    assert told.card.number == "N-1"
    assert "Lyon" not in repr(told)


async def test_only_the_newest_lines_are_told(database: Database, swift: World) -> None:
    item = await tagged(database, swift)
    for number in range(telling.SHOWN):
        async with database.write() as work:
            await work.register.note(
                swift.organisation.id, at=work.now.instant, actor="p", verb="delivered", subject=item.id,
                room="demo:cm" if number % 2 else "slack:T0/C0",
            )  # fmt: skip
    card = (await history(database, swift.lea, swift)).card
    assert len(said(card)) == telling.SHOWN
    assert "salon du CM (Réseaux sociaux)" in said(card)[-1 if telling.SHOWN % 2 == 0 else -2]
    assert "Slack" in said(card)[-1 if telling.SHOWN % 2 else -2]
    assert card is not None
    assert isinstance(card.blocks[0], Paragraph)
    assert "2" in card.blocks[0].text


async def test_a_recall_is_part_of_it(database: Database, swift: World) -> None:
    item = await tagged(database, swift)
    async with database.write() as work:
        found = await work.news.get(swift.organisation.id, item.id)
        assert found is not None
        await recalling.recall(work, found, RecallReason.CHANGED)
        (recall,) = await work.recalls.of_item(swift.organisation.id, item.id)
        await sent(work, recall.id, swift)
    assert said((await history(database, swift.lea, swift)).card)[-2:] == [
        "Elle a été rappelée",
        "Le rappel a été dit sur la page de démonstration, dans un salon du CM (Réseaux sociaux)",
    ]


async def sent(work: Work, recall: str, world: World) -> None:
    """As if the recall had been sent."""
    await work.register.note(
        world.organisation.id, at=work.now.instant, actor="passerelle", verb="delivered", subject=recall, room="demo:cm"
    )


async def test_others_learn_nothing(database: Database, swift: World) -> None:
    await tagged(database, swift)
    answers = {(await history(database, swift.sam, swift, f"history {text}")).text for text in ("N-1", "N-99", "")}
    assert len(answers) == 1
    gone = await history(database, swift.karim, swift, "history N-99")
    assert gone.card is None
    asked = await history(database, swift.karim, swift, "history Lyon")
    assert "history N-12" in asked.text
