"""What others ask about, before the answer that a CM would give."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.onwhat import on_what
from tests.desk.world import kind_of, said, secret

WORDING = "Le 6 mars, tous nos magasins étaient ouverts. Le dialogue se poursuit."
ANSWER = said("one", WORDING, f"Si on vous parle de la grève du 6 mars, réponse validée : {WORDING}")
CLAIM = "tous nos magasins étaient ouverts et que le dialogue se poursuit"


@pytest.mark.parametrize(
    "question",
    [
        f"On me demande pour la grève du 6 mars : je peux répondre que {CLAIM} ?",
        f"Pour la grève du 6 mars, je réponds que {CLAIM}, c'est bien ça ?",
        f"On nous interroge sur la grève du 6 mars : je peux dire que {CLAIM} ?",
    ],
)
def test_what_others_ask_about_is_no_claim(question: str) -> None:
    assert kind_of(question, ANSWER) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question",
    [
        f"On me demande pour la grève du 5 mars : je peux répondre que {CLAIM} ?",
        f"On me demande pour le rachat d'Orme : je peux répondre que {CLAIM} ?",
        f"Pour la fermeture de Dax, je réponds que {CLAIM} ?",
        "On me demande pour la grève du 6 mars : je peux répondre que tous nos magasins étaient fermés ?",
        f"On me demande pour la grève du 6 mars : je doute que {CLAIM} ?",
    ],
)
def test_the_message_must_tell_of_it(question: str) -> None:
    assert kind_of(question, ANSWER) is not VerdictKind.SHAREABLE


def test_an_answer_to_something_else_is_none() -> None:
    open_shops = "Tous nos magasins sont ouverts et le dialogue se poursuit."
    calm = said("calm", open_shops, f"Si on vous parle de la grève, réponse validée : {open_shops}")
    asked = "On me demande pour {} : je peux répondre que tous nos magasins sont ouverts et le dialogue se poursuit ?"
    assert kind_of(asked.format("la grève"), calm) is VerdictKind.SHAREABLE
    for other in ("le rachat d'Orme", "l'incendie", "la grève d'Orme"):
        assert kind_of(asked.format(other), calm) is not VerdictKind.SHAREABLE, other


def test_of_two_places_in_the_message_it_answers_for_the_wording_s() -> None:
    pools = said(
        "p", "La piscine rouvre le 3 juillet.", "La piscine de Dax rouvre le 3 juillet, celle de Pau est fermée."
    )
    question = "Un client demande pour Pau : je lui dis que la piscine rouvre le 3 juillet ?"
    assert kind_of(question, pools) is not VerdictKind.SHAREABLE


def test_a_secret_in_what_others_ask_about_is_met() -> None:
    hidden = secret("hidden", "Le rachat de la laiterie Vautrin se prépare.")
    question = f"On me demande pour le rachat de la laiterie Vautrin : je peux répondre que {CLAIM} ?"
    assert kind_of(question, ANSWER, hidden) is VerdictKind.CONFIDENTIAL


def test_it_is_taken_off_before_an_answer_alone() -> None:
    asked = f"On me demande pour la grève du 6 mars : je peux répondre que {CLAIM} ?"
    assert on_what(asked)[0] == "la grève du 6 mars"
    assert on_what("Pour la rentrée, nos magasins ouvrent à 9h, ok ?")[0] == ""
    assert on_what(asked.replace("?", "."))[0] == ""
