"""Commands, buttons, forms and shortcuts, over a socket and over HTTP."""

from __future__ import annotations

from typing import Any

from tests.integrations.slack.stage import Stage
from tests.peers.slack.nouns import Message

OPENING = "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h, au 112 cours Charlemagne."


def button(messages: list[Message], verb: str) -> tuple[Message, str]:
    """The newest message that offers a button, and the button's name."""
    for message in reversed(messages):
        for block in message.blocks:
            for element in block.get("elements", []) if block["type"] == "actions" else []:
                if element["action_id"].partition(":")[0] == verb:
                    return message, element["action_id"]
    raise AssertionError(f"no button {verb}")


async def passed_on(staged: Stage) -> None:
    await staged.lea.post(staged.comms, f"{OPENING} #partageable")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()


async def test_a_command_is_read_as_it_was_typed(staged: Stage) -> None:
    """A name that is kept quiet about may hold an ampersand; no page says whether Slack escapes a command's text."""
    for number, escapes in enumerate((True, False), 1):
        staged.slack.escapes_commands = escapes
        await staged.sam.command("/disclose", f"Épices & Cie <Q-{number}> ?", staged.cm)
        await staged.slack.until(lambda n=number: f"Épices & Cie <Q-{n}> ?" in staged.sam.sees_in(staged.cm))  # type: ignore[misc]
    await staged.settle()
    assert "&amp;" not in staged.sam.sees_in(staged.cm)


async def test_a_command_is_answered_in_its_acknowledgement(staged: Stage) -> None:
    outcome = await staged.lea.command("/passerelle", "help", staged.comms)
    assert not outcome.error
    assert "/passerelle help" in outcome.text
    assert not [call for call in staged.slack.calls if call.method == "chat.postEphemeral"]
    refused = await staged.max.command("/news", "list", staged.comms)
    assert not refused.error
    assert "Désolé" in refused.text
    unknown = await staged.lea.command("/passerelle", "danse", staged.comms)
    assert not unknown.error
    assert unknown.text


async def test_the_menu_of_a_message_opens_the_form_and_the_form_makes_news(staged: Stage) -> None:
    message = await staged.lea.post(staged.comms, OPENING)
    outcome = await staged.lea.shortcut("flag_news", message)
    await outcome.until(lambda seen: seen.opened)
    sent = await staged.lea.submit(None, {"flag": "shareable", "wording": OPENING, "audience": "cm"})
    assert not sent.error
    assert not sent.errors
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert "✅" in staged.lea.sees_in(staged.comms)


async def test_what_is_wrong_with_a_form_is_said_beside_its_input(staged: Stage) -> None:
    message = await staged.lea.post(staged.comms, OPENING)
    await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)
    values = {"flag": "shareable", "audience": "cm", "embargo": "la semaine des quatre jeudis"}
    sent = await staged.lea.submit(None, values)
    assert set(sent.errors) == {"embargo"}
    assert staged.lea.modal is not None
    again = await staged.lea.submit(None, values | {"embargo": ""})
    assert not again.errors
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()


async def test_the_shortcut_of_the_workspace_writes_news_from_nowhere(staged: Stage) -> None:
    outcome = await staged.lea.global_shortcut("write_news")
    await outcome.until(lambda seen: seen.opened)
    sent = await staged.lea.submit(None, {"text": OPENING, "flag": "confidential", "audience": "cm"})
    assert not sent.errors
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.slack.until(lambda: "✅" in staged.lea.sees_in(staged.lea.direct))
    await staged.settle()


async def test_a_button_counts_once_and_its_card_changes(staged: Stage) -> None:
    await passed_on(staged)
    message, action = button(staged.sam.messages(staged.cm), "acknowledge")
    outcome = await staged.sam.click(message, action)
    assert not outcome.error
    await staged.settle()
    assert len(await staged.rows("SELECT * FROM receipt")) == 1
    await staged.slack.until(lambda: "Sam Dubois" in staged.lea.sees_in(staged.comms))


