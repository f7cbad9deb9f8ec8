from __future__ import annotations

import pytest

from bot.desk.frame import Manner, matter_of


@pytest.mark.parametrize(
    ("question", "body", "manner"),
    [
        ("On peut annoncer que la cave rouvre ?", "la cave rouvre", Manner.CLAIM),
        ("je peux-tu dire que la cave rouvre", "la cave rouvre", Manner.CLAIM),
        ("On peut parler de la foire ?", "la foire", Manner.SUBJECT),
        ("la foire, c'est bon ?", "la foire", Manner.SUBJECT),
        ("Voilà mon post : « La cave rouvre ». Je publie ?", "La cave rouvre", Manner.CLAIM),
        ("Can I announce that the shop opens?", "the shop opens", Manner.CLAIM),
        ("C'est vrai que la cave rouvre ? Je peux le dire ?", "la cave rouvre", Manner.CLAIM),
        ("-20 % ok ?", "-20 %", Manner.SUBJECT),
        ("« La cave rouvre. On vous attend nombreux ! »", "La cave rouvre", Manner.CLAIM),
    ],
)
def test_the_asking_is_taken_off(question: str, body: str, manner: Manner) -> None:
    matter = matter_of(question)
    assert (matter.body.strip(" ."), matter.manner) == (body, manner)


@pytest.mark.parametrize(
    "question", ["Je peux démentir que la cave rouvre ?", "On arrête de dire que la cave rouvre ?"]
)
def test_what_is_no_asking_stays(question: str) -> None:
    assert matter_of(question).body.split()[0] in ("Je", "On")


def test_a_negated_asking_leaves_its_negation() -> None:
    assert "pas" in matter_of("Je ne peux pas dire que la cave rouvre ?").body


def test_only_asking_leaves_nothing() -> None:
    assert matter_of("je peux publier ?").body == ""
