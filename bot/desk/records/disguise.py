"""Names found through disguises: other scripts, invisible or doubled characters, spaced letters, digits in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.desk.records.likeness import may_resemble, resembles
from bot.desk.text.fold import clean, fold, shown_reversed, skeleton

_LEET = str.maketrans("0134578@$!|€", "oieastbasiie")
_SPELT = re.compile(r"(?<![^\W_])[^\W_](?:[\s._*·/|-]{1,3}[^\W_](?![^\W_])){3,}")
_DOTS = re.compile(r"(?<=\w)[.*·_-](?=\w)")
_WORDS = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=64)
def faces(text: str) -> str:
    """Every reading of a text that a disguise may hide, folded: as it looks, reversed, spelt out."""
    seen = skeleton(text)
    readings = [seen, skeleton(shown_reversed(text))]
    readings += [re.sub(r"[\W_]+", "", match.group()) for match in _SPELT.finditer(seen)]
    words = seen.split()
    readings.append(" ".join(_unfigured(word) for word in words))
    readings += [_DOTS.sub("", word) for word in words if _DOTS.search(word)]
    return "\n".join(readings)


def _unfigured(word: str) -> str:
    """Figures in a word of letters are letters; a number stays a number."""
    if word.isalpha():
        return word
    return word.translate(_LEET) if sum("a" <= char <= "z" for char in word) >= 3 else word


def hidden_readings(text: str) -> str:
    """Only the readings that differ from the plain one: what a disguise adds; empty for honest text."""
    honest = set(_WORDS.findall(fold(clean(text))))
    return " ".join(word for word in _WORDS.findall(faces(text)) if word not in honest)


def names_in(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Which of the names the text speaks of, however it is written."""
    if not names or not text:
        return ()
    words = _WORDS.findall(faces(text))
    unreal = [word for word in dict.fromkeys(words) if may_resemble(word)]
    return tuple(name for name in names if _speaks_of(words, unreal, _words_of(name)))


@lru_cache(maxsize=1024)
def _words_of(name: str) -> Sequence[str]:
    return _WORDS.findall(skeleton(name))


def _speaks_of(words: Sequence[str], unreal: Sequence[str], name: Sequence[str]) -> bool:
    """Whether these words are the name; only the `unreal` ones may be slips of it."""
    if not name:
        return False
    size = len(name)
    meant = [{part, *(word for word in unreal if resembles(word, part))} for part in name]
    if not any(each.isdisjoint(words) for each in meant) and any(
        all(words[at + i] in meant[i] for i in range(size)) for at in range(len(words) - size + 1)
    ):
        return True
    whole = "".join(name)
    return len(whole) >= 5 and (whole in words or any(resembles(word, whole) for word in unreal))
