"""What is tried only where something cheap tells that it may match does the same as if it were always tried."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.desk.text import addresses, dates, lexer, longhand
from bot.desk.text.feasts import FEAST_DAYS
from bot.desk.text.fold import clean, fold
from bot.desk.text.telltales import Rewriting, as_one, rewritten_by

_BENCH = Path(__file__).parents[1] / "bench"
_SHORT = """
Ouvert mar.-sam., 9,90e ; sun 10am–4pm; tues 3 May; 29 €/mois; £14 per month; bus aux 30 minutes; rdv au 12 r. Zola
ou 3 av. Foch, HDF, idf, PACA, AURA; 12 Elm St; 8.10am; our 12-bed cat ward opens; 12 balles. w/o lunch, w/ tea;
3 per cent; 5 p.a.; 6 pa; 7 pcm; 40 sal. 12 empl. 8 pl. 9 pers. 4 hab. réouv. apéros ce matin à 8 h, cet après-midi
à 15 h, ce soir à 20 h, demain matin à 9 h, this morning at 9am, tonight at 8pm, tomorrow morning at 9am, tomorrow
evening at 8pm; tomorrow evening at 8pm; cet après-midi à 15 h; pour 12 balles; mon.
9am-5pm; lun. 3, mon to fri
"""


@cache
def _texts() -> tuple[str, ...]:
    """What people ask and say, in the benchmark's worlds."""
    lines = [
        json.loads(line)
        for folder in ("desk", "near")
        for path in sorted((_BENCH / folder).glob("*.jsonl"))[:30]
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    said = (each.get(key) for each in lines for key in ("text", "wording"))
    return (_SHORT, *dict.fromkeys(clean(text) for text in said if text))


@pytest.mark.parametrize(
    "rewriting", [*addresses._REWRITINGS, *longhand._REWRITINGS], ids=lambda each: str(each.telltales)
)
def test_a_telltale_stands_wherever_its_pattern_matches(rewriting: Rewriting) -> None:
    found = [text for text in _texts() if rewriting.pattern.search(text)]
    assert found, "no text here tries it"
    assert all(any(telltale in text.lower() for telltale in rewriting.telltales) for text in found)


def test_they_are_put_one_after_the_other() -> None:
    twice = (Rewriting(("a",), re.compile("a"), "b"), Rewriting(("b",), re.compile("b"), "c"))
    assert rewritten_by(twice, "xay") == "xcy"
    assert rewritten_by(twice, "xyz") == "xyz"


def test_a_telltale_is_found_in_capitals() -> None:
    assert rewritten_by((Rewriting(("rdv",), re.compile("rdv", re.IGNORECASE), "rendez-vous"),), "RDV") == "rendez-vous"


def _places() -> Iterator[tuple[str, int]]:
    return ((text, at) for text in map(fold, _texts()) for at in range(len(text)))


def test_a_date_begins_as_dates_do() -> None:
    unguarded = re.compile(dates.DATES.pattern.replace(dates._BEGINS, ""))
    assert unguarded.pattern != dates.DATES.pattern
    for text, at in _places():
        guarded, plain = dates.DATES.match(text, at), unguarded.match(text, at)
        assert (guarded and guarded.groupdict()) == (plain and plain.groupdict()), text[at:]


@pytest.mark.parametrize("names", [names for names, _, _ in FEAST_DAYS])
def test_a_feast_begins_as_feasts_do(names: str) -> None:
    for name in names.split("|"):
        for said in (re.sub(r"\((?:\?:)?([^()]*)\)\?", "", name), re.sub(r"\((?:\?:)?([^()]*)\)\?", r"\1", name)):
            plain = re.sub(r"\\?(.)\?", r"\1", said)
            match = dates.DATES.match(plain)
            assert match, plain
            assert match["feast"] or match["rel"], plain


def test_more_than_a_word_begins_only_where_one_pattern_for_all_tells() -> None:
    each = (*lexer._FIGURES, lexer._CONTRACTED, lexer._TENSED, lexer._PHRASES)
    for text, at in _places():
        one = lexer._MORE_THAN_A_WORD.match(text, at) is not None
        assert one == any(pattern.match(text, at) for pattern in each), text[at:]


def test_patterns_with_groups_of_one_name_are_one() -> None:
    both = as_one(re.compile("(?P<a>x)y"), re.compile("(?P<a>z)(?P<b>!)?(?(b)!|)"))
    assert both.match("xy")
    assert both.match("z!!")
    assert not both.match("x")
