"""Trying a mutant: the module's own tests, on a copy of core in which only that module is changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ("pyproject.toml", "bot/__init__.py", "bot/errors.py", "bot/core", "tests/__init__.py", "tests/core")
PATIENCE = 600
"""Seconds, many times what the tests of one module take: a mutant that needs longer hangs, and so is noticed."""

# The examples are the same in each run, so that the rate is; and nobody reads the smallest example of a mutant.
CONFTEST = """
from hypothesis import Phase, settings

few = (Phase.explicit, Phase.generate)
settings.register_profile("mutants", deadline=None, max_examples=50, derandomize=True, database=None, phases=few)
settings.load_profile("mutants")
"""


class Bench:
    """A folder with core and its tests; only one mutant is tried in it at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            source, copy = ROOT / name, folder / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copyfile(source, copy)
        (folder / "conftest.py").write_text(CONFTEST, "utf-8")

    def notices(self, path: str, source: str) -> bool:
        """Whether the tests of the module at `path` fail once it reads like this. The module is put back after."""
        module = self.folder / path
        original = module.read_text("utf-8")
        module.write_text(source, "utf-8")
        try:
            tests = sorted((self.folder / "tests/core").glob(f"test_{module.stem}*.py"))
            return self._fails([each.relative_to(self.folder).as_posix() for each in tests])
        finally:
            module.write_text(original, "utf-8")

    def _fails(self, tests: list[str]) -> bool:
        command = [sys.executable, *"-m pytest -x --no-header -p no:cacheprovider -p no:xdist".split(), *tests]
        # Bytecode is told from its source by second and size, and two mutants may share both: write none.
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "PYTHON"))}
        environment = {**clean, "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            ended = subprocess.run(
                command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
            )
        except subprocess.TimeoutExpired:
            return True
        noticed = {pytest.ExitCode.OK: False, pytest.ExitCode.TESTS_FAILED: True, pytest.ExitCode.INTERRUPTED: True}
        if ended.returncode not in noticed:
            raise RuntimeError(f"pytest ended with {ended.returncode}:\n{ended.stdout}\n{ended.stderr}")
        return noticed[pytest.ExitCode(ended.returncode)]
