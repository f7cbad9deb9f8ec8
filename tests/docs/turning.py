"""Pages of docs/ whose French is made from the English page, block by block, by `french_pages.yaml`: a figure that was
measured anew, or a package more, is written once.

A number in a text stands as `#` in its key, so that another figure needs no other French; the French says it the French
way (`1,5`), and a `##` as it stands in the English (a version).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from textwrap import fill

from tests.docs.french import said

_KEPT = re.compile(r"`[^`]*`|\]\([^)]*\)|<[^>]*>")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_ITEM = re.compile(r"(?:#+|-|\d+\.) ")
_UNITS = re.compile(r"`[^`]*`|\b(?:ms|s|MB|SQLite|PostgreSQL|Slack|Discord|Passerelle|opsdroid)\b|[\W\d_]")
_TIED = re.compile(r"(?<=«) | (?=[»:;!?](?:\W|$))")
"""Where French has a space at which no line ends."""

WIDTH = 130

Cell = Callable[[str, bool], str]
"""The French of a table's cell; whether it is the last of its row."""


def turned(english: str, page: str, cell: Cell | None = None) -> str:
    """The French page; `page` is the English one's path, `english` its text."""
    name = page.rpartition("/")[2].removesuffix(".md")
    parts = list(_blocks(english.replace(f"[En français]({name}.fr.md)", f"[In English]({name}.md)")))
    return "\n".join(_turned(block, cell or (lambda text, _: of(text))) for block in parts)


def of(text: str) -> str:
    """The French of one text; itself where it holds nothing to translate."""
    if not _UNITS.sub("", text):
        return _NUMBER.sub(lambda found: _in_french(found[0]), text).replace(" MB", " Mo")
    key, numbers = _keyed(text)
    french = said(key, "fr")
    given = iter(numbers)
    if french.replace("##", "#").count("#") != len(numbers):
        raise ValueError(f"{len(numbers)} numbers, in another count in the French: {french}")
    return re.sub("##?", lambda mark: next(given) if mark[0] == "##" else _in_french(next(given)), french)


def of_package(text: str, last: bool) -> str:
    """A cell of the dependencies: the last says why, the others are names."""
    return of(text) if last or text in ("package", "extra") else text


def of_licence(text: str, _: bool) -> str:
    """A cell of the licences: names, but for what is said instead of one."""
    return of(text) if "(" in text or text in ("package", "licence") else text


def of_guarantee(text: str, last: bool) -> str:
    """A cell of the guarantees: the last names tests, with a word between some."""
    if not last or "`" not in text:
        return of(text)
    return "".join(each if each.startswith("`") else _between(each) for each in re.split("(`[^`]*`)", text))


def _between(text: str) -> str:
    return f"{of(text.strip())} " if text.strip(" ,") else text


def _keyed(text: str) -> tuple[str, list[str]]:
    """The text with `#` for each number, and the numbers; what is code, or where a link leads, is left alone."""
    numbers: list[str] = []
    parts, at = [], 0
    for kept in [*_KEPT.finditer(text), None]:
        plain = text[at : kept.start() if kept else len(text)]
        numbers += _NUMBER.findall(plain)
        parts += [_NUMBER.sub("#", plain), kept[0] if kept else ""]
        at = kept.end() if kept else at
    return "".join(parts), numbers


def _in_french(number: str) -> str:
    if number.count(".") > 1:  # a version
        return number
    return number.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def _blocks(text: str) -> Iterator[list[str]]:
    """Fenced blocks, paragraphs and items whole, their lines together; each other line alone."""
    block: list[str] = []
    for line in text.splitlines():
        fenced = bool(block) and block[0].startswith("```") and (len(block) == 1 or block[-1] != "```")
        alone = not line.strip() or line.startswith(("|", "#", "<!--"))
        ended = not block or not block[0].strip() or block[0].startswith(("|", "#", "<!--")) or block[-1] == "```"
        begins = alone or ended or line.startswith("```") or _ITEM.match(line) is not None
        if block and begins and not fenced:
            yield block
            block = []
        block.append(line)
    yield block


def _turned(block: list[str], cell: Cell) -> str:
    first = block[0]
    if not first.strip() or first.startswith(("```", "<!--", "[In English]")) or re.fullmatch(r"[|-]+", first):
        return "\n".join(block)
    if first.startswith("|"):
        cells = re.split(r"(?<!\\)\|", first)[1:-1]
        given = [(each.strip(), at == len(cells)) for at, each in enumerate(cells, 1)]
        return "|" + "|".join(f" {cell(*each)} " if each[0] else " " for each in given) + "|"
    mark = _ITEM.match(first)
    before = mark[0] if mark else ""
    text = of(" ".join(line.strip() for line in block).removeprefix(before))
    if before.startswith("#"):
        return before + text
    text = _TIED.sub("\N{NO-BREAK SPACE}", text)
    return fill(
        before + text, WIDTH, subsequent_indent=" " * len(before), break_long_words=False, break_on_hyphens=False
    )
