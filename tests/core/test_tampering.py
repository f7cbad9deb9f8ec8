"""Whatever was done to a register by hand is found, and called what it is."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from bot.core.chain import Cut, Head, Link, chained
from bot.core.tampering import MOST, Fault, FaultKind, Look
from tests.core.tampering_trials import TAMPERINGS, Trial, sound, trial


def found(done: Trial) -> list[Fault]:
    look = Look()
    for line in done.lines:
        look.pass_by(line, done.head)
    return look.faults(done.cut, done.head)


@pytest.mark.parametrize("seed", range(6 * len(TAMPERINGS)))
def test_tampering_is_found_and_named(seed: int) -> None:
    done = trial(seed)
    assert found(done) == done.expected, done.name


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_found_where_nothing_was_done(seed: int) -> None:
    register = sound(Random(seed))
    assert found(Trial("", register.lines, register.head, register.cut, [])) == []


def test_what_an_older_replica_wrote_is_told_until_it_is_chained() -> None:
    register = sound(Random(1))
    last = register.lines[-1]
    register.lines.append(replace(last, sequence=last.sequence + 1, verb="tag", previous="", digest=""))
    head = replace(register.head, last=register.head.last + 1)
    assert [each.kind for each in found(Trial("", register.lines, head, register.cut, []))] == [FaultKind.UNCHAINED]


def test_a_register_that_was_replaced_is_broken_from_end_to_end() -> None:
    """A great many faults are not all looked at; that there are more is known."""
    lines = [replace(line, actor="p_forged") for line in long(2 * MOST)]
    look = Look()
    for line in lines:
        look.pass_by(line, Head(len(lines), len(lines), lines[-1].digest))
    faults = look.faults(Cut(), Head(len(lines), len(lines), lines[-1].digest))
    assert {each.kind for each in faults} == {FaultKind.CHANGED}
    assert len(faults) == look.more == MOST


def test_a_line_lost_from_the_beginning_of_a_long_register_is_the_one_that_is_named() -> None:
    lines = long(2 * MOST)
    head = Head(len(lines), len(lines), lines[-1].digest)
    moved = [*lines[:2], *(replace(line, sequence=line.sequence - 1) for line in lines[3:])]
    assert found(Trial("", moved, head, Cut(), [])) == [Fault(3, 3, FaultKind.MISSING)]


def long(count: int) -> list[Link]:
    line = sound(Random(0)).lines[0]
    return chained([replace(line, sequence=number) for number in range(1, count + 1)], "")


def test_where_the_beginning_is_gone_without_a_checkpoint_it_is_missing() -> None:
    lines = long(9)
    assert found(Trial("", lines[4:], Head(9, 9, lines[-1].digest), Cut(), [])) == [Fault(1, 4, FaultKind.MISSING)]


def test_where_everything_is_gone_the_register_was_cut_short() -> None:
    assert found(Trial("", [], Head(9, 9, "ab"), Cut(), [])) == [Fault(1, 9, FaultKind.TRUNCATED)]
    assert found(Trial("", [], Head(), Cut(), [])) == []


@pytest.mark.long
def test_thousands_of_tamperings_are_all_found_and_named() -> None:
    for seed in range(5000):
        done = trial(seed)
        assert found(done) == done.expected, (seed, done.name)
