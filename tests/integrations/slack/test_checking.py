"""What `doctor` says of Slack."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.app.doctor import diagnose
from bot.checks import Check, Linked
from bot.core.address import Address, Platform
from bot.core.people import Side
from bot.envfile import new_key
from integrations.slack import checking
from integrations.slack.app import SlackAdapter
from tests.checkups import by_title
from tests.integrations.slack.stage import manifest
from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.nouns import Channel

AGENCY = Address(Platform.SLACK, "T0AGENCY", "U1")


@asynccontextmanager
async def adapter(
    slack: FakeSlack, *, mode: str = "socket", token: str = "", locale: str = "en"
) -> AsyncIterator[SlackAdapter]:
    made = SlackAdapter(
        bot_token=token or slack.bot_token,
        app_token=slack.app_token if mode == "socket" else None,
        signing_secret=slack.signing_secret if mode == "http" else None,
        api_base=slack.api_url,
        clock=slack.clock,
        locale=locale,
    )
    yield made
    await made.close()


async def found(
    slack: FakeSlack,
    mode: str = "socket",
    token: str = "",
    cms: Iterable[Address] = (),
    linked: Iterable[Linked] = (),
    locale: str = "en",
) -> dict[str, Check]:
    async with adapter(slack, mode=mode, token=token, locale=locale) as made:
        return by_title(await made.checks(tuple(cms), tuple(linked)), locale)


def link(slack: FakeSlack, channel: Channel, *, foreign: bool = False) -> Linked:
    room = Address(Platform.SLACK, slack.team.id, channel.id)
    return Linked(room, frozenset(), foreign=foreign, side=Side.CM, mandate="Presse")


def test_it_knows_the_scopes_of_the_manifests() -> None:
    def scopes(name: str) -> set[str]:
        return set(manifest(name)["oauth_config"]["scopes"]["bot"])

    assert scopes("manifest.yaml") == checking.FULL
    assert scopes("manifest.minimal.yaml") == checking.MINIMAL
    assert set(manifest(everything=True)["oauth_config"]["scopes"]["bot"]) == checking.FULL | checking.OPTIONAL


@pytest.mark.parametrize("mode", ["socket", "http"])
@pytest.mark.parametrize("everything", [False, True])
async def test_an_app_as_it_is_shipped_is_well(mode: str, everything: bool) -> None:
    async with FakeSlack() as slack:
        slack.install(manifest(everything=everything), mode=mode, url="http://127.0.0.1:1")
        lines = await found(slack, mode, cms=[AGENCY])
        assert all(check.passed for check in lines.values())
        assert list(lines) == ["slack token", "slack scopes", f"slack {mode}"]
        assert "as manifest.yaml asks" in lines["slack scopes"].detail
        assert ("assistant:write" in lines["slack scopes"].detail) == everything
        assert slack.team.id in lines["slack token"].detail


@pytest.mark.parametrize(
    ("added", "taken", "said"),
    [
        ((), ("reactions:read",), "missing reactions:read"),
        (("files:read",), (), "not needed files:read"),
        (("users:read.email",), ("im:history", "im:read"), "missing im:history, im:read; not needed users:read.email"),
    ],
)
async def test_scopes_that_are_not_as_the_manifest_asks_fail(added: tuple[str], taken: tuple[str], said: str) -> None:
    async with FakeSlack() as slack:
        install = slack.install(manifest())
        slack.app.installs[slack.team.id] = replace(install, scopes=(install.scopes | set(added)) - set(taken))
        scopes = (await found(slack))["slack scopes"]
        assert not scopes.passed
        assert scopes.detail.startswith(said)
        assert "manifest.yaml" in scopes.detail


async def test_the_fewest_rights_say_what_they_leave_out() -> None:
    async with FakeSlack() as slack:
        slack.install(manifest("manifest.minimal.yaml"))
        home = Address(Platform.SLACK, slack.team.id, "U1")
        lines = await found(slack, cms=[home, Address(Platform.DISCORD, "1", "2")])
        assert all(check.passed for check in lines.values())
        assert "no edit, deletion" in lines["slack limits"].detail
        lines = await found(slack, cms=[home, AGENCY])
        assert not lines["slack reach"].passed
        assert "T0AGENCY" in lines["slack reach"].detail
        assert "manifest.yaml" in lines["slack reach"].detail


async def test_tokens_that_are_refused_fail() -> None:
    async with FakeSlack() as slack:
        slack.install(manifest())
        token = (await found(slack, token="xoxb-other"))["slack token"]
        assert (token.passed, "invalid_auth" in token.detail) == (False, True)
        slack.fail("auth.test", mode="error:token_revoked")
        token = (await found(slack))["slack token"]
        assert (token.passed, "nothing is deleted" in token.detail) == (False, True)
        slack.app.mode = "http"
        socket = (await found(slack))["slack socket"]
        assert (socket.passed, "Socket Mode" in socket.detail) == (False, True)


async def test_a_slack_that_is_away_fails() -> None:
    async with FakeSlack() as slack:
        slack.install(manifest())
        slack.fail("*", times=9, mode="500")
        lines = await found(slack)
        assert not any(check.passed for check in lines.values())
        assert "xoxb-" not in str(lines)


async def test_nothing_to_listen_with_fails() -> None:
    async with FakeSlack() as slack:
        slack.install(manifest())
        assert not (await found(slack, mode="none"))["slack mode"].passed


async def test_each_room_says_whether_something_can_be_sent_there() -> None:
    async with FakeSlack() as slack:
        slack.install(manifest())
        agency = slack.add_team("T0AGENCY", "agence")
        well = slack.channel("com-interne", private=True)
        shared = slack.channel("reseaux", private=True, ext_shared=[agency])
        without = slack.channel("presse", private=True, bot=False)
        archived = slack.channel("ancien", private=True)
        public = slack.channel("annonces")
        archived.archived = True
        links = [link(slack, each) for each in (well, without, archived, public)]
        lines = await found(slack, linked=[*links, link(slack, shared, foreign=True)])
        said = {each.name: lines[f"slack room {each.id}"] for each in (well, shared, without, archived, public)}
        assert {name for name, check in said.items() if check.passed} == {"com-interne", "reseaux"}
        assert said["com-interne"].detail == "#com-interne"
        assert "/invite" in said["presse"].detail
        assert "archived" in said["ancien"].detail
        assert said["ancien"].detail.endswith("(cm side of Presse)"), "Slack tells no name of it"
        assert "make it private" in said["annonces"].detail
        both = await found(slack, linked=[link(slack, shared, foreign=True), link(slack, shared)])
        assert not both[f"slack room {shared.id}"].passed, "comms' own room, and shared with another company"
        assert "another company" in both[f"slack room {shared.id}"].detail


async def test_in_french_all_of_it_is() -> None:
    async with FakeSlack() as slack:
        install = slack.install(manifest())
        slack.app.installs[slack.team.id] = replace(
            install, scopes=(install.scopes | {"files:read"}) - {"reactions:read"}
        )
        public, gone = slack.channel("annonces"), slack.channel("presse", private=True, bot=False)
        lines = await found(slack, linked=[link(slack, public), link(slack, gone)], locale="fr")
        assert {name: check.detail for name, check in lines.items()} == {
            "jeton Slack": f"parle dans {slack.team.id} en tant que {slack.bot.id}",
            "droits Slack": "il manque reactions:read\u202f; de trop files:read\u00a0: "
            "réinstallez l’application d’après manifest.yaml",
            "socket Slack": "le jeton d’application en ouvre un",
            f"salon Slack {public.id}": "il est public\u00a0: rien n’y est envoyé\u202f; rendez-le privé",
            f"salon Slack {gone.id}": "absent, archivé ou sans le bot\u00a0: invitez-le par /invite, ou détachez "
            "le salon (côté CM de Presse)",
        }


async def test_a_room_of_which_slack_says_nothing_fails() -> None:
    async with FakeSlack() as slack:
        slack.install(manifest())
        room = slack.channel("com-interne", private=True)
        slack.fail("conversations.info", times=9, mode="500")
        assert not (await found(slack, linked=[link(slack, room)]))[f"slack room {room.id}"].passed


async def test_where_the_token_is_refused_no_room_is_asked_for() -> None:
    async with FakeSlack() as slack:
        slack.install(manifest())
        room = slack.channel("com-interne", private=True)
        lines = await found(slack, token="xoxb-other", linked=[link(slack, room)])
        assert f"slack room {room.id}" not in lines


async def test_doctor_has_its_lines(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeSlack() as slack:
        slack.install(manifest("manifest.minimal.yaml"))
        given = {"DATABASE_URL": sqlite_url, "SECRET_KEY": new_key(), "SLACK__API_BASE": slack.api_url}
        given |= {"SLACK__BOT_TOKEN": slack.bot_token, "SLACK__APP_TOKEN": slack.app_token}
        for name, value in given.items():
            monkeypatch.setenv(f"PASSERELLE_{name}", value)
        lines = by_title(await diagnose(), "fr")
        assert list(lines)[-4:] == ["jeton Slack", "droits Slack", "limites Slack", "socket Slack"]
        assert all(check.passed for check in lines.values()), lines
