"""The licence of every distribution that a plain installation brings, on any Python, as its own metadata tells it."""

from __future__ import annotations

from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from tests.deploy.hashes import pythons
from tests.deploy.materials import runtime

TOLD = {
    "MIT License": "MIT",
    "MIT license": "MIT",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "Apache 2": "Apache-2.0",
    "Apache-2": "Apache-2.0",
    "BSD License": "BSD (which of them is not told)",
    "ISC License (ISCL)": "ISC",
    "Python Software Foundation License": "PSF-2.0",
    "3-Clause BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
}
"""What older metadata writes, and its SPDX identifier."""

ELSEWHERE = {"audioop-lts": "PSF-2.0"}
"""Of what only some of the supported Pythons need; where it is installed its metadata tells, and a test compares."""


@cache
def licences() -> str:
    """A table of all of them."""
    names = sorted({name for python in pythons() for name in runtime(python=python)})
    rows = [f"| {name} | {_licence(name)} |" for name in names]
    return "| package | licence |\n|---|---|\n" + "\n".join(rows) + "\n"


def _licence(name: str) -> str:
    try:
        return licence_of(distribution(name))
    except PackageNotFoundError:
        return ELSEWHERE[name]


def licence_of(found: Distribution) -> str:
    """The SPDX expression where the metadata has one, or what it says instead; `unknown` where it says nothing."""
    about = found.metadata
    if "License-Expression" in about:
        return str(about["License-Expression"])
    classified = [
        line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or () if line.startswith("License")
    ]
    written = [line for text in about.get_all("License") or () for line in text.splitlines() if line.strip()]
    told = classified or (written if len(written) == 1 else [])
    return " AND ".join(dict.fromkeys(TOLD.get(each, each) for each in told)) or "unknown"
