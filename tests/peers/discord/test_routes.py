"""The smaller routes, each with what it gives and what it refuses."""

from __future__ import annotations

from typing import Any

from tests.peers.discord import permissions
from tests.peers.discord.conftest import Api, Town


def room(town: Town) -> str:
    return f"/channels/{town.private.id}"


def allow(town: Town, bits: int) -> None:
    own = next(role for role in town.guild.roles.values() if role.bot_id)
    own.permissions |= bits


async def test_accounts_servers_and_roles(town: Town, api: Api) -> None:
    bot = str(town.discord.bot_user_id)
    assert (await api("GET", "/users/@me"))[1]["id"] == bot
    assert (await api("GET", f"/users/{town.lea.id}"))[1]["global_name"] == "Léa"
    assert await api.code("GET", "/users/1") == 10013
    assert (await api("GET", "/users/@me/guilds"))[1][0]["name"] == "Halles"
    guild = f"/guilds/{town.guild.id}"
    assert (await api("GET", guild))[1]["preferred_locale"] == "fr"
    assert (await api("GET", f"{guild}?with_counts=true"))[1]["approximate_member_count"] == 5
    assert await api.code("GET", "/guilds/1") == 10004
    assert (await api("GET", f"{guild}/roles/{town.comms.id}"))[1]["name"] == "comms"
    assert await api.code("GET", f"{guild}/roles/1") == 10011
    assert (await api("GET", f"{guild}/members/{bot}"))[1]["user"]["id"] == bot
    assert await api.code("GET", f"{guild}/members/1") == 10013
    assert {c["name"] for c in (await api("GET", f"{guild}/channels"))[1]} == {"com-interne", "annonces"}
    assert (await api("GET", "/gateway"))[1] == {"url": town.discord.gateway_url}
    assert (await api("GET", "/gateway/bot"))[1]["session_start_limit"]["remaining"] == 1000
    assert await api.complaint("/users/@me/channels", {}) == "recipient_id BASE_TYPE_REQUIRED"
    assert await api.code("POST", "/users/@me/channels", {"recipient_id": bot}) == 50007
    assert await api.code("POST", "/users/@me/channels", [1]) == 50109


async def test_threads_by_themselves(town: Town, api: Api) -> None:
    path = f"{room(town)}/threads"
    status, public = await api("POST", path, {"name": "ensemble", "type": 11, "auto_archive_duration": 60})
    assert (status, public["type"], public["thread_metadata"]["auto_archive_duration"]) == (201, 11, 60)
    without = permissions.CREATE_PRIVATE_THREADS
    town.guild.overwrite(town.private, town.discord.world.bot, allow=permissions.VIEW_CHANNEL, deny=without)
    assert await api.code("POST", path, {"name": "à part"}) == 50013  # without a type it is private
    assert await api.complaint(path, {"name": "x", "type": 13}) == "type BASE_TYPE_CHOICES"
    assert await api.complaint(path, {}) == "name BASE_TYPE_REQUIRED"
    assert await api.code("POST", f"/channels/{public['id']}/threads", {"name": "x"}) == 50024
    there = f"/channels/{public['id']}"
    assert (await api("GET", f"/guilds/{town.guild.id}/threads/active"))[1]["threads"][0]["id"] == public["id"]
    assert await api("PUT", f"{there}/thread-members/@me") == (204, None)
    beside = f"{there}/thread-members/{town.max.id}"
    assert await api.code("PUT", beside) == 50001  # who does not see the channel above it
    assert await api("PUT", f"{there}/thread-members/{town.lea.id}") == (204, None)
    assert await api.code("PUT", f"{there}/thread-members/1") == 10013
    assert await api.code("PUT", f"{room(town)}/thread-members/{town.lea.id}") == 50024
    members = (await api("GET", f"{there}/thread-members"))[1]
    assert {m["user_id"] for m in members} == {str(town.discord.bot_user_id), str(town.lea.id)}
    async with town.discord.second_session() as other:
        _, changed = await api("PATCH", there, {"name": "à deux", "archived": True})
        assert (changed["name"], changed["thread_metadata"]["archived"]) == ("à deux", True)
        assert (await other.until("THREAD_UPDATE"))["d"]["name"] == "à deux"
    assert await api.code("PUT", f"{there}/thread-members/{town.lea.id}") == 50083
    assert (await api("GET", f"/guilds/{town.guild.id}/threads/active"))[1]["threads"] == []
    theirs = await town.lea.thread(town.private, "le mien")
    assert await api.code("PATCH", f"/channels/{theirs.id}", {"name": "x"}) == 50013
    assert await api.code("PATCH", room(town), {"name": "x"}) == 50013
    assert await api.code("POST", f"{room(town)}/typing") == 0


async def test_a_forum_that_is_not_for_writing(town: Town, api: Api) -> None:
    forum = town.guild.forum("idées")
    path = f"/channels/{forum.id}/threads"
    assert await api.complaint(path, {"name": "x"}) == "message BASE_TYPE_REQUIRED"
    town.guild.overwrite(forum, town.discord.world.bot, deny=permissions.SEND_MESSAGES)
    assert await api.code("POST", path, {"name": "x", "message": {"content": "x"}}) == 50013


