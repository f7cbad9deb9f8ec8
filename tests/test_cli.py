"""The commands as people and scripts call them: what they print, and their exit codes."""

import json
import os
import re
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.app.configured import refusal
from bot.cli import app
from bot.core.address import Platform
from bot.core.delivery import DeliveryState
from bot.envfile import new_key
from bot.errors import Misconfigured
from bot.services.installing import Installations, Installed
from bot.storage.seal import Seal
from tests.builders import OPENING, database_at, halles, tagged

PASSERELLE = [sys.executable, "-m", "bot"]
ROOT = Path(__file__).parent.parent
KEY, OLD_KEY = new_key(), new_key()
SETUP = """
organisation: Les Halles Verrier
members:
  - {name: Léa Ferrand, role: lead, accounts: ["slack:T0HALLES/U0LEA"]}
  - {name: Sam Dubois, role: cm, accounts: ["discord:900000000000000001/910000000000000001"]}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms:
      comms: ["slack:T0HALLES/C0COMMS"]
      cm: ["discord:900000000000000001/920000000000000001"]
    policy: {release: staff, undo: 10s, answer_within: 2h, then: Léa Ferrand}
    sync: {every: monday, at: "09:00"}
    digest: {every: weekday, at: "08:30"}
"""


def run(folder: Path, *arguments: str, say: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PASSERELLE_")}
    given = {"LOCALE": "en"} | variables
    environment |= {f"PASSERELLE_{name}": value for name, value in given.items()} | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [*PASSERELLE, *arguments],
        cwd=folder, env=environment, input=say, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_help_lists_the_commands_and_promises_no_others(tmp_path: Path) -> None:
    shown = run(tmp_path, "--help")
    assert shown.returncode == 0
    listed = re.findall(r"^  ([a-z]+)  ", shown.stdout, re.MULTILINE)
    assert listed == [
        "demo",
        "run",
        "apply",
        "judge",
        "init",
        "doctor",
        "backup",
        "restore",
        "status",
        "export",
        "erase",
        "db",
        "deliveries",
        "keys",
        "register",
    ]


def test_an_unknown_setting_ends_with_2_and_one_line(tmp_path: Path) -> None:
    refused = run(tmp_path, "doctor", TOKNE="s3cret")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert len(refused.stderr.splitlines()) == 1
    assert "PASSERELLE_TOKNE" in refused.stderr
    assert "s3cret" not in refused.stderr


def test_init_writes_a_file_for_its_owner_alone_and_prepares_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/p.db"
    done = run(tmp_path, "init", say=f"de\nen\nnone\n{url}\n")
    assert done.returncode == 0, done.stderr
    env = tmp_path / ".env"
    assert stat.S_IMODE(env.stat().st_mode) == 0o600
    assert "PASSERELLE_SECRET_KEY='" in env.read_text(encoding="utf-8")
    assert "PASSERELLE_LOCALE='en'\n" in env.read_text(encoding="utf-8")
    assert done.stdout.count("Langue / language") == 2, "the first answer is none of our languages"
    assert "\nok   settings: readable" in done.stdout
    assert "FAIL" not in done.stdout
    again = run(tmp_path, "init", say="en\nnone\n\n")
    assert again.returncode == 2
    assert "already" in again.stderr
    assert run(tmp_path, "db", "check").returncode == 0


def test_doctor_fails_on_a_database_that_was_not_prepared(tmp_path: Path) -> None:
    nowhere = {"REGISTER__ANCHOR_FILE": f"{tmp_path}/nowhere/anchors.jsonl"}
    found = run(tmp_path, "doctor", DATABASE_URL=f"sqlite:///{tmp_path}/p.db", SECRET_KEY=KEY, **nowhere)
    assert found.returncode == 1
    assert re.search(r"^FAIL anchor file: No such file", found.stdout, re.MULTILINE)
    assert re.search(r"^FAIL database: .*there is no database yet: passerelle db upgrade", found.stdout, re.MULTILINE)
    assert not (tmp_path / "p.db").exists(), "a look makes no empty database"
    (tmp_path / "p.db").touch()
    found = run(tmp_path, "doctor", DATABASE_URL=f"sqlite:///{tmp_path}/p.db", SECRET_KEY=KEY)
    assert re.search(r"^FAIL schema: .*db upgrade", found.stdout, re.MULTILINE)


def test_what_is_wrong_with_a_database_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "p.db").write_bytes(b"no database" * 1000)
    for url, advice in (
        (f"sqlite:///{tmp_path}/p.db", "name the right file"),
        (f"sqlite:///{tmp_path}/p.db/p.db", "its folder is not there|there is no database yet"),
        ("postgresql://u:s3cret@127.0.0.1:1/x", "is it started"),
    ):
        for command in ("status", "deliveries list"):
            found = run(tmp_path, *command.split(), DATABASE_URL=url, SECRET_KEY=KEY)
            assert (found.returncode, found.stdout) == (2, "")
            assert re.fullmatch(rf"passerelle: .*({advice}).*\n", found.stderr), found.stderr
            assert "s3cret" not in found.stderr


