"""Contacts as people write them: what the form shows comes back, what is wrong is told by its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.charter import line_of
from bot.core.charter import MAX_CONTACTS, Contact
from bot.errors import Invalid
from bot.services.agreeing.contacts import typed_contacts

word = (
    st.text(alphabet="abcdéèàç 'xyz", min_size=3, max_size=20)
    .map(str.strip)
    .filter(lambda w: len(w.replace("'", "")) > 2)
)


@given(st.lists(st.builds(Contact, word, word, st.lists(word, min_size=1, max_size=4).map(tuple)), max_size=5))
def test_what_the_form_shows_comes_back(contacts: list[Contact]) -> None:
    assert typed_contacts("\n".join(map(line_of, contacts))) == tuple(contacts)


def test_as_the_french_write_it() -> None:
    written = "réclamation, remboursement : Service clients, https://x.example/a:b\n\n  "
    assert typed_contacts(written) == (
        Contact("Service clients", "https://x.example/a:b", ("réclamation", "remboursement")),
    )
    assert typed_contacts(" \n") == ()


@pytest.mark.parametrize(
    "line", ["réclamation", "réclamation: Service", ": Service, 04", "réclamation: , 04", "!: Service, 04", "a:b, c"]
)
def test_a_line_that_cannot_be_read_is_told(line: str) -> None:
    with pytest.raises(Invalid) as told:
        typed_contacts(f"allergie: Qualité, 4212\n{line}")
    assert (told.value.key, told.value.field) == ("contact-unreadable", "contacts")
    assert told.value.arguments["line"] == line


def test_what_is_too_much_is_told() -> None:
    for text, key in (
        ("\n".join(["allergie: Qualité, 4212"] * (MAX_CONTACTS + 1)), "contacts-full"),
        (f"allergie: {'x' * 201}, 4212", "contact-too-long"),
        (f"{'x' * 81}: Qualité, 4212", "contact-too-long"),
    ):
        with pytest.raises(Invalid) as told:
            typed_contacts(text)
        assert told.value.key == key
