"""A company with a record of every kind in every state that a button may name, and all who may come near it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import event, insert

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import FieldErrors, Form, Reply
from bot.core.flags import Audience, Embargo, Flag
from bot.core.loops import Rest
from bot.core.message import Message
from bot.core.news import Source
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.jobs.schedules import Advance
from bot.jobs.starting import STARTS
from bot.jobs.timers import Fire, due
from bot.ports import JobKind
from bot.services.drafts import Draft
from bot.services.gestures import Gestures
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.tagging import Origin, tag
from bot.services.who import actor_for
from bot.storage import tables as t
from bot.storage.clock import Clock
from bot.storage.database import Database
from bot.storage.limit import Limit
from bot.storage.work import Work
from tests.builders import OPENING, StillClock, database_at, demo_address

ROLES = ("lead", "staff", "cm", "other-cm", "elsewhere", "nobody", "bot", "guest")
"""Everybody whom the table has a column for: comms, the CM of the mandate and one of another, the lead of another
organisation, somebody unknown, a program under the lead's account, and a guest of another workspace."""

SETUP = """
organisation: Les Halles Verrier
locale: fr
timezone: Europe/Paris
watch: [Tilleul]
members:
  - {{name: Léa Ferrand, role: lead, accounts: ["demo:lea"]}}
  - {{name: Karim Osman, role: staff, accounts: ["demo:karim"]}}
  - {{name: Sam Dubois, role: cm, accounts: ["demo:sam"]}}
  - {{name: Zoé Blanc, role: cm, accounts: ["demo:zoe"]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["demo:comms"], cm: ["demo:cm"]}}
    policy: {{release: {release}, undo: 10s, answer_within: 2h}}
    sync: {{every: monday, at: "10:30"}}
  - name: Presse
    members: [Zoé Blanc]
    rooms: {{comms: ["demo:zoecomms"], cm: ["demo:zoecm"]}}
    policy: {{release: {release}, undo: 10s, answer_within: 2h}}
  - name: Crise
    members: [Sam Dubois]
    rooms: {{comms: ["demo:crisecomms"], cm: ["demo:crisecm"]}}
    policy: {{release: {release}, undo: 10s, answer_within: 2h}}
"""

OTHERS = """
organisation: Autre Maison
locale: fr
timezone: Europe/Paris
members:
  - {name: Ève Roux, role: lead, accounts: ["demo:eve"]}
  - {name: Noé Roux, role: cm, accounts: ["demo:noe"]}
mandates:
  - {name: Tout, members: [Noé Roux], rooms: {comms: ["demo:evecomms"], cm: ["demo:evecm"]}}
"""

CALLERS = {
    "lead": Caller(demo_address("lea"), "Léa Ferrand", locale="fr"),
    "staff": Caller(demo_address("karim"), "Karim Osman", locale="fr"),
    "cm": Caller(demo_address("sam"), "Sam Dubois", locale="fr"),
    "other-cm": Caller(demo_address("zoe"), "Zoé Blanc", locale="fr"),
    "elsewhere": Caller(demo_address("eve"), "Ève Roux", locale="fr"),
    "nobody": Caller(demo_address("max"), "Max Petit", locale="fr"),
    "bot": Caller(demo_address("lea"), "Léa Ferrand", is_bot=True, locale="fr"),
    "guest": Caller(
        Address(Platform.SLACK, "T9FOREIGN", "U9"),
        "Léa Ferrand",
        locale="fr",
        groups=(Address(Platform.SLACK, "T9FOREIGN", "S9"),),
    ),
}

WAITING = "La cantine de Nantes rouvre le lundi 4 mai."
"""News that has not left yet."""

ROOMS = {"comms": Place(demo_address("comms")), "cm": Place(demo_address("cm"))}


@dataclass
class Company:
    """The records, by kind: what each button of the table is tried on."""

    records: dict[str, list[str]]

    def of(self, kinds: str) -> list[str]:
        """The ids of some kinds, separated by spaces."""
        return [id for kind in kinds.split() for id in self.records[kind]]


