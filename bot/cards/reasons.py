"""The reasons of a verdict in a few words, as comms read them."""

from __future__ import annotations

from bot.cards.lens import Lens
from bot.core.evidence import Doubt
from bot.core.judgement import Judgement
from bot.core.verdict import Why

_WHY = {
    Why.FREEZE: "why-freeze",
    Why.RESTRICTED: "why-restricted",
    Why.EMBARGO: "why-embargo",
    Why.HELD: "why-held",
    Why.SECRET: "why-secret",
    Why.DOUBT: "why-doubt",
    Why.EXPIRED: "why-expired",
    Why.GONE_BY: "why-gone-by",
    Why.NOT_COVERED: "why-not-covered",
    Why.NOTHING_FOUND: "why-nothing-found",
    Why.COVERED: "why-covered",
}

_DOUBTS = {
    Doubt.EMPTY: "doubt-empty",
    Doubt.TOO_LONG: "doubt-too-long",
    Doubt.MIXED_SCRIPT: "doubt-mixed-script",
    Doubt.WATCHED_NAME: "doubt-watched-name",
    Doubt.SYNONYM: "doubt-synonym",
    Doubt.CLOCKS: "doubt-clocks",
    Doubt.ERROR: "doubt-error",
    Doubt.TIMEOUT: "doubt-timeout",
    Doubt.ADVISER: "doubt-adviser",
}


def reasons(judgement: Judgement, lens: Lens) -> str:
    """Why the verdict is what it is; the doubts instead of the word « doubt »."""
    keys = [_WHY[why] for why in judgement.why if why is not Why.DOUBT or not judgement.doubts]
    return lens.words.listed([lens.words(key) for key in (*keys, *(_DOUBTS[doubt] for doubt in judgement.doubts))])
