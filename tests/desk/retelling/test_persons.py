"""What of a person's title may be left out."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Atelier de pain avec la boulangère Nadia Ferrand samedi 11 avril à Dax.",
        "Je peux parler de l'atelier de pain avec Nadia Ferrand samedi 11 avril à Dax ?",
    ),
    (
        "Bread workshop with master baker Molly Keane on Saturday 11 April in York.",
        "Can I talk about the bread workshop with Molly Keane on Saturday 11 April in York?",
    ),
    ("Dr Ana Blyth joins us on 12 April.", "Can I say Ana Blyth joins us on 12 April?"),
    (
        "Écoutez Claire Morel, présidente d'Aulne, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux parler de Claire Morel sur Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Écoutez Claire Morel, notre vice-présidente, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel est sur Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Écoutez Claire Morel, notre présidente-directrice générale, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel est sur Radio Dax jeudi 9 avril à 8h10 ?",
    ),
]
OTHERWISE = [
    (
        "Écoutez Claire Morel, ex-vice-présidente d'Aulne, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel, vice-présidente, est sur Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Écoutez Claire Morel, notre vice-présidente, sur Radio Dax jeudi 9 avril à 8h10.",
        "Je peux dire que Claire Morel, notre présidente, est sur Radio Dax jeudi 9 avril à 8h10 ?",
    ),
    (
        "Concert du pianiste Paul Roche le 12 avril à Pau.",
        "On peut annoncer le concert de Paul Roche le 12 avril à Pau ?",
    ),
    (
        "Atelier de pain avec l'ancienne boulangère Nadia Ferrand à Dax.",
        "Je peux parler de l'atelier de pain avec la boulangère Nadia Ferrand à Dax ?",
    ),
    (
        "Atelier de pain avec le frère de la boulangère Nadia Ferrand à Dax.",
        "Je peux parler de l'atelier de pain avec Nadia Ferrand à Dax ?",
    ),
    ("Le quartier Paul Roche ouvre le 12 avril à Dax.", "Je peux dire que Paul Roche ouvre le 12 avril à Dax ?"),
    ("Le collège Paul Roche ouvre le 12 avril à Dax.", "Je peux dire que Paul Roche ouvre le 12 avril à Dax ?"),
    (
        "Concert de l'adjoint du pianiste Paul Roche le 12 avril à Pau.",
        "On peut annoncer le concert de Paul Roche le 12 avril à Pau ?",
    ),
    (
        "Bread workshop without master baker Molly Keane in York.",
        "Can I talk about the bread workshop with Molly Keane in York?",
    ),
    (
        "Bread workshop with former baker Molly Keane in York.",
        "Can I say the bread workshop is with baker Molly Keane in York?",
    ),
]


ALIKE += [
    (
        "Our chief executive, Helen Brody, speaks at the fair in York.",
        "Can I say our chief executive Helen Brody speaks at the fair in York?",
    ),
    (
        "Notre directrice, Ana Roy, parle au salon de Dax.",
        "Je peux dire que notre directrice Ana Roy parle au salon de Dax ?",
    ),
]
OTHERWISE += [
    ("Notre maire sortante, Lou Bel, inaugure la halle.", "Notre maire Lou Bel, ok ?"),
    ("Our chef-in-training, Jo Field, opens a stall in Ross.", "Our chef Jo Field, ok?"),
    (
        "Our cook, Ana Roy, and Luc Lam sing on 3 October in York.",
        "Can I say our cook Ana Roy and Luc Lam sing on 3 October in York?",
    ),
    (
        "Notre maire, Ana Roy, Luc Lam et Zoé Diop chantent à Dax.",
        "Je peux dire que notre maire Ana Roy, Luc Lam et Zoé Diop chantent à Dax ?",
    ),
    (
        "Our chief executive, Helen Brody, and Ana Roy speak at the fair in York.",
        "Can I say our chief executive Helen Brody speaks at the fair in York?",
    ),
    (
        "Our chief executive, Helen Brody, speaks at the fair in York.",
        "Can I say our former chief executive Helen Brody speaks at the fair in York?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_a_person_without_title_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_person_or_role_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