class Trial(Database):
    """A database on which everything is tried and nothing stays. `written`: how many rows the last act that was not
    refused would have changed."""

    def __init__(self, url: str, clock: Clock) -> None:
        super().__init__(url, clock)
        self.written = 0
        event.listen(self._writer.sync_engine, "after_cursor_execute", self._count)

    def _count(self, _connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "PRAGMA", "SAVEPOINT", "RELEASE", "ROLLBACK")):
            self.written += max(cursor.rowcount, 0)

    async def change(self, statement: str) -> None:
        """Something that stays."""
        async with self._writer.begin() as connection:
            await connection.exec_driver_sql(statement)

    @asynccontextmanager
    async def _write(self, limit: Limit | None) -> AsyncIterator[Work]:
        self.written = 0
        async with self._writer.connect() as connection, connection.begin() as transaction:
            try:
                yield await self._begin(connection)
                if limit is not None:
                    limit.commit()
            except BaseException:
                self.written = 0
                raise
            finally:
                await transaction.rollback()


def still() -> StillClock:
    """It is 10:45 in Paris on a Monday, after all that was done."""
    return StillClock(datetime(2026, 3, 16, 9, 45, tzinfo=UTC))


@dataclass
class Hands:
    """People of the company acting while it is built."""

    database: Database
    clock: StillClock
    gestures: Gestures

    async def asks(self, role: str, text: str, room: str = "cm") -> None:
        await self.gestures.command(CALLERS[role], ROOMS[room], "disclose", text)

    async def news(self, text: str, flag: Flag, mandate: str = "Réseaux sociaux", **values: Any) -> str:
        """An item of Karim's, as its form makes it; from a message of its own."""
        async with self.database.write() as work:
            organisation = await work.people.organisation_named("Les Halles Verrier")
            assert organisation is not None
            mandates = [each for each in await work.people.mandates(organisation.id) if each.name == mandate]
            actor = await actor_for(work, CALLERS["staff"], organisation.id)
            made = replace(Draft(text, flag, text if flag is Flag.SHAREABLE else None, audience=Audience.CM), **values)
            ref = MessageRef(ROOMS["comms"].room, text)
            origin = Origin(Source(ref, "Karim Osman", text, work.now.instant))
            item, _ = await tag(work, actor, organisation, mandates, made, origin)
            return item.id

    async def press(self, role: str, verb: Verb, target: str) -> Reply:
        return await self.gestures.press(CALLERS[role], ROOMS["comms"], verb, target)

    async def fill(self, role: str, verb: Verb, target: str, values: Mapping[str, str], room: str = "comms") -> None:
        """Open a form by its button, and send it with these values over what it holds."""
        form = await self.gestures.press(CALLERS[role], ROOMS[room], verb, target)
        assert isinstance(form, Form), form
        held = {field.name: field.value for field in form.fields} | dict(values)
        reply = await self.gestures.submit(CALLERS[role], ROOMS[room], form.verb, form.target, form.version, held)
        assert not isinstance(reply, FieldErrors), reply

    async def later(self, **by: float) -> None:
        """Time passes, and what falls due happens; nothing is delivered."""
        self.clock.forward(**by)
        doing: dict[JobKind, Callable[[str], Awaitable[None]]] = {
            JobKind.FIRE: Fire(self.database),
            JobKind.ADVANCE: Advance(self.database, STARTS),
        }
        for kind, key in await due(self.database):
            if kind in doing:
                await doing[kind](key)

    async def ids(self, query: str) -> list[str]:
        async with self.database.read() as work:
            return [row.id for row in (await work.connection.exec_driver_sql(query)).all()]

    async def id(self, table: str, number: int) -> str:
        return (await self.ids(f"SELECT id FROM {table} WHERE number = {number}"))[0]


async def build(url: str, *, release: str) -> Company:
    """Make it all, by the gestures that make it elsewhere."""
    clock = StillClock(datetime(2026, 3, 16, 9, 20, tzinfo=UTC))
    async with database_at(url, clock) as database:
        for text in (SETUP.format(release=release), OTHERS):
            await apply(database, parse(text, "rights.yaml"), dry_run=False, by="test")
        hands = Hands(database, clock, Gestures(database, "fr"))
        await _people_act(hands)
        return Company(await _records(hands))


