"""The check of the logs after every story notices what it is for."""

from __future__ import annotations

import logging

import pytest
import structlog

from tests.stories.harness import Both, Story, comms, karim
from tests.stories.silence import Heard

PLANS = Both("Le rayon zibelinox déménage à l’étage.", "The zibelinox department moves upstairs.")


@pytest.mark.told_on("demo", because="what is tried is the check itself")
@pytest.mark.parametrize("logger", ["slack_bolt.App", "aiohttp.web", "uvicorn.error", "sqlalchemy.engine.Engine", ""])
async def test_a_text_in_a_log_is_noticed(
    story: Story, heard: Heard, logger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await story.tell(karim.says(comms, PLANS), karim.tags(PLANS, "confidential"))
    await heard.check(story)
    told = heard.into.getvalue()
    if logger:
        for name in (logger.partition(".")[0], logger):  # what the adapters keep silent is heard for once
            monkeypatch.setattr(logging.getLogger(name), "propagate", True)
        logging.getLogger(logger).critical("handled %s", story.say(PLANS))
    else:
        structlog.get_logger().debug(story.say(PLANS))
    with pytest.raises(AssertionError):
        await heard.check(story)
    heard.into.seek(len(told))
    heard.into.truncate()
