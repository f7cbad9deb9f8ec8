"""Every column with words in it is known to whoever erases: a new one must be thought of."""

from __future__ import annotations

from sqlalchemy import JSON, Text

from bot.storage import tables as t
from bot.storage.database import Database
from tests.builders import World, asked

KNOWN = {
    # Of a person: emptied, or replaced by their id.
    "member": {"name"},
    "code": {"house", "name"},
    "question": {"place", "text", "judgement", "context", "asked_back"},
    "signal": {"place", "text", "link", "files", "answer", "called"},
    "topic": {"text"},
    "leak": {"note"},
    "intake": {"content"},
    "event": {"content", "error"},
    "home": {"caller"},
    "delivery": {"place", "error"},
    "sent": {"place"},
    # The house's own words and decisions: they stay, under the id of whoever wrote them, until their age.
    "news": {"source_author", "source_text", "attachments", "terms"},
    "revision": {"text", "wording", "topics", "embargo_stages"},
    "ruling": {"text", "wording", "note"},
    "freeze": {"reason"},
    "minute": {"text"},
    "task": {"text"},
    "legal_hold": {"reason", "lifted_because"},
    "mandate": {"name", "nagging", "charter", "contacts", "on_call"},
    "meeting": {"name", "place", "people", "event"},
    "organisation": {"name", "watch", "synonyms", "reactions", "hours"},
    # Ids, figures and settings.
    "call": {"members"},
    "sitting": {"findings"},
    "edition": {"health"},
    "register": {"details"},
    "retention": {"months"},
    "source": {"trace"},
    "anchor": {"line"},
    "parting": {"mandates", "accounts"},
    "index_entry": {"terms"},
    "installation": {"sealed"},
}


def test_every_column_with_words_is_known() -> None:
    found = {
        table.name: {column.name for column in table.c if isinstance(column.type, Text | JSON)}
        for table in t.metadata.sorted_tables
    }
    assert {name: columns for name, columns in found.items() if columns} == KNOWN, (
        "say in KNOWN, in bot/storage/erasing.py and in docs/explanation/privacy.md what becomes of the new column"
    )


async def test_a_name_that_others_wrote_is_found(database: Database, world: World) -> None:
    await asked(database, world, "Peut-on dire que Léa Ferrand part ?")
    async with database.read() as work:
        found = await work.erasing.mentions(world.organisation.id, "Léa Ferrand")
    assert found["question"] == 1
    assert found["member"] == 1
