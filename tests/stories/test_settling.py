"""Setting up in the chat: a lead links a room and invites people; nobody enters without a code."""

from __future__ import annotations

import re

from tests.stories.harness import REFUSED, Both, Story, comms, hall, lea, max_, sam

WELCOME = Both("Bienvenue", "Welcome")
JOINED = Both("Max Petit nous rejoint", "Max Petit has joined")
LINKED = Both("Un salon a été relié", "A room was linked")
CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


async def test_a_lead_invites_and_comms_are_told_who_joined(story: Story) -> None:
    await story.tell(
        max_.says(hall, "/passerelle join ABCD-EFGH-JKMN"),
        max_.hears(REFUSED),
        lea.says(comms, "/passerelle invite staff Max Petit"),
        lea.hears("Max Petit", "/passerelle join"),
    )
    found = CODE.search(story.whispers("lea")[-1].text)
    assert found is not None
    await story.tell(
        max_.says(hall, f"/passerelle join {found[0]}"),
        max_.hears(WELCOME),
        lea.sees_last(comms, JOINED),
        sam.does_not_see(None, JOINED),
        max_.says(hall, "/passerelle roles"),
        max_.hears("Max Petit", "Léa Ferrand"),
    )


async def test_a_lead_links_the_room_in_which_they_type(story: Story) -> None:
    await story.tell(
        lea.says(hall, "/passerelle setup"),
        lea.is_asked(Both("Relier ce salon", "Link this room")),
        lea.fills_badly("name", Both("Il manque un texte", "There is no text"), mandate="new", side="comms"),
        lea.fills(mandate="new", side="comms", name="Presse", locale="fr", zone="Europe/Paris"),
        lea.sees(None, "Presse"),
        sam.says(hall, "/passerelle setup"),
        sam.hears(REFUSED),
    )
    there = "room JOIN mandate ON mandate.id = room.mandate"
    rooms = await story.rows(f"SELECT side FROM {there} WHERE mandate.name = 'Presse'")
    assert [room.side for room in rooms] == ["comms"]
