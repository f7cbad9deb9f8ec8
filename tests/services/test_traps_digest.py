"""The side paths by which a digest could say what must not be said: each ends in silence or in the stricter flag."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.core.address import Place
from bot.core.card import Notice
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import NewsState
from bot.core.people import Mandate, Side
from bot.core.tidings import Freeze
from bot.core.verbs import Verb
from bot.errors import Gone, Refused, Stale
from bot.services import asking, editing, freezing, tagging
from bot.services.commands import command
from bot.services.composing import compose, may_leave
from bot.services.digests.commanding import post_it
from bot.services.drafts import Draft
from bot.services.gating import keep_back
from bot.services.pressing import press
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.turn import Turn
from bot.storage.work import Work
from integrations.demo.render import plain
from tests.builders import OPENING, SETUP, asked, demo_address, draft, frozen, halles, tagged
from tests.services.digests.house import House, housed

CANARY = "zibelinox"
YES = ("📣", "Partageable", "Peut être dit", "peut maintenant être dit")


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    async with housed(sqlite_url) as made:
        yield made


async def looked_at(house: House, who: str, place: Place) -> str:
    """What `/digest now` shows somebody."""
    actor = getattr(house.world, who)
    async with house.database.write() as work:
        reply = await command(Turn(work, actor.caller, place, "fr"), "digest", "now")
    assert isinstance(reply, Notice)
    assert reply.card is not None
    return plain(reply.card)


@pytest.mark.parametrize("wording", [None, "Rendez-vous à Lyon !"])
async def test_a_confidential_item_is_never_told_as_one_that_may_be_said(house: House, wording: str | None) -> None:
    """The trap of the digest that shows the approved wording whatever the flag is."""
    await tagged(house.database, house.world, draft("Le bail est signé.", Flag.CONFIDENTIAL, wording=wording))
    for told in (await looked_at(house, "sam", house.world.cm), await house.next_day(Side.CM)):
        assert "🔒 Confidentiel" in told
        assert "Rendez-vous" not in told
        assert not any(yes in told for yes in YES)


async def test_an_embargo_that_is_put_off_after_the_digest_was_made_counts(house: House) -> None:
    item = await tagged(house.database, house.world)
    assert "📣 Partageable" in await house.next_day(Side.CM)
    until = house.clock.at + timedelta(days=3)
    harder = Draft(OPENING, Flag.SHAREABLE, audience=Audience.CM, embargo=Embargo(until, "Europe/Paris"))
    async with house.database.write() as work:
        await editing.edit(work, house.world.karim, item.id, 2, harder)
    told = await house.told(Side.CM)
    assert "⏳ Sous embargo" in told
    assert not any(yes in told for yes in YES)


async def test_an_item_that_became_comms_own_leaves_the_digest_that_told_of_it(house: House) -> None:
    item = await tagged(house.database, house.world, draft(f"Projet {CANARY}.", Flag.CONFIDENTIAL))
    assert CANARY in await house.next_day(Side.CM)
    async with house.database.write() as work:
        secret = Draft(f"Projet {CANARY}.", Flag.CONFIDENTIAL, audience=Audience.COMMS)
        await editing.edit(work, house.world.karim, item.id, 2, secret)
    assert CANARY not in await house.told(Side.CM)
    assert CANARY not in await house.next_day(Side.CM)


async def test_secrets_do_not_even_count(house: House) -> None:
    """Twenty secrets, a secret embargo and a secret edit: to the CM the digest of a day on which nothing was."""
    for n in range(20):
        await tagged(house.database, house.world, draft(f"{CANARY} {n}", Flag.CONFIDENTIAL, audience=Audience.COMMS))
    until = house.clock.at + timedelta(days=2)
    await tagged(
        house.database,
        house.world,
        draft(CANARY, audience=Audience.COMMS, embargo=Embargo(until, "Europe/Paris"), topics=(CANARY,)),
    )
    told = await house.next_day(Side.CM)
    assert "Rien de nouveau depuis" in told
    assert "N-" not in told
    assert CANARY not in told


async def test_the_digest_of_comms_never_goes_to_a_cm(house: House) -> None:
    """A CM who sits in a room of comms, and one who holds the button of somebody's preview."""
    await tagged(house.database, house.world, draft(CANARY, Flag.CONFIDENTIAL, audience=Audience.COMMS))
    with pytest.raises(Refused):
        await looked_at(house, "sam", house.world.comms)
    with pytest.raises(Refused):
        await looked_at(house, "stranger", house.world.cm)
    assert CANARY in await looked_at(house, "karim", house.world.comms)
    async with house.database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT id FROM edition WHERE posted_at IS NULL")
        (preview,) = [row.id for row in rows.all()]
    async with house.database.write() as work:
        for actor in (house.world.sam, house.world.stranger):
            with pytest.raises(Refused):
                await press(Turn(work, actor.caller, house.world.cm, "fr"), Verb.DIGEST_POST, preview)


