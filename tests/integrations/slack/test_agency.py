"""A CM at an agency, in a channel shared with it: no commands and no menus there, yet everything can be done."""

from __future__ import annotations

import pytest

from tests.integrations.slack.stage import Stage
from tests.integrations.slack.test_gestures import OPENING, button, passed_on
from tests.peers.slack.outcome import NotPossible


async def test_the_room_they_share_is_no_wider_than_its_members(shared: Stage) -> None:
    await passed_on(shared)
    assert "Partageable" in shared.sam.sees_in(shared.cm)


async def test_everything_a_cm_does_works_without_commands(shared: Stage) -> None:
    await passed_on(shared)
    with pytest.raises(NotPossible):
        await shared.sam.command("/disclose", "Lille ?", shared.cm)
    await shared.sam.mention(shared.cm, "Peut-on dire que Lille ouvre ?")
    await shared.slack.until(lambda: "transmise" in shared.sam.sees_in(shared.cm))
    await shared.settle()
    message, action = button(shared.sam.messages(shared.cm), "acknowledge")
    assert not (await shared.sam.click(message, action)).error
    await shared.settle()
    assert len(await shared.rows("SELECT * FROM receipt")) == 1
    await shared.sam.mention(shared.cm, "/news list")
    await shared.slack.until(lambda: "N-1" in "".join(m.text + str(m.blocks) for m in shared.sam.ephemerals(shared.cm)))


@pytest.mark.parametrize("asked", ["aide", "/passerelle help"])
async def test_help_says_how_to_do_without_commands_to_those_who_have_none(shared: Stage, asked: str) -> None:
    await shared.sam.mention(shared.cm, asked)
    await shared.slack.until(lambda: "@passerelle /news list" in shared.sam.sees_in(shared.cm))
    await shared.lea.mention(shared.cm, asked)
    await shared.slack.until(lambda: "/freeze" in shared.lea.sees_in(shared.cm))
    assert "@passerelle /news list" not in shared.lea.sees_in(shared.cm)


async def test_a_form_of_theirs_reaches_the_inside(shared: Stage) -> None:
    await shared.sam.mention(shared.cm, "Peut-on dire que Lille ouvre ?")
    await shared.slack.until(lambda: "Lille ouvre" in shared.lea.sees_in(shared.comms))
    await shared.settle()
    message, action = button(shared.lea.messages(shared.comms), "ask-back")
    await (await shared.lea.click(message, action)).until(lambda seen: seen.opened)
    assert not (await shared.lea.submit(None, {"message": "Quel magasin ?"})).errors
    await shared.slack.until(lambda: "Quel magasin ?" in shared.sam.sees_in(shared.cm))
    await shared.settle()
    message, action = button(shared.sam.messages(shared.cm), "give-context")
    await (await shared.sam.click(message, action)).until(lambda seen: seen.opened)
    assert not (await shared.sam.submit(None, {"message": "Celui de la gare"})).errors
    await shared.slack.until(lambda: "Celui de la gare" in shared.lea.sees_in(shared.comms))
    await shared.settle()


async def test_a_colleague_at_the_agency_is_nobody(shared: Stage) -> None:
    other = shared.slack.user("eve", "Sam Dubois", team=shared.agency, stranger=True)
    shared.slack.invite(shared.cm, other)
    await passed_on(shared)
    message, action = button(other.messages(shared.cm), "acknowledge")
    outcome = await other.click(message, action)
    await outcome.until(lambda seen: "Désolé" in seen.text)
    await other.mention(shared.cm, "Peut-on dire que Lille ouvre ?")
    await shared.settle()
    assert not await shared.rows("SELECT * FROM receipt")
    assert not await shared.rows("SELECT * FROM question")


async def test_the_tag_of_a_cm_tags_nothing(shared: Stage) -> None:
    message = await shared.sam.post(shared.cm, OPENING)
    await shared.sam.react(message, "mega")
    await shared.settle()
    assert not await shared.rows("SELECT * FROM news")


async def test_a_room_that_is_opened_to_everybody_gets_nothing_more(shared: Stage) -> None:
    shared.slack.make_public(shared.cm)
    await shared.lea.post(shared.comms, f"{OPENING} #confidentiel")
    await shared.slack.until(lambda: "N-1" in shared.lea.sees_in(shared.comms))
    await shared.settle()
    assert "112 cours Charlemagne" not in shared.sam.sees_in(shared.cm)
