"""Commands and menus, as people use them; whatever is answered, they alone see it."""

from __future__ import annotations

from integrations.discord.commands import news_line
from tests.integrations.discord.company import NEWS, SECRET, Company, read
from tests.integrations.discord.stage import rounds, until
from tests.peers.discord.outcomes import Outcome


async def test_news_in_one_line_reaches_the_cm(house: Company) -> None:
    told = await house.lea.slash(house.comms, "news add", {"text": NEWS, "flag": "shareable"})
    assert told.ephemeral
    assert "N-1" in read(told)
    card = await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    assert "N-1" in card.text


async def test_an_embargo_in_one_line(house: Company) -> None:
    given = {"texte": NEWS, "étiquette": "confidential", "échéance": "1er décembre 2099 à 9h"}
    told = await house.lea.slash(house.comms, "nouvelles ajouter", given)
    assert "N-1" in read(told)
    await house.sees(house.sam, house.cm, "Sous embargo jusqu'au", "décembre 2099")


async def test_the_list_and_a_search_are_for_the_asker_alone(house: Company) -> None:
    await house.news()
    for command, options in (("news list", {}), ("news search", {"words": "Lille"}), ("news show", {"number": "N-1"})):
        found = await house.sam.slash(house.hall, command, options)
        assert found.ephemeral
        assert NEWS in read(found)
    assert house.room(house.hall) == ""


async def test_a_question_is_answered_in_the_room(house: Company) -> None:
    await house.news()
    asked = await house.sam.slash(house.cm, "divulguer", {"question": "Peut-on dire que Lille ouvre le 6 avril ?"})
    assert asked.ephemeral
    await house.sees(house.sam, house.cm, "Q-1")


async def test_a_question_can_be_urgent(house: Company) -> None:
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?", "urgent": True})
    await house.sees(house.lea, house.comms, "Q-1", "Urgent", "Peut-on parler de Roubaix ?")


async def test_a_stranger_gets_the_refusal_and_nothing_else(house: Company) -> None:
    for command, options in (
        ("disclose", {"question": "Lille ?"}),
        ("news list", {}),
        ("news add", {"text": "x", "flag": "shareable"}),
        ("freeze", {"reason": "x"}),
        ("thaw", {}),
        ("digest now", {}),
        ("digest schedule", {}),
        ("digest off", {}),
        ("passerelle help", {}),
        ("passerelle watch", {}),
    ):
        refused = await house.max.slash(house.hall, command, options)
        assert refused.ephemeral
        assert read(refused) == "Sorry, I cannot do this for you."


async def test_a_message_is_flagged_by_its_menu_though_the_bot_cannot_read_it(house: Company) -> None:
    message = await house.lea.say(house.comms, NEWS)
    told = await house.lea.message_command(message, "Partageable")
    assert told.ephemeral
    assert "N-1" in read(told)
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)


async def test_the_cm_flags_nothing(house: Company) -> None:
    message = await house.sam.say(house.cm, NEWS)
    assert "Désolé" in read(await house.sam.message_command(message, "Partageable"))


async def test_a_freeze_and_a_thaw(house: Company) -> None:
    await house.lea.slash(house.comms, "freeze", {"reason": "Incendie"})
    await house.sees(house.sam, house.cm, "Gel en cours", "Incendie")
    thawed = await house.lea.slash(house.comms, "thaw")
    assert thawed.ephemeral


async def test_names_are_watched_and_forgotten(house: Company) -> None:
    assert "Tilleul" in read(await house.lea.slash(house.comms, "passerelle watch", {"add": "Tilleul"}))
    assert "Tilleul" in read(await house.lea.slash(house.comms, "passerelle surveiller"))
    assert "Tilleul" in read(await house.lea.slash(house.comms, "passerelle watch", {"remove": "tilleul"}))
    assert "Tilleul" not in read(await house.lea.slash(house.comms, "passerelle watch"))


async def test_commands_are_registered_once_and_in_both_languages(house: Company) -> None:
    def synced() -> int:
        return sum(request.method == "PUT" for request in house.discord.requests)

    assert synced() == 1
    found = {each["name"]: each for each in house.discord.commands.usable(None)}
    assert set(found) == {
        "news", "disclose", "freeze", "thaw", "signal", "sync", "digest", "passerelle", "Shareable", "Confidential",
        "Flag as news…", "Signal to comms…", "Add to the next sync",
    }  # fmt: skip
    assert found["disclose"]["name_localizations"] == {
        "fr": "divulguer", "en-US": "disclose", "en-GB": "disclose"
    }  # fmt: skip
    assert all(each["contexts"] == [0, 1] and each["integration_types"] == [0] for each in found.values())
    house.discord.forget_sessions()
    house.discord.drop()
    await until(lambda: rounds(house.discord) == 2)
    await house.settle()
    assert synced() == 1


def test_a_line_of_news_loses_nothing_that_was_typed() -> None:
    assert news_line("", "shareable", "lundi") == ""
    assert news_line("Lille", "", "") == "Lille"
    assert news_line("Lille", "", "lundi 9h") == "Lille (lundi 9h)"
    assert news_line("Lille", "shareable", "") == "Lille #shareable"
    assert news_line("Lille", "confidential", "lundi #9h") == "Lille #confidential until lundi  9h"


async def test_who_installed_it_for_themselves_is_refused_whoever_they_are(house: Company) -> None:
    """There Discord may show others what comes of it, in servers that never let us in."""
    await house.news(SECRET)
    command = next(each for each in house.discord.commands.usable(None) if each["name"] == "news")
    listing = {"name": "list", "type": 1, "options": []}
    data = {"id": str(command["id"]), "name": "news", "type": 1, "options": [listing]}
    for owners, told in (({"1": str(house.lea.id)}, False), ({"0": str(house.guild.id), "1": str(house.lea.id)}, True)):
        started = house.discord.interactions.start(2, house.lea, house.comms, data, owners=owners)
        await house.discord.interactions.wait(started)
        answer = read(Outcome(started))
        assert (SECRET in answer) is told
        assert told or "Désolé" in answer


async def test_whoever_is_mentioned_in_a_command_is_called_by_their_name(house: Company) -> None:
    await house.sam.slash(house.cm, "disclose", {"question": f"Peut-on parler de <@{house.lea.id}> ?"})
    await house.sees(house.lea, house.comms, "Q-1", "Peut-on parler de @Léa ?")


async def test_a_message_that_only_forwards_another_is_flagged_by_its_menu(house: Company) -> None:
    """What a forward says stays as it is, whatever becomes of the message that it repeats."""
    first = await house.lea.say(house.hall, f"**{NEWS}**")
    forward = await house.lea.say(house.comms, "…")
    forward.content, forward.forwards = "", first
    assert "N-1" in read(await house.lea.message_command(forward, "Partageable"))
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