async def test_moderation(town: Town, api: Api) -> None:
    messages = [await town.lea.say(town.private, f"m{n}") for n in range(4)]
    path = f"{room(town)}/messages"
    ids = [str(m.id) for m in messages]
    assert await api.code("POST", f"{path}/bulk-delete", {"messages": ids}) == 50013
    allow(town, permissions.MANAGE_MESSAGES)
    assert await api.complaint(f"{path}/bulk-delete", {"messages": ids[:1]}) == "messages BASE_TYPE_BAD_LENGTH"
    assert await api("POST", f"{path}/bulk-delete", {"messages": ids[:2]}) == (204, None)
    assert await api("DELETE", f"{path}/{ids[2]}") == (204, None)
    assert [s.text for s in town.lea.visible(town.private)] == ["m3"]
    allow(town, permissions.MANAGE_MESSAGES)
    await api("PUT", f"{path}/{ids[3]}/reactions/📣/@me")
    assert [u["id"] for u in (await api("GET", f"{path}/{ids[3]}/reactions/📣"))[1]] == [str(town.discord.bot_user_id)]
    assert await api("DELETE", f"{path}/{ids[3]}/reactions/📣/@me") == (204, None)
    assert await api.code("DELETE", f"{path}/{ids[3]}/reactions/📣/@me") == 10014
    assert await api.code("GET", f"{path}/{ids[3]}/reactions/📣") == 10014


async def test_pins_have_a_right_of_their_own(town: Town, api: Api) -> None:
    message = await town.lea.say(town.private, f"<@{town.discord.bot_user_id}> à garder")
    path = f"{room(town)}/messages/pins"
    assert await api.code("PUT", f"{path}/{message.id}") == 50013
    allow(town, permissions.PIN_MESSAGES)
    assert await api("PUT", f"{path}/{message.id}") == (204, None)
    _, pins = await api("GET", path)
    assert [item["message"]["id"] for item in pins["items"]] == [str(message.id)]
    assert await api("DELETE", f"{path}/{message.id}") == (204, None)
    assert (await api("GET", path))[1]["items"] == []


async def test_what_else_is_refused_of_messages(town: Town, api: Api) -> None:
    path = f"{room(town)}/messages"
    first = await town.lea.say(town.private, "un")
    for n in range(20):
        await town.lea.react(first, chr(0x1F600 + n))
    assert await api.code("PUT", f"{path}/{first.id}/reactions/📣/@me") == 30010
    town.guild.overwrite(town.private, town.comms, allow=1024)
    town.guild.overwrite(town.private, town.discord.world.bot, allow=1024, deny=permissions.ADD_REACTIONS)
    second = await town.lea.say(town.private, "deux")
    assert await api.code("PUT", f"{path}/{second.id}/reactions/📣/@me") == 50013
    both = f"before={first.id}&after={first.id}"
    assert await api.complaint(f"{path}?{both}", None, "GET") == "GET_MESSAGES_MUTUALLY_EXCLUSIVE"
    reply: dict[str, Any] = {"content": "x", "message_reference": {"message_id": "1"}}
    assert await api.complaint(path, reply) == "message_reference REPLIES_UNKNOWN_MESSAGE"
    reply["message_reference"]["fail_if_not_exists"] = False
    assert await api.code("POST", path, reply) == 0
    many = {"parse": [], "users": [str(n) for n in range(101)]}
    assert (
        await api.complaint(path, {"content": "x", "allowed_mentions": many})
        == "allowed_mentions.users BASE_TYPE_BAD_LENGTH"
    )


async def test_what_else_is_refused_of_commands(town: Town, api: Api) -> None:
    path = f"/applications/{town.discord.application_id}/commands"
    command = {"name": "help", "description": "Help"}
    assert await api.complaint(path, command, "PUT") == "LIST_TYPE_CONVERT"
    assert await api.complaint(path, command | {"type": 9}) == "type BASE_TYPE_CHOICES"
    assert await api.complaint(path, {"description": "x"}) == "name BASE_TYPE_REQUIRED"
    options = [{"name": "x", "description": "x", "type": 12}]
    assert await api.complaint(path, command | {"options": options}) == "options.0.type BASE_TYPE_CHOICES"
    long = {"description_localizations": {"fr": "x" * 101}}
    assert await api.complaint(path, command | long) == "description_localizations.fr BASE_TYPE_BAD_LENGTH"
    _, made = await api("POST", path, command)
    _, changed = await api("PATCH", f"{path}/{made['id']}", {"description": "Aide"})
    assert (changed["id"], changed["description"], changed["name"]) == (made["id"], "Aide", "help")
    assert (await api("GET", f"{path}/{made['id']}"))[1]["description"] == "Aide"


async def test_choices_while_typing_are_limited(town: Town, api: Api) -> None:
    interaction = town.discord.interactions.start(4, town.lea, town.private, {"id": "1", "name": "x", "type": 1})
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"

    def answer(*choices: dict[str, str]) -> dict[str, Any]:
        return {"type": 8, "data": {"choices": list(choices)}}

    one = {"name": "x", "value": "x"}
    assert await api.complaint(path, {"type": 8, "data": {}}) == "data.choices BASE_TYPE_REQUIRED"
    assert await api.complaint(path, answer(*[one] * 26)) == "data.choices BASE_TYPE_BAD_LENGTH"
    assert (
        await api.complaint(path, answer({"name": "x" * 101, "value": "x"}))
        == "data.choices.0.name BASE_TYPE_BAD_LENGTH"
    )
    assert await api.complaint(path, answer({"name": "x", "value": ""})) == "data.choices.0.value BASE_TYPE_BAD_LENGTH"
    assert await api.complaint(path, answer(*[one] * 25)) == ""
    hook = f"/webhooks/{town.discord.application_id}/{interaction.token}"
    assert await api.code("POST", hook, {"content": "x"}) == 10015
