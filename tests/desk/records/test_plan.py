"""The plan fetches every record that can matter: compared with fetching them all."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Statement
from bot.core.flags import Standing
from bot.core.verdict import decide
from bot.desk import reading as reading_module
from bot.desk.reading import House, reading
from bot.desk.records import plan
from bot.desk.records.index import Answer, Match, Matched, Need
from bot.desk.records.likeness import Sought
from bot.desk.records.shelves import Shelves
from bot.desk.text.tokens import Kind, Token
from tests.desk.world import NOW, PARIS, WORLD, statement

_WORDS = (
    "centre ouvre ouverture Fontbrune Montclar foire fromages bleus Vautrin laiterie rachat Mélèze licenciements "
    "atelier caves 2 avril 4,90 € 31 fermes bio panne gratuit offerte samedi prix Zora Perrin chiffre affaires"
).split()
_TOKEN = Token(Kind.WORD, "foire", "foire", "foire", 0, 0)
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=7).map(" ".join)
_STANDINGS = st.sampled_from(
    (Standing.SHAREABLE, Standing.CONFIDENTIAL, Standing.EMBARGOED, Standing.UNKNOWN, Standing.HELD)
)


class _Everything(Shelves):
    """An index that gives every record, whatever is asked for."""

    def answer(self, need: Need) -> Answer:
        return Matched(tuple(self._found)) if isinstance(need, Match) else super().answer(need)


@settings(max_examples=80)
@given(_TEXTS, st.lists(st.tuples(_TEXTS, st.none() | _TEXTS, _STANDINGS), max_size=12))
def test_nothing_that_restricts_or_grants_is_left_on_the_shelf(
    asked: str, records: list[tuple[str, str | None, Standing]]
) -> None:
    more = [statement(f"x{at}", text, wording, standing) for at, (text, wording, standing) in enumerate(records)]
    planned, whole = (_judged(asked, index((*WORLD, *more), PARIS)) for index in (Shelves, _Everything))
    assert planned == whole


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=3), max_size=6))
def test_two_of_several_are_asked_for_in_few_clauses(keys: list[frozenset[str]]) -> None:
    """Whatever a record has: it meets one of the clauses if, and only if, it meets two of what is sought."""
    items = [_sought(each) for each in keys]
    clauses = plan._two_of(items)
    for size in range(5):
        for record in map(frozenset, combinations("abcdefgh", size)):
            met = any(all(not record.isdisjoint(side) for side in clause) for clause in clauses)
            assert met == (sum(not record.isdisjoint(each) for each in keys) >= 2)


def _sought(keys: frozenset[str]) -> Sought:
    return Sought(_TOKEN, 1.0, 1.0, keys, frozenset(), frozenset(), frozenset(), None, (), keys)


def _judged(asked: str, shelves: Shelves) -> tuple[object, ...]:
    steps = reading(asked, House(), NOW, PARIS)
    need = next(steps)
    while True:
        try:
            need = steps.send(shelves.answer(need))
        except StopIteration as end:
            verdict = decide(end.value, frozen=False)
            restricting = {f.statement.id for f in end.value.findings if f.touches and f.statement.standing.restricts}
            return verdict.kind, verdict.wording, verdict.until, restricting


def test_common_words_alone_fetch_no_crowd() -> None:
    """A thousand records that share the trade's words with a question about one name."""
    records: list[Statement] = [
        statement(f"r{at}", f"Le centre de visite de {_town(at)} ouvre le jeudi {1 + at % 28} avril.")
        for at in range(1000)
    ]
    shelves, fetched = Shelves(records, PARIS), []
    steps = reading(f"on peut parler du centre de visite de {_town(77)} ?", House(), NOW, PARIS)
    need = next(steps)
    while True:
        answer = shelves.answer(need)
        fetched.append(len(answer.found) if isinstance(answer, Matched) else 0)
        try:
            need = steps.send(answer)
        except StopIteration:
            break
    assert max(fetched) < reading_module.FETCHED


def _town(at: int) -> str:
    return "Bra" + "".join("bcdfglmnrs"[int(digit)] + "aeiouaeiou"[int(digit)] for digit in f"{at:03}")
