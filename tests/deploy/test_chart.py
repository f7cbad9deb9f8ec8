"""The chart, rendered by Helm itself. Needs `helm` on the path; `make deploy-check` says when it is not there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

CHART = Path(__file__).parent.parent.parent / "deploy/helm/passerelle"
HELM = shutil.which(os.environ.get("HELM", "helm"))

pytestmark = pytest.mark.skipif(HELM is None, reason="helm is not installed: the chart was not rendered")


def helm(*arguments: str, fails: bool = False) -> str:
    done = subprocess.run([str(HELM), *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode != 0) is fails, done.stderr
    return done.stderr if fails else done.stdout


def rendered(*sets: str) -> dict[str, dict[str, Any]]:
    arguments = [part for each in sets for part in ("--set", each)]
    documents = yaml.safe_load_all(helm("template", "demo", str(CHART), *arguments))
    return {each["kind"]: each for each in documents if each}


def containers(found: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for kind in ("Deployment", "Job") for each in found[kind]["spec"]["template"]["spec"]["containers"]]


def test_lint() -> None:
    assert "0 chart(s) failed" in helm("lint", "--strict", str(CHART))


def test_every_pod_is_nobody_and_can_write_nothing() -> None:
    found = rendered()
    for kind in ("Deployment", "Job"):
        pod = found[kind]["spec"]["template"]["spec"]
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert pod["automountServiceAccountToken"] is False
    for container in containers(found):
        security = container["securityContext"]
        assert security["readOnlyRootFilesystem"] is True
        assert security["allowPrivilegeEscalation"] is False
        assert security["capabilities"] == {"drop": ["ALL"]}


def test_secrets_come_by_reference_as_files() -> None:
    found = rendered("secret.name=house", "secret.keys.DISCORD__TOKEN=null")
    assert "Secret" not in found
    for container in containers(found):
        environment = {each["name"]: each["value"] for each in container["env"]}
        secret = {name: value for name, value in environment.items() if "TOKEN" in name or "KEY" in name}
        assert secret
        assert all(name.endswith("_FILE") and value.startswith("/run/secrets/") for name, value in secret.items())
        assert "PASSERELLE_DISCORD__TOKEN_FILE" not in environment
    (volume,) = [each for each in found["Job"]["spec"]["template"]["spec"]["volumes"] if "secret" in each]
    assert volume["secret"]["secretName"] == "house"


def test_one_job_migrates_before_the_pods_follow_and_one_replica_always_stays() -> None:
    found = rendered()
    assert found["Job"]["metadata"]["annotations"]["helm.sh/hook"] == "pre-install,pre-upgrade"
    assert found["Deployment"]["spec"]["replicas"] == 2
    assert found["Deployment"]["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert found["PodDisruptionBudget"]["spec"]["minAvailable"] == 1
    labels = found["Deployment"]["spec"]["template"]["metadata"]["labels"]
    for selector in (
        found["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
        found["Service"]["spec"]["selector"],
        found["Deployment"]["spec"]["selector"]["matchLabels"],
    ):
        assert selector.items() <= labels.items()
        assert not selector.items() <= found["Job"]["spec"]["template"]["metadata"]["labels"].items()


def test_nobody_comes_in_unless_named_and_out_goes_little() -> None:
    policy = rendered()["NetworkPolicy"]["spec"]
    assert policy["ingress"] == []
    ports = {port["port"] for rule in policy["egress"] for port in rule["ports"]}
    assert ports == {53, 443, 5432}


def test_from_outside_slack_alone() -> None:
    assert "Ingress" not in rendered()
    rules = rendered("ingress.enabled=true", "ingress.host=p.example", "ingress.tlsSecret=tls")["Ingress"]["spec"][
        "rules"
    ]
    paths = [each["path"] for each in rules[0]["http"]["paths"]]
    assert paths == ["/slack/events", "/slack/install", "/slack/oauth_redirect"]


@pytest.mark.parametrize(
    "mistake",
    [
        "settings.SLACK__BOT_TOKEN=xoxb-1",
        "replica=3",
        "image.digest=latest",
        "ingress.enabled=true",
        "secret.keys.DATABASE_URL=null",
        "replicas=0",
    ],
)
def test_a_mistake_is_told_before_anything_is_installed(mistake: str) -> None:
    helm("template", "demo", str(CHART), "--set", mistake, fails=True)
