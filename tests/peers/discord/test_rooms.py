"""Who sees which channel; threads, forums, roles; what reaches people."""

from __future__ import annotations

from datetime import timedelta

import discord
import pytest

from tests.peers.discord import Impossible, permissions
from tests.peers.discord.conftest import Api, Town
from tests.peers.discord.pointing import a_client


async def test_a_private_channel_is_for_its_members_and_roles(town: Town) -> None:
    await town.lea.say(town.private, "entre nous")
    assert [s.text for s in town.discord.visible(town.sam, town.private)] == ["entre nous"]
    assert town.discord.visible(town.max, town.private) == []
    assert town.max.sees() == []
    with pytest.raises(Impossible):
        await town.max.say(town.private, "moi aussi")
    town.guild.give(town.max, town.comms)
    assert [s.text for s in town.max.visible(town.private)] == ["entre nous"]
    assert [glimpse.text for glimpse in town.max.sees()] == ["entre nous"]
    town.guild.take(town.max, town.comms)
    assert town.max.visible(town.private) == []
    assert [glimpse.text for glimpse in town.max.sees()] == ["entre nous"]


async def test_what_opens_up_reaches_everybody(town: Town) -> None:
    message = await town.lea.say(town.private, "brouillon")
    await town.lea.edit(message, "entre nous")
    town.guild.open_up(town.private)
    assert [glimpse.text for glimpse in town.max.sees()] == ["entre nous"]
    assert [glimpse.text for glimpse in town.sam.sees()] == ["brouillon", "entre nous"]
    town.guild.close_off(town.private, town.lea)
    assert town.sam.visible(town.private) == []


async def test_overwrites_are_told_as_they_are(town: Town, api: Api) -> None:
    _, channel = await api("GET", f"/channels/{town.private.id}")
    told = {o["id"]: (o["type"], o["allow"], o["deny"]) for o in channel["permission_overwrites"]}
    view = str(permissions.VIEW_CHANNEL)
    assert told == {
        str(town.guild.id): (0, "0", view),
        str(town.comms.id): (0, view, "0"),
        str(town.sam.id): (1, view, "0"),
        str(town.discord.bot_user_id): (1, view, "0"),
    }
    _, roles = await api("GET", f"/guilds/{town.guild.id}/roles")
    assert [r["name"] for r in roles] == ["@everyone", "Passerelle", "comms"]
    assert (await api("GET", f"/guilds/{town.guild.id}/members/{town.lea.id}"))[1]["roles"] == [str(town.comms.id)]
    assert await api.code("GET", f"/guilds/{town.guild.id}/members") == 50001
    town.discord.allow_intents(members=True)
    assert len((await api("GET", f"/guilds/{town.guild.id}/members?limit=1000"))[1]) == 5


async def test_permissions_are_those_that_discord_py_computes(town: Town, api: Api) -> None:
    """The same sums, made by the library that the adapter uses."""
    chief = town.guild.role("chef", permissions=permissions.ADMINISTRATOR)
    quiet = town.guild.role("muet")
    town.guild.overwrite(town.public, quiet, deny=permissions.SEND_MESSAGES)
    town.guild.overwrite(town.public, town.comms, allow=permissions.MENTION_EVERYONE)
    town.guild.give(town.max, chief)
    town.guild.give(town.sam, quiet, town.comms)
    client = a_client()
    await client.login(town.discord.token)
    guild = await client.fetch_guild(town.guild.id)
    channels = {c.id: c for c in await guild.fetch_channels()}
    for person in (town.lea, town.sam, town.max):
        member = await guild.fetch_member(person.id)
        for mine in (town.private, town.public):
            theirs = channels[mine.id].permissions_for(member)
            for name, bit in (("view_channel", 1 << 10), ("send_messages", 1 << 11), ("mention_everyone", 1 << 17)):
                wanted = getattr(theirs, name) and theirs.view_channel
                assert permissions.may(person, mine, bit) is wanted, (person.name, mine.name, name)
    await client.close()


