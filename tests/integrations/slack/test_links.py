"""No link leads anybody into a room that they cannot enter: nothing on our cards can be followed but the link of a call
that comms gave, and that one may name no room but the CM's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.core.card import Card, Tone, WebAddress
from integrations.slack.modals import view
from integrations.slack.render import drawn, page
from tests.cards.samples import LENSES
from tests.integrations.slack import gallery
from tests.integrations.slack.stage import Stage
from tests.integrations.slack.test_gestures import button
from tests.integrations.slack.test_modals import PLACE
from tests.integrations.slack.windows import windows

SENT = ("chat.postMessage", "chat.update", "chat.postEphemeral", "views.open", "views.push", "views.publish")


_DATE = re.compile(r"<!date\^\d+\^[^^|<>]*\|[^|<>]*>")
"""An instant that Slack writes for each reader, without a link
(docs.slack.dev/messaging/formatting-message-text#date-formatting)."""


def ways(drawn: Any) -> Iterator[str]:
    """Whatever somebody could follow: links, buttons with an address, and markup that makes links of its own."""
    match drawn:
        case {"type": "mrkdwn", "text": str(text)} if "<" in _DATE.sub("", text) or not dict(drawn).get("verbatim"):
            yield text
        case {"type": "link", "url": str(url)} | {"type": "button", "url": str(url)}:
            yield url
        case {"type": "channel" | "usergroup" | "broadcast" as kind}:
            yield kind
        case dict():
            yield from (way for value in drawn.values() for way in ways(value))
        case list():
            yield from (way for each in drawn for way in ways(each))
        case _:
            pass


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_no_card_has_one_whoever_reads_it(locale: str) -> None:
    lens = LENSES[locale]
    for name, card in gallery.cards(lens):
        assert not list(ways([part.blocks for part in drawn(card)])), name
        assert not list(ways(page(card))), name
    for name, form in windows(lens):
        assert not list(ways(view(form, PLACE, lens.words))), name


def test_an_instant_is_a_way_only_if_it_has_a_link() -> None:
    instants = ["<!date^1^{time_secs}|07:00>", "<!date^1^{time_secs}^https://x.example|07:00>"]
    drawn_so = [{"type": "mrkdwn", "text": text, "verbatim": True} for text in instants]
    assert list(ways(drawn_so)) == instants[1:]


def test_the_one_link_is_seen_by_this_test() -> None:
    card = Card(Tone.NEUTRAL, "H", "n", blocks=(WebAddress("Où ?", "https://meet.example.org/a", opens=True),))
    assert list(ways([part.blocks for part in drawn(card)])) == ["https://meet.example.org/a"]


async def test_nothing_that_anybody_is_sent_has_one(staged: Stage) -> None:
    """Not even where comms wrote one into the news, and the source stands in a room that the CM cannot enter."""
    into = f"https://halles.slack.com/archives/{staged.comms.id}/p1700000000000100"
    text = f"Notre magasin ouvre le 2 avril, voir {into} et <#{staged.comms.id}>."
    message = await staged.lea.post(staged.comms, f"{text} #confidentiel")
    await staged.slack.until(lambda: "2 avril" in staged.sam.sees_in(staged.cm))
    await staged.sam.mention(staged.cm, "Le parking de Tours est-il gratuit ?")
    await staged.slack.until(lambda: "parking de Tours" in staged.lea.sees_in(staged.comms))
    for person in (staged.lea, staged.sam):
        await person.open_home()
        await person.command("/news", "list", staged.cm)
    await staged.lea.edit(message, "Notre magasin n’ouvre pas.")
    await staged.slack.until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))
    await (await staged.lea.click(*button(staged.lea.messages(staged.comms), "answer-may"))).until(
        lambda seen: seen.opened
    )
    await staged.settle()
    calls = [call for call in staged.slack.calls if call.method in SENT]
    assert {call.method for call in calls} >= {"chat.postMessage", "chat.update", "views.open", "views.publish"}
    for call in calls:
        shown = {name: _read(call.args.get(name)) for name in ("blocks", "view")}
        assert not list(ways(shown)), call.method


def _read(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


async def test_the_place_of_a_sync_may_be_a_room_of_the_cm_and_no_other(staged: Stage) -> None:
    await staged.lea.command("/sync", "schedule", staged.comms)
    await staged.slack.until(lambda: staged.lea.modal is not None)
    given = {"name": "Point", "days": ["0"], "clock": "9h", "place": "https://halles.slack.com/archives/{}"}
    refused = await staged.lea.submit(None, given | {"place": str(given["place"]).format(staged.comms.id)})
    assert set(refused.errors) == {"place"}
    taken = await staged.lea.submit(None, given | {"place": str(given["place"]).format(staged.cm.id)})
    assert not taken.errors
    await staged.settle()
