"""What a draft calls out to its readers: what everybody may feel like, or has at home."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.callouts import calls_out
from bot.desk.fold import fold
from tests.desk.world import kind_of, said

FAIR = "Samedi 4 avril à 9h, la foire ouvre à Laon, place Foch."
MARKET = "On Saturday 4 April at 9am, our market opens in Ely."
NOTHING = """
Envie d'un week-end au vert ?|Vous arrivez en train ?|Une petite sortie en famille, ça vous tente ?|Prêts pour l'été ?
Besoin d'air ?|Sortez vos baskets !|Préparez vos maillots !|À vos crayons !|Tous en baskets !|On court avec vous !
Sortez vos skis du placard !|Venez découvrir les coulisses !|On se jette à l'eau !
"""
NOTHING_EN = """
Road trip, anyone?|Fancy a day out?|Looking for a family outing?|Ready for summer?|Diaries out!|Wrap up warm!
Dust off your skates!|Grab your coats!|We're running with you!|Get your bikes out!
"""
SOMETHING = """
Envie de bière gratuite ?|Besoin d'un emploi ?|Vous aimez nos glaces ?|Envie d'un bébé koala ?|Prêts pour la grève ?
Vous partez à Pau ?|Envie d'une semaine à 50 € ?|Sortez vos cartes de membre !|Préparez vos papiers !|Masques en place !
Préparez vos mouchoirs !|On ferme avec vous !|On déménage avec vous !|Venez voir le nouveau maire !|Tous au chômage ?
"""
SOMETHING_EN = """
Free drinks, anyone?|Fancy a new job?|Looking for our new shop?|Ready for the strike?|Fancy a trip to Hull?
Bring your ID!|Members out!|Get your vouchers ready!|We're closing with you!|Wrap up sales!|Tickets out!
"""


def _sentences(lines: str) -> list[str]:
    return [sentence for line in lines.strip().splitlines() for sentence in line.split("|")]


@pytest.mark.parametrize(("wording", "lines"), [(FAIR, NOTHING), (MARKET, NOTHING_EN)])
def test_a_draft_may_call_out_what_tells_nothing(wording: str, lines: str) -> None:
    for sentence in _sentences(lines):
        assert kind_of(f"« {sentence} {wording} » je publie ?", said("one", wording)) is VerdictKind.SHAREABLE, sentence


@pytest.mark.parametrize(("wording", "lines"), [(FAIR, SOMETHING), (MARKET, SOMETHING_EN)])
def test_what_names_anything_else_gets_no_yes(wording: str, lines: str) -> None:
    for sentence in _sentences(lines):
        draft = f"« {sentence} {wording} » je publie ?"
        assert kind_of(draft, said("one", wording)) is not VerdictKind.SHAREABLE, sentence


def test_a_question_is_one_only_with_its_mark() -> None:
    assert calls_out(fold("envie d'un week-end au vert"), asks=True)
    assert not calls_out(fold("envie d'un week-end au vert"), asks=False)
