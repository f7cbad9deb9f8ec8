"""Filling the demo's database with a sample company, as if its comms had tagged all that before."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from bot.core.delivery import Kind
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate, Organisation, Side
from bot.services import dispatch, passing, recording
from bot.services.drafts import Draft
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.work import Work

ON_SHOW = 4
"""How many of the newest items the CM's room shows when the demo opens."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One item of the sample company."""

    posted_at: datetime
    draft: Draft

    @classmethod
    def read(cls, line: str, zone: str) -> Sample:
        """A line of `bot/samples/*.jsonl`."""
        row = json.loads(line)
        draft = Draft(
            text=row["text"],
            flag=Flag(row["flag"]),
            wording=row["wording"],
            embargo=Embargo(datetime.fromisoformat(row["embargo"]), zone) if row["embargo"] else None,
            expires_at=datetime.fromisoformat(row["expires"]) if row["expires"] else None,
            audience=Audience(row["audience"]),
            topics=(row["topic"],),
        )
        return cls(datetime.fromisoformat(row["posted_at"]), draft)


async def fill(database: Database, organisation_name: str, lines: list[str]) -> None:
    """Store the sample items for the organisation's only mandate, oldest first; show the newest in the CM's room."""
    async with database.write() as work:
        organisation = await work.people.organisation_named(organisation_name)
        if organisation is None:
            return
        (mandate,) = await work.people.mandates(organisation.id)
        author = next(member for member in await work.people.members(organisation.id) if member.role.is_comms)
        samples = sorted((Sample.read(line, mandate.zone) for line in lines), key=lambda sample: sample.posted_at)
        told = []
        for sample in samples:
            item = await _store(work, organisation, mandate, author.id, sample)
            if item.told and item.standing(work.now).value != "unknown":
                told.append(item)
        for item in told[-ON_SHOW:]:
            await dispatch.post_to_side(work, Kind.NEWS_CM, item.id, mandate, Side.CM)


async def _store(work: Work, organisation: Organisation, mandate: Mandate, author: str, sample: Sample) -> NewsItem:
    item = NewsItem(
        id=new_id("n"),
        organisation=organisation.id,
        number=await work.news.next_number(organisation.id),
        state=NewsState.PASSED,
        revision=sample.draft.revision(1, author, sample.posted_at),
        mandates=(mandate.id,),
        posted_at=sample.posted_at,
        lang=organisation.locale,
        passed_at=sample.posted_at,
    )
    await recording.add_news(work, item)
    await work.register.note(
        organisation.id, at=sample.posted_at, actor=author, verb="tag", subject=item.id, flag=sample.draft.flag.value
    )
    await work.register.note(
        organisation.id,
        at=sample.posted_at,
        actor=author,
        verb="pass-on",
        subject=item.id,
        revision=1,
        standing=item.standing(work.now).value,
        audience=sample.draft.audience.value,
    )
    await passing.set_ends(work, item)
    return item
