"""Every word that people read, by key, from the Fluent catalogues."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Resource

from bot.errors import MissingWord

LOCALES: tuple[str, ...] = ("fr", "en")

LONGEST = 1000
"""Characters of one argument that are shown; Fluent refuses to format much more (`MAX_PART_LENGTH`)."""

_BABEL = {"fr": "fr", "en": "en_GB"}
_DIRECTION_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FIRST_STRONG, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class Words:
    """The catalogue of one locale. Called with a key and its arguments, it gives the text; else raises MissingWord."""

    def __init__(self, locale: str) -> None:
        """Read the catalogue; raises MissingWord if a file of it cannot be read."""
        self.locale = locale
        self._plain = cache(lambda key: self._said(key, {}))  # what takes no argument is the same each time
        self._bundle = FluentBundle([_BABEL[locale].replace("_", "-")], use_isolating=False)
        catalogue = files("bot.i18n").joinpath("catalogues", locale)
        for file in sorted(catalogue.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(".ftl"):
                self._bundle.add_resource(_resource(file.name, file.read_text("utf-8")))

    def __call__(self, key: str, /, **arguments: str | int | float) -> str:
        """The text of a key. Raises MissingWord if the catalogue lacks it, or if an argument is missing or wrong."""
        return self._said(key, arguments) if arguments else self._plain(key)

    def _said(self, key: str, arguments: Mapping[str, str | int | float]) -> str:
        if not self._bundle.has_message(key):
            raise MissingWord(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingWord(key)
        text, errors = self._bundle.format_pattern(pattern, {name: _safe(value) for name, value in arguments.items()})
        if errors or not isinstance(text, str):
            raise MissingWord(key, reason=", ".join(type(error).__name__ for error in errors))
        return text

    def listed(self, items: Sequence[str]) -> str:
        """The items as one list in words: « a, b et c »."""
        return format_list([isolated(item) for item in items], locale=_BABEL[self.locale])


@cache
def _catalogue(locale: str) -> Words:
    return Words(locale)


def words(locale: str) -> Words:
    """The catalogue for a locale however it is written (`fr-CA`, `en_GB`); French for one that we do not speak."""
    language = locale.replace("_", "-").split("-")[0].casefold()
    return _catalogue(language if language in LOCALES else LOCALES[0])


def isolated(text: str) -> str:
    """The text, kept from turning what stands around it: right-to-left text is wrapped, direction controls dropped."""
    plain = "".join(char for char in text if char not in _DIRECTION_CONTROLS)
    turned = len(plain) != len(text) or any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in plain)
    return f"{_FIRST_STRONG}{plain}{_POP}" if turned else plain


def _safe(value: str | int | float) -> str | int | float:
    if not isinstance(value, str):
        return value
    return isolated(value if len(value) <= LONGEST else value[: LONGEST - 1] + "…")


def _resource(name: str, text: str) -> Resource:
    resource = FluentParser(with_spans=False).parse(text)  # where each word stood weighs three megabytes
    for entry in resource.body:
        if isinstance(entry, Junk):
            raise MissingWord("catalogue-unreadable", file=name, near=(entry.content or "")[:60])
    return resource
