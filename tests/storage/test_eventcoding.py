"""Events come back from JSON as they were."""

from __future__ import annotations

import json

import pytest

from bot.core.event import Event
from bot.storage.eventcoding import event_in, event_out
from tests.core.test_event import life


@pytest.mark.parametrize("event", life(), ids=lambda event: event.kind.value)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    assert event_in(json.loads(json.dumps(event_out(event)))) == event
