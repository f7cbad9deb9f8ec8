"""What a CM would do with a text is no part of what is said; what the house does with the thing is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.intent import would_post
from tests.desk.world import kind_of, said

YURT = said("yurt", "La yourte de Millau ouvre samedi 6 juin.")

WOULD = """
je partage le rappel|je fais un rappel|je passe le mot|je fais tourner|on fait tourner|on le crie
je le crie sur les toits|je la mets au calendrier|on la met au calendrier|je l'ajoute au calendrier
je l'inscris au calendrier editorial|j'ai le droit de garrocher ca en story|je garroche ca en story
je pitche ca sur la page|je lache l'info ou je patiente|j'attends encore un peu ou je poste|on l'affiche|on tag
on pousse la publication|on part ca|je le remonte sur la page|on fete ca sur les reseaux|j'envoie|je la colle
je leur dis ca|je peux l'ecrire noir sur blanc|et je peux le repeter|je donne le numero|ok site + rs|rs ok
je publie ou je garde ca pour moi|un p'tit post|on lance la com
can i bang it up|do i post or hold|do i post it or shall i hang fire|shall i hang fire|could i cover it in a post
can it go in a story|will i fire it up|can i put that out there|may i share it with followers|wait or post
can i hit publish
"""
SAID = """
on le donne|on l'ouvre|on lance|on le sort|on donne|je suis la|on met le feu|on lance la saison|on crie
je mets la table|je mets une tente|on le lance|on le met|on sort|on le passe|je pars|on fait ca|je fais ca|on passe
on fete|on fete le maire|on lance la commercialisation|ok pour la presse|ok site web de vente|un petit dejeuner
je dis non|je lui dis que non|je publie ou on annule|can i get it|can i use it|we post it|can we go|can i go
can people post it|can i add it|can i own it|can i drop it|can i get in|can they share it|or not|or cancel it
wait or cancel|can i repeat it every week|should it be shared by members
"""


def _clauses(text: str) -> list[str]:
    return [clause for line in text.strip().splitlines() for clause in line.split("|")]


@pytest.mark.parametrize("clause", _clauses(WOULD))
def test_what_a_cm_would_do_with_a_text(clause: str) -> None:
    assert would_post(clause)


@pytest.mark.parametrize("clause", _clauses(SAID))
def test_what_is_done_with_the_thing_is_said(clause: str) -> None:
    assert not would_post(clause)


@pytest.mark.parametrize("ending", ["je partage le rappel", "on la met au calendrier", "je le garroche-tu en story"])
def test_it_leaves_the_matter(ending: str) -> None:
    assert kind_of(f"La yourte de Millau ouvre samedi 6 juin, {ending} ?", YURT) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "ending",
    ["on la donne", "on la met en vente", "je mets une tente", "on fête le maire", "je dis non", "on la ferme"],
)
def test_what_says_more_gets_no_yes(ending: str) -> None:
    assert kind_of(f"La yourte de Millau ouvre samedi 6 juin, {ending} ?", YURT) is not VerdictKind.SHAREABLE
