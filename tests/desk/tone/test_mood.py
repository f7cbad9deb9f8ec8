"""What a draft rejoices at, beside bad news and beside a hope."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.tone.mood import cheers_otherwise
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("We recall the Lumo cream.", "We recall the Lumo cream. Come and taste it! ok?"),
        ("Paul Roux est mort à l'usine de Laon.", "« Paul Roux est mort à l'usine de Laon. Quel bonheur ! » ok ?"),
        ("Nous fermons l'usine de Laon le 9 mai.", "« Nous fermons l'usine de Laon le 9 mai. Trop heureux ! » ok ?"),
        (
            "Nous espérons rouvrir la piscine de Laon.",
            "« Nous espérons rouvrir la piscine de Laon. C'est confirmé ! » ok ?",
        ),
        ("Ada Roux est sur le départ.", "« Ada Roux est sur le départ. Quelle joie ! » ok ?"),
        ("Deux enfants ont disparu à Dax.", "« Deux enfants ont disparu à Dax. Quelle journée ! » ok ?"),
        ("Asbestos was found at Leeds School.", '"Asbestos was found at Leeds School. Wow!" ok?'),
        ("L'eau manque à Dax.", "« L'eau manque à Dax. Santé ! » ok ?"),
        ("Exam results dropped at Leeds School.", '"Exam results dropped at Leeds School. Congrats!" ok?'),
        ("L'ascenseur de la gare de Dax est en panne.", "L'ascenseur de la gare de Dax, ça marche ?"),
        ("L'eau de Dax est analysée chaque semaine.", "L'eau de Dax, c'est bon ?"),
        ("The Leeds merger is being reviewed.", "The Leeds merger, agreed?"),
        ("Bikes at Leeds Library must be locked.", "Bikes at Leeds Library, all right?"),
        ("Our Lumo shop shuts on 9 May.", '"Our Lumo shop shuts on 9 May. Hooray!" ok?'),
        ("Our Lumo shop shuts on 9 May.", 'Can I post "Hooray! Our Lumo shop shuts on 9 May."?'),
        ("Our Lumo shop shuts on 9 May.", "Ok to post: Hooray! Our Lumo shop shuts on 9 May."),
        ('Our "Blue" shop shuts on 9 May.', 'Our "Blue" shop shuts on 9 May. Hooray! ok?'),
        ("Le « Bleu » ferme à Laon.", "Le « Bleu » ferme à Laon. Quelle joie ! On publie ?"),
        ('The "Blue" pool may open.', 'The "Blue" pool may open. It\'s official! Can I post it?'),
        ("The Lumo pool may open in June.", '"It\'s official! The Lumo pool may open in June." ok?'),
        ("The Lumo mill is shuttered on 9 May.", '"Hooray! The Lumo mill is shuttered on 9 May." ok?'),
        ("Le docteur Roux est poussé au départ.", "« Hourra ! Le docteur Roux est poussé au départ. » ok ?"),
        (
            "Le départ à 60 ans du docteur Roux est acté.",
            "« Hourra ! Le départ à 60 ans du docteur Roux est acté. » ok ?",
        ),
        ("Le premier départ d'un médecin est acté.", "« Hourra ! Le premier départ d'un médecin est acté. » ok ?"),
        ("Laon viserait le titre.", "« C'est officiel ! Laon viserait le titre. » ok ?"),
        ("Laon visera le titre.", "« C'est officiel ! Laon visera le titre. » ok ?"),
        ("Le club de Laon perd son label.", "« Grand bravo à toute l'équipe ! Le club de Laon perd son label. » ok ?"),
        ("Le directeur de Laon s'en va.", "« Youpi ! Le directeur de Laon s'en va. » ok ?"),
        ("La maison Lumo met fin au contrat.", "« Youpi ! La maison Lumo met fin au contrat. » ok ?"),
        ("Le club de Laon est condamné.", "« Chapeau à toute l'équipe ! Le club de Laon est condamné. » ok ?"),
        ("12 dismissals are planned at Lumo.", '"We can hardly wait! 12 dismissals are planned at Lumo." ok?'),
        ("Prices rise by 12% at Lumo.", '"Get excited! Prices rise by 12% at Lumo." ok?'),
        ("Le prix du pain de Laon passe à 2 €.", "« Faites-vous plaisir ! Le prix du pain de Laon passe à 2 €. » ok ?"),
        ("The Lumo council was convicted.", '"Tell everyone! The Lumo council was convicted." ok?'),
        ("Ada Roux quitte notre équipe.", "« Ada Roux quitte notre équipe. Bienvenue parmi nous ! » ok ?"),
    ],
)
def test_a_joy_beside_bad_news_or_a_hope_says_something(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (
            "La piscine de Laon ouvre le 9 avril.",
            "« La piscine de Laon ouvre le 9 avril. On vous attend nombreux ! » ok ?",
        ),
        ("Orme est finaliste du prix Lumo.", "« Orme est finaliste du prix Lumo. Croisez les doigts ! » ok ?"),
        ("We recall the Lumo cream.", "We recall the Lumo cream. ok?"),
        ("The Lumo line was down on 9 May.", '"The Lumo line was down on 9 May." Happy with that?'),
        (
            "Our Lumo shuttle to the visitor centre starts on 9 April.",
            '"See you soon! Our Lumo shuttle to the visitor centre starts on 9 April." ok?',
        ),
        (
            "La ligne Lumo ouvre le 9 avril, premier départ à 6h10.",
            "« Quelle joie ! La ligne Lumo ouvre le 9 avril, premier départ à 6h10. » ok ?",
        ),
    ],
)
def test_beside_good_news_it_says_nothing(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE


def test_without_a_joy_there_is_nothing_to_compare() -> None:
    assert not cheers_otherwise("Paul Roux est mort.", "Paul Roux est mort.")


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("La fermeture de Laon est étudiée.", "Je peux confirmer la fermeture de Laon ?"),
        ("La fermeture de Laon est étudiée.", "La fermeture de Laon, c'est officiel ?"),
        ("La fermeture de Laon est étudiée.", "Je peux officialiser la fermeture de Laon ?"),
        ("Une fusion avec Orme est envisagée.", "La fusion avec Orme, c'est toujours vrai ?"),
        ("Le lot 12 est en vente à Laon.", "On peut rappeler le lot 12 ?"),
        ("Le lot 12 est en vente à Laon.", "Rappeler le lot 12, c'est possible ?"),
        ("Our model Lumo is on sale in Ely.", "Can we recall our model Lumo in Ely?"),
        ("The gig on 16 May in Ely is to be confirmed.", "Can I confirm the gig on 16 May in Ely?"),
        ("The gig on 16 May in Ely is provisional.", "Can I confirm the gig on 16 May in Ely?"),
    ],
)
def test_nothing_is_confirmed_or_withdrawn_beyond_the_wording(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("Le lot 12 de Laon est rappelé.", "Je peux rappeler le lot 12 de Laon ?"),
        ("La foire de Laon est samedi 4 avril.", "Je peux rappeler la foire de Laon ?"),
        ("La fermeture de Laon est étudiée.", "Je peux parler de la fermeture de Laon ?"),
        ("La fermeture de Laon est étudiée.", "Je peux confirmer que la fermeture de Laon est étudiée ?"),
        ("The gig on 16 May in Ely is at 8pm.", "Can I confirm the gig on 16 May in Ely?"),
    ],
)
def test_what_is_told_may_be_confirmed(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("La réouverture de la piscine de Laon est refusée par la mairie.", asked)
        for asked in (
            "On a le feu vert pour la réouverture de la piscine de Laon ?",
            "C'est bon pour la réouverture de la piscine de Laon ?",
            "Le feu vert est bien donné pour la réouverture de la piscine de Laon ?",
            "Vous validez la réouverture de la piscine de Laon ?",
            "La réouverture de la piscine de Laon, c'est approuvé ?",
            "La réouverture de la piscine de Laon, rien ne s'y oppose ?",
            "La réouverture de la piscine de Laon, quelque chose coince ?",
            "La réouverture de la piscine de Laon, c'est officiel ?",
        )
    ]
    + [
        ("The merger with Lumo is under study.", asked)
        for asked in (
            "Is it a yes for the merger with Lumo?",
            "Do we have the green light for the merger with Lumo?",
            "Has the merger with Lumo been approved to share?",
            "The merger with Lumo, nothing stopping us?",
            "The merger with Lumo: do we have the go-ahead?",
            "The merger with Lumo, can you approve it?",
        )
    ]
    + [
        ("Le pont de Laon est fissuré.", "Le pont de Laon, quelque chose cloche ?"),
        ("Le pont de Laon est fissuré.", "Le pont de Laon, vous changeriez quelque chose ?"),
        ("Le pont de Laon est fissuré.", "Le pont de Laon, vous voyez quelque chose à modifier ?"),
        ("The Lumo bridge is cracked.", "The Lumo bridge, anything you'd fix?"),
        ("La fusion de Laon est possible.", "La fusion de Laon, c'est approuvé ?"),
        ("La fusion de Laon est possible.", "La fusion de Laon, vous validez ?"),
        ("L'attentat de Laon a fait 12 blessés.", "L'attentat de Laon, je peux le revendiquer ?"),
        ("Le pont de Laon est fissuré.", "C'est bon pour le pont de Laon ?"),
        ("Le pont de Laon est fissuré.", "On a le feu vert pour le pont de Laon ?"),
        ("The Lumo bridge is cracked.", "The Lumo bridge, is the coast clear?"),
        ("The Lumo bridge is cracked.", "The Lumo bridge, do we have the nod?"),
        ("The Lumo app is out on 12 June.", "The Lumo app, can I launch it now?"),
        ("The photos of the Lumo fair are in the hall.", "Can I post the photos of the Lumo fair?"),
        ("Our annual report shows a loss at Lumo.", "Can I share our annual report?"),
        ("The photos of the Lumo fair are in the hall.", "Can I use the photos of the Lumo fair in a post?"),
        ("La liste des malades de Laon est tenue par la clinique.", "On peut publier la liste des malades de Laon ?"),
        ("Le discours du maire de Laon est le 12 juin.", "On place le discours du maire de Laon en story ?"),
        ("Le bœuf de Laon est sous embargo jusqu'au 12 juin.", "L'embargo sur le bœuf de Laon est terminé ?"),
        ("The Lumo mill closes on 12 June.", "Can we celebrate the closing of the Lumo mill?"),
        ("The Lumo mill closes on 12 June.", "Is the closing of the Lumo mill something we can brag about?"),
        ("The Lumo mill closes on 12 June.", "Can we show some love for the closing of the Lumo mill?"),
    ],
)
def test_leave_to_tell_is_not_leave_for_the_thing(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        ("The Lumo mill closes on 12 June.", "Can we talk about the closing of the Lumo mill?"),
        ("The merger with Lumo is under study.", "Can we talk about the merger with Lumo?"),
        ("The photos of the Lumo fair are in the hall.", "Can I talk about the photos of the Lumo fair?"),
        ("The photos of the Lumo fair are online.", "Can I share the photos of the Lumo fair?"),
        ("La foire de Laon est samedi 4 avril.", "Feu vert pour la foire de Laon ?"),
        ("La foire de Laon est samedi 4 avril.", "La foire de Laon, c'est approuvé ?"),
    ],
)
def test_a_thing_that_waits_may_be_spoken_of(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE
