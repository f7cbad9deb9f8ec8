"""Threads and posts of a forum belong to their room, and are answered where they are."""

from __future__ import annotations

from typing import Any

from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.integrations.discord.company import Company
from tests.peers.discord.world import Channel

QUESTION = {"question": "Peut-on parler de Roubaix ?"}

_WITH_FORUM = """
organisation: Ailleurs
locale: fr
timezone: Europe/Paris
members:
  - {{name: Ada, role: lead, accounts: ["discord:{guild}/{lea}"]}}
  - {{name: Eve, role: cm, accounts: ["discord:{guild}/{max}"]}}
mandates:
  - name: Jeux
    members: [Eve]
    policy: {{undo: 0s}}
    rooms: {{comms: ["discord:{guild}/{comms}"], cm: ["discord:{guild}/{cm}"]}}
"""


async def forum(house: Company) -> tuple[Channel, Channel]:
    """A forum that is a CM's room, and the comms room of its mandate."""
    comms = house.guild.channel("com-jeux", private_to=[house.lea])
    cm = house.guild.forum("jeux", private_to=[house.lea, house.max])
    ids: dict[str, Any] = {"guild": house.guild, "lea": house.lea, "max": house.max, "comms": comms, "cm": cm}
    file = parse(_WITH_FORUM.format(**{name: each.id for name, each in ids.items()}), "b.yaml")
    await apply(house.runtime.database, file, dry_run=False, by="test")
    return cm, comms


async def test_a_question_asked_by_command_in_a_thread_is_answered_there(house: Company) -> None:
    start = await house.sam.say(house.cm, "On discute ?")
    for thread in (await house.sam.thread(start, "Lille"), await house.sam.thread(house.cm, "Lens")):
        asked = await house.sam.slash(thread, "disclose", QUESTION)
        assert asked.ephemeral
        await house.sees(house.sam, thread, "Q-")
    assert "Q-" not in house.room(house.cm)


async def test_a_question_in_a_private_thread_stays_among_those_in_it(house: Company) -> None:
    thread = await house.sam.thread(house.cm, "Lille", private=True)
    thread.thread_members.add(house.discord.bot_user_id)
    await house.sam.slash(thread, "disclose", QUESTION)
    await house.sees(house.sam, thread, "Q-1")
    assert not any("Q-1" in seen.text for seen in house.discord.visible(house.karim, thread))
    assert "Q-1" not in house.room(house.cm)


async def test_what_was_asked_in_a_private_thread_that_was_deleted_is_not_for_its_room(house: Company) -> None:
    for number, (private, word) in enumerate(((True, "Lens"), (False, "Lille")), 1):
        thread = await house.sam.thread(house.cm, "Nord", private=private)
        thread.thread_members.add(house.discord.bot_user_id)
        await house.sam.slash(thread, "disclose", {"question": f"Peut-on parler de {word} ?"})
        card = await house.sees(house.lea, house.comms, f"Q-{number}", word)
        house.guild.remove(thread)
        form = await house.lea.click(card, card.labels[0])
        await house.lea.submit(form, {"wording": f"{word} arrive."})
        if private:
            await house.sees(house.lea, house.comms, "Q-1", "pas abouti")
        else:
            await house.sees(house.sam, house.cm, "Lille arrive.")
    assert "Lens" not in house.room(house.cm)


async def test_a_question_by_mention_in_a_private_thread_is_answered_there(house: Company) -> None:
    thread = await house.sam.thread(house.cm, "Lens", private=True)
    house.discord.posting.bring(thread, house.discord.world.bot)
    await house.sam.say(thread, f"<@{house.discord.bot_user_id}> {QUESTION['question']}")
    await house.sees(house.sam, thread, "Q-1")
    card = await house.sees(house.lea, house.comms, "Q-1", "Roubaix")
    form = await house.lea.click(card, card.labels[0])
    await house.lea.submit(form, {"wording": "Roubaix arrive."})
    await house.sees(house.sam, thread, "Roubaix arrive.")
    assert "Roubaix" not in house.room(house.cm)


async def test_a_question_in_a_post_of_a_forum_is_answered_there(house: Company) -> None:
    cm, comms = await forum(house)
    post, _ = await house.max.publish(cm, "Roubaix", "Une question")
    asked = await house.max.slash(post, "disclose", QUESTION)
    assert asked.ephemeral
    await house.sees(house.max, post, "Q-1")
    card = await house.sees(house.lea, comms, "Roubaix")
    form = await house.lea.click(card, card.labels[0])
    await house.lea.submit(form, {"wording": "Roubaix arrive."})
    await house.sees(house.max, post, "Roubaix arrive.")


async def test_a_question_is_answered_in_a_thread_that_fell_asleep(house: Company) -> None:
    thread = await house.sam.thread(house.cm, "Lille")
    await house.sam.slash(thread, "disclose", QUESTION)
    card = await house.sees(house.lea, house.comms, "Roubaix")
    thread.archived = True
    form = await house.lea.click(card, card.labels[0])
    await house.lea.submit(form, {"wording": "Roubaix arrive."})
    await house.sees(house.sam, thread, "Roubaix arrive.")
