"""What the first question or urgent signal would otherwise wait for: word lists, stems, grammars, public holidays."""

from __future__ import annotations

import gc
from datetime import UTC, datetime

from bot.core.evidence import Record, Statement
from bot.core.flags import Standing
from bot.core.worktime import usual
from bot.desk.reading import read

_YOUNG = 50_000
"""Objects made between two looks at the young ones. A verdict makes some thousands and drops them by itself: seen in
its midst they are taken for old, and then all that is remembered is looked through as well, a tenth of a second."""


def warm() -> None:
    """Read one question for nothing. Takes a second or two; run it in a thread as the program starts.

    What is loaded then stays for good: no collection of garbage has to look at it again, a tenth of a second each time.
    """
    at = datetime(2026, 1, 1, tzinfo=UTC)
    statement = Statement("", Record.NEWS, "Ouverture samedi à 9h.", None, "fr", at, Standing.CONFIDENTIAL)
    read("Peut-on annoncer louverture ?", [statement], asked_at=at)
    usual("Europe/Paris").is_working(at)  # half a second the first time, of the two that a platform waits
    settle()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def settle() -> None:
    """Let what was loaded until now stay for good: no look for garbage goes through it again."""
    gc.collect()
    gc.freeze()
