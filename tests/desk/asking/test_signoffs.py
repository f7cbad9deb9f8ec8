"""What is asked behind a text in quotes is asked of the text; behind anything else it may be asked of the thing."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.signoffs import signed_off_at
from tests.desk.world import kind_of, said

BRIDGE = "Le pont du Cher rouvre le 4 septembre aux camions."
BRIDGE_EN = "The Cher bridge reopens to lorries on 4 September."
ASKED = """
Vous approuvez ?|Tu signes ?|J'appuie sur publier ?|Tout est juste ?|C'est conforme ?|Bon à partir ?
Je laisse tel quel ?
Ok pour demain ?|Elle te va ?|C'est bien la version validée ?|On imprime ?|Une coquille ?|Prêt à publier ?|Parfait ?
"""
ASKED_EN = """
Fit to print?|Any problem with it?|Perfect?|Spot on?|Is everything right?|Nothing to change?|Ready to publish?
OK for tomorrow?|Is this the approved version?|Do we keep it?|Shall I leave it as is?|Does that look right to you?
Any typos?|Does it match what you told us?|Right to publish?|Send it?
"""
MORE = """
Ça vaut aussi pour Dax ?|Je corrige la date ?|On garde la date ?|Je supprime ?|Tout est gratuit ?|Et les bus ?
Elle est bonne ?|C'est propre ?|Ça respecte l'accord ?|Vous le signez ?|L'approuvez-vous ?|Prêt pour demain ?
On les expédie ?|Prêt à partir ?|C'est fidèle ?|Tout est en règle ?|On reprend ?|Il est conforme ?|Envoyé ?
Le pont est prêt ?|C'est faux ?|Pour les vélos aussi ?|Je retire le texte ?|Une erreur de date ?|On garde les bus ?
"""
MORE_EN = """
Does it apply to Leeds too?|Shall I change the date?|Do we keep the date?|Shall I delete it?|Is everything free?
Is it safe to use?|Fit to run?|Shall we keep them?|Is it the final version?|Is it true to the original?
As agreed?|Are you approving it?|Ready for tomorrow?|Does it match what we agreed?|Do we release it?|Ready to send?
Is the bridge ready?|Is that false?|For bikes too?|And the buses?|Ready for buses?|Any problem with the bridge?
"""
OF_THE_THING = """
Le pont du Cher, tout est conforme ?|« Le pont du Cher », prêt pour demain ?
Le pont du Cher, on le garde ?|« Le pont du Cher », tout est en ordre ?
"""
OF_THE_THING_EN = """
The Cher bridge, ready to go?|"The Cher bridge", fit to use?|The Cher bridge, all in order?
"The Cher bridge" all set to run?
"""


def asks(lines: str) -> list[str]:
    return [ask for line in lines.strip().splitlines() for ask in line.split("|")]


@pytest.mark.parametrize(("wording", "lines"), [(BRIDGE, ASKED), (BRIDGE_EN, ASKED_EN)])
def test_what_is_asked_of_the_text(wording: str, lines: str) -> None:
    for ask in asks(lines):
        draft = f"« {wording} » {ask}" if wording is BRIDGE else f'"{wording}" {ask}'
        assert kind_of(draft, said("one", wording)) is VerdictKind.SHAREABLE, draft


@pytest.mark.parametrize(("wording", "lines"), [(BRIDGE, MORE), (BRIDGE_EN, MORE_EN)])
def test_what_asks_for_more_stays(wording: str, lines: str) -> None:
    for ask in asks(lines):
        draft = f"« {wording} » {ask}" if wording is BRIDGE else f'"{wording}" {ask}'
        assert kind_of(draft, said("one", wording)) is not VerdictKind.SHAREABLE, draft


@pytest.mark.parametrize(("wording", "lines"), [(BRIDGE, OF_THE_THING), (BRIDGE_EN, OF_THE_THING_EN)])
def test_the_same_may_be_asked_of_the_thing(wording: str, lines: str) -> None:
    for question in asks(lines):
        assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE, question


def test_a_title_is_no_text() -> None:
    tail = "« le grand bal des pompiers » tout est conforme ?"
    assert signed_off_at(tail) is None
    assert signed_off_at(tail.replace("pompiers", "pompiers ouvre.")) == tail.replace(
        "pompiers", "pompiers ouvre."
    ).find("tout")
