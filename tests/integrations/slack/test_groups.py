"""Rights that are given to a user group: for whoever is in it now."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.integrations.slack.stage import Stage, stage
from tests.integrations.slack.test_gestures import passed_on
from tests.integrations.slack.test_homes import opened, shown


@pytest.fixture(params=["socket", "http"])
async def grouped(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Stage]:
    async with stage(sqlite_url, mode=request.param, everything=True, grouped=True) as running:
        yield running


async def test_whoever_is_in_the_group_acts_as_its_member(grouped: Stage) -> None:
    await passed_on(grouped)
    assert "N-1" in (await grouped.sam.command("/news", "list", grouped.cm)).text
    assert "Désolé" in (await grouped.max.command("/news", "list", grouped.cm)).text
    assert len(grouped.slack.calls_to("usergroups.list")) == 1


async def test_whoever_is_taken_out_loses_the_right_at_their_next_gesture(grouped: Stage) -> None:
    await passed_on(grouped)
    assert "N-1" in (await grouped.sam.command("/news", "list", grouped.cm)).text
    grouped.slack.regroup(grouped.group, [grouped.max])
    await grouped.slack.settled()
    refused = await grouped.sam.command("/news", "list", grouped.cm)
    assert "Désolé" in refused.text
    assert "N-1" not in refused.text
    assert "N-1" in (await grouped.max.command("/news", "list", grouped.cm)).text


async def test_their_home_tab_shows_nothing_more(grouped: Stage) -> None:
    await passed_on(grouped)
    await opened(grouped, grouped.sam, "N-1")
    grouped.slack.regroup(grouped.group, [])
    await grouped.slack.settled()
    await grouped.lea.post(grouped.comms, "Nancy ferme ses portes le 4 mai. #partageable")
    await grouped.slack.until(lambda: shown(grouped, grouped.sam).startswith("Désolé"))
    await grouped.settle()
    assert "Nancy" not in "".join(sight.text for sight in grouped.sam.account.seen if sight.kind == "home")


async def test_where_slack_does_not_say_it_nobody_is_in_a_group(grouped: Stage) -> None:
    grouped.slack.fail("usergroups.list", mode="error:internal_error")
    assert "Désolé" in (await grouped.sam.command("/news", "list", grouped.cm)).text
    assert "Désolé" not in (await grouped.sam.command("/news", "list", grouped.cm)).text


async def test_without_the_scope_slack_is_not_asked(sqlite_url: str) -> None:
    async with stage(sqlite_url, grouped=True) as staged:
        assert "Désolé" in (await staged.sam.command("/news", "list", staged.cm)).text
        assert not staged.slack.calls_to("usergroups.list")


async def test_a_form_that_was_opened_with_the_right_is_refused_without_it(grouped: Stage) -> None:
    """The right is looked at when the form is sent, whatever it was when it was opened."""
    await (await grouped.sam.command("/signal", "", grouped.cm)).until(lambda seen: seen.opened)
    assert grouped.sam.modal is not None
    values = dict.fromkeys(texts_of(grouped.sam.modal.body), "Le parking de Tours est gratuit.")
    grouped.slack.regroup(grouped.group, [])
    await grouped.slack.settled()
    await (await grouped.sam.submit(None, values)).until(lambda seen: "Désolé" in seen.text)
    await grouped.settle()
    assert not await grouped.rows("SELECT * FROM signal")
    assert "Tours" not in grouped.lea.sees()


def texts_of(view: dict[str, Any]) -> list[str]:
    """The inputs of a window in which something must be typed."""
    inputs = [each for each in view["blocks"] if each["type"] == "input" and not each["optional"]]
    return [each["block_id"] for each in inputs if each["element"]["type"] == "plain_text_input"]
