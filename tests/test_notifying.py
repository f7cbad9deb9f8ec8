"""Signs of life for whoever started the process."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest

from bot.app.notifying import beat, interval, notify
from bot.errors import Misconfigured


@pytest.fixture
def listener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> socket.socket:
    channel = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    channel.bind(str(tmp_path / "s"))
    channel.settimeout(5)
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "s"))
    return channel


async def test_a_process_that_lives_says_so_again_and_again(
    listener: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    with listener:
        beating = asyncio.create_task(beat())
        heard = [await asyncio.to_thread(listener.recv, 100) for _ in range(3)]
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)
    assert heard == [b"WATCHDOG=1"] * 3


def test_what_is_said_is_heard_whole(listener: socket.socket) -> None:
    with listener:
        notify("READY=1")
        assert listener.recv(100) == b"READY=1"


def test_a_name_without_a_file_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.bind("\0passerelle-test-notify")
        channel.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", "@passerelle-test-notify")
        notify("READY=1")
        assert channel.recv(100) == b"READY=1"


def test_nobody_needs_to_listen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    notify("READY=1")


@pytest.mark.parametrize(("allowed", "seconds"), [("", 30.0), ("10000000", 5.0), ("3600000000", 30.0)])
def test_signs_come_twice_as_often_as_they_must(allowed: str, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", allowed)
    assert interval() == seconds


def test_nonsense_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "often")
    with pytest.raises(Misconfigured):
        interval()
