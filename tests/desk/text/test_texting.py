"""What is typed in haste is spelt out; what is a word, or a name, stays as it is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.texting import spelt_in_full
from tests.desk.world import kind_of, said

KILN = said("kiln", "Notre four de Vallauris rallume le 4 mai.")
LOFT = said("loft", "Our Cork loft opens on 4 May.")


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("jpeux le dire", "je peux le dire"),
        ("Jannonce la fête", "j'annonce la fête"),
        ("j'leur dis-tu ?", "je leur dis ?"),
        ("jai le droit", "j'ai le droit"),
        ("cest tu bon", "c'est bon"),
        ("on peux tu le poster", "on peux le poster"),
        ("on le crie-tu ?", "on le crie ?"),
        ("est ce que cest ok", "est-ce que c'est ok"),
        ("esque je peux", "est-ce que je peux"),
        ("je peux dire ke la cave rouvre", "je peux dire que la cave rouvre"),
        ("je le met en ligne", "je le mets en ligne"),
        ("je peu metre ca", "je peu mettre ca"),
        ("sa vous va ?", "ça vous va ?"),
        ("slt, s'il vous plaît", "salut, svp"),
        ("Slt, ok ?", "salut, ok ?"),
        ("can u confirm", "can you confirm"),
        ("ok 2 post", "ok to post"),
        ("cud i publsh it", "could i publish it"),
        ("a reading w nina", "a reading with nina"),
        ("plz, nxt week", "please, next week"),
        ("can i post tht it runs evry day", "can i post that it runs every day"),
        ("a fair w/ a band", "a fair with a band"),
        ("closed cos of teh flood", "closed because of the flood"),
        ("cé bon", "c'est bon"),
        ("ouvert tlj ac la carte", "ouvert tous les jours avec la carte"),
        ("jsq'au 3 mai", "jusqu'au 3 mai"),
        ("le parc pis la halle", "le parc et la halle"),
        ("tout les jours, toute les halles", "tous les jours, toutes les halles"),
        ("à 34€50", "à 34,50 €"),
    ],
)
def test_what_is_typed_in_haste_is_spelt_out(typed: str, spelt: str) -> None:
    assert spelt_in_full(typed) == spelt


@pytest.mark.parametrize(
    "text",
    [
        "la jetée et le jet",
        "Ke Jie et Jo Vidal",
        "Jlo chante à Dax",
        "il montre sa passe d'armes",
        "Tu peux-tu venir",
        "le Tt de l'île",
        "W hotel",
        "2 postes et 4 vélos",
        "José annonce la fête",
        "un mètre de ruban",
        "the 2 pools",
        "l'Ur des Chaldéens",
        "de mal en pis, tant pis",
        "le pis des vaches",
        "a fair w/o a band",
        "a fair w/out a band",
        "closed w/c 3 May",
        "tout les oppose",
        "le ki et le reiki",
        "the ac unit",
        "+ 5 % et + de places",
    ],
)
def test_words_and_names_stay(text: str) -> None:
    assert spelt_in_full(text) == text


@pytest.mark.parametrize(
    "question",
    [
        "jpeux dire ke notre four de vallauris rallume le 4 mai",
        "notre four de vallauris rallume le 4 mai cest tu bon ?",
        "jannonce que notre four de Vallauris rallume le 4 mai ?",
    ],
)
def test_a_question_typed_in_haste_is_understood(question: str) -> None:
    assert kind_of(question, KILN) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question",
    [
        "jpeux dire ke notre four de vallauris rallume pas le 4 mai",
        "jdis que notre four de vallauris rallume le 5 mai ?",
        "cest faux que notre four de vallauris rallume le 4 mai ?",
        "ces pas bon que notre four de vallauris rallume le 4 mai",
        "je peux-tu pas dire que notre four de vallauris rallume le 4 mai ?",
    ],
)
def test_haste_says_no_more_than_the_wording(question: str) -> None:
    assert kind_of(question, KILN) is not VerdictKind.SHAREABLE


def test_english_haste_says_no_more_either() -> None:
    assert kind_of("can u confirm our cork loft opens on 4 may?", LOFT) is VerdictKind.SHAREABLE
    for question in ("can u confirm our cork loft opens b4 4 may?", "our cork loft opens abt 4 may ok 2 post?"):
        assert kind_of(question, LOFT) is not VerdictKind.SHAREABLE
