"""Commands that are spoken to the bot, for those who have no slash commands: people of other workspaces, and threads.

`@passerelle /news list` is that command, and so are without the slash: help, status, checklist, news, news list, news
search …, news who …, news history …, news recalls, freeze, thaw, signal list, sync agenda, sync add …, sync notes,
sync schedule, sync skip, sync calendar, digest now, digest schedule, digest off, and a number such as N-12.
“signal: …” is a signal, and everything else that is said to the bot a question.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.card import Notice, Paragraph, Reply
from bot.i18n.words import Words

COMMANDS = ("news", "disclose", "divulguer", "freeze", "thaw", "signal", "signaler", "sync", "digest", "passerelle")
"""The slash commands, as in the manifest."""

HELP = ("passerelle", "help")

_SLASHED = re.compile(rf"/({'|'.join(COMMANDS)})(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
_ABOUT = re.compile(r"(help|aide|status|statut|checklist|étapes)\W*", re.IGNORECASE)
_ASKED = {"aide": "help", "statut": "status", "étapes": "checklist"}
_BARE = re.compile(r"(news|freeze|thaw)", re.IGNORECASE)
_NEWS = re.compile(r"news\s+(list|recalls|search\s+.+|who\s+.+|history\s+.+)", re.DOTALL | re.IGNORECASE)
_SIGNALS = re.compile(r"(?:signals?|signalements?)\s+liste?", re.IGNORECASE)
_SYNC = re.compile(r"sync(?:\s+(agenda|notes|schedule|skip|calendar|add(?:\s+.+)?))?", re.DOTALL | re.IGNORECASE)
_DIGEST = re.compile(r"digest(?:\s+(now|schedule|off))?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Za-z]-\d{1,9}")


def spoken_command(words: str) -> tuple[str, str] | None:
    """The command and its text, or None for a question."""
    words = words.strip()
    if found := _SLASHED.fullmatch(words):
        return found[1].lower(), (found[2] or "").strip()
    if found := _ABOUT.fullmatch(words):
        return "passerelle", _ASKED.get(found[1].lower(), found[1].lower())
    if found := _BARE.fullmatch(words):
        return found[1].lower(), ""
    if found := _DIGEST.fullmatch(words):
        return "digest", (found[1] or "").lower()
    if found := _NEWS.fullmatch(words):
        return "news", found[1]
    if _SIGNALS.fullmatch(words):
        return "signal", "list"
    if found := _SYNC.fullmatch(words):
        return "sync", found[1] or ""
    return ("news", words) if _NUMBER.fullmatch(words) else None


def without_commands(reply: Reply, words: Words) -> Reply:
    """Help that says first how to do without slash commands: Slack has none for people of other workspaces."""
    if not isinstance(reply, Notice) or reply.card is None:
        return reply
    first = Paragraph(words("slack-no-commands"))
    return replace(reply, card=replace(reply.card, blocks=(first, *reply.card.blocks)))
