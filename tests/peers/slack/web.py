"""The doors of this Slack: the Web API, response addresses, the socket."""

from __future__ import annotations

import asyncio
import copy
import json
from typing import TYPE_CHECKING

from aiohttp import web
from aiohttp.typedefs import Handler

import tests.peers.slack.api  # noqa: F401  registers the methods
from tests.peers.slack.arguments import BadArguments, read_arguments
from tests.peers.slack.calls import METHODS, ApiError, Call, Method
from tests.peers.slack.faults import Fault
from tests.peers.slack.nouns import Called, Install, Json
from tests.peers.slack.responses import respond

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

_HTML = "<!DOCTYPE html><html><head><title>Slack</title></head><body>Something went wrong.</body></html>"
_EVERYWHERE = frozenset({"token", "pretty", "team_id"})


class Web:
    """The aiohttp application."""

    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack
        self.app = web.Application(client_max_size=4 * 1024**2, middlewares=[self._watch])
        self.bugs: list[Exception] = []
        self.app.router.add_route("*", "/api/{method}", self._api)
        self.app.router.add_post("/{kind:actions|commands|app}/{team}/{key}", self._response)
        self.app.router.add_get("/link/", slack.sockets.serve)

    @web.middleware
    async def _watch(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """A fault of this Slack itself must not pass for one that was ordered."""
        try:
            return await handler(request)
        except web.HTTPException:
            raise
        except Exception as bug:
            self.bugs.append(bug)
            raise

    async def _api(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        parted = request.content_type == "multipart/form-data"  # whose parts can be read once only
        fault = self._slack.faults.take(name, "" if parted else await request.text())
        if early := await self._before(request, name, fault):
            return early
        answer, headers, status = await self._answer(request, name, fault)
        return await self._after(request, fault, web.json_response(answer, headers=headers, status=status))

    async def _before(self, request: web.Request, name: str, fault: Fault | None) -> web.StreamResponse | None:
        """What befalls a call before anything is done."""
        if fault is None:
            return None
        answer: web.StreamResponse | None = None
        if fault.mode == "429":
            headers = {"Retry-After": str(fault.retry_after)}
            answer = web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        elif fault.mode in ("500", "503"):
            answer = web.Response(status=int(fault.mode), text=_HTML, content_type="text/html")
        elif fault.mode == "refused":
            answer = _cut(request)
        elif fault.mode == "internal_error" or fault.mode.startswith("error:"):
            answer = web.json_response({"ok": False, "error": fault.mode.removeprefix("error:")})
        if answer is not None:
            now, token = self._slack.world.seconds, request.headers.get("Authorization", "").removeprefix("Bearer ")
            about = {"channel": fault.channel} if fault.channel else {}
            self._slack.calls.append(Called(name, about, token, now, error=fault.mode, fault=fault.mode))
        return answer

    async def _after(self, request: web.Request, fault: Fault | None, answer: web.Response) -> web.StreamResponse:
        """What befalls a call that was done."""
        if fault is None:
            return answer
        if fault.mode in ("slow", "slow_lost"):
            await asyncio.sleep(fault.seconds)
        if fault.mode in ("lost", "slow_lost"):
            return _cut(request)
        if fault.mode == "half":
            body = answer.body
            assert isinstance(body, bytes)
            return web.Response(body=body[: len(body) // 2], content_type="application/json")
        if fault.mode == "500_after":
            return web.Response(status=500, text=_HTML, content_type="text/html")
        if fault.mode.endswith("_error_after"):
            return web.json_response({"ok": False, "error": fault.mode.removesuffix("_after")})
        return answer

    async def _answer(self, request: web.Request, name: str, fault: Fault | None) -> tuple[Json, dict[str, str], int]:
        method, slack = METHODS.get(name), self._slack
        args: Json = {}
        token: str | None = None
        headers: dict[str, str] = {}
        status = 200
        try:
            args, token = await read_arguments(request, takes_json=method is None or method.json)
            said, wait = self._do(request, method, name, args, token)
            if wait:
                said, status, headers = {"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(wait)}
        except (ApiError, BadArguments) as error:
            said = {"ok": False, "error": error.code} | (error.more if isinstance(error, ApiError) else {})
        called = Called(
            name, args, token or "", slack.world.seconds, said.get("error", ""), fault.mode if fault else ""
        )
        slack.calls.append(called)
        slack.world.touch()
        if method and (install := slack.install_of(token)):
            headers["X-OAuth-Scopes"] = ",".join(sorted(install.scopes))
            headers["X-Accepted-OAuth-Scopes"] = method.scope
        return said, headers, status

    def _do(
        self, request: web.Request, method: Method | None, name: str, args: Json, token: str | None
    ) -> tuple[Json, int]:
        """The answer, or how long to wait."""
        if method is None:
            raise ApiError("unknown_method", req_method=name)
        install = self._admitted(request, method, token)
        call = Call(self._slack, name, copy.deepcopy(args), token or "", install)
        if install is not None:
            team = install.team.id
            if method.scope:
                call.need(method.scope)
        else:
            team = ""
        _check_arguments(method, args, strict=self._slack.strict)
        if wait := self._slack.rates.wait(method, team, call.text("channel")):
            return {}, wait
        return {"ok": True} | method.do(call), 0

    def _admitted(self, request: web.Request, method: Method, token: str | None) -> Install | None:
        """Whose token it is. Raises ApiError."""
        if method.token == "none":
            return None
        if not token:
            raise ApiError("not_authed")
        is_app = token == self._slack.app.app_token
        if is_app and method.token == "app" and "Authorization" not in request.headers:
            raise ApiError("invalid_auth")
        install = None if is_app else self._living(token)
        if is_app != (method.token == "app"):
            raise ApiError("not_allowed_token_type")
        return install

    def _living(self, token: str) -> Install:
        install = self._slack.install_of(token)
        if install is None:
            raise ApiError("token_revoked" if token in self._slack.dead_tokens else "invalid_auth")
        if install.revoked:
            raise ApiError(install.revoked)
        ends = install.ends(token)
        if ends is not None and self._slack.world.seconds >= ends:
            raise ApiError("token_expired")
        return install

    async def _response(self, request: web.Request) -> web.StreamResponse:
        """What an app says to a response_url."""
        fault = self._slack.faults.take("response_url")
        if early := await self._before(request, "response_url", fault):
            return early
        try:
            body = json.loads(await request.text())
            respond(self._slack, request.match_info["key"], body)
        except (ApiError, ValueError) as error:
            code = error.code if isinstance(error, ApiError) else "invalid_payload"
            self._slack.calls.append(Called("response_url", {}, "", self._slack.world.seconds, code))
            return web.json_response({"ok": False, "error": code}, status=404 if code.endswith("url") else 400)
        self._slack.calls.append(Called("response_url", body, "", self._slack.world.seconds))
        self._slack.world.touch()
        return await self._after(request, fault, web.Response(text="ok"))


def _check_arguments(method: Method, args: Json, *, strict: bool) -> None:
    missing = [name for name in method.required if args.get(name) is None or (args[name] == "" and name != "status")]
    unknown = (
        set(args) - {*method.required, *method.optional} - _EVERYWHERE if strict and method.name != "api.test" else ()
    )
    messages = [f"[ERROR] missing required field: {name}" for name in missing]
    messages += [f"[ERROR] unknown argument: {name}" for name in sorted(unknown)]
    if messages:
        raise ApiError("invalid_arguments", response_metadata={"messages": messages})


def _cut(request: web.Request) -> web.StreamResponse:
    """The connection dies."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
