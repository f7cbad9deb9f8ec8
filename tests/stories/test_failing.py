"""What did not arrive: comms see it, try again or give up; where their own room failed, a lead is told directly."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    RECALL,
    REFUSED,
    SHAREABLE,
    Both,
    Step,
    Story,
    after,
    cm,
    comms,
    karim,
    lea,
    plain,
    sam,
)
from tests.stories.test_asking import passed_on
from tests.stories.texts import MAY_WE_VALENCE, VALENCE

FAILED = Both("pas abouti", "failed")
SETTLED = Both("Plus aucun envoi en échec", "Nothing about this is failing any more")
LEAVES_AGAIN = Both("1 envoi repart tout de suite", "1 delivery leaves again now")
GIVEN_UP = Both("1 envoi abandonné pour de bon", "1 delivery given up for good")


def gone(room: str) -> Step:
    """The room is deleted, and whatever stood in it is out of reach."""

    async def step(story: Story) -> None:
        await story.stage.lose(room)

    return step


def back(room: str) -> Step:
    """It is there again."""

    async def step(story: Story) -> None:
        await story.stage.restore(room)

    return step


def told(room: str) -> list[Step]:
    """A news item is passed on while a room is gone."""
    return [karim.says(comms, VALENCE), karim.tags(VALENCE, "shareable"), gone(room), after(seconds=5)]


async def test_comms_see_what_did_not_arrive_and_try_again(story: Story) -> None:
    await story.tell(
        *told(cm),
        karim.sees(comms, SHAREABLE, FAILED, VALENCE),
        back(cm),
        karim.presses(Verb.RETRY, FAILED),
        karim.hears(LEAVES_AGAIN),
        sam.sees(cm, SHAREABLE, VALENCE),
        karim.does_not_see(comms, FAILED),
    )
    rows = await story.rows("SELECT actor FROM register WHERE verb = 'delivery-retried'")
    assert len(rows) == 1
    assert rows[0].actor.startswith("p_"), "the register names who did it"


async def test_what_fails_again_is_seen_again_and_can_be_given_up(story: Story) -> None:
    await story.tell(
        *told(cm),
        karim.presses(Verb.RETRY, FAILED),
        karim.sees(comms, FAILED, VALENCE),
        lea.presses(Verb.GIVE_UP, FAILED),
        lea.hears(GIVEN_UP),
        lea.does_not_see(comms, FAILED),
        back(cm),
        after(days=2),
        sam.does_not_see(cm, SHAREABLE),
    )


async def test_a_recall_that_did_not_arrive_shows_on_the_card_of_the_news(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        karim.presses(Verb.WITHDRAW, VALENCE),
        gone(cm),
        karim.fills(),
        karim.sees(comms, FAILED, Both("Retirée", "Withdrawn"), VALENCE),
        back(cm),
        karim.presses(Verb.RETRY),
        sam.sees(cm, RECALL, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
        karim.does_not_see(comms, FAILED),
    )


async def test_of_ten_clicks_one_wins_and_the_others_are_told_who(story: Story) -> None:
    await story.tell(*told(cm), back(cm), karim.presses_often(Verb.RETRY, 10))
    lost = [reply for reply in story.clicks if "Karim Osman" in plain(reply)]
    assert len(lost) == 9, story.clicks
    assert len(await story.rows("SELECT sequence FROM register WHERE verb = 'delivery-retried'")) == 1
    assert len([card for card in story.cards("sam", cm) if card.number == "N-1"]) == 1


async def test_nobody_else_can_press_it(story: Story) -> None:
    await story.tell(*told(cm))
    card, offer = story.button("karim", Verb.RETRY)
    before = await story.everything()
    for person in ("sam", "max"):
        for verb in (Verb.RETRY, Verb.GIVE_UP):
            caller, place = story.caller(person), story.place(card.where)
            reply = await story.runtime.gestures.press(caller, place, verb, offer.target)
            assert plain(story.say(REFUSED)) in plain(getattr(reply, "text", ""))
    assert await story.everything() == before


async def test_when_the_room_of_comms_is_gone_a_lead_is_told_directly(story: Story) -> None:
    await story.tell(
        gone(comms),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        lea.sees("dm-lea", Both("n'a pas abouti", "did not arrive"), "Q-1"),
        lea.does_not_see("dm-lea", MAY_WE_VALENCE),
        back(comms),
        karim.does_not_see(comms, MAY_WE_VALENCE),
        lea.presses(Verb.RETRY),
        lea.hears(LEAVES_AGAIN),
        lea.sees("dm-lea", SETTLED),
        karim.sees(comms, MAY_WE_VALENCE),
    )
