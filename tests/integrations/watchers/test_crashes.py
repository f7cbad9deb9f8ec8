"""A fault is reported by its class and its place in the code, and by no word of anybody's."""

from __future__ import annotations

import gzip
import json

import pytest
import structlog

from bot import logs
from bot.errors import Misconfigured
from bot.following import following
from integrations.watchers.build import watched
from tests.integrations.watchers.listener import listening

SECRET = "le magasin de Lyon ferme"


def fails(text: str) -> None:
    local = f"{text} en mars"
    raise ValueError(local)


def test_a_fault_in_the_log_is_reported_without_what_it_was_about(capfd: pytest.CaptureFixture[str]) -> None:
    before = structlog.get_config()
    logs.configure("info", "json")
    log = structlog.get_logger()
    try:
        with listening() as listener, watched(dsn=f"http://key@{listener.host}/1", version="0"):
            with following("handle", "e_1", platform="slack"):
                try:
                    fails(SECRET)
                except ValueError as error:
                    log.warning("not so bad")
                    log.error("event-failed", error=type(error).__name__, text=SECRET)
            log.error("no fault in it")
    finally:
        structlog.configure(**before)
    (envelope,) = listener.posted
    _about, _kind, event, *_end = gzip.decompress(envelope).split(b"\n")
    told = json.loads(event)
    assert told["tags"] == {"correlation": "e_1"}
    (value,) = told["exception"]["values"]
    assert value["type"] == "ValueError"
    assert value["stacktrace"]["frames"][-1]["function"] == "fails"
    assert SECRET not in json.dumps(told, ensure_ascii=False)
    assert not {"server_name", "request", "user", "extra", "breadcrumbs", "modules", "contexts"} & told.keys()
    shown = capfd.readouterr().err
    assert '"correlation": "e_1"' in shown
    assert SECRET not in shown


def test_an_address_that_is_none_is_refused_without_showing_it() -> None:
    with pytest.raises(Misconfigured) as refused, watched(dsn="s3cret", version="0"):
        pass
    assert "PASSERELLE_SENTRY__DSN" in refused.value.detail
    assert "s3cret" not in refused.value.detail