async def _people_act(hands: Hands) -> None:
    await _news(hands)
    await _questions(hands)
    gestures = hands.gestures
    await gestures.command(CALLERS["cm"], ROOMS["cm"], "signal", "Une cliente se plaint du magasin de Brest.")
    await gestures.command(CALLERS["cm"], ROOMS["cm"], "signal", "urgent: un sac a été perdu à Dijon.")
    await hands.later(minutes=15)  # the sync has begun
    await _sync(hands)
    crise = Place(demo_address("crisecomms"))
    for reason in ("essai", "incident"):
        await gestures.command(CALLERS["staff"], crise, "freeze", reason)
        if reason == "essai":
            await hands.later(seconds=1)
            await gestures.command(CALLERS["lead"], crise, "thaw", "")
    await gestures.command(CALLERS["lead"], ROOMS["cm"], "digest", "now")
    await gestures.command(CALLERS["lead"], ROOMS["comms"], "digest", "now")
    await _fail(hands)
    await _rest(hands)
    await hands.news(WAITING, Flag.SHAREABLE)  # waits to be taken back
    await hands.fill("lead", Verb.HOLD_SET, await _owner(hands), {"scope": "all", "reason": "Essai"})
    await _begin(hands)


async def _owner(hands: Hands) -> str:
    return (await hands.ids("SELECT id FROM organisation WHERE name = 'Les Halles Verrier'"))[0]


async def _news(hands: Hands) -> None:
    held = await hands.news(OPENING, Flag.SHAREABLE)
    await hands.news("Le magasin de Vaise ferme fin juin.", Flag.CONFIDENTIAL)
    await hands.news("Le projet zibelinox démarre en mai.", Flag.CONFIDENTIAL, audience=Audience.COMMS)
    until = Embargo(datetime(2026, 4, 20, 7, tzinfo=UTC), "Europe/Paris")
    await hands.news("Le chiffre d'affaires atteint 214 millions.", Flag.SHAREABLE, embargo=until)
    two = await hands.news("Fabre livre nos pommes dès le 3 avril.", Flag.SHAREABLE)
    await hands.later(seconds=15)
    await hands.news("Le numéro 12 de la revue paraît le 9 avril.", Flag.SHAREABLE)
    async with hands.database.write() as work:
        await work.connection.exec_driver_sql(f"UPDATE news SET hold = 'two-tags' WHERE id = '{two}'")
    await hands.later(seconds=15)
    edited = await hands.news("Le parking d'Albi ouvre le 8 avril.", Flag.SHAREABLE)
    await hands.later(seconds=15)
    caller = CALLERS["staff"]
    ref = MessageRef(ROOMS["comms"].room, "Le parking d'Albi ouvre le 8 avril.")
    await hands.gestures.edited(Message(ref, ROOMS["comms"], caller, "Il ouvre le 9.", hands.clock.at))
    assert held != edited


async def _questions(hands: Hands) -> None:
    await hands.asks("cm", "Puis-je dire que le maire visite le magasin de Sète ?")
    await hands.asks("cm", "Peut-on annoncer la vente de sapins à Pau ?")
    await hands.asks("cm", "Peut-on parler du prix des marrons ?")
    await hands.asks("cm", "Peut-on citer le nom du chef de rayon ?")
    await hands.asks("cm", "Puis-je dire que le magasin de Vaise ferme fin juin ?")
    await hands.fill("staff", Verb.ANSWER_MAY, await hands.id("question", 2), {"wording": "Les sapins sont à Pau."})
    await hands.fill("staff", Verb.ASK_BACK, await hands.id("question", 3), {"message": "Lequel ?"})
    await hands.later(seconds=15)
    await hands.fill("staff", Verb.ANSWER_NO, await hands.id("question", 4), {})


async def _sync(hands: Hands) -> None:
    gestures = hands.gestures
    await gestures.command(CALLERS["cm"], ROOMS["cm"], "sync", "add Le calendrier d'avril")
    await gestures.command(CALLERS["staff"], ROOMS["comms"], "sync", "add Les départs")
    (sitting,) = (await hands.ids("SELECT id FROM sitting WHERE state = 'open'"))[:1]
    shared = {"readers": "shared"}
    await hands.fill("staff", Verb.SYNC_NOTES, sitting, {"notes": "Vu", "decisions": "On ouvre.", **shared})
    owner = (await hands.ids("SELECT id FROM member WHERE name = 'Sam Dubois'"))[0]
    task = {"text": "Préparer les visuels", "owner": owner, "due": "2026-03-30", **shared}
    await hands.fill("staff", Verb.TASK_ADD, sitting, task)
    await hands.later(minutes=1)


