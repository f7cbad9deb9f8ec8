"""What a sentence rests on, told before it or behind it: its source, its condition. « Nos
clients reviennent, d'après l'enquête Orme », of « D'après l'enquête Orme, nos clients reviennent ».

Only of one clause: of two, what stands behind belongs to the second; and a cause may belong to its last word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told
from bot.desk.text.lists import words_of

_SOURCE = r"(?:[Dd]['’]après|[Ss]elon|[Aa]ccording to)"
_IF = r"(?:[Ii]f|[Ss]i|[Ll]orsque|[Ww]hen)"
_LEAD = rf"(?:{_SOURCE}|{_IF})"
_AHEAD = re.compile(rf"(?P<lead>{_LEAD} [^,.:;!?]+), (?P<clause>[^.:;!?]+)[.!]?")
_BEHIND = re.compile(rf"(?P<clause>[^.:;!?]+?)(?P<pause>,?) (?P<lead>{_LEAD} [^,.:;!?]+)[.!]?")
_TWO = re.compile(
    r"\b(?:et|mais|ou|puis|que|qu|qui|dont|où|and|but|or|then|that|which|who|where|because|car|if|si|quand"
    r"|when|lorsque|pour"
    r"|afin|sans|(?<!up )to|seul\w*|only|sauf|except|dit|dis\w+|says?|said|pas|jamais|plus|not|never|no|aucune?"
    r"|ni)\b|\bn['’]|n['’]t\b"
)
"""A second clause, to which what stands behind would belong; and what denies or bounds all or only a part."""
_LEARNS = re.compile(
    r"\b(?:vérifi\w+|regard\w+|dir[ao]\w*|dites\w*|sa[iv]\w+|saur\w+|demand\w+|décid\w+|étudi\w+|voi[rst]\w*"
    r"|voyons|verr\w+|annon\w+"
    r"|expliqu\w+|indiqu\w+|précis\w+|examin\w+|appren\w+|évalu\w+|test\w+|ignor\w+|montr\w+|interrog\w+|oubli\w+"
    r"|cherch\w+|détermin\w+|confirm\w+|check\w*|tell\w*|know\w*|knew|ask\w*|decid\w+|see[ns]?|seeing|saw"
    r"|show\w*|announc\w+"
    r"|explain\w*|learn\w*|find\w*|found|remember\w*|forg[eo]t\w*|wonder\w*|discuss\w*|study|studies|studying|look\w*"
    r"|assess\w*|list\w*|polled|surveyed|choos\w+|chose|choisi\w+|chang\w+|hear\w*|say|dire"
    r"|unclear|unsure|uncertain|sure|sûre?s?|incertain\w*)\b",
    re.IGNORECASE,
)
"""What somebody learns, tells or decides: « si » and "when" may begin what it is."""
_WHOLE = re.compile(
    r"\b(?:can|may|will|is|are|gets?|pays?|closes?|opens?|stays?|peut|peuvent|pouvez|est|sont|sera|seront"
    r"|payez|paie|paient"
    r"|recevez|bénéficiez|r?ouvre\w*|ferme\w*|reste\w*)\b"
)
"""What is whole without what stands behind it; of other verbs « si » and "when" may begin the object."""
_FROM_BOOKS = re.compile(r"(?:[Dd]['’]après|(?:[Ss]elon|[Aa]ccording to) (?:saint|[A-ZÀ-Þ]))")
"""« une pièce d'après Molière », "the gospel according to Mark": behind a thing, without a pause, it tells which."""
_OF_ONE = re.compile(r"[Dd]['’]après [A-ZÀ-Þ]")
_BEGINS = frozenset(("d", "selon", "according", "if", "si", "lorsque", "when"))
_SMALL = re.compile(
    r"\A(?:L[ea]s?|L['’]|Notre|Nos|Un|Une|Des|Vous|Nous|On|Il|Elle|The|Our|You|We|An?|Your|It|They) ?\b"
)
_COUNTED = re.compile(r"\A[A-ZÀ-Þ][a-zà-ÿ]+ (?=\w+ (?:sur|de nos|of our|in|out)\b)")


