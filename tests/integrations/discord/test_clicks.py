"""Buttons, menus and forms, as people use them."""

from __future__ import annotations

from pathlib import Path

from integrations.discord.forms import OpenForms
from tests.integrations.discord.company import NEWS, SECRET, Company, company, read
from tests.peers.discord.outcomes import Outcome


async def test_the_cm_acknowledges(house: Company) -> None:
    card = await house.news()
    done = await house.sam.click(card, card.labels[0])
    assert done.ephemeral
    assert not done.failed


async def test_a_message_is_flagged_in_the_form(house: Company) -> None:
    message = await house.lea.say(house.comms, f"{NEWS} En interne : {SECRET}.")
    shown = await house.lea.message_command(message, "Étiqueter comme nouvelle…")
    assert shown.ephemeral
    assert NEWS in read(shown)
    chosen = await house.lea.select(shown, "c:flag:0", "shareable")
    chosen = await house.lea.select(chosen, "c:audience:0", "cm")
    typing = await house.lea.click(chosen, chosen.labels[0])
    assert typing.modal is not None
    assert typing.modal.prefilled()
    done = await house.lea.submit(typing, {"wording": "Rendez-vous à Lille !"})
    assert done.ephemeral
    assert "N-1" in read(done)
    await house.sees(house.sam, house.cm, "Rendez-vous à Lille !")


async def test_the_form_for_news_has_all_its_fields(house: Company) -> None:
    shown = await house.lea.slash(house.comms, "news add")
    shown = await house.lea.select(shown, "c:flag:0", "confidential")
    shown = await house.lea.select(shown, "c:audience:0", "cm")
    typing = await house.lea.click(shown, shown.labels[0])
    assert typing.modal is not None
    assert len(typing.modal.fields()) == 5
    await house.lea.submit(typing, {"text": NEWS, "topics": "ouverture"})
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


async def test_what_is_wrong_is_told_and_what_was_typed_is_kept(house: Company) -> None:
    shown = await house.lea.slash(house.comms, "news add")
    shown = await house.lea.select(shown, "c:flag:0", "shareable")
    shown = await house.lea.select(shown, "c:audience:0", "cm")
    typing = await house.lea.click(shown, shown.labels[0])
    wrong = await house.lea.submit(typing, {"text": NEWS, "expires": "hier à la saint-glinglin"})
    assert wrong.ephemeral
    assert "⚠" in read(wrong)
    again = await house.lea.click(wrong, wrong.labels[0])
    assert again.modal is not None
    assert again.modal.prefilled()["La nouvelle"] == NEWS
    await house.lea.submit(again, {"expires": ""})
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)


async def test_a_question_is_answered_by_a_form(house: Company) -> None:
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    card = await house.sees(house.lea, house.comms, "Roubaix")
    form = await house.lea.click(card, card.labels[0])
    assert form.modal is not None
    done = await house.lea.submit(form, {"wording": "Roubaix arrive."})
    assert done.ephemeral
    await house.sees(house.sam, house.cm, "Roubaix arrive.")


async def test_news_is_withdrawn_by_a_button_that_shows_what_follows(house: Company) -> None:
    await house.news()
    card = await house.sees(house.lea, house.comms, NEWS)
    shown = await house.lea.click(card, next(label for label in card.labels if "etirer" in label))
    assert shown.ephemeral
    done = await house.lea.click(shown, shown.labels[0])
    assert done.ephemeral
    await house.sees(house.sam, house.cm, "Rappel")


async def test_whose_cm_is_asked(house_of_two: Company) -> None:
    house = house_of_two
    form = await house.lea.slash(house.comms, "news add", {"text": NEWS, "flag": "shareable"})
    done = await choose_mandates(house, form, "Boutique (Sam Dubois)")
    assert "N-1" in read(done)
    await house.sees(house.sam, house.shop, NEWS)
    assert NEWS not in house.room(house.cm)


async def choose_mandates(house: Company, form: Outcome, label: str) -> Outcome:
    assert form.modal is not None
    (choice,) = form.modal.fields()
    value = next(option["value"] for option in choice[1]["options"] if option["label"] == label)
    return await house.lea.submit(form, {"mandates": [value]})


async def test_a_stranger_who_clicks_learns_nothing(house: Company) -> None:
    card = await house.news()
    house.guild.open_up(house.cm)
    for label in card.labels:
        refused = await house.max.click(card, label)
        assert refused.ephemeral
        assert read(refused) == "Sorry, I cannot do this for you."


async def test_clicks_and_forms_outlive_a_restart(tmp_path: Path, sqlite_url: str) -> None:
    """Nothing that a click needs is kept by the process: here all that it remembers of forms is forgotten."""
    async with company(sqlite_url) as house:
        await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
        card = await house.sees(house.lea, house.comms, "Roubaix")
        form = await house.lea.click(card, card.labels[0])
        forget(house)
        await house.lea.submit(form, {"wording": "Roubaix arrive."})
        await house.sees(house.sam, house.cm, "Roubaix arrive.")


def forget(house: Company) -> None:
    inbound = house.adapter._inbound
    inbound._forms = inbound._replies._forms = OpenForms()
