"""The door of the page: this machine's own browser only. Against DNS rebinding, forged posts and foreign scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

MAX_BODY = 1_000_000
"""Bytes of one request: the longest text, percent-encoded, with room to spare."""

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
}


class Guard:
    """ASGI middleware: checks Host always, Origin and size on whatever changes something, and sets the headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it with 403 or 413."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = refusal(scope["method"], Headers(scope=scope))

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        app = PlainTextResponse("", status_code=status) if status else self._app
        await app(scope, receive, sealed)


def refusal(method: str, headers: Headers) -> int | None:
    """The status to refuse a request with, or None. A post must say that it comes from this very page."""
    host = headers.get("host", "")
    if not _is_loopback(host):
        return 403
    if method in ("GET", "HEAD"):
        return None
    if headers.get("origin") != f"http://{host}":
        return 403
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdigit()):
        return 411
    return 413 if int(length[:12]) > MAX_BODY else None


def _is_loopback(host: str) -> bool:
    try:
        return urlsplit(f"//{host}").hostname in LOOPBACK
    except ValueError:
        return False
