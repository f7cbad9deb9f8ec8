"""What is told besides goes unsaid; what bounds, pays or is for somebody does not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

MAY = datetime(2026, 5, 4, 8, tzinfo=UTC)
ALIKE = [
    ("La gare de Lys rouvre au public samedi 9 mai.", "Je peux annoncer que la gare de Lys rouvre samedi 9 mai ?"),
    ("The Moor Hall reopens to the public on Saturday 9 May.", "Can I say the Moor Hall reopens on Saturday 9 May?"),
    (
        "11 400 heures de bénévolat en 2025, merci à nos bénévoles !",
        "Je peux dire 11 400 heures de bénévolat en 2025 ?",
    ),
    ("We planted 400 trees in 2025. Thank you to all our volunteers!", "Can I say we planted 400 trees in 2025?"),
    (
        "Après deux ans de travaux, la piscine de Lys rouvre samedi 9 mai.",
        "Je peux dire que la piscine de Lys rouvre samedi 9 mai ?",
    ),
    (
        "After three years of restoration, the Moor Hall organ is back on Saturday 9 May.",
        "Can I say the Moor Hall organ is back on Saturday 9 May?",
    ),
    (
        "Le sentier de Lys ouvre le samedi 9 mai à 10h, départ de l'ancienne gare, 7 avenue de la Gare.",
        "Je peux dire que le sentier de Lys ouvre le samedi 9 mai à 10h ?",
    ),
    (
        "Notre salon de Lys ouvre le samedi 9 mai, 7 rue Haute.",
        "Je peux dire que notre salon de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le 8 mai, nos magasins sont ouverts de 9h à 13h (sauf Lys, fermé).",
        "8 mai ouvert 9h 13h sauf Lys, je le mets en story ?",
    ),
    (
        "On 8 May our practices are open from 9am to 1pm (except Leeds, closed).",
        "8 May open from 9am to 1pm except Leeds, ok?",
    ),
    (
        "Le 8 mai, tous nos caveaux vous attendent de 9h à 13h (sauf Lys, fermé).",
        "Je peux dire que nos caveaux sont ouverts le 8 mai de 9h à 13h sauf Lys ?",
    ),
    ("All our cafés serve Fairtrade coffee.", "Can I say our cafés serve Fairtrade coffee?"),
]
OTHERWISE = [
    (
        "La gare de Lys rouvre au public samedi 9 mai et aux abonnés jeudi 7 mai.",
        "Je peux annoncer que la gare de Lys rouvre samedi 9 mai ?",
    ),
    (
        "La gare de Lys n'ouvre pas au public samedi 9 mai.",
        "Je peux annoncer que la gare de Lys n'ouvre pas samedi 9 mai ?",
    ),
    (
        "La gare de Lys ouvre au public samedi 9 mai.",
        "Je peux annoncer que la gare de Lys ouvre aux abonnés samedi 9 mai ?",
    ),
    (
        "The Moor Hall reopens to the public on Saturday 9 May and to members on Thursday 7 May.",
        "Can I say the Moor Hall reopens on Saturday 9 May?",
    ),
    (
        "The Moor Hall is not open to the public on Saturday 9 May.",
        "Can I say the Moor Hall is not open on Saturday 9 May?",
    ),
    (
        "L'entrée est gratuite samedi 9 mai, merci à la Banque Orme.",
        "Je peux dire que l'entrée est gratuite samedi 9 mai ?",
    ),
    (
        "L'entrée est gratuite samedi 9 mai, merci à nos partenaires.",
        "Je peux dire que l'entrée est gratuite samedi 9 mai ?",
    ),
    ("Le café est ouvert samedi 9 mai, merci de réserver.", "Je peux dire que le café est ouvert samedi 9 mai ?"),
    ("Entry is free on Saturday 9 May, thanks to our members.", "Can I say entry is free on Saturday 9 May?"),
    (
        "Le café est ouvert samedi 9 mai, merci aux moins de 18 ans de rester dehors.",
        "Je peux dire que le café est ouvert samedi 9 mai ?",
    ),
    ("Après deux ans d'ancienneté, la prime est versée le 9 mai.", "Je peux dire que la prime est versée le 9 mai ?"),
    (
        "Après trois mois d'essai, l'abonnement passe à 30 € le 9 mai.",
        "Je peux dire que l'abonnement passe à 30 € le 9 mai ?",
    ),
    ("After six months of works, tenants have a refund.", "Can I say tenants have a refund?"),
    (
        "Après deux semaines de travaux, le client a droit à un remboursement.",
        "Je peux dire que le client a droit à un remboursement ?",
    ),
    (
        "Après deux ans de travaux, la piscine de Lys rouvre samedi 9 mai.",
        "Je peux dire qu'après trois ans de travaux, la piscine de Lys rouvre samedi 9 mai ?",
    ),
    (
        "La navette gratuite de Lys ouvre le samedi 9 mai, départ de la gare.",
        "Je peux dire que la navette gratuite de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "La visite de Lys ouvre le samedi 9 mai, départ de la gare sur réservation.",
        "Je peux dire que la visite de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le sentier de Lys ouvre le samedi 9 mai, accès aux membres.",
        "Je peux dire que le sentier de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le sentier de Lys ouvre le samedi 9 mai, départ à 10h.",
        "Je peux dire que le sentier de Lys ouvre le samedi 9 mai à 11h ?",
    ),
    (
        "Le sentier de Lys ouvre le samedi 9 mai, rendez-vous aux adhérents.",
        "Je peux dire que le sentier de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le sentier de Lys ouvre le samedi 9 mai, 7 places par départ.",
        "Je peux dire que le sentier de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le sentier de Lys ferme le samedi 9 mai, départ de la gare.",
        "Je peux dire que le sentier de Lys ferme le samedi 9 mai ?",
    ),
    ("Notre salon de Lys ouvre le samedi 9 mai, 7 rue Haute.", "Je peux dire que notre salon ouvre le samedi 9 mai ?"),
    (
        "Le 8 mai, nos magasins sont ouverts de 9h à 13h (sauf Lys, fermé).",
        "8 mai ouvert 9h 13h, je le mets en story ?",
    ),
    ("Le 8 mai, nos bureaux sont ouverts de 9h à 13h.", "8 mai ouvert 9h 13h, je le mets en story ?"),
    ("Le 8 mai, nos magasins de Lys sont ouverts de 9h à 13h.", "8 mai ouvert 9h 13h, je le mets en story ?"),
    ("Le 8 mai, nos magasins ne sont pas ouverts de 9h à 13h.", "8 mai ouvert 9h 13h, je le mets en story ?"),
    ("Le 8 mai, 12 de nos magasins sont ouverts de 9h à 13h.", "8 mai ouvert 9h 13h, je le mets en story ?"),
    (
        "Le 8 mai, la moitié de nos magasins sont ouverts de 9h à 13h.",
        "8 mai on est ouvert de 9h à 13h, je le mets en story ?",
    ),
    (
        "Le 8 mai, le drive de nos magasins sont ouverts de 9h à 13h.",
        "Je peux dire que le 8 mai on est ouvert de 9h à 13h ?",
    ),
    ("On 8 May some of our practices are open from 9am to 1pm.", "8 May open from 9am to 1pm, ok?"),
    ("On 8 May the cafés in our shops are open from 9am to 1pm.", "Can I say we are open on 8 May from 9am to 1pm?"),
    ("On 8 May the staff of our shops are open from 9am to 1pm.", "Can I say we are open on 8 May from 9am to 1pm?"),
    ("On 8 May our shops are open from 9am to 1pm for members.", "Can I say we are open on 8 May from 9am to 1pm?"),
    ("Tous nos caveaux ne sont pas ouverts le 8 mai.", "Je peux dire que nos caveaux ne sont pas ouverts le 8 mai ?"),
    ("Presque tous nos caveaux sont ouverts le 8 mai.", "Je peux dire que nos caveaux sont ouverts le 8 mai ?"),
    ("Not all our cafés serve Fairtrade coffee.", "Can I say our cafés serve Fairtrade coffee?"),
    ("Almost all our cafés serve Fairtrade coffee.", "Can I say our cafés serve Fairtrade coffee?"),
    ("8 % de tous nos caveaux sont ouverts le 8 mai.", "Je peux dire que nos caveaux sont ouverts le 8 mai ?"),
    ("All our cafés but one serve Fairtrade coffee.", "Can I say our cafés serve Fairtrade coffee?"),
    (
        "Entre le 8 mai et le 1er juin, tous nos caveaux ouvrent tour à tour.",
        "Je peux dire que nos caveaux ouvrent le 8 mai ?",
    ),
    ("Tous nos vendeurs sont formés.", "Je peux dire que nos vendeurs sont tous bien formés ?"),
    (
        "Après deux ans de travaux, la piscine rouvre samedi 9 mai aux scolaires.",
        "Je peux dire que la piscine rouvre samedi 9 mai ?",
    ),
    ("Après deux ans de travaux, le musée a rouvert en partie.", "Je peux dire que le musée a rouvert ?"),
    (
        "Notre salon de Lys ouvre le samedi 9 mai : accès par la cour pour les clients VIP.",
        "Je peux dire que notre salon de Lys ouvre le samedi 9 mai ?",
    ),
    ("Our Lys shop opens on 9 May: way in via the car park for members.", "Can I say our Lys shop opens on 9 May?"),
    ("Our Lys shop opens on 9 May, 12 new jobs road.", "Can I say our Lys shop opens on 8 May?"),
    ("The walk in Lys opens on 9 May, meet at Moor Hall if booked.", "Can I say the walk in Lys opens on 9 May?"),
    (
        "400 arbres plantés en 2025, merci à nos équipes qui ont planté la moitié.",
        "Je peux dire 400 arbres plantés en 2025 ?",
    ),
    ("La piscine ouvre au public le 9 mai, les groupes le 12.", "Je peux dire que la piscine ouvre le 9 mai ?"),
    ("La piscine n'est ouverte au public que le 9 mai.", "Je peux dire que la piscine est ouverte le 9 mai ?"),
    (
        "La piscine est ouverte au public le matin, aux clubs le soir.",
        "Je peux dire que la piscine est ouverte le soir ?",
    ),
    ("The archive is open to the public by appointment.", "Can I say the archive is open?"),
    ("The archive is partly open to the public.", "Can I say the archive is open?"),
    ("The consultation on the closure is open to the public until 9 May.", "Can I say the consultation is open?"),
    (
        "Le 8 mai, nos magasins sont ouverts de 9h à 13h pour les adhérents.",
        "8 mai ouvert 9h 13h, je le mets en story ?",
    ),
    (
        "Le 8 mai, nos magasins sont ouverts de 9h à 13h et nos caveaux de 14h à 18h.",
        "8 mai ouvert 9h 13h, je le mets en story ?",
    ),
    ("Le 8 mai, nos magasins franchisés sont ouverts de 9h à 13h.", "8 mai ouvert 9h 13h, je le mets en story ?"),
    (
        "Le 8 mai, nos magasins sont ouverts de 9h à 13h.",
        "Je peux dire que la mairie est ouverte le 8 mai de 9h à 13h ?",
    ),
    ("On 8 May our Lys practices are open from 9am to 1pm.", "8 May open from 9am to 1pm, ok?"),
    ("On 8 May only our practices are open from 9am to 1pm.", "8 May open from 9am to 1pm, ok?"),
    ("L'usine de Lys ouvre au public samedi 9 mai.", "Je peux dire que l'usine de Lys ouvre samedi 9 mai ?"),
    ("The new Lys factory opens to the public on 9 May.", "Can I say the new Lys factory opens on 9 May?"),
    (
        "Le laboratoire de Lys rouvre au public samedi 9 mai.",
        "Je peux dire que le laboratoire de Lys rouvre samedi 9 mai ?",
    ),
    (
        "La crèche de Lys ouvre le samedi 9 mai, accueil des enfants de soignants.",
        "Je peux dire que la crèche de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "La crèche de Lys ouvre le samedi 9 mai, entrée par tirage au sort.",
        "Je peux dire que la crèche de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le salon de Lys ouvre le samedi 9 mai : accueil des professionnels.",
        "Je peux dire que le salon de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le marché de Lys ouvre le samedi 9 mai, entrée par inscription.",
        "Je peux dire que le marché de Lys ouvre le samedi 9 mai ?",
    ),
    (
        "Le dépôt de Lys ouvre le samedi 9 mai, accès par badge.",
        "Je peux dire que le dépôt de Lys ouvre le samedi 9 mai ?",
    ),
    ("The clinic in Lys opens on 9 May, starting at weekends.", "Can I say the clinic in Lys opens on 9 May?"),
    ("Qui visite tous nos caveaux gagne un magnum.", "Je peux dire que qui visite nos caveaux gagne un magnum ?"),
    ("Visit all our shops and get a mug.", "Can I say visit our shops and get a mug?"),
    (
        "Si tous nos magasins sont fermés le 8 mai, la vente est reportée.",
        "Je peux dire que si nos magasins sont fermés le 8 mai, la vente est reportée ?",
    ),
    (
        "Le parc est ouvert le 9 mai, merci à tous les chiens tenus en laisse !",
        "Je peux dire que le parc est ouvert le 9 mai ?",
    ),
    ("Entry is free on 9 May, thank you to all bringing a tin!", "Can I say entry is free on 9 May?"),
    (
        "Nos agences vous attendent au salon de Dax le 9 mai.",
        "Je peux dire qu'on est ouvert au salon de Dax le 9 mai ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_bounds_nothing_goes_unsaid(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_what_bounds_does_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is not VerdictKind.SHAREABLE
