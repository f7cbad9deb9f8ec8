"""The two catalogues say the same things, and all that the code asks for; nothing in them is stale."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.i18n.words import LOCALES
from tests.sources import parsed

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "bot" / "i18n" / "catalogues"

PROMISED = {"nothing-waiting"}
"""Keys offered to services that no literal in the code names yet. Take a key out once it is in use."""


class Arguments(Visitor):
    """Gathers the names of a message's arguments."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def messages(locale: str) -> dict[str, tuple[str, ftl.Message]]:
    """Every message of a locale, by key, with the file it is in."""
    found: dict[str, tuple[str, ftl.Message]] = {}
    for file in sorted((CATALOGUES / locale).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), (file.name, entry.content)
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                found[entry.id.name] = (file.name, entry)
    return found


def arguments(of: ftl.BaseNode) -> set[str]:
    visitor = Arguments()
    visitor.visit(of)
    return visitor.names


@cache
def code() -> tuple[ast.Module, ...]:
    files = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "integrations").rglob("*.py")]
    return tuple(parsed(file.read_text("utf-8"), str(file)) for file in files)


def literals() -> set[str]:
    """Every string in the code that could be a key."""
    return {
        node.value
        for module in code()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


ASKING = ("words", "say", "wrong", "Invalid", "Stale")


def asked_for() -> set[str]:
    """The keys that the code names where it asks for words or raises an error."""
    keys = set()
    for module in code():
        for call in (node for node in ast.walk(module) if isinstance(node, ast.Call) and node.args):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            first = call.args[0].value if isinstance(call.args[0], ast.Constant) else None
            if isinstance(first, str) and name in ASKING and first not in LOCALES:
                keys.add(first)
    return keys


def test_the_catalogues_have_the_same_files() -> None:
    french, english = ({file.name for file in (CATALOGUES / locale).glob("*.ftl")} for locale in LOCALES)
    assert french == english


def test_the_catalogues_have_the_same_keys() -> None:
    french, english = (messages(locale) for locale in LOCALES)
    assert french.keys() == english.keys()


def test_the_same_key_is_in_the_same_file() -> None:
    french, english = (messages(locale) for locale in LOCALES)
    assert {key: file for key, (file, _) in french.items()} == {key: file for key, (file, _) in english.items()}


def test_the_same_key_takes_the_same_arguments() -> None:
    french, english = ({key: arguments(message) for key, (_, message) in messages(each).items()} for each in LOCALES)
    assert french == english


def test_every_key_that_the_code_asks_for_is_there() -> None:
    assert asked_for() - messages("fr").keys() == set()


def test_no_key_is_stale() -> None:
    """A key is in use if the code names it: in a call, or in a table of keys by enum, state or role."""
    ours = {key for key, (file, _) in messages("fr").items() if file not in ("demo.ftl", "cli.ftl")}
    assert ours - literals() - PROMISED == set()


def test_nothing_is_promised_that_is_not_there_or_in_use() -> None:
    assert PROMISED - messages("fr").keys() == set()
    assert PROMISED & literals() == set()


def said(locale: str) -> list[tuple[str, str]]:
    """Every piece of text, with its key."""

    class Texts(Visitor):
        def __init__(self) -> None:
            self.found: list[str] = []

        def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
            self.found.append(node.value)

    pieces = []
    for key, (file, message) in messages(locale).items():
        if file not in ("demo.ftl", "cli.ftl"):
            visitor = Texts()
            visitor.visit(message)
            pieces += [(key, text) for text in visitor.found]
    return pieces


def test_in_french_nought_is_not_told_as_one() -> None:
    """CLDR's `one` holds 0 as well in French: a variant that says « une » in a word is of 1 alone."""

    class Counts(Visitor):
        def __init__(self) -> None:
            self.unsaid = False

        def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
            said = {
                each.key.name: arguments(each.value) for each in node.variants if isinstance(each.key, ftl.Identifier)
            }
            by = arguments(node.selector)
            self.unsaid |= "one" in said and bool(by & said["other"]) and not by & said["one"]
            self.generic_visit(node)

    for key, (_, message) in messages("fr").items():
        counts = Counts()
        counts.visit(message)
        assert not counts.unsaid, key


CONTRACT = ("Sous embargo jusqu'au ", "Question transmise à l'équipe")


@pytest.mark.parametrize("wrong", [r" [;!?»]", r" :(\s|$)", r"« ", r"\w'\w", r"[^\s\u202f][!?](\s|$)", r"\.\.\."])
def test_the_french_is_set_as_french_is(wrong: str) -> None:
    for key, text in said("fr"):
        plain = text
        for words in CONTRACT:
            plain = plain.replace(words, "")
        assert not re.search(wrong, plain), (key, text)


def test_the_english_is_set_as_english_is() -> None:
    for key, text in said("en"):
        assert not re.search(r"[\u202f\u00a0«»]|\.\.\.| [;:!?]", text), (key, text)