async def test_nobody_elses_digest_can_be_named(house: House) -> None:
    other = await halles(house.database, name="Autre Maison", prefix="b", undo="0s")
    room = await house.room(Side.CM)
    async with house.database.write() as work:
        turn = Turn(work, other.lea.caller, other.comms, "fr")
        for verb in (Verb.DIGEST_NOW, Verb.DIGEST_SCHEDULE, Verb.DIGEST_OFF):
            with pytest.raises(Refused):
                await press(turn, verb, room.id)
        with pytest.raises((Refused, Gone)):
            await press(turn, Verb.DIGEST_POST, "e_nothing")


async def test_an_item_of_another_mandate_is_in_no_digest_of_this_one(house: House) -> None:
    second = SETUP.format(name="Les Halles Verrier", undo="0s", release="staff", prefix="") + (
        '  - name: Recrutement\n    members: []\n    rooms: {comms: ["demo:comms"], cm: ["demo:jobs"]}\n'
    )
    await apply(house.database, parse(second, "f.yaml"), dry_run=False, by="test")
    async with house.database.write() as work:
        mandates = await work.people.mandates(house.world.organisation.id)
        other = next(each for each in mandates if each.name == "Recrutement")
        await tagging.tag(work, house.world.karim, house.world.organisation, [other], draft(CANARY, Flag.CONFIDENTIAL))
        await asking.ask(work, house.world.karim, house.world.organisation, other, f"{CANARY} ?", house.world.comms)
    for side in Side:
        assert CANARY not in await house.next_day(side)


async def test_a_question_that_was_asked_directly_is_not_read_out_in_the_room(house: House) -> None:
    alone = Place(demo_address("dm-sam"), direct=True)
    question = await asked(house.database, house.world, f"Peut-on parler de {CANARY} ?", place=alone)
    told = await house.next_day(Side.CM)
    assert question.label in told
    assert CANARY not in told
    assert CANARY in await house.told(Side.COMMS)


async def test_a_freeze_that_comes_while_a_digest_leaves_has_it_drawn_again(house: House) -> None:
    await tagged(house.database, house.world)
    await house.next_day(Side.CM)
    (edition,) = await house.editions(Side.CM)
    card = await house.drawn(edition, Side.CM)
    assert card is not None
    assert card.clears
    await frozen(house.database, house.world)
    async with house.database.write() as work:
        organisation, mandate = house.world.organisation.id, house.world.mandate.id
        going = Delivery("d_x", organisation, mandate, Kind.DIGEST, edition, house.world.cm, work.now.instant)
        assert not await may_leave(work, going, card)
        assert await keep_back(work, going) is DeliveryState.WAITING
        again = await compose(work, going)
        assert again is not None
        assert await may_leave(work, going, again)
        assert not any(yes in plain(again) for yes in YES)


async def test_a_preview_that_was_overtaken_is_not_posted(house: House) -> None:
    await tagged(house.database, house.world)
    await looked_at(house, "lea", house.world.cm)
    async with house.database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT id FROM edition WHERE posted_at IS NULL")
        (preview,) = [row.id for row in rows.all()]
    await house.next_day(Side.CM)
    with pytest.raises(Stale):
        async with house.database.write() as work:
            await post_it(Turn(work, house.world.lea.caller, house.world.cm, "fr"), preview)
    assert len(await house.editions(Side.CM)) == 1


# Whatever is done

ACTS = (
    "tag-secret",
    "tag-confidential",
    "tag-shareable",
    "tag-other",
    "edit-secret",
    "withdraw",
    "freeze",
    "thaw",
    "day",
)