async def test_a_role_that_may_more(town: Town) -> None:
    await town.lea.say(town.private, "entre nous")
    everyone = town.guild.role("tous")
    town.guild.give(town.max, everyone)
    assert town.max.sees() == []
    async with town.discord.second_session() as other:
        town.guild.permit(everyone, permissions.ADMINISTRATOR)
        assert (await other.until("GUILD_ROLE_UPDATE"))["d"]["role"]["permissions"] == str(permissions.ADMINISTRATOR)
    assert [glimpse.text for glimpse in town.max.sees()] == ["entre nous"]


async def test_a_thread_on_a_message(town: Town, api: Api) -> None:
    message = await town.lea.say(town.private, "sujet")
    async with town.discord.second_session() as other:
        thread = await town.lea.thread(message, "Suite")
        told = (await other.until("THREAD_CREATE"))["d"]
        assert (told["id"], told["parent_id"], told["type"]) == (str(message.id), str(town.private.id), 11)
    await town.sam.say(thread, "réponse")
    assert [s.text for s in town.lea.visible(thread)] == ["réponse"]
    assert town.max.visible(thread) == []
    path = f"/channels/{town.private.id}/messages/{message.id}/threads"
    assert await api.code("POST", path, {"name": "x"}) == 160004
    _, stands = await api("GET", f"/channels/{thread.id}/messages")
    assert [m["type"] for m in stands] == [0, 21]
    assert stands[1]["message_reference"]["channel_id"] == str(town.private.id)
    _, shown = await api("GET", f"/channels/{town.private.id}/messages/{message.id}")
    assert (shown["thread"]["name"], shown["flags"] & 32) == ("Suite", 32)
    _, posted = await api("POST", f"/channels/{thread.id}/messages", {"content": "noté"})
    assert posted["channel_id"] == str(thread.id)
    thread.archived = True
    assert await api.code("PATCH", f"/channels/{thread.id}/messages/{posted['id']}", {"content": "x"}) == 50083
    assert await api.code("POST", f"/channels/{thread.id}/messages", {"content": "encore"}) == 0
    assert not thread.archived
    thread.locked = True
    assert await api.code("POST", f"/channels/{thread.id}/messages", {"content": "encore"}) == 160005


async def test_a_private_thread_is_for_those_in_it(town: Town, api: Api) -> None:
    thread = await town.lea.thread(town.private, "à part", private=True)
    await town.lea.say(thread, "secret")
    opened = await town.lea.thread(town.private, "ensemble")
    assert (await api("GET", f"/channels/{town.private.id}/messages"))[1][0]["type"] == 18
    assert opened.parent is town.private
    assert town.sam.visible(thread) == []
    assert await api.code("GET", f"/channels/{thread.id}") == 50001
    thread.thread_members |= {town.discord.bot_user_id}
    assert await api.code("GET", f"/channels/{thread.id}") == 0


async def test_posts_in_a_forum(town: Town, api: Api) -> None:
    forum = town.guild.forum("idées", tags=["pont"], require_tag=True)
    tag = forum.tags[0]["id"]
    path = f"/channels/{forum.id}/threads"
    body = {"name": "Une idée", "message": {"content": "voici"}, "applied_tags": [tag]}
    status, made = await api("POST", path, body)
    assert (status, made["parent_id"], made["message"]["id"], made["applied_tags"]) == (
        201,
        str(forum.id),
        made["id"],
        [tag],
    )
    assert await api.code("POST", path, body | {"applied_tags": []}) == 40067
    assert await api.complaint(path, body | {"name": "x" * 101}) == "name BASE_TYPE_MAX_LENGTH"
    assert await api.complaint(path, body | {"auto_archive_duration": 61}) == "auto_archive_duration BASE_TYPE_CHOICES"
    assert await api.complaint(path, body | {"applied_tags": ["1"]}) == "applied_tags BASE_TYPE_CHOICES"
    thread, message = await town.sam.publish(forum, "La mienne", "texte")
    assert (thread.id, thread.parent) == (message.id, forum)


async def test_discord_py_opens_threads_and_posts(town: Town) -> None:
    forum = town.guild.forum("idées")
    client = a_client()
    await client.login(town.discord.token)
    channel = await client.fetch_channel(town.public.id)
    assert isinstance(channel, discord.TextChannel)
    thread = await (await channel.send("sujet")).create_thread(name="Suite")
    await thread.send("un")
    there = await client.fetch_channel(forum.id)
    assert isinstance(there, discord.ForumChannel)
    post = await there.create_thread(name="Idée", content="voici")
    assert (post.thread.id, post.message.content) == (post.message.id, "voici")
    fetched = await client.fetch_channel(thread.id)
    assert isinstance(fetched, discord.Thread)
    assert fetched.parent_id == town.public.id
    await client.close()


