"""Faults told to Sentry, and nothing of what people wrote: an event is made anew from what may be told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sentry_sdk
from sentry_sdk.transport import Transport
from sentry_sdk.types import Event

from bot.errors import Misconfigured
from bot.following import watching

LONGEST = 2.0
"""Seconds that the end of the process waits for reports that were not sent yet."""

_OF_EVENT = ("event_id", "timestamp", "level", "platform", "release", "sdk")
_OF_FRAME = ("filename", "function", "module", "lineno", "in_app")


@contextmanager
def reported(dsn: str, version: str, transport: type[Transport] | None = None) -> Iterator[None]:
    """Report faults meanwhile. `transport`: another way there than Sentry's own. Raises Misconfigured for an address
    that is none."""
    try:
        client = sentry_sdk.Client(
            dsn=dsn,
            transport=transport,
            release=f"passerelle@{version}",
            before_send=_allowed,
            default_integrations=False,
            auto_enabling_integrations=False,
            include_local_variables=False,
            include_source_context=False,
            max_request_body_size="never",
            max_breadcrumbs=0,
            shutdown_timeout=LONGEST,
            server_name="",
        )
    except ValueError:  # its message holds the address, which is a key
        raise Misconfigured("PASSERELLE_SENTRY__DSN is not an address of Sentry’s", "sentry-wrong") from None

    def tell(error: BaseException, cause: str) -> None:
        event, hint = sentry_sdk.utils.event_from_exception(error, client_options=client.options)
        event["tags"] = {"correlation": cause} if cause else {}
        client.capture_event(event, hint)

    try:
        with watching(faults=tell):
            yield
    finally:
        client.close(timeout=LONGEST)


def _allowed(event: Event, _hint: dict[str, Any]) -> Event:
    """What may be told of a fault: its class, where in the code, what it belongs to. Not its message."""
    told: dict[str, Any] = {key: event[key] for key in _OF_EVENT if key in event}  # type: ignore[literal-required]
    told["tags"] = {key: value for key, value in event.get("tags", {}).items() if key == "correlation"}
    values = event.get("exception", {}).get("values", [])
    told["exception"] = {"values": [_without_words(value) for value in values]}
    return told  # type: ignore[return-value]


def _without_words(value: dict[str, Any]) -> dict[str, Any]:
    frames = (value.get("stacktrace") or {}).get("frames", [])
    shown = [{key: frame[key] for key in _OF_FRAME if key in frame} for frame in frames]
    return {"type": value.get("type"), "module": value.get("module"), "stacktrace": {"frames": shown}}