@settings(
    max_examples=15,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 3)), min_size=1, max_size=10))
async def test_whatever_is_done_no_digest_of_a_cm_holds_what_is_not_theirs(
    acts: list[tuple[str, int]], sqlite_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each text holds a canary that says whose it is; those of secrets, of what was withdrawn and of another mandate
    are looked for in every digest that stands, drawn anew after each act."""
    async with fresh(sqlite_url, tmp_path_factory) as (house, other):
        doing = Doing(house, other)
        for act, which in acts:
            await doing.do(act, which)
            for edition in await house.editions(Side.CM):
                card = await house.drawn(edition, Side.CM)
                told = plain(card) if card else ""
                for forbidden in await doing.forbidden():
                    assert forbidden not in told, (acts, told)
                if doing.freeze is not None:
                    assert not any(yes in told for yes in YES), (acts, told)


@asynccontextmanager
async def fresh(url: str, folders: pytest.TempPathFactory) -> AsyncIterator[tuple[House, Mandate]]:
    """A database of its own for each example, with two mandates."""
    file = folders.mktemp("digest") / "x.db"
    await asyncio.to_thread(shutil.copy, url.partition("///")[2], file)
    async with housed(f"sqlite+aiosqlite:///{file}") as house:
        second = SETUP.format(name="Les Halles Verrier", undo="0s", release="staff", prefix="") + (
            '  - name: Recrutement\n    members: []\n    rooms: {comms: ["demo:comms"], cm: ["demo:jobs"]}\n'
        )
        await apply(house.database, parse(second, "f.yaml"), dry_run=False, by="test")
        async with house.database.read() as work:
            mandates = await work.people.mandates(house.world.organisation.id)
        yield house, next(each for each in mandates if each.name == "Recrutement")


class Doing:
    """What people do to news at random, each text with a canary of its own."""

    def __init__(self, house: House, other: Mandate) -> None:
        self.house, self.other = house, other
        self.items: list[str] = []
        self.freeze: Freeze | None = None

    async def do(self, act: str, which: int) -> None:
        if act == "day":
            self.house.clock.forward(days=1)
            await self.house.tick()
            return
        async with self.house.database.write() as work:
            if act in ("freeze", "thaw"):
                await self._stop(work, act)
            elif act.startswith("tag-"):
                await self._tag(work, act)
            elif self.items:
                await self._change(work, act, self.items[which % len(self.items)])

    async def _stop(self, work: Work, act: str) -> None:
        world = self.house.world
        if act == "freeze" and self.freeze is None:
            (self.freeze,) = await freezing.freeze(work, world.karim, [world.mandate], "Incident.")
        elif act == "thaw" and self.freeze is not None:
            await freezing.thaw(work, world.lea, self.freeze.id)
            self.freeze = None

    async def _tag(self, work: Work, act: str) -> None:
        world, canary = self.house.world, f"{CANARY}{len(self.items)}."
        said = {
            "tag-secret": draft(canary, Flag.CONFIDENTIAL, audience=Audience.COMMS),
            "tag-confidential": draft(canary, Flag.CONFIDENTIAL),
        }.get(act, draft(canary, topics=("prix",)))
        mandate = self.other if act == "tag-other" else world.mandate
        item, _ = await tagging.tag(work, world.karim, world.organisation, [mandate], said)
        self.items.append(item.id)

    async def _change(self, work: Work, act: str, id: str) -> None:
        world = self.house.world
        item = await work.news.get(world.organisation.id, id)
        assert item is not None
        if item.state in (NewsState.WITHDRAWN, NewsState.UNDONE):
            return
        if act == "withdraw":
            await editing.withdraw(work, world.karim, id)
            return
        secret = Draft(item.revision.text, Flag.CONFIDENTIAL, audience=Audience.COMMS)
        await editing.edit(work, world.karim, id, item.version, secret)

    async def forbidden(self) -> list[str]:
        """The texts that no digest of this mandate's CM may hold now."""
        async with self.house.database.read() as work:
            found = await work.news.of_ids(self.house.world.organisation.id, self.items)
        return [
            item.revision.text
            for item in found
            if item.revision.audience is Audience.COMMS
            or item.state in (NewsState.WITHDRAWN, NewsState.UNDONE, NewsState.PENDING)
            or self.other.id in item.mandates
        ]
