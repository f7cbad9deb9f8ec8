"""Text on its way to Slack and back: escaped, cut where no sign is torn apart, and read as people see it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from bot.core.text import shortened
from integrations.slack.emoji import drawn

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_TOKEN = re.compile(r"<([^<>]*)>")
_LITERAL = re.compile(r"```(.+?)```|`([^`\n]+)`|<[^<>]*>", re.DOTALL)
_AROUND = r"(?<![^\W_])(?<!{0}){0}(?=\S)([^{0}\n]+?)(?<=\S){0}(?!{0})(?![^\W_])"
"""A mark begins before a word and ends after one (docs.slack.dev/messaging/formatting-message-text#basic)."""

_STRUCK = re.compile(_AROUND.format("~"))
_MARKS = tuple(re.compile(_AROUND.format(sign)) for sign in (r"\*", "_"))
"""Bold, and italics."""

_KEPT = re.compile("\0(\\d+)\0")
_JOINS = frozenset("\u200d\ufe0e\ufe0f")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def escaped(text: str) -> str:
    """The text for a field that Slack reads as markup: `& < >` are all that is ever escaped
    (docs.slack.dev/messaging/formatting-message-text)."""
    return "".join(_ESCAPES.get(char, char) for char in text)


def on_a_line(text: str, limit: int) -> str:
    """The text on one line of at most `limit` characters, its own spaces kept; an ellipsis if anything was left out."""
    line = " ".join(text.splitlines())
    return line if len(line) <= limit else shortened(line, limit)


def readable(markup: str, name_of: Callable[[str], str]) -> str:
    """A message's text as people read it: addresses in full, people by `name_of` their id, emoji drawn, nothing escaped
    and no marks around what is bold, in italics or code. What is struck out keeps its tildes, two of them, so that
    nobody takes it for what holds, nor for « about »."""
    return unescaped(_TOKEN.sub(lambda found: _spoken(found[1], name_of), _unmarked(markup)))


def _unmarked(markup: str) -> str:
    """What stands in code and in an address is kept as it is."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[1] or found[2] or found[0])
        return f"\0{len(kept) - 1}\0"

    plain = _STRUCK.sub(r"~~\1~~", _LITERAL.sub(keep, markup.replace("\0", "")))
    for mark in _MARKS:
        plain = mark.sub(r"\1", plain)
    return _KEPT.sub(lambda found: kept[int(found[1])], plain)


def unescaped(text: str) -> str:
    """What was typed, of a text in which only `& < >` may be escaped, and emoji are named, as in that of a command."""
    text = drawn(text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mentioned_people(markup: str) -> set[str]:
    """The ids of those whom a message's text mentions."""
    return {found[1][1:].partition("|")[0] for found in _TOKEN.finditer(markup) if found[1].startswith("@")}


def without_mention(markup: str, user: str) -> str:
    """A message's text without the mentions of one account, and without what set them apart."""
    return re.sub(rf"\s*<@{re.escape(user)}(\|[^<>]*)?>[\s,:]*", " ", markup).strip()


def pieces(text: str, limit: int) -> Iterator[str]:
    """The text in pieces of at most `limit` characters: cut after a space where there is one, never inside a sign."""
    while len(text) > limit:
        cut = _cut(text, limit)
        yield text[:cut]
        text = text[cut:]
    if text:
        yield text


def _spoken(token: str, name_of: Callable[[str], str]) -> str:
    target, _, label = token.partition("|")
    match target[:1]:
        case "@":
            return f"@{label or name_of(target[1:])}"
        case "#":
            return f"#{label or target[1:]}"
        case "!":
            return label or f"@{target[1:].partition('^')[0]}"
        case _:
            return f"{label} ({target})" if label and label not in target else target.removeprefix("mailto:")


def _cut(text: str, limit: int) -> int:
    for gap in ("\n", " "):
        at = text.rfind(gap, limit // 2, limit)
        if at > 0:
            return at + 1
    return next((at for at in range(limit, limit // 2, -1) if not _torn(text, at)), limit)


def _torn(text: str, at: int) -> bool:
    """Whether a cut before this character would tear a sign apart, such as a letter from its accent."""
    before, after = text[at - 1], text[at]
    if ord(after) in _FLAG_LETTERS:  # two letters make a flag, wherever a row of flags begins
        row = next((n for n in range(at) if ord(text[at - 1 - n]) not in _FLAG_LETTERS), at)
        return row % 2 == 1
    if after in _JOINS or before == "\u200d" or ord(after) in _SKIN_TONES:
        return True
    return unicodedata.category(after).startswith("M")
