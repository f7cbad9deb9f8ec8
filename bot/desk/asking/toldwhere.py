"""Where, and to whom, a text is told, between the verb of telling and what it brings: « annoncer sur Facebook
l'ouverture … », « annoncer aux internautes les soldes … », "share on our page the winners of …".

What follows must begin as a thing does, with its article: « annoncer sur la page une panne » names where; « partager
sur LinkedIn » alone, or « annoncer à nos internautes gratuits » would not tell where it ends. Folded text.
"""

from __future__ import annotations

import re

_PAGE = (
    r"(?:facebook|fb|insta|instagram|linkedin|tiktok|twitter|x|threads|bluesky|youtube"
    r"|(?:les |nos |mes |our |my |the )?(?:reseaux(?: sociaux)?|rs|socials?|social media|stories)"
    r"|(?:la |notre |ma |our |my |the )?page(?: facebook| fb| insta| instagram| linkedin)?"
    r"|(?:l'|notre |our |the )(?:infolettre|newsletter))"
)
"""No site, which may be where the thing is; no « en bio », which is organic, and no "feed", which is eaten."""
_PUBLIC = r"(?:followers|internautes)"
"""Who reads a page, and no more: « annoncer à nos clients la remise » may tell whose it is."""
_WHERE = re.compile(
    rf"(?: (?:sur|on|via|dans) {_PAGE}| en (?:story|stories|reel)"
    r"| dans (?:la |une |ma |notre |mon |un |le |nos )(?:story|stories|reel|post|legende)"
    r"| in (?:our |my |the |a )?(?:story|stories|bio)"
    rf"| (?:a|aupres de) (?:nos|mes|tous nos) {_PUBLIC}| aux {_PUBLIC}| (?:to|with) (?:our|my|all our) {_PUBLIC})+"
    r"(?= (?:(?:que |that |d[eu] |des |d'|about )[a-z0-9]|qu'|(?:l[ea]s? |l'|notre |nos |un |une |the |our "
    r"|an? )[a-z0-9]))"
)


_OF_A_PAGE = re.compile(
    r"(?<![a-z])(?:abonnee?s?|abonnements?|followers?|subscribers?|internautes|vues|views|likes|partages"
    r"|chaines?|channels?|comptes?|accounts?|boutiques?|shops?|directs?|lives?|streams?|concours|giveaways?)(?![a-z])"
)
"""What a page has of its own: « annoncer sur TikTok les 50k abonnés » tells where they are."""


_STAGES = re.compile(
    r"(?<![a-z])(?:(?:re)?diffus|montr|affich|programm|planifi|repet|lance|schedul|repeat|launch)[a-z]*\Z"
)
"""What is done with a concert, on a page: « diffuser sur YouTube le concert » shows it there."""


_TO_NAMED = re.compile(
    r"(?:(?<![a-z])(?:a|to)|(?<=tell)|(?<=telling)|(?<=answer)|(?<=answering))"
    r" (?:mme|madame|mlle|m\.|mr\.?|mrs\.?|ms\.?|monsieur|miss|dr\.?) [a-z][a-z'-]+"
    r"(?= (?:que |qu'|that ))"
)


def to_nobody(head: str) -> str:
    """The same, of the same length, without the name of who is answered: « je réponds à Mme Roux que … ». Whoever is
    quoted stays: "I quote Mrs Roux that …"."""
    return _TO_NAMED.sub(lambda found: " bien".ljust(len(found.group())), head)


def of_a_page(text: str) -> bool:
    """Whether something is told that a page has of its own."""
    return _OF_A_PAGE.search(text) is not None


def told_where(verb: str, rest: str) -> int:
    """Where the places and readers end that follow a verb of telling; 0 if there are none, or no thing after them."""
    found = None if _STAGES.search(verb) else _WHERE.match(rest)
    return found.end() if found and not of_a_page(rest[found.end() :]) else 0
