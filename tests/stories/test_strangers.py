"""Who may not: a stranger, a bot, somebody of another company, and a CM who forges what only comms may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import FieldErrors, Form, Notice, Reply
from bot.core.message import Message
from bot.core.people import Caller
from bot.core.verbs import Verb
from tests.stories.harness import GONE, REFUSED, Story, after, cm, comms, hall, karim, lea, plain, sam
from tests.stories.stages.demo import words_of_reply
from tests.stories.test_asking import passed_on
from tests.stories.texts import ASKED_IN_VAIN, CHESTNUTS, FABRE, SECRET, SOCIAL, VAISE, VALENCE

pytestmark = pytest.mark.told_on("demo", because="they go straight to the inside, past every platform")

OTHER_HOUSE = """
organisation: Autre Maison
locale: {locale}
timezone: Europe/Paris
members:
  - {{name: Ève Roux, role: lead, accounts: ["demo:eve"]}}
  - {{name: Noé Roux, role: cm, accounts: ["demo:noe"]}}
mandates:
  - {{name: Tout, members: [Noé Roux], rooms: {{comms: ["demo:evecomms"], cm: ["demo:evecm"]}}}}
"""
COMMANDS = ("news", "disclose", "divulguer", "freeze", "thaw", "passerelle", "dance")
TEXTS = ("", "list", "N-3", "Q-1", "Valence #shareable")
OF_NOTHING = (Verb.FREEZE,)
"""Its target names no record, so that one is as good as another."""
VALUES = {
    "text": "forged",
    "flag": "shareable",
    "audience": "cm",
    "wording": "forged",
    "note": "forged",
    "reason": "forged",
    "message": "forged",
    "until": "2026-12-01 09:00",
}


@pytest.fixture
async def full(story: Story) -> Story:
    """Something of every kind: news shareable, confidential, secret, pending and in conflict; questions; a recall."""
    await story.tell(
        *passed_on(VALENCE),
        *passed_on(VAISE, "confidential"),
        *passed_on(SECRET, "confidential", audience="comms"),
        karim.says(comms, FABRE),
        karim.reacts(FABRE, "mega"),
        lea.reacts(FABRE, "lock"),
        sam.says(cm, "/disclose " + CHESTNUTS),
        lea.presses(Verb.ANSWER_NO, "Q-1"),
        lea.fills(),
        after(seconds=4),
        sam.says(cm, "/disclose " + ASKED_IN_VAIN),
        karim.presses(Verb.EDIT, "N-1"),
        karim.fills(flag="confidential"),
        karim.tags(FABRE),
    )
    await story.reorganise(OTHER_HOUSE.format(locale=story.locale))
    await story.settle()
    return story


async def targets(story: Story) -> list[str]:
    """The ids of everything there is, and some of nothing."""
    found = ["new", "n_nothing"]
    for table in ("news", "question", "recall", "freeze", "intake"):
        found += [row.id for row in await story.rows(f'SELECT id FROM "{table}"')]
    return [*found, (await story.rows("SELECT id FROM member"))[0].id]


async def everything_by(story: Story, caller: Caller, place: Place) -> list[Reply]:
    """All that anybody can do, by this caller, in this place, on everything there is."""
    hands, replies = story.runtime.gestures, []
    for name in COMMANDS:
        replies += [await hands.command(caller, place, name, text) for text in TEXTS]
    ref = MessageRef(place.room, "4711")
    message = Message(ref, place, caller, VALENCE.fr + " #shareable", datetime(2026, 3, 16, tzinfo=UTC))
    replies += [await hands.mention(caller, place, text) for text in ("", "Valence ?")]
    replies += [
        await hands.react(caller, message, emoji, added) for emoji in ("mega", "lock") for added in (True, False)
    ]
    replies += [await hands.shortcut(caller, message, flag) for flag in ("shareable", "confidential", "", "x")]
    replies.append(await hands.posted(caller, message))
    assert not await hands.complete(caller, place, "/") or caller.account.id in ("sam", "noe", "eve")
    mandates = ",".join(row.id for row in await story.rows("SELECT id FROM mandate"))
    for target in await targets(story):
        for verb in Verb:
            if verb in OF_NOTHING and target != "new":
                continue
            replies.append(await hands.press(caller, place, verb, target))
            values = VALUES | {"mandates": mandates, "mandate": mandates}
            replies.append(await hands.submit(caller, place, verb, target, 1, values))
    return replies


def the_same_refusal(story: Story, replies: list[Reply]) -> None:
    for reply in replies:
        assert reply is None or (isinstance(reply, Notice) and reply.card is None), reply
        assert reply is None or reply.text == story.say(REFUSED), reply


@pytest.mark.told_in("fr")
async def test_a_stranger_gets_the_refusal_or_nothing_whatever_they_do(full: Story) -> None:
    before, room = await full.everything(), {"fr": hall, "en": comms}[full.locale]
    the_same_refusal(full, await everything_by(full, full.caller("max"), full.place(room)))
    assert await full.everything() == before


@pytest.mark.told_in("en")
async def test_a_bot_is_nobody_even_under_the_leads_account(full: Story) -> None:
    before = await full.everything()
    replies = await everything_by(full, full.caller("lea", is_bot=True), full.place(comms))
    assert not any(replies)
    assert await full.everything() == before


@pytest.mark.told_in("en")
async def test_a_member_of_another_company_reaches_nothing_of_this_one(full: Story) -> None:
    """Neither its lead in our room nor its CM in their own, with our ids."""
    person, room = {"fr": ("eve", comms), "en": ("noe", "evecm")}[full.locale]
    before = await full.everything()
    replies = await everything_by(full, full.caller(person), full.place(room))
    ours = {row.id for row in await full.rows("SELECT id FROM organisation WHERE name = 'Les Halles Verrier'")}
    after_all = await full.everything()
    for table, rows in before.items():
        mine = [row for row in rows if any(id in row for id in ours)]
        assert [row for row in after_all[table] if any(id in row for id in ours)] == mine, table
    for reply in replies:
        shown = plain(words_of_reply(reply))
        for text in (VALENCE, VAISE, SECRET, FABRE, CHESTNUTS, "Sam Dubois", SOCIAL):
            assert plain(full.say(text)) not in shown, reply


@pytest.mark.told_in("fr")
async def test_a_cm_who_forges_what_comms_may_do(full: Story) -> None:
    """Every verb on every target: the CM may acknowledge what was told, ask and tell, and see to their own digest."""
    hands, caller, place = full.runtime.gestures, full.caller("sam"), full.place(cm)
    own = {
        Verb.ACKNOWLEDGE,
        Verb.ASK,
        Verb.ASK_TEAM,
        Verb.GIVE_CONTEXT,
        Verb.WHY,
        Verb.SIGNAL,
        Verb.LEAKED,
        Verb.URGENT,
    }
    own |= {Verb.DIGEST_NOW, Verb.DIGEST_SCHEDULE, Verb.DIGEST_OFF}  # of the CM's own room
    before = await full.everything()
    mandates = ",".join(row.id for row in await full.rows("SELECT id FROM mandate"))
    allowed = {plain(full.say(REFUSED)), plain(full.say(GONE))}
    for target in await targets(full):
        for verb in Verb:
            if verb in own or (verb in OF_NOTHING and target != "new"):
                continue
            for reply in (
                await hands.press(caller, place, verb, target),
                await hands.submit(caller, place, verb, target, 1, VALUES | {"mandates": mandates}),
            ):
                assert not isinstance(reply, Form | FieldErrors), (verb, target, reply)
                assert plain(words_of_reply(reply)) in allowed, (verb, target, reply)
    assert await full.everything() == before


@pytest.mark.told_in("en")
async def test_a_cm_acknowledges_nothing_that_was_not_told(full: Story) -> None:
    hands, caller, place = full.runtime.gestures, full.caller("sam"), full.place(cm)
    secret = (await full.rows("SELECT item FROM revision WHERE audience = 'comms'"))[0].item
    before = await full.everything()
    for verb in (Verb.ACKNOWLEDGE, Verb.ASK_TEAM, Verb.GIVE_CONTEXT):
        known = await hands.press(caller, place, verb, secret)
        unknown = await hands.press(caller, place, verb, "n_nothing")
        assert words_of_reply(known) == words_of_reply(unknown), "the answer tells that the secret exists"
    assert await full.everything() == before


@pytest.mark.told_in("fr")
async def test_a_name_is_no_right(full: Story) -> None:
    """Somebody who calls themself Léa is not Léa."""
    impostor = replace(full.caller("max"), name="Léa Ferrand")
    elsewhere = Caller(Address(Platform.SLACK, "T0X", "lea"), "Léa Ferrand", locale=full.locale)
    before = await full.everything()
    for caller in (impostor, elsewhere):
        reply = await full.runtime.gestures.command(caller, full.place(comms), "freeze", "now")
        assert words_of_reply(reply) == full.say(REFUSED) + "\n" or words_of_reply(reply).strip() == full.say(REFUSED)
    assert await full.everything() == before
