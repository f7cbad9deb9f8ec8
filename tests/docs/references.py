"""`make references`: writes what the documentation says of the code from the code itself.

A whole page, or the part of a page between `<!-- generated -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from tests.docs import gallery
from tests.docs.licences import licences
from tests.docs.pages import ROOT
from tests.docs.programs import command_line, metrics, ports, settings
from tests.docs.turning import of_guarantee, of_licence, of_package, turned

BEGIN, END = "<!-- generated: make references -->\n", "<!-- end -->\n"


def french(page: str) -> str:
    """The path of the French twin."""
    return page.removesuffix(".md") + ".fr.md"


def start() -> str:
    """What the README says of itself, for the French front page: what it does, how fast, and what else people use."""
    readme = (ROOT / "README.md").read_text("utf-8")
    does = re.search(r"^1\. .*?(?=^## )", readme, re.MULTILINE | re.DOTALL)
    fast = re.search(r"^How fast.*?\n\n", readme, re.MULTILINE | re.DOTALL)
    else_ = re.search(r"^## What people use today.*?(?=^## )", readme, re.MULTILINE | re.DOTALL)
    parts = [f"## What it does\n\n{does[0]}" if does else "", fast[0] if fast else "", else_[0] if else_ else ""]
    return turned("".join(parts).rstrip("\n"), "README.md") + "\n"


def _turned(page: str) -> str:
    return turned(wanted(page) if page in PARTS else (ROOT / page).read_text("utf-8"), page, TURNED[page])


WHOLE: dict[str, Callable[[], str]] = {
    "docs/reference/cards.md": partial(gallery.page, "en"),
    "docs/reference/cards.fr.md": partial(gallery.page, "fr"),
    "docs/reference/command-line.md": command_line,
    "docs/reference/command-line.fr.md": partial(command_line, "fr"),
    "docs/reference/ports.md": ports,
    "docs/reference/ports.fr.md": partial(ports, "fr"),
}
TURNED = {
    "docs/explanation/guarantees.md": of_guarantee,
    "docs/explanation/performance.md": None,
    "docs/reference/dependencies.md": of_package,
    "docs/reference/licences.md": of_licence,
}
"""English pages whose French follows from them, and how the cells of their tables do."""

WHOLE |= {french(page): partial(_turned, page) for page in TURNED}
PARTS: dict[str, Callable[[], str]] = {
    "docs/index.fr.md": start,
    "docs/reference/settings.md": settings,
    "docs/reference/settings.fr.md": partial(settings, "fr"),
    "docs/reference/metrics.md": metrics,
    "docs/reference/metrics.fr.md": partial(metrics, "fr"),
    "docs/reference/licences.md": licences,
}


def wanted(page: str) -> str:
    """The page as it should stand."""
    if page in WHOLE:
        return WHOLE[page]()
    before, _, rest = (ROOT / page).read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"{page}: no part to generate")
    return f"{before}{BEGIN}\n{PARTS[page]()}\n{END}{after}"


def main() -> None:
    for page in (*WHOLE, *PARTS):
        path = ROOT / page
        text = wanted(page)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(page)


if __name__ == "__main__":
    main()
