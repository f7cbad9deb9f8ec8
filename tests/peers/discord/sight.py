"""What a person sees: messages as text, with what can be pressed in them; and everything that ever reached them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.peers.discord.components import BUTTON, SELECTS, TEXT, walk
from tests.peers.discord.limits import embed_lines
from tests.peers.discord.world import EPHEMERAL, FIRST_OF_THREAD, LOADING, Channel, Message, User, World

Json = dict[str, Any]


@dataclass(frozen=True)
class Button:
    """A button as it is shown."""

    label: str
    custom_id: str | None
    disabled: bool
    style: int
    url: str | None


@dataclass(frozen=True)
class Seen:
    """A message as somebody sees it at a moment."""

    message: Message
    id: int
    author: User
    text: str
    ephemeral: bool
    thinking: bool
    edited: bool
    buttons: tuple[Button, ...]
    selects: tuple[Json, ...]

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return [button.label for button in self.buttons]


@dataclass(frozen=True)
class Glimpse:
    """Something that reached a person once, whatever became of it."""

    at: datetime
    where: Channel
    text: str
    message: Message | None = None


def read(message: Message) -> str:
    """All that can be read in a message."""
    lines = [message.content]
    for embed in message.embeds:
        lines += embed_lines(embed)
    for _, component in walk(message.components):
        lines += words(component)
    lines += [attachment["filename"] for attachment in message.attachments]
    return "\n".join(line for line in lines if line)


def words(component: Json) -> list[str]:
    """What one component shows."""
    if component["type"] == TEXT:
        return [component["content"]]
    found = [component.get("label") or "", component.get("placeholder") or "", component.get("description") or ""]
    emoji = component.get("emoji") or {}
    found[0] = f"{emoji.get('name') or ''} {found[0]}".strip()
    found += [f"{o['label']} {o.get('description') or ''}".strip() for o in component.get("options") or []]
    return [*found, *[item.get("description") or "" for item in component.get("items") or []]]


def look(message: Message) -> Seen:
    """A message as it stands."""
    everything = [component for _, component in walk(message.components)]
    return Seen(
        message=message,
        id=message.id,
        author=message.author,
        text=read(message),
        ephemeral=bool(message.flags & EPHEMERAL),
        thinking=bool(message.flags & LOADING),
        edited=message.edited_at is not None,
        buttons=tuple(_button(c) for c in everything if c["type"] == BUTTON),
        selects=tuple(c for c in everything if c["type"] in SELECTS),
    )


def _button(component: Json) -> Button:
    return Button(
        component.get("label") or "",
        component.get("custom_id"),
        bool(component.get("disabled")),
        component["style"],
        component.get("url"),
    )


def visible(world: World, user: User, channel: Channel) -> list[Seen]:
    """What somebody sees in a channel now, oldest first, ephemeral messages for them included."""
    shown = (m for m in channel.messages.values() if m.type != FIRST_OF_THREAD)
    return [look(m) for m in shown if world.sees(user, m)]
