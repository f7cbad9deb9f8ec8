"""Being the one process on a SQLite file, against real second processes."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.errors import Misconfigured
from bot.storage.alone import alone

HOLDS = """
import sys, time
from pathlib import Path
from bot.storage.alone import alone
held = alone(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@contextmanager
def elsewhere(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the file."""
    with subprocess.Popen([sys.executable, "-c", HOLDS, str(file)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "passerelle.sqlite3"


def test_a_second_process_is_refused_and_told_why(file: Path) -> None:
    with elsewhere(file), pytest.raises(Misconfigured) as refused:
        alone(file)
    assert str(file) in refused.value.detail
    assert "another Passerelle already runs on this SQLite file" in refused.value.detail


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_the_file_is_free_once_the_process_was_killed(file: Path, end: signal.Signals) -> None:
    with elsewhere(file) as process:
        process.send_signal(end)
        process.wait()
        alone(file).close()


def test_a_second_one_in_the_same_process_is_refused_until_the_first_is_closed(file: Path) -> None:
    with closing(alone(file)), pytest.raises(Misconfigured):
        alone(file)
    alone(file).close()


def test_whoever_only_reads_and_writes_the_file_is_not_disturbed(file: Path) -> None:
    with elsewhere(file), closing(sqlite3.connect(file, timeout=0)) as connection, connection:
        connection.execute("CREATE TABLE trace (id INTEGER PRIMARY KEY)")


def test_another_name_of_the_file_is_the_same_file(file: Path) -> None:
    with elsewhere(file):
        file.with_name("link").symlink_to(file)
        with pytest.raises(Misconfigured):
            alone(file.with_name("link"))


def test_two_files_are_two_things(file: Path) -> None:
    with elsewhere(file):
        alone(file.with_name("other.sqlite3")).close()


def test_what_is_not_a_lock_is_said_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "passerelle.sqlite3.lock").mkdir()
    with pytest.raises(sqlite3.OperationalError):
        alone(tmp_path / "passerelle.sqlite3")
