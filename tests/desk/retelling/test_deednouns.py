"""What happens, named by its noun; never what may not happen, nor the event of something else."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Notre nouvel atelier-boutique de Dax ouvre le samedi 3 octobre à 10 h, au 18 rue Foch.",
        "ouverture de Dax, ok ?",
    ),
    (
        "Notre nouvel atelier-boutique de Dax ouvre le samedi 3 octobre à 10 h, au 18 rue Foch.",
        "ouverture de Dax le 3 octobre, je peux en parler ?",
    ),
    (
        "La serre aux lézards ouvre au public le samedi 27 juin à 10 h. Elle abrite 40 espèces.",
        "ouverture de la serre aux lézards, ok ?",
    ),
    ("Votre caveau de Sète rouvre ses portes mercredi 23 septembre.", "Je peux annoncer la réouverture de Sète ?"),
    (
        "Nous ouvrons un centre de soins à Dax le mardi 6 octobre à 9 h.",
        "l'ouverture d'un centre de soins à Dax, je peux en parler ?",
    ),
    (
        "Notre boulangerie de Dax ouvre le jeudi 15 octobre à 7 h, au 12 rue Foch.",
        "ouv. Dax jeu. 15/10 7h, 12 r. Foch, ok FB ?",
    ),
    ("Les travaux de la halle Sud sont terminés.", "je peux évoquer la fin des travaux de la halle Sud ?"),
    (
        "Une girafe de Rothschild est née chez nous le 21 mai.",
        "Je peux annoncer la naissance d'une girafe de Rothschild ?",
    ),
    (
        "Our new Ludlow garden centre opens on Saturday 11 April at 9am, at 4 Corve Road. The first 100 visitors get "
        "a plant.",
        "Ludlow opening, ok?",
    ),
    ("Our Ludlow clinic opens its doors again on Saturday 3 October.", "the Ludlow reopening, ok?"),
    ("Our Alder shop moves to 9 Narrowgate on Monday 15 June.", "the Alder shop move, ok?"),
    ("We are opening a new shop in Bath on 3 May.", "can I mention the Bath opening?"),
    ("A red panda was born at our park on 3 May.", "the birth of a red panda, ok to post?"),
]
OTHERWISE = [
    ("Notre boutique de Dax ouvre le 3 mai la vente de Noël.", "l'ouverture de Dax, ok ?"),
    ("Notre boutique de Dax ouvre du 3 au 5 mai.", "l'ouverture de Dax, ok ?"),
    ("Nous ouvrons une enquête à Dax le 3 mai.", "l'ouverture de Dax, ok ?"),
    (
        "La boutique de Dax ouvre le 3 mai. Sous réserve de l'accord de la mairie.",
        "l'ouverture de la boutique de Dax, ok ?",
    ),
    ("La facture revient à 40 €.", "le retour de la facture, ok ?"),
    ("Le menu commence à 12 €.", "le début du menu, ok ?"),
    ("Les travaux de la halle sont terminés à 80 %.", "la fin des travaux de la halle, ok ?"),
    ("La table est finie à la cire.", "la fin de la table, ok ?"),
    ("Orme arrive en tête des ventes.", "l'arrivée d'Orme, ok ?"),
    ("Le contrat Orme arrive à son terme.", "l'arrivée du contrat Orme, ok ?"),
    ("We are opening an inquiry in Bath on 3 May.", "the Bath opening, ok?"),
    ("Anna Lee returns to court on 3 May.", "the return of Anna Lee, ok?"),
    ("The tables are finished in oak.", "the end of the tables, ok?"),
    ("Our Bath shop moves to new hours on 3 May.", "the Bath shop move, ok?"),
    ("Le pont ouvre aux vélos le 3 juin.", "ouverture du pont, ok ?"),
    ("Anna Lee arrive chez Aulne après neuf ans chez Orme.", "On peut parler de l'arrivée d'Anna Lee chez Orme ?"),
    ("La boutique de Dax ouvre le dimanche.", "l'ouverture de Dax, ok ?"),
    ("La boutique de Dax n'ouvre pas le 3 mai.", "l'ouverture de Dax, ok ?"),
    ("La boutique de Dax ouvre le 3 mai. L'ouverture de Pau est reportée.", "l'ouverture de Dax, ok ?"),
    ("La boutique de Dax ouvre le 3 mai. La boutique de Pau ouvre le 5 mai.", "l'ouverture de Pau le 3 mai, ok ?"),
    ("La boutique de Dax ouvre le 3 mai.", "l'ouverture de Dax le 5 mai, ok ?"),
    ("La boutique de Dax ouvre le 3 mai.", "l'ouverture de Dax à 9 h, ok ?"),
    ("La boutique de Dax ouvre le 3 mai.", "l'ouverture des boutiques de Dax, ok ?"),
    ("La boutique de Dax ouvre le 3 mai, si la mairie l'autorise.", "l'ouverture de Dax, ok ?"),
    ("La boutique de Dax ouvre une enquête le 3 mai.", "l'ouverture de Dax, ok ?"),
    ("La boutique de Dax ouvre le 3 mai pour les adhérents.", "l'ouverture de Dax, ok ?"),
    ("La directrice de la boutique de Dax arrive le 3 mai.", "l'arrivée de Dax, ok ?"),
    ("Le fils du lynx Orso est mort le 3 mai.", "la mort du lynx Orso, ok ?"),
    ("Le contrat avec Orme se termine le 3 mai.", "la fin d'Orme, ok ?"),
    ("Les travaux de la halle Sud sont terminés.", "la fin de la halle Sud, ok ?"),
    ("Orme ouvre une boutique à Dax le 3 mai.", "l'ouverture de notre boutique à Dax, ok ?"),
    ("Our Bath shop opens on Sundays.", "Bath opening, ok?"),
    ("Our Bath shop opens on 3 May for members only.", "Bath opening, ok?"),
    ("Our Bath shop may open on 3 May.", "Bath opening, ok?"),
    ("Our Bath shop opens on 3 May.", "Bath opening hours, ok?"),
    ("Our Bath shop opens on 3 May.", "Bath opening on 5 May, ok?"),
    ("Our Bath shop opens on 3 May.", "Bath closing, ok?"),
    ("Our Bath shop's car park opens on 3 May.", "Bath shop opening, ok?"),
    ("Orme opens a shop in Bath on 3 May.", "our Bath opening, ok?"),
    ("The Bath shop manager arrives on 3 May.", "the Bath shop arrival, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_happens_is_named(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_something_else_is_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN
