"""What a hostile or an unlucky Discord does: things twice, things in pieces, things that look like something else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.core.event import EventKind
from integrations.discord.identifiers import read as ident
from integrations.discord.refusals import Refusals
from tests.integrations.discord.company import NEWS, Company, company, read
from tests.integrations.discord.stage import until
from tests.integrations.discord.test_roles import REFUSED, holder
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.permissions import READ_MESSAGE_HISTORY, VIEW_CHANNEL

NONE: Mapping[str, str] = {}
TAKEN = "C’est déjà fait : N-1."


async def tagged(house: Company) -> None:
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    await house.settle()


@pytest.mark.parametrize("reads", [True, False])
async def test_a_message_that_was_edited_before_it_was_tagged_and_is_told_anew_takes_nothing_back(
    sqlite_url: str, reads: bool
) -> None:
    """As when it is pinned, or a link in it is unfurled: Discord tells the instant of the old edit again."""
    async with company(sqlite_url, message_content=reads) as house:
        message = await house.lea.say(house.comms, "Lille ouvre bientôt.")
        await house.lea.edit(message, NEWS)
        await until(lambda: EventKind.EDITED in house.heard.kinds)
        await house.settle()
        told = list(house.heard.kinds)
        house.discord.clock.advance(seconds=60)
        await house.lea.message_command(message, "Partageable")
        await tagged(house)
        house.discord.posting.preview(message)
        await house.settle()
        assert house.heard.kinds == told
        assert "Rappel" not in house.room(house.cm)


async def test_several_messages_of_a_thread_deleted_at_once_though_the_bot_may_not_read(house: Company) -> None:
    thread = await house.lea.thread(house.comms, "Lille")
    messages = [await house.lea.say(thread, text) for text in (NEWS, "Roubaix ferme.")]
    await house.lea.message_command(messages[0], "Partageable")
    await tagged(house)
    house.guild.overwrite(house.comms, house.lea, allow=VIEW_CHANNEL | 1 << 13)  # MANAGE_MESSAGES
    await house.lea.delete(*messages)
    await house.sees(house.sam, house.cm, "Rappel")


async def again(house: Company, form: Outcome, values: Mapping[str, str] = NONE) -> Outcome:
    """Sent once more, as after “Something went wrong”: the first answer was lost on its way."""
    assert form.modal is not None
    form.modal.sent = False
    return await house.lea.submit(form, values)


async def test_a_form_for_news_that_is_sent_twice_makes_one(house: Company) -> None:
    message = await house.lea.say(house.comms, NEWS)
    shown = await house.lea.message_command(message, "Étiqueter comme nouvelle…")
    shown = await house.lea.select(shown, "c:flag:0", "shareable")
    shown = await house.lea.select(shown, "c:audience:0", "cm")
    form = await house.lea.click(shown, shown.labels[0])
    await house.lea.submit(form)
    assert TAKEN in read(await again(house, form))
    await tagged(house)
    assert "N-2" not in house.room(house.comms)
    assert house.room(house.cm).count("Depuis") == 1


async def test_written_news_that_is_sent_twice_is_one(house: Company) -> None:
    shown = await house.lea.slash(house.comms, "news add")
    shown = await house.lea.select(shown, "c:flag:0", "shareable")
    shown = await house.lea.select(shown, "c:audience:0", "cm")
    form = await house.lea.click(shown, shown.labels[0])
    await house.lea.submit(form, {"text": NEWS})
    assert TAKEN in read(await again(house, form, {"text": NEWS}))
    await tagged(house)
    assert "N-2" not in house.room(house.comms)
    assert house.room(house.cm).count("Depuis") == 1


async def test_an_answer_that_is_sent_twice_is_given_once(house: Company) -> None:
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    card = await house.sees(house.lea, house.comms, "Roubaix")
    form = await house.lea.click(card, card.labels[0])
    assert form.modal is not None
    for wording in ("Roubaix arrive.", "Roubaix n’arrive pas."):
        form.modal.sent = False
        await house.lea.submit(form, {"wording": wording})
    await house.sees(house.sam, house.cm, "Roubaix arrive.")
    await house.settle()
    assert "n’arrive pas" not in house.room(house.cm)


async def test_a_role_made_anew_under_the_same_name_is_another(house: Company) -> None:
    noe = holder(house)
    assert REFUSED not in read(await noe.slash(house.comms, "news list"))
    house.guild.abolish(house.desk)
    assert read(await noe.slash(house.comms, "news list")) == REFUSED
    house.guild.give(noe, house.guild.role("redaction"))
    assert read(await noe.slash(house.comms, "news list")) == REFUSED


async def test_who_leaves_and_comes_back_has_no_role_until_it_is_given_again(house: Company) -> None:
    noe = holder(house)
    house.guild.leave(noe)
    house.discord.clock.advance(seconds=60)
    assert read(await noe.slash(house.discord.dm(noe), "news list")) == REFUSED
    house.guild.join(noe)
    assert read(await noe.slash(house.hall, "news list")) == REFUSED
    house.guild.give(noe, house.desk)
    assert REFUSED not in read(await noe.slash(house.comms, "news list"))


async def test_a_server_that_never_let_us_in_gets_the_refusal(house: Company) -> None:
    """Léa installed it for herself, and uses it elsewhere."""
    await house.news()
    foreign = house.discord.guild("Ailleurs", bot=False)
    foreign.join(house.lea)
    hall = foreign.channel("accueil", bot=False)
    command = next(each for each in house.discord.commands.usable(None) if each["name"] == "news")
    data = {
        "id": str(command["id"]),
        "name": "news",
        "type": 1,
        "options": [{"name": "list", "type": 1, "options": []}],
    }
    started = house.discord.interactions.start(2, house.lea, hall, data, owners={"1": str(house.lea.id)})
    await house.discord.interactions.wait(started)
    assert read(Outcome(started)) == REFUSED


@pytest.mark.parametrize(
    "forged",
    [
        "p:" + "x" * 98,
        "p:" + "x" * 300,
        "p:withdraw:" + "n" * 89,
        "p:withdraw:../n_1",
        "p:undo:n_1\n",
        "o:answer:q_1:v99",
        "c:flag:0",
        "m:mandates:0",
        "",
    ],
)
async def test_a_button_that_is_not_ours_says_that_nothing_is_there(house: Company, forged: str) -> None:
    """A client that was tampered with may send anything, as long as it likes."""
    card = await house.news()
    before = house.room(house.comms), house.room(house.cm)
    told = await house.sam.forge(card, forged)
    await house.settle()
    assert told.ephemeral
    assert read(told) == "Je ne trouve rien de tel."
    assert (house.room(house.comms), house.room(house.cm)) == before
    assert "N-1" in read(await house.lea.slash(house.comms, "news list"))  # it goes on listening


async def test_what_the_cm_may_not_do_is_refused_under_any_custom_id(house: Company) -> None:
    card = await house.news()
    label = next(each for each in card.buttons if each.custom_id)
    own = ident(str(label.custom_id))
    assert own is not None
    for verb in ("withdraw", "edit", "answer", "thaw"):
        forged = str(own).replace(own.verb.value, verb, 1)
        for act in ("p", "o", "s"):
            told = await house.sam.forge(card, f"{act}{forged[1:]}")
            assert told.ephemeral, (verb, act)
    await house.settle()
    assert "Rappel" not in house.room(house.cm)


async def test_reactions_where_the_bot_may_not_look_do_not_get_it_shut_out(reading_house: Company) -> None:
    """Each would be a refusal, and ten thousand of them in ten minutes shut the address out."""
    house = reading_house
    house.guild.overwrite(house.comms, house.discord.world.bot, allow=VIEW_CHANNEL | 1 << 11, deny=READ_MESSAGE_HISTORY)
    house.adapter._limiter._refusals = Refusals(5)
    house.adapter._hearing._again.pause = 60.0
    messages = [await house.lea.say(house.comms, f"{NEWS} {number}") for number in range(20)]
    for message in messages:
        await house.karim.react(message, "🔒")
    await house.settle()
    assert sum(each.status == 403 for each in house.discord.requests) <= 5
