"""That nobody was hurt, told of what happened: « Le départ de feu du 3 mai à Dax n'a fait aucun blessé », of « Un
départ de feu s'est déclaré le 3 mai à Dax. Il n'y a eu aucun blessé »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import DAY, PLACE, Told

_FRENCH = re.compile(
    r"Une? (?P<what>(?:début d['’]|départ de )?(?:incendie|feu|accident|incident|explosion|fuite de gaz|éboulement"
    r"|inondation|collision|chute d['’]arbre)) "
    r"(?:s['’]est (?:déclaré|produit)e?|a eu lieu|a éclaté|est survenue?) (?P<when>" + DAY + r")"
    rf"(?P<where> (?:à|dans|au) (?:notre |nos |le |la )?(?:[a-zà-ÿ]+ )?(?P<link>de |d['’]|à )?(?P<place>{PLACE}))?"
    r"\. Il n['’]y a (?:eu )?(?:à déplorer )?(?P<none>aucune? (?:blessé|victime|mort))(?P<more> et [^,.:;!?]+)?[.!]?"
)
_ENGLISH = re.compile(
    r"An? (?P<what>fire|accident|incident|explosion|gas leak|landslide|flood|collision) "
    r"(?:broke out|happened|occurred|took place) (?P<when>on (?P<day>" + DAY + r"))"
    rf"(?P<where> (?:at|in) (?:our |the )?(?P<place>{PLACE})(?: [a-z]+)?)?"
    r"\. (?:(?:No one|Nobody) was (?:hurt|injured)|There were no (?:injuries"
    r"|casualties))(?P<more> and [^,.:;!?]+)?[.!]?"
)
_TAKEN_BACK = re.compile(r"\b(?:mais|sauf|cependant|toutefois|but|except|however)\b")
_GOES_ON = re.compile(
    r" (?:et|and) (?:l[ae] |les |l['’]|notre |nos |the |our |tout |toutes? |everything |all )[^,.:;!?]*?"
    r"(?:a repris|ont repris|reprend|reprennent|rouvre\w*|a rouvert|ont rouvert|reste ouverte?|restent ouverte?s"
    r"|continue\w*|resumed|has resumed|have resumed|resumes?|reopen\w*|(?:is|are|stays?|remains?) open|goes on"
    r"|carries on)\b[^,.:;!?]*"
)
"""All that may be left out: of whom else it tells, it may be that they were hurt."""
_NONE = frozenset(("aucun", "aucune", "no", "nobody", "none"))


def nobody_hurt(told: Told) -> Iterator[str]:
    """« L'incendie du 3 mai à Dax n'a fait aucun blessé »."""
    if told.asked.isdisjoint(_NONE):
        return
    match = (_ENGLISH if told.english else _FRENCH).fullmatch(told.wording)
    if match is None or (match["more"] and not _goes_on(match["more"])):
        return
    if told.english:
        places = dict.fromkeys(("", match["where"] or "", f" in {match['place']}" if match["place"] else ""))
        for where in places:
            fires = f"The {match['day']} {match['what']}{where}", f"The {match['what']} {match['when']}{where}"
            yield from (
                f"{each} {hurt}" for each in fires for hurt in ("hurt no one.", "hurt nobody.", "injured nobody.")
            )
        return
    the = "L'" if match["what"][0] in "aeéiou" else ("La " if told.wording.startswith("Une") else "Le ")
    what = f"{the}{match['what']} du {match['when'].removeprefix('le ')}"
    places = dict.fromkeys(("", match["where"] or "", f" à {match['place']}" if match["place"] else ""))
    yield from (f"{what}{where} n'a fait {match['none']}." for where in places)


def _goes_on(more: str) -> bool:
    return _GOES_ON.fullmatch(more) is not None and not _TAKEN_BACK.search(more)
