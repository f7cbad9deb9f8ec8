"""Where, when and on what occasion, told behind in place of before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from bot.desk.retelling.told import DAY, MONTH, NOT_FOR_LONG, PLACE, Told, words

_CLAUSE = r"(?P<clause>[^.!?;:]+?)(?P<end>[.!]?)"
_PLACED = re.compile(rf"(?P<lead>(?:À|Au|Aux|En|In|At) (?:{PLACE})), {_CLAUSE}")
_AMONG = re.compile(rf"(?P<lead>(?:Dans|In|At|Across) (?:\w+) (?:de nos|of our)(?: \w+)? \w+), {_CLAUSE}")
_HOURS = re.compile(r"\b(?:sont|est|are|is) (?:ouverte?s?|open|fermée?s?|closed)\b|\bvous accueille|\bwelcomes? you\b")
"""What is told of an occasion: who is open, and from when to when."""
_OCCASION = re.compile(
    r"(?P<lead>(?:Fête |Jour |Journée |Lundi |Vendredi |Nuit |Semaine )[^,.:;!?\d]+"
    rf"|[A-Z][^,.:;!?\d]*(?:holiday|Monday|Friday|[Dd]ay|Eve)) ?: {_CLAUSE}"
)
_EXCEPT = re.compile(r"\(?\b(?:sauf|except|hormis|excepté)\b")
_GLOSSED = re.compile(
    r" ?\((?P<mark>sauf|except|hormis|excepté) (?P<what>[^,()]+), "
    r"(?:(?:qui (?:est|sont|reste|restent) )?fermée?s?|(?:which (?:is|are|stays?) )?closed)\)"
)
_OPENS_ON = re.compile(rf"\b(?:ouvre|ouvrent|opens|open) (?P<when>{DAY})")
_SPAN = re.compile(rf"(?P<what>[^,.:;!?\d]+?) (?P<span>du \d+(?:er)?(?: {MONTH})? au \d+(?:er)? {MONTH}.*)")


_LINE = re.compile(
    rf"(?P<when>{DAY}(?:,? (?:(?:de|from) )?[^,.:;!?]*?\d[^,.:;!?]*? (?:à|to) \d[\w. ]*?)?)"
    rf"(?P<where>,? (?:à|au|aux|in|at) (?:the |la |le |l')?{PLACE}) ?: (?P<what>[^,.:;!?]+?)"
    r"(?P<who> (?:avec|with) [^,.:;!?]+)?(?P<end>[.!]?)"
)


EVENT = re.compile(
    r"\b(?:r?é?ouverture|fermeture|grève|vente|fusion|closure|closing|opening|reopening|strike|sale|projet|plan|vote|procès"
    r"|bilan|accident|incendie|construction|démolition|travaux|chantier|présentation|lancement|dévoilement|annonce|remise"
    r"|signature|hommage|launch|unveiling|presentation|project|trial|fire|demolition|building|works|handover|tribute)\b"
    r"|\b(?:notre|nos|votre|vos|our|your|their|leurs?) |\bd['’]une? |\bof (?:a|the) "
)
"""A place or a day at the end would be tied to it."""
_TOLD_OF = re.compile(r"\b(?:qui|que|dont|who|that|which|about|sur|on|contre|against|après|after|by|par)\b")
"""Of what is told of, a place at the end may be where it happened: « la conférence sur l'accident à Lys »."""
_PLAIN = re.compile(
    r"(?:Notre|Nos|Un|Une|Le|La|Les|Our|A|An|The|notre|nos|un|une|le|la|les|our|a|an|the|\d+)"
    r"(?: (?!(?:our|the|a|an|notre|nos|le|la|les|un|une|que|that)\b)[\w'’&-]+)*"
)
"""What opens, and nobody who says that it does."""


def in_line(told: Told) -> Iterator[str]:
    """« Atelier à Dax samedi 3 mai avec Ana Roy », of « Samedi 3 mai à Dax : atelier avec Ana Roy »."""
    match = _LINE.fullmatch(told.wording)
    if match is not None and not EVENT.search(match["what"]) and not _TOLD_OF.search(match["what"]):
        when = " on " + match["when"] if told.english else " " + match["when"][:1].lower() + match["when"][1:]
        parts = (when, match["where"], match["who"] or "")
        yield from (match["what"] + "".join(order) + match["end"] for order in permutations(parts))


_OPENS_THEN = re.compile(
    rf"(?P<what>[^,;:.!?]+) "
    rf"(?P<verb>(?:r?ouvre|r?ouvrent|r?ouvrira|(?:re)?opens?|will (?:re)?open|from|à partir du|dès) {DAY})"
)
_IS_DONE = re.compile(r"[^,;:.!?]+? (?:est|sont|is|are) (?P<rest>[^,;:.!?]+)")
_TIES_ELSEWHERE = re.compile(r"\w(?:ée?s?|ante?s?|ed|ing)\b|\b(?:qui|que|dont|où|who|that|which|where|et|ou|and|or)\b")
"""To what follows such a word, a place at the end would be tied."""


