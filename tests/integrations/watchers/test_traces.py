"""Steps arrive as spans, those of one cause in one trace, and without a word of anybody's."""

from __future__ import annotations

import gzip

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span, Status

from bot.errors import Misconfigured
from bot.following import following
from integrations import extras
from integrations.watchers.build import watched
from tests.integrations.watchers.listener import Listener, listening

SECRET = "le magasin de Lyon ferme"


def spans(listener: Listener) -> list[Span]:
    found = []
    for body in listener.posted:
        raw = gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
        request = ExportTraceServiceRequest.FromString(raw)
        found += [span for one in request.resource_spans for scope in one.scope_spans for span in scope.spans]
    return found


def test_one_cause_is_one_trace_and_a_fault_tells_its_class_alone() -> None:
    with listening() as listener:
        with watched(traces=f"http://{listener.host}/v1/traces", version="0"):
            with following("handle", "e_1", platform="slack", kind="message"), following("write", "e_1"):
                pass
            with pytest.raises(ValueError, match=SECRET), following("send", "e_1", platform="discord"):
                raise ValueError(SECRET)
            with following("fire", "t_1"), following("send", "e_1"):
                pass
        found = spans(listener)
    by_name = {(span.name, index): span for index, span in enumerate(found)}
    assert sorted(name for name, _ in by_name) == ["fire", "handle", "send", "send", "write"]
    traces = {name: {span.trace_id for (each, _), span in by_name.items() if each == name} for name, _ in by_name}
    assert traces["handle"] == traces["write"] == traces["send"]
    assert traces["fire"] != traces["send"]
    handle = next(span for span in found if span.name == "handle")
    write = next(span for span in found if span.name == "write")
    assert write.parent_span_id == handle.span_id
    attributes = {each.key: each.value.string_value for each in handle.attributes}
    assert attributes == {
        "passerelle.correlation": "e_1", "passerelle.platform": "slack", "passerelle.kind": "message"
    }  # fmt: skip
    (failed,) = [span for span in found if span.status.code == Status.STATUS_CODE_ERROR]
    assert failed.status.message == "ValueError"
    assert not any(SECRET.encode() in body for body in listener.posted)


def test_nobody_there_takes_nothing_from_the_work() -> None:
    with watched(traces="http://127.0.0.1:9/v1/traces", version="0"), following("handle", "e_1"):
        pass


def test_a_missing_library_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name="opentelemetry")

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(Misconfigured, match=r"'\.\[tracing\]'"), watched(traces="http://127.0.0.1:9/"):
        pass
