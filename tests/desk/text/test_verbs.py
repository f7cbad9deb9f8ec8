from __future__ import annotations

from datetime import date

import pytest

from bot.desk.text.lexer import read_text
from bot.desk.text.verbs import makes_claim, verb_like


@pytest.mark.parametrize(
    "text", ["la cave est fermée", "la cave rouvre", "API v1 remains supported", "les caves fermeront"]
)
def test_verbs_make_claims(text: str) -> None:
    assert makes_claim(read_text(text, date(2026, 3, 16)).tokens)


@pytest.mark.parametrize(
    "text",
    [
        "la foire aux fromages bleus",
        "l'ouverture du centre",
        "livraison à domicile",
        "25 front-of-house jobs",
        "fromage lait cru",
    ],
)
def test_noun_groups_make_none(text: str) -> None:
    assert not makes_claim(read_text(text, date(2026, 3, 16)).tokens)


def test_the_verb_of_a_sentence_is_found() -> None:
    tokens = read_text("le centre ouvre jeudi", date(2026, 3, 16)).tokens
    assert [token.folded for index, token in enumerate(tokens) if verb_like(tokens, index)] == ["ouvre"]


@pytest.mark.parametrize(
    "text",
    [
        "dogs travel free", "the hall welcomes children", "our chef trained Nora", "students interview the mayor",
        "bring them to the shop", "le spa accueille les enfants", "le bar sert des tapas",
        "le billet comprend un repas",
        "la maire interroge les élèves", "l'usine produit du lait", "the flood damaged the cellar", "we ship to Malta",
        "the Alder app crashes on phones", "the board elects Anna", "dogs may travel", "les chiens doivent voyager",
        "nos boulangeries emploient huit personnes", "le groupe appelle ses clients", "le magasin ferme",
    ],
)  # fmt: skip
def test_verbs_of_both_languages_make_claims(text: str) -> None:
    assert makes_claim(read_text(text, date(2026, 3, 16)).tokens)


@pytest.mark.parametrize(
    "text",
    [
        "puffin talk in the hall",
        "the open day in Naas",
        "35 places à Lens",
        "notre marché couvert",
        "car park",
        "the 25 nursing posts in Leeds",
    ],
)
def test_nouns_that_look_like_verbs_make_none(text: str) -> None:
    assert not makes_claim(read_text(text, date(2026, 3, 16)).tokens)
