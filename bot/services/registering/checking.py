"""`passerelle register verify`: whether somebody changed the register by hand, and what they did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.cards import register as cards
from bot.core.chain import Cut, Head
from bot.core.tampering import Fault, Look
from bot.errors import Misconfigured, NotRecorded, Stale
from bot.services.operating import BY, Operator, Told
from bot.services.registering import anchored
from bot.storage.database import Database
from bot.storage.depths import VERIFIED
from bot.storage.soon import soon
from bot.storage.work import Work

House = tuple[str, str]
"""An organisation's id and name."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a look along one register found. `more`: how many torn lines beyond those that were looked into."""

    lines: int
    head: Head
    cut: Cut
    faults: Sequence[Fault]
    more: int


async def verify(
    operator: Operator, *, organisation: str, anchors: Iterable[str] | None = None, public: str = ""
) -> Told:
    """Look along every register, or the one of that name: a line for each, and one for each fault. `anchors`: the lines
    that were kept elsewhere, to compare it with. A whole register then says itself that it was found so:
    the age of the last look is known by that. Nothing is added to one with a fault: it stays as it was found."""
    done: list[str] = []
    refused: list[str] = []
    seen: dict[str, int] = {}
    for id, name in await chosen(operator.database, organisation):
        found = await look(operator.database, id)
        seen[id] = found.lines
        done.append(cards.looked_at(name, found.lines, found.cut, operator.words, operator.zone))
        refused += [cards.fault(name, each, operator.words) for each in found.faults]
        if found.more:
            refused.append(operator.words("register-more", organisation=name, count=found.more))
    if not refused:
        done.append(operator.words("register-sound"))
    if anchors is not None:
        compared = await anchored.verify(operator, anchors, public)
        done += compared.done
        refused += compared.refused
    return Told(done, refused, [] if refused else await _noted(operator, seen))


async def _noted(operator: Operator, seen: Mapping[str, int]) -> list[str]:
    """Have each register say that it was found whole; or what to tell beside, where the database takes nothing now."""

    async def note(work: Work) -> None:
        for id, lines in seen.items():
            await work.register.note(id, at=work.now.instant, actor=BY, verb=VERIFIED, subject=id, lines=lines)

    try:
        await soon(operator.database, note)
    except (NotRecorded, Stale):
        return [operator.words("register-not-noted")]
    return []


async def chosen(database: Database, organisation: str) -> Sequence[House]:
    """The organisation of that name, or all of them. Raises Misconfigured if there is none of that name."""
    async with database.read() as work:
        houses = await work.chains.houses()
    found = [house for house in houses if organisation in ("", house[1])]
    if organisation and not found:
        raise Misconfigured(f"there is no organisation called {organisation}", "register-no-house", name=organisation)
    return found


async def look(database: Database, organisation: str) -> Found:
    """A look along one register, from its checkpoint to its end; begun again if lines were removed meanwhile."""
    while True:
        seeing = Look()
        async with database.read() as work:
            cut = await work.chains.cut(organisation)
            head, links = await work.chains.after(organisation, 0)
        while links:
            for link in links:
                seeing.pass_by(link, head)
            async with database.read() as work:
                head, links = await work.chains.after(organisation, links[-1].sequence)
        async with database.read() as work:
            same = await work.chains.cut(organisation) == cut
        if same:
            return Found(seeing.lines, head, cut, seeing.faults(cut, head), seeing.more)
