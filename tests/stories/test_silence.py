"""What is looked at after every test notices, on a stage, what it is for (`tests/canaries.py`)."""

from __future__ import annotations

import logging

import pytest
import structlog

from tests.canaries import Ear
from tests.stories.harness import Both, Story, comms, karim

PLANS = Both("Le rayon zibelinox déménage à l’étage.", "The zibelinox department moves upstairs.")


@pytest.mark.told_on("demo", because="what is tried is the check itself")
@pytest.mark.parametrize("logger", ["slack_bolt.App", "aiohttp.web", "uvicorn.error", "sqlalchemy.engine.Engine", ""])
async def test_a_text_in_a_log_is_noticed(story: Story, ear: Ear, logger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await story.tell(karim.says(comms, PLANS), karim.tags(PLANS, "confidential"))
    assert ear.leaks() == []
    if logger:
        for name in (logger.partition(".")[0], logger):  # what the adapters keep silent is heard for once
            monkeypatch.setattr(logging.getLogger(name), "propagate", True)
        logging.getLogger(logger).critical("handled %s", story.say(PLANS))
    else:
        structlog.get_logger().debug(story.say(PLANS))
    assert story.say(PLANS) in ear.leaks()
    ear.forget()