def test_doctor_says_where_a_database_cannot_be_reached_without_its_password(tmp_path: Path) -> None:
    found = run(tmp_path, "doctor", DATABASE_URL="postgresql://u:s3cret@127.0.0.1:1/x", SECRET_KEY=KEY)
    assert found.returncode == 1
    assert "FAIL database" in found.stdout
    assert "s3cret" not in found.stdout + found.stderr


def test_apply_shows_the_difference_then_makes_it_then_changes_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/p.db"
    (tmp_path / "halles.yaml").write_text(SETUP, encoding="utf-8")
    assert run(tmp_path, "db", "upgrade", DATABASE_URL=url).returncode == 0
    dry = run(tmp_path, "apply", "halles.yaml", "--dry-run", DATABASE_URL=url)
    real = run(tmp_path, "apply", "halles.yaml", DATABASE_URL=url)
    again = run(tmp_path, "apply", "halles.yaml", DATABASE_URL=url)
    assert dry.returncode == real.returncode == again.returncode == 0, real.stderr
    assert dry.stdout == real.stdout
    assert real.stdout.count("\n+ ") == 8
    assert len(again.stdout.splitlines()) == 1


def test_a_mistake_in_the_file_is_told_by_line_and_field_and_nothing_is_applied(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/p.db"
    run(tmp_path, "db", "upgrade", DATABASE_URL=url)
    (tmp_path / "halles.yaml").write_text(SETUP.replace("role: cm", "role: boss"), encoding="utf-8")
    refused = run(tmp_path, "apply", "halles.yaml", DATABASE_URL=url)
    assert refused.returncode == 2
    assert "halles.yaml:5: members.1.role" in refused.stderr
    (tmp_path / "halles.yaml").write_text(SETUP, encoding="utf-8")
    assert run(tmp_path, "apply", "halles.yaml", DATABASE_URL=url).stdout.count("\n+ ") == 8


def test_judge_speaks_lines(tmp_path: Path) -> None:
    item = {
        "type": "item", "id": "a", "flag": "shareable", "posted_at": "2026-03-01T09:00:00+01:00", "topic": "x",
        "text": "La foire aux vins ouvre le 27 mars.", "approved_wording": "La foire aux vins ouvre le 27 mars.",
        "valid_until": None, "embargo_until": None, "retracted_at": None, "supersedes": None, "lang": "fr",
    }  # fmt: skip
    lines = [
        {"type": "world", "id": "w", "lang": "fr", "tz": "Europe/Paris", "watch": []},
        item,
        {"type": "ready"},
        {"type": "question", "id": "q1", "asked_at": "2026-03-16T10:00:00+01:00", "lang": "fr",
         "text": "La foire aux vins ouvre le 27 mars."},
        {"type": "question", "id": "q2", "asked_at": "2026-03-16T10:00:00+01:00", "lang": "fr",
         "text": "La foire aux vins ouvre le 28 mars."},
    ]  # fmt: skip
    answered = run(tmp_path, "judge", say="".join(json.dumps(line) + "\n" for line in lines))
    ready, first, second = (json.loads(line) for line in answered.stdout.splitlines())
    assert ready == {"type": "ready"}
    assert (first["id"], first["verdict"], first["wording"]) == ("q1", "shareable", item["approved_wording"])
    assert (second["verdict"], second["wording"]) == ("unknown", None)


async def test_the_operator_settles_what_failed(tmp_path: Path, sqlite_url: str) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database, undo="0s")
        item = await tagged(database, world)
        async with database.write() as work:
            for lane in ("demo:cm", "demo:comms"):
                taken = await work.deliveries.claim(lane, work.now.instant, timedelta(seconds=30))
                assert taken is not None
                await work.deliveries.finish(taken, DeliveryState.DEAD, work.now.instant, "room-gone")

    def command(*arguments: str) -> subprocess.CompletedProcess[str]:
        return run(tmp_path, "deliveries", *arguments, DATABASE_URL=sqlite_url, SECRET_KEY=KEY, LOCALE="en")

    listed = command("list")
    assert (listed.returncode, listed.stderr) == (0, "")
    lines = [line.split(" | ") for line in listed.stdout.splitlines()]
    assert [line[1:5] for line in lines] == [
        ["failed", "news for the team", item.label, "demo:comms"],
        ["failed", "news for the CM", item.label, "demo:cm"],
    ]
    assert OPENING[:20] not in listed.stdout
    done = command("retry", "d_nowhere000", lines[1][0])
    assert (done.returncode, done.stdout) == (1, f"{lines[1][0]}: will be sent again now\n")
    assert done.stderr == "d_nowhere000: no such delivery\n"
    assert command("drop", lines[0][0]).returncode == 0
    left = json.loads(command("list", "--json").stdout)
    assert [(each["state"], each["number"], each["room"]) for each in left] == [("waiting", item.label, "demo:cm")]
    assert command("list", "--state", "dead").stdout == "Nothing waits to go out.\n"
    assert command("retry").returncode == command("retry", lines[0][0], "--all-failed").returncode == 2

    paused = command("pause")
    assert (paused.returncode, paused.stderr) == (0, "")
    assert command("list").stderr == paused.stdout
    found = run(tmp_path, "doctor", DATABASE_URL=sqlite_url, SECRET_KEY=KEY)
    assert found.returncode == 1
    assert re.search(r"^FAIL sending: paused since .*passerelle deliveries resume$", found.stdout, re.MULTILINE)
    assert command("resume").returncode == 0
    assert run(tmp_path, "doctor", DATABASE_URL=sqlite_url, SECRET_KEY=KEY).returncode == 0


