"""A name cut short may be another's; a title cut short is another."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.covering.naming import number_in_name
from bot.desk.text.lexer import read_text
from tests.desk.world import kind_of, said

SHORT = [
    # A word of the language in a name tells which one it is.
    (
        "We've been named Best Regional Insurer at the Alder Awards.",
        "We've been named Best Insurer at the Alder Awards",
    ),
    ("Ann Lee becomes Deputy Mayor of Leeds on 4 May.", "Ann Lee becomes Mayor of Leeds on 4 May"),
    ("Ann Lee devient Vice-Présidente d'Aulne le 4 mai.", "Ann Lee devient Présidente d'Aulne le 4 mai"),
    # What is free in one shop of a town may cost in another.
    ("La livraison est gratuite au magasin de Lys.", "Livraison gratuite à Lys"),
    ("Le Petit Théâtre Aulne ferme le 4 mai.", "Le Théâtre Aulne ferme le 4 mai"),
    ("The Alder Junior ISA pays 4%.", "The Alder ISA pays 4%"),
    ("L'appli Aulne Pro est gratuite.", "L'appli Aulne est gratuite"),
    ("Ballyroe Dairy ice cream is on sale in Tuam.", "Dairy ice cream is on sale in Tuam"),
    ("Ann Lee takes over from Bo Kerr as chief executive.", "Ann Lee takes over from Bo Kerr as chief"),
]

ENOUGH = [
    ("Ann Lee becomes Deputy Mayor of Leeds on 4 May.", "Can I say Ann Lee becomes Deputy Mayor of Leeds on 4 May?"),
    ("Notre magasin de Saint-Étienne Châteaucreux rouvre le 4 mai.", "je peux dire que chateaucreux rouvre le 4 mai ?"),
]


@pytest.mark.parametrize(("wording", "question"), SHORT)
def test_a_name_cut_short_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ENOUGH)
def test_a_name_that_tells_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


def test_a_number_in_the_name_of_a_place_counts_nothing() -> None:
    tokens = read_text("nos 3 cafés de Trois-Rivières avec deux Martin", date(2026, 3, 9)).tokens
    assert [token.raw for at, token in enumerate(tokens) if number_in_name(tokens, at)] == ["Trois"]


PARTS = [
    ("L'association Orme Énergies est dissoute.", "Je peux dire qu'Orme Énergies est dissoute ?"),
    ("L'association Racines ferme.", "Je peux dire que Racines ferme ?"),
    ("L'association Orme ferme lundi 13 avril.", "Je peux dire qu'Orme ferme lundi 13 avril ?"),
    ("Le magasin Orme ferme lundi 13 avril.", "Je peux dire qu'Orme ferme lundi 13 avril ?"),
    ("L'association Orme dénonce la fusion.", "Je peux dire qu'Orme dénonce la fusion ?"),
    ("The Velta store closes on 11 April.", "Can I say Velta closes on 11 April?"),
    ("The Velta shop closes on 11 April.", "Can I say Velta closes on 11 April?"),
    ("The Velta brand is for sale.", "Can I say Velta is for sale?"),
    ("La marque Velta disparaît.", "Je peux dire que Velta disparaît ?"),
    ("The Velta plant closes on 11 April.", "Can I say Velta closes on 11 April?"),
    ("Le bureau Orme ferme lundi 13 avril.", "Je peux dire qu'Orme ferme lundi 13 avril ?"),
    ("L'agence Orme ferme lundi 13 avril.", "Je peux dire qu'Orme ferme lundi 13 avril ?"),
    ("L'usine Velta ferme lundi 13 avril.", "Je peux dire que Velta ferme lundi 13 avril ?"),
    ("L'usine Velta est en faillite.", "Je peux dire que Velta est en faillite ?"),
    ("Notre usine Velta est à vendre.", "Je peux dire que Velta est à vendre ?"),
    ("L'hôtel Velta est à vendre.", "Je peux dire que Velta est à vendre ?"),
    ("The Velta store reopens on 11 April.", "Can I announce Velta reopens on 11 April?"),
]
WHOSE = [
    ("Nous recrutons pour Velta 12 agents.", "Je peux dire que nous recrutons 12 agents ?"),
    ("Nous ouvrons avec Velta 12 magasins.", "Je peux dire que nous ouvrons 12 magasins ?"),
    ("The Elm director is accused of fraud.", "Can I say Elm is accused of fraud?"),
    ("The Elm founder is accused of fraud.", "Can I say Elm is accused of fraud?"),
    ("12 postes d'ingénieur sont ouverts à Dax.", "Je peux dire que 12 postes sont ouverts à Dax ?"),
    ("La voiture du directeur est à Dax.", "Je peux dire que la voiture est à Dax ?"),
    ("Group tickets in Bath are £5.", "Can I say tickets in Bath are £5?"),
    ("Group tours of Bath are free.", "Can I say tours of Bath are free?"),
    ("Fair pay in Bath starts on 13 April.", "Can I say pay in Bath starts on 13 April?"),
    ("We are hiring 12 office cleaners in Bath.", "Can I say we are hiring 12 cleaners in Bath?"),
    ("Company pensions at Elm rise on 13 April.", "Can I say pensions at Elm rise on 13 April?"),
]
WHOLES = [
    ("Le groupe Orme ferme lundi 13 avril.", "Je peux dire qu'Orme ferme lundi 13 avril ?"),
    ("Nous sommes au salon Velta le 11 avril.", "Je peux dire que nous sommes à Velta le 11 avril ?"),
]


@pytest.mark.parametrize(("wording", "question"), WHOSE)
def test_a_noun_of_something_else_is_not_what_the_name_is(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), PARTS)
def test_a_plant_of_that_name_is_not_the_firm(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), WHOLES)
def test_a_group_of_that_name_is(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
