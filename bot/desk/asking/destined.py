"""Where a post is to stand, set apart before an asking or before the text itself: « Dans notre infolettre, on peut dire
que … ? », « Pour LinkedIn, le musée rouvre le 4, je publie ? », "For tomorrow's story: …".

Before an asking to tell something it is no part of what is asked. Before a text it is one, unless it says for what the
text is, or stands before a colon: "on our page, the draw is open" tells where the draw is. « Pour un reel, le tarif est
de 90 € » tells for what the price is. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.asking.toldwhere import of_a_page

_POST = (
    r"(?:story|stories|posts?|publications?|publi|reels?|tweets?|carrousels?|carousels?|legendes?|captions?|threads?"
    r"|visuels?)"
)
_CHANNEL = (
    r"(?:facebook|fb|insta|instagram|ig|linkedin|tiktok|twitter|threads|bluesky|youtube|reseaux(?: sociaux)?|rs"
    r"|socials?|social media|page(?: (?:facebook|fb|insta|instagram|linkedin))?)"
)
_LETTER = r"(?:infolettres?|newsletters?|site (?:web|internet)|website|comments?|commentaires?)"
"""No site alone, which may be a place; no « en bio », which is organic; no "feed", which is eaten."""
_DAYS = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_OF_DAY = (
    rf"(?: (?:(?:de |d'|du |pour )?(?:demain(?: (?:matin|midi|soir))?|ce (?:matin|midi|soir)|cet apres-midi|aujourd'hui"
    rf"|{_DAYS}(?: (?:prochain|matin|midi|soir|morning))?|la semaine(?: prochaine)?)|(?:for |of )?(?:tomorrow|tonight"
    rf"|today|(?:this|next) week|this (?:morning|afternoon|evening)|on {_DAYS})))?"
)
_WHOSE = (
    r"(?:le |la |les |l'|notre |nos |mon |ma |mes |un |une |des |the |our |my |an? "
    rf"|(?:tomorrow|tonight|today|this week|next week|{_DAYS})'s )?"
)
_WHICH = rf"(?:(?:{_POST}|{_LETTER}){_OF_DAY}|{_CHANNEL})"
"""« Pour la page aujourd'hui, la visite est gratuite » tells when it is."""
_MANY = (
    r"(?:pour|for) (?:(?:de |pour )?(?:les |des |the ))?(?:stories|posts|publications|reels|tweets|carrousels|carousels"
    r"|legendes|captions|threads|visuels|commentaires|comments)(?![a-z])"
)
"""« Pour des visuels », "for threads": for what a price is, or a yarn."""
_APART = r"\s*(?P<apart>[,:]|\s[-–—](?=\s))\s+"
_FOR = re.compile(rf"(?:pour|for) (?!(?:une?|an?) {_POST}{_OF_DAY}\s*,){_WHOSE}(?:{_POST}{_OF_DAY}|{_CHANNEL}){_APART}")
"""« Pour un tweet, le chef est suspendu » may tell why."""
_PLACE = re.compile(
    rf"(?!{_MANY})(?:pour|sur|dans|en|cote|via|for|on|in|over on) {_WHOSE}(?:{_WHICH}|(?<=sur )x"
    rf"|(?<=on )x)(?: side)?{_APART}"
)
"""« Pour X » may be for somebody."""
_THING = re.compile(
    r"[«“\"]|(?:l[ae]s?|nos|notre|on|nous|du|des|un|une|c'est|il|the|our|we|we're|an?|all|every|from|until|this"
    r"|there|it's|\d+)(?![a-z])|l'"
)
"""How a text begins that tells something: « pour la newsletter, inscrivez-vous » would change what one enrols for."""
_NEEDED = re.compile(
    r"(?<![a-z])(?:prix|tarifs?|couts?|coute(?:nt)?|frais|forfaits?|budgets?|delais?|dates? limites?|remises?|rabais"
    r"|recrut[a-z]*|embauch[a-z]*|engag(?:e|eons|ent)|cherch[a-z]*|recherch[a-z]*|besoin|prime[es]*|recompens[a-z]*"
    r"|excuses|desolee?s?|regrett[a-z]*|merci|remerci[a-z]*|condamn[a-z]*|amendes?|auteure?s?|autrices?|graphistes?"
    r"|agences?|studios?|photographes?|community managers?|moderat[a-z]*|reponses?|formations?|audits?|inscri[a-z]*"
    r"|prices?|costs?|fees?|rates?|(?<!i )plans?|charges?|deadlines?|discounts?|hir(?:e|es|ed|ing)|recruit[a-z]*"
    r"|need(?:s|ed)?|looking for|awards?|prizes?|sorry|apolog[a-z]*|regret[a-z]*|thank[a-z]*|fined|writers?|reporters?"
    r"|authors?|designers?|photographers?|agency|studios?|moderators?|replies|training|courses?"
    r"|sign(?:ed|ing)?[- ]ups?|enrol[a-z]*|regist[a-z]*"
    r"|pay(?:ons|ent|e|er)|paie(?:nt)?|depens[a-z]*|dure(?:nt|es?)?|limites?|longueurs?|tourn(?:age|er|ons|e)s?|stages?"
    r"|stagiaires?|alternante?s?|(?<!je )(?<!on )postes?|logos?|noms?|mots? de passe|algorithmes?|regles?|idees?"
    r"|photos?|projets?|prepar[a-z]*"
    r"|suspend[a-z]*|exclu[a-z]*|renvoy[a-z]*|licenci[a-z]*|plaintes?|juge[es]*|proces|polices?|enquet[a-z]*|attaqu[a-z]*"
    r"|poursui[a-z]*|arret(?:e|es|ee|ees)|signons|contrats?"
    r"|pay(?:s|ing)?|paid|spen(?:d|ds|t)|lasts?|limits?|lengths?|film(?:s|ing)|intern(?:s|ships?)?|jobs?|names?"
    r"|passwords?|algorithms?|rules?|ideas?|projects?|suspended|expelled|sacked|dismissed|banned|su(?:es|ed|ing)|trial"
    r"|investigat[a-z]*|arrested|prosecuted|convicted|contracts?)(?![a-z])"
)
"""What is for a post or a page: a price, whom one looks for, a prize, an apology, a punishment."""
_AMISS = re.compile(
    r"(?<![a-z])(?:erreurs?|coquilles?|fautes?|fau(?:x|sses?)|propos|insult[a-z]*|errone[es]*|mistakes?|errors?|typos?"
    r"|wrong|remarks?)(?![a-z])"
)
"""What a post may have in it itself."""
_HELD = re.compile(
    r"(?<![a-z])(?:membres|members|tirages?|draws?|jeu(?:[ -]concours)?|contests?|diffus[a-z]*|stream[a-z]*|broadcast"
    r"|commandes?|orders?|(?:repond(?:ons|ent)?|repl(?:y|ies)) (?:en|in|within|sous)|nous sommes \d"
    r"|on est \d|groupes?)(?![a-z])"
)
"""What is held on a page, or counted there."""
_SITE = re.compile(r"(?:notre |le |our |the )?(?:site (?:web|internet)|website)")
_SOLD = re.compile(
    r"(?<![a-z])(?:ventes?|vend[a-z]*|remises?|rabais|billet[a-z]*|reserv[a-z]*|pannes?|inscri[a-z]*|sales?|sold|sell"
    r"|discounts?|bookings?|book|tickets?|outages?|sign[- ]?ups?)(?![a-z])"
)
"""What is done on a website."""
_OTHER = re.compile(
    r"(?:in part|en partie|partly|for good|pour de bon|pour toujours)(?![a-z])"
    r"|(?:pour|for) x\s*[,:]|(?:on|in|for) (?:(?:our|my|the) )?feed\s*[,:]"
)
"""« Pour X » may be for somebody; "on feed" what beasts get."""
_TELLS = re.compile(
    r"(?<![a-z])(?:dire|dis(?:e|ons)?|dit|lecrire|ecri[a-z]*|mett[a-z]*|mets?|annon[a-z]*|publi[a-z]*|post(?:e|er|ing)?"
    r"|partag[a-z]*|diffus[a-z]*|relay[a-z]*|relai[a-z]*|communiqu[a-z]*|racont[a-z]*|expliqu[a-z]*|precis[a-z]*"
    r"|rappel[a-z]*|mention[a-z]*|evoqu[a-z]*|parl[a-z]*|repond[a-z]*|affirm[a-z]*|confirm(?:er|e|ons|ing)?|say[a-z]*"
    r"|tell[a-z]*|writ[a-z]*|put(?:ting)?|announc[a-z]*|shar[a-z]*|explain[a-z]*|stat(?:e|ing)|talk[a-z]*|speak[a-z]*"
    r"|repl[a-z]*|answer[a-z]*|tweet[a-z]*|feature|plug|promote)(?![a-z])"
)
_THEY = re.compile(r"(?<![a-z])(?:tu|vous|you)(?![a-z]) (?:me |nous |also )?(?:confirm|dis|dites|pouvez|peux|tell)")


