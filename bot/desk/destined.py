"""Where a post is to stand, set apart before an asking or before the text itself: « Dans notre infolettre, on peut dire
que … ? », « Pour LinkedIn, le musée rouvre le 4, je publie ? », "For tomorrow's story: …".

Before an asking it is no part of what is asked. Before a text it is one, unless it says for what the text is, or stands
before a colon: "on our page, the draw is open" tells where the draw is. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.toldwhere import of_a_page

_POST = (
    r"(?:story|stories|posts?|publications?|publi|reels?|tweets?|carrousels?|carousels?|legendes?|captions?|threads?"
    r"|visuels?)"
)
_CHANNEL = (
    r"(?:facebook|fb|insta|instagram|ig|linkedin|tiktok|twitter|x|threads|bluesky|youtube|reseaux(?: sociaux)?|rs"
    r"|socials?|social media|page(?: (?:facebook|fb|insta|instagram|linkedin))?)"
)
_LETTER = r"(?:infolettres?|newsletters?|site (?:web|internet)|website|feed|comments?|commentaires?)"
"""No site alone, which may be a place; no « en bio », which is organic."""
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
_OWN = rf"{_WHOSE}(?:{_POST}|{_CHANNEL})"
_APART = r"\s*(?P<apart>[,:]|\s[-–—](?=\s))\s+"
_FOR = re.compile(rf"(?:pour|for) {_OWN}{_OF_DAY}{_APART}")
_PLACE = re.compile(
    rf"(?:pour|sur|dans|en|cote|via|for|on|in|over on) {_WHOSE}(?:{_POST}|{_CHANNEL}|{_LETTER})(?: side)?{_OF_DAY}"
    rf"{_APART}"
)
_THING = re.compile(
    r"[«“\"]|(?:l[ae]s?|nos|notre|on|nous|du|des|des|un|une|c'est|il|the|our|we|we're|an?|all|every|from|until|this"
    r"|there|it's|\d+)(?![a-z])|l'"
)
"""How a text begins that tells something: « pour la newsletter, inscrivez-vous » would change what one enrols for."""


def place_ahead(head: str) -> tuple[int, bool]:
    """Where such a place ends, and whether it may stand before the text itself; 0 if there is none."""
    found = _PLACE.match(head)
    if found is None:
        return 0, False
    rest = head[found.end() :]
    labels = _FOR.match(head) is not None or (found["apart"] == ":" and re.search(_LETTER, found.group()) is None)
    return found.end(), labels and _THING.match(rest) is not None and not of_a_page(rest)
