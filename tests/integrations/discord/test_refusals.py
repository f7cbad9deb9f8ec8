"""Whoever may not, in every way that Discord offers: the same words, to them alone, and nothing is done or told."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.address import Address
from bot.core.verbs import Verb
from integrations.discord.identifiers import Act, read, read_menu
from tests.integrations.discord.company import NEWS, SECRET, Company, readable
from tests.integrations.discord.company import read as said
from tests.peers.discord import Person, payloads
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.sight import Seen

WORDS = {
    "Sorry, I cannot do this for you.", "I can find no such thing.",
    "Désolé, je ne peux pas faire cela pour vous.", "Je ne trouve rien de tel.",
}  # fmt: skip
COMMANDS: list[tuple[str, dict[str, str]]] = [
    ("disclose", {"question": f"{NEWS} ?"}),
    ("news list", {}),
    ("news search", {"words": SECRET}),
    ("news show", {"number": "N-1"}),
    ("news show", {"number": "N-77"}),
    ("news add", {"text": "x", "flag": "shareable"}),
    ("news add", {}),
    ("freeze", {"reason": "x"}),
    ("freeze", {}),
    ("thaw", {}),
    ("digest now", {}),
    ("digest schedule", {}),
    ("digest off", {}),
    ("passerelle help", {}),
    ("passerelle status", {}),
    ("passerelle rulings", {}),
    ("passerelle watch", {}),
    ("passerelle watch", {"add": "x"}),
    ("passerelle watch", {"remove": "x"}),
    ("passerelle synonyms", {}),
    ("passerelle synonyms", {"add": "x = y"}),
]
OF_COMMS = [each for each in COMMANDS if each[0] in ("news add", "freeze", "thaw", "passerelle watch")]
FORM = {
    "text": "x", "wording": SECRET, "reason": "x", "flag": "shareable", "answer": "x", "audience": "cm", "context": "x"
}  # fmt: skip


async def matter(house: Company) -> list[Seen]:
    """A secret that is in force, a question that waits: the cards of both sides, newest last."""
    await house.lea.slash(house.comms, "news add", {"text": f"{NEWS} {SECRET}", "flag": "confidential"})
    await house.sees(house.sam, house.cm, SECRET)
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    await house.sees(house.lea, house.comms, "Roubaix")
    await house.settle()
    shown = [*house.discord.visible(house.lea, house.comms), *house.discord.visible(house.lea, house.cm)]
    return [seen for seen in shown if seen.author.bot and not seen.ephemeral]


async def left(house: Company, person: Person) -> None:
    """Somebody leaves the company, and keeps their account."""
    async with house.runtime.database.write() as work:
        (member,) = await work.people.members_by_account(account(house, person))
        await work.people.end_member(member.organisation, member.id)


def account(house: Company, person: Person) -> Address:
    return Address(house.adapter.chat.platform, str(house.guild.id), str(person.id))


async def state(house: Company) -> object:
    """What may not change."""
    async with house.runtime.database.read() as work:
        found = await work.people.organisation_named("Les Halles Verrier")
        assert found is not None
        ids = [mandate.id for mandate in await work.people.mandates(found.id)]
        waiting = await work.questions.waiting(found.id, ids)
        return await work.news.latest(found.id, ids, 50), waiting, found


def told_nothing(outcome: Outcome) -> None:
    assert outcome.ephemeral
    assert said(outcome) in WORDS


async def try_everything(house: Company, person: Person, cards: list[Seen]) -> None:
    for command, options in COMMANDS:
        told_nothing(await person.slash(house.hall, command, options))
    message = await person.say(house.hall, f"{NEWS} #partageable")
    for menu in ("Shareable", "Confidential", "Flag as news…"):
        found = {each["name"]: each for each in house.discord.commands.usable(None)}[menu]
        name = found["name_localizations"]["fr"] if person.locale == "fr" else menu
        told_nothing(await person.message_command(message, name))
    pressed = {button.custom_id for card in cards for button in card.buttons if button.custom_id}
    of_kind = {ident.target[:2]: ident.target for each in sorted(pressed) if (ident := read(each))}
    targets = {*of_kind.values(), "new", "n_unknown", "N-1"}
    origin = await person.slash(house.hall, "news list")
    for verb in Verb:
        for target in sorted(targets):
            told_nothing(await person.forge(origin, f"p:{verb.value}:{target}"))
            told_nothing(await person.forge_form(house.hall, f"f:{verb.value}:{target}", FORM))


@pytest.mark.parametrize("who", ["stranger", "ended"])
async def test_whoever_has_no_role(house: Company, who: str) -> None:
    cards = await matter(house)
    person = {"stranger": house.max, "ended": house.karim}[who]
    if who == "ended":
        await left(house, person)
        house.guild.close_off(house.comms, house.lea, house.discord.world.bot)
        house.guild.close_off(house.cm, house.lea, house.sam, house.discord.world.bot)
        person.log.clear()
    before = await state(house)
    await try_everything(house, person, cards)
    await house.settle()
    assert await state(house) == before
    assert not [glimpse for glimpse in person.sees() if SECRET in glimpse.text or "Roubaix" in glimpse.text]


async def test_what_is_there_and_what_is_not_are_refused_alike(house: Company) -> None:
    cards = await matter(house)
    there = next(read(b.custom_id).target for c in cards for b in c.buttons if b.custom_id and "edit" in b.custom_id)  # type: ignore[union-attr]
    origin = await house.max.slash(house.hall, "news list")
    for verb in Verb:
        answers = {said(await house.max.forge(origin, f"p:{verb.value}:{each}")) for each in (there, "n_" + "0" * 20)}
        assert len(answers) == 1, verb


async def test_the_cm_does_nothing_of_comms(house: Company) -> None:
    cards = await matter(house)
    before = await state(house)
    for command, options in OF_COMMS:
        told_nothing(await house.sam.slash(house.cm, command, options))
    targets = {read(b.custom_id).target for c in cards for b in c.buttons if b.custom_id and read(b.custom_id)}  # type: ignore[union-attr]
    origin = await house.sam.slash(house.cm, "news list")
    theirs = {Verb.ACKNOWLEDGE, Verb.WHY, Verb.ASK, Verb.ASK_TEAM, Verb.GIVE_CONTEXT, Verb.SHOW}
    theirs |= {Verb.URGENT, Verb.LEAKED, Verb.DIGEST_NOW, Verb.DIGEST_SCHEDULE, Verb.DIGEST_OFF}
    for verb in set(Verb) - theirs:
        for target in sorted(targets):
            told_nothing(await house.sam.forge(origin, f"p:{verb.value}:{target}"))
            told_nothing(await house.sam.forge_form(house.cm, f"f:{verb.value}:{target}", FORM))
    assert await state(house) == before


async def test_programs_are_not_even_answered(reading_house: Company) -> None:
    house = reading_house
    robot = house.discord.other_bot("Robot")
    house.guild.join(robot, roles=[house.desk])
    await robot.say(house.comms, f"{NEWS} #partageable")
    message = await house.lea.say(house.comms, "Roubaix ferme.")
    await robot.react(message, "🔒")
    outcome = await robot.slash(house.comms, "news add", {"text": NEWS, "flag": "shareable"})
    assert "N-" not in said(outcome)
    hook = payloads.message(message, house.discord.world) | {"guild_id": str(house.guild.id), "webhook_id": "7"}
    house.discord.publish("MESSAGE_CREATE", hook | {"id": str(message.id + 1), "content": f"{NEWS} #partageable"})
    await house.settle()
    assert house.room(house.cm) == ""


async def test_an_app_that_a_member_installed_for_themself_tells_nothing(house: Company) -> None:
    await matter(house)
    listed = {"name": "news", "options": [{"name": "list", "type": 1}]}
    asked = {"name": "disclose", "options": [{"name": "question", "type": 3, "value": f"{NEWS} ?"}]}
    for data in (listed, asked):
        command = {"id": "1", "type": 1, **data}
        owners = {"1": str(house.sam.id)}
        started = house.discord.interactions.start(2, house.sam, house.cm, command, owners=owners)
        assert await house.discord.interactions.wait(started)
        answer = [seen for seen in house.sam.visible(house.cm) if seen.ephemeral][-1]
        assert any(words in readable(answer.text) for words in WORDS), answer.text


FORGED = st.one_of(
    st.text(max_size=100),
    st.from_regex(r"[plofscm]:[a-z-]{1,20}:[\w.-]{1,70}(:[vg]\w{0,12}){0,3}", fullmatch=True),
    st.builds(
        "{}:{}:{}".format, st.sampled_from("plofs"), st.sampled_from([v.value for v in Verb]), st.text(max_size=70)
    ),
)


@settings(max_examples=500)
@given(FORGED)
def test_a_custom_id_is_read_wholly_or_not_at_all(forged: str) -> None:
    ident = read(forged)
    if ident is not None:
        assert isinstance(ident.act, Act)
        assert 1 <= len(ident.target) <= 60
        assert not {":", "/", " ", "\n"} & set(ident.target)
        assert read(str(ident)) == ident
        rest = forged.removeprefix(f"{ident.act.value}:{ident.verb.value}:{ident.target}")
        assert rest == "" or (rest.startswith(":v") and rest[2:].isdigit())
    assert not (ident and read_menu(forged))


async def test_forged_clicks_are_refused(house: Company) -> None:
    await matter(house)
    before = await state(house)
    chance = random.Random(7)
    origin = await house.max.slash(house.hall, "news list")
    letters = "plofscm:new-_.v0123456789edit withdraw\N{RIGHT-TO-LEFT OVERRIDE}%${}<>@"
    for _ in range(150):
        forged = "".join(chance.choices(letters, k=chance.randint(1, 60)))
        outcome = await house.max.forge(origin, forged, None if chance.random() < 0.5 else [forged])
        assert outcome.failed or said(outcome) in WORDS, forged
    assert await state(house) == before
