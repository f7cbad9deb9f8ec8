"""One exact form of answer; anything else is no answer."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AdviserFailed
from integrations.advisers.answers import Entailment, Touched, answer_in
from tests.integrations.advisers.endpoint import completion


@pytest.mark.parametrize("said", ['{"entails": true}', ' {\n"entails":true } ', '{"\\u0065ntails": true}'])
def test_the_form(said: str) -> None:
    assert answer_in(completion(said), Entailment).entails


def test_numbers_of_records() -> None:
    assert answer_in(completion('{"touched": [2, 1]}'), Touched).touched == [2, 1]
    assert answer_in(completion('{"touched": []}'), Touched).touched == []


@pytest.mark.parametrize(
    "said",
    [
        "",
        "true",
        "yes",
        "null",
        "[true]",
        "{}",
        '{"entails": "true"}',
        '{"entails": 1}',
        '{"entails": 1.0}',
        '{"entails": null}',
        '{"entails": [true]}',
        '{"Entails": true}',
        '{"entails": true, "why": "it does"}',
        '{"entails": false, "entails": true}',
        '{"entails": true} {"entails": true}',
        'Sure! {"entails": true}',
        '{"entails": true}.',
        '```json\n{"entails": true}\n```',
        '<think>hm</think>{"entails": true}',
        "{'entails': True}",
        '{"entails": true,}',
        '{"entails": NaN}',
        '\ufeff{"entails": true}',
        '{"touched": []}',
        "[" * 60_000,
        '{"entails": ' + "9" * 5000 + "}",
    ],
)
def test_another_form_is_no_answer(said: str) -> None:
    with pytest.raises(AdviserFailed, match="adviser-failed"):
        answer_in(completion(said), Entailment)


@pytest.mark.parametrize("numbers", ["[1.0]", "[true]", '["1"]', "[null]", "[[1]]", "1", '"1"', "[NaN]", "[1e0]", "{}"])
def test_only_whole_numbers_are_numbers(numbers: str) -> None:
    with pytest.raises(AdviserFailed):
        answer_in(completion(f'{{"touched": {numbers}}}'), Touched)


GOOD = json.loads(completion('{"entails": true}'))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b'{"entails": true}',
        json.dumps(GOOD | {"choices": []}).encode(),
        json.dumps(GOOD | {"choices": GOOD["choices"] * 2}).encode(),
        json.dumps(GOOD | {"choices": GOOD["choices"][0]}).encode(),
        json.dumps({"choices": [{"message": {"content": None}}]}).encode(),
        json.dumps({"choices": [{"message": {"content": {"entails": True}}}]}).encode(),
        json.dumps({"choices": [{"message": {"content": ['{"entails": true}']}}]}).encode(),
        json.dumps({"choices": [{"text": '{"entails": true}'}]}).encode(),
        completion('{"entails": true}').replace(b'"usage": {}', b'"usage": NaN'),
        completion('{"entails": true}').replace(b'"usage": {}', b'"choices": []'),
        completion('{"entails": true}').replace(b'"usage": {}', b'"choices": ' + json.dumps(GOOD["choices"]).encode()),
        completion('{"entails": true}').decode().encode("utf-16"),
        completion('{"entails": true}') + b"\xff",
        b"data: " + completion('{"entails": true}'),
    ],
)
def test_another_envelope_is_no_answer(body: bytes) -> None:
    with pytest.raises(AdviserFailed):
        answer_in(body, Entailment)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["entails", "touched", "choices", "message", "content", "x"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.binary(max_size=60) | json_values.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_at_all_are_taken_for_a_completion(body: bytes) -> None:
    with pytest.raises(AdviserFailed):
        answer_in(body, Entailment)


@given(json_values)
def test_only_true_entails(value: Any) -> None:
    try:
        entails = answer_in(completion(value), Entailment).entails
    except AdviserFailed:
        return
    assert value == {"entails": entails}
    assert isinstance(value["entails"], bool)
