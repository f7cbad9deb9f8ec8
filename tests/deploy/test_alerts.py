"""At what each alerting rule keeps still and at what it fires: by a reading of our own, and by promtool where it is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

RULES = Path(__file__).parent.parent.parent / "deploy/prometheus/alerts.yaml"
PROMTOOL = shutil.which(os.environ.get("PROMTOOL", "promtool"))
BY_NAME: dict[str, dict[str, Any]] = {
    rule["alert"]: rule for group in yaml.safe_load(RULES.read_text("utf-8"))["groups"] for rule in group["rules"]
}
_EXPRESSION = re.compile(
    r"(?:max|sum)(?: by \([\w, ]+\))? ?\((?:(increase|rate)\()?[^[]*?(?:\[(\w+)\]\))?\) (>|==) (\d+)"
)
_MINUTES = {"m": 1, "h": 60, "d": 1440}


@dataclass(frozen=True)
class Case:
    """A rule: the series it looks at, a figure at which it is still and one at which it fires. Of a counter the figures
    are what it grows by in a minute."""

    alert: str
    series: str
    quiet: int
    loud: int
    labels: tuple[tuple[str, str], ...] = ()

    @property
    def rule(self) -> dict[str, Any]:
        return BY_NAME[self.alert]

    @property
    def grows(self) -> bool:
        return self.series.partition("{")[0].endswith("_total")


OUTBOX = "passerelle_outbox_oldest_seconds"
CASES = (
    Case("PasserelleDatabaseAway", "passerelle_database_up", 1, 0),
    Case(
        "PasserelleOutboxLate",
        f'{OUTBOX}{{priority="news",platform="slack"}}',
        120,
        121,
        (("priority", "news"), ("platform", "slack")),
    ),
    Case("PasserelleFreezeNotTold", f'{OUTBOX}{{priority="freeze",platform="slack"}}', 60, 61),
    Case("PasserelleFreezeUnacknowledged", "passerelle_freeze_unacknowledged_seconds", 300, 301),
    Case("PasserelleInboxLate", "passerelle_inbox_oldest_seconds", 120, 121),
    Case("PasserelleTimersLate", "passerelle_timers_late", 0, 1),
    Case("PasserelleDeadLetters", "passerelle_deliveries_dead", 0, 1),
    Case("PasserelleClocksApart", "passerelle_clock_difference_seconds", 30, 31),
    Case("PasserelleAnchorNotKept", "passerelle_anchor_waiting_seconds", 3600, 3601),
    Case("PasserelleBackupOld", "passerelle_backup_age_seconds", 26 * 3600, 26 * 3600 + 1),
    Case("PasserelleRegisterUnverified", "passerelle_register_verified_age_seconds", 26 * 3600, 26 * 3600 + 1),
    Case("PasserelleSendingPaused", "passerelle_sending_paused", 0, 1),
    Case(
        "PasserellePlatformRefuses",
        'passerelle_deliveries_total{platform="discord",result="busy"}',
        60,
        66,
        (("platform", "discord"),),
    ),
    Case("PasserelleDiscordSessions", "passerelle_discord_sessions_total", 0, 20),
    Case("PasserelleDiscordInvalid", "passerelle_discord_invalid_requests_total", 45, 60),
    Case("PasserelleLeasesLost", 'passerelle_leases_lost_total{of="office"}', 0, 1, (("of", "office"),)),
)


def minutes(written: str) -> int:
    return int(written[:-1]) * _MINUTES[written[-1]]


def holds(case: Case, figure: int) -> bool:
    """Whether the rule's expression does, of one series that always has, or grows by, a figure."""
    read = _EXPRESSION.fullmatch(case.rule["expr"])
    assert read is not None, f"{case.alert}: teach this test to read {case.rule['expr']}"
    how, window, compared, threshold = read.groups()
    assert (how is not None) == case.grows, "a counter is asked how fast it grows, a gauge what it says"
    value = {None: figure, "increase": figure * (minutes(window) if window else 0), "rate": figure / 60}[how]
    return value > int(threshold) if compared == ">" else value == int(threshold)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.alert)
def test_a_rule_is_still_up_to_its_figure_and_fires_beyond(case: Case) -> None:
    assert not holds(case, case.quiet)
    assert holds(case, case.loud)


def test_every_rule_has_its_case() -> None:
    assert {case.alert for case in CASES} == BY_NAME.keys() - {"PasserelleDown"}


def told(case: Case) -> dict[str, Any]:
    labels = dict(case.labels)

    def filled(text: str) -> str:
        return re.sub(r"\{\{ \$labels\.(\w+) \}\}", lambda found: labels[found[1]], text)

    annotations = {name: filled(text) for name, text in case.rule["annotations"].items()}
    return {"exp_labels": case.rule["labels"] | labels, "exp_annotations": annotations}


def asked(case: Case, at: int, *, fires: bool) -> dict[str, Any]:
    return {"eval_time": f"{at}m", "alertname": case.alert, "exp_alerts": [told(case)] if fires else []}


def lived(case: Case, figure: int, *asked: dict[str, Any]) -> dict[str, Any]:
    values = f"0+{figure}x60" if case.grows else f"{figure}+0x60"
    return {
        "interval": "1m",
        "input_series": [{"series": case.series, "values": values}],
        "alert_rule_test": list(asked),
    }


@pytest.mark.skipif(PROMTOOL is None, reason="promtool is not installed: the rules were not run by Prometheus")
def test_prometheus_says_the_same(tmp_path: Path) -> None:
    tests: list[dict[str, Any]] = []
    for case in CASES:
        tests.append(lived(case, case.quiet, asked(case, 59, fires=False)))
        wait = minutes(case.rule.get("for", "0m"))
        early = [asked(case, wait - 1, fires=False)] if wait and not case.grows else []
        tests.append(lived(case, case.loud, *early, asked(case, 59 if case.grows else wait, fires=True)))
    down = Case("PasserelleDown", "passerelle_database_up", 0, 0)
    tests.append(lived(down, 1, asked(down, 59, fires=False)))
    elsewhere = Case("PasserelleDown", "up", 0, 0)
    tests.append(lived(elsewhere, 1, asked(down, 1, fires=False), asked(down, 2, fires=True)))
    file = tmp_path / "alerts.test.yaml"
    file.write_text(yaml.safe_dump({"rule_files": [str(RULES)], "evaluation_interval": "1m", "tests": tests}), "utf-8")
    done = subprocess.run([str(PROMTOOL), "test", "rules", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
