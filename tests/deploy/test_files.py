"""The files of deploy/ against the program: what they set and start exists, and nothing runs as root."""

from __future__ import annotations

import configparser
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from bot.cli import app
from bot.settings import PREFIX, Settings, _names
from integrations.slack.oauth import INSTALL, REDIRECT

ROOT = Path(__file__).parent.parent.parent
DEPLOY = ROOT / "deploy"
KNOWN = set(_names(Settings))
COMPOSE = yaml.safe_load((DEPLOY / "docker/compose.yaml").read_text("utf-8"))
CHART = DEPLOY / "helm/passerelle"
VALUES = yaml.safe_load((CHART / "values.yaml").read_text("utf-8"))


def instructions(path: Path) -> list[tuple[str, str]]:
    text = re.sub(r"^#.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE).replace("\\\n", " ")
    return [(line.split(maxsplit=1)[0], line.split(maxsplit=1)[1]) for line in text.splitlines() if line.strip()]


IMAGE = instructions(DEPLOY / "docker/Dockerfile")


def unit(name: str) -> dict[str, list[str]]:
    """The directives of a unit's [Service], each with all its values."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in (DEPLOY / "systemd" / name).read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line
        elif section == "[Service]" and line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
    return found


SERVICE = unit("passerelle.service")


def is_setting(name: str) -> bool:
    return name.removesuffix("_FILE") in KNOWN or name in KNOWN


def settings_named() -> Iterator[tuple[str, str]]:
    """Every PASSERELLE_ variable that some file sets."""
    for path in sorted(DEPLOY.rglob("*")):
        if path.is_file() and path.suffix in (".yaml", ".service", ".tpl", ".conf", "") and path.name != ".gitignore":
            for name in re.findall(rf"{PREFIX}[A-Z][A-Z_]*[A-Z]", path.read_text("utf-8")):
                yield path.relative_to(ROOT).as_posix(), name


@pytest.mark.parametrize(("path", "name"), sorted(set(settings_named())))
def test_every_setting_that_is_set_exists(path: str, name: str) -> None:
    assert is_setting(name), f"{path} sets {name}"


def commands() -> set[str]:
    """What can be said to `passerelle`, as it is said."""
    made = typer.main.get_command(app)
    found = set()
    for name, command in made.commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", None)
        found |= {f"{name} {each}" for each in inner} if inner else {name}
    return found


@pytest.mark.parametrize(
    "said",
    [
        " ".join(json.loads(dict(IMAGE)["CMD"])),
        " ".join(COMPOSE["services"]["prepare"]["command"]),
        " ".join(COMPOSE["services"]["prepare-postgresql"]["command"]),
        *(line.partition("bin/passerelle ")[2] for key in ("ExecStart", "ExecStartPre") for line in SERVICE[key]),
        *re.findall(r"args: \[([^\]]*)\]", (CHART / "templates/deployment.yaml").read_text("utf-8")),
        *(
            args.replace(",", "")
            for args in re.findall(r"args: \[([^\]]*)\]", (CHART / "templates/migrate.yaml").read_text("utf-8"))
        ),
    ],
)
def test_every_command_that_is_started_exists(said: str) -> None:
    assert said in commands()


# The image


def test_the_image_runs_without_root_in_exec_form_and_tells_how_it_is() -> None:
    last = dict(IMAGE)
    user = last["USER"].split(":")[0]
    assert user.isdigit()
    assert int(user) > 1000, "a number, so that an orchestrator can check it"
    assert IMAGE[-1][0] == "CMD"
    for name in ("ENTRYPOINT", "CMD"):
        assert json.loads(last[name]), "a shell would swallow SIGTERM"
    assert json.loads(last["HEALTHCHECK"].partition("CMD ")[2])[0] == "python"
    assert "/livez" in last["HEALTHCHECK"]
    assert [name for name, _ in IMAGE].count("FROM") == 2
    assert not any(name == "ADD" for name, _ in IMAGE)


def test_no_base_is_whatever_was_pushed_last() -> None:
    images = [rest.split()[0] for name, rest in IMAGE if name == "FROM"]
    images += [each["image"] for each in COMPOSE["services"].values() if "build" not in each]
    for image in images:
        assert ":" in image, image
        assert not image.endswith(":latest")


def test_the_image_holds_what_the_build_needs_and_no_secrets() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert "*" in ignored
    kept = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    copied = {
        source for name, rest in IMAGE if name == "COPY" and "--from" not in rest for source in shlex.split(rest)[:-1]
    }
    assert copied == kept
    assert all((ROOT / each).exists() for each in copied)


# Compose


@pytest.mark.parametrize("name", ["prepare", "bot", "prepare-postgresql", "replica"])
def test_our_containers_may_do_nothing_but_work(name: str) -> None:
    service: dict[str, Any] = COMPOSE["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["user"].split(":")[0] != "0"
    assert all(port.startswith("127.0.0.1:") for port in service.get("ports", ()))
    named = {
        value.rpartition("/")[2] for value in service["environment"].values() if str(value).startswith("/run/secrets/")
    }
    assert named <= set(service["secrets"]) <= set(COMPOSE["secrets"])


def test_one_process_on_sqlite_and_two_on_postgresql() -> None:
    services = COMPOSE["services"]
    assert "deploy" not in services["bot"]
    assert services["replica"]["deploy"]["replicas"] == 2
    assert "PASSERELLE_DATABASE_URL_FILE" in services["replica"]["environment"]
    assert "PASSERELLE_DATABASE_URL_FILE" not in services["bot"]["environment"]
    for name in ("bot", "replica"):
        (prepared,) = services[name]["depends_on"]
        assert services[name]["depends_on"][prepared]["condition"] == "service_completed_successfully"


# systemd


def test_the_unit_is_nobody_and_may_do_nothing_else() -> None:
    wanted = {
        "DynamicUser": "yes", "NoNewPrivileges": "yes", "ProtectSystem": "strict", "ProtectHome": "yes",
        "PrivateTmp": "yes", "PrivateDevices": "yes", "CapabilityBoundingSet": "", "RestrictSUIDSGID": "yes",
        "Type": "notify", "MemoryDenyWriteExecute": "yes", "UMask": "0077",
    }  # fmt: skip
    assert {name: SERVICE[name][-1] for name in wanted} == wanted
    assert int(SERVICE["WatchdogSec"][0]) >= 30, "a busy loop is not a dead one"
    assert int(SERVICE["TimeoutStopSec"][0]) > 10, "it needs ten seconds to finish what it sends"


def test_every_credential_is_named_in_a_setting() -> None:
    loaded = {line.partition(":")[0] for line in SERVICE["LoadCredential"]}
    named = set(re.findall(r"_FILE=%d/(\w+)", " ".join(SERVICE["Environment"])))
    assert loaded == named


def test_the_timer_has_its_service() -> None:
    timer = configparser.ConfigParser(interpolation=None)
    timer.read(DEPLOY / "systemd/passerelle-backup.timer", encoding="utf-8")
    assert timer["Timer"]["OnCalendar"]
    assert (DEPLOY / "systemd/passerelle-backup.service").exists()


# Proxies and chart


@pytest.mark.parametrize("path", ["proxy/Caddyfile", "proxy/nginx.conf", "helm/passerelle/templates/network.yaml"])
def test_from_outside_only_slack_and_calendars_come_in(path: str) -> None:
    text = (DEPLOY / path).read_text("utf-8")
    wanted = {"/slack/events", INSTALL, REDIRECT}
    assert wanted == {f"/slack/{name}" for name in re.findall(r"\b(events|install|oauth_redirect)\b", text)}
    rules = re.sub(r"#.*", "", text)
    assert len(re.findall(r"/calendar/", rules)) == 1
    assert not re.search(r"location /(livez|readyz)", rules)


def test_the_chart_names_settings_and_its_schema_knows_every_value() -> None:
    assert all(PREFIX + name in KNOWN for name in VALUES["secret"]["keys"])
    schema = json.loads((CHART / "values.schema.json").read_text("utf-8"))
    assert set(VALUES) <= set(schema["properties"])
    assert VALUES["replicas"] >= 2
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text("utf-8"))
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert version is not None
    assert chart["appVersion"] == version[1]
