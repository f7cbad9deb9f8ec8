"""Everybody who is nobody, and everything that they could try: the same words or none, and nothing else."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest

from bot.core.verbs import Verb
from tests.integrations.slack.stage import Stage, address, stage
from tests.integrations.slack.test_gestures import button, passed_on
from tests.peers.slack import payloads
from tests.peers.slack.nouns import Json, Message, View
from tests.peers.slack.outcome import NotPossible, Outcome
from tests.peers.slack.people import Person

REFUSED = "Désolé, je ne peux pas faire cela pour vous."
SECRET = "Le projet Tilleul est signé avec Boulon SA."
COUNTED = ("news", "question", "receipt", "freeze", "ruling")
"""Tables in which nothing may appear; those that do not exist are left out."""


@dataclass
class Crowd:
    """Léa told of N-1, and keeps N-2 among her own; `nobodies` by what they are."""

    stage: Stage
    nobodies: dict[str, Person]
    card: Message
    acknowledge: str
    modal: View


@pytest.fixture(params=["socket", "http"])
async def crowd(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Crowd]:
    async with stage(sqlite_url, mode=request.param, agency=True) as staged:
        slack = staged.slack
        nobodies = {
            "a stranger": slack.user("eve", "Sam Dubois"),
            "a guest": slack.user("gus", "Gus", restricted=True),
            "a single-channel guest": slack.user("uma", "Uma", restricted=True, ultra=True),
            "a colleague of the CM": slack.user("ada", "Ada", team=staged.agency, stranger=True),
            "a former member": slack.user("old", "Olga"),
            "another bot": slack.other_bot("robot"),
        }
        for person in nobodies.values():
            slack.invite(staged.cm, person)
        await passed_on(staged)
        secret = await staged.lea.post(staged.comms, SECRET)
        await (await staged.lea.shortcut("flag_news", secret)).until(lambda seen: seen.opened)
        assert not (await staged.lea.submit(None, {"flag": "confidential", "audience": "comms"})).errors
        await slack.until(lambda: "N-2" in staged.lea.sees_in(staged.comms))
        await staged.settle()
        await former(staged, nobodies["a former member"])
        found, acknowledge = button(staged.sam.messages(staged.cm), "acknowledge")
        message = await staged.lea.post(staged.comms, "Bonjour")
        await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)
        assert staged.lea.modal
        yield Crowd(staged, nobodies, found, acknowledge, staged.lea.modal)


async def former(staged: Stage, person: Person) -> None:
    """Somebody who was a member, and is no more."""
    async with staged.runtime.database.write() as work:
        (lea,) = await work.people.members_by_account(address(staged.lea))
        member = type(lea)("p_old", lea.organisation, "Olga", lea.role, (address(person),))
        await work.people.add_member(member)
        await work.people.end_member(lea.organisation, "p_old")


async def forged(person: Person, message: Message, action_id: str, value: str) -> Outcome:
    """A press of a button that may not be there."""
    action = {"action_id": action_id, "block_id": "b", "type": "button", "value": value, "action_ts": ts(person)}
    payload = payloads.on_message(person._slack, person.account, person._install, message, action)
    return (await person._send("interactive", payload))[1]


async def filled(person: Person, view: View, **changed: Any) -> Outcome:
    """A form of somebody else's, sent as if it were one's own."""
    payload: Json = payloads.submission(person._slack, person.account, person._install, view)
    payload["view"] |= changed
    ack, outcome = await person._send("interactive", payload)
    for error in (ack.body or {}).get("errors", {}).values() if isinstance(ack.body, dict) else ():
        outcome.errors[str(len(outcome.errors))] = error
    return outcome


def ts(person: Person) -> str:
    return person._slack.world.ts()


Try = Callable[[Crowd, Person], Awaitable[object]]


def attempts() -> dict[str, Try]:
    async def react(crowd: Crowd, person: Person) -> None:
        message = await crowd.stage.sam.post(crowd.stage.cm, "Nancy ferme")
        await person.react(message, "mega")

    tries: dict[str, Try] = {
        "mention": lambda c, p: p.mention(c.stage.cm, "Peut-on parler du projet Tilleul ?"),
        "mentioned command": lambda c, p: p.mention(c.stage.cm, "/news search Tilleul"),
        "direct": lambda c, p: p.dm("Peut-on parler du projet Tilleul ?"),
        "hashtag": lambda c, p: p.post(c.stage.cm, "Lille ouvre #partageable"),
        "reaction": react,
        "message menu": lambda c, p: p.shortcut("flag_news", c.card),
        "composer": lambda c, p: p.global_shortcut("write_news"),
        "button": lambda c, p: p.click(c.card, c.acknowledge),
        "record": lambda c, p: forged(p, c.card, "show:0", "N-2"),
        "unknown button": lambda c, p: forged(p, c.card, "dance:0", "N-2"),
        "form": lambda c, p: filled(p, c.modal),
        "home": lambda c, p: p.open_home(),
    }
    for name in ("news", "disclose", "divulguer", "freeze", "thaw", "digest", "passerelle"):
        for text in ("", "now", "list", "search Tilleul", "N-2", "Tilleul ?"):
            tries[f"/{name} {text}"] = lambda c, p, n=name, t=text: p.command(f"/{n}", t, c.stage.cm)  # type: ignore[misc]
    return tries


async def test_the_same_words_or_none_and_nothing_else(crowd: Crowd) -> None:
    staged = crowd.stage
    before = await rows(staged)
    refusals = 0
    for who, person in crowd.nobodies.items():
        for name, attempt in attempts().items():
            since = len(person.account.seen)
            with suppress(NotPossible):  # Slack itself offers no way
                outcome = await attempt(crowd, person)
                error = outcome.error if isinstance(outcome, Outcome) else ""
                assert not error, (who, name)
            await staged.settle()
            told = list(own(staged, person, since))
            assert set(told) <= {REFUSED}, (who, name, told)
            refusals += bool(told)
    assert refusals > 120
    assert await rows(staged) == before
    for person in crowd.nobodies.values():
        assert "Boulon" not in person.sees()
        assert "Boulon" not in person.receives()


def own(staged: Stage, person: Person, since: int) -> Iterator[str]:
    """What only this person was shown since."""
    bot = staged.slack.bot_user
    direct = staged.slack.world.im(person.account, staged.slack.bot)
    said = {one.text for one in direct.messages.values() if one.author != bot}
    for sight in person.account.seen[since:]:
        if sight.kind in ("ephemeral", "view", "home", "error") or sight.where == direct.id:
            yield from (line for line in sight.text.splitlines() if line and line not in said)


async def rows(staged: Stage) -> list[object]:
    tables = {row[0] for row in await staged.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [(name, await staged.rows(f"SELECT * FROM {name}")) for name in COUNTED if name in tables]


async def test_forged_values_are_refused_and_whoever_clicked_is_told(crowd: Crowd) -> None:
    """500 of them in both modes, mutated ids and none; pressed by those who have a role."""
    staged, dice = crowd.stage, random.Random(20260316)
    real = [
        row[0]
        for name in ("news", "delivery", "member", "mandate")
        for row in await staged.rows(f"SELECT id FROM {name}")
    ]
    before = await rows(staged)
    opens = {Verb.WRITE, Verb.FREEZE, Verb.TAG, Verb.SHOW}  # these open what their target does not name, or may
    verbs = [verb for verb in Verb if verb not in opens]
    for number in range(250):
        person = (staged.lea, staged.sam)[number % 2]
        outcome = await forged(person, crowd.card, f"{dice.choice(verbs).value}:{number}", mutated(dice, real))
        assert not outcome.error, number
        await outcome.until(lambda seen: seen.text.strip() or seen.opened)
        assert not outcome.opened, number
    await staged.settle()
    assert await rows(staged) == before


async def test_forged_forms_are_refused_and_whoever_sent_them_is_told(crowd: Crowd) -> None:
    staged, dice = crowd.stage, random.Random(20260317)
    carried = str(crowd.modal.body["private_metadata"])
    before = await rows(staged)
    for number in range(250):
        metadata = mutated(dice, [carried])
        outcome = await filled(staged.lea, crowd.modal, private_metadata=metadata)
        assert not outcome.error, number
        if not outcome.errors:
            await outcome.until(lambda seen: seen.text.strip())
    await staged.settle()
    assert await rows(staged) == before


def mutated(dice: random.Random, real: list[str]) -> str:
    """A value that is none of the real ones."""
    one = dice.choice(real)
    at = dice.randrange(len(one))
    ways = (
        lambda: one[:at],
        lambda: one[:at] + dice.choice("abcXYZ019_-é\u202e'\"{}<>&") + one[at + 1 :],
        lambda: one[::-1],
        lambda: one + one,
        lambda: f"{one}' OR '1'='1",
        lambda: "".join(dice.choices("abcdefghij0123456789_", k=dice.randrange(60))),
        lambda: "",
        lambda: "x" * 1999,
    )
    value = dice.choice(ways)()
    return "-" if value in real else value
