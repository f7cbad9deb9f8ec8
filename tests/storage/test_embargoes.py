"""Embargoes come back as they were kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.flags import Embargo, Stage
from bot.storage.embargoes import embargo_in, embargo_kept, embargo_out, embargo_to_keep
from tests.storage.samples import AT

STAGES = (Stage(AT, "partenaires"), Stage(AT + timedelta(days=1), "public"))
EMBARGOES = [None, Embargo(AT, "Europe/Paris"), Embargo(STAGES[-1].at, "America/Montreal", True, STAGES)]


@pytest.mark.parametrize("embargo", EMBARGOES)
def test_as_columns(embargo: Embargo | None) -> None:
    row = embargo_out(embargo)
    back = embargo_in(row["embargo_until"], row["embargo_zone"], row["embargo_asks"], row["embargo_stages"])
    assert back == embargo


@pytest.mark.parametrize("embargo", EMBARGOES)
def test_inside_json(embargo: Embargo | None) -> None:
    assert embargo_kept(embargo_to_keep(embargo)) == embargo


def test_one_that_was_kept_before_there_were_stages() -> None:
    assert embargo_kept({"until": AT.isoformat(), "zone": "Europe/Paris"}) == Embargo(AT, "Europe/Paris")
