"""Houses in a twentieth of the time: one process that has imported everything forks each of them.

python -m tests.faults.nursery: a line {"program": …, "arguments": […], "environment": {…}} starts a house (`house`, or
`run`: `passerelle run` itself); lines of answer say {"began": pid} in the order asked, and {"ended": pid, "status": …}
when one has ended (negative: by that signal).
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import sys
import traceback
from types import FrameType

from bot.desk.warm import warm
from bot.i18n.words import words
from tests.faults import house, running

PROGRAMS = {"house": house.main, "run": running.main}


def main() -> None:
    """Until the input ends; then no house outlives it."""
    warm()
    for locale in ("fr", "en"):
        words(locale)
    gc.freeze()  # else each house would copy what it only looks at
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.signal(signal.SIGCHLD, _noted)
    signal.set_wakeup_fd(writing)
    alive: set[int] = set()
    _say({"ready": os.getpid()})
    while True:
        ready, _, _ = select.select([0, reading], [], [])
        if reading in ready:
            os.read(reading, 4096)
            _bury(alive)
        if 0 in ready:
            line = _line()
            if not line:
                break
            alive.add(_begin(json.loads(line)))
    for pid in alive:
        os.kill(pid, signal.SIGKILL)


def _noted(number: int, frame: FrameType | None) -> None:
    """The wake-up is all that is wanted."""


def _line() -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            return b""
        line += byte
    return line


def _say(said: dict[str, int]) -> None:
    os.write(1, json.dumps(said).encode() + b"\n")


def _bury(alive: set[int]) -> None:
    while alive:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        alive.discard(pid)
        _say({"ended": pid, "status": os.waitstatus_to_exitcode(status)})


def _begin(asked: dict[str, object]) -> int:
    pid = os.fork()
    if pid:
        _say({"began": pid})
        return pid
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.environ.update(asked["environment"])  # type: ignore[call-overload]
        status = PROGRAMS[str(asked["program"])](*asked["arguments"])  # type: ignore[operator,misc]
    except BaseException:  # noqa: BLE001 (nothing may come back into the parent's loop)
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    main()
