"""`passerelle apply`: from a file to the rows, all or nothing."""

from __future__ import annotations

from bot.i18n.words import words
from bot.services.indexing import catch_up
from bot.services.setup.file import SetupFile
from bot.services.setup.plan import carry_out, plan
from bot.services.setup.report import lines
from bot.storage.database import Database


async def apply(database: Database, file: SetupFile, *, dry_run: bool, by: str) -> list[str]:
    """Bring the organisation to what the file says; returns the difference in lines. A second run changes nothing."""
    async with database.write() as work:
        found = await work.people.organisation_named(file.organisation)
        if found is not None:
            await work.people.locked(found.id)  # so that no name added in the chat meanwhile is lost
        changes = await plan(work, file)
        report = lines(changes, words(file.locale))
        if changes and not dry_run:
            await carry_out(work, changes, by)
            organisation = await work.people.organisation_named(file.organisation)
            if organisation is not None:
                await work.register.note(
                    organisation.id,
                    at=work.now.instant,
                    actor=by,
                    verb="set-up",
                    subject=organisation.id,
                    changes=len(changes),
                )
    if not dry_run:
        await catch_up(database)
    return report
