"""At Slack's door a secret and an invented name are answered alike: in the same words, by the same path, with the same
calls and statements (A8). The time that it takes is judged in tests/rights/test_oracle.py."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from sqlalchemy import update

from bot.core.address import Place
from bot.core.flags import Audience, Flag
from bot.core.pace import WINDOW
from bot.core.people import Caller
from bot.services import tagging
from bot.services.who import the_standpoint
from bot.storage import tables as t
from tests.builders import draft
from tests.integrations.slack.stage import Stage, address, stage
from tests.integrations.slack.test_members import room
from tests.rights.test_oracle import FEW, MANY, counted, names


@dataclass
class Answered:
    """What came of a question, with its name left out. `statements`: those of the door alone, as no engine runs."""

    said: list[str]
    calls: list[str]
    rows: list[tuple[str, ...]]
    statements: list[str]


async def know(staged: Stage, secrets: list[str]) -> None:
    """Comms alone have news of these names."""
    async with staged.runtime.database.write() as work:
        lea = Caller(address(staged.lea), "Léa")
        at = await the_standpoint(work, lea, Place(room(staged, staged.comms)))
        for name in secrets:
            text = f"Le projet {name} démarre au printemps."
            made = draft(text, Flag.CONFIDENTIAL, audience=Audience.COMMS)
            await tagging.tag(work, at.actor, at.organisation, at.mandates, made)


async def long_ago(staged: Stage) -> None:
    """What was asked counts no more against whoever asks fast."""
    async with staged.runtime.database.write() as work:
        await work.connection.execute(update(t.question).values(asked_at=work.now.instant - 2 * WINDOW))


async def ask(staged: Stage, name: str) -> Answered:
    await long_ago(staged)
    staged.runtime.database.clock.offset += WINDOW  # nobody asks so fast
    calls, seen = len(staged.slack.calls), len(staged.sam.account.seen)
    with counted(staged.runtime.database) as statements:
        await staged.sam.command("/disclose", f"Peut-on parler du projet {name} ?", staged.cm)
        await staged.slack.settled()
    rows = await staged.rows(
        "SELECT kind, state FROM delivery WHERE subject = (SELECT id FROM question ORDER BY number DESC LIMIT 1)"
    )
    said = [sight.text.replace(name, "NAME") for sight in staged.sam.account.seen[seen:]]
    made = [call.method for call in staged.slack.calls[calls:]]
    return Answered(said, made, sorted(tuple(row) for row in rows), list(statements))


@pytest.fixture(params=["socket", "http"])
def mode(request: pytest.FixtureRequest) -> str:
    """Over a socket, or through the signed door."""
    return str(request.param)


@pytest.fixture(params=[FEW, pytest.param(MANY, marks=pytest.mark.long)])
async def probed(request: pytest.FixtureRequest, sqlite_url: str, mode: str) -> AsyncIterator[tuple[Stage, list[str]]]:
    """A house at the door of Slack, or at its socket, and the names that are secret."""
    async with stage(sqlite_url, mode=mode, running=False) as staged:
        secret = names(request.param, 1)
        await know(staged, secret)
        await ask(staged, "Rien")  # what is remembered from the first on
        yield staged, secret


async def test_a_secret_and_an_invented_name_are_answered_alike(probed: tuple[Stage, list[str]]) -> None:
    staged, secrets = probed
    for secret, invented in zip(secrets, names(len(secrets), 2), strict=True):
        one, other = await ask(staged, secret), await ask(staged, invented)
        assert one.rows
        assert one.statements
        assert one == other