async def _fail(hands: Hands) -> None:
    """A card about the first news could not be sent, for good."""
    async with hands.database.write() as work:
        row = (await work.connection.execute(t.delivery.select().where(t.delivery.c.kind == "news-cm"))).first()
        assert row is not None
        made = dict(row._mapping) | {"id": "d_dead", "state": "dead", "refreshes": None}
        await work.connection.execute(insert(t.delivery), [made])


async def _rest(hands: Hands) -> None:
    """A room of the CM's is left alone."""
    (mandate,) = await hands.ids("SELECT id FROM mandate WHERE name = 'Presse'")
    at = hands.clock.at
    rest = Rest("R_1", await _owner(hands), mandate, "demo:zoecm", False, at, at + timedelta(hours=1))
    async with hands.database.write() as work:
        await work.rests.begin(rest)


async def _begin(hands: Hands) -> None:
    """Forms that each of them has begun and not sent."""
    for role in ("lead", "staff", "cm"):
        room = ROOMS["cm" if role == "cm" else "comms"]
        await hands.gestures.command(CALLERS[role], room, "signal", "")
        await hands.gestures.command(CALLERS[role], room, "news", "")
        await hands.gestures.command(CALLERS[role], room, "sync", "add")
        alone = Place(CALLERS[role].account, direct=True, person=True)
        await hands.gestures.command(CALLERS[role], alone, "disclose", "Valence ?")
        for word in ("setup", "offboard", "offboard Sam Dubois"):
            await hands.gestures.command(CALLERS[role], room, "passerelle", word)
        await hands.gestures.command(CALLERS[role], alone, "news", "Essai #confidential")


_KINDS = {
    "news": "SELECT id FROM news ORDER BY number",
    "question": "SELECT id FROM question ORDER BY number",
    "number": "SELECT 'N-' || number AS id FROM news WHERE number < 3",
    "asked": "SELECT id FROM intake WHERE content LIKE '%Valence%'",
    "arranged": "SELECT id FROM meeting UNION SELECT id FROM mandate WHERE name = 'Réseaux sociaux'",
    "ruling": "SELECT id FROM ruling WHERE state = 'in-force'",
    "recall": "SELECT id FROM recall",
    "freeze": "SELECT id FROM freeze",
    "nag": "SELECT id FROM nag",
    "signal": "SELECT id FROM signal ORDER BY number",
    "mandate": "SELECT id FROM mandate WHERE name = 'Réseaux sociaux'",
    "edition": "SELECT id FROM edition",
    "meeting": "SELECT id FROM meeting",
    "sitting": "SELECT id FROM sitting",
    "topic": "SELECT id FROM topic",
    "minute": "SELECT id FROM minute",
    "task": "SELECT id FROM task",
    "room": "SELECT id FROM room WHERE address IN ('demo:cm', 'demo:comms')",
    "begun-news": "SELECT id FROM intake WHERE content LIKE '%origin%'",
    "begun-signal": "SELECT id FROM intake WHERE content LIKE '%signal%'",
    "begun-topic": "SELECT id FROM intake WHERE content LIKE '%topic%'",
    "begun-draft": "SELECT id FROM intake WHERE content LIKE '%draft%'",
    "begun-offboard": "SELECT id FROM intake WHERE content LIKE '%offboard%'",
    "organisation": "SELECT id FROM organisation WHERE name = 'Les Halles Verrier'",
    "rest": "SELECT id FROM rest",
    "legal-hold": "SELECT id FROM legal_hold",
    "begun": "SELECT id FROM intake",
}


async def _records(hands: Hands) -> dict[str, list[str]]:
    found = {kind: await hands.ids(query) for kind, query in _KINDS.items()}
    empty = [kind for kind, ids in found.items() if not ids]
    assert not empty, f"nothing of {empty}"
    return found | {"new": ["new"], "nothing": ["n_nothing"]}
