"""What goes wrong between the app and Slack, on order."""

from __future__ import annotations

from dataclasses import dataclass

MODES = frozenset(
    "429 500 503 500_after lost refused slow slow_lost half internal_error internal_error_after "
    "fatal_error_after".split()
)


@dataclass
class Fault:
    """`method`: one of the Web API, `response_url`, or * for every one. Modes:

    429, 500, 503: answered so, nothing done · lost: done, then the connection dies without an answer · refused: the
    connection dies before anything is done · slow: answered after `seconds` · slow_lost: done, then silence for
    `seconds`, then the connection dies · half: done, the answer is cut short · 500_after: done, answered 500 ·
    internal_error: not done · internal_error_after, fatal_error_after: done, yet answered so · error:CODE: not done.

    `channel`: only calls about this one.
    """

    method: str
    mode: str
    times: int = 1
    seconds: float = 1.0
    retry_after: int = 1
    channel: str = ""

    def __post_init__(self) -> None:
        if self.mode not in MODES and not self.mode.startswith("error:"):
            raise ValueError(self.mode)


class Faults:
    """What was ordered and has not happened yet."""

    def __init__(self) -> None:
        self._ordered: list[Fault] = []

    def order(self, fault: Fault) -> None:
        self._ordered.append(fault)

    def clear(self) -> None:
        self._ordered.clear()

    def take(self, method: str, body: str = "") -> Fault | None:
        """The fault that befalls this call."""
        for fault in self._ordered:
            if fault.method in (method, "*") and fault.times > 0 and fault.channel in body:
                fault.times -= 1
                return fault
        return None
