"""Who did how much, told of what was done, and back: « 4 200 vélos réparés par notre atelier », of « Notre atelier a
réparé 4 200 vélos »; "volunteers gave 46,000 hours", of "46,000 hours given by volunteers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_PAST = {
    "given": "gave",
    "grown": "grew",
    "drawn": "drew",
    "driven": "drove",
    "eaten": "ate",
    "taken": "took",
    "written": "wrote",
    "sewn": "sewed",
    "sown": "sowed",
    "worn": "wore",
    **{
        each: each
        for each in ("made", "sold", "built", "brought", "lent", "sent", "won", "read", "spent", "run", "cut")
    },
}
"""What was done, and who did it; of other verbs both end in -ed."""
_COUNT = r"\d[\d ,.]*\d|\d"
_DEEDS = (
    r"(?:plant|repair|mend|collect|recycl|deliver|donat|rais|restor|renovat|clean|serv|cook|bak|brew|print|knitt|paint"
    r"|record|answer|treat|visit|rescu|sav|train|hous|welcom|carri|play|perform|pick|harvest|design|test|publish|post"
    r"|order|launch|complet|walk|cycl|climb|offer|contribut|award|sort|pack)ed"
)
"""What is done once; what is "needed by hospitals" they still need, where it has no year."""
_DONE_BY = re.compile(
    rf"(?P<what>(?:{_COUNT})(?: (?!by\b)[a-z-]+)+?) (?P<done>{_DEEDS}|[a-z]+ed(?=[^.]* (?:in|since) 20\d\d)"
    rf"|{'|'.join(_PAST)})"
    r" by (?P<who>(?:our )?[a-z-]+s)"
    r"(?P<rest>(?: (?:on|in|at|to|for|since|between|from) [^,.:;!?]+)?)[.!]?"
)
_DID_FR = re.compile(
    r"(?:(?P<when>(?:En|Depuis|Au|Cette|Cet) [^,]+), )?(?P<who>[Nn]otre [a-zà-ÿ-]+"
    r"|[Nn]os [a-zà-ÿ-]+s(?: et nos [a-zà-ÿ-]+s)?) (?:a|ont) "
    rf"(?P<done>[a-zà-ÿ]+(?:é|i|u)) (?P<what>(?:{_COUNT}) [a-zà-ÿ'-]+)(?P<rest>(?: [^,.:;!?]+)?)[.!]?"
)


def done_by(told: Told) -> Iterator[str]:
    """ "Volunteers gave 46,000 hours", of "46,000 hours given by volunteers"; « 4 200 vélos réparés par nos équipes »,
    of « Nos équipes ont réparé 4 200 vélos »."""
    match = (_DONE_BY if told.english else _DID_FR).fullmatch(told.wording)
    if match is None:
        return
    who, what, rest = match["who"], match["what"], match["rest"]
    if told.english:
        yield f"{who[:1].upper()}{who[1:]} {_PAST.get(match['done'], match['done'])} {what}{rest}."
        return
    when = match["when"] or ""
    when = f" {when[:1].lower()}{when[1:]}" if when else ""
    agent = who[:1].lower() + who[1:]
    for agreed in ("s", "es"):
        yield f"{what} {match['done']}{agreed} par {agent}{rest}{when}."
        yield f"{what} {match['done']}{agreed}{rest}{when} par {agent}."


_GIVEN = (
    r"(?:donné|offert|versé|remis|distribué|planté|collecté|vendu|servi|fabriqué|produit|réparé|recyclé|livré|formé)"
)
_HOUSE_DID = re.compile(
    r"(?:(?P<when>(?:En|Depuis) [^,]+), )?(?P<who>[Nn]ous avons|[Oo]n a|[A-ZÀ-Þ][\w'’ -]*? a) "
    rf"(?P<done>{_GIVEN}) (?P<what>(?:{_COUNT}) [a-zà-ÿ'-]+)(?P<rest>(?: (?:à|au|aux|en|dans|pour"
    rf"|sur) [^,.:;!?]+)?)[.!]?"
)
_GAVE = re.compile(
    rf"(?:(?P<when>(?:In|Since) [^,]+), )?(?P<who>[Ww]e|[A-Z][\w'’ -]*?) (?:have |has )?(?P<done>gave|donated"
    rf"|planted|served|sold"
    rf"|delivered|repaired|collected|recycled) (?P<what>(?:{_COUNT}) [a-z-]+)(?P<rest>(?: (?:to|in|at|for"
    rf"|across) [^,.:;!?]+)?)[.!]?"
)


def our_done(told: Told) -> Iterator[str]:
    """« nos 30 000 pains donnés aux écoles en 2025 », of « En 2025, nous avons donné 30 000 pains aux écoles »."""
    match = (_GAVE if told.english else _HOUSE_DID).fullmatch(told.wording)
    if match is None:
        return
    who = match["who"].removesuffix(" a").lower()
    if who not in ("nous avons", "on", "we") and not told.is_house(match["who"].removesuffix(" a")):
        return
    when = match["when"] or ""
    when = f" {when[:1].lower()}{when[1:]}" if when else ""
    done = {"gave": "given"}.get(match["done"], match["done"])
    for agreed in ("",) if told.english else ("s", "es") if not done.endswith("s") else ("", "es"):
        for our in ("our ", "the ") if told.english else ("nos ", "les "):
            yield f"{our}{match['what']} {done}{agreed}{match['rest']}{when}."
