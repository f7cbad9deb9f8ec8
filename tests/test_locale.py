from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.app.locale import locale


def test_the_language_is_that_of_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PASSERELLE_LOCALE", "en")
    assert locale() == "en"
    monkeypatch.setenv("PASSERELLE_LOCALE", "fr")
    assert locale() == "fr"


def test_help_loads_neither_the_database_nor_the_desk() -> None:
    told = """
import sys
sys.argv = ["passerelle", "--help"]
from bot.__main__ import main
try:
    main()
finally:
    print(sorted({"sqlalchemy", "bot.desk", "bot.storage"} & set(sys.modules)))
"""
    shown = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "[]"
