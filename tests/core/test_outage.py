"""An outage names its platform."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.address import Platform
from bot.core.outage import Outage


@pytest.mark.parametrize(("scope", "platform"), [("discord:", Platform.DISCORD), ("slack:T0/", Platform.SLACK)])
def test_which_platform_it_is(scope: str, platform: Platform) -> None:
    assert Outage(scope, datetime(2026, 3, 16, tzinfo=UTC)).platform is platform
