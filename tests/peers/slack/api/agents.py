"""assistant.threads.*: the app as an agent (docs.slack.dev/ai)."""

from __future__ import annotations

from tests.peers.slack.calls import ApiError, Call, method
from tests.peers.slack.nouns import Channel, Json, Sight


@method("assistant.threads.setStatus", "t5", scope="chat:write", required="channel_id thread_ts status", json=True,
        optional="loading_messages icon_emoji icon_url username")  # fmt: skip
def set_status(call: Call) -> Json:
    channel = _channel(call)
    if call.text("thread_ts") not in channel.messages:
        raise ApiError("invalid_thread_ts")
    _show(call, channel, call.text("status"))
    return {}


@method("assistant.threads.setSuggestedPrompts", "t4", scope="assistant:write", required="channel_id prompts",
        optional="thread_ts title", json=True)  # fmt: skip
def set_prompts(call: Call) -> Json:
    features = call.slack.app.features
    if not (features.get("assistant_view") or features.get("agent_view")):
        raise ApiError("not_agent_app")
    channel, prompts = _channel(call), call.args["prompts"]
    if not isinstance(prompts, list) or not 1 <= len(prompts) <= 4:
        raise ApiError("invalid_arguments")
    if any(set(one) != {"title", "message"} for one in prompts):
        raise ApiError("invalid_arguments")
    _show(call, channel, "\n".join(str(one["title"]) for one in prompts))
    return {}


def _channel(call: Call) -> Channel:
    channel = call.channel("channel_id")
    if channel.kind != "im":
        raise ApiError("channel_not_found")
    return channel


def _show(call: Call, channel: Channel, text: str) -> None:
    for account in call.slack.world.readers(channel):
        call.slack.world.show(account, Sight("status", channel.id, text, text))
