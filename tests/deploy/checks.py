"""`make deploy-check`: each file of deploy/ by the program that knows it; what is not here is said to be NOT RUN."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

DEPLOY = Path(__file__).parent.parent.parent / "deploy"
CHART = DEPLOY / "helm/passerelle"
RENDERED = Path(__file__).parent / "rendered"
KUBERNETES = ("1.27", "1.31", "1.34")


def main() -> None:
    checks = [
        _checked("Dockerfile", "hadolint", "--failure-threshold=style", str(DEPLOY / "docker/Dockerfile")),
        _checked("alerts", "promtool", "check", "rules", str(DEPLOY / "prometheus/alerts.yaml")),
        _tested("units", "systemd-analyze", "test_units.py"),
        _tested("nginx.conf", "nginx", "test_proxies.py"),
        _tested("Caddyfile", "caddy", "test_proxies.py"),
        _checked("compose", "docker-compose", "-f", str(DEPLOY / "docker/compose.yaml"), "config", "--quiet"),
        _checked("chart", os.environ.get("HELM", "helm"), "lint", "--strict", str(CHART)),
        *_rendered(),
    ]
    sys.exit(0 if all(checks) else 1)


def _checked(what: str, *command: str, by: str = "") -> bool:
    """Whether it passed or could not be run. `by`: the program that tells, if it is not the one that is started."""
    if shutil.which(command[0]) is None:
        print(f"NOT RUN  {what}: {command[0]} is not installed")
        return True
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"{'ok      ' if done.returncode == 0 else 'FAILED  '} {what} ({by or command[0]})")
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n")
    return done.returncode == 0


def _tested(what: str, program: str, tests: str) -> bool:
    """The same, of a program that tests ask: the ordinary ones, which skip where it is not."""
    if shutil.which(program) is None:
        print(f"NOT RUN  {what}: {program} is not installed")
        return True
    chosen = ["-k", program] if what != "units" else []
    return _checked(
        what, sys.executable, "-m", "pytest", "-n0", str(Path(__file__).parent / tests), *chosen, by=program
    )


def _rendered() -> list[bool]:
    """Every rendering of the chart against the schemas of several Kubernetes; the tests hold that they are of it."""
    return [
        _checked(f"Kubernetes {version}, {made.stem}", "kubernetes-validate", "--strict", "-k", version, str(made))
        for made in sorted(RENDERED.glob("*.yaml"))
        for version in KUBERNETES
    ]


if __name__ == "__main__":
    main()
