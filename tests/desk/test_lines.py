from __future__ import annotations

import io
import json

import pytest

from bot.desk.lines import serve

WORLD = {"type": "world", "id": "w", "lang": "fr", "tz": "Europe/Paris", "watch": []}
ITEM = {
    "type": "item", "id": "a", "flag": "shareable", "posted_at": "2026-03-01T09:00:00+01:00",
    "text": "La cave de Montclar ouvre le 2 avril.", "approved_wording": "La cave de Montclar ouvre le 2 avril.",
}  # fmt: skip
SECRET = {
    "type": "item", "id": "b", "flag": "embargo", "posted_at": "2026-03-01T09:00:00+01:00",
    "embargo_until": "2026-03-24T08:00:00+01:00", "text": "Hélène Fabre est nommée directrice.",
    "approved_wording": "Hélène Fabre est nommée directrice.",
}  # fmt: skip


def ask(text: str) -> dict[str, object]:
    return {"type": "question", "id": "q", "asked_at": "2026-03-16T10:00:00+01:00", "lang": "fr", "text": text}


def answers(*lines: object) -> list[dict[str, object]]:
    source = io.BytesIO("".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines).encode())
    sink = io.StringIO()
    serve(source, sink)
    return [json.loads(line) for line in sink.getvalue().splitlines()]


def test_a_world_is_told_and_questions_are_answered() -> None:
    ready, yes, no = answers(
        WORLD, ITEM, SECRET, {"type": "ready"}, ask("La cave de Montclar ouvre le 2 avril, ok ?"), ask("Hélène Fabre ?")
    )
    assert ready == {"type": "ready"}
    assert (yes["verdict"], yes["cites"], yes["wording"], yes["why"]) == (
        "shareable", ["a"], "La cave de Montclar ouvre le 2 avril.", ["covered"],
    )  # fmt: skip
    assert (no["verdict"], no["cites"], no["until"]) == ("embargoed", ["b"], "2026-03-24T08:00:00+01:00")


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "null", "[" * 100_000, {"type": "?"}, {"type": "item"}, {"type": "question", "id": "q"},
     {**ask("x"), "asked_at": "2026-03-16T10:00:00"}, {**ask("x"), "text": None}, {**ask("x"), "text": "\ud800"}],
)  # fmt: skip
def test_no_line_makes_it_fail_or_say_yes(line: object) -> None:
    first, last = answers(WORLD, line, ask("salut"))
    assert "error" in first or first["verdict"] == "unknown"
    assert last["verdict"] == "unknown"


def test_an_item_that_cannot_be_read_forbids_every_yes() -> None:
    bad = {**SECRET, "embargo_until": "soon"}
    *_, last = answers(WORLD, ITEM, bad, ask("La cave de Montclar ouvre le 2 avril, ok ?"))
    assert (last["verdict"], last["why"]) == ("unknown", ["error"])


def test_text_sources_are_read_too() -> None:
    sink = io.StringIO()
    serve(io.StringIO(json.dumps(WORLD) + "\n" + json.dumps(ask("salut"))), sink)
    assert json.loads(sink.getvalue())["verdict"] == "unknown"


def test_the_house_is_called_by_its_name() -> None:
    item = {**ITEM, "approved_wording": "Caves Orme recrute 12 saisonniers."}
    question = ask("On recrute 12 saisonniers, je peux le dire ?")
    for name, verdict in (
        ("Caves Orme", "shareable"),
        ("Velta", "unknown"),
        (None, "unknown"),
        (["Caves Orme"], "unknown"),
    ):
        *_, answer = answers({**WORLD, "name": name}, item, question)
        assert answer["verdict"] == verdict, name
