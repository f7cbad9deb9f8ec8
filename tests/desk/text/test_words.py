from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.words import (
    concepts,
    inflected,
    is_english_word,
    is_real,
    related,
    same_event,
    sensitive,
    tense,
    translated,
)
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(("one", "other"), [("ferme", "fermes"), ("ouvre", "ouvrent"), ("certifie", "certifiees")])
def test_inflection_is_one_word(one: str, other: str) -> None:
    assert inflected(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("boulanger", "boulangerie"), ("nation", "nationalite"), ("ouvre", "ferme")]
)
def test_derivation_is_another_word(one: str, other: str) -> None:
    assert not inflected(one, other)


def test_loose_relations_are_kept_for_what_they_are() -> None:
    assert same_event("rouvre", "reouverture")
    assert not same_event("ouvre", "reouverture")
    assert translated("magasins", "store")
    assert not translated("magasin", "office")
    assert concepts("licenciement") & concepts("layoffs")
    assert sensitive("layoffs")
    assert not sensitive("magasin")
    assert related("fournisseur", "fournisseurs")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("fermera", "future"), ("fermerait", "conditional"), ("fermé", "participle"), ("ferme", ""), ("opened", "past")],
)
def test_tense_by_ending(raw: str, expected: str) -> None:
    assert tense(raw, raw.replace("é", "e")) == expected


def test_real_words_are_known() -> None:
    assert is_real("fromage")
    assert is_real("cheese")
    assert not is_real("fromzage")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shutting", "fermeture"), ("coaches", "autocars"), ("redundancies", "licenciements"), ("buyout", "rachat"),
        ("sued", "proces"), ("breach", "fuite"), ("walkout", "greve"), ("hike", "hausse"), ("postponed", "reporte"),
        ("bankrupt", "faillite"), ("resigned", "demission"), ("stolen", "piratage"), ("asbestos", "amiante"),
        ("overheats", "incendie"), ("ipo", "bourse"), ("investigated", "enquete"), ("outbreak", "legionellose"),
        ("terminated", "resiliation"), ("died", "deces"), ("streetcar", "tramway"), ("debraient", "strike"),
    ],
)  # fmt: skip
def test_what_companies_keep_quiet_is_one_family_in_both_languages(one: str, other: str) -> None:
    assert concepts(one) & concepts(other)


def test_the_language_of_a_word() -> None:
    assert is_english_word("ferry")
    assert not is_english_word("fromage")


@pytest.mark.parametrize(
    ("one", "other"), [("remplacera", "remplacement"), ("licencierons", "layoffs"), ("leaking", "fuite")]
)
def test_a_family_is_found_by_the_stem_of_a_form_that_it_does_not_list(one: str, other: str) -> None:
    assert concepts(one) & concepts(other)


def test_a_short_stem_finds_no_family() -> None:
    """« partie » and « partir » have one stem, and nothing to do with each other."""
    assert not concepts("partie") & concepts("partir")


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("The Alder farm was fined £2,000.", "The Alder farmer was fined £2,000, ok?"),
        ("Our Alder training was cancelled.", "Our Alder train was cancelled, ok?"),
        ("We have low prices at Alder.", "We have lower prices at Alder, ok?"),
        ("Two Alder lorries were stopped at customs.", "Two Alder lorries were stopped at custom, ok?"),
        ("La bouchère Aulne déménage à Dax.", "La boucherie Aulne déménage à Dax, ok ?"),
    ],
)
def test_a_word_made_of_another_is_another(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_a_subject_is_called_by_the_noun_of_its_verb_and_nothing_is_kept_quiet_by_it() -> None:
    assert same_event("reprise", "reprennent")
    assert same_event("location", "louez")
    assert not same_event("reprise", "reviennent")
    assert not concepts("reprise") & concepts("reprennent")
