"""Terms: what is stored of keys gives them back, and says whose they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.storage.terms import Stand, fts_query, keys_of, packed_keys, shared_keys, terms_of, ts_query

_KEYS = st.frozensets(st.from_regex(r"[a-z][a-z0-9]{0,12}", fullmatch=True))


@given(_KEYS, st.sampled_from(Stand), st.integers(1, 10_000))
def test_keys_come_back_from_their_terms(keys: frozenset[str], stand: Stand, number: int) -> None:
    terms = terms_of(number, stand, keys)
    assert keys_of(terms) == packed_keys(terms).split() == sorted(keys)
    assert shared_keys(terms) == tuple(sorted(keys))


def test_a_key_of_many_records_is_kept_once() -> None:
    (one,), (other,) = (shared_keys(terms_of(number, Stand.OPEN_TOLD, {"wlyon"})) for number in (1, 2))
    assert one is other


def test_each_term_says_whose_it_is() -> None:
    assert terms_of(7, Stand.CLOSED_TOLD, {"wnice", "m7rw"}) == "m7rm7rw m7rwnice"
    assert packed_keys("") == ""


def test_a_clause_asks_for_one_of_each_set() -> None:
    clause = [frozenset(("wa", "wb")), frozenset(("sc",))]
    assert fts_query(3, Stand.OPEN_TOLD, clause) == '(("m3owa" OR "m3owb") AND ("m3osc"))'
    assert ts_query(3, Stand.OPEN_TOLD, clause) == "((m3owa | m3owb) & (m3osc))"