def test_a_backup_is_restored_into_an_empty_database_and_sends_nothing(tmp_path: Path) -> None:
    old, new = (f"sqlite:///{tmp_path}/{name}.db" for name in ("old", "new"))
    (tmp_path / "setup.yaml").write_text(SETUP, encoding="utf-8")
    assert run(tmp_path, "db", "upgrade", DATABASE_URL=old).returncode == 0
    assert run(tmp_path, "apply", "setup.yaml", DATABASE_URL=old).returncode == 0
    made = run(tmp_path, "backup", "copy.bak", DATABASE_URL=old)
    assert (made.returncode, made.stderr) == (0, "")
    assert '"verb": "backup"' in run(tmp_path, "register", "export", DATABASE_URL=old).stdout
    restored = run(tmp_path, "restore", "copy.bak", DATABASE_URL=new)
    assert restored.returncode == 0, restored.stderr
    assert "passerelle deliveries resume" in restored.stdout
    again = run(tmp_path, "apply", "setup.yaml", "--dry-run", DATABASE_URL=new)
    assert "+ " not in again.stdout, "all of it is there"
    assert "deliveries resume" in run(tmp_path, "deliveries", "list", DATABASE_URL=new).stderr
    copied = run(tmp_path, "db", "copy", new, f"sqlite:///{tmp_path}/third.db")
    assert (copied.returncode, copied.stderr) == (0, "")
    assert "copied and compared" in copied.stdout
    refused = run(tmp_path, "restore", "copy.bak", DATABASE_URL=new)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (2, 1)


def test_the_outbox_of_a_database_that_was_not_prepared_is_refused_in_one_line(tmp_path: Path) -> None:
    refused = run(tmp_path, "deliveries", "list", DATABASE_URL=f"sqlite:///{tmp_path}/p.db")
    assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (2, "", 1)
    assert "db upgrade" in refused.stderr


async def test_keys_are_made_and_changed(tmp_path: Path, sqlite_url: str) -> None:
    made = run(tmp_path, "keys", "new")
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.strip() != run(tmp_path, "keys", "new").stdout.strip()
    Seal(made.stdout.strip())
    async with database_at(sqlite_url) as database:
        stored = Installations(database, Platform.SLACK, Seal(OLD_KEY))
        for team in ("T1", "T2"):
            await stored.save(Installed(team, "xoxb-secret"))

    def command(*arguments: str, keys: str) -> subprocess.CompletedProcess[str]:
        done = run(tmp_path, *arguments, DATABASE_URL=sqlite_url, SECRET_KEY=keys)
        assert "xoxb" not in done.stdout + done.stderr
        assert not any(key in done.stdout + done.stderr for key in (KEY, OLD_KEY))
        return done

    lost = command("keys", "rotate", keys=KEY)
    assert (lost.returncode, lost.stdout, len(lost.stderr.splitlines())) == (2, "", 1)
    assert "FAIL installations: 2 of 2" in command("doctor", keys=KEY).stdout
    assert command("doctor", keys=f"{KEY},{OLD_KEY}").returncode == 0
    assert "key: 2;" in command("keys", "rotate", keys=f"{KEY},{OLD_KEY}").stdout
    assert "key: 0;" in command("keys", "rotate", keys=f"{KEY},{OLD_KEY}").stdout
    assert command("doctor", keys=KEY).returncode == 0


