"""Answers to interactions; the token in the path is the only key
(docs.discord.com/developers/interactions/receiving-and-responding#endpoints)."""

from __future__ import annotations

from typing import Any

from tests.peers.discord import payloads
from tests.peers.discord.interactions import Callback, Interaction
from tests.peers.discord.rest.ask import Ask
from tests.peers.discord.rest.server import NO_CONTENT, Routes
from tests.peers.discord.world import EPHEMERAL, LOADING

routes = Routes(public=True)
WEBHOOK = "/webhooks/{application_id}/{token}"


@routes.on("POST", "/interactions/{interaction_id}/{token}/callback")
async def callback(ask: Ask) -> Any:
    """204, or 200 with what was made if `with_response` is asked for."""
    interactions = ask.rest.discord.interactions
    known = interactions.all.get(ask.text("token"))
    files = ask.files(known.channel) if known else []
    interaction = interactions.answer(ask.id("interaction_id"), ask.text("token"), ask.body, files)
    if ask.query.get("with_response") not in ("1", "true", "True"):
        return NO_CONTENT
    return _response(ask, interaction)


def _response(ask: Ask, interaction: Interaction) -> Any:
    assert interaction.callback is not None
    body: dict[str, Any] = {"id": str(interaction.id), "type": interaction.type}
    resource: dict[str, Any] = {"type": interaction.callback.value}
    message = interaction.original
    if message is not None:
        body |= {
            "response_message_id": str(message.id),
            "response_message_loading": bool(message.flags & LOADING),
            "response_message_ephemeral": bool(message.flags & EPHEMERAL),
        }
    if message is not None and interaction.callback in (Callback.MESSAGE, Callback.UPDATE):
        resource["message"] = payloads.message(message, ask.world)
    return {"interaction": body, **({"resource": resource} if "message" in resource else {})}


def _interaction(ask: Ask) -> Interaction:
    return ask.rest.discord.interactions.by_webhook(ask.text("application_id"), ask.text("token"))


@routes.on("POST", WEBHOOK)
async def followup(ask: Ask) -> Any:
    """`wait` is always true for these (#create-followup-message)."""
    interaction = _interaction(ask)
    message = ask.rest.discord.interactions.followup(interaction, ask.body, ask.files(interaction.channel))
    return payloads.message(message, ask.world)


@routes.on("GET", WEBHOOK + "/messages/{which}")
async def one(ask: Ask) -> Any:
    interactions = ask.rest.discord.interactions
    return payloads.message(interactions.message_of(_interaction(ask), ask.text("which")), ask.world)


@routes.on("PATCH", WEBHOOK + "/messages/{which}")
async def edit(ask: Ask) -> Any:
    interaction = _interaction(ask)
    interactions = ask.rest.discord.interactions
    message = interactions.message_of(interaction, ask.text("which"))
    interactions.fill(interaction, message, ask.body, ask.files(interaction.channel))
    return payloads.message(message, ask.world)


@routes.on("DELETE", WEBHOOK + "/messages/{which}")
async def delete(ask: Ask) -> Any:
    interaction = _interaction(ask)
    message = ask.rest.discord.interactions.message_of(interaction, ask.text("which"))
    ask.rest.discord.posting.delete(message)
    interaction.changed.set()
    return NO_CONTENT
