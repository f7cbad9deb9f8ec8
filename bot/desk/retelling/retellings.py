"""All the ways in which a wording may be told again for one question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from bot.desk.retelling.appointing import appointment
from bot.desk.retelling.calls import run_on, thanked, uncalled
from bot.desk.retelling.clefts import put_first
from bot.desk.retelling.contests import played
from bot.desk.retelling.deednouns import deed_named
from bot.desk.retelling.deedobjects import deed_to
from bot.desk.retelling.descriptors import undescribed
from bot.desk.retelling.details import open_without_sites, reopened, to_anybody, unthanked, without_all, without_street
from bot.desk.retelling.discounts import is_off
from bot.desk.retelling.doing import done_by, our_done
from bot.desk.retelling.evenly import agreeing, excepting, freely
from bot.desk.retelling.existing import there_are
from bot.desk.retelling.fewer import without_hours
from bot.desk.retelling.forward import with_cause, with_place
from bot.desk.retelling.fronting import put_behind, with_season
from bot.desk.retelling.happenings import happening, honoured
from bot.desk.retelling.headings import uncountered, unheaded, uninvited, unmade
from bot.desk.retelling.headlines import (
    as_headline,
    done,
    in_lines,
    in_service,
    on_days,
    partners,
    unsorted,
)
from bot.desk.retelling.hiring import day_for_posts
from bot.desk.retelling.housename import as_ourselves
from bot.desk.retelling.keyfigures import counts_itself
from bot.desk.retelling.laurels import won_by
from bot.desk.retelling.moving import from_then, in_line, it_is, joined_by_and, moved, on_occasion
from bot.desk.retelling.oneapart import but_one_site
from bot.desk.retelling.openings import opens_there, opens_weekly, there_is
from bot.desk.retelling.ours import as_the, as_we
from bot.desk.retelling.partnering import as_partners, being, partnership, proud, sponsoring
from bot.desk.retelling.persons import unapposed, uncommaed, untitled
from bot.desk.retelling.places import called_by_place, founded, opened, undoored, welcoming
from bot.desk.retelling.portions import so_many
from bot.desk.retelling.presenting import appointed, guest, heard, presented, welcomed
from bot.desk.retelling.prices import costing
from bot.desk.retelling.rebates import on_offer
from bot.desk.retelling.recalls import recall_of
from bot.desk.retelling.results import counts, figures
from bot.desk.retelling.running import RUNS, runs
from bot.desk.retelling.serving import number_of, open_meanwhile
from bot.desk.retelling.shorter import by_now, by_themselves, there
from bot.desk.retelling.standing import has_it
from bot.desk.retelling.starting import beginning
from bot.desk.retelling.sums import (
    all_of_them,
    cut_by,
    in_so_many,
    labelled,
    partnered,
    to_be_had,
    with_gifts,
    with_its,
)
from bot.desk.retelling.tariffs import as_tariff
from bot.desk.retelling.titles import entitled, in_town, recalled
from bot.desk.retelling.told import Retelling, Told
from bot.desk.retelling.turning import apposed_otherwise, named_alone
from bot.desk.retelling.unhurt import nobody_hurt
from bot.desk.retelling.unnamed import unnamed
from bot.desk.retelling.whois import who_is
from bot.desk.text.lists import words_of

LENT = RUNS | frozenset(
    words_of("""
    passage slot appearance spot nomination appointment label certification tous toutes all ouverture opening coute
    ouvert ouverts ouverte ouvertes open opens reopens ouvre rouvre fier fiers heureux etre proud delighted be
    partenariat numero number pendant travaux during building work works stays
    remains reste restent refurbishment ca passe commandite mecenat sponsoring partnership support
    sponsorship sponsor interview gave grew drew drove ate took wrote amasse recolte recueilli collecte leve reuni
    est sera seront ouvrira rouvrira fermera commencera debutera passera aura tiendra reprendra reviendra restera is are
    will opening closing starting returning moving launching joining admis acceptes autorises interdits allowed
    gratuite offerte partir prix price is recruiting embauche embauchons recrute recrutons ete been have ve children
    under appelle called
    recrute recrutons embauche embauchons cherche cherchons recherche recherchons personnes hiring recruiting jobs
    positions roles vacancies envoyer poster deposer partager proposer soumettre publier transmettre gagner won win to
    coutent
    coutera couteront cost costs reprend reprennent revient reviennent part partent arrive arrivent commence commencent
    gratuit gratuite gratuits gratuites gratis charge free go travel chaque daily every day tuesdays mondays wednesdays
    thursdays fridays saturdays sundays
    ouvrent ferme ferment fermera fermeront fermee fermees closes close closed sauf except
    fait bien it that hurt injured rappel recall medaille medal ouvrons
    demarre demarrent returns leaves leave arrives starts launches
    reopening reouverture retour debut demarrage fin arrivee naissance mort deces blessure demenagement start end move
    arrival birth death recrutement embauche location visite visites pret don dons collecte livraison reparation
    plantation installation renovation lancement soutien recruitment hire rental visits donation donations gift delivery
    repairs launch offer discount promo promotion sale deal offre remise rabais reduction comptons compte employ
    employons emploie serve operate run direction nouveau nouvelle nouvel new
    """)
)
"""Telling words that only a retelling has."""
MOST = 24
"""Retellings that are compared; more would take longer than they are worth."""
_SHORTER: tuple[Retelling, ...] = (
    uncalled, thanked, undescribed, as_ourselves, unnamed, named_alone, unheaded, uninvited, unthanked,
    reopened, to_anybody, without_street,
    without_all, so_many, undoored, unapposed, untitled, unsorted, in_service, by_now, by_themselves,
    there, in_town, being, uncountered, unmade, without_hours,
)  # fmt: skip
"""What leaves out what the question leaves out: each builds on those before."""
_OTHERWISE: tuple[Retelling, ...] = (
    run_on, deed_named, deed_to, appointment, counts_itself, but_one_site, on_offer,
    who_is,
    put_behind, with_season, with_cause, with_place,
    excepting, put_first, there_are, has_it, beginning,
    is_off, uncommaed,
    runs, nobody_hurt, opens_weekly, won_by, our_done, recall_of,
    played, costing, happening, honoured, freely, agreeing, open_without_sites, joined_by_and,
    apposed_otherwise, heard, guest, welcomed, presented, appointed,
    opened, founded, called_by_place, all_of_them, labelled, to_be_had, partnered, with_gifts,
    with_its, in_so_many, cut_by, from_then, day_for_posts, in_line, it_is, on_days,
    done, done_by, as_headline, partners, recalled, entitled, proud, partnership, sponsoring, as_partners, there_is,
    opens_there, figures, counts, number_of, open_meanwhile, in_lines,
    as_the, welcoming, as_we, on_occasion, moved, as_tariff,
)  # fmt: skip
"""What tells it another way."""


def retellings(told: Told) -> Iterator[str]:
    """The wording told otherwise, in each way once, and only as far as they are looked at: never the wording itself."""
    return islice(_retellings(told), MOST)


def _retellings(told: Told) -> Iterator[str]:
    known = {told.wording: told}

    def add(texts: Iterable[str]) -> Iterable[str]:
        fresh = [text for text in texts if text not in known]
        known.update((text, replace(told, wording=text)) for text in fresh)
        return dict.fromkeys(fresh)

    for rule in _SHORTER:
        yield from add(rule(next(reversed(known.values()))))
    for rule in _OTHERWISE:
        yield from add(text for each in known.values() for text in rule(each))
        if len(known) > MOST:
            return
