"""A short form is read as the one thing of the wording that it can stand for, and as nothing else."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.rewording.towards import may_be_short, towards
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("shown", "wording", "full"),
    [
        ("9 réserv. pour mai", "Il reste 9 réservations pour mai.", "9 réservations pour mai"),
        ("Plym. depot, 4 May", "The Plymouth depot opens on 4 May.", "Plymouth depot, 4 May"),
        ("Luc Roy, prés. du club", "Luc Roy, président du club.", "Luc Roy, président du club"),
        ("S. Caron en juin", "Sylvie Caron part en juin.", "Sylvie Caron en juin"),
        ("B.-Comeau en juin", "La halle de Baie-Comeau ouvre en juin.", "Baie-Comeau en juin"),
        ("PHC £14", "Pet Health Club: £14.", "Pet Health Club £14"),
        ("la DG part", "Notre directrice générale part.", "la directrice générale part"),
        ("FOH jobs", "12 front-of-house jobs.", "front-of-house jobs"),
        ("visite guidé du phare", "Visite guidée du phare.", "visite guidée du phare"),
    ],
)
def test_a_short_form_is_put_as_the_wording_says_it(shown: str, wording: str, full: str) -> None:
    assert may_be_short(shown)
    assert towards(shown, wording) == full


@pytest.mark.parametrize(
    ("shown", "wording"),
    [
        ("réserv. pour mai", "Des réservations et un réservoir."),
        ("le port. rouvre", "Le portail rouvre."),
        ("le parc", "Le parcours rouvre."),
        ("env. 30 postes", "L'environnement recrute 30 postes."),
        ("mar. 3 mai", "Le marché du 3 mai."),
        ("S. Caron part", "Sylvie Caron et Serge Caron partent."),
        ("P. Caron part", "Sylvie Caron part."),
        ("M. Caron part", "Marie Caron part."),
        ("PHS £14", "Pet Health Club: £14."),
        ("M.Caron part", "Marie Caron part."),
        ("S. Caron ouvre", "La Société Caron ouvre."),
        ("D. Caron ouvre", "Le Docteur Caron ouvre."),
        ("P. Caron ouvre", "La Pharmacie Caron ouvre."),
        ("V. Caron ouvre", "Les Vins Caron ouvrent."),
        ("T. Caron revient", "Le Trophée Caron revient."),
        ("T. Hale wins", "Team Hale wins."),
        ("le PMR ouvre", "Le Parc Marin Royal ouvre."),
        ("the AGM is on 4 May", "Alder Gala Market is on 4 May."),
        ("réserv. attendus en mai", "Réservistes attendus en mai."),
        ("rép. du stade", "Réparation du stade."),
        ("le CHU ouvre", "Le Centre Horticole Urbain ouvre."),
        ("les trains sup. du 3 juin", "Les trains supprimés du 3 juin."),
        ("Luc Roy, prés. du club", "Luc Roy, présentateur du club."),
        ("parking perm. en ville", "Parking permis en ville."),
        ("le parc nat. rouvre", "Le parc naturel rouvre."),
        ("le directeur comm. part", "Le directeur commercial part."),
        ("Dep. manager in York", "Departing manager in York."),
        ("PDG part", "Notre directrice générale part."),
        ("SAV en mai", "Samedi, atelier vélo en mai."),
        ("les salles du musée rénové", "Les salles du musée rénovées."),
        ("des artistes invités", "Des artistes invitées."),
        ("un élève admis", "Une élève admise."),
        ("capitaine blessé à Dax", "Capitaine blessée à Dax."),
        ("peintre invité à Dax", "Peintre invitée à Dax."),
        ("poste créé à Dax", "Poste créée à Dax."),
    ],
)
def test_what_leaves_a_choice_stays_short(shown: str, wording: str) -> None:
    assert towards(shown, wording) == shown


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Sylvie Caron dirige le musée de Redon.", "S. Caron dirige le musée de Redon, ok ?"),
        ("Le carnet de voyage coûte 12 €.", "le carn. de voyage coûte 12 €, je poste ?"),
        ("Pet Health Club costs £14 a month.", "PHC costs £14 a month, ok to post?"),
        ("Visite guidée du phare le 3 juin.", "visite guidé du phare le 3 juin, je publie ?"),
    ],
)
def test_it_is_granted_as_the_whole_word_is(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Sylvie Caron dirige le musée de Redon.", "P. Caron dirige le musée de Redon, ok ?"),
        ("Sylvie Caron dirige le musée.", "S. Caron dirigeait le musée, ok ?"),
        ("Sylvie Caron dirige le musée.", "S. Carron-Petit dirige le musée, ok ?"),
        ("Le directeur général, Luc Roy, part en juin.", "Le DGA, Luc Roy, part en juin, ok ?"),
        ("Pet Health Club costs £14 a month.", "PHC costs £14 p.a., ok to post?"),
        ("Le portail rouvre le 3 juin.", "le port. rouvre le 3 juin, ok ?"),
        ("Les employées licenciées partent le 3 juin.", "Les employés licenciés partent le 3 juin, ok ?"),
        ("Des artistes invitées jouent le 3 juin.", "Des artistes invités jouent le 3 juin, ok ?"),
    ],
)
def test_what_it_may_not_stand_for_gets_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
