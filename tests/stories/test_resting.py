"""A room in which something answers each card is left alone: comms see which and why, and a lead lets it go on."""

from __future__ import annotations

from bot.core.delivery import TimerKind
from bot.core.loops import REST, Rest
from bot.core.verbs import Verb
from bot.services import timing
from tests.stories.harness import (
    FREEZE,
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
from tests.stories.texts import VALENCE

QUIET = Both("Je me tais un moment dans un salon", "I am keeping quiet in a room for a while")
WHY = Both("120 messages en 5 minutes", "120 messages there in 5 minutes")
AGAIN = Both("Je parle de nouveau dans ce salon", "I speak in this room again")
NOTED = Both("ce qui attendait pour ce salon part maintenant", "what waited for this room leaves now")
ALREADY = Both("a déjà fait reprendre les envois", "has already let this room go on")
CALLED = "salon-des-reseaux"
"""What the platform called the room when the first of so many messages left for it."""


def rests(room: str) -> Step:
    """So much has just left for a room that it is left alone."""

    async def step(story: Story) -> None:
        place = story.place(room)
        async with story.runtime.database.write() as work:
            (linked, *_) = await work.people.rooms_at(place.room)
            at = work.now.instant
            await work.people.name_room(place.room, CALLED)
            await work.rests.begin(
                Rest("R_1", linked.organisation, linked.mandate, str(place.room), False, at, at + REST)
            )
            await timing.at(work, linked.organisation, TimerKind.REST_OVER, "R_1", at + REST)

    return step


def held() -> list[Step]:
    """News wait for the CM's room, which is left alone; comms are told."""
    return [
        rests(cm),
        *passed_on(VALENCE),
        sam.does_not_see(cm, SHAREABLE),
        karim.sees(comms, QUIET, WHY),
    ]


async def test_comms_see_which_room_rests_and_a_lead_lets_it_go_on(story: Story) -> None:
    await story.tell(
        *held(),
        karim.sees(comms, QUIET, f"#{CALLED}"),
        karim.presses(Verb.RESUME, QUIET),
        karim.hears(REFUSED),
        sam.does_not_see(cm, SHAREABLE),
        lea.presses(Verb.RESUME, QUIET),
        lea.hears(NOTED),
        sam.sees(cm, SHAREABLE, VALENCE),
        karim.sees(comms, AGAIN, "Léa"),
        karim.does_not_see(comms, QUIET),
        sam.does_not_see(None, QUIET, AGAIN),
    )
    (line,) = await story.rows("SELECT actor FROM register WHERE verb = 'room-resumed'")
    assert line.actor.startswith("p_"), "the register names who did it"


async def test_it_goes_on_by_itself_and_the_card_says_so(story: Story) -> None:
    await story.tell(
        *held(),
        after(minutes=11),
        sam.sees(cm, SHAREABLE, VALENCE),
        karim.sees(comms, AGAIN),
        karim.does_not_see(comms, QUIET),
    )


async def test_what_restricts_gets_through_meanwhile(story: Story) -> None:
    await story.tell(
        *held(),
        lea.says(comms, "/freeze Incident"),
        sam.sees(cm, FREEZE),
        sam.does_not_see(cm, SHAREABLE),
    )


async def test_nobody_else_can_press_it_and_of_two_leads_the_second_is_told(story: Story) -> None:
    await story.tell(*held())
    card, offer = story.button("karim", Verb.RESUME)
    for person in ("sam", "max", "karim"):
        caller, place = story.caller(person), story.place(card.where)
        reply = await story.runtime.gestures.press(caller, place, Verb.RESUME, offer.target)
        assert plain(story.say(REFUSED)) in plain(getattr(reply, "text", ""))
    await story.tell(lea.presses_often(Verb.RESUME, 3))
    lost = [reply for reply in story.clicks if story.plain(ALREADY) in plain(reply)]
    assert len(lost) == 2, story.clicks
