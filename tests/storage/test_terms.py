"""Terms: what is stored of keys gives them back, and says whose they are."""

from __future__ import annotations

import psycopg
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import make_url

from bot.storage.terms import Stand, Wanted, fts_query, keys_of, packed_keys, queries, shared_keys, terms_of, ts_query

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


def test_what_is_wanted_is_a_query_for_each_by_its_name() -> None:
    wanted: list[Wanted] = [
        {Stand.CLOSED_TOLD: [(frozenset(("wa",)),)], Stand.CLOSED_UNTOLD: [(frozenset(("wb",)),)]},
        {Stand.OPEN_TOLD: [(frozenset(("wc",)), frozenset(("wd",)))]},
    ]
    assert queries(3, wanted, postgresql=True) == {"query0": "((m3rwa)) | ((m3swb))", "query1": "((m3owc) & (m3owd))"}
    assert queries(3, wanted, postgresql=False) == {
        "query0": '(("m3rwa")) OR (("m3swb"))',
        "query1": '(("m3owc") AND ("m3owd"))',
    }


def test_each_term_is_one_lexeme_of_postgresql_and_is_met_as_it_stands(postgres_url: str) -> None:
    """A term that PostgreSQL took apart would be found no more by a query that it does not take apart."""
    with psycopg.connect(make_url(postgres_url).set(drivername="postgresql").render_as_string(False)) as connection:

        @given(st.frozensets(st.from_regex(r"[cfghnopsw][a-zA-Z0-9]{0,79}", fullmatch=True), min_size=1))
        def met(keys: frozenset[str]) -> None:
            terms = terms_of(17, Stand.CLOSED_TOLD, keys)
            kept = connection.execute("SELECT tsvector_to_array(to_tsvector('simple', %s))", [terms]).fetchone()
            assert kept is not None
            assert set(kept[0]) == set(terms.lower().split())
            clause = [frozenset((key,)) for key in keys]
            found = connection.execute(
                "SELECT to_tsvector('simple', %s) @@ CAST(%s AS tsquery)",
                [terms, ts_query(17, Stand.CLOSED_TOLD, clause)],
            ).fetchone()
            assert found == (True,)

        met()
