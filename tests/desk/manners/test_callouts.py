"""What a draft calls out to its readers: what everybody may feel like, or has at home."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.manners.callouts import calls_out
from bot.desk.text.fold import fold
from tests.desk.world import kind_of, said

FAIR = "Samedi 4 avril à 9h, la foire ouvre à Laon, place Foch."
MARKET = "On Saturday 4 April at 9am, our market opens in Ely."
NOTHING = """
Envie d'un week-end au vert ?|Vous arrivez en train ?|Une petite sortie en famille, ça vous tente ?|Prêts pour l'été ?
Besoin d'air ?|Sortez vos baskets !|Préparez vos manteaux !|À vos crayons !|Tous en baskets !
Sortez vos bottes du placard !
"""
NOTHING_EN = """
Road trip, anyone?|Fancy a day out?|Looking for a family outing?|Ready for summer?|Diaries out!|Wrap up warm!
Dust off your boots!|Grab your coats!
"""
SOMETHING = """
Envie de bière gratuite ?|Besoin d'un emploi ?|Vous aimez nos glaces ?|Envie d'un bébé koala ?|Prêts pour la grève ?
Vous partez à Pau ?|Envie d'une semaine à 50 € ?|Sortez vos cartes de membre !|Préparez vos papiers !|Masques en place !
Préparez vos mouchoirs !|On ferme avec vous !|On déménage avec vous !|Venez voir le nouveau maire !|Tous au chômage ?
Vous venez dimanche ?|Envie d'une sortie ce soir ?|Envie de nager ?|Envie d'une balade en bateau ?|On part en bateau ?
Sortez vos maillots !|À vos vélos !|Sortez vos appareils photo !|Envie de neige ?|On court avec vous !
Venez découvrir les coulisses !|On met les voiles !|Vous venez avec vos enfants ?
"""
SOMETHING_EN = """
Free drinks, anyone?|Fancy a new job?|Looking for our new shop?|Ready for the strike?|Fancy a trip to Hull?
Bring your ID!|Members out!|Get your vouchers ready!|We're closing with you!|Wrap up sales!|Tickets out!
Looking for a walk this Sunday?|Fancy an evening out?|Fancy a swim?|Ready for a boat trip with the kids?|Skis out!
We're running with you!|Come behind the scenes!|Get your cameras ready!|Ready for snow?
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


BESIDE = [
    ("On court avec vous !", "Samedi 4 avril, la foire est partenaire du Marathon de Laon."),
    ("Sortez vos skis !", "La saison de ski ouvre samedi 4 avril à Laon."),
    ("Venez découvrir les coulisses !", "Visite guidée du théâtre de Laon samedi 4 avril."),
    ("We're running with you!", "Our market in Ely is a sponsor of the Ely Run on 4 April."),
]


@pytest.mark.parametrize(("sentence", "wording"), BESIDE)
def test_what_the_wording_itself_tells_may_be_called_out(sentence: str, wording: str) -> None:
    assert kind_of(f"« {sentence} {wording} » je publie ?", said("one", wording)) is VerdictKind.SHAREABLE


def test_a_question_is_one_only_with_its_mark() -> None:
    assert calls_out(fold("envie d'un week-end au vert"), asks=True)
    assert not calls_out(fold("envie d'un week-end au vert"), asks=False)
