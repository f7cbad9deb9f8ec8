"""The units of deploy/systemd as systemd itself reads them, where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

UNITS = Path(__file__).parent.parent.parent / "deploy/systemd"
ANALYZE = shutil.which("systemd-analyze")
SERVICES = sorted(path.name for path in UNITS.glob("*.service"))

pytestmark = pytest.mark.skipif(ANALYZE is None, reason="systemd is not installed: the units were NOT RUN by it")


def asked(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(ANALYZE), *arguments], capture_output=True, text=True, check=False)


def test_systemd_reads_every_unit_without_a_word(tmp_path: Path) -> None:
    """Only what is not installed here is changed: the program that they start."""
    for path in UNITS.iterdir():
        if not path.suffix:
            continue
        text = path.read_text("utf-8").replace("/opt/passerelle/bin/passerelle", sys.executable)
        (tmp_path / path.name).write_text(text, "utf-8")
    done = asked("verify", "--man=no", *(str(path) for path in sorted(tmp_path.iterdir())))
    ours = [line for line in (done.stdout + done.stderr).splitlines() if "passerelle" in line]
    assert (done.returncode, ours) == (0, [])


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_exposed_to_as_little_as_the_page_says(name: str) -> None:
    """`systemd-analyze security` gives 0 to 10, where 10 is a process that may do everything."""
    done = asked("security", "--offline=yes", "--no-pager", str(UNITS / name))
    told = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    assert told is not None, done.stdout + done.stderr
    assert float(told[1]) <= 2.0


def test_a_command_beside_the_service_has_its_secrets_and_its_folder() -> None:
    script, unit = (UNITS / "passerelle-do").read_text("utf-8"), (UNITS / "passerelle.service").read_text("utf-8")
    assert subprocess.run(["sh", "-n", str(UNITS / "passerelle-do")], check=False).returncode == 0
    asked_for = dict(re.findall(r"PASSERELLE_(\w+)_FILE=%d/(\w+)", unit.replace("#Environment", "#")))
    given = {setting: name for name, setting in re.findall(r"(\w+):([A-Z_]+)", script.partition("for pair in")[2])}
    assert {setting: name for setting, name in asked_for.items() if "ANCHOR" not in setting} == given
    for line in (
        "DynamicUser=yes",
        "User=passerelle",
        "StateDirectory=passerelle",
        "StateDirectoryMode=0700",
        "UMask=0077",
    ):
        assert f"-p {line}" in script
        assert f"\n{line}" in unit
