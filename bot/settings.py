"""Settings from the environment, a `.env` file and `…_FILE` secrets. Read by `bot/app/` alone."""

from __future__ import annotations

import os
import re
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
_REGISTER = f"{PREFIX}REGISTER"


_NEEDED = {"socket": "app_token", "http": "signing_secret"}
"""What each mode of Slack needs."""


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Http(_Section):
    """The HTTP door. `public_url`: its address as people see it, through the proxy that gives it HTTPS."""

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    public_url: AnyHttpUrl | None = None

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
    app_token: SecretStr | None = None
    signing_secret: SecretStr | None = None
    client_id: str | None = Field(default=None, min_length=1)
    client_secret: SecretStr | None = None
    mode: Literal["socket", "http"] | None = None
    api_base: str | None = None

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
    """How to reach Discord. `message_content`: whether the application may read messages (a privileged intent), so that
    hashtags and tag reactions work. `shards`: connections to the gateway, `auto` for as many as Discord recommends."""

    token: SecretStr | None = None
    message_content: bool = False
    shards: Annotated[int, Field(ge=1, le=256)] | Literal["auto"] = 1
    api_base: str | None = None
    gateway_url: str | None = None


class ChatAdviser(_Section):
    """An OpenAI-compatible chat endpoint that may object; `timeout` in seconds, less than the inside waits."""

    base_url: AnyHttpUrl | None = None
    model: str = ""
    api_key: SecretStr | None = None
    timeout: float = Field(default=1.5, gt=0, lt=2.0)

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
    threshold: float = Field(default=0.5, gt=0, le=1)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.model_fields_set and not self.model:
            raise ValueError("ADVISERS__EMBEDDINGS__MODEL is missing")
        return self


class Advisers(_Section):
    """Plug-ins that may only restrict; off unless given."""

    chat: ChatAdviser = ChatAdviser()
    embeddings: EmbeddingsAdviser = EmbeddingsAdviser()


class Tracing(_Section):
    """Traces of each step by OpenTelemetry. `endpoint`: where they are sent over OTLP/HTTP, such as
    `http://127.0.0.1:4318/v1/traces`."""

    endpoint: AnyHttpUrl | None = None


class Sentry(_Section):
    """Reports of faults, without content. `dsn`: the address that Sentry gives a project."""

    dsn: SecretStr | None = None


class Register(_Section):
    """Where anchors of the register are kept: at the end of a file, at an address that takes them by POST, or both."""

    anchor_file: Path | None = None
    anchor_url: SecretStr | None = None

    @field_validator("anchor_url")
    @classmethod
    def _address(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not re.fullmatch(r"https?://[!-~]+", url.get_secret_value()):
            raise ValueError("an address that begins with https:// (or http://)")
        return url


class Settings(BaseSettings):
    """Every setting; the defaults run the demo. `secret_key`: one or several keys, comma-separated, newest first."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", env_file=".env", extra="ignore", frozen=True
    )

    database_url: SecretStr | None = None
    data_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("passerelle")))
    secret_key: SecretStr | None = None
    http: Http = Http()
    slack: Slack = Slack()
    discord: Discord = Discord()
    advisers: Advisers = Advisers()
    tracing: Tracing = Tracing()
    sentry: Sentry = Sentry()
    # A class of this kind has a `register` of its own already.
    register_: Register = Field(default=Register(), validation_alias=_REGISTER)
    locale: Literal["fr", "en"] = "fr"
    timezone: str = "Europe/Paris"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["json", "console"] | None = None

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
        name = PREFIX + "__".join(str(part).upper() for part in first["loc"]).removeprefix(PREFIX)
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
    for attribute, field in model.model_fields.items():
        kind, name = field.annotation, attribute.rstrip("_")
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
        for section in [_REGISTER if section == "register" else section for section in sections]:
            place = place.setdefault(section, {})
        place[leaf] = _read(name, Path(path))
    return values


def _read(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Misconfigured(f"{name}: cannot read {path}") from None
