"""Sentences that only greet, invite or rejoice state nothing; whatever tells a reader something does."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.manners.flourish import stated
from tests.desk.world import kind_of, said

FAIR = "Samedi 4 avril à 9h, la foire ouvre à Laon, place Foch."
MARKET = "On Saturday 4 April at 9am, our market opens in Ely."
NOTHING_FR = """
On vous attend en grand nombre !|Venez nous voir !|On a hâte de vous rencontrer !|Quelle fierté !
Youpi, c'est officiel !|On se voit là !|Passez dire bonjour !|Qui vient ?|Trop fiers !|Ça bouge à Laon !
Laon, on arrive !|Bonjour Laon !|À vos agendas !|Notez la date !|Rejoignez-nous !|Au plaisir de vous y voir !
Soyez au rendez-vous !|Cocorico !|Ne manquez pas ça !|Merci à toute l'équipe !|Nous sommes ravis !
Qui en veut ?|Qui en veut une part ?|Bonne rentrée à tous !|Miam !
L'équipe vous attend !|Taguez vos amis !|Passez goûter ça !|On a hâte de vous revoir !|L'hiver arrive !|Bon voyage !
"""
NOTHING_EN = """
We can't wait to meet you!|Come and say hello!|We look forward to meeting you!|Join us!|Who's coming?
Tag a friend!|Drop by!|Pop in and say hi!|We're proud of it!|So proud!|Hello Ely!|Ely, here we come!
Big news for Ely!|What a day!|How exciting!|We'd love to see you there!|A date for your diary!
Who wants a slice?|Happy Easter everyone!|Yum!
Hope to see you there!|We're thrilled!|Here we go!|Winter is coming!
"""
SOMETHING_FR = """
Venez masqués !|Entrée libre !|Enfin gratuit !|Plus que deux jours !|Ça bouge à Pau !|Pau, on arrive !
Bonjour Pau !|Venez tous !|Tous bienvenus !|Venez en famille !|Venez tôt !|Complet !|C'est gratuit !
Derniers jours !|Enfin !|Une première en France !|Nous avons gagné !|Le maire vous attend !
On vous attend à Pau !|On vous attend dès 8h !|On se voit dimanche !|Fiers d'être les premiers !
Le maire arrive !|On vous emmène à Pau !|L'hiver arrive à Pau !
Qui en veut une gratuite ?|Qui veut venir gratuitement ?|Rappel.|Fermeture.|Recrutement.
Ouvert à tous !|Réservez vite !|Places limitées !|On offre le café !
"""
SOMETHING_EN = """
Now open!|Back for good!|Hello Hull!|Hull, here we come!|Big news for Hull!|All welcome!|Everyone is welcome!
Free entry!|Come early!|Come with your kids!|Come in fancy dress!|Sold out!|Last chance!|Only two days left!
Bigger than ever!|We're back!|At last!|Book now!|The first in the UK!|We won!|The mayor can't wait to see you!
See you on Sunday!|See you at 8am!|Join us for free coffee!|Join us online!|Tag a friend to win!
Who wants a free slice?|Happy hour!|Recall.|Hiring.
Drop by any day!|Proud to be the first!
"""


def sentences(lines: str) -> list[str]:
    return [sentence for line in lines.strip().splitlines() for sentence in line.split("|")]


def drafts(sentence: str, wording: str) -> tuple[str, str]:
    ask = ("« ", " » Je publie ?") if wording is FAIR else ('"', '" Can I post?')
    return f"{ask[0]}{sentence} {wording}{ask[1]}", f"{ask[0]}{wording} 🎉 {sentence}{ask[1]}"


@pytest.mark.parametrize(("wording", "lines"), [(FAIR, NOTHING_FR), (MARKET, NOTHING_EN)])
def test_a_draft_may_greet_and_rejoice(wording: str, lines: str) -> None:
    for sentence in sentences(lines):
        for draft in drafts(sentence, wording):
            assert kind_of(draft, said("one", wording)) is VerdictKind.SHAREABLE, draft


@pytest.mark.parametrize(("wording", "lines"), [(FAIR, SOMETHING_FR), (MARKET, SOMETHING_EN)])
def test_a_draft_that_tells_more_gets_no_yes(wording: str, lines: str) -> None:
    for sentence in sentences(lines):
        for draft in drafts(sentence, wording):
            assert kind_of(draft, said("one", wording)) is not VerdictKind.SHAREABLE, draft


@pytest.mark.parametrize(
    "wording",
    [f"{FAIR} Vous venez ?", f"Le saviez-vous ? {FAIR}", f"{FAIR} On vous attend !", f"Quelle fierté ! {FAIR}"],
)
def test_nobody_has_to_repeat_what_states_nothing(wording: str) -> None:
    for draft in (f"« {wording} » je publie ?", f"« {FAIR} » je publie ?"):
        assert kind_of(draft, said("one", wording)) is VerdictKind.SHAREABLE, draft


def test_what_is_left_of_a_post() -> None:
    assert stated("Quelle fierté ! La foire ouvre. On vous attend !", draft=True).strip() == "La foire ouvre."
    assert stated("Ça bouge à Laon ! La foire ouvre.", draft=True).startswith("Ça bouge")


def test_a_place_is_called_out_where_something_happens_there() -> None:
    wording = "Notre équipe de Laon ouvre une foire à Pau."
    for call, yes in (
        ("Bonjour Laon !", True),
        ("Ça bouge à Pau !", True),
        ("Ça bouge à Laon !", False),
        ("Laon, on arrive !", False),
    ):
        kind = kind_of(f"« {call} {wording} » je publie ?", said("one", wording))
        assert (kind is VerdictKind.SHAREABLE) is yes, call


def test_what_binds_a_reader_is_left_out_of_no_wording() -> None:
    assert "Inscrivez-vous" in stated("La visite est gratuite. Inscrivez-vous !", draft=False)
    wording = "La visite est gratuite. Inscrivez-vous !"
    assert kind_of("Je peux dire que la visite est gratuite ?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        ("Nous rappelons le lot 12 d'Orme.", "« Rappel. Nous rappelons le lot 12 d'Orme. » ok ?", True),
        ("Nous vendons le lot 12 d'Orme.", "« Rappel. Nous vendons le lot 12 d'Orme. » ok ?", False),
        ("Orme recrute 25 soudeurs.", "« Recrutement ! Orme recrute 25 soudeurs. » ok ?", True),
        ("Orme ferme à 17 h.", "« Fermeture. Orme ferme à 17 h. » ok ?", False),
        ("We are recalling lot 12 of Orme.", '"Recall notice. We are recalling lot 12 of Orme." ok?', True),
        ("We are selling lot 12 of Orme.", '"Recall notice. We are selling lot 12 of Orme." ok?', False),
    ],
)
def test_a_heading_says_again_what_the_verb_says(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE) is yes


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        ("La foire est à Lys le 4 avril.", "« La foire est à Lys le 4 avril, on vous attend ! » ok ?", True),
        ("The fair is in Ely on 4 April.", '"The fair is in Ely on 4 April, see you there!" ok?', True),
        ("La foire est à Lys le 4 avril.", "« La foire est le 4 avril, on vous attend à Lys ! » ok ?", False),
        ("La foire est à Lys le 4 avril.", "« La foire est à Lys le 4 avril, on vous attend dès 9 h ! » ok ?", False),
        (
            "Le magasin de Lys est fermé le 4 avril.",
            "« Le magasin de Lys est fermé le 4 avril, on vous attend ! » ok ?",
            False,
        ),
    ],
)
def test_a_welcome_behind_a_comma_is_as_one_of_its_own(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE) is yes
