"""Which of the tests the ordinary run makes: six minutes on two cores. The long run makes all.

A test is chosen by a hash of its name, so that it is the same in every run and on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

ON_BOTH = (
    "tests/contract/",
    "tests/storage/test_database.py",
    "tests/storage/test_deliveries.py",
    "tests/storage/test_direct.py",
    "tests/storage/test_engines.py",
    "tests/storage/test_inbox.py",
    "tests/storage/test_migrate.py",
    "tests/storage/test_register.py",
    "tests/storage/test_search.py",
    "tests/storage/test_straight.py",
    "tests/storage/test_types.py",
    "tests/test_databases.py",
)
"""Where each test is made on both databases: what speaks to them. Above, a quarter is made on PostgreSQL alone, which
takes four times as long, and the rest on SQLite alone."""

ONE_OF = {
    "tests/browser/": 5,
    "tests/faults/": 36,
    "tests/integrations/demo/test_browser.py": 4,
    "tests/integrations/discord/": 5,
    "tests/integrations/slack/": 3,
    "tests/integrations/test_run.py": 2,
    "tests/jobs/": 3,
    "tests/services/": 5,
    "tests/storage/": 3,
    "tests/test_cli.py": 6,
}
"""Of how many tests of a room one is made: whole processes that are killed and started again at many points, whole
adapters against their peers, and acts on a whole house."""

QUICK = (
    "tests/integrations/slack/test_render.py",
    "tests/integrations/slack/test_snapshots.py",
    "tests/integrations/slack/test_manifest.py",
    "tests/integrations/discord/test_identifiers.py",
    "tests/integrations/discord/test_cards.py",
    "tests/integrations/discord/test_forms.py",
    "tests/integrations/discord/test_markup.py",
    "tests/integrations/discord/test_reading.py",
    "tests/services/test_faults.py",
    "tests/services/test_gate.py",
    "tests/services/test_traps.py",
    "tests/services/test_naming.py",
    "tests/services/test_pressing.py",
    "tests/services/setup/",
)
"""What is made in full all the same: it takes no time, or it holds what matters most."""


def ordinary(name: str, parameters: Iterable[str]) -> bool:
    """Whether the ordinary run makes a test, by its name in pytest and its parameters."""
    given = set(parameters)
    if {"sqlite", "postgres"} & given and not name.startswith(ON_BOTH) and not _on_its_database(name, given):
        return False
    if {"http", "socket"} & given and not _in_its_mode(name, given):
        return False
    if name.startswith(QUICK + ON_BOTH):
        return True
    return not any(name.startswith(room) and _dice(name) % share for room, share in ONE_OF.items())


def _on_its_database(name: str, given: set[str]) -> bool:
    kind = "postgres" if "postgres" in given else "sqlite"
    return kind == ("sqlite" if _dice(name.replace(kind, "")) % 4 else "postgres")


def _in_its_mode(name: str, given: set[str]) -> bool:
    """Slack over HTTP or over a socket: the same tests on both ways in."""
    mode = "http" if "http" in given else "socket"
    return mode == ("socket" if _dice(name.replace(mode, "")) % 2 else "http")


def _dice(name: str) -> int:
    return crc32(name.encode())
