"""What goes wrong on order: one answer, or several, to the requests that match."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.peers.discord.refusals import Refused

MODES = (
    "429",
    "429-shared",
    "429-global",
    "html-429",
    "html-403",
    "500",
    "502",
    "503",
    "disconnect",
    "lost",
    "slow",
    "refused",
)
BEFORE = ("429", "429-shared", "429-global", "html-429", "html-403", "500", "502", "503", "disconnect", "refused")
HTML = "<!DOCTYPE html><html><head><title>{0}</title></head><body>cloudflare</body></html>"


@dataclass
class Fault:
    """One order: what of it is left is `times`."""

    method: str
    path: re.Pattern[str]
    times: int
    mode: str
    retry_after: float
    delay: float
    code: int

    def fits(self, method: str, path: str) -> bool:
        """Whether a request is meant."""
        return self.times > 0 and self.method in (method, "*") and self.path.search(path) is not None


class Faults:
    """The orders, in turn."""

    def __init__(self) -> None:
        self._orders: list[Fault] = []
        self.struck: list[Fault] = []

    def fail(
        self,
        method: str,
        path: str,
        times: int = 1,
        *,
        mode: str,
        retry_after: float = 0.05,
        delay: float = 0.3,
        code: int = 50013,
    ) -> Fault:
        """Let the next `times` requests of a method ("*": any) whose path (without /api/v10) matches go wrong.

        "lost" carries the request out and cuts the line before the answer; "slow" waits `delay` seconds before;
        "refused" answers with the JSON error `code`; the 429s ask to wait `retry_after` seconds (html-429: a minute
        unless it is a second at least).
        """
        assert mode in MODES, mode
        fault = Fault(method, re.compile(path), times, mode, retry_after, delay, code)
        self._orders.append(fault)
        return fault

    def next(self, method: str, path: str) -> Fault | None:
        """The fault that strikes this request."""
        for fault in self._orders:
            if fault.fits(method, path):
                fault.times -= 1
                self.struck.append(fault)
                return fault
        return None

    def clear(self) -> None:
        """All is well again."""
        self._orders.clear()


def wrong_answer(fault: Fault) -> web.Response | None:
    """What a fault that strikes before anything is done answers; None: the line is cut."""
    if fault.mode == "refused":
        refused = Refused(fault.code)
        return exact_json(refused.body(), refused.status)
    if fault.mode == "disconnect":
        return None
    if fault.mode.startswith("429"):
        return too_many(fault.retry_after, {"429": "user", "429-shared": "shared", "429-global": "global"}[fault.mode])
    status = {"html-429": 429, "html-403": 403, "500": 500, "502": 502, "503": 503}[fault.mode]
    headers = {"Retry-After": str(int(fault.retry_after) or 60)} if status == 429 else {}
    if fault.mode == "500":
        return exact_json({"message": "500: Internal Server Error", "code": 0}, 500)
    return web.Response(text=HTML.format(status), status=status, content_type="text/html", headers=headers)


def exact_json(body: Any, status: int, headers: dict[str, str] | None = None) -> web.Response:
    """JSON whose Content-Type is exactly application/json, without a charset, as Discord's."""
    content = json.dumps(body, ensure_ascii=False).encode()
    return web.Response(body=content, status=status, headers={**(headers or {}), "Content-Type": "application/json"})


def too_many(retry_after: float, scope: str) -> web.Response:
    """A true 429 of Discord (topics/rate-limits#exceeding-a-rate-limit): with Via, and JSON."""
    body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": scope == "global"}
    headers = {"Via": "1.1 google", "Retry-After": str(int(retry_after) + 1), "X-RateLimit-Scope": scope}
    if scope == "global":
        headers["X-RateLimit-Global"] = "true"
    return exact_json(body, 429, headers)