async def test_a_button_pressed_by_a_stranger_does_nothing(staged: Stage) -> None:
    await passed_on(staged)
    message, action = button(staged.max.messages(staged.cm), "acknowledge")
    outcome = await staged.max.click(message, action)
    await outcome.until(lambda seen: "Désolé" in seen.text)
    assert not await staged.rows("SELECT * FROM receipt")


async def test_a_question_is_answered_by_a_form(staged: Stage) -> None:
    await staged.sam.mention(staged.cm, "Peut-on dire que Lille ouvre ?")
    await staged.slack.until(lambda: "Lille ouvre" in staged.lea.sees_in(staged.comms))
    await staged.settle()
    message, action = button(staged.lea.messages(staged.comms), "answer-may")
    await (await staged.lea.click(message, action)).until(lambda seen: seen.opened)
    sent = await staged.lea.submit(None, {"wording": "Lille ouvre bientôt."})
    assert not sent.errors
    await staged.slack.until(lambda: "Lille ouvre bientôt." in staged.sam.sees_in(staged.cm))
    await staged.settle()


async def test_a_form_without_inputs_says_over_itself_what_is_wrong(staged: Stage) -> None:
    await passed_on(staged)
    message, action = button(staged.lea.messages(staged.comms), "withdraw")
    first = await (await staged.lea.click(message, action)).until(lambda seen: seen.opened)
    form = first.opened
    assert form is not None
    await staged.lea.submit(form)
    await staged.settle()
    assert [row.state for row in await staged.rows("SELECT state FROM news")] == ["withdrawn"]


async def test_a_trigger_that_is_too_old_leaves_a_button_that_opens_the_form(staged: Stage) -> None:
    staged.slack.fail("views.open", mode="error:expired_trigger_id")
    outcome = await staged.lea.command("/freeze", "", staged.comms)
    await outcome.until(lambda seen: seen.ephemerals)
    assert "formulaire" in outcome.text
    assert staged.lea.modal is None
    assert button(staged.lea.messages(staged.comms), "freeze")


async def test_a_card_is_whole_in_a_command_of_one_who_is_where_the_bot_is_not(staged: Stage) -> None:
    away = staged.slack.channel("ailleurs", members=[staged.lea], bot=False)
    outcome = await staged.lea.command("/news", "list", away)
    assert not outcome.error
    assert outcome.ephemerals
    message = await staged.lea.post(away, OPENING)
    opened = await staged.lea.shortcut("flag_news", message)
    await opened.until(lambda seen: seen.opened)


async def test_a_freeze_reaches_the_cm(staged: Stage) -> None:
    outcome = await staged.lea.command("/freeze", "Fuite dans la presse", staged.comms)
    assert not outcome.error
    await staged.slack.until(lambda: "Gel" in staged.sam.sees_in(staged.cm))
    await staged.settle()


async def test_a_command_by_mention_is_answered_as_that_command(staged: Stage) -> None:
    await passed_on(staged)
    await staged.sam.mention(staged.cm, "news search Confluence")
    await staged.slack.until(lambda: staged.sam.ephemerals(staged.cm))
    assert "N-1" in staged.sam.sees_in(staged.cm)
    await staged.sam.dm("N-1")
    await staged.slack.until(lambda: "N-1" in staged.sam.sees_in(staged.sam.direct))
    await staged.settle()
    assert not await staged.rows("SELECT * FROM question")


async def test_no_confidential_word_is_in_what_clients_are_sent_besides_the_card(staged: Stage) -> None:
    await staged.lea.post(staged.comms, "Projet Tilleul : rachat de la concurrence #confidentiel")
    await staged.slack.until(lambda: "Tilleul" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    posted: list[dict[str, Any]] = [call.args for call in staged.slack.calls if call.method == "chat.postMessage"]
    assert posted
    for args in posted:
        assert "Tilleul" not in str(args["text"])
        assert "Tilleul" not in str(args["metadata"])
        assert (args["unfurl_links"], args["unfurl_media"]) in ((False, False), ("false", "false"), ("0", "0"))
