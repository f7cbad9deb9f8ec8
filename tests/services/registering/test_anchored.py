"""A register that was rewritten as a whole agrees with itself, and not with what was signed of it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from bot.core.anchors import Anchor
from bot.core.chain import Head, chained
from bot.core.tampering import Fault
from bot.envfile import new_key
from bot.errors import Misconfigured
from bot.i18n.words import words
from bot.services.operating import Operator, Told
from bot.services.registering import checking
from bot.services.registering.anchored import public_key
from bot.storage.database import Database
from bot.storage.signing import Signer
from tests.builders import World
from tests.core.tampering_trials import Trial, sound
from tests.services.registering.test_checking import put, unguarded
from tests.storage.samples import AT

KEY, OTHER = new_key(), new_key()


def anchor(world: World, sequence: int, digest: str, key: str = KEY) -> Anchor:
    return Signer(key).sign(Anchor(world.organisation.id, sequence, digest, AT))


async def verified(database: Database, *lines: str, keys: str = KEY, public: str = "") -> Told:
    operator = Operator(database, words("en"), "UTC", keys)
    return await checking.verify(operator, organisation="", anchors=lines, public=public)


async def test_rewriting_and_truncating_everything_shows(database: Database, world: World) -> None:
    await unguarded(database)
    whole = sound(Random(1), world.organisation.id)
    assert not whole.cut.sequence
    lines, expected = whole.lines, list[Fault]()
    kept = [anchor(world, each.sequence, each.digest).line for each in (lines[2], lines[-1])]
    await put(database, world, Trial("", lines, whole.head, whole.cut, expected))
    told = await verified(database, *kept, "")
    assert told.refused == []
    assert told.done[-1] == "2 anchors agree with the register."

    forged = chained([*lines[:3], replace(lines[3], actor="p_forged"), *lines[4:]], "")
    head = Head(len(forged), len(forged), forged[-1].digest)
    await put(database, world, Trial("", forged, head, whole.cut, expected))
    assert (await verified(database)).refused == []
    await put(database, world, Trial("", forged, head, whole.cut, expected))
    assert (await verified(database, *kept)).refused == [
        "anchor 2: REWRITTEN: the register has another line in its place"
    ]

    short = lines[:-1]
    head = Head(len(short), len(short), short[-1].digest)
    await put(database, world, Trial("", short, head, whole.cut, expected))
    assert (await verified(database)).refused == []
    await put(database, world, Trial("", short, head, whole.cut, expected))
    assert (await verified(database, *kept)).refused == [
        "anchor 2: TRUNCATED: the line that it speaks of is not in the register any more"
    ]


async def test_only_what_the_right_key_signed_counts(database: Database, world: World) -> None:
    async with database.read() as work:
        head = await work.chains.head(world.organisation.id)
    good = anchor(world, head.last, head.digest)
    told = await verified(database, "x", anchor(world, 1, head.digest, OTHER).line, replace(good, sequence=9).line)
    assert [line.split(": ")[1].split(" ")[0] for line in told.refused] == ["cannot", "signed", "FORGED"]
    (public,) = (await public_key(Operator(database, words("en"), "UTC", OTHER))).done
    other = anchor(world, head.last, head.digest, OTHER).line
    assert (await verified(database, other, keys="", public=public)).refused == []
    assert (await verified(database, other, keys=f"{KEY},{OTHER}")).refused == []
    with pytest.raises(Misconfigured, match="public"):
        await verified(database, other, keys="")


async def test_what_retention_removed_cannot_be_compared(database: Database, world: World) -> None:
    async with database.write() as work:
        await work.register.note(world.organisation.id, at=AT, actor="p", verb="v", subject="n")
    async with database.read() as work:
        old, head = await work.chains.digest(world.organisation.id, 1), await work.chains.head(world.organisation.id)
    async with database.write() as work:
        await work.register.prune(world.organisation.id, AT.replace(year=2100))
    lines = [anchor(world, 1, old or "").line, anchor(world, head.last, head.digest).line]
    told = await verified(database, *lines)
    assert told.refused == []
    assert "One anchor agrees" in told.done[-2]
    assert "removed since" in told.done[-1]
