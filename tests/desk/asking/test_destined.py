"""Where a post is to stand is no part of it; where a thing is, is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.destined import place_ahead
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("place", "labels"),
    [
        ("pour linkedin, ", True),
        ("pour la story de demain : ", True),
        ("for tomorrow's story: ", True),
        ("sur insta : ", True),
        ("sur insta, ", False),
        ("dans notre infolettre, ", False),
        ("on the facebook side, ", False),
        ("for our newsletter: ", False),
    ],
)
def test_a_place_ends_where_what_follows_begins(place: str, labels: bool) -> None:
    assert place_ahead(f"{place}le parc ouvre") == (len(place), labels)


@pytest.mark.parametrize(
    "head", ["pour le site, on ouvre", "en bio, les pommes", "sur place, le parc", "for sale: a car"]
)
def test_a_place_of_a_thing_is_none(head: str) -> None:
    assert place_ahead(head) == (0, False)


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Le parc ouvre le 4 mai.", "Dans notre infolettre, on a le droit d'écrire que le parc ouvre le 4 mai ?"),
        ("Le parc ouvre le 4 mai.", "Pour la page, je peux dire que le parc ouvre le 4 mai ?"),
        ("Le parc ouvre le 4 mai.", "Pour LinkedIn, le parc ouvre le 4 mai, je publie ?"),
        ("The park opens on 4 May.", "For tomorrow's story: the park opens on 4 May, do I publish?"),
    ],
)
def test_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("n", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Le concours est ouvert jusqu'au 3 mai.", "Pour la page, le concours est ouvert jusqu'au 3 mai, je publie ?"),
        ("Vos dons ont financé 12 lits.", "Sur notre page, vos dons ont financé 12 lits, je publie ?"),
        ("Inscrivez-vous avant le 3 mai.", "Pour la newsletter, inscrivez-vous avant le 3 mai, je publie ?"),
        ("Les pommes sont à 2 € le kilo.", "En bio, je peux dire que les pommes sont à 2 € le kilo ?"),
        ("Le tarif est de 90 € la journée.", "Pour un reel, le tarif est de 90 € la journée, ok ?"),
        ("Le tarif est de 90 € la journée.", "Pour un post, on peut dire que le tarif est de 90 € la journée ?"),
        ("Le musée rouvre le 4 mai.", "Pour des visuels, le musée rouvre le 4 mai, ok ?"),
        ("On recrute un alternant.", "Pour Instagram, on peut dire qu'on recrute un alternant ?"),
        ("Nous présentons nos excuses.", "Pour la story, nous présentons nos excuses, ok ?"),
        ("Le contrat est signé.", "Pour X, le contrat est signé, je publie ?"),
        ("Notre forfait coûte 9 €.", "Sur Facebook, est-ce que notre forfait coûte 9 € ?"),
        ("Nous avons 12 000 membres.", "Sur Facebook, je peux dire que nous avons 12 000 membres ?"),
        ("Le prix affiché était faux.", "Dans notre post, on peut dire que le prix affiché était faux ?"),
        ("Le tirage a lieu le 4 mai.", "Sur Insta : le tirage a lieu le 4 mai, je publie ?"),
        ("The fence costs £90 a metre.", "For the posts, the fence costs £90 a metre, do I publish?"),
        ("The yarn costs £4.", "For threads, the yarn costs £4, do I post?"),
        ("Our fee is £300.", "For a carousel, our fee is £300, do I publish?"),
        ("We are hiring an intern.", "For TikTok, we are hiring an intern, do I post?"),
        ("We won an award.", "For our page, we won an award, do I post?"),
        ("The deal is signed.", "For X, can I say the deal is signed?"),
        ("The shop opens on 4 May.", "On Insta, is it true that the shop opens on 4 May?"),
        ("The sale starts at 9 am.", "On our website, can I say that the sale starts at 9 am?"),
        ("The price was wrong.", "In our newsletter, can I say that the price was wrong?"),
        ("The horses get 3 kg of oats a day.", "On the feed, can I say the horses get 3 kg of oats a day?"),
        ("The museum reopens on 4 May.", "In part, can I say the museum reopens on 4 May?"),
        ("The hall reopens on 4 May.", "For good, can I say the hall reopens on 4 May?"),
        ("We sold 300 loaves.", "Via Instagram: we sold 300 loaves, do I post?"),
        ("La ministre vient le 4 mai.", "Pour un tweet, la ministre vient le 4 mai, je publie ?"),
        ("Le chef est suspendu.", "Pour un tweet, on peut annoncer que le chef est suspendu ?"),
        ("The coach was sacked.", "For a post, can I say the coach was sacked?"),
        ("La visite est gratuite.", "Pour la page aujourd'hui, la visite est gratuite, je publie ?"),
        ("The tour is free.", "On our page this week: the tour is free, do I post?"),
        ("The length is 30 seconds.", "For the reel, the length is 30 seconds, do I post?"),
    ],
)
def test_refused(wording: str, question: str) -> None:
    assert kind_of(question, said("n", wording)) is not VerdictKind.SHAREABLE
