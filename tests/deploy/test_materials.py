"""How much a plain installation brings is published, and does not grow unseen."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.deploy.hashes import on, pins, pythons
from tests.deploy.materials import runtime

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/reference/dependencies.md").read_text("utf-8")


def test_the_published_count_is_the_real_one() -> None:
    told = re.search(r"brings (\d+) packages", PAGE)
    assert told is not None
    assert int(told[1]) == len(runtime(python="3.11")), sorted(runtime(python="3.11"))


def test_every_pin_is_what_is_installed() -> None:
    assert {name: pins().get(name, "").partition(" ;")[0] for name in runtime()} == {
        name: f"{name}=={version}" for name, version in runtime().items()
    }


def test_every_dependency_of_ours_says_why_it_is_here() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    direct = [*project["dependencies"], *(each for of in extras.values() for each in of)]
    names = {re.split(r"[\[<>=!~;, ]", each)[0] for each in direct} - {"passerelle"}
    assert {name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", PAGE)} == set()


def test_what_another_python_needs_is_pinned_for_it() -> None:
    """discord.py needs audioop-lts from 3.13 on, where Python has no audioop any more."""
    assert {name for python in pythons() for name in runtime(python=python)} <= pins().keys()
    assert "audioop-lts" in runtime(python="3.13")
    assert on(pins()["audioop-lts"], "3.13")
    assert not on(pins()["audioop-lts"], "3.12")


def test_what_is_heavy_comes_only_when_asked_for() -> None:
    assert not runtime().keys() & {"torch", "sentence-transformers", "matplotlib", "numpy", "httpx", "cyclonedx-bom"}
