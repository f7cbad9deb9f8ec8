"""The licence of every distribution that a plain installation brings, as its own metadata tells it."""

from __future__ import annotations

from functools import cache
from importlib.metadata import Distribution, distribution

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


@cache
def licences() -> str:
    """A table of all of them."""
    rows = [f"| {name} | {licence_of(distribution(name))} |" for name in runtime()]
    return "| package | licence |\n|---|---|\n" + "\n".join(rows) + "\n"


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
