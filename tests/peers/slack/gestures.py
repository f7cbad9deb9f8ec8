"""What a person does and is answered at once: commands, shortcuts, buttons, forms, the Home tab."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tests.peers.slack import events, payloads
from tests.peers.slack.calls import ApiError
from tests.peers.slack.filling import action_payload, fill
from tests.peers.slack.limits import faults_in_view
from tests.peers.slack.mrkdwn import escaped, typed
from tests.peers.slack.nouns import Account, Channel, Install, Json, Message, Sight, View
from tests.peers.slack.outcome import NotPossible, Outcome
from tests.peers.slack.responses import answer
from tests.peers.slack.transport import Ack, send
from tests.peers.slack.views import view_payload

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack


class Gestures:
    """The interactive half of a person. Raises NotPossible where Slack offers no way."""

    def __init__(self, slack: FakeSlack, account: Account) -> None:
        self._slack = slack
        self.account = account

    async def command(self, name: str, text: str = "", channel: Channel | None = None) -> Outcome:
        """A slash command, in a channel or in the direct conversation with the bot (never in a thread)."""
        self._ours("slash commands")
        channel = channel or self._slack.world.im(self.account, self._install.bot)
        if self.account.id not in channel.members:
            raise NotPossible("not in this channel")
        if name not in self._slack.app.commands:
            outcome = self._outcome()
            return self._failed(outcome, "not_a_command")
        config = next(one for one in self._slack.app.features["slash_commands"] if one["command"] == name)
        text = typed(text, self._slack.world) if config.get("should_escape") else self._plain(text)
        payload = payloads.command(self._slack, self.account, self._install, channel, name, text)
        ack, outcome = await self._send("slash_commands", payload)
        if ack.ok and ack.body:
            self._answered(outcome, ack.body, payload["response_url"])
        return outcome

    def _plain(self, text: str) -> str:
        """No page says whether a command's text is escaped: so both can be tested."""
        return escaped(text) if self._slack.escapes_commands else text

    def _answered(self, outcome: Outcome, body: Any, url: str) -> None:
        """A command may be answered in the acknowledgement."""
        ticket = self._slack.tickets.responses[url.rsplit("/", 1)[1]]
        try:
            answer(self._slack, ticket, body if isinstance(body, dict) else {"text": str(body)})
        except ApiError:
            self._failed(outcome, "bad_response")

    async def shortcut(self, callback_id: str, message: Message) -> Outcome:
        """The menu of a message."""
        self._ours("message shortcuts")
        self._readable(message)
        if message.only_for:
            raise NotPossible("no message shortcuts on ephemeral messages")
        if callback_id not in self._slack.app.shortcuts("message"):
            raise NotPossible(f"no message shortcut {callback_id} in the manifest")
        payload = payloads.message_shortcut(self._slack, self.account, self._install, callback_id, message)
        return (await self._send("interactive", payload))[1]

    async def global_shortcut(self, callback_id: str) -> Outcome:
        """The menu of the composer, or the search."""
        self._ours("global shortcuts")
        if self.account.ultra:
            raise NotPossible("hidden from single-channel guests")
        if callback_id not in self._slack.app.shortcuts("global"):
            raise NotPossible(f"no global shortcut {callback_id} in the manifest")
        payload = payloads.global_shortcut(self._slack, self.account, self._install, callback_id)
        return (await self._send("interactive", payload))[1]

    async def click(
        self,
        on: Message | View,
        action_id: str,
        *,
        value: str | None = None,
        block_id: str | None = None,
        choice: Any = None,
    ) -> Outcome:
        """Press a button of a message or a view, or choose in a menu (`choice`: option values, a date, an id)."""
        if isinstance(on, Message):
            self._readable(on)
        elif on.person != self.account.id:
            raise NotPossible("somebody else's view")
        action = action_payload(on.blocks, action_id, value, block_id, choice) | {"action_ts": self._slack.world.ts()}
        if isinstance(on, Message):
            payload = payloads.on_message(self._slack, self.account, self._install, on, action)
        else:
            if choice is not None:
                value_held = {
                    key: held for key, held in action.items() if key not in ("action_id", "block_id", "action_ts")
                }
                on.typed.setdefault(action["block_id"], {})[action_id] = value_held
            payload = payloads.on_view(self._slack, self.account, self._install, on, action)
        return (await self._send("interactive", payload))[1]

    async def submit(self, view: View | None = None, values: Mapping[str, Any] | None = None) -> Outcome:
        """Fill in a modal (by action_id or block_id) and send it."""
        view = view or self._slack.screens.top(self.account.id)
        if view is None or view is not self._slack.screens.top(self.account.id):
            raise NotPossible("this modal is not on top")
        if not view.body.get("submit"):
            raise NotPossible("a modal without a submit button")
        wrong = fill(view, values or {})
        if wrong:
            outcome = self._outcome()
            outcome.errors = wrong
            return outcome
        view.errors = {}
        payload = payloads.submission(self._slack, self.account, self._install, view)
        ack, outcome = await self._send("interactive", payload, trouble="trouble")
        if ack.ok:
            self._submitted(outcome, view, ack.body)
        return outcome

    def _submitted(self, outcome: Outcome, view: View, body: Any) -> None:
        """Do what the app answered (docs.slack.dev/surfaces/modals)."""
        screens, said = self._slack.screens, body if isinstance(body, dict) else {}
        action = said.get("response_action")
        if action is None and not said and body in (None, "", {}):
            screens.pop(view)
        elif action == "clear":
            screens.clear(self.account.id)
        elif action == "errors" and self._understood(view, said.get("errors")):
            outcome.errors = view.errors = dict(said["errors"])
            self._slack.world.show(self.account, Sight("view", view.id, "\n".join(view.errors.values()), str(said)))
        elif action in ("update", "push") and not faults_in_view(said.get("view") or {"type": "modal"}):
            if action == "update":
                screens.update(view, said["view"])
            else:
                screens.push(self._install, self.account, said["view"])
        else:
            self._failed(outcome, "bad_response")

    @staticmethod
    def _understood(view: View, errors: Any) -> bool:
        inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
        texts = isinstance(errors, dict) and all(isinstance(one, str) and one for one in errors.values())
        return bool(errors) and texts and errors.keys() <= inputs

    async def close(self, view: View | None = None, *, everything: bool = False) -> Outcome:
        """Close the modal on top, or all of them; the app is told if it asked to be."""
        view = view or self._slack.screens.top(self.account.id)
        if view is None:
            raise NotPossible("no modal is open")
        outcome = self._outcome()
        everything = everything or bool(view.body.get("clear_on_close"))
        for one in list(reversed(self._slack.screens.stack(self.account.id))) if everything else [view]:
            self._slack.screens.pop(one)
            if one.body.get("notify_on_close"):
                payload = payloads.closed(self._slack, self.account, self._install, one, cleared=everything)
                _, outcome = await self._send("interactive", payload)
        return outcome

    async def open_home(self, tab: str = "home") -> View | None:
        """Look at the Home tab of the app (or its messages): what it shows now, before the app has answered."""
        self._ours("the Home tab")
        if not self._slack.app.features.get("app_home", {}).get(f"{tab}_tab_enabled"):
            raise NotPossible(f"the {tab} tab is off")
        view = self._slack.world.homes.get(self.account.id)
        channel = self._slack.world.im(self.account, self._install.bot)
        told = view_payload(view, self._install) if view and tab == "home" else None
        self._slack.deliveries.publish(events.home_opened(self._slack.world, self.account, channel, tab, told))
        return view

    async def open_assistant(self, looking_at: Channel | None = None) -> None:
        """Begin a conversation with the app as an assistant (the older assistant_view)."""
        self._ours("the assistant")
        if not self._slack.app.features.get("assistant_view"):
            raise NotPossible("not an assistant")
        channel = self._slack.world.im(self.account, self._install.bot)
        self._slack.deliveries.publish(events.assistant_started(self._slack.world, self.account, channel, looking_at))

    # The way to the app

    @property
    def _install(self) -> Install:
        return self._slack.install_for(self.account)

    async def _send(self, kind: str, payload: Json, trouble: str = "") -> tuple[Ack, Outcome]:
        outcome = self._outcome()
        outcome.payload = payload
        if kind == "interactive" and not self._slack.app.interactive:
            return Ack(False), self._failed(outcome, trouble or "not_interactive")
        ack = await send(self._slack, kind, payload)
        if not ack.ok:
            late = ack.reason in ("http_timeout", "timeout")
            self._failed(outcome, trouble or ("operation_timeout" if late else "dispatch_failed"))
        return ack, outcome

    def _outcome(self) -> Outcome:
        stack = [view.id for view in self._slack.screens.stack(self.account.id)]
        return Outcome(self._slack, self.account, since=len(self.account.seen), stacked=stack)

    def _failed(self, outcome: Outcome, error: str) -> Outcome:
        """Slack tells the person so; the app cannot choose the words."""
        outcome.error = error
        self._slack.world.show(self.account, Sight("error", "", error))
        return outcome

    # What is possible

    def _ours(self, what: str) -> None:
        if self.account.deleted:
            raise NotPossible("deactivated")
        if self.account.team.id not in self._slack.app.installs:
            raise NotPossible(f"{what} are only for members of a workspace where the app is installed")

    def _readable(self, message: Message) -> None:
        account, channel = self.account, message.channel
        mine = message.only_for in ("", account.id)
        there = account.id in channel.members or self._slack.world.reads_public(account, channel)
        if not (mine and there) or message.deleted:
            raise NotPossible(f"{account.name} does not see this message")
