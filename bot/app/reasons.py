"""Why a database cannot be used, as whoever runs the bot needs to read it: what the driver says, and what to do."""

from __future__ import annotations

ADVICE = {
    "unable to open database file": "its folder is not there, or may not be entered and written by this user",
    "disk i/o error": "its disk is full or broken: make room",
    "database or disk is full": "its disk is full: make room",
    "readonly database": "its file may not be written by this user",
    "file is not a database": "this is no database of SQLite: does PASSERELLE_DATABASE_URL name the right file?",
    "malformed": "the file is damaged: docs/how-to/run-books/database-lost.md",
    "connection refused": "no PostgreSQL listens there: is it started, is the port right?",
    "failed to resolve host": "no machine is called so",
    "password authentication failed": "PostgreSQL knows another password for this user",
    "timeout": "nobody answers there: is there a firewall between?",
    "too many clients": "others hold all of its connections",
}
"""What SQLite or PostgreSQL says, in lower case, and what that means here."""


def reason(error: BaseException) -> str:
    """The first line of what the driver says, and what to do about it where that is known."""
    said = (str(error).splitlines() or [type(error).__name__])[0]
    advice = next((each for known, each in ADVICE.items() if known in said.lower()), "")
    return f"{said} ({advice})" if advice else said
