"""`make audit`: known vulnerabilities of what runs.

Where the source cannot be reached it says NOT RUN and fails: an audit that did not happen must not look like one that
found nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

from tests.deploy.materials import runtime


def main() -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as pins:
        pins.write("".join(f"{name}=={version}\n" for name, version in runtime().items()))
        pins.flush()
        command = [sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "--format=json", "-r", pins.name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        sys.exit("NOT RUN: nobody could be asked for known vulnerabilities. This is no pass.")
    skipped = [each for each in found if "skip_reason" in each]
    broken = [each for each in found if each.get("vulns")]
    for each in broken:
        print(each["name"], each["version"], *(one["id"] for one in each["vulns"]))
    if skipped:
        sys.exit(f"NOT RUN for {len(skipped)} of {len(found)} packages. This is no pass.")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
