"""The chart, as Helm renders it. Where there is no `helm`, by what one rendered before of this very chart
(`rendered/`): after a change of the chart it has to be rendered anew, with `RENEW_SNAPSHOTS=1` and `helm` on the path.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from integrations.web.health import Health

CHART = Path(__file__).parent.parent.parent / "deploy/helm/passerelle"
HELM = shutil.which(os.environ.get("HELM", "helm"))
BEFORE = Path(__file__).parent / "rendered"

PLAIN: tuple[str, ...] = ()
WITHOUT_DISCORD = ("secret.name=house", "secret.keys.DISCORD__TOKEN=null")
INGRESS = ("ingress.enabled=true", "ingress.host=p.example", "ingress.tlsSecret=tls")
EVERYTHING = (
    *INGRESS,
    "ingress.className=nginx",
    "serviceMonitor.enabled=true",
    "settings.HTTP__PUBLIC_URL=https://p.example",
    "networkPolicy.from[0].namespaceSelector.matchLabels.name=monitoring",
    "networkPolicy.to[0].podSelector.matchLabels.app=egress",
    f"image.digest=sha256:{'0' * 64}",
    "image.pullSecrets[0].name=registry",
    "replicas=3",
)
RENDERED = {"plain": PLAIN, "without-discord": WITHOUT_DISCORD, "ingress": INGRESS, "everything": EVERYTHING}

needs_helm = pytest.mark.skipif(HELM is None, reason="helm is not installed")


def helm(*arguments: str, fails: bool = False) -> str:
    done = subprocess.run([str(HELM), *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode != 0) is fails, done.stderr
    return done.stderr if fails else done.stdout


def template(sets: tuple[str, ...]) -> str:
    return helm("template", "demo", str(CHART), *(part for each in sets for part in ("--set", each)))


def digest() -> str:
    """Of all that the chart is made of."""
    found = hashlib.sha256()
    for path in sorted(each for each in CHART.rglob("*") if each.is_file()):
        found.update(path.relative_to(CHART).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def before(sets: tuple[str, ...]) -> str:
    name = next(name for name, each in RENDERED.items() if each == sets)
    return (BEFORE / f"{name}.yaml").read_text("utf-8")


def rendered(*sets: str) -> dict[str, dict[str, Any]]:
    documents = yaml.safe_load_all(template(sets) if HELM else before(sets))
    return {each["kind"]: each for each in documents if each}


@pytest.mark.parametrize("name", RENDERED)
def test_what_was_rendered_before_is_of_this_chart(name: str) -> None:
    path, head = BEFORE / f"{name}.yaml", f"# By Helm, of the chart whose files have the digest {digest()}\n"
    if HELM and os.environ.get("RENEW_SNAPSHOTS"):
        path.write_text(head + template(RENDERED[name]), "utf-8")
    text = path.read_text("utf-8")
    assert text.startswith(head), "the chart has changed: render it anew (the head of this file says how)"
    if HELM:
        assert list(yaml.safe_load_all(text)) == list(yaml.safe_load_all(template(RENDERED[name])))


def containers(found: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for kind in ("Deployment", "Job") for each in found[kind]["spec"]["template"]["spec"]["containers"]]


@needs_helm
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
    found = rendered(*WITHOUT_DISCORD)
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
    rules = rendered(*INGRESS)["Ingress"]["spec"]["rules"]
    paths = [each["path"] for each in rules[0]["http"]["paths"]]
    assert paths == ["/slack/events", "/slack/install", "/slack/oauth_redirect"]


def test_each_choice_of_the_values_shows() -> None:
    found = rendered(*EVERYTHING)
    (bot,) = found["Deployment"]["spec"]["template"]["spec"]["containers"]
    assert bot["image"] == f"passerelle@sha256:{'0' * 64}"
    assert {"name": "PASSERELLE_HTTP__PUBLIC_URL", "value": "https://p.example"} in bot["env"]
    assert found["Deployment"]["spec"]["replicas"] == 3
    assert all(
        found[kind]["spec"]["template"]["spec"]["imagePullSecrets"] == [{"name": "registry"}]
        for kind in ("Deployment", "Job")
    )
    policy = found["NetworkPolicy"]["spec"]
    assert policy["ingress"][0]["from"] == [{"namespaceSelector": {"matchLabels": {"name": "monitoring"}}}]
    (https,) = [rule for rule in policy["egress"] if rule["ports"] == [{"port": 443, "protocol": "TCP"}]]
    assert https["to"] == [{"podSelector": {"matchLabels": {"app": "egress"}}}]
    paths = [each["path"] for each in found["Ingress"]["spec"]["rules"][0]["http"]["paths"]]
    assert paths == ["/slack/events", "/slack/install", "/slack/oauth_redirect", "/calendar/"]
    assert found["ServiceMonitor"]["spec"]["endpoints"][0]["path"] == "/metrics"
    assert (
        found["ServiceMonitor"]["spec"]["selector"]["matchLabels"].items()
        <= found["Service"]["metadata"]["labels"].items()
    )


def test_it_is_asked_at_the_addresses_that_the_program_has() -> None:
    (bot,) = rendered()["Deployment"]["spec"]["template"]["spec"]["containers"]
    probes = {name: bot[f"{name}Probe"]["httpGet"]["path"] for name in ("startup", "liveness", "readiness")}
    assert probes == {"startup": "/startupz", "liveness": "/livez", "readiness": "/readyz"}
    assert {route.path for route in Health({}).routes()} == set(probes.values())


@needs_helm
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
