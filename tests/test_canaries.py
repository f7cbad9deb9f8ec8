"""What is looked at after every test notices each way in which a word can get out."""

from __future__ import annotations

import logging

import pytest
import structlog
from prometheus_client import Counter
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from bot import __main__
from bot.core.verbs import Verb
from bot.errors import Stale
from bot.following import following, without_words
from bot.measures import REGISTRY
from bot.services.gestures import Gestures
from bot.storage import tables as t
from bot.storage.database import Database
from tests.builders import asked, database_at, halles
from tests.canaries import SECRET, WORDS, Ear
from tests.storage.test_erasing import KNOWN

PLAIN = {
    "anchor": {"line"},
    "call": {"members"},
    "code": {"house", "name"},
    "delivery": {"place", "error"},
    "edition": {"health"},
    "event": {"error"},
    "home": {"caller"},
    "index_entry": {"terms"},
    "installation": {"sealed"},
    "mandate": {"name", "nagging", "charter", "contacts", "on_call"},
    "meeting": {"name", "place", "people", "event"},
    "news": {"attachments", "terms"},
    "organisation": {"name", "watch", "synonyms", "reactions", "hours"},
    "parting": {"mandates", "accounts"},
    "question": {"place", "judgement"},
    "register": {"details"},
    "retention": {"months"},
    "revision": {"embargo_stages"},
    "sent": {"place"},
    "signal": {"place", "files", "called"},
    "sitting": {"findings"},
    "source": {"trace"},
}
"""Columns that hold ids, codes and settings, which a log may name, or words that stand in one of the others too."""


def test_every_column_is_looked_for_or_known_to_hold_no_words() -> None:
    both = {table: WORDS.get(table, set()) | PLAIN.get(table, set()) for table in WORDS.keys() | PLAIN.keys()}
    assert both == KNOWN, "say in tests/canaries.py or here what the new column holds"


def fails(text: str) -> None:
    raise ValueError(text)


def heard(text: str) -> None:
    """By a metric whose label is what somebody wrote."""
    Counter("wrong_label", "Wrong.", ["of"], registry=REGISTRY).labels(text).inc()


def logged(text: str) -> None:
    logging.getLogger("asyncio").debug("what %r", text)


def told(text: str) -> None:
    structlog.get_logger().debug("event-failed", error=text)


def stepped(text: str) -> None:
    with following("handle", "e_1", kind=text):
        pass


TEXT = "Le rayon bricolage déménage à l'étage."


@pytest.mark.parametrize("way", [heard, logged, told, stepped])
async def test_a_question_is_noticed_wherever_it_gets_out(sqlite_url: str, ear: Ear, way: object) -> None:
    async with database_at(sqlite_url) as database:
        await asked(database, await halles(database), TEXT)
    assert ear.leaks() == []
    try:
        assert callable(way)
        way(TEXT)
        assert ear.leaks() == [TEXT]
    finally:
        ear.forget()
        for name in [name for name in REGISTRY._names_to_collectors if name.startswith("wrong_label")]:
            if name in REGISTRY._names_to_collectors:
                REGISTRY.unregister(REGISTRY._names_to_collectors[name])


async def test_what_is_refused_and_never_stored_is_noticed_too(sqlite_url: str, ear: Ear) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        gestures = Gestures(database, "fr")
        await gestures.command(world.stranger.caller, world.cm, "disclose", TEXT)
        await gestures.submit(world.stranger.caller, world.cm, Verb.ASK_BACK, "q_1", 0, {"text": "Et en juin alors ?"})
    told("Et en juin alors ?")
    told(TEXT)
    assert sorted(ear.leaks()) == ["Et en juin alors ?", TEXT]
    ear.forget()


@pytest.mark.parametrize("name", sorted(SECRET))
def test_what_a_platform_tells_is_looked_for_and_so_is_what_one_could_act_with(ear: Ear, name: str) -> None:
    ear.remember({"type": "message", "d": [{"content": TEXT, name: "aW50ZXJhY3Rpb24", "id": "900000000000000001"}]})
    told("900000000000000001 message")
    assert ear.leaks() == []
    told("https://127.0.0.1/aW50ZXJhY3Rpb24/callback")
    assert ear.leaks() == ["aW50ZXJhY3Rpb24"]
    ear.forget()


def test_a_token_is_noticed_whoever_had_it(ear: Ear) -> None:
    told("Authorization: Bot " + "a" * 24 + ".x-y")
    assert ear.leaks() == ["a token"]
    ear.forget()


def test_what_a_child_wrote_is_looked_at(ear: Ear) -> None:
    ear.remember(TEXT)
    assert ear.leaks() == []
    assert ear.leaks(f"Traceback\n{TEXT}\n") == [TEXT]


def _fail_at_length() -> None:
    try:
        fails(TEXT)
    except ValueError as error:
        raise ExceptionGroup(TEXT, [KeyError(TEXT), error]) from error


def test_a_fault_that_nobody_caught_is_told_without_its_message(ear: Ear) -> None:
    """Those that tasks and threads leave behind are logged by asyncio and by Python."""
    ear.remember(TEXT)
    found = ""
    try:
        _fail_at_length()
    except ExceptionGroup as error:
        logging.getLogger("asyncio").exception("Task exception was never retrieved")
        found = without_words(error)
    assert [line for line in found.splitlines() if line[0] != " "] == ["ExceptionGroup", "KeyError", "ValueError"]
    assert "test_canaries.py" in found
    assert " fails" in found
    assert "ValueError" in ear.said
    assert ear.leaks() == []


def test_what_nobody_caught_ends_the_program_without_its_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(__main__, "translated", lambda *_: lambda **_: fails(TEXT))
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    said = capsys.readouterr().err
    assert ended.value.code == 1
    assert said.startswith("passerelle: ValueError\n")
    assert " fails" in said
    assert TEXT not in said


async def _written_twice(database: Database) -> None:
    async with database.write() as work:
        row = (await work.connection.execute(select(t.question))).mappings().one()
        await work.connection.execute(insert(t.question), [dict(row)])


async def test_a_fault_of_the_database_does_not_show_the_row(database_url: str) -> None:
    async with database_at(database_url) as database:
        await asked(database, await halles(database), TEXT)
        with pytest.raises(Stale) as caught:
            await _written_twice(database)
    fault = caught.value.__cause__ or caught.value.__context__
    assert isinstance(fault, IntegrityError)
    assert "INSERT INTO question" in str(fault)
    assert TEXT not in str(fault)
