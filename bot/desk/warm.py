"""What the first question would otherwise wait for: word lists, stems, grammars."""

from __future__ import annotations

import gc
from datetime import UTC, datetime

from bot.core.evidence import Record, Statement
from bot.core.flags import Standing
from bot.desk.reading import read


def warm() -> None:
    """Read one question for nothing. Takes a second or two; run it in a thread as the program starts.

    What is loaded then stays for good: no collection of garbage has to look at it again, a tenth of a second each time.
    """
    at = datetime(2026, 1, 1, tzinfo=UTC)
    statement = Statement("", Record.NEWS, "Ouverture samedi à 9h.", None, "fr", at, Standing.CONFIDENTIAL)
    read("Peut-on annoncer louverture ?", [statement], asked_at=at)
    gc.collect()
    gc.freeze()
