"""What is written short, in signs or figures, is read as what is spelt out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.longhand import spelt_out
from tests.desk.world import kind_of, said

MAY = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("at 8.10am", "at 8:10am"),
        ("£35 p.a., 10% off", "£35 a year, 10% off"),
        ("£9 pcm", "£9 a month"),
        ("à 17 balles, au 1er mai", "à 17 €, au 1er mai"),
        ("17 balles au club", "17 balles au club"),
        ("17 balles de foin", "17 balles de foin"),
        ("17 balles en mousse", "17 balles en mousse"),
        ("version 8.10", "version 8.10"),
        ("à 9,90e le midi", "à 9,90 € le midi"),
        ("la 12e course, 9e", "la 12e course, 9e"),
        ("£14/month", "£14 a month"),
        ("£14 per month", "£14 a month"),
        ("29 €/mois", "29 € par mois"),
        ("130 km/h", "130 km/h"),
        ("mar.-sam. midi", "du mardi au samedi midi"),
        ("du lun. au ven. soir", "du lundi au vendredi soir"),
        ("Mon-Fri", "Monday to Friday"),
        ("sun 10am-4pm", "Sunday 10am-4pm"),
        ("the sun 10 days", "the sun 10 days"),
        ("le 12 mar. à 9 h", "le 12 mar. à 9 h"),
        ("la navette passe aux 30 minutes", "la navette passe toutes les 30 minutes"),
        ("limité aux 30 minutes", "limité aux 30 minutes"),
        ("aux 30 minutes de film", "aux 30 minutes de film"),
        ("70 pl. assises", "70 places assises"),
        ("w/o sugar, w/ milk", "without sugar, with milk"),
        ("places dispo. le soir", "places dispo le soir"),
        ("our 12-bed cat ward opens", "our cat ward with 12 beds opens"),
        ("our 2-for-1 offer", "our 2-for-1 offer"),
        ("le port. on ferme", "le port. on ferme"),
    ],
)
def test_what_is_spelt_out(written: str, read: str) -> None:
    assert spelt_out(written) == read
    assert spelt_out(read) == read


SAME = [
    ("Ann Lee chante à Dax jeudi 21 mai à 8 h 10.", "Je peux dire que Ann Lee chante à Dax jeudi 21 mai à 8h10 ?"),
    ("Ann Lee chante à Dax jeudi 21 mai à 8 h 10.", "Je peux dire que Ann Lee chante à Dax jeu. 21/05 à 08:10 ?"),
    ("Ann Lee chante à Dax mardi 19 mai.", "Je peux dire que Ann Lee chante à Dax mar. 19 mai ?"),
    ("Ann Lee chante à Dax mercredi 20 mai.", "Je peux dire que Ann Lee chante à Dax mer. 20 mai ?"),
    ("Our shops are open on Tuesday 19 May.", "Can I say our shops are open on Tues 19 May?"),
    ("Our fair is on Thursday 21 May in Hull.", "Can I say our fair is on Thurs 21 May in Hull?"),
    ("Our fair is on 27 May in Hull.", "Can I say our fair is on the 27th in Hull?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs £14/month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs £14 per month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs £14/mo?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs 14 quid a month?"),
    ("Le pass coûte 29 € par mois.", "Je peux dire que le pass coûte 29 €/mois ?"),
    ("Le pass coûte 29 € par mois.", "Je peux dire que le pass coûte 29 euros par mois ?"),
    ("Le pass coûte 29 €/mois.", "Je peux dire que le pass coûte 29 € par mois ?"),
    ("La consigne sera de 5 $.", "Je peux dire que la consigne sera de 5 piasses ?"),
    ("La consigne sera de 5 $.", "Je peux dire que la consigne sera de 5 dollars ?"),
    ("La consigne sera de cinq dollars.", "Je peux dire que la consigne sera de 5 $ ?"),
    ("Nous avons remis 31 000 $ à l'école.", "Je peux dire que nous avons remis 31k$ à l'école ?"),
    ("Nous avons remis 31 000 $ à l'école.", "Je peux dire que nous avons remis 31 k$ à l'école ?"),
    ("Les ventes atteignent 9,6 M$.", "Je peux dire que les ventes atteignent 9,6 millions de dollars ?"),
    ("La maison compte 1 320 salariés.", "Je peux dire que la maison compte 1320 salariés ?"),
    ("The house has 1,320 staff.", "Can I say the house has 1320 staff?"),
    ("Marlow is 47 practices and 18 shops.", "Can I say Marlow is 47 practices & 18 shops?"),
    ("Une navette part toutes les 30 minutes.", "Je peux dire qu'une navette part aux 30 minutes ?"),
    ("Une navette part aux 30 minutes.", "Je peux dire qu'une navette part toutes les 30 minutes ?"),
    ("La salle fait 300 m².", "Je peux dire que la salle fait 300 mètres carrés ?"),
    ("Le magasin ouvre le 1er juin.", "Je peux dire que le magasin ouvre le 1ᵉʳ juin ?"),
    ("Our line is open Monday to Friday.", "Can I say our line is open Mon-Fri?"),
    (
        "Notre ligne est ouverte du mardi au samedi de 10 h à 18 h.",
        "Je peux dire que notre ligne est ouverte mar.-sam. 10h-18h ?",
    ),
    ("Notre ligne est ouverte du lundi au vendredi.", "Je peux dire que notre ligne est ouverte du lun. au ven. ?"),
    ("90 per cent of our eggs are organic.", "Can I say 90% of our eggs are organic?"),
    ("The tour lasts 2 hours.", "Can I say the tour lasts 2 hrs?"),
    ("Notre terrasse de 70 places ouvre le 24 mai.", "Je peux dire que notre terrasse de 70 pl. ouvre le 24/05 ?"),
    ("Verdane, c'est 22 centres et 520 salariés.", "Je peux dire que Verdane, c'est 22 ctres et 520 sal. ?"),
    ("Notre centre rouvre le 24 mai.", "Je peux annoncer la réouv. du centre le 24/05 ?"),
    ("Our Kings Avenue shop reopens on 23 May.", "Can I say our Kings Ave shop reopens on 23 May?"),
    (
        "La salle de musculation de Foix ouvre le 24 mai.",
        "Je peux dire que la salle de muscu de Foix ouvre le 24 mai ?",
    ),
    ("Nos vélos sont disponibles à Dax.", "Je peux dire que nos vélos sont dispo à Dax ?"),
    ("Le restaurant ouvre le 24 mai.", "Je peux dire que le resto ouvre le 24 mai ?"),
    (
        "La boutique est finaliste au Gala Plume d'or, catégorie Huile d'olive de l'année.",
        "jpeux dire la boutique est finaliste au gala plume dor, catégorie huile dolive de lannée ?",
    ),
    ("Notre boutique annonce l'ouverture du café.", "je peux dire notre boutique anonce louverture du café ?"),
    ("La promotion dure jusqu'au 30 mai.", "je peux dire que la promo dure jusqu'au 30 mai ?"),
    ("Our shop is closed on 25 May.", "Can I say our shop is closed on May 25th?"),
    ("Notre rendez-vous bricolage a lieu le 24 mai.", "Je peux dire que notre rdv bricolage a lieu le 24 mai ?"),
    ("Le marché a lieu à midi.", "Je peux dire que le marché a lieu à midi ?"),
    ("Hear Ann Lee sing on Thursday 21 May at 8.10am.", "Can I say hear Ann Lee sing on Thursday 21 May at 8:10 am?"),
    ("Hear Ann Lee sing on Thursday 21 May at 8.10am.", "Can I say hear Ann Lee sing on Thursday 21 May at 08:10?"),
    ("Hear Ann Lee sing on Thursday 21 May at 8.10am.", "Can I say hear Ann Lee sing on Thursday 21 May at 8h10?"),
    ("Notre foire a lieu à Dax le 27 mai.", "Je peux dire que notre foire a lieu à Dax le 27 ?"),
    ("L'atelier de la mer ouvre le 24 mai.", "Je peux dire que latelier de la mer ouvre le 24 mai ?"),
    ("A new cat ward with 12 beds opens on 24 May.", "Can I say a new 12-bed cat ward opens on 24 May?"),
    (
        "In Hull, a new cat ward with 12 beds opens on 24 May.",
        "Happy for me to announce the new 12-bed cat ward in Hull on 24 May?",
    ),
    ("Our 70-seat terrace opens on 24 May.", "Can I say our terrace with 70 seats opens on 24 May?"),
    ("Our York shop opens on 24 May.", "Can I talk about the york openning on 24 may?"),
    ("Visite guidée tous les samedis à 14 h.", "je peux parler de la visite guidée les samedi à 14h ?"),
    ("Our 2-for-1 offer is on in York.", 'Can I post: "Our 2-for-1 offer is on in York."?'),
]

OTHER = [
    ("Hear Ann Lee sing on Thursday 21 May at 8.10am.", "Can I say hear Ann Lee sing on Thursday 21 May at 8.10pm?"),
    ("Hear Ann Lee sing on Thursday 21 May at 8.10am.", "Can I say hear Ann Lee sing on Thursday 21 May at 8.01am?"),
    ("Hear Ann Lee sing on Thursday 21 May at 8.10am.", "Can I say hear Ann Lee sing on Thursday 21 May at 8am?"),
    ("The ball ends at 12am.", "Can I say the ball ends at 12pm?"),
    ("The ball ends at 12am.", "Can I say the ball ends at noon?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs £14/year?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs £14/week?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs £14?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs €14/month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs $14 a month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs 14 pounds a month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs fourteen pounds a month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs 14 bucks a month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs forty pounds a month?"),
    ("Our pet plan costs £14 a month.", "Can I say our pet plan costs £14 a month each?"),
    ("Le pass coûte 29 € par mois.", "Je peux dire que le pass coûte 29 €/an ?"),
    ("Le pass coûte 29 € par mois.", "Je peux dire que le pass coûte 29 €/pers. ?"),
    ("Le pass coûte 29 € par mois.", "Je peux dire que le pass coûte 29 $/mois ?"),
    ("Le pass coûte 29 € par mois.", "Je peux dire que le pass coûte 2,9 €/mois ?"),
    ("La consigne sera de 5 $.", "Je peux dire que la consigne sera de 5 € ?"),
    ("La consigne sera de 5 $.", "Je peux dire que la consigne sera de 5 quid ?"),
    ("La consigne sera de 5 $.", "Je peux dire que la consigne sera de 50 piasses ?"),
    ("Ann Lee chante à Dax mardi 19 mai.", "Je peux dire que Ann Lee chante à Dax mer. 19 mai ?"),
    ("Ann Lee chante à Dax mardi 19 mai.", "Je peux dire que Ann Lee chante à Dax mer. 20 mai ?"),
    (
        "Notre ligne est ouverte du mardi au samedi de 10 h à 18 h.",
        "Je peux dire que notre ligne est ouverte lun.-sam. 10h-18h ?",
    ),
    (
        "Notre ligne est ouverte du mardi au samedi de 10 h à 18 h.",
        "Je peux dire que notre ligne est ouverte mar.-dim. 10h-18h ?",
    ),
    (
        "Notre ligne est ouverte du mardi au samedi de 10 h à 18 h.",
        "Je peux dire que notre ligne est ouverte mar.-sam. ?",
    ),
    ("Our line is open Monday to Friday.", "Can I say our line is open Mon-Sat?"),
    ("Our line is open Monday to Friday.", "Can I say our line is open Mon, Fri?"),
    ("Our fair is on 27 May in Hull.", "Can I say our fair is on the 28th in Hull?"),
    ("Notre foire a lieu à Dax le 27 mai.", "Je peux dire que notre foire a lieu à Dax le 28 ?"),
    ("Notre foire a lieu à Dax le 27 juin.", "Je peux dire que notre foire a lieu à Dax le 27 ?"),
    ("Une navette part toutes les 30 minutes.", "Je peux dire qu'une navette part aux 20 minutes ?"),
    ("Une navette part toutes les 30 minutes.", "Je peux dire qu'une navette part aux 30 heures ?"),
    ("La salle fait 300 m².", "Je peux dire que la salle fait 300 m ?"),
    ("La salle fait 300 m².", "Je peux dire que la salle fait 300 m³ ?"),
    ("La salle fait 300 m².", "Je peux dire que la salle fait 300 km² ?"),
    ("La salle fait 300 m².", "Je peux dire que la salle fait 3 000 m² ?"),
    ("La ration passe à 2½ portions.", "Je peux dire que la ration passe à 2 portions ?"),
    ("La ration passe à 2½ portions.", "Je peux dire que la ration passe à 21/2 portions ?"),
    ("La ration passe à 2½ portions.", "Je peux dire que la ration passe à 2 1/4 portions ?"),
    ("La cuve fait 10² litres.", "Je peux dire que la cuve fait 102 litres ?"),
    ("La cuve fait 102 litres.", "Je peux dire que la cuve fait 10² litres ?"),
    ("Le magasin ouvre au 12 bis rue Haute.", "Je peux dire que le magasin ouvre au 12 rue Haute ?"),
    ("Notre terrasse de 70 places ouvre le 24 mai.", "Je peux dire que notre terrasse de 70 pers. ouvre le 24/05 ?"),
    ("Notre terrasse de 70 places ouvre le 24 mai.", "Je peux dire que notre terrasse de 60 pl. ouvre le 24/05 ?"),
    ("Verdane, c'est 22 centres et 520 salariés.", "Je peux dire que Verdane, c'est 22 ctres et 250 sal. ?"),
    ("Verdane, c'est 22 centres et 520 salariés.", "Je peux dire que Verdane, c'est 520 ctres et 22 sal. ?"),
    ("Verdane, c'est 22 centres et 520 salariés.", "Je peux dire que Verdane, c'est 22 ctres et 520 places ?"),
    ("Notre centre rouvre le 24 mai.", "Je peux annoncer la ferm. du centre le 24/05 ?"),
    ("Our Kings Avenue shop reopens on 23 May.", "Can I say our Kings Rd shop reopens on 23 May?"),
    ("Our Kings Avenue shop reopens on 23 May.", "Can I say our Kingsley Ave shop reopens on 23 May?"),
    (
        "La salle de musculation de Foix ouvre le 24 mai.",
        "Je peux dire que la salle de muscu de Tours ouvre le 24 mai ?",
    ),
    ("Nos vélos sont disponibles à Dax.", "Je peux dire que nos vélos sont indispo à Dax ?"),
    ("La boutique est finaliste au Gala Plume d'or.", "jpeux dire la boutique est finaliste au gala plume dargent ?"),
    ("Une huile d'olive douce.", "je peux dire une huile doliveraie douce ?"),
    ("L'ouverture du café a lieu le 24 mai.", "je peux dire louverture du musée a lieu le 24 mai ?"),
    ("L'ouverture du café a lieu le 24 mai.", "je peux dire la fermeture du café a lieu le 24 mai ?"),
    ("L'atelier coûte 15 $, dégustation comprise.", "Je peux dire que l'atelier coûte 15$, desserts compris ?"),
    ("90 per cent of our eggs are organic.", "Can I say 90 of our eggs are organic?"),
    ("The tour lasts 2 hours.", "Can I say the tour lasts 2 mins?"),
    ("The tour lasts 2 hours.", "Can I say the tour lasts 2 yrs?"),
    ("Entrée gratuite w/o réservation.", "Je peux dire entrée gratuite w/ réservation ?"),
    ("Free entry without a ticket.", "Can I say free entry w/ a ticket?"),
    ("Free entry with a ticket.", "Can I say free entry w/o a ticket?"),
    ("Our line is open 24/7.", "Can I say our line is open 24 July?"),
    ("Les 3/4 de nos salariés sont formés.", "Je peux dire que les 4/3 de nos salariés sont formés ?"),
    ("Les 3/4 de nos salariés sont formés.", "Je peux dire que 3 de nos salariés sont formés ?"),
    ("Bella lost 14 pounds.", "Can I say Bella lost 14 kilos?"),
    ("A new cat ward with 12 beds opens on 24 May.", "Can I say a new 12-room cat ward opens on 24 May?"),
    ("A new cat ward with 12 beds opens on 24 May.", "Can I say a new 21-bed cat ward opens on 24 May?"),
    ("A new cat ward with 12 beds opens on 24 May.", "Can I say a new 12-bed dog ward opens on 24 May?"),
    (
        "A new cat ward with 12 beds and a shop with 4 desks open on 24 May.",
        "Can I say a new 4-bed cat ward opens on 24 May?",
    ),
    ("Our York shop opens on 24 May.", "Can I talk about the york clossing on 24 may?"),
    (
        "Our shops are open on 24 May (except Whitby, closed).",
        "can i say our shops are open on 24 may exept hull closed?",
    ),
    ("Our shops are open on 24 May (except Whitby, closed).", "can i say our shops are open on 24 may?"),
    ("Visite guidée tous les samedis à 14 h.", "je peux parler de la visite guidée samedi prochain à 14h ?"),
    ("Visite guidée tous les samedis à 14 h.", "je peux parler de la visite guidée les dimanche à 14h ?"),
    ("Visite guidée samedi à 14 h.", "je peux dire visite guidée les samedis à 14h ?"),
]


@pytest.mark.parametrize(("wording", "question"), SAME)
def test_the_same_written_otherwise_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHER)
def test_what_only_looks_like_it_is_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("ce matin à 8h15", "aujourd'hui à 8h15"),
        ("demain matin à 8 h", "demain à 8 h"),
        ("this morning at 8.10am", "today at 8:10am"),
        ("tonight at 7pm", "today at 7pm"),
        ("ce matin à 18h", "ce matin à 18h"),
        ("ce soir à 8h", "ce soir à 8h"),
        ("this morning at 7pm", "this morning at 7pm"),
        ("ce matin", "ce matin"),
    ],
)
def test_a_part_of_the_day_before_its_hour_tells_the_day(short: str, full: str) -> None:
    assert spelt_out(short) == full
