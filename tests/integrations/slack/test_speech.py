"""Which words to the bot are a command; everything else is a question."""

from __future__ import annotations

import pytest

from integrations.slack.speech import spoken_command


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("/news list", ("news", "list")),
        ("/freeze Fuite dans\nla presse", ("freeze", "Fuite dans\nla presse")),
        ("/divulguer Lille ?", ("divulguer", "Lille ?")),
        (" Help ", ("passerelle", "help")),
        ("aide !", ("passerelle", "help")),
        ("news", ("news", "")),
        ("News list", ("news", "list")),
        ("news search Lyon", ("news", "search Lyon")),
        ("news who N-12", ("news", "who N-12")),
        ("news recalls", ("news", "recalls")),
        ("news history N-12", ("news", "history N-12")),
        ("freeze", ("freeze", "")),
        ("thaw", ("thaw", "")),
        ("digest", ("digest", "")),
        ("Digest now", ("digest", "now")),
        ("digest schedule", ("digest", "schedule")),
        ("digest off.", ("digest", "off")),
        ("/digest now", ("digest", "now")),
        ("digest of the merger: may I say it?", None),
        ("N-12", ("news", "N-12")),
        ("q-3", ("news", "q-3")),
        ("/signal urgent: x", ("signal", "urgent: x")),
        ("signal list", ("signal", "list")),
        ("Signalements liste", ("signal", "list")),
        ("Sync calendar", ("sync", "calendar")),
        ("sync calendar of the month: may I say it?", None),
        ("signal: x", None),
        ("signal", None),
        ("news of Lyon: may I say it?", None),
        ("freeze on prices: may I say it?", None),
        ("help me: may I say that Lyon opens?", None),
        ("Peut-on dire N-12 ?", None),
        ("/rm -rf", None),
        ("", None),
    ],
)
def test_what_is_a_command(words: str, command: tuple[str, str] | None) -> None:
    assert spoken_command(words) == command
