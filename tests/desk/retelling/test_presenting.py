"""Who is who and where, told the other way about."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Écoutez Claire Morel, présidente d'Aulne, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel est sur Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Catch Nina Hart, Alder's chief gardener, on BBC Radio Devon on Thursday 9 April at 8am.",
        "Could I share Nina Hart's slot on BBC Radio Devon on Thursday 9 April at 8am?",
    ),
    (
        "Catch Nina Hart, Alder's chief gardener, on BBC Radio Devon on Thursday 9 April at 8am.",
        "Can I say Nina Hart is on BBC Radio Devon on Thursday 9 April at 8am?",
    ),
    (
        "Notre chef Luc Morin est l'invité de Midi Landes vendredi 10 avril à 12 h.",
        "Je peux relayer le passage de Luc Morin à Midi Landes vendredi 10 avril à 12 h ?",
    ),
    (
        "Bienvenue à Sami Kadri, nouveau directeur de notre magasin de Dax !",
        "Je peux dire que Sami Kadri est le nouveau directeur de notre magasin de Dax ?",
    ),
    ("Welcome to Tom Hale, our new head brewer in Bath!", "Can I say Tom Hale is our new head brewer in Bath?"),
    ("Meet Tom Hale, our new head brewer!", "Can I welcome Tom Hale as our new head brewer?"),
    ("Say hello to Tom Hale, our new head brewer!", "Can I say Tom Hale is our new head brewer?"),
    ("Voici Ana Roy, notre nouvelle cheffe.", "Je peux dire qu'Ana Roy est notre nouvelle cheffe ?"),
    ("Welcome to Tom Hale, our new head brewer in Bath!", "Can I welcome Tom Hale as head brewer in Bath?"),
    (
        "Ruth Kane is appointed finance director of Alder.",
        "Can I announce the appointment of Ruth Kane as finance director of Alder?",
    ),
    (
        "Zoé Lam est la nouvelle cheffe de cuisine d'Aulne.",
        "On peut présenter Zoé Lam comme nouvelle cheffe de cuisine d'Aulne ?",
    ),
]
OTHERWISE = [
    ("Meet Nia Pryce, our new head of plants, on 3 July.", "Can I welcome Nia Pryce as our new head of plants?"),
    ("Meet Nia Pryce, our new head of plants from July.", "Can I say Nia Pryce is our new head of plants?"),
    ("Meet Nia Pryce, our new acting head of plants.", "Can I say Nia Pryce is our new head of plants?"),
    (
        "Écoutez Claire Morel, présidente d'Aulne, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel est présidente de Radio Dax ?",
    ),
    (
        "Écoutez Claire Morel, présidente d'Aulne, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel présente Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Écoutez Claire Morel, présidente d'Aulne, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel était sur Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Écoutez Claire Morel, présidente d'Aulne, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel est l'invitée de Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Catch Nina Hart, Alder's chief gardener, on BBC Radio Devon on Thursday 9 April.",
        "Can I say Alder is on BBC Radio Devon on Thursday 9 April?",
    ),
    (
        "Bienvenue à Sami Kadri, nouveau directeur adjoint de notre magasin de Dax !",
        "Je peux dire que Sami Kadri est notre nouveau directeur du magasin de Dax ?",
    ),
    (
        "Bienvenue à Sami Kadri, nouveau directeur par intérim de notre magasin de Dax !",
        "Je peux dire que Sami Kadri est notre nouveau directeur du magasin de Dax ?",
    ),
    ("Welcome to Tom Hale, our new deputy head brewer in Bath!", "Can I say Tom Hale is our new head brewer in Bath?"),
    ("Welcome to Tom Hale, our new head brewer in Bath!", "Can I welcome Tom Hale as our new head brewer in York?"),
    (
        "Ruth Kane is appointed finance director of Alder.",
        "Can I announce the appointment of Ruth Kane as director of Alder?",
    ),
    (
        "Ruth Kane is appointed by Alder finance director of Elm.",
        "Can I announce the appointment of Ruth Kane as finance director of Alder?",
    ),
    (
        "Bienvenue à Karim Roy, nouveau responsable du pôle danse à Dax !",
        "Je peux parler de la bienvenue à Karim Roy au pôle danse de Pau ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_who_is_who_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_role_or_place_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_an_english_possessor_is_no_reflexive() -> None:
    house = [said(f"h{at}", f"Velta {what}.") for at, what in enumerate(("opens a shop", "hires", "grows hops"))]
    one = said("one", "Ruth Kane is appointed finance director of Velta.")
    assert kind_of("Can I announce Ruth Kane's appointment as finance director?", *house, one) is VerdictKind.SHAREABLE


HEARD_EN = "Hear Ana Reed, chief executive of Orme Theatres, on Radio 4's Front Row on Wednesday 8 April at 7.15pm."
HEARD_FR = "Ana Roy, présidente d'Orme, est l'invitée de la matinale de Radio Dax mercredi 8 avril à 8h15."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (HEARD_EN, "Can I share Ana Reed's slot on Front Row on Wednesday 8 April at 7.15pm?"),
        (HEARD_EN, "Can I say Ana Reed is on Radio 4's Front Row on 8 April at 7.15pm?"),
        (HEARD_FR, "Je peux dire qu'Ana Roy passe mercredi 8 avril à 8h15 dans la matinale de Radio Dax ?"),
        (HEARD_FR, "Je peux relayer Ana Roy dans la matinale de Radio Dax mercredi 8 avril à 8h15 ?"),
        (HEARD_FR, "Je peux dire qu'Ana Roy est l'invitée de Radio Dax mercredi 8 avril à 8h15 ?"),
    ],
)
def test_who_is_on_the_air_is_there_at_that_hour(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (HEARD_EN, "Can I say Ana Reed is on Radio 4's Front Row on 8 April at 8.15pm?"),
        (HEARD_EN, "Can I say Ana Reed is on Radio 4's Today on 8 April at 7.15pm?"),
        (HEARD_EN, "Can I say Ana Reed hosts Front Row on 8 April at 7.15pm?"),
        (HEARD_FR, "Je peux dire qu'Ana Roy passe mercredi 8 avril à 8h15 sur Radio Pau ?"),
        (HEARD_FR, "Je peux dire qu'Ana Roy présente la matinale de Radio Dax mercredi 8 avril à 8h15 ?"),
        (HEARD_FR, "Je peux dire que la présidente de Radio Dax est l'invitée d'Ana Roy mercredi 8 avril ?"),
    ],
)
def test_another_hour_or_part_there_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_a_guest_is_called_by_name_or_by_office_and_the_day_may_stand_first() -> None:
    tide = "Notre directrice générale Ana Roy est l'invitée de l'émission Matin de marée jeudi 9 avril à 7 h 40."
    assert kind_of(
        "Je peux dire qu'Ana Roy est l'invitée de Matin de marée jeudi 9 avril à 7 h 40 ?", said("t", tide)
    ) is (VerdictKind.SHAREABLE)
    assert kind_of(
        "Je peux dire qu'Ana Roy est l'invitée de Matin de Pau jeudi 9 avril à 7 h 40 ?", said("t", tide)
    ) is not (VerdictKind.SHAREABLE)
    first = "Jeudi 9 avril à 7h45, écoutez Ana Roy, présidente d'Orme, dans la matinale de Radio Dax !"
    share = "Je peux relayer le passage d'Ana Roy dans la matinale de Radio Dax jeudi 9 avril à 7h45 ?"
    assert kind_of(share, said("f", first)) is VerdictKind.SHAREABLE
    assert kind_of(share.replace("7h45", "8h45"), said("f", first)) is not VerdictKind.SHAREABLE


def test_an_interview_is_of_whoever_is_questioned_in_the_message() -> None:
    hear = "Écoutez Ana Roy sur Radio Dax jeudi 9 avril à 8 h."
    share = "Je peux parler de l'interview d'Ana Roy sur Radio Dax jeudi 9 avril à 8 h ?"
    asked = said("a", hear, f"{hear} Ana Roy, notre présidente, répond aux questions de Radio Dax. À partager.")
    assert kind_of(share, asked) is VerdictKind.SHAREABLE
    for rest in (
        "Elle chantera. Pas d'interview.",
        "L'interview de Paul Mas est confidentielle.",
        "Paul Mas répond aux questions de la presse.",
        "Hier, Ana Roy répond aux questions du Journal de Dax.",
    ):
        assert kind_of(share, said("b", hear, f"{hear} {rest}")) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize("text", ["Ana Roy est l'invitée d'honneur du bal.", "Ana Roy est invitée à Dax jeudi."])
def test_a_guest_of_something_else_is_none_of_the_radio(text: str) -> None:
    one = said("one", "Écoutez Ana Roy sur Radio Dax jeudi 9 avril à 8h.", text)
    question = "Je peux dire qu'Ana Roy est l'invitée de Radio Dax jeudi 9 avril à 8h ?"
    assert kind_of(question, one) is not VerdictKind.SHAREABLE
