"""What a house keeps quiet about and calls by several names: what may be such a name, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from bot.core.people import MAX_ALIKE, MAX_NAME, MAX_SYNONYMS, MAX_WATCHED
from bot.core.text import shortened
from bot.desk.text.fold import clean, skeleton
from bot.errors import Invalid

ECHOED = 40
"""Characters of what was typed that an error repeats."""

# What a platform or a text direction would make something else of, and what parts names when they are typed.
_MARKS = re.compile(r"[<>*_~`|\[\]{}\\=,\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORDS = re.compile(r"[a-z0-9]+")

Group = tuple[str, ...]


def key(name: str) -> str:
    """What two spellings of one name have in common: « Phénix » and "PHENIX" have the same."""
    seen = skeleton(name)
    return " ".join(_WORDS.findall(seen) or seen.split())


def fingerprint(name: str) -> str:
    """What the register keeps of a name instead of the name: the same for each spelling of it."""
    return sha256(key(name).encode()).hexdigest()[:16]


def checked(written: str) -> str:
    """A name as it is kept. Raises Invalid if it is empty, too long, not plain, or nothing the desk could find."""
    line = " ".join(written.split())
    name = " ".join(clean(line).split()) if len(line) <= MAX_NAME else line
    shown = shortened(name, ECHOED)
    if not name:
        raise Invalid("text-empty", "name")
    if len(name) > MAX_NAME:
        raise Invalid("name-too-long", "name", name=shown, count=len(name), limit=MAX_NAME)
    if _MARKS.search(line) or _MARKS.search(name):
        raise Invalid("name-marked", "name", name=shown)
    if any(char.isalnum() and not _WORDS.fullmatch(char) for char in skeleton(name)):
        raise Invalid("name-letters", "name", name=shown)
    if sum(map(str.isalnum, skeleton(name))) < 2:
        raise Invalid("name-too-short", "name", name=shown)
    return name


def all_checked(written: Iterable[str]) -> Group:
    """Several names, each checked. Raises Invalid also if one is there twice."""
    names = tuple(checked(each) for each in written)
    _require_distinct(names)
    return names


def typed_names(text: str) -> Group:
    """Names with commas or line ends between them. Raises Invalid."""
    parts = [part for part in re.split(r"[,\n]", text) if part.strip()]
    if len(parts) > MAX_WATCHED:
        raise Invalid("watch-full", "name", limit=MAX_WATCHED)
    return all_checked(parts or [""])


def typed_group(text: str) -> Group:
    """Phrases with equals signs between them. Raises Invalid."""
    return checked_group(text.split("="))


def checked_group(phrases: Sequence[str]) -> Group:
    """A group of synonyms. Raises Invalid."""
    if not 2 <= len(phrases) <= MAX_ALIKE:
        raise Invalid("synonyms-count", "name", limit=MAX_ALIKE)
    return all_checked(phrases)


def checked_watch(names: Sequence[str]) -> Group:
    """A whole watch list. Raises Invalid."""
    if len(names) > MAX_WATCHED:
        raise Invalid("watch-full", "name", limit=MAX_WATCHED)
    return all_checked(names)


def checked_groups(groups: Sequence[Group]) -> tuple[Group, ...]:
    """All synonyms of a house, of which no phrase may stand in two groups. Raises Invalid."""
    if len(groups) > MAX_SYNONYMS:
        raise Invalid("synonyms-full", "name", limit=MAX_SYNONYMS)
    _require_distinct([phrase for group in groups for phrase in group])
    return tuple(groups)


def added(watch: Group, names: Group) -> Group:
    """The watch list with these names. Raises Invalid if one is there already."""
    there = {key(each): each for each in watch}
    again = next((there[key(name)] for name in names if key(name) in there), None)
    if again is not None:
        raise Invalid("watch-already", "name", name=again)
    if len(watch) + len(names) > MAX_WATCHED:
        raise Invalid("watch-full", "name", limit=MAX_WATCHED)
    return (*watch, *names)


def removed(watch: Group, text: str) -> tuple[Group, str]:
    """The watch list without a name, and how that was spelt in it. Raises Invalid if it is not there."""
    sought = _sought(text)
    name = next((each for each in watch if key(each) == sought), None)
    if name is None:
        raise Invalid("watch-unknown", "name", name=shortened(text, ECHOED))
    return tuple(each for each in watch if key(each) != sought), name


def linked(groups: tuple[Group, ...], phrases: Group) -> tuple[tuple[Group, ...], Group]:
    """The synonyms with these phrases made one group, together with every group that holds one of them; and it.

    Raises Invalid if they stand together already, or if too much would.
    """
    wanted = {key(phrase) for phrase in phrases}
    touched = [group for group in groups if not wanted.isdisjoint(map(key, group))]
    together: dict[str, str] = {}
    for phrase in (*(each for group in touched for each in group), *phrases):
        together.setdefault(key(phrase), phrase)
    whole = tuple(together.values())
    if any(len(group) == len(whole) for group in touched):
        raise Invalid("synonyms-already", "name", phrases=equated(whole))
    if len(whole) > MAX_ALIKE:
        raise Invalid("synonyms-crowded", "name", phrases=equated(whole), limit=MAX_ALIKE)
    others = tuple(group for group in groups if group not in touched)
    if len(others) >= MAX_SYNONYMS:
        raise Invalid("synonyms-full", "name", limit=MAX_SYNONYMS)
    return (*others, whole), whole


def parted(groups: tuple[Group, ...], phrase: str) -> tuple[tuple[Group, ...], Group]:
    """The synonyms without one phrase, and the group that it leaves; a group of two goes with it. Raises Invalid."""
    sought = _sought(phrase)
    left = next((group for group in groups if sought in map(key, group)), None)
    if left is None:
        raise Invalid("synonyms-unknown", "name", name=shortened(phrase, ECHOED))
    rest = tuple(each for each in left if key(each) != sought)
    kept = tuple(rest if group is left else group for group in groups)
    return tuple(group for group in kept if len(group) > 1), left


def equated(phrases: Sequence[str]) -> str:
    """A group in one line, as it is typed."""
    return " = ".join(phrases)


def _sought(text: str) -> str:
    if not key(text):
        raise Invalid("text-empty", "name")
    return key(text)


def _require_distinct(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if key(name) in seen:
            raise Invalid("name-twice", "name", name=shortened(name, ECHOED))
        seen.add(key(name))
