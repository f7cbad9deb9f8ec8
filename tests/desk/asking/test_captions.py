"""What labels a quoted text says nothing of the matter; what tells of what, where or for whom is no label."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.captions import label_to
from tests.desk.world import kind_of, said

BRIDGE = "Le pont du Cher rouvre le 4 septembre aux camions."
BRIDGE_EN = "The Cher bridge reopens to lorries on 4 September."
LABELS = """
Réponse à une voyageuse :|Réponse à un skieur impatient :|Ma réponse à Mme Roux :|Réponse à M. Petit :
Réponse à coller sous les commentaires :|Post pour notre page en anglais :|Story en trois cartes :|LinkedIn (demain) :
À relire avant 11 h :|Encart pour l'infolettre :|Communiqué pour tous les canaux :|Dernière version :|Deuxième essai :
Post de relance :|Publication programmée pour mardi 9 h :|Pour publication immédiate :|Voici ma publi :|Mot pour mot :
Texte de l'affiche, à valider svp :|Facebook, vendredi soir :|Version finale :|Voilà ce que ça donne :
"""
LABELS_EN = """
Reply to a traveller:|Reply to an anxious skier:|My answer to Mrs Tate:|Reply to Mr. Small:|In two slides:
Reply to paste under the comments:|Post for our English page:|Story in three cards:|LinkedIn (tomorrow):
To check before noon:|Newsletter blurb, please check:|Notice for all our channels:|Latest version:|Second attempt:
Follow-up post:|Scheduled for Tuesday 9am:|For immediate release:|Here's what I came up with:|Word for word:
Evening post:|Tonight's story:|Queued for 5pm:|Pinning this to the page:
"""
NONE = """
Post familles :|Post pour les familles :|Réponse aux clients de Dax :|Réponse à une cliente de Dax :|Version 2024 :
Réponse à un ancien client :|Réponse à un non-membre :|Réponse à une cliente enceinte :|Post Dax :|Dès lundi :|Dax :
Avis aux riverains :|Message aux membres :|Ancienne version :|Texte refusé :|Post annulé :|Faux :|En anglais :
Publication reportée à mardi :|Réponse du maire :|À démentir :|À supprimer de la page :|Sauf lundi :|Rumeur :
Réponse à une végane :|Réponse à un enfant :|Mot pour un départ :|En deux temps :|Réponse pour un remboursement :
Post à ne pas publier :|Page de Dax :|Story des membres :
"""
NONE_EN = """
Post for families:|Families post:|Reply to customers in Leeds:|Reply to a customer in Leeds:|The 2024 version:|Leeds:
Reply to a former customer:|Reply to a non-member:|Reply to a pregnant customer:|Leeds post:|From Monday:|In English:
Notice for residents:|Notice to members:|Old version:|Rejected text:|Cancelled post:|False:|Staff notice:
Post moved to Tuesday:|The mayor's answer:|To deny:|To remove from the page:|Except Monday:|Rumour:
Reply to a vegan:|Reply to a child:|Message for a funeral:|In two parts:|Reply for a refund:
Post not to publish:|Post for the Leeds page:
"""


def labels(lines: str) -> list[str]:
    return [label for line in lines.strip().splitlines() for label in line.split("|")]


@pytest.mark.parametrize(("wording", "lines"), [(BRIDGE, LABELS), (BRIDGE_EN, LABELS_EN)])
def test_a_label_says_nothing_of_the_matter(wording: str, lines: str) -> None:
    for label in labels(lines):
        draft = f"{label} « {wording} » Ok ?" if wording is BRIDGE else f'{label} "{wording}" OK?'
        assert kind_of(draft, said("one", wording)) is VerdictKind.SHAREABLE, draft


@pytest.mark.parametrize(("wording", "lines"), [(BRIDGE, NONE), (BRIDGE_EN, NONE_EN)])
def test_what_tells_something_is_no_label(wording: str, lines: str) -> None:
    for label in labels(lines):
        draft = f"{label} « {wording} » Ok ?" if wording is BRIDGE else f'{label} "{wording}" OK?'
        assert kind_of(draft, said("one", wording)) is not VerdictKind.SHAREABLE, draft


def test_only_before_a_text_in_quotes_and_not_far_from_it() -> None:
    assert label_to("story en trois cartes : « le pont rouvre »") == len("story en trois cartes : ")
    assert not label_to("story en trois cartes : le pont rouvre")
    assert not label_to("« le pont rouvre »")
    assert not label_to("story en trois cartes " + "svp " * 40 + ": « le pont rouvre »")
