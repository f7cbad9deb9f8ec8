"""Why a database cannot be used, as whoever runs the bot needs to read it: what the driver says, and what to do."""

from __future__ import annotations

from bot.i18n.words import Words

ADVICE = {
    "unable to open database file": "doctor-folder",
    "disk i/o error": "doctor-broken",
    "database or disk is full": "doctor-full",
    "readonly database": "doctor-readonly",
    "file is not a database": "doctor-not-sqlite",
    "malformed": "doctor-damaged",
    "connection refused": "doctor-not-listening",
    "failed to resolve host": "doctor-no-machine",
    "password authentication failed": "doctor-password",
    "timeout": "doctor-silent",
    "too many clients": "doctor-taken",
}
"""What SQLite or PostgreSQL says, in lower case, and what that means here."""


def reason(error: BaseException, say: Words) -> str:
    """The first line of what the driver says, and what to do about it where that is known."""
    said = (str(error).splitlines() or [type(error).__name__])[0]
    advice = next((each for known, each in ADVICE.items() if known in said.lower()), "")
    return say("doctor-reason", said=said, advice=say(advice)) if advice else said
