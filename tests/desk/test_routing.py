"""A topic is found however it is written; nothing is found that does not stand there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.charter import Contact
from bot.desk.routing import routed

CLIENTS = Contact("Service clients", "04", ("réclamation", "remboursement", "bon d'achat"))
QUALITY = Contact("Qualité", "4212", ("intoxication",))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Une réclamation de plus", "réclamation"),
        ("DEUX RECLAMATIONS", "réclamation"),
        ("Un rembour\u200bsement ?", "remboursement"),
        ("ses bons d’achats perdus", "bon d'achat"),
        ("(remboursement)", "remboursement"),
        ("un r\N{CYRILLIC SMALL LETTER IE}mboursement", "remboursement"),
    ],
)
def test_a_topic_is_found_however_it_is_written(text: str, topic: str) -> None:
    assert routed(text, [QUALITY, CLIENTS]) == [(topic, CLIENTS)]


@pytest.mark.parametrize("text", ["", "réclamer", "une récla mation", "achat du bon", "désintoxication", "le bon"])
def test_nothing_else_is(text: str) -> None:
    assert routed(text, [QUALITY, CLIENTS]) == []


def test_each_contact_once_in_their_order() -> None:
    text = "Intoxication, réclamation et remboursement"
    assert routed(text, [CLIENTS, QUALITY]) == [("réclamation", CLIENTS), ("intoxication", QUALITY)]


@given(
    before=st.text(max_size=20),
    after=st.text(max_size=20),
    topic=st.sampled_from([*CLIENTS.topics, *QUALITY.topics]),
    upper=st.booleans(),
)
def test_a_topic_between_other_words_is_always_found(before: str, after: str, topic: str, upper: bool) -> None:
    said = f"{before} | {topic.upper() if upper else topic} | {after}"
    assert routed(said, [CLIENTS, QUALITY])


@given(text=st.text(max_size=60), topic=st.text(max_size=10))
def test_any_text_and_any_topic_are_read(text: str, topic: str) -> None:
    found = routed(text, [Contact("x", "y", (topic,))])
    assert found in ([], [(topic, Contact("x", "y", (topic,)))])
