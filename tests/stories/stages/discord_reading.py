"""What a person reads of Discord's messages and modals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import replace
from typing import Any

from bot.core.verbs import Verb
from tests.peers.discord.components import walk
from tests.peers.discord.modals import Modal, initial
from tests.peers.discord.sight import Glimpse, read
from tests.peers.discord.sight import Seen as Look
from tests.peers.discord.world import DIRECT, Message
from tests.stories.stages.stage import BOT, Asked, Offer, Seen

Json = dict[str, Any]

_IDENT = re.compile(r"(?P<act>[pofs]):(?P<verb>[a-z-]+):(?P<target>[\w.-]+?)(?::v\d+)?(?::g[\da-f]+)?")
_FENCE = re.compile(r"(?s)```\n(.*?)\n```")
_GIVEN_BACK = re.compile(r"(?s)-# (?:Ce que vous aviez écrit|What you had written), [^\n]*\n```\n.*?\n```")
"""A person's own words, which nobody offers as something that may be said."""

_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
_BEGINNING = re.compile(r"(?m)^(?:> |-# |### )")
_COMMAND = re.compile(r"<(/[\w -]+):\d+>")
_BOLD = re.compile(r"(?<!\\)\*\*")
_UNSEEN = re.compile("[\u200b\u2066-\u2069\u202a-\u202e]")
_NUMBER = re.compile(r"(?m)^-# ([NQ]-\d+)$")
_HEADLINE = re.compile(r"(?m)^### (.*)$")
_QUOTED = re.compile(r"(?m)^> .*$")
_OPEN = "os"
"""Acts of the button under a form that is a message: open what is to be typed, or send."""


def readable(text: str) -> str:
    """Without the marks that people do not see."""
    return _UNSEEN.sub("", text)


def unmarked(markup: str) -> str:
    """Markup as people read it: blocks of code as they stand, the rest without its marks."""
    pieces = _FENCE.split(markup)
    return readable("".join(piece if n % 2 else _shown(piece) for n, piece in enumerate(pieces)))


def _shown(markup: str) -> str:
    return _ESCAPED.sub(r"\1", _COMMAND.sub(r"\1", _BOLD.sub("", _BEGINNING.sub("", markup))))


def of_look(look: Look, where: str, author: str, thread: str) -> Seen:
    """A message as it stands."""
    message = look.message
    return replace(
        of_text(look.text, message, author),
        id=str(message.id),
        where=where,
        at=_instant(message),
        alone=look.ephemeral or (author == BOT and message.channel.type == DIRECT),
        thread=thread,
        said=readable(message.content),
        raw=message,
        then=copy(message),
    )


def of_glimpse(glimpse: Glimpse) -> Seen:
    """Something that reached a person once, as it was then."""
    message = glimpse.message
    if message is None:
        return Seen("", "", BOT, unmarked(glimpse.text), 0.0, alone=True)
    alone = message.only_for is not None or message.channel.type == DIRECT
    author = BOT if message.author.bot else "somebody"
    return replace(of_text(glimpse.text, message, author), alone=alone)


def of_text(markup: str, message: Message, author: str) -> Seen:
    """What a message says. What a person writes is read as it is."""
    if author != BOT:
        return Seen("", "", author, readable(markup), 0.0)
    rest = _NUMBER.sub("", _HEADLINE.sub("", markup))
    labels = {_label(each) for _, each in walk(message.components) if each["type"] == 2}
    rest = "\n".join(line for line in rest.splitlines() if line not in labels)
    number = _NUMBER.search(markup)
    return Seen(
        id="",
        where="",
        author=author,
        text=unmarked(markup),
        at=0.0,
        headline=unmarked(found[1]) if (found := _HEADLINE.search(markup)) else "",
        number=number[1] if number else "",
        colour=str([each.get("accent_color") for _, each in walk(message.components) if each["type"] == 17]),
        body=unmarked(rest),
        unquoted=unmarked(_QUOTED.sub("", rest)),
        wordings=tuple(readable(each) for each in _FENCE.findall(_GIVEN_BACK.sub("", markup))),
        offers=tuple(offers(message)),
    )


def _label(button: Json) -> str:
    emoji = (button.get("emoji") or {}).get("name") or ""
    return f"{emoji} {button.get('label') or ''}".strip()


def offers(message: Message) -> Iterator[Offer]:
    """The buttons of a card."""
    for _, each in walk(message.components):
        found = _IDENT.fullmatch(each.get("custom_id") or "") if each["type"] == 2 else None
        if found and found["act"] == "p":
            yield Offer(Verb(found["verb"]), found["target"], _label(each), each["custom_id"])


def _instant(message: Message) -> float:
    return message.id / 2**22 / 1000 + 1420070400


def form_in(message: Message) -> Json | None:
    """The button under a form that is a message; None for any other message."""
    for _, each in walk(message.components):
        found = _IDENT.fullmatch(each.get("custom_id") or "") if each["type"] == 2 else None
        if found and found["act"] in _OPEN:
            return each
    return None


def of_modal(modal: Modal, message: Message | None = None) -> Asked:
    """A form: its modal, and the message with its menus where it is both."""
    held = {field["custom_id"]: _held(initial(field)) for _, field in modal.fields()}
    above = unmarked(read(message)) + "\n" if message else ""
    return Asked(above + unmarked(modal.text), {**held, **menus(message)}, (modal, message))


def of_sheet(message: Message) -> Asked:
    """A form that is a message and has nothing to type."""
    return Asked(unmarked(read(message)), menus(message), (None, message))


def menus(message: Message | None) -> Mapping[str, str]:
    """What is chosen in the menus of a message, by field."""
    held: dict[str, list[str]] = {}
    for _, each in walk(message.components) if message else ():
        if each["type"] == 3:
            chosen = [option["value"] for option in each["options"] if option.get("default")]
            held.setdefault(each["custom_id"].split(":")[1], []).extend(chosen)
    return {field: ",".join(values) for field, values in held.items()}


def _held(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(value)
    return "" if value is None else str(value)


def faults(message: Message, asked: Asked | None) -> dict[str, str]:
    """What a form that came back says is wrong with it, by field where it names one."""
    found = {}
    for _, each in walk(message.components):
        text = unmarked(each.get("content") or "") if each["type"] == 10 else ""
        if text.startswith("⚠"):
            found[_named(text, asked)] = text
    return found


def _named(text: str, asked: Asked | None) -> str:
    modal = asked.raw[0] if asked else None
    for label, field in modal.fields() if modal else ():
        if text.lstrip("⚠️ ").startswith(f"{label}:"):
            return str(field["custom_id"])
    return ""


def held(field: Json) -> str:
    """What a field of a modal holds before anything is typed."""
    return _held(initial(field))


def menu_ids(message: Message, name: str) -> list[str]:
    """The menus of a field."""
    every = [each["custom_id"] for _, each in walk(message.components) if each["type"] == 3]
    return [each for each in every if each.split(":")[1] == name]


def options(message: Message, menu: str) -> list[str]:
    """The values that a menu offers."""
    found = next(each for _, each in walk(message.components) if each.get("custom_id") == menu)
    return [option["value"] for option in found["options"]]


def renamed(seen: Seen, mention: str, name: str) -> Seen:
    """The same with a mention as people read it."""
    return replace(seen, text=seen.text.replace(mention, name), said=seen.said.replace(mention, name))
