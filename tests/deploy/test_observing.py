"""What is scraped, what alarms by it, what shows it and what is written of it name the same metrics."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from bot.core.address import Platform
from bot.core.delivery import Priority
from bot.measures import REGISTRY
from bot.services.measuring import Load
from bot.storage.depths import Depth
from integrations.web.metrics import shown
from tests.storage.samples import AT

ROOT = Path(__file__).parent.parent.parent
RULES = yaml.safe_load((ROOT / "deploy/prometheus/alerts.yaml").read_text("utf-8"))
DASHBOARD = json.loads((ROOT / "deploy/grafana/passerelle.json").read_text("utf-8"))
NAME = re.compile(r"passerelle_[a-z_]+")
LABELS = re.compile(r"by \(([^)]*)\)|\{([^}]*)\}")


def series() -> dict[str, set[str]]:
    """Every series that is scraped, with its labels (those of a counter that has none yet are the code's own)."""
    load = Load([(Depth(Priority.NEWS, Platform.DEMO, 1, AT), 1.0)], 0, 0.0, 0, 0, 0.0, 0, 0, 0, paused=False, skew=0.0)
    registry = CollectorRegistry()
    registry.register(shown(load))
    text = generate_latest(registry).decode()
    found = {one.name: set(one.labels) for each in text_string_to_metric_families(text) for one in each.samples}
    for metric in REGISTRY._collector_to_names:
        names: tuple[str, ...] = getattr(metric, "_labelnames", ())
        for name in REGISTRY._collector_to_names[metric]:
            found[name] = {*names, *({"le"} if name.endswith("_bucket") else ())}
    return found


def rules() -> Iterator[dict[str, Any]]:
    for group in RULES["groups"]:
        yield from group["rules"]


def expressions() -> Iterator[str]:
    yield from (rule["expr"] for rule in rules())
    yield from (target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"])


@pytest.mark.parametrize("expression", sorted(set(expressions())))
def test_what_is_asked_is_scraped(expression: str) -> None:
    known = series()
    asked = NAME.findall(expression)
    assert asked
    assert set(asked) <= known.keys()
    labels = {
        re.split(r"[=!~]", label.strip())[0]
        for by, inside in LABELS.findall(expression)
        for label in (by or inside).split(",")
    }
    assert labels <= set.union(*(known[name] for name in asked)), "a label that no such series has"
    assert expression.count("(") == expression.count(")")


def test_every_metric_is_written_of_and_nothing_else() -> None:
    page = (ROOT / "docs/reference/metrics.md").read_text("utf-8")
    written = set(NAME.findall(page))
    names = {name for name in series() if not name.endswith(("_bucket", "_sum", "_count", "_created"))}
    names = {name for name in names if f"{name}_total" not in names}
    assert written == names


def test_every_metric_is_looked_at_by_somebody() -> None:
    """On the dashboard or by a rule: a figure that neither shows is found by nobody."""
    asked = {re.sub(r"_(bucket|sum|count)$", "", name) for each in expressions() for name in NAME.findall(each)}
    names = {re.sub(r"_(bucket|sum|count|created)$", "", name) for name in series()}
    names = {name for name in names if f"{name}_total" not in names}
    assert names - asked == set()


def test_every_rule_says_what_it_means_and_how_bad_it_is() -> None:
    names = [rule["alert"] for rule in rules()]
    assert len(names) == len(set(names))
    for rule in rules():
        assert rule["labels"]["severity"] in ("warning", "critical"), rule["alert"]
        assert rule["annotations"]["summary"]
        assert rule["annotations"]["description"]
        for path in re.findall(r"docs/[\w/.-]+\.md", rule["annotations"]["description"]):
            assert (ROOT / path).exists(), path


def test_the_dashboard_has_no_two_panels_in_one_place() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in DASHBOARD["panels"]:
        place = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not cells & taken, panel["title"]
        assert place["x"] + place["w"] <= 24
        taken |= cells
