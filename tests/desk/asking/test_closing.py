"""A clause at the end that only asks is taken off; one that says something of its own stays."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.closing import closes, closing_at
from bot.desk.asking.frame import matter_of
from tests.desk.world import kind_of, said, secret

MILL = said("mill", "Our mill in Ely hires 12 drivers.")
OVEN = said("oven", "Notre fournil de Laon recrute 12 chauffeurs.")


@pytest.mark.parametrize(
    "clause",
    [
        "vous me donnez le top",
        "on assume ou c'est chaud",
        "pas de souci",
        "qu'en pensez-vous",
        "c'tu beau",
        "je le mets",
        "ces chiffres sont bons a reprendre",
        "je partaje",
        "do i have sign-off",
        "all good with you",
        "any thoughts",
        "is it official",
        "that's right, isn't it",
        "can i use these figures",
        "alright to whack it on insta",
    ],
)
def test_what_only_asks_closes_a_question(clause: str) -> None:
    assert closes(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "c'est gratuit",
        "c'est bon pour tous",
        "a confirmer",
        "on repond sur facebook",
        "le maire valide",
        "je peux dire que non",
        "je peux annoncer la newsletter",
        "dit-on",
        "is it safe",
        "is it good for everyone",
        "can i say it isn't true",
        "can i say no",
        "we share the ovens",
        "the press will say yes",
        "free for members",
        "",
    ],
)
def test_what_says_something_closes_none(clause: str) -> None:
    assert not closes(clause)


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Notre fournil de Laon recrute 12 chauffeurs je le relaye ?", OVEN),
        ("Notre fournil de Laon recrute 12 chauffeurs, j'attends votre accord", OVEN),
        ("Notre fournil de Laon recrute 12 chauffeurs. Puis-je publier ? Merci et bonne journée", OVEN),
        ("Notre fournil de Laon recrute 12 chauffeurs, merci de valider", OVEN),
        ("Our mill in Ely hires 12 drivers, let me know if I can post", MILL),
        ("Our mill in Ely hires 12 drivers. Awaiting your approval", MILL),
        ("Our mill in Ely hires 12 drivers. May I post? Kind regards", MILL),
    ],
)
def test_a_question_closes_without_a_comma_or_a_mark(question: str, statement: object) -> None:
    assert kind_of(question, statement) is VerdictKind.SHAREABLE  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Notre fournil de Laon recrute 12 chauffeurs, on attend l'accord du préfet", OVEN),
        ("Notre fournil de Laon recrute 12 chauffeurs, en attente d'accord, je publie ?", OVEN),
        ("« Notre fournil de Laon recrute 12 chauffeurs, c'est validé » je publie ?", OVEN),
        ("Our mill in Ely hires 12 drivers, awaiting approval from the council, ok?", MILL),
        ("Our mill in Ely hires 12 drivers, still under review, ok?", MILL),
        ("Our mill in Ely hires 12 drivers that we can share, ok?", MILL),
    ],
)
def test_what_waits_for_somebody_else_is_said(question: str, statement: object) -> None:
    assert kind_of(question, statement) is not VerdictKind.SHAREABLE  # type: ignore[arg-type]


def test_a_clause_in_quotes_stays() -> None:
    assert closing_at("« notre fournil recrute, c'est officiel »", marked=True) is None
    assert "c'est officiel" in matter_of("« Notre fournil recrute, c'est officiel »").body


def test_where_the_closing_clause_begins() -> None:
    assert closing_at("la cave rouvre, vous me donnez le top ?", marked=True) == len("la cave rouvre, ")
    assert closing_at("bonjour, je peux annoncer la page ?", marked=True) is None
    assert closing_at("la cave rouvre, vous me donnez le top", marked=False) is None


def test_what_is_kept_quiet_is_found_behind_an_asking() -> None:
    quiet = secret("quiet", "Le fournil de Laon ferme en juin.")
    assert kind_of("Le fournil de Laon ferme en juin, vous me donnez le top ?", quiet) is VerdictKind.CONFIDENTIAL


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("La cave rouvre sauf à Chollet je mets en story ?", "La cave rouvre sauf à Chollet"),
        ("On fête le chef du pub, ok ?", "On fête le chef du pub"),
        ("La cave rouvre, ok pub ?", "La cave rouvre"),
        ("Promo du 3 au 9 mai cest validé ?", "Promo du 3 au 9 mai"),
        ("On cherche 5 chefs, j'peux-tu le crier sur tous les toits ?", "On cherche 5 chefs"),
        ("La cave dont on peut parler rouvre, go ?", "La cave dont on peut parler rouvre"),
    ],
)
def test_only_the_asking_is_taken_off(question: str, left: str) -> None:
    assert matter_of(question).body == left
