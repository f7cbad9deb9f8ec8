"""The page of the table for people: `python -m tests.rights.page` writes docs/reference/rights.md."""

from __future__ import annotations

from pathlib import Path

from tests.rights.company import ROLES
from tests.rights.table import Act, acts, cells, read

PAGE = Path(__file__).parent.parent.parent / "docs" / "reference" / "rights.md"

MARKS = {"yes": "✔", "own": "own", "policy": "policy", "": ""}

HEAD = """# Who may do what · Qui peut quoi

<!-- Made from tests/rights/table.yaml by `python -m tests.rights.page`; a test says whether it is up to date. -->

Whatever is not ticked is refused, in the same words for everybody: default deny. {count:,} cells (act × role × surface)
are held by the tests in `tests/rights/`, and nothing can be offered anywhere that is not in the table.
*Ce qui n'est pas coché est refusé, dans les mêmes mots pour tous.*

- ✔: yes. **own**: only what is theirs or their mandate's (*seulement ce qui est à eux ou à leur mandat*).
  **policy**: where the mandate's policy lets staff release (*selon la règle du mandat*).
- **lead**, **staff**: comms. **cm**: a CM of the mandate. **other-cm**: a CM of another mandate of the organisation, in
  this mandate's room. **elsewhere**: the lead of another organisation, in this one's room. **nobody**: an account that
  nobody named.
  **bot**: a program, be it under the lead's account. **guest**: a guest of another workspace (Slack Connect) or server.
- The role is looked up when the gesture is handled. What *elsewhere* has of its own is of their own organisation.

"""


def page() -> str:
    """The whole page."""
    count = sum(1 for _ in cells())
    return HEAD.format(count=count) + _acts() + _by_name() + _doors()


def _acts() -> str:
    rule = "|".join(["---", "---", *(":-:" for _ in ROLES)])
    lines = [f"| | | {' | '.join(ROLES)} |", f"|{rule}|"]
    lines += [f"| {act.en} | {act.fr} | {' | '.join(MARKS[act.cell(role)] for role in ROLES)} |" for act in acts()]
    return "\n".join(lines) + "\n\n## How each is asked for · Par où\n\n" + "\n".join(map(_ways, acts())) + "\n\n"


def _ways(act: Act) -> str:
    return f"- **{act.en}**: {', '.join(f'`{way}`' for way in act.ways)}"


def _by_name() -> str:
    rows = [f"| {kind} | {', '.join(surfaces)} |" for kind, surfaces in read()["surfaces"].items()]
    return "## Where each way exists · Surfaces\n\n| way | surfaces |\n|---|---|\n" + "\n".join(rows) + "\n\n"


def _doors() -> str:
    commands = ", ".join(f"`passerelle {name}`" for name in read()["cli"])
    rows = [f"| `{address}` | {whom} |" for address, whom in read()["http"].items()]
    shell = f"## On the machine · Sur la machine\n\nWhoever has a shell there, and nobody in the chat: {commands}.\n\n"
    return shell + "## HTTP\n\n| address | answers |\n|---|---|\n" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
