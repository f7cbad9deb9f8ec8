from __future__ import annotations

import pytest

from bot.desk.text.inflection import english_bases, forms_of_one, french_bases


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shop", "shops"), ("box", "boxes"), ("story", "stories"), ("bakes", "bake"), ("baked", "bake"),
        ("planned", "plan"), ("carries", "carried"), ("fablab", "fablabs"),
    ],
)  # fmt: skip
def test_english_forms_of_one_word(one: str, other: str) -> None:
    assert forms_of_one(one, other, english=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("taxis", "taxes"), ("data", "dates"), ("quotas", "quotes"), ("tapas", "tapes"), ("plants", "planting"),
        ("accounts", "accountants"), ("trains", "trainees"), ("cooks", "cookies"), ("movies", "moves"),
        ("customs", "custom"), ("glasses", "glass"), ("classic", "classical"), ("object", "objective"),
        ("neighbour", "neighbourhood"), ("nature", "natural"), ("baker", "bake"), ("bus", "bu"),
    ],
)  # fmt: skip
def test_english_words_of_one_stem_that_are_two(one: str, other: str) -> None:
    assert not forms_of_one(one, other, english=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("magasin", "magasins"), ("cheval", "chevaux"), ("noyau", "noyaux"), ("ouvre", "ouvrent"),
        ("ouvrira", "ouvriront"), ("recrutons", "recrute"), ("vendons", "vendent"), ("finit", "finissent"),
        ("fablab", "fablabs"),
    ],
)  # fmt: skip
def test_french_forms_of_one_word(one: str, other: str) -> None:
    assert forms_of_one(one, other, english=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ventes", "vents"), ("librairie", "libraire"), ("mairie", "maire"), ("educatif", "educateur"),
        ("familial", "familier"), ("inquiet", "inquietant"), ("commerce", "commercant"), ("habits", "habitas"),
        ("remplacions", "remplacons"), ("mer", "mere"), ("fromage", "fromagerie"), ("fromage", "fromager"),
        ("passage", "passager"), ("fil", "fils"), ("cas", "cases"),
    ],
)  # fmt: skip
def test_french_words_of_one_stem_that_are_two(one: str, other: str) -> None:
    assert not forms_of_one(one, other, english=False)


def test_an_english_word_in_a_french_text_keeps_its_rules() -> None:
    assert forms_of_one("workshop", "workshops", english=False)
    assert not forms_of_one("cookies", "cooks", english=False)


def test_what_is_left_of_a_word_is_in_the_list() -> None:
    assert "gas" in english_bases("gases")
    assert "bu" not in english_bases("bus")
    assert "ouvrir" in french_bases("ouvrent")
