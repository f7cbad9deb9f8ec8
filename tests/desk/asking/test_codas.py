"""Clauses that round off an asking: nothing against it, now or later, if so; none that says something of the matter."""

from __future__ import annotations

import pytest

from bot.desk.asking.closing import closes, closing_at
from bot.desk.asking.codas import answer_before, is_coda, needs_leave, of_the_thing, unconditional

ASKS = """
rien ne s'y oppose|permis|on assume en comm|go ou je garde sous le coude|on peut la montrer|je peux enfin la sortir
j'en parle|c'est deja public|c'est le moment d'en parler|je prepare un visuel|tu me laisses en parler
ok pour l'infolettre
je vais de l'avant|beau de meme|ok diff|can i launch it|i take it that's announceable|go or do i hang fire
do we welcome her|happy if i spell it out|anything stopping me posting|is that common knowledge|am i jumping the gun
cette fois c'est bon|je peux rassurer les gens comme ca|je peux repondre ca a une mere
je peux mettre ce nombre-la au long|formule comme ca c'est ok|j'arrose les reseaux|je plogue ca|je claque un post
tu me confirmes avant que je poste|je crie ca su'l toit|can i put it like that|can i remind people|worded like that ok
can i tell a mum that|publishable as is|what do you make of it
something i can put out|is that something we can share|c'est quelque chose que je peux annoncer|send it
could you clear this|got your ok|shall i press the button|can i spill the beans|may our followers know
"""
SAYS = """
page possible|je peux le revendiquer|site autorise
personne ne s'y oppose|la mairie ne s'y oppose pas|permis de construire|on assume les frais|go ou je nage
on peut la louer|je peux y nager|c'est deja complet|c'est le moment de nager|je prepare un gateau|tu me laisses entrer
ok pour les membres|je vais a la foire|gratuit de meme|can i launch a canoe|can we launch it|can i drop it
i take it that's free|go or do i swim|do we welcome dogs|happy if i swim|anything stopping dogs|is it out in the open
something i can eat|is it something we can offer|une info que je peux vendre|send it back
c'est bon la-bas|je peux y aller demain|je peux rassurer les actionnaires|je peux repondre ca au membres gratuits
je peux mettre ca en pause|ecrit en rouge ca va|j'arrose les plantes|je plogue la radio|on claque la porte
tu me confirmes avant lundi|je crie ca aux chiens|can i put it off|can i remind people to pay|worded badly ok
can i tell a mum that it's free|usable as a pool|what do you make of clay
j'arrose|on est large|c'est carre|je peux envoyer ca a un patient|j'imprime et j'envoie|je peux la ploguer
je la tourne comme ca|je gueule|ok pour la face|can i give a patient this|can i frame it like this|usable as is
can you confirm before it goes out|can we put them like that
could you clear the queue|got your ticket|shall i press the council|can i spill it on you|may our members swim
"""


def _clauses(lines: str) -> list[str]:
    return [clause for line in lines.strip().splitlines() for clause in line.split("|")]


@pytest.mark.parametrize("clause", _clauses(ASKS))
def test_what_only_asks_is_a_coda(clause: str) -> None:
    assert is_coda(clause)


@pytest.mark.parametrize("clause", _clauses(SAYS))
def test_what_says_something_is_none(clause: str) -> None:
    assert not is_coda(clause)


@pytest.mark.parametrize(
    ("clause", "asks"),
    [
        ("si oui je le publie", True),
        ("si ok je poste", True),
        ("sauf objection je publie", True),
        ("je poste si c'est ok", True),
        ("if so can i share it", True),
        ("sauf avis contraire", False),
        ("si personne ne s'y oppose", False),
        ("if it's ok with everyone", False),
        ("sauf le lundi je publie", False),
        ("si le maire valide je poste", False),
    ],
)
def test_an_answer_is_waited_for_only_by_an_asking(clause: str, asks: bool) -> None:
    assert closes(clause) is asks


def test_the_answer_goes_with_its_asking() -> None:
    assert unconditional("si oui je poste") == "je poste"
    text = "the pool reopens? if so, can i share it"
    assert closing_at(text, marked=True) == answer_before("the pool reopens? if so, ") == len("the pool reopens?")
    said = "the pool reopens, if it is, "
    assert answer_before(said) == len(said)


@pytest.mark.parametrize(
    ("clause", "asks"),
    [
        ("lmk if ok", True),
        ("il me faut un go", True),
        ("need a ticket", False),
        ("besoin d'un oui de la mairie", False),
    ],
)
def test_who_needs_a_yes_asks_without_a_mark(clause: str, asks: bool) -> None:
    assert needs_leave(clause) is asks
    assert (closing_at(f"the pool reopens, {clause}", marked=False) is not None) is asks


def test_what_is_allowed_may_be_the_thing_itself() -> None:
    assert of_the_thing("permis", "les chiens a la foire : ")
    assert not of_the_thing("permis", "je souhaite presenter la foire : ")
    assert of_the_thing("is it allowed", "dogs at the fair, ")
    assert of_the_thing("est-ce autorise", "les chiens a la foire, ")
    assert not of_the_thing("est-ce possible", "la cave rouvre samedi, ")
    assert not of_the_thing("is that allowed", "i would post the fair, ")
    assert not of_the_thing("on assume", "les chiens a la foire : ")
