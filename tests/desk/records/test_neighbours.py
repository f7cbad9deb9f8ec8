from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Record, Statement
from bot.core.flags import Standing
from bot.desk.reading import read
from bot.desk.records.neighbours import MOST_NEIGHBOURS, neighbours
from tests.desk.world import NOW, PARIS, said, secret


def met(text: str, *statements: Statement) -> list[tuple[str, str, str]]:
    findings = read(text, statements, asked_at=NOW, zone=PARIS).findings
    found = neighbours(text, findings, asked_at=NOW, zone=PARIS)
    return [(each.number, each.relation.value, each.given) for each in found]


def numbered(*statements: Statement) -> tuple[Statement, ...]:
    return tuple(replace(each, number=each.id) for each in statements)


FRENCH = numbered(
    said("N-1", "Notre centre de visite de Fontbrune ouvre le jeudi 2 avril à 10h."),
    said("N-2", "Le parking de 80 places de Montclar ouvre le 23 mars."),
    said("N-3", "Hélène Fabre est nommée directrice de la logistique."),
    said("N-4", "L'entrée de la foire est gratuite."),
    said("N-5", "Service clients : 04 72 00 18 33, du lundi au samedi."),
    said("N-6", "La livraison à Bussière coûte 4,90 €."),
    secret("N-7", "Projet Mélèze : rachat de la laiterie Vautrin, signature en juin."),
)
ENGLISH = numbered(
    said("N-1", "Our Fontbrune visitor centre opens on Thursday 2 April at 10am."),
    said("N-2", "The 80-space car park in Montclar opens on 23 March."),
    said("N-3", "Helen Fabre is appointed director of logistics."),
    said("N-4", "Admission to the fair is free."),
)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Notre centre de visite de Fontbrune ouvre finalement le jeudi 9 avril à 10h.", [("N-1", "jeudi 2 avril")]),
        ("Centre de visite de Fontbrune : ouverture le 9 avril.", [("N-1", "jeudi 2 avril")]),
        ("Le centre de visite de Fontbrune ouvre le jeudi 2 avril à 9h.", [("N-1", "10h")]),
        ("Le parking de 120 places de Montclar ouvre le 23 mars.", [("N-2", "80 places")]),
        ("Bonjour à tous. Le parking de Montclar ouvre le 30 mars. Bonne semaine !", [("N-2", "23 mars")]),
        ("Paul Perrin est nommé directeur de la logistique.", [("N-3", "Hélène Fabre")]),
        ("Service clients : 04 72 00 18 34, du lundi au samedi.", [("N-5", "04 72 00 18 33")]),
        ("La livraison à Bussière coûte 5,90 €.", [("N-6", "4,90 €")]),
        (
            "Correctif : le parking de Montclar ouvre le 30 mars, la date d'avant n'est plus bonne.",
            [("N-2", "23 mars")],
        ),
    ],
)
def test_another_figure_or_name_is_given_as_it_is_written_there(text: str, given: list[tuple[str, str]]) -> None:
    assert met(text, *FRENCH) == [(number, "differs", there) for number, there in given]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Our Fontbrune visitor centre opens on 9 April.", [("N-1", "Thursday 2 April")]),
        ("The car park in Montclar opens on 30 March.", [("N-2", "23 March")]),
        ("Correction: the Montclar car park opens on 30 March, the earlier date is wrong.", [("N-2", "23 March")]),
        ("Paul Perrin is appointed director of logistics.", [("N-3", "Helen Fabre")]),
    ],
)
def test_in_english_too(text: str, given: list[tuple[str, str]]) -> None:
    assert met(text, *ENGLISH) == [(number, "differs", there) for number, there in given]


@pytest.mark.parametrize(
    ("text", "world", "given"),
    [
        ("L'entrée de la foire n'est pas gratuite.", FRENCH, "L'entrée de la foire est gratuite."),
        ("Admission to the fair isn't free.", ENGLISH, "Admission to the fair is free."),
        ("Admission to the fair is not free.", ENGLISH, "Admission to the fair is free."),
    ],
)
def test_a_denial_is_the_opposite(text: str, world: tuple[Statement, ...], given: str) -> None:
    assert met(text, *world) == [("N-4", "opposite", given)]


