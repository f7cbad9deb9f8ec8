"""Each step of the work as a span, sent over OTLP/HTTP (opentelemetry.io/docs/specs/otlp)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import (
    NonRecordingSpan,
    SpanContext,
    Status,
    StatusCode,
    TraceFlags,
    Tracer,
    get_current_span,
    set_span_in_context,
)

from bot.following import watching

LONGEST = 5
"""Seconds that one sending of spans may take; those that cannot be sent are lost, and nothing else is."""


@contextmanager
def traced(endpoint: str, version: str) -> Iterator[None]:
    """Send the steps of this process meanwhile. Those of one event, click, timer or schedule make one trace, over
    processes and restarts; each names its platform and kind, and of a fault its class."""
    about = Resource.create({"service.name": "passerelle", "service.version": version})
    provider = TracerProvider(resource=about, shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint, timeout=LONGEST)))
    tracer = provider.get_tracer("passerelle")

    @contextmanager
    def step(name: str, cause: str, labels: dict[str, str]) -> Iterator[None]:
        with _span(tracer, name, cause, labels):
            yield

    try:
        with watching(steps=step):
            yield
    finally:
        provider.shutdown()


@contextmanager
def _span(tracer: Tracer, name: str, cause: str, labels: dict[str, str]) -> Iterator[None]:
    trace = int.from_bytes(sha256(cause.encode()).digest()[:16])
    within = _beginning(cause, trace) if get_current_span().get_span_context().trace_id != trace else None
    with tracer.start_as_current_span(
        name,
        within,
        attributes={"passerelle.correlation": cause, **{f"passerelle.{key}": value for key, value in labels.items()}},
        record_exception=False,  # its message may hold what somebody wrote
        set_status_on_exception=False,
    ) as span:
        try:
            yield
        except BaseException as error:
            span.set_status(Status(StatusCode.ERROR, type(error).__name__))
            raise


def _beginning(cause: str, trace: int) -> Context:
    """Where the trace of a cause begins: nowhere that was ever sent, and the same for every process."""
    first = int.from_bytes(sha256(cause.encode()).digest()[16:24])
    return set_span_in_context(NonRecordingSpan(SpanContext(trace, first, True, TraceFlags(TraceFlags.SAMPLED))))
