"""Who does a thing, told of the thing: « Notre carte est signée par Ana Roy », of « Ana Roy signe notre carte »; "Ana
Roy designed our pool", of "Our pool was designed by Ana Roy".

Of listed verbs only, of which the one says no more than the other, and of somebody who is named or is the only one:
« tous nos pains sont faits par un boulanger » may be of many bakers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.fold import fold
from bot.desk.lists import words_of
from bot.desk.retelling.told import DAY, Told

_REGULAR = words_of("""
    sign fabriqu dessin illustr présent anim organis réalis prépar cultiv livr imprim brass torréfi parrain décor compos
    encadr financ distribu édit programm habill restaur rénov racont
    """)
_VERBS = {
    **{stem + "é": (stem + "e", stem + "ent", stem + "era", stem + "eront") for stem in _REGULAR},
    "dirigé": ("dirige", "dirigent", "dirigera", "dirigeront"),
    "géré": ("gère", "gèrent", "gérera", "géreront"),
    "conçu": ("conçoit", "conçoivent", "concevra", "concevront"),
    "produit": ("produit", "produisent", "produira", "produiront"),
    "écrit": ("écrit", "écrivent", "écrira", "écriront"),
    "construit": ("construit", "construisent", "construira", "construiront"),
    "traduit": ("traduit", "traduisent", "traduira", "traduiront"),
    "soutenu": ("soutient", "soutiennent", "soutiendra", "soutiendront"),
    "entretenu": ("entretient", "entretiennent", "entretiendra", "entretiendront"),
}
"""The participle, and what one and several do, and will do."""
_ENGLISH = {
    **{
        verb + "ed": (verb + "s", verb, verb + "ed")
        for verb in words_of("sign host present paint print support sponsor fund deliver publish roast design brew own")
    },
    **{
        verb + "d": (verb + "s", verb, verb + "d")
        for verb in words_of("bake organise organize produce illustrate manage compose restore supervise")
    },
    "supplied": ("supplies", "supply", "supplied"),
    "made": ("makes", "make", "made"),
    "grown": ("grows", "grow", "grew"),
    "written": ("writes", "write", "wrote"),
    "led": ("leads", "lead", "led"),
    "run": ("runs", "run", "ran"),
    "taught": ("teaches", "teach", "taught"),
    "built": ("builds", "build", "built"),
}
"""The participle, and what one and several do, and did."""
_AGREED = r"(?:e?s?)"
_NAMED = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_DOER = (
    r"(?:(?:[Ll]e|[Ll]a|[Ll]es|[Nn]otre|[Nn]os|[Tt]he|[Oo]ur) (?:[\w’'-]+)(?: [\w’'-]+){0,5}?"
    r"|[Ll]['’][\w’'-]+(?: [\w’'-]+){0,5}?"
    rf"|{_NAMED}(?: [\w’'-]+){{0,4}}?)"
)
_THING = (
    r"(?:(?:[Ll]e|[Ll]a|[Ll]es|[Nn]otre|[Nn]os|[Tt]he|[Oo]ur) (?:[\w’'+-]+)(?: [\w’'+-]+){0,6}?"
    r"|[Ll]['’][\w’'-]+(?: [\w’'-]+){0,6}?)"
)
_REST = (
    rf"(?P<rest>(?: (?:{DAY}|depuis |since |from (?={DAY}|\d)|until |jusqu['’]|dès |du \d|en \d{{4}}|in \d{{4}})"
    r"[^,.:;!?]*)?)[.!]?"
)
_BE_FR = {"est": 0, "sont": 0, "sera": 2, "seront": 2}
_PASSIVE_FR = re.compile(
    rf"(?P<what>{_THING}) (?P<be>est|sont|sera|seront|a été|ont été) (?P<done>{'|'.join(_VERBS)}){_AGREED} "
    rf"(?P<by>par|de) (?P<who>{_DOER}){_REST}"
)
_ACTS = {verb: done for done, forms in _VERBS.items() for verb in forms}
_ACTIVE_FR = re.compile(
    rf"(?P<who>{_DOER}) (?P<verb>{'|'.join(sorted(_ACTS, key=len, reverse=True))}|(?:a|ont) (?:{'|'.join(_VERBS)})) "
    rf"(?P<what>{_THING}){_REST}"
)
_PASSIVE_EN = re.compile(
    rf"(?P<what>{_THING}) (?P<be>is|are|was|were|will be|has been|have been) (?P<done>{'|'.join(_ENGLISH)}) by "
    rf"(?P<who>{_DOER}){_REST}"
)
_DOES = {form: done for done, forms in _ENGLISH.items() for form in forms}
_ACTIVE_EN = re.compile(
    rf"(?P<who>{_DOER}) (?P<verb>{'|'.join(sorted(_DOES, key=len, reverse=True))}) (?P<what>{_THING}){_REST}"
)
_OTHERWISE = re.compile(
    r"\b(?:ne|n['’]\w+|pas|plus|jamais|aucune?|seule?s?|seulement|sauf|ni|et|ou|mais|que|qui|dont|où|si|presque|not|no|never"
    r"|only|except|and|or|but|that|who|which|where|if|almost|nearly|by \w+ing|un|une|des|an|chaque|each|every|avec|with"
    r"|pour|for|sans|without|être|been|soit|moitié|half|plupart|most|tous|toutes|all|both)\b"
)
"""What is not the same of the one as of the other: who else, how many, with whom."""
_CAPITAL = re.compile(r"\A(?:Le|La|Les|L['’]|Notre|Nos|The|Our)\b")
_OF_HAND = ("signé",)
"""« signé de »: of other verbs « de » tells from where."""
TURNED = frozenset(
    fold(form) for verbs in (_VERBS, _ENGLISH) for done, forms in verbs.items() for form in (done, *forms)
)
"""The words that only such a retelling has."""
_CHEAP = frozenset(("par", "by", "signe", "signees", "signes", "signee")) | TURNED


def in_the_other_voice(told: Told) -> Iterator[str]:
    """« Ana Roy signe nos fèves », of « Nos fèves sont signées d'Ana Roy », and back."""
    if not told.asked & _CHEAP or _OTHERWISE.search(told.wording):
        return
    yield from _english(told) if told.english else _french(told)


