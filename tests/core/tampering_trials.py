"""Registers that somebody tampered with: each trial says what was done and what must be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from bot.core.chain import PRUNE, Cut, Head, Link, chained, digest_of
from bot.core.tampering import Fault, FaultKind

AT = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Trial:
    """A register after it was tampered with, and the faults to be named."""

    name: str
    lines: list[Link]
    head: Head
    cut: Cut
    expected: list[Fault]


@dataclass
class Register:
    """A sound register, to be tampered with."""

    lines: list[Link]
    head: Head
    cut: Cut

    @property
    def first(self) -> int:
        """The number of the first line that is there."""
        return self.lines[0].sequence

    def at(self, number: int) -> Link:
        """The line of a number."""
        return self.lines[number - self.first]

    def put(self, link: Link) -> None:
        """Write over the line of that number."""
        self.lines[link.sequence - self.first] = link


def sound(random: Random, organisation: str = "o_1") -> Register:
    """A register of some lines; every third had its beginning removed."""
    count = random.randint(8, 30)
    lines = chained([_line(random, organisation, number) for number in range(1, count)], "")
    cut = Cut()
    if random.random() < 0.34:
        through = random.randint(1, count - 5)
        cut = Cut(through, lines[through - 1].digest, through, AT)
    details = {"through": cut.sequence, "digest": cut.digest} if cut.sequence else {}
    verb = PRUNE if cut.sequence else "tag"
    last = Link(organisation, count, AT, "passerelle", verb, organisation, details)
    lines += chained([last], lines[-1].digest)
    return Register(lines[cut.sequence :], Head(count, count, lines[-1].digest), cut)


def _line(random: Random, organisation: str, number: int) -> Link:
    at = AT + timedelta(minutes=number)
    choices: list[dict[str, Any]] = [{}, {"flag": "shareable"}, {"a": [number], "é": None}]
    details = random.choice(choices)
    return Link(organisation, number, at, f"p_{number % 3}", random.choice(["tag", "ask"]), f"n_{number % 5}", details)


def _altered(random: Random, line: Link) -> Link:
    """The line with something else in it, under the digests that it had."""
    changes: list[dict[str, object]] = [
        {"at": line.at + timedelta(seconds=1)},
        {"actor": "p_forged"},
        {"verb": "acknowledge"},
        {"subject": "n_forged"},
        {"details": {"flag": "confidential"}},
        {"digest": "0" * 64},
        {"previous": "0" * 64},
        {"digest": ""},
    ]
    return replace(line, **random.choice(changes))  # type: ignore[arg-type]


def _somewhere(random: Random, register: Register, *, margin: int = 1) -> int:
    """The number of a line with `margin` others behind it."""
    return random.randint(register.first, register.head.last - margin)


def change(random: Random, register: Register) -> list[Fault]:
    """A line says something else."""
    number = _somewhere(random, register)
    register.put(_altered(random, register.at(number)))
    return [Fault(number, number, FaultKind.CHANGED)]


def rewrite(random: Random, register: Register) -> list[Fault]:
    """A line says something else, and its digest was made anew."""
    number = _somewhere(random, register)
    forged = replace(register.at(number), actor="p_forged")
    register.put(replace(forged, digest=digest_of(forged)))
    return [Fault(number, number, FaultKind.REWRITTEN)]


def rewrite_last(_: Random, register: Register) -> list[Fault]:
    """The same with the last line, which no other follows."""
    number = register.head.last
    forged = replace(register.at(number), actor="p_forged")
    register.put(replace(forged, digest=digest_of(forged)))
    return [Fault(number, number, FaultKind.HEAD)]


def remove(random: Random, register: Register) -> list[Fault]:
    """Some lines are gone."""
    number = _somewhere(random, register, margin=3)
    count = random.randint(1, 2)
    del register.lines[number - register.first : number - register.first + count]
    return [Fault(number, number + count - 1, FaultKind.MISSING)]


def remove_and_close(random: Random, register: Register) -> list[Fault]:
    """A line is gone, and those behind it have other numbers so that none seems to be missing."""
    number = _somewhere(random, register)
    place = number - register.first
    register.lines[place:] = [replace(line, sequence=line.sequence - 1) for line in register.lines[place + 1 :]]
    return [Fault(number, number, FaultKind.MISSING)]


def insert(random: Random, register: Register) -> list[Fault]:
    """There is a line more in the middle, and those behind it have other numbers."""
    number = _somewhere(random, register)
    place = number - register.first
    forged = replace(_line(random, register.at(number).organisation, number), previous=register.at(number).previous)
    digest = random.choice([digest_of(forged), "f" * 64])
    behind = [replace(line, sequence=line.sequence + 1) for line in register.lines[place:]]
    register.lines[place:] = [replace(forged, digest=digest), *behind]
    raised = random.choice([register.head.last, register.head.last + 1])
    register.head = replace(register.head, last=raised)
    return [Fault(number, number, FaultKind.ADDED)]


def append(random: Random, register: Register) -> list[Fault]:
    """There is a line more at the end."""
    number = register.head.last + 1
    organisation = register.lines[-1].organisation
    forged = replace(_line(random, organisation, number), previous=register.head.digest)
    register.lines.append(replace(forged, digest=random.choice([digest_of(forged), "f" * 64])))
    register.head = replace(register.head, last=random.choice([number - 1, number]))
    return [Fault(number, number, FaultKind.ADDED)]


def swap(random: Random, register: Register) -> list[Fault]:
    """Two lines have changed places."""
    one, other = sorted(random.sample(range(register.first, register.head.last), 2))
    first, second = register.at(one), register.at(other)
    register.put(replace(second, sequence=one))
    register.put(replace(first, sequence=other))
    return [Fault(one, one, FaultKind.REORDERED, other), Fault(other, other, FaultKind.REORDERED, one)]


def truncate(random: Random, register: Register) -> list[Fault]:
    """The last lines are gone."""
    number = _somewhere(random, register, margin=1) + 1
    removed = register.lines[number - register.first :]
    del register.lines[number - register.first :]
    found = [Fault(number, register.head.last, FaultKind.TRUNCATED)]
    if any(line.verb == PRUNE for line in removed):  # the only line that vouched for the checkpoint
        found.insert(0, Fault(register.cut.sequence, register.cut.sequence, FaultKind.CHECKPOINT))
    return found


def forge_checkpoint(random: Random, register: Register) -> list[Fault]:
    """The checkpoint says something else than the line that was written when it was made."""
    if not register.cut.sequence:
        register.cut = Cut(2, register.at(2).digest, 2, AT)
        del register.lines[:2]
        return [Fault(2, 2, FaultKind.CHECKPOINT)]
    register.cut = replace(register.cut, digest="0" * 64)
    return [Fault(register.cut.sequence, register.cut.sequence, FaultKind.CHECKPOINT)]


TAMPERINGS: list[Callable[[Random, Register], list[Fault]]] = [
    change,
    rewrite,
    rewrite_last,
    remove,
    remove_and_close,
    insert,
    append,
    swap,
    truncate,
    forge_checkpoint,
]


def trial(seed: int, organisation: str = "o_1") -> Trial:
    """The trial of a number: each kind of tampering comes in its turn."""
    random = Random(seed)
    tamper = TAMPERINGS[seed % len(TAMPERINGS)]
    register = sound(random, organisation)
    expected = tamper(random, register)
    return Trial(tamper.__name__, register.lines, register.head, register.cut, expected)
