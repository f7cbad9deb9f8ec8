"""A line that cannot be used: in the language of the settings, each fault that Typer finds, and our own."""

from __future__ import annotations

import re
import sys
from io import StringIO

import pytest
import typer
from typer.testing import CliRunner

from bot.__main__ import main
from bot.i18n.words import words
from bot.usage import confirmed

WRONG = (
    ("nosuch", "no command nosuch", "pas de commande nosuch"),
    ("restor", "did you mean restore, register?", "vouliez-vous dire restore"),
    ("keys nosuch", "no command nosuch", "pas de commande nosuch"),
    ("run --nope", "no option --nope", "pas d’option --nope"),
    ("demo --brow", "did you mean --browser, --no-browser?", "vouliez-vous dire --browser, --no-browser"),
    ("demo --port", "--port needs a value", "--port demande une valeur"),
    ("demo --empty=1", "--empty takes no value", "--empty ne prend pas de valeur"),
    ("run more", "this is too much: more", "ceci est de trop\u00a0: more"),
    ("restore", "file is missing", "file manque"),
    ("deliveries drop", "ID... is missing", "ID... manque"),
    ("demo --port x", "--port: must be a whole number", "--port\u00a0: demande un nombre entier"),
    ("demo --lang de", "--lang: must be one of: fr, en", "--lang\u00a0: au choix\u00a0: fr, en"),
    (
        "register export --since soon",
        "--since: must be a day or an instant",
        "--since\u00a0: demande un jour ou un instant",
    ),
    ("apply none.yaml", "there is no file none.yaml", "il n’y a pas de fichier none.yaml"),
    ("restore .", ". is a folder", ". est un dossier"),
    ("export", "give --person, --organisation, or both", "donnez --person, --organisation, ou les deux"),
    ("deliveries retry", "give either ids or --all-failed", "donnez soit des identifiants, soit --all-failed"),
    ("register verify --public-key x", "--public-key is for --anchors", "--public-key va avec --anchors"),
    ("register export --csv --json", "give either --csv or --json", "donnez soit --csv, soit --json"),
)

ENGLISH = re.compile(r"\b(?:the|is|are|should|must|an|with|valid|cannot|missing|not|for|such|Try|Error|Invalid)\b")


def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, language: str) -> str:
    """What a line that cannot be used is answered."""
    monkeypatch.setenv("PASSERELLE_LOCALE", language)
    monkeypatch.setattr(sys, "argv", ["passerelle", *line.split()])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


@pytest.mark.parametrize(("line", "english", "french"), WRONG)
def test_what_is_typed_wrongly_is_told_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, english: str, french: str
) -> None:
    assert english in typed(monkeypatch, capsys, line, "en")
    told = typed(monkeypatch, capsys, line, "fr")
    assert french in told
    assert not ENGLISH.search(told), told


def test_it_says_how_the_command_is_typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(monkeypatch, capsys, "keys nosuch", "fr").splitlines() == [
        "Usage\u00a0: passerelle keys [OPTIONS] COMMAND [ARGS]...",
        "Essayez «\u00a0passerelle keys --help\u00a0».",
        "Erreur\u00a0: il n’y a pas de commande nosuch",
    ]


def test_a_group_alone_tells_its_commands(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert "rotate" in typed(monkeypatch, capsys, "keys", "fr")


@pytest.mark.parametrize(
    ("typed_in", "goes_on"), [("o", True), ("OUI", True), ("y", True), ("", False), ("n", False), ("non", False)]
)
def test_only_a_yes_is_one(typed_in: str, goes_on: bool) -> None:
    app = typer.Typer()

    @app.command()
    def ask() -> None:
        confirmed("Vraiment ?", words("fr"))

    done = CliRunner().invoke(app, [], input=f"{typed_in}\n")
    assert "[o/N]\u00a0:" in done.output
    assert done.exit_code == (0 if goes_on else 1)


def test_no_answer_is_told_as_nothing_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], sqlite_url: str
) -> None:
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("PASSERELLE_LOCALE", "fr")
    monkeypatch.setattr(sys, "argv", ["passerelle", "erase", "--person", "Sam"])
    monkeypatch.setattr(sys, "stdin", StringIO())
    with pytest.raises(SystemExit) as ended:
        main()
    assert (ended.value.code, capsys.readouterr().err.strip().splitlines()[-1]) == (1, "Rien n’a été fait.")