def moved(told: Told) -> Iterator[str]:
    """« la terrasse ouvre lundi à Dax », « la terrasse à Dax », of « À Dax, la terrasse ouvre lundi »; and what is done
    « dans 4 de nos 5 cafés ». What else a clause tells, a place behind it might be tied to."""
    match = _PLACED.fullmatch(told.wording)
    opens = _OPENS_THEN.fullmatch(match["clause"]) if match else None
    if match and opens and _PLAIN.fullmatch(opens["what"]):
        lead = match["lead"][:1].lower() + match["lead"][1:]
        yield f"{match['clause']} {lead}{match['end']}"
        yield f"{opens['what']} {lead} {opens['verb']}{match['end']}"
    match = _AMONG.fullmatch(told.wording)
    done = _IS_DONE.fullmatch(match["clause"]) if match else None
    if match and done and not _TIES_ELSEWHERE.search(done["rest"].partition(" ")[2]):
        yield f"{match['clause']} {match['lead'][:1].lower()}{match['lead'][1:]}{match['end']}"


def on_occasion(told: Told) -> Iterator[str]:
    """« nos magasins sont ouverts de 9 h à 13 h à la Toussaint, sauf Dax », of « Toussaint : nos magasins … »."""
    text = _GLOSSED.sub(lambda match: f", {match['mark']} {match['what']}", told.wording)
    match = _OCCASION.fullmatch(text)
    if match is None or not _HOURS.search(match["clause"]):
        return
    clause, lead = match["clause"], match["lead"].rstrip()
    exception = _EXCEPT.search(clause)
    at = exception.start() if exception else len(clause)
    rule, rest = clause[:at].rstrip(" ,"), clause[at:]
    links = (f"on the {lead}", f"on {lead}") if told.english else (f"à la {lead[:1].lower()}{lead[1:]}",)
    yield from (f"{rule} {link}{', ' if rest else ''}{rest}{match['end']}" for link in links)


_NEW_THING = re.compile(r"\b(?:[Uu]n (?:nouveau|nouvel)|[Uu]ne nouvelle|[Aa] new) (?:[\w'’-]+ )*\Z")


def from_then(told: Told) -> Iterator[str]:
    """« une salle dès le 3 mai », of « une salle ouvre le 3 mai »."""
    match = _OPENS_ON.search(told.wording)
    if match is None:
        return
    when = match["when"]
    start, end = told.wording[: match.start()], told.wording[match.end() :]
    if not _NEW_THING.search(start) or NOT_FOR_LONG.search(start):
        return  # « nos pharmacies ouvrent le lundi 25 mai » for a day; what is new, from then on
    since = "from " + when.removeprefix("on ") if told.english else "à partir du " + when.removeprefix("le ")
    yield f"{start}{since}{end}"


def it_is(told: Told) -> Iterator[str]:
    """« La foire, c'est du 5 au 11 mai », of « Foire du 5 au 11 mai »."""
    match = _SPAN.fullmatch(told.wording)
    if match is not None and not told.english and "c" in told.asked:
        yield f"{match['what']}, c'est {match['span']}"


_TWO = re.compile(r"(?:(?P<when>(?:Le|On) [^,.:;!?]*\d[^,.:;!?]*), )?(?P<one>[^,.:;!?]+)\. (?P<other>[^,.:;!?]+)\.?")
_LONG = 4
"""Letters of a word that a question must have."""
_POINTING = re.compile(
    r"(?:il|elle|ils|elles|cela|ce|ceci|it|they|this|that|he|she|mais|but|or|sauf|except)\b", re.IGNORECASE
)


_UNDER = re.compile(
    r"\b(?:que|qu|that|si|if|when|quand|lorsque|regret\w*|den(?:y|ies|ied)|nier|nions|dément\w*|sorry|désolés?)\b|\bn't\b"
    r"|\b(?:sa(?:y|ys|id)|thinks?|thought|claims?|believes?|hopes?|wants?|refuses?|plans?|fears?|disent|dit|disait|pense\w*"
    r"|affirm\w*|espèr\w*|espérons|veut|veulent|refus\w*|crain\w*|accus\w*|préten\w*|rumeurs?|selon|according|might"
    r"|could)\b",
    re.IGNORECASE,
)
"""What might hold of the second sentence as well, once they are one."""


_GOES_ON = re.compile(r"\b(?:se poursui\w+|continuent?|continues?|(?:are|is) (?:continuing|ongoing|going on))\b")
"""What is no matter of the day that stands before both: « Le 8 mai, nos cafés étaient ouverts et l'enquête suit »."""


def joined_by_and(told: Told) -> Iterator[str]:
    """« … que nos cafés étaient ouverts et que l'enquête continue », of « Nos cafés étaient ouverts. L'enquête
    continue. »: each under a « que » of its own, and the day of the first with the first."""
    match = _TWO.fullmatch(told.wording)
    if match is None or _POINTING.match(match["other"]) or _UNDER.search(match["one"]):
        return
    if not _long(match["one"] + " " + match["other"]) <= told.asked:
        return  # who says but one of them leaves out the other
    other = match["other"][:1].lower() + match["other"][1:]
    when = match["when"] or ""
    one = f"{match['one']} {when[:1].lower()}{when[1:]}" if when else match["one"]
    for link in ("and that", "and") if told.english else ("et que", "et"):
        yield f"{one} {link} {other}."
        if when and (link.endswith(("that", "que")) or _GOES_ON.search(other)):
            yield f"{when}, {match['one']} {link} {other}."


def _long(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if len(word) >= _LONG)
