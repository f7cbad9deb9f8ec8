from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.wording import propose_wording


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("La cave ouvre le 2 mai. Vous pouvez relayer partout.", "La cave ouvre le 2 mai."),
        ("La cave ouvre le 2 mai. Rien de plus.", "La cave ouvre le 2 mai."),
        ("C'est officiel : la cave ouvre le 2 mai.", "La cave ouvre le 2 mai."),
        ("Our shop opens on May 2. OK to post.", "Our shop opens on May 2."),
        ("La cave ouvre le 2 mai #partageable", "La cave ouvre le 2 mai"),
        ("Vous pouvez relayer.", ""),
        ("", ""),
    ],
)
def test_only_facts_are_proposed(text: str, wording: str) -> None:
    assert propose_wording(text) == wording


def test_the_amount_that_may_not_be_said_is_gone() -> None:
    assert "30 000" not in propose_wording(
        "On est partenaire du Trail. On peut le dire, mais pas le budget (30 000 €)."
    )


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_may_be_given(text: str) -> None:
    propose_wording(text)
