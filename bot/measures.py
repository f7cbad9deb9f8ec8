"""What is counted of the work, for whoever runs the bot: numbers by kind, never names, rooms or words.

The counters are this process's; what waits is asked of the rows whenever it is looked at, so that every replica tells
the same (`services/measuring.py`).
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, disable_created_metrics

# One series more for each, of which nobody asks: rates bear a restart without it.
disable_created_metrics()  # type: ignore[no-untyped-call]

REGISTRY = CollectorRegistry()
"""What `/metrics` shows."""

VERDICTS = Counter("passerelle_verdicts", "Verdicts on questions, by kind.", ["kind"], registry=REGISTRY)

EVENTS = Counter("passerelle_events", "Events stored, by platform and kind.", ["platform", "kind"], registry=REGISTRY)

EVENTS_FAILED = Counter("passerelle_events_failed", "Times that handling an event failed.", registry=REGISTRY)

DELIVERIES = Counter(
    "passerelle_deliveries",
    "Sends by platform and result: sent, busy (told to wait), failed (is tried again), dead (given up), dropped.",
    ["platform", "result"],
    registry=REGISTRY,
)

DISCORD_SESSIONS = Counter(
    "passerelle_discord_sessions",
    "Sessions begun at Discord's gateway; a thousand in a day reset the token.",
    registry=REGISTRY,
)

DISCORD_INVALID = Counter(
    "passerelle_discord_invalid_requests",
    "Answers 401, 403 and 429 of Discord's; ten thousand in ten minutes ban the address.",
    registry=REGISTRY,
)

LEASES_LOST = Counter(
    "passerelle_leases_lost",
    "Times that a process was too slow and another took over: a delivery, or an office that one of them holds.",
    ["of"],
    registry=REGISTRY,
)

ANCHORS = Counter(
    "passerelle_anchors",
    "Anchors of the register by result: kept, failed (tried again).",
    ["result"],
    registry=REGISTRY,
)

DELIVERY_SECONDS = Histogram(
    "passerelle_delivery_seconds",
    "From the moment a card may leave to the moment its platform has it, for those sent at the first attempt.",
    ["platform"],
    buckets=(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300),
    registry=REGISTRY,
)

STORED_SECONDS = Histogram(
    "passerelle_event_stored_seconds",
    "From the hearing of an event to the moment it may be acknowledged.",
    ["platform"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
    registry=REGISTRY,
)
