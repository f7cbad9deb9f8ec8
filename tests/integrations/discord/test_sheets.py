"""A sheet is a form that is a message: once it was sent, what came of it stands in its place, and no second one."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.core.card import Field, FieldErrors, FieldKind, Form, Notice, Option
from bot.core.verbs import Verb
from bot.errors import NotRecorded
from integrations.discord.forms import OpenForm, sheet
from tests.integrations.discord.company import NEWS, SECRET, Company, read
from tests.integrations.discord.stage import until
from tests.integrations.discord.test_clicks import forget
from tests.integrations.discord.test_modals import Troubled
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.sight import Seen
from tests.peers.discord.world import COMPONENTS_V2, Channel

ENTRANCE = Form(
    Verb.EDIT,
    "n_1",
    "Modifier",
    "Enregistrer",
    (Field("flag", FieldKind.CHOICE, "Étiquette", options=(Option("a", "A"), Option("b", "B"))),),
)


def before_lea(house: Company, where: Channel) -> list[Seen]:
    """What only Léa sees in a channel."""
    return [each for each in house.discord.visible(house.lea, where) if each.ephemeral]


async def typing(house: Company, where: Channel) -> Outcome:
    """Léa writes news: the sheet is chosen from, and its modal is before her."""
    shown = await house.lea.slash(where, "news add")
    shown = await house.lea.select(shown, "c:flag:0", "shareable")
    shown = await house.lea.select(shown, "c:audience:0", "cm")
    return await house.lea.click(shown, shown.labels[0])


def slow(house: Company) -> None:
    """Every answer is put off."""
    house.adapter._inbound._replies._patience = 0.0


@pytest.mark.parametrize("patient", [True, False], ids=["at_once", "put_off"])
async def test_what_came_of_a_sheet_takes_its_place(house: Company, *, patient: bool) -> None:
    form = await typing(house, house.comms)
    if not patient:
        slow(house)
    done = await house.lea.submit(form, {"text": NEWS})
    await until(lambda: "N-1" in read(done))
    (left,) = before_lea(house, house.comms)
    assert "N-1" in left.text
    assert left.selects == ()
    assert not left.thinking


@pytest.mark.parametrize("patient", [True, False], ids=["at_once", "put_off"])
async def test_so_it_is_where_nothing_is_typed(house: Company, *, patient: bool) -> None:
    await house.news()
    card = await house.sees(house.lea, house.comms, NEWS)
    shown = await house.lea.click(card, next(label for label in card.labels if "etirer" in label))
    if not patient:
        slow(house)
    done = await house.lea.click(shown, shown.labels[0])
    await house.sees(house.sam, house.cm, "Rappel")
    assert done.message is not None
    assert shown.interaction.original is not None
    assert done.message.id == shown.interaction.original.id
    assert "etir" in read(done)
    assert NEWS in house.room(house.comms)  # the card in the room is no sheet


@pytest.mark.parametrize("patient", [True, False], ids=["at_once", "put_off"])
async def test_what_is_to_be_mended_stands_in_the_same_sheet(house: Company, *, patient: bool) -> None:
    form = await typing(house, house.comms)
    if not patient:
        slow(house)
    wrong = await house.lea.submit(form, {"text": NEWS, "expires": "à la saint-glinglin"})
    await until(lambda: "⚠" in read(wrong))
    assert len(before_lea(house, house.comms)) == 1
    house.adapter._inbound._replies._patience = 10.0
    again = await house.lea.click(wrong, wrong.labels[0])
    await house.lea.submit(again, {"expires": ""})
    (left,) = before_lea(house, house.comms)
    assert "N-1" in left.text


@pytest.mark.parametrize("patient", [True, False], ids=["at_once", "put_off"])
async def test_a_sheet_of_which_nothing_could_be_stored_stays_to_be_sent_again(
    house: Company, *, patient: bool
) -> None:
    form = await typing(house, house.comms)
    house.adapter._inbound.gestures = Troubled(house.runtime.gestures, error=NotRecorded())
    if not patient:
        slow(house)
    await house.lea.submit(form, {"text": NEWS})
    await until(lambda: any(NEWS in each.text for each in before_lea(house, house.comms)))
    left, said, *_ = before_lea(house, house.comms)
    assert (bool(left.selects), bool(said.selects)) == (True, False)
    assert said.ephemeral
    house.adapter._inbound.gestures = house.runtime.gestures
    house.adapter._inbound._replies._patience = 10.0
    again = await house.lea.click(left, left.labels[0])
    assert "N-1" in read(await house.lea.submit(again, {"text": NEWS}))


async def test_a_sheet_is_known_after_a_restart(house: Company) -> None:
    form = await typing(house, house.comms)
    forget(house)
    await house.lea.submit(form, {"text": NEWS})
    (left,) = before_lea(house, house.comms)
    assert "N-1" in left.text


async def test_whoever_put_the_sheet_away_while_they_waited_is_answered_all_the_same(house: Company) -> None:
    form = await typing(house, house.comms)
    (shown,) = before_lea(house, house.comms)
    house.adapter._inbound.gestures = Troubled(house.runtime.gestures, late=0.5)
    slow(house)
    asked = len(house.discord.requests)
    sent = asyncio.create_task(house.lea.submit(form, {"text": NEWS}))
    await until(lambda: any("callback" in each.path for each in house.discord.requests[asked:]))
    house.discord.posting.delete(shown.message)
    await until(lambda: any("N-1" in each.text for each in before_lea(house, house.comms)))
    await sent


async def test_a_sheet_that_needs_no_words_goes(house: Company) -> None:
    class Silent(Troubled):
        async def submit(self, *form: Any, **how: Any) -> Any:
            await self._gestures.submit(*form, **how)

    form = await typing(house, house.comms)
    house.adapter._inbound.gestures = Silent(house.runtime.gestures)
    await house.lea.submit(form, {"text": NEWS})
    await until(lambda: before_lea(house, house.comms) == [])


async def test_the_answer_to_one_never_takes_the_place_of_what_others_see(house: Company) -> None:
    """Nobody posts a sheet in a room; were one there, what came of it would still be for one person."""

    class Done(Troubled):
        async def submit(self, *form: Any, **how: Any) -> Any:
            return Notice(SECRET)

    house.adapter._inbound.gestures = Done(house.runtime.gestures)
    parts = sheet(OpenForm(ENTRANCE)).to_components()
    posted = house.discord.posting.post(
        house.cm, house.discord.world.bot, {"flags": COMPONENTS_V2, "components": parts}
    )
    done = await house.lea.click(posted, "Enregistrer")
    assert done.ephemeral
    assert done.message is not None
    assert done.message.id != posted.id
    assert SECRET in read(done)
    assert SECRET not in "".join(each.text for each in house.sam.sees())


async def test_the_form_of_a_card_leaves_the_card(house: Company) -> None:
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    card = await house.sees(house.lea, house.comms, "Roubaix")
    done = await house.lea.submit(await house.lea.click(card, card.labels[0]), {"wording": "Roubaix arrive."})
    assert done.message is not None
    assert done.message.id != card.id
    assert done.ephemeral


async def test_the_words_come_back_where_the_form_is_no_more(house: Company) -> None:
    """What is to be mended cannot be shown in a form that the inside does not make any more."""

    class Over(Troubled):
        async def submit(self, *form: Any, **how: Any) -> Any:
            return FieldErrors({"expires": "Trop tard."})

        async def press(self, *pressed: Any, **how: Any) -> Any:
            return Notice("Déjà répondu.")

    form = await typing(house, house.comms)
    forget(house)
    house.adapter._inbound.gestures = Over(house.runtime.gestures)
    await house.lea.submit(form, {"text": NEWS})
    await until(lambda: any(NEWS in each.text for each in before_lea(house, house.comms)))
    assert any("Trop tard." in each.text for each in before_lea(house, house.comms))