def put_behind(told: Told) -> Iterator[str]:
    """ "You can lock in a rate early if your deal is ending", of "If your deal is ending, you can …", and back."""
    if told.asked.isdisjoint(_BEGINS):
        return
    match = _AHEAD.fullmatch(told.wording)
    if match is not None and not _two(match):
        lead = _small(match["lead"], begins=True)
        pauses = (", ",) if _FROM_BOOKS.match(lead) else (" ", ", ")
        if not _OF_ONE.match(match["lead"]):
            yield from (f"{_capital(match['clause'])}{pause}{lead}." for pause in pauses)
    match = _BEHIND.fullmatch(told.wording)
    if match is None or _two(match) or _AHEAD.match(told.wording):
        return
    whole = _named(match) or _WHOLE.search(match["clause"])
    if match["pause"] or (whole and not _FROM_BOOKS.match(match["lead"])):
        yield f"{_capital(match['lead'])}, {_small(match['clause'])}."


_SEASON = (
    r"(?:(?i:l['’](?:hiver|été|automne|an|année|année scolaire)|le (?:printemps|mois|trimestre|semestre)|la"
    r" (?:semaine|saison))"
    r" (?:derni(?:er|ère)|passée?|prochaine?)|(?i:cet (?:été|hiver|automne)|ce (?:printemps|mois-ci|trimestre)"
    r"|cette (?:année|semaine|saison)|en (?:été|hiver|automne|(?:haute|basse) saison)|au printemps"
    r"|chaque (?:été|hiver|printemps|automne|année|mois|semaine))"
    r"|(?i:last|this|next|every|each) (?:winter|summer|spring|autumn|fall|year|month|week|season|term)"
    r"|(?i:in) (?:(?:the )?(?:winter|summer|spring|autumn|fall)|(?:high|low|peak) season))"
)
_DEED_FR = (
    r"accueilli|reçu|servi|vendu|planté|livré|transporté|formé|soigné|recruté|récolté|collecté|recyclé|produit"
    r"|enregistré|dénombré|dispensé|parcouru"
)
_DEED_EN = (
    r"welcomed|hosted|served|sold|planted|delivered|carried"
    r"|trained|treated|hired|recruited|recorded|logged|collected|raised|recycled|made"
)
_SEASON_AHEAD = re.compile(rf"(?P<lead>{_SEASON}), (?P<clause>[^.:;!?]+)[.!]?")
_SEASON_BEHIND = re.compile(rf"(?P<clause>[^.:;!?]+?),? (?P<lead>{_SEASON})[.!]?")
_SEASONED = re.compile(
    rf"(?:(?!(?:{_DEED_FR}|{_DEED_EN})\b)[\w'’-]+ ){{1,6}}?"
    rf"(?:(?:a|ont|avons|avez) (?:{_DEED_FR})|(?:(?:has|have) )?(?:{_DEED_EN}))"
    r" (?:(?:plus de|près de|more than|over|nearly|almost) )?\d[\d  .,]*(?: [^\W\d_]+)?",
    re.IGNORECASE,
)
"""So many were had: nothing stands behind what was counted to which the season could belong, as in « la ferme vendue
l'an dernier », "the tour next year"."""
_SEASONS = frozenset(
    words_of("""
    hiver ete printemps automne an annee mois semaine saison trimestre semestre winter summer spring autumn fall year
    month week season term
    """)
)


def with_season(told: Told) -> Iterator[str]:
    """« Le parc a accueilli 214 000 visiteurs l'hiver dernier », of « L'hiver dernier, le parc … », and back. Not where
    the clause has an event of its own, to which the season would be tied."""
    if told.asked.isdisjoint(_SEASONS):
        return
    ahead, behind = _SEASON_AHEAD.fullmatch(told.wording), _SEASON_BEHIND.fullmatch(told.wording)
    match = ahead or behind
    if match is None or _TWO.search(match["clause"]) or not _SEASONED.fullmatch(match["clause"]):
        return
    if ahead:
        lead = match["lead"][:1].lower() + match["lead"][1:]
        yield from (f"{_capital(match['clause'])}{pause}{lead}." for pause in (" ", ", "))
    else:
        yield f"{_capital(match['lead'])}, {_small(match['clause'])}."


def _two(match: re.Match[str]) -> bool:
    return bool(_TWO.search(match["clause"])) or (not _named(match) and bool(_LEARNS.search(match["clause"])))


def _named(match: re.Match[str]) -> bool:
    """Whether it is a source, and no condition."""
    return match["lead"].lower().startswith(("d'", "d’", "selon", "according"))


def _small(text: str, *, begins: bool = False) -> str:
    plain = begins or _SMALL.match(text) or _COUNTED.match(text)
    return text[:1].lower() + text[1:] if plain else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
