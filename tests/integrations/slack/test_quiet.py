"""Nothing that people say reaches a log, at any level, whatever goes wrong."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from tests.integrations.slack.stage import Stage, stage
from tests.integrations.slack.test_gestures import button

CANARY = "Tilleul-canari"


class Caught(logging.Handler):
    """Everything that any logger says, fully written."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.text = io.StringIO()
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == "aiosqlite":  # the database's own matter, and never asked for more than warnings
            return
        self.text.write(self.format(record) + "\n")


@pytest.fixture
def caught() -> Iterator[Caught]:
    root, handler = logging.getLogger(), Caught()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_no_log_holds_a_word_of_anybody(
    sqlite_url: str, mode: str, caught: Caught, capsys: pytest.CaptureFixture[str]
) -> None:
    async with stage(sqlite_url, mode=mode) as staged:
        for name in list(logging.root.manager.loggerDict):
            if name.startswith(("slack_", "aiohttp")):
                logging.getLogger(name).setLevel(logging.DEBUG)
        await _much_happens(staged)
        secrets = [CANARY, staged.slack.bot_token, staged.slack.app_token, staged.slack.signing_secret]
    said = caught.text.getvalue() + "".join(capsys.readouterr())
    assert "asyncio" in said, "the handler hears nothing at all"
    for secret in secrets:
        assert secret not in said


async def _much_happens(staged: Stage) -> None:
    lea, comms = staged.lea, staged.comms
    message = await lea.post(comms, f"{CANARY} ouvre #confidentiel")
    await staged.slack.until(lambda: CANARY in staged.sam.sees_in(staged.cm))
    await staged.settle()
    await lea.edit(message, f"{CANARY} n’ouvre pas #confidentiel")
    await staged.sam.mention(staged.cm, f"Peut-on dire {CANARY} ?")
    await lea.command("/news", f"{CANARY} #confidentiel", comms)
    staged.slack.fail("views.open", mode="error:expired_trigger_id")
    await lea.shortcut("flag_news", message)
    staged.slack.fail("chat.postEphemeral", mode="500")
    staged.slack.fail("chat.postMessage", mode="half")
    staged.slack.fail("reactions.get", mode="500")
    await lea.react(message, "mega")
    found, action = button(staged.sam.messages(staged.cm), "acknowledge")
    await staged.sam.click(found, action)
    staged.adapter.inbound.gestures = None
    await lea.command("/news", f"{CANARY} #confidentiel", comms)
    await lea.shortcut("flag_news", message)
    await staged.settle()
