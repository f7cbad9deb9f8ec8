"""What may be said takes a message that was seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.flags import Embargo, Flag
from bot.errors import Invalid
from bot.services.drafts import Draft
from bot.services.seeing import clears, require_seen
from tests.builders import draft, source

APRIL = Embargo(datetime(2026, 4, 6, 7, tzinfo=UTC), "Europe/Paris")
UNSEEN = replace(source(), unheard=True)


@pytest.mark.parametrize("said", [draft(), draft(embargo=APRIL), draft(flag=Flag.CONFIDENTIAL, embargo=APRIL)])
def test_what_clears_now_or_later_takes_a_message_that_was_seen(said: Draft) -> None:
    assert clears(said)
    with pytest.raises(Invalid) as refused:
        require_seen(UNSEEN, said)
    assert (refused.value.key, refused.value.field) == ("source-unheard", "flag")
    require_seen(source(), said)
    require_seen(None, said)


def test_what_restricts_takes_none() -> None:
    secret = draft(flag=Flag.CONFIDENTIAL)
    assert not clears(secret)
    require_seen(UNSEEN, secret)