async def test_an_ephemeral_message_is_seen_by_one(town: Town) -> None:
    interaction = town.discord.interactions.start(2, town.lea, town.private, {"id": "1", "name": "x", "type": 1})
    town.discord.interactions.answer(
        interaction.id, interaction.token, {"type": 4, "data": {"content": "secret", "flags": 64}}, []
    )
    assert [s.text for s in town.lea.visible(town.private)] == ["secret"]
    assert town.sam.visible(town.private) == []
    assert [glimpse.text for glimpse in town.sam.sees()] == []


async def test_a_channel_that_is_gone(town: Town, api: Api) -> None:
    async with town.discord.second_session() as other:
        town.guild.remove(town.private)
        assert (await other.until("CHANNEL_DELETE"))["d"]["id"] == str(town.private.id)
    assert await api.code("GET", f"/channels/{town.private.id}") == 10003
    assert town.lea.visible(town.private) == []


async def test_leaving_a_server(town: Town, api: Api) -> None:
    town.guild.leave(town.sam)
    assert await api.code("GET", f"/guilds/{town.guild.id}/members/{town.sam.id}") == 10007
    async with town.discord.second_session() as other:
        town.guild.leave(town.discord.world.bot)
        assert "unavailable" not in (await other.until("GUILD_DELETE"))["d"]
    assert await api.code("GET", f"/channels/{town.private.id}") == 50001
    assert await api.code("GET", f"/guilds/{town.guild.id}") == 50001
    assert (await api("GET", "/users/@me/guilds"))[1] == []


async def test_a_scheduled_event_needs_the_right_a_time_to_come_and_no_end(town: Town, api: Api) -> None:
    path = f"/guilds/{town.guild.id}/scheduled-events"
    soon = town.discord.clock.now() + timedelta(hours=1)
    times = {
        "scheduled_start_time": soon.isoformat(),
        "scheduled_end_time": (soon + timedelta(hours=1)).isoformat(),
    }
    event = {"name": "Point", "privacy_level": 2, "entity_type": 3, "entity_metadata": {"location": "Ici"}, **times}
    assert await api.code("POST", path, event) == 50013
    own = town.guild.members[town.discord.bot_user_id].roles[0]
    own.permissions |= permissions.CREATE_EVENTS
    late = {"scheduled_start_time": "2020-01-01T00:00:00+00:00"}
    for wrong in ({"name": "x" * 101}, {"scheduled_end_time": None}, {"entity_metadata": {"location": ""}}, late):
        assert await api.code("POST", path, event | wrong) == 50035, wrong
    status, made = await api("POST", path, event)
    assert (status, made["status"], made["creator_id"]) == (200, 1, str(town.discord.bot_user_id))
    one = f"{path}/{made['id']}"
    assert await api.code("PATCH", one, {"status": 3}) == 50035
    town.discord.clock.advance(minutes=90)
    assert (await api("GET", one))[1]["status"] == 2
    assert await api.code("PATCH", one, {"status": 4}) == 50035
    town.discord.clock.advance(hours=1)
    assert await api.code("PATCH", one, {"name": "Autre"}) == 180000
    assert (await api("GET", path))[1] == []
    assert await api.code("GET", f"{path}/1") == 10070


async def test_a_post_that_was_put_away_is_told_and_may_be_fetched_back(town: Town, api: Api) -> None:
    forum = town.guild.forum("questions")
    post, first = await town.sam.publish(forum, "Lille", "Une question")
    post.archived = True
    _, told = await api("GET", f"/channels/{forum.id}/threads/archived/public?limit=100")
    assert [each["id"] for each in told["threads"]] == [str(post.id)]
    assert await api.code("PATCH", f"/channels/{post.id}", {"archived": False, "name": "Autre"}) == 50013
    assert await api.code("PATCH", f"/channels/{post.id}", {"archived": False}) == 0
    assert (post.archived, first.deleted) == (False, False)
    post.locked = True
    assert await api.code("PATCH", f"/channels/{post.id}", {"archived": False}) == 50013
