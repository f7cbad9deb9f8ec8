"""What a draft says around a wording: what tells nothing beside it, and what only looks like that."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.manners.cheers import cheers
from tests.desk.world import kind_of, said

NOTHING = """
= Dès le lundi 5 octobre, la ligne 14 relie Dax à Pau.
En voiture !|Laissez la voiture au garage !|Tenez-vous bien !|À noter !|Petit rappel !|Ça y est !
Attention, grande nouvelle !|Parlez-en autour de vous !|Psst !
Roulement de tambour…|On a hâte !|On capote !|Chapeau à l'équipe !
Gros merci à toute l'équipe !
Passez une belle journée !|Bonne fin de semaine !|Ouvrez l'œil !|À vos marques !
Tellement hâte !|Restez à l'affût !|Restez connectés !|Merci de votre confiance !|Merci à tous !
Merci de votre fidélité !
= Félicitations à Karim Delaunay, nouveau formateur au dépôt de Pau.
Bravo Karim !|Chapeau Karim !|Félicitations Karim !|On est fiers de toi !|On est fiers de toi, Karim !|Bravo à lui !
Bienvenue dans l'équipe !
= Bienvenue à Priya Nair, notre nouvelle cheffe à Dax.
Bienvenue Priya !|Bienvenue dans l'équipe, Priya !
= 15 % de rabais sur les pagaies du 14 au 27 septembre, en boutique et en ligne.
Besoin d'une nouvelle pagaie ?|Envie d'une pagaie ?|Vous cherchez une pagaie ?|Une nouvelle pagaie, ça vous tente ?
Faites-vous plaisir !|Gâtez-vous !
= Notre brasserie lance une bière blonde à 5 % le 3 mai.
L'abus d'alcool est dangereux pour la santé.|À consommer avec modération.
L'abus d'alcool est dangereux pour la santé, à consommer avec modération.|La modération a bien meilleur goût.
Consommez avec modération !|Santé !|Tchin !|À la vôtre !
= Portneuf est partenaire de la Grande Descente : 40 canots prêtés le samedi 3 octobre.
On pagaie avec vous !|On rame avec vous !|On grimpe avec vous !|On adore les descentes !|On aime les belles fêtes !
= Our new pub, the Plough in Frome, opens on Thursday 2 July at noon.
Please drink responsibly.
Drink responsibly!|Enjoy responsibly.|Cheers!|Bottoms up!|New!|Heads up!|Psst!
We can hardly wait!|Exciting times!|Get excited!|Tell everyone!|Set a reminder!|Don't be shy!|Thanks for your support!
Who's ready?
= Ashcombe is sponsoring Shaftesbury Carnival: 3,000 free soft drinks on 5 September.
We do love a parade!|We love a carnival!|We're dancing with you!
= Congratulations to Maya Lund, our new head brewer in Ely.
Well done Maya!|Bravo Maya!|Congrats, Maya!|Congratulations, Maya!|So well deserved!|Way to go, Maya!
Hats off to Maya!
= Welcome to Priya Nair, our new head chef at the Woolpack in Sherborne.
Welcome, Priya!|Welcome Priya!|Welcome to the team, Priya!
= Our Hop Shuttle runs from Gillingham station to our visitor centre every 40 minutes.
Leave the car at home!|All aboard!|Hop on!
See you on board!
= 20% off paddles from 14 to 27 September, in store and online.
Need a new paddle?|In need of a paddle?|Looking for a new paddle?|Treat yourself!
"""
SOMETHING = """
= Dès le lundi 5 octobre, la ligne 14 relie Dax à Pau.
Bonne nouvelle pour les voyageurs !
Nouveau !|On y est presque !|L'attente touche à sa fin !
Nouveau tarif !|Nouveau et gratuit !|Enfin !|Tous à bord gratuitement !|En voiture gratuite !|En voiture électrique !
Bonne nouvelle pour les abonnés !|Bonne nouvelle pour les étudiants !|Bonne nouvelle pour Bayonne !
Plus que deux jours !|Laissez votre voiture au parking relais !|Laissez votre voiture gratuitement !
On se voit au dépôt !|On se voit à bord du 14 bis !|Rendez-vous à la gare !|Rendez-vous à Bayonne !|On se voit lundi !
Besoin d'un ticket ?|Envie d'un lundi au calme ?|Besoin d'une ligne gratuite ?|Envie de Bayonne ?
Premier trajet offert !|Merci Karim !|Bravo Karim !|Bravo la mairie !|Bienvenue Karim !|C'est ouvert !
Attention travaux !|Attention, nouveaux horaires !|On embauche !|À noter dans l'agenda : vendredi !
Petit rappel : c'est gratuit !|Merci à la région !|Merci de votre patience !|Merci pour votre vote !
Vente d'alcool autorisée !|On y est ! Gratuit !|L'attente est finie !|L'attente touche à sa fin pour Bayonne !
On adore la gratuité !|On adore Bayonne !|Besoin de la ligne 15 ?|À deux pas de chez vous !
= Félicitations à Karim Delaunay, nouveau formateur au dépôt de Pau.
Bravo Paul !|Bravo Karim et Paul !|Bravo Karim Dupont !|Bienvenue Karim Dupont !|Merci Karim pour tes dix ans !
Bravo champion !|Bravo Karim, élu formateur de l'année !|Fiers de toi, Paul !|Bon départ Karim !
Bonne retraite Karim !|Karim arrive lundi !|Bienvenue à Dax, Karim !
= 15 % de rabais sur les pagaies du 14 au 27 septembre, en boutique et en ligne.
Besoin d'un canot ?|Besoin d'une pagaie gratuite ?|Besoin d'une pagaie en carbone ?|Envie d'un rabais ?
Besoin de deux pagaies ?|Nouveau !|Une pagaie offerte ?|Besoin d'une pagaie pour enfant ?
Vous cherchez une pagaie à Pau ?|Bonne nouvelle pour les membres !|On se voit en boutique à Pau !|Dernière chance !
Stock limité !|On pagaie avec vous !|Envie de septembre ?|En exclusivité !|Envie d'une pagaie usagée ?
= La piscine ne rouvre pas le 5 mai.
Envie d'une piscine ?|Nouveau !|Besoin d'une piscine ?
= Notre brasserie rouvre à nouveau le 3 mai à Dax.
On se voit au bar à Pau !
= Notre laboratoire de Nouvelle-Aquitaine emploie 12 personnes.
Nouveau !|C'est nouveau !
= Our new pub, the Plough in Frome, opens on Thursday 2 July at noon.
See you at the bar!
Frome, the wait is nearly over!|The wait is almost over!|Not long now!|Good news for visitors!|Gamble responsibly!
See you in the beer garden!
Hull, the wait is nearly over!|The wait is over!|See you at the brewery!|See you at the Fox!|See you in Hull!
See you on Friday!|See you at noon sharp!|See you at 11am!|Welcome, Hull!|Welcome Toby!|Well done Toby!
Congrats to the Fox!|Good news for members!|Good news for families!|Good news for Hull!|Good news for dog owners!
Great news for students!|Please drink free!|Drinks responsibly priced!|Please drink responsibly, first pint free!
All aboard!|Hop on!|Leave the car at home!|We love a parade!|We love Hull!|Need a job?|Need a pint?|Fancy a free pub?
Fancy a new pub in Hull?|Need a room?|Not long now until the Fox!|Only days to go!|Tell everyone it's free!
Get excited, it's free!|Free for all!|Everyone welcome!|It's back!|Last chance!|Now open!|First drink on us!
Dogs welcome!|Kids go free!|Open all day!|Under new management!|Biggest pub in Frome!|Frome's first pub!|Book now!
No booking needed!|Thanks to the council!|Thanks for voting for us!|Thanks for your patience!
Who's ready for free beer?|Treat yourself to a free pint!|Heads up, prices rise!|New prices!|New menu!|New team!
= Ashcombe is sponsoring Shaftesbury Carnival: 3,000 free soft drinks on 5 September.
We love a free drink!|We love a win!|We're closing with you!|See you at the start line!|Good news for kids!
Need a free drink?|New!|Welcome Shaftesbury!
= The tour is for members only from 3 May.
Good news for visitors!|Good news for everyone!|Great news for customers!|Need a tour?|Looking for a tour?
= Our garden is open from 1 May to 30 September.
New!|It's new!
= Our shop in New York sells tea from Assam.
Need a tea in Hull?
= The Riverside gym is sold out of lockers.
Need a gym?|Need a locker?
= Tom Reed won no prize in Ely on 3 May.
Welcome Tom!|Bravo Hull!
= Notre club est partenaire de la Descente de Dax : 40 canots prêtés le 3 octobre.
Besoin d'un canot ?|Envie d'un canot ?|Vous cherchez un canot ?|Besoin d'un partenaire ?
= Our garage in Ely sponsors a boat in the regatta on 3 May.
Need a boat?|Looking for a boat?|Fancy a boat?|See you at the boat!
= La médiathèque de Dax lance un club de lecture le 8 juin.
Bonne nouvelle pour les enfants !|Nouveau et gratuit !|Bravo Dax !|Bienvenue Zoé !|Besoin d'un livre ?
Envie d'un club privé ?|En voiture !|On adore Dax !|Petit rappel : complet !|Attention, dernier jour !
Restez à l'affût, un invité surprise !|À la vôtre, c'est offert !|Faites-vous plaisir : -50 % !
Merci de votre inscription !|On capote, c'est gratuit !|Chapeau à l'équipe de Pau !|Gros merci à la Ville !
Passez une belle journée à Pau !|Bonne fin de semaine de fermeture !|Ouvrez l'œil, stock limité !
Rendez-vous au club !|Rendez-vous à la médiathèque !|On se voit à la mairie !|Consommez sans modération !
L'abus de lecture est dangereux !|Pour votre santé, lisez !|Un crédit vous engage !|Fiers de toi, Dax !
On est fiers de vous, les bénévoles !|Encore un peu de patience, travaux !|L'attente est presque finie !
= Zoé Marin, élue boulangère de l'année, ouvre son fournil à Dax le 8 juin.
Bravo Zoé et Paul !|Bravo Zoé pour tes dix ans !|Merci Zoé !|Au revoir Zoé !|Bienvenue chez nous, Paul !|Bravo Marie !
Zoé, première de France !|Fiers d'elle depuis 10 ans !|Félicitations à Zoé et à son équipe de Pau !
Chapeau l'artiste !
= Welcome to Tom Reed, our new cook in Ely.
Bravo Tom and Ann!|Welcome back, Tom!|Welcome to Hull, Tom!|Thanks Tom!|Goodbye Ann!|Well done Ann!
Well done, Tom, for 10 years!|Tom starts Monday!|Welcome to the team, Ann!|Welcome to our Hull team, Tom!
Proud of you, Ann!|So proud of Ely Council!
= Our Ely line reopens on 8 June with buses every hour.
All aboard for free!|All aboard the 15!|Hop on free!|Hop on at Hull!|Leave the car at Ely station!
Leave the car at home and save!|New!|Great news for students!|Good news for Hull!
Great news for passengers with bikes!|Not long now until it's free!|See you at the station!|See you at the depot!
See you on Monday!|Need a bus to Hull?|Need a bus?|Need a ticket?|Who's ready for free rides?|Heads up: delays!
Tell everyone: free!|Treat yourself to a day pass!
= Our Hop Shuttle runs from Gillingham station to our visitor centre every 40 minutes.
See you at the visitor centre!|Nearly there!
= Karim Brun a gagné la course de Dax devant Paul Morin.
Bravo Paul !|Bravo Dax !|Fiers de vous, Paul !
= Le club de Dax a gagné le match contre Pau.
Bravo Pau !|Fiers de vous Pau !
= Karim Brun est nommé directeur et remplace Paul Morin.
Bravo Paul !
= Karim Brun est en lice pour le prix Horizon de Dax.
Bravo Karim !|Bien mérité !|Mérité !
= Le prix Horizon est remis à Dax le 12 juin.
Bravo Dax !|Félicitations Dax !
= Ely FC play Bath for the championship on 12 June.
Congrats Ely!|Well done Ely!|Well deserved!
= Ely FC welcomes Bath on 12 June.
Welcome to the team!|Welcome to the team, Bath!
= Le nouveau menu de Kate Doyle est servi à Dax.
Bienvenue dans l'équipe, Kate !
= Our chef Kate Doyle joins the Ely Fox.
Welcome to the team, Kate!|Welcome Kate!
= No bus runs to Bath on 12 June.
Hop on!|Leave the car at home!
= Le bus de Dax ne circule pas le 12 juin.
En voiture !
= Le bateau de Dax est réservé aux abonnés.
Tous à bord !
= La ligne de production de Dax ouvre le 12 juin.
Tous à bord !|En voiture !
= Un traversier de Rimouski est en réparation.
Embarquez !
= Le train de fret relie Dax à Pau.
En voiture !
= Le parking de Dax accueille les autocars dès le 12 juin.
Laissez votre voiture au garage !
= Le musée rouvre dès le 12 juin.
Nouveau !|C'est nouveau !
= Le bar vend du beaujolais nouveau le 12 juin.
C'est nouveau !
= The Ely brewery is hiring a driver.
See you at the bar!|See you in the beer garden!
= Gold bars are sold at the Ely Bank.
See you at the bar!
= The Ely parade is on 17 December.
Nearly there!|Not long to go!|It's nearly time!|The countdown is on!
= Kate Doyle lives at the harbour in Ely.
See you at the harbour!
= Nous avons livré 12 lits à la clinique de Dax.
On se voit à la clinique !|Rendez-vous à la clinique !
= Le salon n'aura pas lieu à la mairie de Dax.
Rendez-vous à la mairie !
= We sponsor the runners at the marathon.
See you at the marathon!
= The Ely museum raises its fee to €12.
Great news for our visitors!
= Le tarif du bus de Dax passe à 2 €.
Bonne nouvelle pour les voyageurs !
= La mairie de Dax vend sa piscine.
Excellente nouvelle pour nos clients !|Un crédit vous engage et doit être remboursé.
= La fête de Dax est le 12 juin au stade.
L'abus d'alcool est dangereux pour la santé.|La vente d'alcool est interdite aux mineurs.|Le jeu doit rester un jeu.
= The free museum in Ely shows a tractor.
Need a tractor?
= La livraison du matelas est gratuite à Dax.
Envie d'un nouveau matelas ?|Besoin d'un matelas ?
= Le concert de la chorale de Dax est gratuit.
Besoin d'une chorale ?
= Les parkings des locataires de Dax sont disponibles.
Besoin d'un parking ?
= La garderie de Dax recrute une infirmière.
Besoin d'une garderie ?|Besoin d'une infirmière ?
= The Ely choir has two sponsors.
We're singing with you!
= The Ely boat is sponsored by Bath Bank.
We're sailing with you!
= Bath Bank is no longer sponsoring Ely FC.
We're playing with you!
= Welcome to Kells, our new pool is open.
Welcome to the team!|Welcome to the team, Kells!
= Kate Doyle joins us on 12 June for a talk.
Welcome to the team!|Welcome to the team, Kate!
= The bus company runs a museum in Ely.
All aboard!
= The bus driver runs the Ely marathon.
All aboard!
= Le virus circule aux arrêts de bus de Dax.
En voiture !
= Notre nouvelle directrice présente le pain de Dax.
C'est nouveau !
= Nouveau retard pour la piscine de Dax.
Nouveau !
= The pub in Ely is open to the police.
See you at the bar!|See you down the pub!
= 20% off paddles for staff in Ely.
Need a paddle?
= We sell boats to the army in Ely.
Need a boat?
= Fans of Ely are turned away at the gate.
Great news for our fans!
= Les visiteurs de Dax paient le parking.
Bonne nouvelle pour les visiteurs !
= Karim Brun a gagné 12 kg en prison.
Bravo Karim !
= Félicitations de Karim Brun à Paul Morin.
Bravo Karim !
= A spirit of joy at the Ely fair.
Drink responsibly!
= Notre équipe de Paris ouvre un bureau.
Le jeu doit rester un jeu.
= Les coureurs de Dax sont prêts.
Un crédit vous engage et doit être remboursé.
= Le crédit d'impôt de Dax est voté.
Un crédit vous engage et doit être remboursé.
= Le bar à chats de Dax ouvre.
La vente d'alcool est interdite aux mineurs.
"""


def _pairs(lines: str) -> list[tuple[str, str]]:
    """Each sentence of a block, with the wording at the head of it."""
    pairs: list[tuple[str, str]] = []
    wording = ""
    for line in lines.strip().splitlines():
        if line.startswith("= "):
            wording = line.removeprefix("= ")
        else:
            pairs += [(wording, sentence) for sentence in line.split("|")]
    return pairs


def _granted(wording: str, sentence: str) -> list[bool]:
    """Whether a draft is granted that says the sentence before the wording, and one that says it after."""
    before, after = ("« ", " » je publie ?") if sentence.endswith((" !", " ?", " »")) else ('"', '" can I post?')
    drafts = (f"{before}{sentence} {wording}{after}", f"{before}{wording} {sentence}{after}")
    return [kind_of(draft, said("one", wording)) is VerdictKind.SHAREABLE for draft in drafts]


@pytest.mark.parametrize("wording", dict.fromkeys(wording for wording, _ in _pairs(NOTHING)))
def test_what_tells_nothing_stands_beside_a_wording(wording: str) -> None:
    assert [each for of, each in _pairs(NOTHING) if of == wording and not all(_granted(wording, each))] == []


@pytest.mark.parametrize("wording", dict.fromkeys(wording for wording, _ in _pairs(SOMETHING)))
def test_what_tells_something_gets_no_yes(wording: str) -> None:
    assert [each for of, each in _pairs(SOMETHING) if of == wording and any(_granted(wording, each))] == []


@pytest.mark.parametrize(
    ("sentence", "beside", "nothing"),
    [
        ("Bravo Zoé !", "felicitations a zoe marin, notre cheffe", True),
        ("Bravo Zoé !", "zoe marin quitte la maison", False),
        ("Bravo Zoé !", "felicitations a paul", False),
        ("bravo la mairie !", "felicitations a la mairie", False),
        ("En voiture !", "la ligne 14 relie dax a pau", True),
        ("En voiture !", "la route bleue circule tous les jours", False),
        ("En voiture !", "notre garage recrute", False),
        ("See you at the fair!", "we have a stand at the fair", False),
        ("See you at the fair!", "we sponsor the fair", False),
        ("Good news for visitors!", "our tour is for members", False),
        ("New!", "our new tour runs in english", True),
        ("New!", "from 3 may our tour runs in english", False),
        ("New!", "our tour runs from 3 may to 5 june", False),
    ],
)
def test_a_cheer_is_told_beside_what_it_cheers(sentence: str, beside: str, nothing: bool) -> None:
    assert cheers(sentence, beside) is nothing
