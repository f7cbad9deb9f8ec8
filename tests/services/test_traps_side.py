"""Traps in which other products failed open, each by its name (by which way it got out, and who was let in)."""

from __future__ import annotations

from dataclasses import replace

from bot.core.flags import Audience, Flag
from bot.core.news import NewsItem
from bot.core.verbs import Verb
from bot.services.gestures import Gestures
from bot.storage.database import Database
from tests.builders import OPENING, World, draft, tagged
from tests.services.acting import as_bot, message, rows
from tests.services.embargoed import embargoed

KNOWN, CANARY = "Tilleul", "Magnolia"
"""What the CM types, and what only the secret says."""

COMMANDS = {
    "news": ("list", f"search {KNOWN}", "show {number}", "history {number}", "who {number}", "recalls"),
    "disclose": (f"Peut-on parler de {KNOWN} ?",),
    "passerelle": ("status", "help", "charter", "privacy"),
    "digest": ("now",),
    "sync": ("agenda", "list", "calendar"),
    "signal": ("list",),
}
"""What answers at once by another way than the card: lists, searches, the overview, digests, agendas, calendars."""


async def test_a_side_path_that_ignores_the_flag(database: Database, swift: World) -> None:
    """A secret of comms stands on none of them, and is completed nowhere; an embargo is nowhere without its flag."""
    gestures, sam = Gestures(database, "fr"), swift.sam.caller
    secret = await _secret(database, swift)
    under = await embargoed(database, swift)
    for name, texts in COMMANDS.items():
        for text in texts:
            shown = repr(await gestures.command(sam, swift.cm, name, text.format(number=secret.label)))
            assert CANARY not in shown.replace(f"Peut-on parler de {KNOWN} ?", ""), (name, text)
            assert secret.id not in shown, (name, text)
            assert OPENING not in shown or "embargo" in shown.lower(), (name, text)
    for typed in ("/news show ", f"/news search {KNOWN[:3]}", "/news history ", "/disclose "):
        found = repr(await gestures.complete(sam, swift.cm, typed))
        assert CANARY not in found
        assert secret.label not in found
        assert OPENING not in found
    assert under.label in repr(await gestures.command(sam, swift.cm, "news", "list")), "there was something to see"


async def test_a_mirror_bot_let_into_admin_rooms(database: Database, swift: World) -> None:
    """A program that speaks through the account of somebody in comms does nothing there and is told nothing."""
    gestures, bot = Gestures(database, "fr"), as_bot(swift.lea)
    made = await _secret(database, swift)
    before = await rows(database)
    said = message(swift, "Roubaix ouvre lundi. #partageable", by=bot)
    told = [
        await gestures.command(bot.caller, swift.comms, "news", "list"),
        await gestures.command(bot.caller, swift.comms, "news", "Roubaix ouvre #partageable"),
        await gestures.command(bot.caller, swift.comms, "thaw", ""),
        await gestures.press(bot.caller, swift.comms, Verb.SEND_NOW, made.id),
        await gestures.react(bot.caller, said, "mega", added=True),
        await gestures.shortcut(bot.caller, said, "shareable"),
        await gestures.complete(bot.caller, swift.comms, "/news show "),
    ]
    assert CANARY not in repr(told)
    assert made.label not in repr(told)
    assert await rows(database) == before
    assert await gestures.command(replace(bot.caller, is_bot=False), swift.comms, "news", "list") is not None


async def _secret(database: Database, world: World) -> NewsItem:
    return await tagged(
        database, world, draft(f"Projet {KNOWN}, à {CANARY}.", Flag.CONFIDENTIAL, audience=Audience.COMMS)
    )
