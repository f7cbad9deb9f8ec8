"""Text as Slack stores it and as people read it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.peers.slack.world import World

_PAIRS = (
    "🔒 lock 🔓 unlock ✅ white_check_mark ❌ x ⚠️ warning ⚠ warning 🚫 no_entry_sign ⛔ no_entry "
    "🟢 large_green_circle 🔴 red_circle 🟡 large_yellow_circle 🟠 large_orange_circle "
    "🔵 large_blue_circle 🟩 large_green_square 🟥 large_red_square 🟨 large_yellow_square "
    "🟧 large_orange_square ⏳ hourglass_flowing_sand ⌛ hourglass ⏰ alarm_clock 📣 mega "
    "📢 loudspeaker 🗓️ spiral_calendar_pad 📅 date ❓ question ❗ exclamation 👀 eyes 👍 +1 👎 -1 "
    "🎉 tada 😀 grinning 🙂 slightly_smiling_face ❄️ snowflake ❄ snowflake 🧊 ice_cube 🔥 fire "
    "🙏 pray 🚀 rocket 📰 newspaper 🛑 octagonal_sign 🔁 repeat 📌 pushpin ✏️ pencil2 🗑️ wastebasket "
    "❤️ heart ⚪ white_circle ⚫ black_circle ⬜ white_large_square ⬛ black_large_square "
    "💬 speech_balloon"
).split()

EMOJI: Mapping[str, str] = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))

_EMOJI = re.compile("|".join(map(re.escape, sorted(EMOJI, key=len, reverse=True))))
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt);)")
_CONTROL = re.compile(
    r"<(?:@[UWB][A-Z0-9]+(?:\|[^<>]*)?|#[CGD][A-Z0-9]+(?:\|[^<>]*)?|!(?:channel|here|everyone|subteam\^[A-Z0-9]+)"
    r"(?:\|[^<>]*)?|!date\^[^<>]+|(?:https?|mailto|tel|slack)[^<>\s|]*(?:\|[^<>]*)?)>"
)
_URL = re.compile(r"https?://(?:[^\s<>|&]|&amp;)+")
_AT = re.compile(r"(?<![\w@])@([\w.-]+)")
_HASH = re.compile(r"(?<![\w#&])#([\w-]+)")


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def shortcodes(text: str) -> str:
    """Emoji become :names:, as in every stored text."""
    return _EMOJI.sub(lambda found: f":{EMOJI[found[0]]}:", text)


def typed(text: str, world: World, nearby: Sequence[str] = ()) -> str:
    """What a person types, stored: all escaped; @name, #channel and addresses become control sequences. `nearby`: whose
    names go first."""
    there = [world.accounts[id] for id in nearby]
    names = {account.name: account.id for account in [*world.accounts.values(), *there]}
    channels = {channel.name: channel.id for channel in world.channels.values() if channel.name}
    crowd = {"channel", "here", "everyone"}

    def at(found: re.Match[str]) -> str:
        if found[1] in crowd:
            return f"<!{found[1]}>"
        return f"<@{names[found[1]]}>" if found[1] in names else found[0]

    def hashed(found: re.Match[str]) -> str:
        return f"<#{channels[found[1]]}|{found[1]}>" if found[1] in channels else found[0]

    text = _URL.sub(lambda found: f"<{found[0]}>", escaped(text))
    return shortcodes(_HASH.sub(hashed, _AT.sub(at, text)))


def from_app(text: str) -> str:
    """What an app sends, stored: what is escaped stays as it is, control sequences stay, bare & < > are escaped."""
    text = _BARE_AMPERSAND.sub("&amp;", text)
    out, end = [], 0
    for found in _CONTROL.finditer(text):
        out += [_bare(text[end : found.start()]), found[0]]
        end = found.end()
    return shortcodes("".join([*out, _bare(text[end:])]))


def _bare(text: str) -> str:
    """What stands between control sequences; addresses become links by themselves."""
    return _URL.sub(lambda found: f"<{found[0]}>", text.replace("<", "&lt;").replace(">", "&gt;"))


def mentions(text: str) -> frozenset[str]:
    """The ids that a stored text mentions."""
    return frozenset(re.findall(r"<@([UW][A-Z0-9]+)", text))


def shouts(text: str) -> bool:
    """Whether a stored text rings for everybody."""
    return bool(re.search(r"<!(?:channel|here|everyone|subteam)", text))


def shown(text: str, world: World) -> str:
    """A stored mrkdwn text as a person reads it (markup such as *bold* is left)."""

    def control(found: re.Match[str]) -> str:
        inside, _, label = found[0][1:-1].partition("|")
        if inside.startswith("@"):
            account = world.accounts.get(inside[1:])
            return f"@{account.name}" if account else "@unknown"
        if inside.startswith("#"):
            channel = world.channels.get(inside[1:])
            return f"#{label or (channel.name if channel else 'unknown')}"
        if inside.startswith("!"):
            return label if label else "@" + inside[1:]
        return f"{label} ({inside})" if label else inside

    return html.unescape(_CONTROL.sub(control, text))