@pytest.mark.parametrize("command", [["run"], ["keys", "rotate"]])
def test_a_key_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path, sqlite_url: str, command: list[str]) -> None:
    refused = run(tmp_path, *command, DATABASE_URL=sqlite_url, SECRET_KEY="s3cret")
    assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (2, "", 1)
    assert "PASSERELLE_SECRET_KEY" in refused.stderr
    assert "s3cret" not in refused.stderr
    assert "FAIL secret key" in run(tmp_path, "doctor", DATABASE_URL=sqlite_url, SECRET_KEY="s3cret").stdout


@pytest.mark.parametrize("arguments", [["frobnicate"], ["demo", "--port", "x"], ["apply", "nowhere.yaml"]])
def test_wrong_usage_ends_with_2(tmp_path: Path, arguments: list[str]) -> None:
    assert run(tmp_path, *arguments).returncode == 2


@pytest.mark.parametrize(
    ("line", "url", "told"),
    [
        ("apply odd.yaml", "", "odd.yaml\N{NO-BREAK SPACE}: ne se lit pas"),
        ("doctor", "s3cret", "no address of a database"),
        ("status", "mysql://u:s3cret@h/x", "mysql: neither sqlite nor postgresql"),
        ("db upgrade", "postgresql+asyncpg://u:s3cret@h/x", "postgresql+asyncpg: neither"),
    ],
)
def test_what_cannot_be_read_is_one_line_without_secrets(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, url: str, told: str
) -> None:
    (tmp_path / "odd.yaml").write_bytes(b"\xff\xfe\0s3cret")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", url or sqlite_url)
    done = CliRunner().invoke(app, line.split())
    assert isinstance(done.exception, Misconfigured), done.exception
    assert done.exception.detail.startswith(told)
    monkeypatch.setenv("PASSERELLE_LOCALE", "en")
    assert done.exception.key == "misconfigured" or refusal(done.exception) == done.exception.detail
    monkeypatch.setenv("PASSERELLE_LOCALE", "fr")
    assert done.exception.key == "misconfigured" or refusal(done.exception) != done.exception.detail
    assert "s3cret" not in done.exception.detail + done.output


def test_a_key_to_check_anchors_by_needs_anchors(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", sqlite_url)
    done = CliRunner().invoke(app, ["register", "verify", "--public-key", "00"])
    assert isinstance(done.exception, Misconfigured)
    assert done.exception.key == "usage-anchors"


@pytest.mark.parametrize(("locale", "told"), [("fr", "0 ancres s’accordent"), ("en", "0 anchors agree")])
def test_an_anchor_that_cannot_be_read_does_not_agree(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, told: str
) -> None:
    for name, value in {"DATABASE_URL": sqlite_url, "SECRET_KEY": KEY, "LOCALE": locale}.items():
        monkeypatch.setenv(f"PASSERELLE_{name}", value)
    (tmp_path / "anchors").write_text("odd\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["register", "verify", "--anchors", str(tmp_path / "anchors")])
    assert done.exit_code == 1
    assert told in done.stdout


@pytest.mark.parametrize(("locale", "told"), [("fr", "pas encore d’organisation"), ("en", "no organisation yet")])
def test_where_there_is_no_organisation_none_is_asked_for(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, locale: str, told: str
) -> None:
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("PASSERELLE_LOCALE", locale)
    for option in ("--organisation", "--person"):
        done = CliRunner().invoke(app, ["export", option, "x"])
        assert done.exit_code == 1
        assert told in done.stderr


def test_in_french_the_commands_tell_in_french(
    sqlite_url: str, empty_sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this process: what each command does is tried above, in English."""

    def said(line: str, url: str) -> str:
        monkeypatch.setenv("PASSERELLE_DATABASE_URL", url)
        done = CliRunner().invoke(app, line.split())
        assert done.exit_code == 0, done.output
        return done.output.replace("\u202f", " ").replace("\u00a0", " ")

    monkeypatch.setenv("PASSERELLE_SECRET_KEY", KEY)
    monkeypatch.setenv("PASSERELLE_LOCALE", "fr")
    copy = tmp_path / "copie.bak"
    assert said("db check", sqlite_url) == "le schéma est à jour\n"
    assert said("db upgrade", sqlite_url).startswith("la base est à jour : sqlite")
    assert re.fullmatch(rf"{copy} : [\d ]+ octets\n", said(f"backup {copy}", sqlite_url))
    assert said("keys rotate", sqlite_url) == "scellés avec la clé la plus récente : 0 ; les autres l’étaient déjà\n"
    restored = said(f"restore {copy}", empty_sqlite_url)
    assert restored.startswith(f"restauré depuis {copy} ; les envois sont en pause\nen attente quand la copie")
    assert restored.endswith("puis passerelle deliveries resume\n")
