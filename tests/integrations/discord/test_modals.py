"""What was typed into a form is not lost: it closes with whatever we answer, also where nothing came of it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.errors import NotRecorded
from bot.ports import Gestures
from tests.integrations.discord.company import Company, company, read
from tests.integrations.discord.stage import adapter_for, listening, rounds, until
from tests.peers.discord.outcomes import Outcome

WORDING = "Roubaix arrive, ``` et c'est tout."
GIVEN_BACK = "Ce que vous aviez écrit"


class Troubled:
    """What people do, done late or not at all."""

    def __init__(self, gestures: Gestures, *, late: float = 0.0, error: Exception | None = None) -> None:
        self._gestures = gestures
        self._late = late
        self._error = error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._gestures, name)

    async def submit(self, *form: Any, **how: Any) -> Any:
        if self._error is not None:
            raise self._error
        done = await self._gestures.submit(*form, **how)
        await asyncio.sleep(self._late)
        return done


async def asked(house: Company) -> Outcome:
    """Sam asked, and Léa is about to answer."""
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    card = await house.sees(house.lea, house.comms, "Roubaix")
    return await house.lea.click(card, card.labels[0])


def given_back(house: Company) -> list[str]:
    """What Léa reads with her words in it, and nobody else does."""
    for other in (house.karim, house.sam, house.max):
        assert not [each for each in other.sees() if GIVEN_BACK in each.text]
    return [each.text for each in house.lea.sees() if GIVEN_BACK in each.text]


async def test_the_words_of_an_answer_that_came_second_come_back(house: Company) -> None:
    form = await asked(house)
    card = await house.sees(house.karim, house.comms, "Roubaix")
    first = await house.karim.click(card, card.labels[0])
    await house.karim.submit(first, {"wording": "Roubaix ouvrira."})
    late = await house.lea.submit(form, {"wording": WORDING})
    assert late.ephemeral
    await until(lambda: any("Roubaix arrive, " in text for text in given_back(house)))
    assert "Roubaix arrive" not in house.room(house.cm)


@pytest.mark.parametrize("error", [NotRecorded(), NotRecorded(certain=False), LookupError("?")])
async def test_the_words_come_back_where_nothing_could_be_stored(house: Company, error: Exception) -> None:
    form = await asked(house)
    house.adapter._inbound.gestures = Troubled(house.runtime.gestures, error=error)
    done = await house.lea.submit(form, {"wording": WORDING})
    assert done.ephemeral
    await until(lambda: any("Roubaix arrive, " in text for text in given_back(house)))


async def test_only_what_was_written_comes_back_and_nothing_that_was_chosen(house: Company) -> None:
    """Of two who change a schedule, the second: what they chose has no words of theirs."""
    forms = [await person.slash(house.cm, "digest schedule") for person in (house.lea, house.sam)]
    assert forms[1].modal is not None
    await house.lea.submit(forms[0], {"at": "9:00", "days": ["0"]})
    late = await house.sam.submit(forms[1], {"at": "10:12", "days": ["1"]})
    assert "10:12" in read(late)
    assert "line" not in read(late).split()


async def test_long_words_come_back_whole(house: Company) -> None:
    form, long = await asked(house), "Roubaix ouvrira `un` jour. " * 70
    house.adapter._inbound.gestures = Troubled(house.runtime.gestures, error=NotRecorded())
    await house.lea.submit(form, {"wording": long, "note": "Merci ! " * 70})
    await until(lambda: any("Merci !" in text for text in given_back(house)))
    assert sum(text.count("Roubaix ouvrira") for text in given_back(house)) == 70


async def test_the_words_of_a_form_of_an_older_version_come_back(house: Company) -> None:
    form = await asked(house)
    assert form.modal is not None
    form.modal.custom_id = "f:answer-perhaps:q_1:v1"
    done = await house.lea.submit(form, {"wording": WORDING})
    assert "Je ne trouve rien de tel" in read(done)
    await until(lambda: any("Roubaix arrive, " in text for text in given_back(house)))


async def test_a_form_that_was_taken_gives_nothing_back(house: Company) -> None:
    await house.lea.submit(await asked(house), {"wording": WORDING})
    await house.sees(house.sam, house.cm, "Roubaix arrive")
    assert given_back(house) == []


async def test_a_long_text_comes_back_with_what_is_to_be_mended(house: Company) -> None:
    """The form remembers it, but only while the process lives."""
    form, long = await asked(house), "Roubaix arrive. " * 30
    await house.lea.submit(form, {"wording": long, "expires": "à la saint-glinglin"})
    await until(lambda: any(long[:400] in text for text in given_back(house)))


async def test_whoever_is_answered_too_late_is_written_to(house: Company) -> None:
    """The act counts, but the person sees that it failed: else they would do it again."""
    form = await asked(house)
    house.discord.interactions.ack_deadline = 0.2
    house.adapter._inbound.gestures = Troubled(house.runtime.gestures, late=0.4)
    assert (await house.lea.submit(form, {"wording": WORDING})).failed
    await house.dm(house.lea, "Q-1")
    await house.sees(house.sam, house.cm, "Roubaix arrive")


async def test_a_form_that_comes_with_the_resumed_session_counts_and_says_so(sqlite_url: str) -> None:
    """Discord replays it, but takes no answer to it any more."""
    async with company(sqlite_url) as house:
        form = await asked(house)
        house.discord.interactions.ack_deadline = 0.0
        house.discord.drop()
        assert (await house.lea.submit(form, {"wording": WORDING})).failed
        await house.dm(house.lea, "Q-1")
        await house.sees(house.sam, house.cm, "Roubaix arrive")


async def test_a_form_mended_after_a_restart_has_its_words_on_the_screen(sqlite_url: str) -> None:
    async with company(sqlite_url, listens=False) as house:
        long = "Roubaix arrive. " * 30
        async with listening(house.adapter, house.discord):
            form = await asked(house)
            wrong = await house.lea.submit(form, {"wording": long, "expires": "à la saint-glinglin"})
            await until(lambda: bool(given_back(house)))
        again = adapter_for(house.discord)
        again.connect(house.runtime.gestures, house.runtime.intake)
        before = rounds(house.discord)
        async with listening(again, house.discord):
            await until(lambda: rounds(house.discord) > before)
            mended = await house.lea.click(wrong, wrong.labels[0])
            assert mended.modal is not None
            await house.lea.submit(mended, {"wording": long, "expires": ""})
            await house.sees(house.sam, house.cm, long[:200])
        await again.close()
