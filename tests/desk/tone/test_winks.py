"""What takes back with a mark what it says in words."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.tone.winks import winks_otherwise
from tests.desk.world import kind_of, said

BREAD = "Our bread in Ely is organic."
CHOIR = "Our choir in Ely has 60 singers."
PAIN = "Notre pain de Vire est bio."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (BREAD, "Our bread in Ely is organic 😉"),
        (BREAD, "Our bread in Ely is 'organic', ok?"),
        (BREAD, "Our bread in Ely is *organic*, ok?"),
        (BREAD, "Our bread in Ely is _organic_, ok?"),
        (BREAD, "Our bread in Ely is organic*, ok?"),
        (BREAD, "Our bread in Ely is organic?!, ok?"),
        (CHOIR, 'Our choir in Ely has "60" singers'),
        (CHOIR, "Our choir in Ely has 60* singers"),
        (CHOIR, "Our choir in Ely has #60 singers"),
        (CHOIR, "Our choir in Ely has 60 singers :-("),
        (PAIN, "Notre pain de Vire est bio 🙊, ok ?"),
        (PAIN, "Notre pain de Vire est bio (?), ok ?"),
        (PAIN, "Notre pain de Vire est « bio »"),
        ("🔴 Line 1 closed. 🟢 Line 2 open.", "🟢 Line 1 closed. 🔴 Line 2 open. ok?"),
    ],
)
def test_a_wink_is_no_part_of_the_wording(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (BREAD, "Our bread in Ely is organic 😊🎉 ok?"),
        (BREAD, "*Our bread in Ely is organic.* ok?"),
        (BREAD, '"Our bread in Ely is organic" 👏 ok to post?'),
        (PAIN, "_Notre pain de Vire est bio_ ok ?"),
        (PAIN, "« Notre pain de Vire est bio. » je publie ?!"),
        ("We pay 5% on 'green' loans in Ely.", "We pay 5% on 'green' loans in Ely, ok?"),
        ("Our bread* in Ely is organic.", "Our bread* in Ely is organic, ok?"),
        ("Our dogs' home in Ely is open.", "Our dogs' home in Ely is open, ok?"),
    ],
)
def test_what_is_form_or_stands_in_the_wording_is_let_pass(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


def test_all_of_the_matter_between_quotes_is_quoted() -> None:
    assert not winks_otherwise('can I say "free"?', "free", "Free.")
    assert winks_otherwise('can I say it is "free"?', 'it is "free"', "It is free.")
