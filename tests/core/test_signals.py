"""Whom an urgent signal calls: one at a time, each once, and at night the one on call first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.signals import next_called

people = st.sampled_from(["lea", "karim", "zoe", "ali"])
several = st.lists(people, unique=True)


def climbed(on_call: list[str], then: str | None, leads: list[str], *, night: bool) -> list[str]:
    """Everybody who is called if nobody ever takes it."""
    called: list[str] = []
    while (found := next_called(called, on_call, then, leads, night=night)) is not None:
        called.append(found)
    return called


@given(on_call=several, then=st.none() | people, leads=several, night=st.booleans())
def test_each_is_called_once_and_every_lead_at_last(
    on_call: list[str], then: str | None, leads: list[str], night: bool
) -> None:
    called = climbed(on_call, then, leads, night=night)
    assert len(called) == len(set(called))
    assert set(leads) <= set(called)
    assert set(called) <= {*on_call[:1], *([then] if then else []), *leads}


@given(on_call=several, then=people, leads=several)
def test_at_night_the_first_on_call_comes_first_and_no_other(on_call: list[str], then: str, leads: list[str]) -> None:
    night, day = climbed(on_call, then, leads, night=True), climbed(on_call, then, leads, night=False)
    assert night[0] == (on_call[0] if on_call else then)
    assert day[0] == then


def test_the_order_is_on_call_then_the_second_person_then_leads() -> None:
    assert climbed(["karim", "zoe"], "ali", ["lea", "karim"], night=True) == ["karim", "ali", "lea"]
    assert climbed([], None, [], night=True) == []
