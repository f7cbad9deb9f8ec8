"""From where a test of faults starts: a company whose question is open, its cards standing at the peer. Made once."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from bot.core.address import MessageRef, Place
from bot.core.message import Message
from bot.core.people import Caller
from bot.core.questions import Question
from bot.core.verbs import Verb
from bot.jobs.embedded import Embedded
from bot.runtime import Runtime
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import OPENING, SETUP, World, asked, database_at, halles
from tests.databases import sqlite_url
from tests.faults.harness import Peer
from tests.faults.platforms import PLATFORMS
from tests.faults.wire import Command, Event, Mention, Press, Shortcut, Submit, room

WIDE = 12
"""Rooms of the CM's in a wide ground. (1,000 take too long here.)"""

MEMBERS = ["lea", "karim", "sam"]

KARIM, LEA, SAM = (
    Caller(room(id), name) for id, name in (("karim", "Karim Osman"), ("lea", "Léa Ferrand"), ("sam", "Sam Dubois"))
)

UNKNOWN = "Puis-je annoncer la fermeture du rayon poissonnerie de Nantes ?"
ANOTHER = "Puis-je parler du nouveau directeur de Strasbourg ?"


@dataclass(frozen=True)
class Ground:
    """A database and a state of the peer to copy, and who is in them."""

    name: str
    world: World
    question: Question
    message: Message
    seen: int

    def tag(self, key: str = "tag", message: Message | None = None) -> Event:
        """Karim tags a message of his as shareable."""
        return Event(key, Shortcut(KARIM, message or self.message, "shareable"))

    def ask(self, key: str = "ask", text: str = ANOTHER) -> Event:
        """Sam asks what nobody knows."""
        return Event(key, Mention(SAM, self.world.cm, text))

    def answer(self, key: str = "answer", by: Caller | None = None) -> Event:
        """Somebody answers the open question with a no."""
        submit = Submit(
            by or KARIM, self.world.comms, Verb.ANSWER_NO, self.question.id, self.question.version, {"note": "Non."}
        )
        return Event(key, submit)

    def press(self, key: str, verb: Verb, target: str, by: Caller | None = None) -> Event:
        """Somebody presses a button of the comms room."""
        return Event(key, Press(by or KARIM, self.world.comms, verb, target))

    def freeze(self, key: str = "freeze") -> Event:
        """Karim freezes the mandate."""
        return Event(key, Command(KARIM, self.world.comms, "freeze", "incident"))


def cm_rooms(many: int) -> list[str]:
    """The names of the CM's rooms."""
    return ["cm", *(f"cm-{number}" for number in range(2, many + 1))]


def stage(many: int) -> dict[str, object]:
    """The peer's people and rooms."""
    names = {"lea": "Léa Ferrand", "karim": "Karim Osman", "sam": "Sam Dubois"}
    rooms = [{"id": "comms", "name": "com-interne", "members": ["lea", "karim"]}]
    rooms += [{"id": id, "name": id, "members": MEMBERS} for id in cm_rooms(many)]
    return {"people": [{"id": id, "name": name} for id, name in names.items()], "rooms": rooms}


def said(peer: Peer, text: str) -> Message:
    """Karim says something in the comms room."""
    ref = MessageRef(room("comms"), peer.ask("say", person="karim", room="comms", text=text)["id"])
    return Message(ref, Place(room("comms")), KARIM, text, datetime.now(UTC))


def unlike(many: int) -> list[str]:
    """Texts of which none is like another: else the cards of comms tell of each other, as far as they are drawn."""
    names = ["".join(each).capitalize() for each in product(("ba", "do", "fi", "lu"), repeat=4)]
    return [f"{names[2 * number]} rejoint {names[2 * number + 1]}." for number in range(many)]


async def prepared(name: str, url: str, peer: Peer, many: int) -> Ground:
    """The company in a database and at the peer: an open question whose cards stand, a message to tag."""
    peer.ask("build", **stage(many))
    chat = PLATFORMS[peer.platform].chat(peer.address, "loopback")
    try:
        async with database_at(url) as database:
            world = await halles(database, undo="0s")
            if many > 1:
                await _widen(database, many)
            question = await asked(database, world, UNKNOWN)
            engine = Runtime(database, {chat.platform: chat}, "fr").engine
            assert isinstance(engine, Embedded)
            await engine.settle()
    finally:
        await chat.close()
    message = said(peer, OPENING)
    peer.ask("keep", name=name)
    return Ground(name, world, question, message, len(peer.told().posts))


async def _widen(database: Database, many: int) -> None:
    rooms = ", ".join(f'"demo:{id}"' for id in cm_rooms(many))
    text = SETUP.format(name="Les Halles Verrier", undo="0s", release="staff", prefix="")
    wide = text.replace('cm: ["demo:cm"]', f"cm: [{rooms}]")
    await apply(database, parse(wide, "halles.yaml"), dry_run=False, by="test")


def sqlite_copy(made: Path, target: Path) -> str:
    """A file like the one that was prepared."""
    with closing(sqlite3.connect(made)) as source:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return sqlite_url(Path(shutil.copyfile(made, target)))
