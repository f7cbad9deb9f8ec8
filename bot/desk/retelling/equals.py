"""Plain words for the same: « admis » and « acceptés », "hiring" and "recruiting", « coûte 40 € » and « est à 40 € ».

Each pair is of words that stand for each other in what a house tells, where the rest of the sentence is the same. What
only implies the other is told one way: who is welcome is admitted, and not the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.desk.retelling.told import DAY, NAME, Told, words

_PRICE = r"(?:[£€$]\d[\d.,]*|\d[\d .,]* ?(?:€|\$|£|euros?|dollars?|pounds?|CHF))"
_BEASTS = r"(?:chiens?|animaux|vélos|poussettes|enfants|trottinettes|dogs|pets|bikes|prams|buggies|children)"


_NO_DEED = r"(?! (?:(?:à|pour|de) )?[\w'’-]+(?:er|ir|re)\b)"
"""Who is welcome to sing is asked to, not allowed to."""
_NONE_ELSE = r"(?:(?!(?:qui|que|dont|où|et|mais|est|sont|that|which|who|and|or|is|are|was) )[\w'’-]+ )"
_BOUGHT_FR = (
    r"(?:Le |La |L['’]|Une? |Notre )(?:petit |grand |nouveau |nouvelle )?"
    r"(?:stage|atelier|billet|entrée|menu|visite|abonnement|forfait|carte|pass|séance|adhésion|inscription|livraison"
    r"|repas|formule|trajet|traversée|nuit|nuitée|chambre|ticket|session|excursion|croisière|balade"
    r"|brunch|déjeuner|dîner"
    rf"|coffret|panier|livre|kit)(?: (?:d['’]|de |du |des |à |pour |au |en ){_NONE_ELSE}{{0,5}}{_NONE_ELSE[:-2]})?)?"
    r"(?<! nous)(?<! vous)(?<! leur)(?<! lui)"
)
_OF_EN = (
    r"(?:(?!(?:average|typical|parking|lost|cheapest|dearest|lucky|winning|of|for|on|in|at|with|to|from|that|which|who"
    r"|and|or|is|are|was|first|second) )[\w'’-]+ )"
)
_BOUGHT_EN = (
    rf"(?:(?:The |An? |Our ){_OF_EN}{{0,3}}(?:course|workshop|ticket|class|lesson|tour|menu|pass"
    rf"|membership|subscription"
    r"|session|seat|room|lunch|dinner|brunch|ride|crossing|trip|cruise|kit|book|box|hamper|package|delivery)"
    rf"|Entry|Admission|Delivery|Membership)(?: (?:of|for|in|at|to|with) {_NONE_ELSE}{{0,5}}{_NONE_ELSE[:-2]})?)?"
)
"""What is bought: « la cagnotte est à 4 000 € », "the prize is £40" cost nothing."""
_WHOLE = rf"{_PRICE}(?=[.!]?\Z| (?:par|per|a|an|each|from|le|à partir|dès|on) (?!plus\b|moins\b))"
_UNPAID = (
    r"(?![^.;:!?]*\b(?:volunt\w+|unpaid|trials?|study|studies|surveys?|panel|research|bénévol\w+"
    r"|volontaires?|étude|essais?"
    r"|enquête|panel|stagiaires?|interns?)\b)"
)
_STAFF_EN = (
    rf"{_UNPAID} (?:\d+ |(?:an?|our|new|more) )?(?:[\w'’-]+ )?(?:nurses?|drivers?|chefs?|cooks?|bakers?"
    rf"|butchers?|waiters?|cleaners?|carers?"
    r"|teachers?|engineers?|technicians?|mechanics?|electricians?|plumbers?|welders?|cashiers?|sellers?|receptionists?"
    r"|vets?|midwi(?:fe|ves)|doctors?|guides?|lifeguards?|instructors?|people|staff|employees|workers|developers?"
    r"|salespeople|managers?|apprentices?|gardeners?|booksellers?|postal workers?)(?=[.!]?\Z| (?:in|at"
    r"|for (?:our|the)|this|by|from|on) )"
)
_STAFF_FR = (
    rf"{_UNPAID} (?:\d+ |(?:une?|des|de nouveaux|de nouvelles) )?(?:infirmi\w+|aides?-soignant\w*"
    rf"|chauffeu\w+|conduct\w+|cuisini\w+"
    r"|boulang\w+|bouch\w+|serveu\w+|enseignant\w*|ingénieur\w*|technicien\w*|mécanicien\w*"
    r"|électricien\w*|plombi\w+|soudeu\w+"
    r"|caissi\w+|vendeu\w+|libraires?|vétérinaires?|sages?-femmes?|médecins?|guides?|animat\w+|maîtres?-nageurs?"
    r"|monit\w+|personnes|salarié\w+|ouvri\w+|développeu\w+|apprenti\w*|jardini\w+|fact(?:eur|rice)s?"
    r"|préparat\w+)(?=[.!]?\Z| (?:à|en|dans|pour (?:nos?|notre|le|la|les)|d['’]ici|au|cette?|cet) )"
)
"""Whom a house pays: who hires a hall recruits nobody, who recruits volunteers hires none."""
_HAPPENS = (
    r"concert|marché|festival|spectacle|match|tournoi|atelier|bal|salon|cours|stage|gala|défilé"
    r"|vide-grenier|tirage|vernissage"
    r"|foire|fête|brocante|course|conférence|visite|réunion|soirée|finale|kermesse|représentation|randonnée|balade"
)
_EVENT_FR = rf"(?:Le |La |Notre )(?:{_HAPPENS})(?: (?!(?:si|qui|dont|et|ou|sur|est|a) )[\w'’-]+){{0,6}}?"
_EVENT_EN = (
    r"(?:The|Our|This|Today's|Tonight's) (?:(?!(?:if|that|which|and|or|of|is|no) )[\w'’-]+ ){0,4}?"
    r"(?:concert|market|festival|show|match|tournament|workshop|ball|fair|gala|parade|race|talk|tour"
    r"|meeting|party|final"
    r"|walk|gig|screening)"
)
_DONE_WITH = rf"(?:[.!]?\Z| (?:{DAY}|en raison d|à cause d|because of |due to ))"
"""Nothing for which alone it is: « annulé en cas de pluie », "cancelled on bank holidays"."""
_CHILD = r"(?:\d|1[0-5])"
_FREE = r" (?:(?:travel|go|get in|swim|eat|ride|enter|park|skate) )free\b"
""" "Under-12s" are a team as well."""


class _Swap(NamedTuple):
    """`found` is told as `instead`, if the question has all the words of `needs`."""

    found: re.Pattern[str]
    instead: str | Callable[[re.Match[str]], str]
    needs: frozenset[str]


def _swap(pattern: str, instead: str | Callable[[re.Match[str]], str], needs: str) -> _Swap:
    return _Swap(re.compile(pattern), instead, frozenset(needs.split()))


_SWAPS = (
    *(
        _swap(rf"(?P<of>\b{_BEASTS} [^.;:!?]*?\b(?:est|sont) )"
              rf"(?:bienvenu|admis|accepté|autorisé)(?P<end>e?s?)\b{_NO_DEED}",
              rf"\g<of>{word}\g<end>", plural)
        for word, plural in (("admis", "admis"), ("accepté", "acceptes"), ("autorisé", "autorises"))
    ),
    _swap(rf"(?P<of>\b{_BEASTS} )(?:ne sont pas) (?:admis|acceptés|autorisés)\b", r"\g<of>sont interdits", "interdits"),
    _swap(rf"(?P<of>\b{_BEASTS} )sont interdits\b", r"\g<of>ne sont pas admis", "pas admis"),
    _swap(rf"(?P<of>\b{_BEASTS} )sont interdits\b", r"\g<of>ne sont pas acceptés", "pas acceptes"),
    _swap(rf"(?P<of>\b(?i:{_BEASTS}) [^.;:!?]*?\bare )welcome(?=[.!]?\Z| (?:in|at|on|inside|aboard|all|every|from)\b)",
          r"\g<of>allowed", "allowed"),
    _swap(r"(?P<of>\b(?i:livraison|accès) (?:[^.;:!?]*? )?est )offerte?\b(?! (?:par|avec)\b)",
          lambda m: m["of"] + ("gratuit" if "ccès" in m["of"] else "gratuite"), "gratuite"),
    _swap(r"(?P<of>\b(?i:livraison) (?:[^.;:!?]*? )?est )gratuite\b", r"\g<of>offerte", "offerte"),
    _swap(r"\bdès (?=\d[\d .,]* ?(?:€|\$))", "à partir de ", "partir"),
    _swap(r"\bà partir de (?=\d[\d .,]* ?(?:€|\$) d['’]achat)", "dès ", "des"),
    _swap(rf"(?P<what>\A{_BOUGHT_FR}) coûte (?={_WHOLE})", r"\g<what> est à ", "est a"),
    _swap(rf"(?P<what>\A{_BOUGHT_FR}) est à (?={_WHOLE})", r"\g<what> coûte ", "coute"),
    _swap(rf"(?P<what>\A{_BOUGHT_EN}) costs (?={_WHOLE})", r"\g<what> is ", "is"),
    _swap(rf"(?P<what>\A{_BOUGHT_EN}) is (?={_WHOLE})", r"\g<what> costs ", "costs"),
    _swap(rf"\A(?P<what>{_BOUGHT_FR}) (?:coûte|est à) (?P<sum>{_WHOLE})",
          lambda m: f"Le prix {_of(m['what'])} est de {m['sum']}", "prix"),
    _swap(rf"\A(?P<what>{_BOUGHT_EN}) (?:costs|is) (?P<sum>{_WHOLE})",
          lambda m: f"The price of {m['what'][:1].lower()}{m['what'][1:]} is {m['sum']}", "price"),
    _swap(rf"\b(?P<be>[Ww]e are|[Ww]e['’]re) hiring(?={_STAFF_EN})", r"\g<be> recruiting", "recruiting"),
    _swap(rf"\b(?P<be>[Ww]e are|[Ww]e['’]re) recruiting(?={_STAFF_EN})", r"\g<be> hiring", "hiring"),
    _swap(rf"\b(?P<be>[Nn]ous |[Oo]n )recrut(?P<end>ons|e)(?={_STAFF_FR})", r"\g<be>embauch\g<end>", "embauche"),
    _swap(rf"\b(?P<be>[Nn]ous |[Oo]n )recrut(?P<end>ons|e)(?={_STAFF_FR})", r"\g<be>embauch\g<end>", "embauchons"),
    _swap(rf"\b(?P<be>[Nn]ous |[Oo]n )embauch(?P<end>ons|e)(?={_STAFF_FR})", r"\g<be>recrut\g<end>", "recrute"),
    _swap(rf"\b(?P<be>[Nn]ous |[Oo]n )embauch(?P<end>ons|e)(?={_STAFF_FR})", r"\g<be>recrut\g<end>", "recrutons"),
    _swap(rf"(?P<what>\A{_EVENT_FR} )est annulé(?P<end>e?)(?={_DONE_WITH})", r"\g<what>a été annulé\g<end>",
          "ete annule"),
    _swap(rf"(?P<what>\A{_EVENT_EN} )is cancelled(?={_DONE_WITH})", r"\g<what>has been cancelled",
          "been cancelled"),
    _swap(rf"(?P<what>\A{_EVENT_FR} )(?:est|a été) annulée?(?={_DONE_WITH})", r"\g<what>n'aura pas lieu",
          "aura pas lieu"),
    _swap(rf"(?P<what>\A{_EVENT_FR} )est reportée? au (?={DAY}[.!]?\Z)", r"\g<what>aura lieu le ", "aura lieu"),
    _swap(rf"\A[Uu]nder-(?P<age>{_CHILD})s(?={_FREE})", r"Children under \g<age>", "children"),
    _swap(rf"\A[Cc]hildren under (?P<age>{_CHILD})(?={_FREE})", r"Under-\g<age>s", "under"),
    _swap(rf"(?<=[Ff]ree for )under-(?P<age>{_CHILD})s\b", r"children under \g<age>", "children"),
    _swap(rf"(?<=[Ff]ree for )children under (?P<age>{_CHILD})\b", r"under-\g<age>s", "under"),
)  # fmt: skip
_DONE = r"won|raised|planted|opened|launched|recruited|hired|received|welcomed|delivered|trained|donated|recycled"
_SINCE = r"since|so far|until|if|when|per|a (?:day|week|month|year)|every|each|not|%|of the"
_STILL = (
    r"since|so far|already|now|until|in|on|at(?= \d)|last|yesterday|ago|between|during|before|after|when"
    r"|while|under|as|if"
    r"|once|per|a (?:day|week|month|year)|every|each|always|often|times|that"
)
_HAVE = re.compile(rf"\b(?P<who>[Ww]e)(?: have|['’]ve) (?P<done>{_DONE})\b(?![^.;:!?]*\b(?:{_SINCE})\b)")
_DID = re.compile(rf"\b(?P<who>[Ww]e) (?P<done>{_DONE})\b(?![^.;:!?]*\b(?:{_STILL})\b)")
_ROLE = (
    r"(?:direct(?:eur|rice|or)|manager|maire|mayor|président\w*|chair\w*|ch[eè]fe?|coach|entraîneu\w+"
    r"|responsable|gérante?"
    r"|infirmi\w+|nurse|doctor|médecin|vétérinaire|vet|boulang\w+|baker|bibliothécaire|librarian|curator|conservat\w+"
    r"|head|capitaine|captain|serveuse|serveur|collègue|colleague|trésori\w+|treasurer|secrétaire|secretary)"
)
"""A boat or a dish may be called after somebody."""
_IS_OUR = re.compile(
    rf"(?P<name>{NAME}) (?P<be>est|is) (?P<role>(?:notre|our|le|la|the) (?:nouve(?:au|lle)|new) [^.,;:!?]+?)[.!]?"
)
_CALLED = re.compile(
    rf"(?P<role>(?:[Nn]otre|[Oo]ur) (?:nouve(?:au|lle)"
    rf"|new) (?:[\w-]+ )??{_ROLE}\b[^.,;:!?]*?) (?:s['’]appelle|est|is called|is)"
    rf" (?P<name>{NAME})[.!]?"
)
_BOTH = re.compile(
    r"(?P<lead>[^.,;:!?]+ (?:sur|à|on|in|at) )(?P<one>[a-z]?[A-Z]\w+) (?P<link>et|and) (?P<two>[a-z]?[A-Z]\w+)"
    r"(?P<end>[.!]?)"
)
_IN_TURN = re.compile(
    r"\d|\b(?:et|and|ou|or|de|from|va|vont|part\w*|goe?s?|runs?|puis|then|ensuite|first|second|premi\w+"
    r"|deuxi\w+|ordre|order"
    r"|legs?|aller\w*|retour|entre|between|contre|against|versus|vs?|two\w*|deux|respecti\w+|successi\w+"
    r"|bat|beats?|won"
    r"|lost|gagne\w*|perd\w*)\b",
    re.IGNORECASE,
)
"""Where each of two belongs to one of two others, or comes before the other."""


def equal(told: Told) -> Iterator[str]:
    """The wording with one such word for the other."""
    for swap in _SWAPS:
        if swap.needs <= told.asked:
            text = swap.found.sub(swap.instead, told.wording, count=1)
            if text != told.wording:
                yield text


def just_done(told: Told) -> Iterator[str]:
    """ "We've won the award", of "We won the award", and back; not of what was done then."""
    if _HAVE.search(told.wording):
        yield _HAVE.sub(r"\g<who> \g<done>", told.wording, count=1)
    elif _DID.search(told.wording) and "ve" in told.asked | {word[-2:] for word in told.asked}:
        yield _DID.sub(r"\g<who> have \g<done>", told.wording, count=1)


def who_is(told: Told) -> Iterator[str]:
    """« Notre nouvelle directrice est Ana Roy », « … s'appelle Ana Roy », of « Ana Roy est notre nouvelle directrice »,
    and back."""
    if match := _IS_OUR.fullmatch(told.wording):
        role = match["role"][:1].upper() + match["role"][1:]
        yield f"{role} {match['be']} {match['name']}."
        if "appelle" in told.asked or "called" in told.asked:
            yield f"{role} {'is called' if told.english else 's’appelle'} {match['name']}."
    elif match := _CALLED.fullmatch(told.wording):
        role = match["role"][:1].lower() + match["role"][1:]
        yield f"{match['name']} {'is' if told.english else 'est'} {role}."


def the_other_first(told: Told) -> Iterator[str]:
    """« sur Android et iOS », of « sur iOS et Android »: two names at the end of a clause."""
    match = _BOTH.fullmatch(told.wording)
    if match is not None and words(match["one"]) <= told.asked and not _IN_TURN.search(match["lead"]):
        yield f"{match['lead']}{match['two']} {match['link']} {match['one']}{match['end']}"


def _of(thing: str) -> str:
    """« du stage », of « le stage »."""
    article, _, rest = thing.partition(" ")
    if article == "Le":
        return f"du {rest}"
    return f"de {thing[:1].lower()}{thing[1:]}"
