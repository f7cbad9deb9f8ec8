"""Direct conversations: they belong to no guild, and a person is the same one in all of them."""

from __future__ import annotations

from bot.core.event import Event
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.integrations.discord.company import NEWS, Company, read

_ELSEWHERE = """
organisation: Ailleurs
locale: fr
timezone: Europe/Paris
members:
  - {{name: Ada, role: lead, accounts: ["discord:{guild}/{max}"]}}
  - {{name: Sam Dubois, role: cm, accounts: ["discord:{guild}/{sam}"]}}
mandates:
  - name: Jeux
    members: [Sam Dubois]
    rooms: {{comms: ["discord:{guild}/{comms}"], cm: ["discord:{guild}/{cm}"]}}
"""


async def elsewhere(house: Company) -> None:
    """Sam works for a second company, on a server of its own."""
    guild = house.discord.guild("Ailleurs", locale="fr")
    for person in (house.max, house.sam):
        guild.join(person)
    comms = guild.channel("com", private_to=[house.max])
    cm = guild.channel("jeux", private_to=[house.max, house.sam])
    ids = {"guild": guild.id, "max": house.max.id, "sam": house.sam.id, "comms": comms.id, "cm": cm.id}
    await apply(house.runtime.database, parse(_ELSEWHERE.format(**ids), "b.yaml"), dry_run=False, by="test")


async def test_a_question_is_answered_where_it_was_asked(house: Company) -> None:
    await house.sam.dm("Peut-on parler de Roubaix ?")
    card = await house.dm(house.sam, "Q-1")
    pressed = await house.sam.click(card, card.labels[0])
    assert pressed.ephemeral
    assert "Désolé" not in read(pressed)


async def test_commands_work_in_direct_messages(house: Company) -> None:
    await house.news()
    listed = await house.sam.slash(house.discord.dm(house.sam), "news list")
    assert NEWS in read(listed)


async def test_whoever_works_for_two_is_asked_for_which(house: Company) -> None:
    await elsewhere(house)
    await house.sam.dm("Peut-on parler de Roubaix ?")
    sheet = await house.dm(house.sam, "Roubaix")
    (menu,) = sheet.selects
    labels = {option["label"] for option in menu["options"]}
    assert labels == {"Les Halles Verrier: Réseaux sociaux", "Ailleurs: Jeux"}
    assert house.room(house.comms) == ""
    chosen = await house.sam.select(sheet, menu["custom_id"], "Les Halles Verrier: Réseaux sociaux")
    await house.sam.click(chosen, chosen.labels[0])
    await house.sees(house.lea, house.comms, "Roubaix")
    await house.dm(house.sam, "Q-1")


async def test_whose_button_it_is_needs_no_guild(house: Company) -> None:
    await house.sam.dm("Peut-on parler de Roubaix ?")
    card = await house.dm(house.sam, "Q-1")
    await elsewhere(house)
    pressed = await house.sam.click(card, card.labels[0])
    assert pressed.ephemeral
    assert "Désolé" not in read(pressed)


async def test_an_edit_and_a_delete_are_about_the_same_room(house: Company, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    said = await house.sam.dm("Peut-on parler de Roubaix ?")
    await house.dm(house.sam, "Q-1")
    rooms: list[str] = []

    async def take(event: Event) -> bool:
        rooms.append(str(event.ref.room))
        return False

    monkeypatch.setattr(house.heard, "take", take)
    await house.sam.edit(said, "Peut-on parler de Lille ?")
    await house.sam.delete(said)
    await house.settle()
    assert rooms == [f"discord:@me/{house.discord.dm(house.sam).id}"] * 2


async def test_whoever_has_no_role_is_refused_there(house: Company) -> None:
    nobody = house.discord.user("Personne", locale="fr")
    refused = await nobody.slash(house.discord.dm(nobody), "news list")
    assert read(refused) == "Désolé, je ne peux pas faire cela pour vous."
    await house.max.dm("May I say that Lille opens?")
    told = await house.dm(house.max, "ésolé")
    assert told.buttons == ()
    assert house.room(house.comms) == ""
