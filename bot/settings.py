"""Settings from the environment, a `.env` file and `…_FILE` secrets. Read by `bot/app/` alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal
from zoneinfo import available_timezones

import platformdirs
from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import BaseModel, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.errors import Misconfigured
from bot.i18n.values import fault_of
from bot.i18n.words import Words, words
from bot.sections import Advisers, Discord, Http, Register, Sentry, Slack, Tracing, wrong

PREFIX = "PASSERELLE_"
_FILE = "_FILE"
_REGISTER = f"{PREFIX}REGISTER"
_LOCALE = f"{PREFIX}LOCALE"


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
    tracing: Tracing = Tracing()
    sentry: Sentry = Sentry()
    # A class of this kind has a `register` of its own already.
    register_: Register = Field(default=Register(), validation_alias=_REGISTER)
    locale: Literal["fr", "en"] = "fr"
    """the language of a new organisation, and of what the commands say"""
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
            raise wrong("setting-zone")
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
    """The settings of this process. Raises Misconfigured with one clear line that holds no secret, in the
    language of the settings, if that can be read, else in French."""
    say = words(language(env_file))
    _looked_through(env_file, say)
    given = dict(_given(env_file))
    known = set(_names(Settings))
    unknown = sorted(name for name in given if name.removesuffix(_FILE) not in known and name not in known)
    if unknown:
        raise Misconfigured(say("setting-unknown", name=unknown[0]))
    try:
        return Settings(_env_file=env_file, **_from_files(given, known, say))
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False)
        name = _named(found[0]["loc"], known)
        faults = [fault_of(each, say) for each in found if _named(each["loc"], known) == name]
        raise Misconfigured(say("setting-wrong", name=name, fault=" / ".join(faults))) from None


def language(env_file: Path = Path(".env")) -> str:
    """The language of the settings as it is given, even where nothing else of them can be read."""
    try:
        return words(dict(_given(env_file)).get(_LOCALE, "fr")).locale
    except (OSError, UnicodeDecodeError):
        return words(os.environ.get(_LOCALE, "fr")).locale


def _named(place: tuple[int | str, ...], known: set[str]) -> str:
    """The setting, or the section of several, at a place that pydantic names; of a value that may be of two kinds it
    names each kind."""
    parts = [str(part).upper().removeprefix(PREFIX) for part in place]
    whole = [PREFIX + "__".join(parts[:end]) for end in range(len(parts), 0, -1)]
    return next((name for name in whole if name in known), whole[0])


def _looked_through(env_file: Path, say: Words) -> None:
    """Raises Misconfigured for a file with a line that cannot be read: it would be passed over, and with it what it
    sets, such as who is asked before a yes."""
    if not env_file.is_file():
        return
    try:
        with env_file.open(encoding="utf-8") as stream:
            broken = next((each.original for each in parse_stream(stream) if each.error), None)
    except (OSError, UnicodeDecodeError):
        raise Misconfigured(say("setting-file", file=str(env_file))) from None
    if broken is not None:
        raise Misconfigured(say("setting-line", file=str(env_file), line=broken.line))


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


def _from_files(given: Mapping[str, str], known: set[str], say: Words) -> dict[str, Any]:
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
        place[leaf] = _read(name, Path(path), say)
    return values


def _read(name: str, path: Path, say: Words) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Misconfigured(say("setting-unread", name=name, file=str(path))) from None