@pytest.mark.parametrize(
    ("text", "world", "number"),
    [
        ("Le centre de visite de Fontbrune ouvre ses portes le jeudi 2 avril à 10h !", FRENCH, "N-1"),
        ("À Montclar, le parking de 80 places ouvre le 23 mars.", FRENCH, "N-2"),
        ("Projet Mélèze : rachat de la laiterie Vautrin, signature prévue en juin.", FRENCH, "N-7"),
        ("The 80-space car park opens in Montclar on 23 March!", ENGLISH, "N-2"),
    ],
)
def test_nearly_the_same_is_said_so(text: str, world: tuple[Statement, ...], number: str) -> None:
    assert met(text, *world) == [(number, "same", "")]


@pytest.mark.parametrize(
    "text",
    [
        # Another place, event, person, office, product
        "Le centre de visite de Montclar ouvre le 9 avril.",
        "Notre centre de visite de Fontbrune ferme le 9 avril.",
        "Le parking de Bussière ouvre le 30 mars.",
        "Paul Perrin est nommé directeur du marketing.",
        "Paul Perrin est nommé président de la logistique.",
        "La livraison à Montclar coûte 5,90 €.",
        # More, less or something else of the same matter
        "Le parking de Montclar est gratuit.",
        "Le centre de visite de Fontbrune recrute 12 personnes.",
        "L'entrée de la foire est gratuite jusqu'au 9 avril pour les enfants.",
        "Le centre de visite de Fontbrune ouvre en avril.",
        # Another thing in the same breath
        "Le parking de Bussière ouvre le 30 mars, Montclar suivra.",
        "Montclar : le marché ouvre le 30 mars, sans parking.",
        # Said with care, or of another year
        "Le parking d'environ 90 places de Montclar ouvre le 23 mars.",
        "Notre centre de visite de Fontbrune ouvre le 2 avril 2027 à 10h.",
        "L'entrée de la foire n'est gratuite que le lundi.",
        "Venez nombreux !",
        "",
    ],
)
def test_no_contradiction_is_claimed_where_there_is_none(text: str) -> None:
    assert met(text, *FRENCH) == []


@pytest.mark.parametrize("standing", Standing)
def test_only_what_is_in_force_counts(standing: Standing) -> None:
    stands = [replace(FRENCH[1], standing=standing)]
    told = standing in (Standing.SHAREABLE, Standing.CONFIDENTIAL, Standing.EMBARGOED)
    assert bool(met("Le parking de 80 places de Montclar ouvre le 30 mars.", *stands)) is told


def test_an_answer_counts_by_its_wording_alone() -> None:
    (asked,) = numbered(said("Q-4", "Le parking de Montclar ouvre le 23 mars."))
    ruling = replace(asked, record=Record.RULING, text="Peut-on dire que le parking de Montclar ouvre le 1er mai ?")
    assert met("Le parking de Montclar ouvre le 30 mars.", ruling) == [("Q-4", "differs", "23 mars")]
    assert met("Le parking de Montclar ouvre le 30 mars.", replace(ruling, wording=None)) == []


def test_contradictions_come_first_and_few_are_told() -> None:
    (same,) = numbered(said("N-0", "Le parking de Montclar ouvre le 30 mars."))
    others = numbered(*(said(f"N-{day}", f"Le parking de Montclar ouvre le {day} mars.") for day in range(20, 26)))
    found = met("Le parking de Montclar ouvre le 30 mars.", same, *others)
    assert len(found) == MOST_NEIGHBOURS
    assert {relation for _, relation, _ in found} == {"differs"}


def test_a_date_is_read_on_the_day_it_was_written() -> None:
    old = replace(FRENCH[1], wording=None, text="Le parking de Montclar ouvre demain.", posted_at=NOW - timedelta(2))
    assert met("Le parking de Montclar ouvre le 17 mars.", old) == [("N-2", "differs", "demain")]
    assert met("Le parking de Montclar ouvre le 15 mars.", old) == [("N-2", "same", "")]


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(codec=None)), st.text(alphabet=st.characters(codec=None)))
def test_any_text_may_be_given(text: str, other: str) -> None:
    met(text, *numbered(said("N-1", other or "x")))
