"""Messages over REST: limits, rights, history, nonces, calls."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import aiohttp
import discord
import pytest

from tests.peers.discord import Impossible, permissions
from tests.peers.discord.conftest import Api, Town
from tests.peers.discord.pointing import a_client, running

V2 = 1 << 15
TOO_LONG = "BASE_TYPE_MAX_LENGTH"


def room(town: Town) -> str:
    return f"/channels/{town.private.id}/messages"


async def logged_in(town: Town, **more: Any) -> discord.Client:
    client = a_client(**more)
    await client.login(town.discord.token)
    return client


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"content": "x" * 2001}, "content BASE_TYPE_MAX_LENGTH"),
        ({"content": "x", "nonce": "n" * 26}, "nonce BASE_TYPE_MAX_LENGTH"),
        ({"content": 7}, "content STRING_TYPE_CONVERT"),
        ({"embeds": [{"title": "x"}] * 11}, "embeds BASE_TYPE_BAD_LENGTH"),
        ({"embeds": [{"title": "x" * 257}]}, "embeds.0.title BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"description": "x" * 4097}]}, "embeds.0.description BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"footer": {"text": "x" * 2049}}]}, "embeds.0.footer.text BASE_TYPE_MAX_LENGTH"),
        ({"embeds": [{"fields": [{"name": "x", "value": "y"}] * 26}]}, "embeds.0.fields BASE_TYPE_BAD_LENGTH"),
        (
            {"embeds": [{"fields": [{"name": "x", "value": "y" * 1025}]}]},
            "embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH",
        ),
        ({"embeds": [{"fields": [{"name": "", "value": "y"}]}]}, "embeds.0.fields.0.name BASE_TYPE_REQUIRED"),
        ({"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]}, "embeds MAX_EMBED_SIZE_EXCEEDED"),
        ({"content": "x", "flags": 1 << 6}, "flags MESSAGE_FLAGS_INVALID"),
        ({"content": "x", "allowed_mentions": {"parse": ["all"]}}, "allowed_mentions.parse.0 BASE_TYPE_CHOICES"),
        (
            {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        ({"content": "x" * 2000, "nonce": "n" * 25, "embeds": [{"description": "x" * 4096}]}, ""),
    ],
)
async def test_limits_of_a_message(town: Town, api: Api, body: dict[str, object], complaint: str) -> None:
    assert await api.complaint(room(town), body) == complaint


async def test_an_empty_message_is_refused(town: Town, api: Api) -> None:
    assert await api.code("POST", room(town), {"content": "  "}) == 50006
    assert await api.code("POST", room(town), {}) == 50006
    _, made = await api("POST", room(town), {"content": "x"})
    assert await api.code("PATCH", f"{room(town)}/{made['id']}", {"content": ""}) == 50006


async def test_who_may_write_where(town: Town, api: Api) -> None:
    hidden = town.guild.channel("direction", private_to=[town.lea], bot=False)
    forum = town.guild.forum("idées")
    assert await api.code("POST", f"/channels/{hidden.id}/messages", {"content": "x"}) == 50001
    assert await api.code("GET", f"/channels/{hidden.id}/messages") == 50001
    assert await api.code("GET", f"/channels/{hidden.id}") == 50001
    assert await api.code("POST", f"/channels/{forum.id}/messages", {"content": "x"}) == 50008
    assert await api.code("POST", "/channels/1/messages", {"content": "x"}) == 10003
    assert await api.code("POST", "/channels/one/messages", {"content": "x"}) == 50035
    town.guild.overwrite(town.private, town.discord.world.bot, allow=1024, deny=permissions.SEND_MESSAGES)
    assert await api.code("POST", room(town), {"content": "x"}) == 50013


async def test_only_ones_own_messages_can_be_edited(town: Town, api: Api) -> None:
    message = await town.lea.say(town.private, "à moi")
    assert await api.code("PATCH", f"{room(town)}/{message.id}", {"content": "à nous"}) == 50005
    assert await api.code("PATCH", f"{room(town)}/1", {"content": "x"}) == 10008
    assert await api.code("DELETE", f"{room(town)}/{message.id}") == 50013
    with pytest.raises(Impossible):
        await town.sam.edit(message, "à toi")


async def test_a_closed_conversation(town: Town, api: Api) -> None:
    status, channel = await api("POST", "/users/@me/channels", {"recipient_id": str(town.lea.id)})
    assert (status, channel["recipients"][0]["id"]) == (200, str(town.lea.id))
    assert await api.code("POST", f"/channels/{channel['id']}/messages", {"content": "Bonjour"}) == 0
    town.lea.close_dms()
    assert await api.code("POST", f"/channels/{channel['id']}/messages", {"content": "Bonjour"}) == 50007
    stranger = town.discord.user("Nobody")
    _, channel = await api("POST", "/users/@me/channels", {"recipient_id": str(stranger.id)})
    assert await api.code("POST", f"/channels/{channel['id']}/messages", {"content": "Bonjour"}) == 50007
    assert await api.code("POST", "/users/@me/channels", {"recipient_id": "1"}) == 10013


async def test_an_enforced_nonce_makes_one_message(town: Town, api: Api) -> None:
    body = {"content": "une fois", "nonce": "outbox-1", "enforce_nonce": True}
    _, first = await api("POST", room(town), body)
    _, again = await api("POST", room(town), body)
    assert first["id"] == again["id"]
    assert first["nonce"] == "outbox-1"
    _, shown = await api("GET", room(town))
    assert "nonce" not in shown[0]
    _, loose = await api("POST", room(town), body | {"enforce_nonce": False})
    assert loose["id"] != first["id"]
    town.discord.clock.advance(minutes=6)
    _, late = await api("POST", room(town), body)
    assert late["id"] not in (first["id"], loose["id"])


async def test_a_lost_answer_does_not_post_twice_with_a_nonce(town: Town) -> None:
    client = await logged_in(town)
    channel = client.get_partial_messageable(town.private.id)
    town.discord.fail("POST", "/messages$", mode="lost")
    with pytest.raises(aiohttp.ClientError):
        await channel.send("une fois", nonce="k")
    await channel.send("une fois", nonce="k")
    assert [seen.text for seen in town.lea.visible(town.private)] == ["une fois"]
    await client.close()


async def test_history_in_pages(town: Town, api: Api) -> None:
    ids = [str((await town.lea.say(town.private, f"m{n}")).id) for n in range(7)]

    async def asked(query: str) -> list[int]:
        _, found = await api("GET", f"{room(town)}?{query}")
        return [ids.index(m["id"]) for m in found]

    assert await asked("limit=3") == [6, 5, 4]
    assert await asked(f"before={ids[4]}&limit=2") == [3, 2]
    assert await asked(f"after={ids[1]}&limit=2") == [3, 2]
    assert await asked(f"around={ids[3]}&limit=3") == [4, 3, 2]
    assert await api.code("GET", f"{room(town)}?limit=101") == 50035
    client = await logged_in(town)
    channel = client.get_partial_messageable(town.private.id)
    after = discord.Object(int(ids[2]))
    assert [str(m.id) async for m in channel.history(after=after, limit=None)] == ids[3:]
    town.guild.overwrite(town.private, town.discord.world.bot, allow=1024, deny=permissions.READ_MESSAGE_HISTORY)
    assert await asked("limit=3") == []
    assert await api.code("GET", f"{room(town)}/{ids[0]}") == 50013
    await client.close()


async def test_the_words_of_others_are_blank_without_the_intent(town: Town, api: Api) -> None:
    message = await town.lea.say(town.private, "Le pont ouvre lundi")
    asked = await town.lea.say(town.private, f"<@{town.discord.bot_user_id}> quand ?", reply_to=message)
    direct = await town.lea.dm("bonjour")
    _, posted = await api("POST", room(town), {"content": "à moi"})

    async def read(message_id: object, where: str = room(town)) -> str:
        return str((await api("GET", f"{where}/{message_id}"))[1]["content"])

    assert await read(message.id) == ""
    assert (await read(asked.id)).endswith("quand ?")
    assert (await api("GET", f"{room(town)}/{asked.id}"))[1]["referenced_message"]["content"] == ""
    assert await read(direct.id, f"/channels/{direct.channel.id}/messages") == "bonjour"
    assert await read(posted["id"]) == "à moi"
    town.discord.allow_intents(message_content=True)
    assert await read(message.id) == "Le pont ouvre lundi"


async def test_the_words_of_others_on_the_gateway_follow_the_intent_of_each_session(town: Town) -> None:
    town.discord.allow_intents(message_content=True)
    async with town.discord.second_session() as blind, town.discord.second_session((1 << 9) | V2) as seeing:
        message = await town.lea.say(town.private, "Le pont ouvre lundi", files={"plan.txt": b"plan"})
        told = (await blind.until("MESSAGE_CREATE"))["d"]
        assert (told["content"], told["attachments"], told["author"]["id"]) == ("", [], str(town.lea.id))
        assert told["member"]["roles"] == [str(town.comms.id)]
        whole = (await seeing.until("MESSAGE_CREATE"))["d"]
        assert (whole["content"], whole["attachments"][0]["filename"]) == ("Le pont ouvre lundi", "plan.txt")
        await town.lea.edit(message, f"<@{town.discord.bot_user_id}> mardi")
        changed = (await blind.until("MESSAGE_UPDATE"))["d"]
        assert changed["content"].endswith("mardi")
        assert changed["edited_timestamp"] is not None


async def test_who_is_called(town: Town) -> None:
    client = await logged_in(town, allowed_mentions=None)
    channel = client.get_partial_messageable(town.private.id)
    rings = lambda: [(p.whom, p.edited) for p in town.discord.pings]  # noqa: E731
    await channel.send(f"@everyone <@{town.lea.id}>", allowed_mentions=discord.AllowedMentions.none())
    assert rings() == []
    message = await channel.send(f"@everyone <@{town.lea.id}> <@&{town.comms.id}>")
    assert rings() == [(str(town.lea.id), False)]  # no right to call everyone, and the role may not be mentioned
    await message.edit(content=f"<@{town.sam.id}>")
    assert rings()[1:] == [(str(town.sam.id), True)]
    own = next(r for r in town.guild.roles.values() if r.bot_id)
    own.permissions |= permissions.MENTION_EVERYONE
    await channel.send(f"@everyone @here <@&{town.comms.id}>")
    assert [whom for whom, _ in rings()[2:]] == ["everyone", "here", str(town.comms.id)]
    asked = await town.lea.say(town.private, "quand ?")
    town.discord.pings.clear()
    await channel.send("lundi", reference=asked_reference(asked.id, town), mention_author=False)
    assert rings() == []
    await client.close()


def asked_reference(message_id: int, town: Town) -> discord.MessageReference:
    return discord.MessageReference(message_id=message_id, channel_id=town.private.id)


async def test_files_come_with_the_form_and_stay_if_they_are_named(town: Town) -> None:
    client = await logged_in(town)
    channel = client.get_partial_messageable(town.private.id)
    files = [discord.File(io.BytesIO(text), name) for text, name in ((b"un", "un.txt"), (b"deux", "deux.txt"))]
    message = await channel.send("voici", files=files)
    assert await message.attachments[1].read() == b"deux"
    kept = await message.edit(attachments=[message.attachments[1]])
    assert [a.filename for a in kept.attachments] == ["deux.txt"]
    with pytest.raises(discord.HTTPException) as refused:
        await channel.send(file=discord.File(io.BytesIO(b"x" * (10 * 1024 * 1024 + 1)), "gros.bin"))
    assert (refused.value.status, refused.value.code) == (413, 40005)
    await client.close()


async def test_reactions_with_who_made_them(town: Town, api: Api) -> None:
    message = await town.lea.say(town.private, "ceci")
    async with town.discord.second_session() as other:
        await town.sam.react(message, "🔒")
        added = (await other.until("MESSAGE_REACTION_ADD"))["d"]
        assert (added["emoji"], added["user_id"]) == ({"id": None, "name": "🔒"}, str(town.sam.id))
        assert (added["member"]["user"]["id"], added["message_author_id"]) == (str(town.sam.id), str(town.lea.id))
        _, shown = await api("GET", f"{room(town)}/{message.id}")
        assert [(r["emoji"]["name"], r["count"], r["me"]) for r in shown["reactions"]] == [("🔒", 1, False)]
        await town.sam.unreact(message, "🔒")
        assert (await other.until("MESSAGE_REACTION_REMOVE"))["d"]["message_id"] == str(message.id)
    assert await api.code("PUT", f"{room(town)}/{message.id}/reactions/x/@me") == 10014
    assert await api.code("PUT", f"{room(town)}/{message.id}/reactions/📣/@me") == 0
    assert [u.name for u in message.reactions["📣"]] == ["Passerelle"]


async def test_deleting_one_and_several(town: Town, api: Api) -> None:
    messages = [await town.lea.say(town.private, f"m{n}") for n in range(3)]
    async with town.discord.second_session() as other:
        await town.lea.delete(messages[0])
        assert (await other.until("MESSAGE_DELETE"))["d"]["id"] == str(messages[0].id)
        await town.lea.delete(*messages[1:])
        assert (await other.until("MESSAGE_DELETE_BULK"))["d"]["ids"] == [str(m.id) for m in messages[1:]]
    assert await api.code("GET", f"{room(town)}/{messages[0].id}") == 10008
    assert town.lea.visible(town.private) == []


async def test_a_preview_is_no_edit(town: Town) -> None:
    message = await town.lea.say(town.private, f"<@{town.discord.bot_user_id}> https://example.org")
    async with town.discord.second_session() as other:
        town.discord.posting.preview(message)
        told = (await other.until("MESSAGE_UPDATE"))["d"]
        assert (told["edited_timestamp"], told["embeds"][0]["type"]) == (None, "link")


async def test_old_messages_cannot_be_edited_all_the_time(town: Town, api: Api) -> None:
    _, made = await api("POST", room(town), {"content": "0"})
    town.discord.clock.advance(hours=2)
    codes = [await api.code("PATCH", f"{room(town)}/{made['id']}", {"content": str(n)}) for n in range(31)]
    assert codes == [0] * 30 + [30046]


async def test_the_client_hears_an_edit_and_a_deletion_it_never_saw(town: Town) -> None:
    message = await town.lea.say(town.private, "un")
    client = a_client()
    heard: list[tuple[str, int]] = []

    @client.event
    async def on_raw_message_edit(event: discord.RawMessageUpdateEvent) -> None:
        heard.append(("edit", event.message_id))

    @client.event
    async def on_raw_message_delete(event: discord.RawMessageDeleteEvent) -> None:
        heard.append(("delete", event.message_id))

    async with running(town.discord, client), asyncio.timeout(2):
        await town.lea.edit(message, "deux")
        await town.lea.delete(message)
        while len(heard) < 2:
            await asyncio.sleep(0.005)
    assert heard == [("edit", message.id), ("delete", message.id)]
