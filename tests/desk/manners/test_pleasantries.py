"""A post may thank, greet and bid farewell, whoever reads it; what gives, invites somebody or tells when stays."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.manners.pleasantries import neutral, pleasantry
from tests.desk.world import kind_of, said

BAKERY = "Notre boulangerie de Pau propose un pain au seigle le samedi."
BAKERY_EN = "Our Ely bakery offers a rye loaf on Saturdays."
CLOSED = "Le guichet de Pau est fermé pour travaux du 3 au 9 mai."
CLOSED_EN = "The Ely ticket office is closed for repairs from 3 to 9 May."
MANNERS = """
Merci à vous !|Un grand merci à tous !|Merci pour votre fidélité et votre soutien !|Merci de nous suivre !
Parlez-en à vos voisins !|Dites-le à vos amis !|Faites-le savoir !|Partagez avec vos proches !|Likez et partagez !
Bon lundi à tous !|Belle fin de journée !|À très bientôt !|Bisous !|Passez une excellente semaine !
Retenez bien la date !|Oyez, oyez !|Devinez quoi ?|Flash info !|On vous dit tout !|On a une annonce à faire !
Qu'en pensez-vous ?|C'est noté ?|Dites-nous tout en commentaires !|Ça y est, c'est parti !
Chapeau bas à nos équipes !|Un grand bravo à toute l'équipe !|Que du bonheur !|On est aux anges !|L'équipe
Bonjour tout le monde, bonne semaine !|Merci, bonne journée !
"""
MANNERS_EN = """
Many thanks!|Thanks for your loyalty and support!|Thanks for following us!|Thank you so much, everyone!
Tell your mates!|Share it with your neighbours!|Let your friends know!|Like and share!|Spread the news!
Happy Monday, everyone!|Have a lovely evening!|Speak soon!|Take care, all!|Enjoy the rest of your day!
Circle the date!|Hear ye, hear ye!|News flash!|We've got news!|Stop the press!|Here's the scoop!
What do you think?|Noted?|Let us know in the comments!|Hello everyone, happy Friday!
Hats off to our people!|Kudos to our team!|All smiles!|Pure joy!|From all of us!
"""
MORE = """
Merci à la mairie !|Merci pour vos 300 votes !|Merci d'apporter votre sac !|Merci de réserver !
Merci de votre patience !
Parlez-en à vos enfants : c'est gratuit !|Dites-le aux membres !|Partagez et gagnez !|Likez pour gagner !
À samedi !|À lundi !|Bon anniversaire à Pau !|Retenez la date : vendredi !|Attention aux allergies !|Enfin !
C'est gratuit pour vos amis !|Vous serez servis ?|Bravo à Karim !|Chapeau au maire !|Les équipes de Dax
On a une annonce à faire à Dax !|Flash info de Dax !|Dernier jour !|Offert à tous !|Tous à table !|Pour tous !
Merci à nos équipes de Dax !|Le pain de l'année !|Bonne adresse !|Le meilleur !|Sans gluten !|Merci, c'est offert !
Et vous ?|Intéressés ?
"""
MORE_EN = """
Thanks to the council!|Thanks for your 300 votes!|Please bring your bag!|Please book!|Thanks for your patience!
Tell your kids: it's free!|Tell the members!|Share to win!|Tag a friend to win!|Warn your neighbours!
See you Saturday!|Happy birthday, Ely!|Circle the date: Friday!|Mind your allergies!|At last!|Everyone!
It's free for your friends!|Hats off to Karim!|Kudos to the mayor!|The Hull team
We've got news in Hull!|Last day!|Free for all!|For everyone!|Thanks to our Hull team!|Loaf of the year!|The best!
Gluten free!|Thanks, it's on us!|Enjoy a free slice!|Have a free coffee!|And you?|Interested?
"""


def sentences(lines: str) -> list[str]:
    return [sentence for line in lines.strip().splitlines() for sentence in line.split("|")]


def drafts(sentence: str, wording: str) -> tuple[str, str]:
    marks = ("« ", " » Je publie ?") if wording in (BAKERY, CLOSED) else ('"', '" Can I post?')
    return f"{marks[0]}{sentence} {wording}{marks[1]}", f"{marks[0]}{wording} {sentence}{marks[1]}"


@pytest.mark.parametrize(("wording", "lines"), [(BAKERY, MANNERS), (BAKERY_EN, MANNERS_EN)])
def test_manners_state_nothing(wording: str, lines: str) -> None:
    for sentence in sentences(lines):
        for draft in drafts(sentence, wording)[sentence.startswith(("L'équipe", "Dites-")) :]:
            assert kind_of(draft, said("one", wording)) is VerdictKind.SHAREABLE, draft


@pytest.mark.parametrize(("wording", "lines"), [(BAKERY, MORE), (BAKERY_EN, MORE_EN)])
def test_what_tells_more_gets_no_yes(wording: str, lines: str) -> None:
    for sentence in sentences(lines):
        for draft in drafts(sentence, wording):
            assert kind_of(draft, said("one", wording)) is not VerdictKind.SHAREABLE, draft


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        (CLOSED, "Merci de votre patience !"),
        (CLOSED, "Merci pour votre compréhension."),
        (CLOSED, "Merci de partager."),
        (CLOSED, "Parlez-en à vos voisins."),
        (CLOSED, "Retenez bien ces dates."),
        (CLOSED_EN, "Thanks for bearing with us!"),
        (CLOSED_EN, "Thank you for your patience and understanding."),
        (CLOSED_EN, "Please share."),
    ],
)
def test_what_may_stand_beside_bad_news(wording: str, sentence: str) -> None:
    assert kind_of(drafts(sentence, wording)[1], said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        (CLOSED, "Que du bonheur !"),
        (CLOSED, "On est aux anges !"),
        (CLOSED, "Vous serez des nôtres ?"),
        (CLOSED_EN, "Pure joy!"),
        (CLOSED_EN, "Will you be there?"),
        ("Notre bureau de Pau ferme définitivement le 3 mai.", "Merci de votre patience !"),
        ("Our Ely office closes for good on 3 May.", "Thanks for your patience!"),
    ],
)
def test_nobody_rejoices_at_bad_news(wording: str, sentence: str) -> None:
    marks = ('"', '" Can I post?') if wording.startswith(("Our", "The")) else ("« ", " » Je publie ?")
    assert kind_of(f"{marks[0]}{wording} {sentence}{marks[1]}", said("one", wording)) is not VerdictKind.SHAREABLE


def test_patience_is_thanked_where_something_tries_it() -> None:
    assert pleasantry("merci de votre patience", "le pont est ferme")
    assert not pleasantry("merci de votre patience", "le pont ouvre")
    assert neutral("thanks for your patience", "the bridge is closed")
    assert not neutral("pure joy", "the bridge opens")
    assert not pleasantry("merci beaucoup " * 20, "")
