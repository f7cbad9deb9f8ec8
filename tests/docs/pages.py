"""The pages of the documentation as text: their links, headings and code blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path, PurePosixPath
from posixpath import normpath

ROOT = Path(__file__).parent.parent.parent
OUTSIDE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
"""Pages that are not under docs/."""

_LINK = re.compile(r'(?P<before>\]\(|(?:src|srcset|href)=")(?P<target>[^)\s"]+)')
_FENCE = re.compile(r"^ *(`{3,})([\w+-]*)")
_INLINE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: where it is, its language as written (may be empty), its text without the indentation."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@cache
def pages() -> tuple[str, ...]:
    """Every page, by its path in the repository."""
    return (*OUTSIDE, *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md")))


@cache
def text_of(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page."""
    lines = text_of(page).splitlines()
    at = 0
    while at < len(lines):
        opening = _FENCE.match(lines[at])
        if opening is None:
            at += 1
            continue
        begin, indent = at + 1, len(lines[at]) - len(lines[at].lstrip())
        at = next(end for end in range(begin, len(lines)) if lines[end].strip() == opening[1])
        yield Block(page, begin, opening[2], "".join(f"{line[indent:]}\n" for line in lines[begin:at]))
        at += 1


def links(page: str) -> list[str]:
    """Where a page leads, as written; what stands in code is no link."""
    found: list[str] = []

    def note(target: str) -> str:
        found.append(target)
        return target

    relinked(text_of(page), note)
    return found


def relinked(text: str, change: Callable[[str], str]) -> str:
    """The text with each link led where `change` says, code left as it is."""
    kept: list[str] = []

    def keep(code: re.Match[str]) -> str:
        kept.append(code[0])
        return f"\0{len(kept) - 1}\0"

    bare = re.sub(r"^( *)(`{3,}).*?^ *\2 *$", keep, text, flags=re.DOTALL | re.MULTILINE)
    bare = _INLINE.sub(keep, bare)
    bare = _LINK.sub(lambda link: link["before"] + change(link["target"]), bare)
    while "\0" in bare:  # a link may hold code, and code may stand between links: each only once
        bare = re.sub(r"\0(\d+)\0", lambda place: kept[int(place[1])], bare)
    return bare


def is_elsewhere(target: str) -> bool:
    """Whether a link leaves the repository."""
    return re.match(r"[a-z]+:", target) is not None


def resolved(page: str, target: str) -> tuple[str, str]:
    """Which path of the repository a link of a page means, and which heading of it (empty: none)."""
    path, _, anchor = target.partition("#")
    return normpath(PurePosixPath(page).parent / path) if path else page, anchor


@cache
def anchors(page: str) -> frozenset[str]:
    """The headings of a page as links name them, the way GitHub and the site make them."""
    found: set[str] = set()
    fenced = False
    for line in text_of(page).splitlines():
        fenced ^= _FENCE.match(line) is not None
        if not fenced and (heading := re.match(r"#+ +(.*)", line)):
            slug = slug_of(heading[1])
            found.add(next(each for n in count() if (each := f"{slug}-{n}" if n else slug) not in found))
    return frozenset(found)


def slug_of(heading: str) -> str:
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    plain = re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", plain).lower())
    return plain.strip().replace(" ", "-")


def title_of(page: str) -> str:
    """The first heading."""
    heading = re.search(r"^# +(.*)", text_of(page), re.MULTILINE)
    return heading[1] if heading else page