def _french(told: Told) -> Iterator[str]:
    match = _PASSIVE_FR.fullmatch(told.wording)
    if match is not None and (match["by"] == "par" or match["done"] in _OF_HAND):
        who = _capital(match["who"])
        if match["be"].endswith("été"):
            verb = f"{'ont' if _several(who) else 'a'} {match['done']}"
        else:
            verb = _VERBS[match["done"]][_BE_FR[match["be"]] + _several(who)]
        yield f"{who} {verb} {_small(match['what'])}{match['rest']}."
    match = _ACTIVE_FR.fullmatch(told.wording)
    if match is not None and not match["what"].split()[-1].startswith(("d'", "d’")):
        yield from _made_passive(match)


def _made_passive(match: re.Match[str]) -> Iterator[str]:
    what, several = _capital(match["what"]), _several(match["what"])
    auxiliary, _, past = match["verb"].partition(" ")
    done = past or _ACTS[auxiliary]
    if past:
        be = "ont été" if several else "a été"
    else:
        be = ("sera", "seront")[several] if _VERBS[done].index(auxiliary) > 1 else ("est", "sont")[several]
    for agreed in ("s", "es") if several else ("", "e"):
        yield f"{what} {be} {done}{agreed} par {_small(match['who'])}{match['rest']}."


def _english(told: Told) -> Iterator[str]:
    match = _PASSIVE_EN.fullmatch(told.wording)
    if match is not None:
        who, forms = _capital(match["who"]), _ENGLISH[match["done"]]
        several = _several(who)
        verb = {
            "is": forms[several], "are": forms[several], "was": forms[2], "were": forms[2],
            "will be": f"will {forms[1]}", "has been": f"has {match['done']}", "have been": f"have {match['done']}",
        }[match["be"]]  # fmt: skip
        yield f"{who} {verb} {_small(match['what'])}{match['rest']}."
    match = _ACTIVE_EN.fullmatch(told.wording)
    if match is not None:
        done = _DOES[match["verb"]]
        several = match["what"].split()[0].lower() == "our" and match["what"].split()[-1].endswith("s")
        past = match["verb"] == _ENGLISH[done][2] and match["verb"] not in _ENGLISH[done][:2]
        for be in (("were", "was") if past else ("are", "is"))[: 2 if not several else 1]:
            yield f"{_capital(match['what'])} {be} {done} by {_small(match['who'])}{match['rest']}."


def _several(who: str) -> bool:
    first, *_, last = who.split()[:1] + who.split()[-1:]
    return first.lower() in ("les", "nos") or (first.lower() in ("our", "the") and last.endswith("s"))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if _CAPITAL.match(text) else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
