"""The page of the table for people: `python -m tests.rights.page` writes docs/reference/rights.md and rights.fr.md."""

from __future__ import annotations

from pathlib import Path

from tests.docs.french import said
from tests.rights.company import ROLES
from tests.rights.table import Act, acts, cells, read

FOLDER = Path(__file__).parent.parent.parent / "docs" / "reference"
PAGES = {"en": FOLDER / "rights.md", "fr": FOLDER / "rights.fr.md"}

MARKS = {"yes": "✔", "own": "own", "policy": "policy", "": ""}

HEADS = {
    "en": """# Who may do what

[En français](rights.fr.md)

<!-- Made from tests/rights/table.yaml by `python -m tests.rights.page`; a test says whether it is up to date. -->

Whatever is not ticked is refused, in the same words for everybody: default deny. {count} cells (act × role × surface)
are held by the tests in `tests/rights/`, and nothing can be offered anywhere that is not in the table.

- ✔: yes. **own**: only what is theirs or their mandate's. **policy**: where the mandate's policy lets staff release.
- **lead**, **staff**: comms. **cm**: a CM of the mandate. **other-cm**: a CM of another mandate of the organisation, in
  this mandate's room. **elsewhere**: the lead of another organisation, in this one's room. **nobody**: an account that
  nobody named.
  **bot**: a program, be it under the lead's account. **guest**: a guest of another workspace (Slack Connect) or server.
- The role is looked up when the gesture is handled. What *elsewhere* has of its own is of their own organisation.

""",
    "fr": """# Qui peut quoi

[In English](rights.md)

<!-- Fait de tests/rights/table.yaml par `python -m tests.rights.page` ; un test dit si c’est à jour. -->

Ce qui n’est pas coché est refusé, dans les mêmes mots pour tous. {count} cases (acte × rôle × surface) sont tenues par
les tests de `tests/rights/`, et rien ne peut être offert nulle part qui ne soit dans le tableau.

- ✔ : oui. **à soi** : seulement ce qui est à eux ou à leur mandat. **politique** : là où la politique du mandat laisse
  l’équipe autoriser.
- **lead** (responsable), **staff** (équipe) : la communication. **cm** : un CM du mandat. **other-cm** : un CM d’un
  autre mandat de l’organisation, dans le salon de celui-ci. **elsewhere** : le responsable d’une autre organisation,
  dans le salon de celle-ci. **nobody** : un compte que personne n’a nommé.
  **bot** : un programme, fût-ce sous le compte du responsable. **guest** : un invité d’un autre espace de travail
  (Slack Connect) ou serveur.
- Le rôle est cherché quand le geste est traité. Ce que *elsewhere* a à soi est de sa propre organisation.

""",
}
WORDS = {
    "en": {
        "how": "How each is asked for",
        "where": "Where each way exists",
        "ways": "| way | surfaces |",
        "machine": "On the machine",
        "shell": "Whoever has a shell there, and nobody in the chat:",
        "http": "| address | answers |",
        "colon": ":",
    },
    "fr": {
        "how": "Par où chaque chose se demande",
        "where": "Où existe chaque moyen",
        "ways": "| moyen | surfaces |",
        "machine": "Sur la machine",
        "shell": "Qui y a un terminal, et personne dans la messagerie :",
        "http": "| adresse | répond à |",
        "colon": " :",
    },
}


def page(language: str) -> str:
    """The whole page."""
    shown = f"{sum(1 for _ in cells()):,}"
    count = shown if language == "en" else shown.replace(",", "\N{NO-BREAK SPACE}")
    return HEADS[language].format(count=count) + _acts(language) + _by_name(language) + _doors(language)


def _acts(language: str) -> str:
    rule = "|".join(["---", *(":-:" for _ in ROLES)])
    lines = [f"| | {' | '.join(ROLES)} |", f"|{rule}|"]
    for act in acts():
        marks = " | ".join(said(MARKS[act.cell(role)], language) if act.cell(role) != "yes" else "✔" for role in ROLES)
        lines.append(f"| {_name(act, language)} | {marks} |")
    ways = "\n".join(_ways(act, language) for act in acts())
    return "\n".join(lines) + f"\n\n## {WORDS[language]['how']}\n\n{ways}\n\n"


def _name(act: Act, language: str) -> str:
    return act.en if language == "en" else act.fr


def _ways(act: Act, language: str) -> str:
    return f"- **{_name(act, language)}**{WORDS[language]['colon']} {', '.join(f'`{way}`' for way in act.ways)}"


def _by_name(language: str) -> str:
    words = WORDS[language]
    rows = [f"| {kind} | {', '.join(surfaces)} |" for kind, surfaces in read()["surfaces"].items()]
    return f"## {words['where']}\n\n{words['ways']}\n|---|---|\n" + "\n".join(rows) + "\n\n"


def _doors(language: str) -> str:
    words = WORDS[language]
    commands = ", ".join(f"`passerelle {name}`" for name in read()["cli"])
    rows = [f"| `{address}` | {said(whom, language)} |" for address, whom in read()["http"].items()]
    shell = f"## {words['machine']}\n\n{words['shell']} {commands}.\n\n"
    return f"{shell}## HTTP\n\n{words['http']}\n|---|---|\n" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    for _language, _path in PAGES.items():
        _path.write_text(page(_language), encoding="utf-8")
