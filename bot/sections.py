"""The sections of the settings: what belongs to the door, a platform, a plug-in, the register."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AnyHttpUrl, BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_core import PydanticCustomError

OURS = "passerelle:"
"""What the type of a fault of our own begins with; then comes the key of its words."""

_NEEDED = {"socket": "app_token", "http": "signing_secret"}


def wrong(key: str, **given: object) -> PydanticCustomError:
    """A fault of a value (a ValueError), by the key of its words: whoever reads the settings, or the file of `apply`,
    says it in the reader's language (`bot/i18n/values.py`)."""
    return PydanticCustomError(OURS + key, key, dict(given))


class Section(BaseModel):
    """A part of the settings; the meaning of each is the docstring under it."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class Http(Section):
    """The HTTP door."""

    host: str = "127.0.0.1"
    """the address on which the HTTP door listens"""
    port: int = Field(default=8080, ge=0, le=65535)
    """its port; 0 takes a free one"""
    public_url: AnyHttpUrl | None = None
    """its `https://` address [as people see it](../how-to/deploy.md#behind-a-proxy); `/sync calendar` needs it"""

    @field_validator("public_url")
    @classmethod
    def _safe(cls, url: AnyHttpUrl | None) -> AnyHttpUrl | None:
        if url is not None and (url.scheme != "https" or any((url.username, url.password, url.query, url.fragment))):
            raise wrong("setting-https-alone")
        return url

    @property
    def public_address(self) -> str:
        """`public_url` without a slash at the end; empty where there is none."""
        return str(self.public_url or "").rstrip("/")


class Slack(Section):
    """How to reach Slack. One workspace by its bot token: an application token means Socket Mode, a signing secret
    HTTP. Many by OAuth: client id and secret with the signing secret, over HTTP."""

    bot_token: SecretStr | None = None
    """Slack: the bot’s token (`xoxb-…`), with one of the next two"""
    app_token: SecretStr | None = None
    """the application’s token (`xapp-…`): Slack by Socket Mode"""
    signing_secret: SecretStr | None = None
    """the signing secret: Slack by HTTP"""
    client_id: str | None = Field(default=None, min_length=1)
    """for many workspaces, [by OAuth](#slack-for-many-workspaces), without a bot token"""
    client_secret: SecretStr | None = None
    """goes with it, and with the signing secret"""
    agent: bool = False
    """for many workspaces: whether each is asked for the pane of an agent too, as the app’s manifest then has it"""
    user_groups: bool = False
    """for many workspaces: whether each is asked for its user groups too, for roles that are given to one"""
    mode: Literal["socket", "http"] | None = None
    """which of the two, where both an application token and a signing secret are given"""
    api_base: str | None = None
    """another base of Slack’s Web API: GovSlack, a proxy, a test server"""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.client_id is not None or self.client_secret is not None:
            return self._distributed()
        if self.agent or self.user_groups:
            raise wrong("setting-slack-manifest")
        ways = [name for name in ("app_token", "signing_secret") if getattr(self, name) is not None]
        if len(ways) == 2 and self.mode is None:
            raise wrong("setting-slack-which")
        if (self.bot_token is None) == bool(ways):
            raise wrong("setting-slack-half")
        if ways and self.mode is not None and _NEEDED[self.mode] not in ways:
            raise wrong("setting-slack-mode", mode=self.mode, needed=f"SLACK__{_NEEDED[self.mode].upper()}")
        return self

    def _distributed(self) -> Self:
        if None in (self.client_id, self.client_secret, self.signing_secret):
            raise wrong("setting-slack-together")
        if self.bot_token is not None or self.app_token is not None or self.mode == "socket":
            raise wrong("setting-slack-many")
        return self


class Discord(Section):
    """How to reach Discord."""

    token: SecretStr | None = None
    """Discord: the bot’s token"""
    message_content: bool = False
    """whether the application may read messages (a privileged intent), so that hashtags and tag reactions work"""
    shards: Annotated[int, Field(ge=1, le=256)] | Literal["auto"] = 1
    """connections to Discord’s gateway, or `auto` for as many as it recommends; needed from 2,500 servers on"""
    api_base: str | None = None
    """another base of Discord’s API"""
    gateway_url: str | None = None
    """another gateway of Discord"""


class ChatAdviser(Section):
    """An OpenAI-compatible chat endpoint that may object; `timeout` in seconds, less than the inside waits."""

    base_url: AnyHttpUrl | None = None
    """[a chat model that may object](../how-to/add-an-adviser.md): an OpenAI-compatible endpoint, up to `/v1`"""
    model: str = ""
    """its name, as that server knows it"""
    api_key: SecretStr | None = None
    """its key, if it wants one"""
    timeout: float = Field(default=1.5, gt=0, lt=2.0)
    """seconds for a whole answer, less than 2; a later one counts as an objection"""

    @field_validator("base_url")
    @classmethod
    def _bare(cls, url: AnyHttpUrl | None) -> AnyHttpUrl | None:
        if url is not None and any((url.username, url.password, url.query, url.fragment)):
            raise wrong("setting-address-alone")
        return url

    @field_validator("api_key")
    @classmethod
    def _sendable(cls, key: SecretStr | None) -> SecretStr | None:
        value = key.get_secret_value() if key is not None else "key"
        if not value or not all("!" <= char <= "~" for char in value):
            raise wrong("setting-key-ascii")
        return key

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.model_fields_set and (self.base_url is None or not self.model):
            raise wrong("setting-adviser-half")
        return self


class EmbeddingsAdviser(Section):
    """A sentence-embedding model, by folder or name; `threshold`: the cosine from which a record counts as touched."""

    model: str = ""
    """a sentence-embedding model that may find restricted records: a folder, or a name on the Hugging Face hub"""
    threshold: float = Field(default=0.5, gt=0, le=1)
    """the cosine (above 0, up to 1) from which a record counts as touched"""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.model_fields_set and not self.model:
            raise wrong("setting-embeddings-model")
        return self


class Advisers(Section):
    """Plug-ins that may only restrict; off unless given."""

    chat: ChatAdviser = ChatAdviser()
    embeddings: EmbeddingsAdviser = EmbeddingsAdviser()


class Tracing(Section):
    """Traces of each step by OpenTelemetry."""

    endpoint: AnyHttpUrl | None = None
    """where OpenTelemetry spans are sent over OTLP/HTTP, such as `http://127.0.0.1:4318/v1/traces`"""


class Sentry(Section):
    """Reports of faults, without content."""

    dsn: SecretStr | None = None
    """the address that Sentry gives a project: faults are told there, without content"""


class Register(Section):
    """Where anchors of the register are kept: at the end of a file, at an address that takes them by POST, or both."""

    anchor_file: Path | None = None
    """a file to whose end a signed line about each register is added once a day"""
    anchor_url: SecretStr | None = None
    """an address to which that line is sent by POST"""

    @field_validator("anchor_url")
    @classmethod
    def _address(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not re.fullmatch(r"https?://[!-~]+", url.get_secret_value()):
            raise wrong("setting-web-address")
        return url
