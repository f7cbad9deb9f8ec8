"""The sample company's news, stored as if its comms had tagged it."""

from __future__ import annotations

import importlib.resources
import json

import pytest

from bot.core.flags import Audience, Flag
from bot.services.sampling import ON_SHOW, Sample, fill
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import World, halles
from tests.services.acting import kinds, rows

SAMPLES = importlib.resources.files("bot") / "samples"
ROW = {
    "posted_at": "2026-03-12T09:00:00+01:00",
    "flag": "shareable",
    "audience": "cm",
    "topic": "vins",
    "text": "Foire aux vins.",
    "wording": "Foire aux vins !",
    "embargo": "2026-03-24T08:00:00+01:00",
    "expires": None,
}


def test_a_line() -> None:
    sample = Sample.read(json.dumps(ROW), "Europe/Paris")
    assert (sample.draft.flag, sample.draft.audience, sample.draft.wording) == (
        Flag.SHAREABLE,
        Audience.CM,
        "Foire aux vins !",
    )
    assert sample.draft.embargo is not None
    assert sample.draft.embargo.zone == "Europe/Paris"


@pytest.mark.parametrize("locale", ["fr", "en"])
async def test_the_samples_are_all_stored_and_the_newest_shown(database: Database, world: World, locale: str) -> None:
    text = (SAMPLES / f"verrier.{locale}.jsonl").read_text("utf-8")
    lines = text.splitlines()
    await fill(database, world.organisation.name, lines)
    stored = await rows(database)
    assert len(stored["news"]) == len(lines)
    assert await kinds(database) == ["news-cm"] * ON_SHOW
    async with database.read() as work:
        shown = {row.subject for row in (await work.connection.exec_driver_sql("SELECT subject FROM delivery")).all()}
        for item in await work.news.of_ids(world.organisation.id, list(shown)):
            assert item.revision.audience is Audience.CM


async def test_nobody_elses_company_is_filled(database: Database, world: World) -> None:
    await halles(database, name="Autre Maison", prefix="b")
    await fill(database, "Personne", [json.dumps(ROW)])
    assert not (await rows(database))["news"]
    await fill(database, "Autre Maison", [json.dumps(ROW)])
    assert all(world.organisation.id not in row for row in (await rows(database))["news"])


def test_the_sample_company_is_the_same_in_english_but_for_what_was_agreed_on() -> None:
    french, english = (
        parse((SAMPLES / name).read_text("utf-8"), name).model_dump(exclude={"locale"})
        for name in ("verrier.yaml", "verrier.en.yaml")
    )
    (ours,), (theirs,) = french.pop("mandates"), english.pop("mandates")
    assert french == english
    assert len(ours["contacts"]) == len(theirs["contacts"])
    assert {name for name in ours if ours[name] != theirs[name]} == {"name", "charter", "contacts"}


def test_each_language_has_topics_of_its_own() -> None:
    """A reader of English sees them on the cards, and asks by them."""
    read = {locale: SAMPLES.joinpath(f"verrier.{locale}.jsonl").read_text("utf-8") for locale in ("fr", "en")}
    topics = {locale: [json.loads(line)["topic"] for line in text.splitlines()] for locale, text in read.items()}
    assert len(topics["fr"]) == len(topics["en"])
    same = {french for french, english in zip(topics["fr"], topics["en"], strict=True) if french == english}
    assert same <= {"service", "finance"}, "words of both"
