"""What is sold for less, named: « la promo casques », "the cookbook offer", of "20% off all cookbooks until 31 August".

Who names it is handed until when, and where. Whose it is, and of what, is all told: what some have others have not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.deednouns import LITTLE, LONGEST, OFF
from bot.desk.retelling.told import DAY, Told, words
from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of

_SHARE = r"(?:\d{1,2} ?%|\d{1,4} ?[€$]|[£€$]\d{1,4})"
_DAYS = rf"(?:{DAY}|\d{{1,2}}(?:er)?(?= au )|[A-Z]?[a-z]+day)"
_WHEN = (
    rf"(?i:(?:jusqu['’]au|until|dès le|from|du) {_DAYS}(?: (?:au|to|until) {DAY})?|ce week-end|this (?:weekend"
    rf"|week|month)"
    r"|cet (?:été|hiver|automne)|ce (?:printemps|mois-ci)|cette semaine|this (?:summer|winter|autumn|spring)"
    rf"|(?:le |on )?{DAY})"
)
_WHERE = (
    r"(?:,? (?:(?:seulement|uniquement|only) )?(?:en boutique|en magasin|en ligne|dans nos [a-zà-ÿ]+|in store"
    r"|in stores|online|in our [a-z]+)"
    r"(?: (?:et|and) (?:en ligne|en boutique|en magasin|online|in store))?(?: (?:seulement|uniquement|only))?)"
)
_WHAT = (
    r"(?:tou(?:s|tes) (?:les |nos )|les |la |le |l['’]|nos |all (?:our |the )?|our |the )?"
    r"(?P<what>[a-zà-ÿ][^,.:;!?\d%()]*?)"
)
_TAIL = rf"(?P<when>,? {_WHEN})?{_WHERE}?(?:,? {_WHEN})?[.!]?"
_SHAPES = (
    re.compile(rf"(?:{_WHEN}(?:,| :)? )?-?{_SHARE} (?:de (?:remise|rabais|réduction) |off )(?:sur )?{_WHAT}{_TAIL}"),
    re.compile(rf"(?:{_WHEN}(?:,| :)? )?-{_SHARE} (?:sur|on) {_WHAT}{_TAIL}"),
)
_NOUNS = {
    True: tuple(words_of("offer discount promo promotion sale deal")),
    False: tuple(words_of("promo promotion offre remise rabais reduction")),
}
_TO_SOME = re.compile(
    r"\b(?:pour|for|qui|que|dont|who|that|which|si|if|sauf|except|hors|dès|over|above|membres?|members?|adhérents?"
    r"|abonn\w+"
    r"|étudiant\w*|students?|de plus|and|ou|or|deuxième|second|prochaine?|next|ne|pas|not)\b"
)
"""Whom it is for, or what else has to be bought: then it is another offer than one on that thing."""


def on_offer(told: Told) -> Iterator[str]:
    """« la promo casques et antivols », of « 15 % de remise sur les casques et les antivols »."""
    noun = next((noun for noun in _NOUNS[told.english] if noun in told.asked), "") if told.subject else ""
    if not noun or OFF.search(told.wording) or any(map(str.isdigit, "".join(told.asked))):
        return
    if len(told.wording) > LONGEST:
        return
    match = next((found for shape in _SHAPES if (found := shape.fullmatch(told.wording))), None)
    if match is None or _TO_SOME.search(match["what"]):
        return
    what = match["what"].strip()
    if not told.english:
        plain = re.sub(r"\b(?:les|la|le|nos) ", "", what)
        if words(plain) - LITTLE <= told.asked:
            yield f"{noun} sur les {plain}"
            yield f"{noun} {plain}"
        return
    one = re.sub(r"s\Z", "", what)
    for thing in dict.fromkeys((what, one)):
        if frozenset(re.findall(r"\w+", fold(thing))) - LITTLE <= told.asked:
            yield f"{thing} {noun}"
            yield f"{noun} on {what}"
