"""Settings from the environment, a `.env` file and `…_FILE` secrets. Read by `bot/app/` alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import available_timezones

import platformdirs
from dotenv import dotenv_values
from pydantic import (
    AnyHttpUrl,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.errors import Misconfigured

PREFIX = "PASSERELLE_"
_FILE = "_FILE"


_NEEDED = {"socket": "app_token", "http": "signing_secret"}


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class Http(_Section):
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
            raise ValueError("an https address alone: no user, password, query or fragment")
        return url

    @property
    def public_address(self) -> str:
        """`public_url` without a slash at the end; empty where there is none."""
        return str(self.public_url or "").rstrip("/")


class Slack(_Section):
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
    mode: Literal["socket", "http"] | None = None
    """which of the two, where both an application token and a signing secret are given"""
    api_base: str | None = None
    """another base of Slack’s Web API: GovSlack, a proxy, a test server"""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.client_id is not None or self.client_secret is not None:
            return self._distributed()
        ways = [name for name in ("app_token", "signing_secret") if getattr(self, name) is not None]
        if len(ways) == 2 and self.mode is None:
            raise ValueError("give SLACK__APP_TOKEN or SLACK__SIGNING_SECRET, or say which with SLACK__MODE")
        if (self.bot_token is None) == bool(ways):
            raise ValueError("SLACK__BOT_TOKEN goes with SLACK__APP_TOKEN or SLACK__SIGNING_SECRET; one is missing")
        if ways and self.mode is not None and _NEEDED[self.mode] not in ways:
            raise ValueError(f"SLACK__MODE={self.mode} needs SLACK__{_NEEDED[self.mode].upper()}")
        return self

    def _distributed(self) -> Self:
        if None in (self.client_id, self.client_secret, self.signing_secret):
            raise ValueError("SLACK__CLIENT_ID, SLACK__CLIENT_SECRET and SLACK__SIGNING_SECRET go together")
        if self.bot_token is not None or self.app_token is not None or self.mode == "socket":
            raise ValueError(
                "SLACK__CLIENT_ID is for many workspaces, over HTTP: take SLACK__BOT_TOKEN and SLACK__APP_TOKEN away"
            )
        return self


class Discord(_Section):
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


class ChatAdviser(_Section):
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
            raise ValueError("an address alone: no user, password, query or fragment; a key goes into …__API_KEY")
        return url

    @field_validator("api_key")
    @classmethod
    def _sendable(cls, key: SecretStr | None) -> SecretStr | None:
        value = key.get_secret_value() if key is not None else "key"
        if not value or not all("!" <= char <= "~" for char in value):
            raise ValueError("a key has visible ASCII characters only")
        return key

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.model_fields_set and (self.base_url is None or not self.model):
            raise ValueError("ADVISERS__CHAT__BASE_URL goes with ADVISERS__CHAT__MODEL; one is missing")
        return self


class EmbeddingsAdviser(_Section):
    """A sentence-embedding model, by folder or name; `threshold`: the cosine from which a record counts as touched."""

    model: str = ""
    """a sentence-embedding model that may find restricted records: a folder, or a name on the Hugging Face hub"""
    threshold: float = Field(default=0.5, gt=0, le=1)
    """the cosine (above 0, up to 1) from which a record counts as touched"""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.model_fields_set and not self.model:
            raise ValueError("ADVISERS__EMBEDDINGS__MODEL is missing")
        return self


class Advisers(_Section):
    """Plug-ins that may only restrict; off unless given."""

    chat: ChatAdviser = ChatAdviser()
    embeddings: EmbeddingsAdviser = EmbeddingsAdviser()


class Settings(BaseSettings):
    """Every setting; the defaults run the demo. docs/reference/settings.md is made of these docstrings."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", env_file=".env", extra="ignore", frozen=True
    ) | SettingsConfigDict(use_attribute_docstrings=True)

    database_url: SecretStr | None = None
    """`sqlite+aiosqlite:///…` or `postgresql+psycopg://…` (plain `postgresql://` too); a SQLite file in `DATA_DIR`"""
    data_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("passerelle")))
    """where the SQLite file is"""
    secret_key: SecretStr | None = None
    """seals stored tokens; several, comma-separated, the newest first: [changing it](../how-to/rotate-keys.md)"""
    http: Http = Http()
    slack: Slack = Slack()
    discord: Discord = Discord()
    advisers: Advisers = Advisers()
    locale: Literal["fr", "en"] = "fr"
    """the language of a new organisation"""
    timezone: str = "Europe/Paris"
    """its time zone, an IANA name"""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """how much is logged; never what people say"""
    log_format: Literal["json", "console"] | None = None
    """`json` when not a terminal"""

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        if zone not in available_timezones():
            raise ValueError("not an IANA time zone, such as Europe/Paris")
        return zone

    @property
    def database(self) -> str:
        """The address of the database: the one given, or a SQLite file in the data folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite+aiosqlite:///{self.data_dir / 'passerelle.db'}"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is passed in, then the environment, then `.env`."""
        return init_settings, env_settings, dotenv_settings


def read_settings(env_file: Path = Path(".env")) -> Settings:
    """The settings of this process. Raises Misconfigured with one clear line that holds no secret."""
    given = dict(_given(env_file))
    known = set(_names(Settings))
    unknown = sorted(name for name in given if name.removesuffix(_FILE) not in known and name not in known)
    if unknown:
        raise Misconfigured(f"unknown setting {unknown[0]}: see the list in docs/reference/settings.md")
    try:
        return Settings(_env_file=env_file, **_from_files(given, known))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = PREFIX + "__".join(str(part).upper() for part in first["loc"])
        raise Misconfigured(f"{name}: {first['msg'].removeprefix('Value error, ')}") from None


def _given(env_file: Path) -> Iterator[tuple[str, str]]:
    """Every PASSERELLE_ variable of the `.env` file and of the environment, by upper-case name."""
    sources: list[Mapping[str, str | None]] = [dotenv_values(env_file) if env_file.is_file() else {}, os.environ]
    for source in sources:
        for name, value in source.items():
            if name.upper().startswith(PREFIX) and value is not None:
                yield name.upper(), value


def _names(model: type[BaseModel], prefix: str = PREFIX) -> Iterator[str]:
    """The environment names of a model's fields."""
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _names(kind, f"{prefix}{name.upper()}__")
        else:
            yield prefix + name.upper()


def _from_files(given: Mapping[str, str], known: set[str]) -> dict[str, Any]:
    """The values of `…_FILE` variables, nested as the settings are."""
    values: dict[str, Any] = {}
    for name, path in given.items():
        target = name.removesuffix(_FILE)
        if name in known or target == name:
            continue
        *sections, leaf = target.removeprefix(PREFIX).lower().split("__")
        place = values
        for section in sections:
            place = place.setdefault(section, {})
        place[leaf] = _read(name, Path(path))
    return values


def _read(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Misconfigured(f"{name}: cannot read {path}") from None
