"""Manners that say something beside what a post tells: "Share it with your friends!" of a personal pass, "Like and
share!" beside a draw, "Thanks for your patience!" where nobody had to wait or nothing will come of it.

Folded text.
"""

from __future__ import annotations

import re

_TO_PEOPLE = re.compile(
    r"(?:parle\w*-en|dites-le|dis-le|annonce\w*-le|raconte\w*-le|partage|transmet|fai\w+ (?:passer|tourner|circuler"
    r"|suivre)|faites-l|passez le mot|tague|tagge|identifie|mentionne|tell |tag |let |(?:please )?(?:share|pass|spread)"
    r"|merci de (?:partager|relayer|faire))"
)
_PEOPLE = re.compile(
    r"\b(?:amis?|amies?|proches|voisins?|voisines?|collegues?|copains|copines|entourage|famille|communaute|reseau"
    r"|friends?|mates?|family|neighbou?rs?|colleagues?|pals?|loved ones|world|monde|partout|someone|everyone|crew)\b"
)
_CLOSED_CIRCLE = re.compile(
    r"\b(?:members?|membres?|adherente?s?|societaires?|shareholders?|actionnaires?|staff|personnel|salaries?"
    r"|employees?|reserve(?:e|s|es|d)?|invitation|invite[- ]only|private|prive(?:e|s|es)?|huis clos|closed doors)\b"
)
_ONE_S_OWN = re.compile(
    r"\b(?:nominati(?:f|fs|ve|ves)|personn?el(?:s|le|les|ly)?|personal|(?:one|a single|per) person"
    r"|une (?:seule )?personne|incessibles?|transf\w+|individuel(?:s|le|les)?|individual|codes?|mots? de passe"
    r"|passwords?|confidenti\w+)\b"
)
_SOCIAL = re.compile(r"(?:like|aime|comment|tag|identifie|mentionne|partage|share|(?:dites-nous|tell us|let us know))")
_TO_WIN = re.compile(
    r"\b(?:gagn\w+|win(?:s|ning)?|concours|tirage\w*|tombola|jeux?|draw|raffle|giveaway|giving away|competition\w*"
    r"|contest\w*|prize\w*|a remporter)\b"
)
_OPINION = re.compile(
    r"(?:vos (?:impressions|avis|reactions|commentaires)|dites-nous|tell us|let us know|(?:your )?thoughts|what do you"
    r"|(?:et |alors )?(?:vous )?(?:qu'en|en pensez))"
)
_POLL = re.compile(
    r"\b(?:consultations?|sondages?|enquetes?|surveys?|polls?|vot\w+|jury|questionnaires?|referendum|elections?"
    r"|inquir(?:y|ies))\b"
)
_OUR_OWN = re.compile(r"\b(?:nos|notre|our|my|(?:a |to )?la gang)\b")
_PRAISES = re.compile(
    r"(?:(?:un |une |a )?(?:grand |immense |enorme |big |huge )?(?:bravo|chapeau|coup de|felicit|congrat|kudos|hats"
    r"|three|well done|good work|great work|thank|merci|shout|hat tip)|.*\b(?:fiers?|fieres?|proud)\b)"
)
_WE = re.compile(r"\b(?:nous|notre|nos|on (?:est|a|va|ouvre|lance|propose|vous|recrute|y)|we|our|ours|us)\b")
_FROM_US = re.compile(r"(?:de la part de|from )")
_GIVES = re.compile(r"\b(?:remet\w*|remis|donn\w+|dons?|verse\w*|cadeaux?|cheques?|give[sn]?|gave|donat\w+|gifts?)\b")
_SEVERAL = re.compile(r"\b(?:ces|les|these|those|both|your) dates\b|\bthe dates\b")
_DAYS = re.compile(
    r"(?<![\d.,])\d{1,2}(?:er|st|nd|rd|th)?(?= (?:et|and|au|to|a|&|janv|fev|mars|avr|mai|juin|juil|aou|sept|oct|nov|dec"
    r"|jan|feb|mar|apr|may|jun|jul|aug)|,|-)"
)
_ANY_DAY = re.compile(r"\d|\b(?:(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|[a-z]+days?|demain|tomorrow)\b")
_DATES = re.compile(r"\b(?:la date|cette date|(?:the|this|that) date|dates)\b")
_WAITS = re.compile(
    r".*(?<![a-z])(?:patien(?:ce|ter|t)|bearing with us|sticking with us|staying with us|waiting|attendus)"
    r"(?: (?:d'avance|in advance))?\Z"
)
_BEARS = re.compile(r".*(?<![a-z])(?:comprehension|understanding|indulgence)(?: (?:d'avance|in advance))?\Z")
_TRYING = re.compile(
    r"(?<![a-z])(?:(?:est|sont|sera|seront|reste(?:nt|ra)?) (?:temporairement |partiellement )?(?:ferme|clos)"
    r"(?:e|s|es)?|(?:is|are|be|stays?|remains?) (?:temporarily |partly )?(?:closed|shut|down)|fermetures?|closures?"
    r"|ferm(?:e|ent|ons|era|eront) (?:du|jusqu|pour|ce|aujourd)|(?:closes?|shuts?) (?:until|for|from)"
    r"|indisponib\w+|unavailab\w+|pannes?|outages?|en retard|retards?|retarde\w*|late|delay(?:s|ed)?"
    r"|annule(?:e|s|es)?|cancel(?:led|ed)|reporte(?:e|s|es)|postponed|travaux|(?:for|road|repair|engineering"
    r"|improvement) works|repairs?|perturb\w+|disrupt\w*|interromp\w+|interrup\w+|suspend\w*|suspension\w*|greves?"
    r"|strikes?|maintenance|coupures?|(?:power|water) cuts?|desolee?s?|sorry|apolog\w+|deviee?s?|deviations?|diverted"
    r"|diversions?|saturee?s?|debordee?s?|no (?:trains?|bus(?:es)?|ferr(?:y|ies)|flights?|service|water|power))"
    r"(?![a-z])"
)
"""What tries people's patience: beside anything else, thanks for it would tell that they had to wait."""
_NEVER = re.compile(r"(?<![a-z])(?:jamais|never|pas|not|sans|without|aucune?|no delays?|\w+n't)(?![a-z])")
_NO_END = re.compile(
    r"(?<![a-z])(?:definitiv\w*|permanent\w*|for good|for ever|forever|pour (?:toujours|de bon)|annul\w+|cancel\w*"
    r"|suppri\w+|remplac\w+|replac\w+|rappel\w*|recall\w*|(?:ses|leurs|nos|its|their|our) (?:portes|doors)"
    r"|(?:en|in|since|depuis) (?:19|20)\d\d)"
)
"""Where nothing comes to an end, nobody is to wait."""


def out_of_place(part: str, beside: str) -> bool:
    """Whether a sentence of manners says something beside the others of its post."""
    to_people = _TO_PEOPLE.match(part)
    if to_people and (_ONE_S_OWN.search(beside) or (_PEOPLE.search(part) and _CLOSED_CIRCLE.search(beside))):
        return True
    pairs = ((_SOCIAL, _TO_WIN), (_OPINION, _POLL), (_FROM_US, _GIVES))
    if any(said.match(part) and told.search(beside) for said, told in pairs):
        return True
    if _PRAISES.match(part) and _OUR_OWN.search(part) and not _WE.search(beside):
        return True
    return _wrong_days(part, beside) or _impatient(part, beside)


def _wrong_days(part: str, beside: str) -> bool:
    if _DATES.search(part) is None:
        return False
    return len(_DAYS.findall(beside)) < 2 if _SEVERAL.search(part) else _ANY_DAY.search(beside) is None


def _impatient(part: str, beside: str) -> bool:
    """Whether it thanks for patience that nothing asks for, or that no end is put to."""
    if _WAITS.match(part):
        return not _TRYING.search(beside) or bool(_NEVER.search(beside) or _NO_END.search(beside))
    return bool(_BEARS.match(part)) and not _TRYING.search(beside)