def place_ahead(head: str) -> tuple[int, bool]:
    """Where such a place ends, and whether it may stand before the text itself; 0 if there is none."""
    found = _PLACE.match(head)
    if found is None:
        return 0, False
    rest = head[found.end() :]
    named = found["apart"] == ":" and re.search(rf"{_LETTER}|\A(?:via|sur x|on x)\b", found.group()) is None
    return found.end(), (_FOR.match(head) is not None or named) and _THING.match(rest) is not None


def of_the_place(head: str) -> bool:
    """Whether what is told may be of the very place that it begins with: "on Facebook, can I say that we have 900
    followers?", « pour un reel, je peux dire que le tarif est de 90 € ? »."""
    if re.match(_MANY, head) or _OTHER.match(head):
        return True
    found = _PLACE.match(head)
    if found is None:
        return False
    rest = head[found.end() :]
    if re.match("pour |for ", head):
        return of_a_page(rest) or _NEEDED.search(rest) is not None
    sells = _SITE.search(found.group()) and _SOLD.search(rest)
    return of_a_page(rest) or bool(sells or _HELD.search(rest) or _AMISS.search(rest))


def tells(asking: str) -> bool:
    """Whether whoever asks would tell something: « est-ce que … ? » asks whether it is so there."""
    return _TELLS.search(asking) is not None and _THEY.search(asking) is None
