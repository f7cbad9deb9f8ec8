"""The calendar of the syncs: whoever meets follows it in a program of their own, until comms give it a new address."""

from __future__ import annotations

import re

from bot.core.verbs import Verb
from bot.services.syncs import calendars
from tests.stories.harness import REFUSED, Both, Step, Story, after, cm, comms, hall, lea, max_, sam
from tests.stories.test_syncs import NAME, SAMS, arranged

DOOR = "https://passerelle.example.com"
SHOWN_ONCE = Both("montrée cette seule fois", "shown this once")
DEAD = Both("sont mortes", "is dead")
NOWHERE = "PASSERELLE_HTTP__PUBLIC_URL"
_SECRET = re.compile(r"/calendar/([0-9a-f]{64})\.ics")


def reached(at: str = DOOR) -> Step:
    """From now on the door is reached from outside."""

    async def step(story: Story) -> None:
        story.runtime.database.public_url = at

    return step


def follows(person: str, *, lives: bool, before: bool = False) -> Step:
    """What a calendar program finds at the newest address that a person was shown (or at the first)."""

    async def step(story: Story) -> None:
        shown = [found[1] for seen in story.whispers(person) for found in _SECRET.finditer(seen.text)]
        found = await calendars.published(story.runtime.database, shown[0 if before else -1])
        assert (found is not None) == lives
        if found is not None:
            assert found.entries
            assert all(entry.title.startswith(story.say(NAME)) for entry in found.entries)
            assert story.say(SAMS) not in str(found)

    return step


async def test_both_sides_follow_it_until_there_is_a_new_address(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/sync calendar"),
        sam.hears(NOWHERE),
        reached(),
        *arranged(),
        sam.says(cm, "/sync add " + SAMS),
        sam.says(cm, "/sync calendar"),
        sam.hears(SHOWN_ONCE),
        follows("sam", lives=True),
        sam.cannot(sam.presses(Verb.SYNC_ADDRESS)),
        lea.says(comms, "/sync calendar"),
        lea.hears(SHOWN_ONCE),
        lea.presses(Verb.SYNC_ADDRESS),
        lea.hears(SHOWN_ONCE, DEAD),
        follows("lea", lives=True),
        follows("lea", lives=False, before=True),
        follows("sam", lives=False),
        after(minutes=31),
        sam.says(cm, "/sync calendar"),
        follows("sam", lives=True),
        sam.does_not_see(cm, DEAD),
    )


async def test_a_stranger_gets_no_address(story: Story) -> None:
    await story.tell(
        reached(),
        *arranged(),
        max_.says(hall, "/sync calendar"),
        max_.hears(REFUSED),
        max_.does_not_see(None, "/calendar/"),
    )
