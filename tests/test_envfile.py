"""In which language the bot is set up. What is written into the file: tests/test_cli.py."""

from __future__ import annotations

import pytest

from bot.envfile import language


@pytest.mark.parametrize(
    ("known", "spoken"),
    [
        ({}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "en_CA.UTF-8"}, "en"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "en_GB"}, "en"),
        ({"LANG": "en_CA.UTF-8", "LC_ALL": ""}, "en"),
        ({"LANG": "en_CA.UTF-8", "PASSERELLE_LOCALE": "fr"}, "fr"),
        ({"LC_ALL": "en_CA.UTF-8", "PASSERELLE_LOCALE": "fr"}, "fr"),
    ],
)
def test_the_machine_knows_the_language_of_whoever_sets_it_up(
    known: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PASSERELLE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in known.items():
        monkeypatch.setenv(name, value)
    assert language() == spoken
