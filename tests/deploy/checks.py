"""`make deploy-check`: each file of deploy/ by the program that knows it; what is not here is said to be NOT RUN."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DEPLOY = Path(__file__).parent.parent.parent / "deploy"
CHART = DEPLOY / "helm/passerelle"
KUBERNETES = ("1.27", "1.31", "1.34")


def main() -> None:
    checks = [
        _checked("Dockerfile", "hadolint", "--failure-threshold=style", str(DEPLOY / "docker/Dockerfile")),
        _checked("alerts", "promtool", "check", "rules", str(DEPLOY / "prometheus/alerts.yaml")),
        _checked(
            "units",
            "systemd-analyze",
            "security",
            "--offline=yes",
            "--threshold=20",
            str(DEPLOY / "systemd/passerelle.service"),
        ),
        _checked("compose", "docker-compose", "-f", str(DEPLOY / "docker/compose.yaml"), "config", "--quiet"),
        _checked("chart", os.environ.get("HELM", "helm"), "lint", "--strict", str(CHART)),
        *_rendered(),
    ]
    sys.exit(0 if all(checks) else 1)


def _checked(what: str, *command: str) -> bool:
    """Whether it passed or could not be run."""
    if shutil.which(command[0]) is None:
        print(f"NOT RUN  {what}: {command[0]} is not installed")
        return True
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"{'ok      ' if done.returncode == 0 else 'FAILED  '} {what} ({command[0]})")
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n")
    return done.returncode == 0


def _rendered() -> list[bool]:
    helm = os.environ.get("HELM", "helm")
    if shutil.which(helm) is None:
        print("NOT RUN  Kubernetes schemas: helm is not installed, so nothing was rendered")
        return []
    everything = ["ingress.enabled=true", "ingress.host=p.example", "ingress.tlsSecret=tls"]
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name, sets in (("plain", []), ("everything", everything)):
            arguments = [part for each in sets for part in ("--set", each)]
            made = Path(folder) / f"{name}.yaml"
            made.write_text(
                subprocess.run(
                    [helm, "template", "demo", str(CHART), *arguments], check=True, capture_output=True, text=True
                ).stdout
            )
            for version in KUBERNETES:
                found.append(
                    _checked(
                        f"Kubernetes {version}, {name}", "kubernetes-validate", "--strict", "-k", version, str(made)
                    )
                )
        return found


if __name__ == "__main__":
    main()
