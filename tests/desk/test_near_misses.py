"""A wording, and questions that nearly say it: what bounds, denies or assigns a claim is never left out or moved."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.near_misses import CHANGED, KEPT
from tests.desk.world import kind_of, said

TRAIN = (
    "On the Kerry night train, bikes travel free in our bike-friendly carriages. "
    "Folding bikes are welcome in the saloon; other bikes are not."
)
NUIT = (
    "Dans le train de nuit, les vélos voyagent gratuitement dans nos voitures adaptées. "
    "Les vélos pliants sont admis au bar ; les autres non."
)
HELMETS = "Recall: Alder kids' helmets, batch H77. Do not wear them; bring them back to any branch for a full refund."
CASQUES = "Rappel : casques enfant Aulne, lot H77. Rapportez-les en agence pour un remboursement complet."

NEAR = [
    ("Free lockers at 14 of our 22 pools.", "Free lockers at our pools, ok?"),
    ("Casiers gratuits dans 14 de nos 22 piscines.", "Casiers gratuits dans nos piscines, ok ?"),
    ("Casiers gratuits dans 14 de nos piscines.", "Casiers gratuits dans nos piscines, ok ?"),
    ("Casiers gratuits dans la moitié de nos piscines.", "Casiers gratuits dans nos piscines, ok ?"),
    ("Casiers gratuits dans la plupart de nos piscines.", "Casiers gratuits dans nos piscines, je publie ?"),
    ("Free lockers in most of our pools.", "Free lockers in our pools, ok?"),
    ("Free lockers in half of our pools.", "Free lockers in our pools, ok?"),
    ("Some of our guides speak Irish.", "Our guides speak Irish, ok?"),
    ("Some of our guides speak Irish.", "guides who speak Irish, ok?"),
    ("Un tiers de nos yaourts est bio.", "Nos yaourts bio, je poste ?"),
    ("Wheelchair access at 9 out of 12 theatres.", "Wheelchair access at our theatres, ok?"),
    ("Les 200 premiers visiteurs reçoivent un badge.", "Les visiteurs reçoivent un badge, ok ?"),
    ("Les 200 premiers visiteurs reçoivent un badge.", "un badge pour les visiteurs, ok ?"),
    (TRAIN, "Bikes travel free on the Kerry night train, ok?"),
    (TRAIN, "Folding bikes travel free on the Kerry night train, can I say it?"),
    (NUIT, "Les vélos voyagent gratuitement dans le train de nuit, ok ?"),
    (NUIT, "Les vélos pliants voyagent gratuitement dans le train de nuit, ok ?"),
    ("Our spa is open every day. Closed on Mondays in winter.", "Our spa is open every day, ok?"),
    ("Notre spa est ouvert tous les jours. Fermé le lundi en hiver.", "Notre spa est ouvert tous les jours, ok ?"),
    ("Our spa welcomes children. It does not admit toddlers.", "Our spa welcomes children, ok?"),
    ("Notre spa accueille les enfants. Les tout-petits n'y sont pas admis.", "Notre spa accueille les enfants, ok ?"),
    ("The gallery is free. However, the tower is not.", "The gallery is free, ok?"),
    ("Parking is free in our Galtee lot.", "free parking, ok?"),
    ("Breakfast is included in our deluxe rooms.", "Breakfast included, ok?"),
    ("Le petit-déjeuner est compris dans nos chambres Deluxe.", "Petit-déjeuner compris, ok ?"),
    ("Dès 18 h, le bar Aulne sert des tapas.", "Le bar Aulne sert des tapas, ok ?"),
    ("Under-6s swim free at the Alder pool.", "Swim free at the Alder pool, ok?"),
    ("The Alder museum is free for under-26s.", "Alder museum free, ok?"),
    ("Le bistrot est fermé ; la terrasse sert des pizzas.", "Le bistrot sert des pizzas, ok ?"),
    ("Le bistrot est fermé, la terrasse sert des pizzas.", "Le bistrot sert des pizzas, ok ?"),
    ("Le personnel reçoit une prime. Les visiteurs paient la taxe.", "prime pour les visiteurs, ok ?"),
    (HELMETS, "Bring them back to any branch for a full refund, ok?"),
    (CASQUES, "Rapportez-les en agence pour un remboursement complet, ok ?"),
    (CASQUES, "Remboursement complet en agence, ok ?"),
    ("The Alder bridge is being repainted. It stays open to walkers.", "It stays open to walkers, ok?"),
    ("Le pont Aulne est repeint. Il reste ouvert aux piétons.", "Il reste ouvert aux piétons, ok ?"),
    ("Julie Tan joins the board. She leads the Alder fund.", "She leads the Alder fund, ok?"),
    ("Our chef trained Nora Flood.", "Nora Flood trained our chef, ok?"),
    ("Students interview the mayor on 5 May.", "The mayor interviews students on 5 May, ok?"),
    ("Les élèves interrogent la maire le 5 mai.", "La maire interroge les élèves le 5 mai, ok ?"),
    ("We can't ship to Malta.", "We can ship to Malta, ok?"),
    ("We can ship to Malta.", "We can't ship to Malta, ok?"),
    ("Our team won the Alder cup.", "Our team won't the Alder cup, ok?"),
    ("Aucun vol n'est annulé ce jeudi.", "Vols annulés ce jeudi, ok ?"),
    ("No flights are cancelled on Thursday.", "flights cancelled on Thursday, ok?"),
    ("Nous espérons rouvrir l'aile Aulne en juin.", "réouverture de l'aile Aulne en juin, ok ?"),
    ("Le billet comprend une boisson ou un en-cas.", "Le billet comprend une boisson, ok ?"),
    ("Choose a full refund or a voucher.", "a full refund and a voucher, ok?"),
    ("L'une des plus grandes halles de Savoie ouvre le 4 mai.", "La plus grande halle de Savoie ouvre le 4 mai, ok ?"),
    ("Members get free parking at the Alder shop.", "free parking at the Alder shop, ok?"),
    ("Free delivery when you spend £50.", "Free delivery, ok?"),
    ("Free delivery on orders over £50.", "Free delivery, ok?"),
    ("Free delivery on orders over £50.", "Free delivery on orders, ok?"),
    ("Livraison offerte pour toute commande de plus de 50 €.", "Livraison offerte, ok ?"),
    ("Buy two Alder candles, get one free.", "Alder candles free, ok?"),
    ("Deux bougies Aulne achetées, une offerte.", "Une bougie Aulne offerte, ok ?"),
    ("Kids eat free with every adult main at the Alder grill.", "Kids eat free at the Alder grill, ok?"),
    ("Repas enfant offert pour un repas adulte acheté au grill Aulne.", "Repas enfant offert au grill Aulne, ok ?"),
    ("Le premier mois d'Aulne Plus est gratuit.", "Aulne Plus gratuit, ok ?"),
    ("Le samedi, la visite Aulne est gratuite.", "visite Aulne gratuite, ok ?"),
    ("On Saturday, the Alder tour is free.", "Alder tour free, ok?"),
    ("Julie Tan is to chair the Alder fund.", "Julie Tan chairs the Alder fund, ok?"),
    ("Julie Tan denies that the Alder lamp overheats.", "The Alder lamp overheats, ok?"),
    ("We stopped selling Alder lamps.", "selling Alder lamps, ok?"),
    ("It is false that the Alder lamp overheats.", "The Alder lamp overheats, ok?"),
    ("No dogs at the Alder fair.", "Dogs at the Alder fair, ok?"),
    ("Pas de chiens à la foire Aulne.", "Chiens à la foire Aulne, ok ?"),
    ("Des bières sans alcool à la foire Aulne.", "Des bières à la foire Aulne, ok ?"),
    ("Transfers within Ireland are free.", "free transfers, ok?"),
    ("No fee on transfers under €500.", "No fee on transfers, ok?"),
    ("The play returns without its lead, Nora Flood.", "Nora Flood returns in the play, ok?"),
    ("Nora Flood succeeds Tom Ring as head brewer.", "Tom Ring as head brewer, ok?"),
    ("Nora Flood succède à Tom Ring comme maître brasseur.", "Tom Ring maître brasseur, ok ?"),
    ("The export needs version 3 or later.", "The export needs version 3, ok?"),
    ("L'export exige la version 3 ou plus.", "L'export exige la version 3, ok ?"),
    ("Data stays in the EU for paid plans.", "Data stays in the EU, ok?"),
    ("Open every day but Tuesday.", "Open Tuesday, ok?"),
    (
        "Tour the garden with Ann Lee on 4 May and the house with Bo Kerr on 5 May.",
        "Tour the house with Ann Lee on 5 May, ok?",
    ),
    (
        "Visite du jardin avec Ann Lee le 4 mai et de la maison avec Bo Kerr le 5 mai.",
        "Visite de la maison avec Ann Lee le 5 mai, ok ?",
    ),
    ("Ann Lee, not Bo Kerr, chairs the jury.", "Bo Kerr chairs the jury, ok?"),
    ("Ann Lee chairs the jury in place of Bo Kerr.", "Bo Kerr chairs the jury, ok?"),
    ("We've stopped charging for water.", "charging for water, ok?"),
    ("Water stays free until 4 May.", "Water stays free, ok?"),
    ("Nobody was hurt in the fire.", "hurt in the fire, ok?"),
    ("Personne n'a été blessé dans l'incendie.", "blessé dans l'incendie, ok ?"),
    ("The fire spared the archives.", "The fire in the archives, ok?"),
    ("The flood damaged the cellar but spared the archives.", "The flood damaged the archives, ok?"),
    ("Members and their guests swim free.", "Guests swim free, ok?"),
    ("Les adhérents et leurs invités nagent gratuitement.", "Les invités nagent gratuitement, ok ?"),
    ("Members swim free; guests pay £5.", "Guests swim free, ok?"),
    ("Les adhérents nagent gratuitement ; les invités paient 5 €.", "Les invités nagent gratuitement, ok ?"),
    ("Spend £30 and get a free mug.", "free mug, ok?"),
    ("La halle pourrait fermer en juin.", "fermeture de la halle en juin, ok ?"),
    ("The hall may close in June.", "hall closing in June, ok?"),
    ("The hall may close in June.", "the closure of the hall in June, ok?"),
    ("The hall is not closing in June.", "hall closing in June, ok?"),
    ("La halle ne ferme pas en juin.", "fermeture de la halle en juin, ok ?"),
    ("Alcohol-free beers at the Alder fair.", "beers at the Alder fair, ok?"),
    ("Alcohol-free beers at the Alder fair.", "Alder fair beers, ok?"),
    ("The app now runs on Android, but not on iOS.", "The app now runs on Android and iOS, ok?"),
    ("Ann Lee, et non Bo Kerr, préside le jury.", "Bo Kerr préside le jury, ok ?"),
    ("The Cork–Bantry bus leaves at 9am.", "The Bantry–Cork bus leaves at 9am, ok?"),
    ("Il ne reste que 5 places.", "Il reste des places, ok ?"),
    ("Julie Tan est vice-présidente du fonds Aulne.", "Julie Tan est présidente du fonds Aulne, ok ?"),
    ("Up to 40% off garden chairs.", "40% off garden chairs, ok?"),
    ("Les bus de nuit roulent le vendredi pendant le festival.", "bus de nuit le vendredi, ok ?"),
    ("Les poires sont de retour, les pommes sont épuisées.", "pommes de retour, ok ?"),
    ("Our Tuam mill was shortlisted for the Alder award.", "Our Tuam mill, Alder award, ok?"),
    ("Ventes doublées entre 2020 et 2024.", "ventes doublées, ok ?"),
    ("Second best bakery in Connacht.", "Best bakery in Connacht, ok?"),
    ("Deuxième meilleure boulangerie de Picardie.", "Meilleure boulangerie de Picardie, ok ?"),
    ("Nora Flood, partner of Tom Ring, exhibits in Sligo.", "Tom Ring exhibits in Sligo, ok?"),
    ("La rumeur d'une fermeture du moulin de Lens est infondée.", "fermeture du moulin de Lens, ok ?"),
]
"""Never to be granted."""

FAIR = [
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        "Is it true the Alder pool reopens on 4 April? can I confirm?",
    ),
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        "Am I OK to post about the reopening of the Alder pool on 4 April?",
    ),
    ("Our Alder pool reopens on Saturday 4 April at 9am.", "The Alder pool reopens on Saturday 4 April, right?"),
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        'FB draft: "Our Alder pool reopens on Saturday 4 April at 9am 🎉" approved?',
    ),
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        "Can we tell people our Alder pool reopens on Saturday 4 April at 9am?",
    ),
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        'LinkedIn: "Our Alder pool reopens on Saturday 4 April at 9am." Publish?',
    ),
    ("Our Alder pool reopens on Saturday 4 April at 9am.", "Alder pool reopening on 4 April, grand to share?"),
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        '"Our Alder pool reopens on Saturday 4 April at 9am." can I schedule it?',
    ),
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        '"Our Alder pool reopens on Saturday 4 April at 9am." ok to go out?',
    ),
    ("Our Alder pool reopens on Saturday 4 April at 9am.", "The Alder pool reopens on 4 April, isn't it? ok to tweet?"),
    (
        "Notre piscine Aulne rouvre le samedi 4 avril à 9h.",
        "Notre piscine Aulne rouvre le samedi 4 avril à 9h, je planifie ?",
    ),
    (
        "Notre piscine Aulne rouvre le samedi 4 avril à 9h.",
        "La piscine Aulne rouvre le 4 avril, n'est-ce pas ? je publie ?",
    ),
    (
        "Notre piscine Aulne rouvre le samedi 4 avril à 9h.",
        "Est-ce que ça passe : « Notre piscine Aulne rouvre le samedi 4 avril à 9h » ?",
    ),
    (
        "Notre piscine Aulne rouvre le samedi 4 avril à 9h.",
        "Est-ce possible d'annoncer la réouverture de la piscine Aulne le 4 avril ?",
    ),
    (
        "Notre piscine Aulne rouvre le samedi 4 avril à 9h.",
        "Texte pour Insta : « Notre piscine Aulne rouvre le samedi 4 avril à 9h. » C'est validé ?",
    ),
    (
        "Notre piscine Aulne rouvre le samedi 4 avril à 9h.",
        "on peut dire aux abonnés que la piscine Aulne rouvre le 4 avril ?",
    ),
    (
        "Casiers gratuits dans 14 de nos 22 piscines.",
        "On peut dire qu'il y a des casiers gratuits dans 14 de nos 22 piscines ?",
    ),
    ("We won't open on Sunday 5 April.", "We won't open on Sunday 5 April, can I say so?"),
    ("We won't open on Sunday 5 April.", "we wont open on sunday 5 april ok"),
    ("We don't ship to Malta.", "We do not ship to Malta, can I post it?"),
    ("We don't ship to Malta.", "We don't ship to Malta, can I tell them?"),
    ("We're opening a shop in Sligo on 4 May.", "We are opening a shop in Sligo on 4 May, ok?"),
    ("La foire Aulne a lieu du 4 au 9 mai à Vannes.", "foire Aulne, ok pour partager ?"),
    (
        "La foire Aulne a lieu du 4 au 9 mai à Vannes.",
        "La foire Aulne a lieu du 4 au 9 mai à Vannes, je peux le poster maintenant ?",
    ),
    (HELMETS, f"{HELMETS} Post?"),
    ("The bistro opens on 4 May. The terrace opens on 20 May.", "The terrace opens on 20 May, ok?"),
    ("The bistro opens on 4 May. The terrace opens on 20 May.", "The bistro opens on 4 May, can I write that?"),
    ("Le bistrot ouvre le 4 mai. La terrasse ouvre le 20 mai.", "La terrasse ouvre le 20 mai, ok ?"),
    ("Julie Tan is our new deputy director in Sligo.", "Julie Tan is our new deputy director in Sligo, fine to write?"),
    ("Our jam won gold. Our honey won silver.", "Our honey won silver, ok?"),
    ("Notre confiture a gagné l'or. Notre miel a gagné l'argent.", "Notre miel a gagné l'argent, ok ?"),
    ("Alder tour on Thursday 2 April at 3pm.", "The Alder tour is on Thursday 2 April at 3pm, ok?"),
    ("Visite Aulne le jeudi 2 avril à 15h.", "La visite Aulne est le jeudi 2 avril à 15h, ok ?"),
    ("Visite Aulne le jeudi 2 avril à 15h.", "La visite Aulne a lieu le jeudi 2 avril à 15h, ok ?"),
    ("Up to 40% off garden chairs.", "Up to 40% off garden chairs, can I post this one?"),
    ("Jusqu'à 40 % de remise sur les chaises.", "Jusqu'à 40 % de remise sur les chaises, je balance ?"),
    ("There are no seats left for the Corrib play.", "There are no seats left for the Corrib play, ok to tweet?"),
    ("Fermé le 24 juin.", "Fermé à la Saint-Jean, ok ?"),
    (
        "Our Alder pool reopens on Saturday 4 April at 9am.",
        "Can I say our Alder pool reopens on Saturday 4 April at 9am?",
    ),
    ("Free lockers at 14 of our 22 pools.", "Free lockers at 14 of our 22 pools, ok to post?"),
    ("It's official: the Alder fair runs from 4 to 9 May.", "The Alder fair runs from 4 to 9 May, ok?"),
    (
        "Bikes travel free on the Kerry train. Folding bikes are welcome in the saloon; other bikes are not.",
        '"Bikes travel free on the Kerry train. Folding bikes are welcome in the saloon; other bikes are not." ok?',
    ),
    ("Hotel Marin was bought by Groupe Sol.", "Hotel Marin was bought by Groupe Sol, good to go?"),
    ("The Alder tour is on Thursday 2 April at 3pm.", "The Alder tour on Thursday 2 April at 3pm, ok?"),
    ("Nora Flood replaces Tom Ring in the play.", "Nora Flood replaces Tom Ring in the play, ok to share?"),
    ("Members swim free; guests pay £5.", "Members swim free; guests pay £5. ok?"),
    ("The app now runs on Android, but not on iOS.", "The app now runs on Android, but not on iOS, ok?"),
    ("On Christmas Day, our café is closed.", "On Christmas Day, our café is closed, ok to post?"),
]
"""To be granted, whatever way they are asked."""


@pytest.mark.parametrize(("wording", "question"), NEAR + CHANGED)
def test_a_near_miss_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), FAIR + KEPT)
def test_what_is_fair_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
