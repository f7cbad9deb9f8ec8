from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from bot.desk.text.lexer import read_text
from bot.desk.text.matching import Terms, looked, met, same
from bot.desk.text.tokens import Token

STRICT = Terms(asked=date(2026, 3, 16), accented=True, translate=False, nominal=False)


def last(text: str) -> Token:
    return read_text(text, date(2026, 3, 16)).tokens[-1]


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("les fermes", "la ferme"),
        ("la degustatoin", "la dégustation"),
        ("une dolive", "une olive"),
        ("à montclar", "à Montclar"),
        ("ce samedi", "le samedi 21 mars"),
        ("les collab", "les collaborateurs"),
    ],
)
def test_the_same_word(question: str, record: str) -> None:
    assert same(last(question), last(record), STRICT)


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("il ferme", "il est fermé"),
        ("un millier", "des milliers"),
        ("elle fermera", "elle ferme"),
        ("à Montclair", "à Montclar"),
        ("la poste", "le poste d'accueil"),
        ("l'aile Est", "il est"),
        ("le 28 mars", "le 29 mars"),
        ("dès le 28 mars", "jusqu'au 28 mars"),
        ("la nouvre", "la ouvre"),
        ("28", "28 %"),
        ("le pont", "le port"),
    ],
)
def test_another_word(question: str, record: str) -> None:
    assert not same(last(question), last(record), STRICT)


def test_translations_count_only_between_languages() -> None:
    free = Terms(asked=date(2026, 3, 16), accented=True, translate=True, nominal=False)
    assert same(last("le magasin"), last("the store"), free)
    assert not same(last("le magasin"), last("the store"), STRICT)


@pytest.mark.parametrize(
    ("question", "record", "alike"),
    [
        ("until 28 March", "from 9 to 28 March", True),
        ("jusqu'au 28 mars", "du 9 au 28 mars", True),
        ("until 28 March", "from 19 to 28 March", False),
        ("until 27 March", "from 9 to 28 March", False),
        ("from 9 March", "from 9 to 28 March", False),
    ],
)
def test_the_end_of_what_is_under_way(question: str, record: str, alike: bool) -> None:
    assert same(last(question), last(record), STRICT) is alike


def test_a_figure_may_be_asked_for_by_its_name() -> None:
    named = Terms(asked=date(2026, 3, 16), accented=True, translate=False, nominal=True)
    assert same(last("le numéro"), last("au 04 72 00 18 33"), named)
    assert same(last("the hours"), last("from 9am to 5pm"), named)
    assert not same(last("le numéro"), last("au 04 72 00 18 33"), STRICT)
    assert not same(last("le prix"), last("pour 12 €"), named)


_MET = (
    "Le magasin de Lyon ouvre le jeudi 2 avril 2026 à 9 h, au 112 cours Charlemagne : 40 % de rabais.",
    "On ouvre pas la boutique jeudi ? Les horaires, le numéro, la date, all the « Lyon » shops, 40 %, 9h",
    "Hours and phone: 01 23 45 67 89; les ventes, la vente, Thursday, never after 9pm, 12 MW, 12 mW, lyon",
)


@pytest.mark.parametrize("accented", [False, True])
@pytest.mark.parametrize("translate", [False, True])
def test_what_a_record_has_is_what_each_of_its_words_says(accented: bool, translate: bool) -> None:
    """Known once two words were compared, the same is found as of each pair; also where the terms change midway."""
    texts = [read_text(text, date(2026, 3, 16)).tokens for text in _MET]
    terms, found = Terms(date(2026, 3, 16), accented, translate, nominal=False), 0
    for nominal, english, _ in product((False, True), (False, True), range(2)):
        terms = replace(terms, nominal=nominal, english=english)
        for question, record in product([each for text in texts for each in text], texts):
            alike = [id(each) for each in record if same(question, each, terms)]
            assert sorted(id(each) for each in met(question, looked(record), terms)) == sorted(alike)
            found += len(alike)
    assert found > len(texts)
