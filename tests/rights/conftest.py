"""The company on which rights are tried, made once."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from tests import databases
from tests.rights.company import Company, build

Built = tuple[Path, Company]
"""A database, and what is in it."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Built:
    """To be copied by whoever tries something."""
    path = Path(shutil.copyfile(sqlite_template, tmp_path_factory.mktemp("rights") / "company.sqlite3"))
    return path, asyncio.run(build(databases.sqlite_url(path), release="staff"))
