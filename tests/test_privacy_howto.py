"""Every command of the how-to about privacy requests does what the page says, in the order of the page."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.cli import app
from bot.errors import Misconfigured

HOW_TO = Path(__file__).parent.parent / "docs" / "how-to"
PAGES = ("answer-a-privacy-request.md", "answer-a-privacy-request.fr.md")
SETUP = """
organisation: Les Halles Verrier
locale: en
members: [{name: Sam Dubois, role: cm, accounts: ["demo:sam"]}]
mandates: [{name: Social, members: [Sam Dubois], rooms: {cm: ["demo:cm"]}}]
"""


def commands(page: str) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", (HOW_TO / page).read_text("utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """The commands set up logging to a stream that is closed when they end."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


def test_both_pages_name_the_same_commands() -> None:
    assert commands(PAGES[0]) == commands(PAGES[1])
    assert len(commands(PAGES[0])) == 7


@pytest.mark.usefixtures("logging_as_before")
def test_each_command_does_what_the_page_says(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("PASSERELLE_LOCALE", "en")
    Path("halles.yaml").write_text(SETUP, "utf-8")
    passerelle = CliRunner()
    assert passerelle.invoke(app, ["apply", "halles.yaml"]).exit_code == 0
    for line in commands(PAGES[0]):
        program, *arguments = shlex.split(line.partition(" > ")[0])
        assert program == "passerelle"
        done = passerelle.invoke(app, arguments)
        assert done.exit_code == 0, (line, done.output)
        if arguments[0] == "export" and "--person" in arguments:
            assert "demo:sam" in done.stdout
    assert passerelle.invoke(app, ["export", "--organisation", "Les Halles Verrier"]).exit_code == 1, "it is gone"
    with pytest.raises(Misconfigured, match="give --person"):  # nothing is meant by default
        passerelle.invoke(app, ["erase"], catch_exceptions=False)
    assert passerelle.invoke(app, ["erase", "--person", "Sam"], input="n\n").exit_code == 1
