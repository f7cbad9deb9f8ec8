"""What happens, named by its noun: « l'ouverture de Dax », "the Ludlow opening", « la fin des travaux ».

Who only names it is handed the whole wording, so that the day, the hour and the street may go unsaid. What may not
happen, happens to some, or every week, is named by its own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.desk.retelling.places import SITE, WORKPLACE
from bot.desk.retelling.told import DAY, PLACE, Told, words
from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of

_FRENCH = {
    "ouverture": r"ouvre(?:nt)?|ouvrir(?:a|ont)|(?:a|ont) ouvert",
    "réouverture": r"rouvre(?:nt)?|rouvrir(?:a|ont)|(?:a|ont) rouvert",
    "retour": r"revien(?:t|nent)|reviendr(?:a|ont)|(?:est|sont|sera|seront) de retour",
    "début": r"(?:commence|débute|démarre)(?:nt|ra|ront)?|(?:a|ont) (?:commencé|débuté|démarré)",
    "démarrage": r"(?:commence|débute|démarre)(?:nt|ra|ront)?|(?:a|ont) (?:commencé|débuté|démarré)",
    "fin": (
        r"(?:est|sont|seront) (?:terminé|fini|achevé)e?s?|se termine(?:nt)?|prend fin|prennent fin"
        r"|s['’]achève(?:nt)?"
    ),
    "arrivée": r"arrive(?:nt|ra|ront)?|(?:est|sont) arrivée?s?",
    "naissance": r"(?:est|sont) née?s?",
    "mort": r"(?:est|sont) (?:mort(?:e|s|es)?|décédée?s?)",
    "décès": r"(?:est|sont) (?:mort(?:e|s|es)?|décédée?s?)",
    "blessure": r"s['’]est blessée?",
    "déménagement": r"déménage(?:nt|ra|ront)?",
}
_ENGLISH = {
    "opening": r"opens?|will open|opened|has opened|have opened",
    "reopening": r"reopens?|will reopen|reopened|has reopened|have reopened",
    "return": r"returns?|will return|(?:is|are) back",
    "start": r"(?:start|begin)s?|will (?:start|begin)|(?:has|have) (?:started|begun)",
    "end": r"(?:has|have|is|are) (?:ended|finished)",
    "move": r"moves?|will move|(?:is|are) moving",
    "arrival": r"arrives?|will arrive|(?:has|have) arrived",
    "birth": r"(?:was|were) born",
    "death": r"died|has died",
}
_CLIPPED = ("ouvre", "ouvrent", "ouvrons")
"""« ouv. Dax le 3/05 » is read as the record's own word; told so by who only names a thing, it is that thing's."""
_OPENINGS = frozenset(("ouverture", "reouverture", "opening", "reopening"))
_MOVES = frozenset(("demenagement", "move"))
_HOUR = r"(?:à|at|dès|from) (?:midi|minuit|noon|\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm)))"
_LEAD = rf"(?:(?P<lead>(?:Dès |À partir du |From )?(?i:{DAY})(?:,? {_HOUR})?|(?:À|In|At) {PLACE}), )?"
_WHO = (
    r"(?P<det>(?:Notre|Nos|Votre|Vos|Le|La|Les|L['’]|Une?|Our|The|Your|An?|notre|nos|votre|vos|le|la|les|l['’]|une?|our"
    r"|the|your|an?)(?: |(?<=['’])))?"
    r"(?P<new>(?:tout |brand )?(?:nouveau|nouvelle|nouvel|nouveaux|nouvelles|new|New) )?(?P<what>[^,.:;!?()]{2,60}?)"
)
_DOORS = r"(?: (?:ses portes|leurs portes|its doors|their doors))?(?: (?:au public|to the public|officiellement))?"
_OF_A_DAY = rf"(?= (?:(?:à|in|at) {PLACE} )?(?:{DAY}|dès le \d|du \d|from \d))"
"""What opens on a day opens then for good, or for its season; « ouvre le dimanche » is told of each Sunday."""
_GOES_ON = r"(?=[ .!]|\Z)"
_NOBODY = re.compile(
    r"(?:Il|Elle|Ils|Elles|On|Nous|Vous|Cela|Ça|Ce|Qui|Aucun|Aucune|It|She|He|They|We|You|This|That|There|No|None|Who"
    r"|Personne|Nobody|Après|Avant|Selon|Sans|Contre|Avec|Pour|Dans|With|Without|After|Before|For|By|Not|Si|If|Quand"
    r"|When|Depuis|Since|Chaque|Every|Each|Tous|Toutes|All|Seul|Seule|Only)\b"
)
_TIED = re.compile(
    r"\b(?:qui|que|dont|où|est|sont|a|ont|sera|who|that|which|is|are|was|were|has|have|will|and|et|ou|or|but|mais|sans"
    r"|without|pour|for|contre|against|ex|ancienne?s?|former)\b|\bqu['’]|\d",
    re.IGNORECASE,
)
"""What makes more of a subject than one thing and its name."""
_OPENS_DOORS = re.compile(r"\b(?:portes|doors)\b")
_OWNED = re.compile(r"['’]s\b|s['’](?= )")
LITTLE = frozenset(words_of("le la les l un une de d du des a au aux en the an of in at our notre nos votre vos your"))
UNSURE = re.compile(
    r"\b(?:ne|pas|plus|jamais|si|sous réserve|peut|peuvent|pourrai\w+|devrai\w+|espér\w+|sauf|hors|hormis|seul\w*"
    r"|uniquement|réserv\w*|partiel\w*|provisoire\w*|éphémère\w*|not|never|if|unless|subject to|might|could|should"
    r"|would"
    r"|hop\w+|except|only|reserved|partial\w*|temporar\w*|pop-up|members?|membres?|adhérents?|tous les|toutes les"
    r"|chaque|every|each|\w+days|earliest|soonest|plus tôt|vips?)\b|\bn['’]|n['’]t\b|(?-i:\bmay\b)",
    re.IGNORECASE,
)
"""That it may not happen, happens to some, or again and again."""
OFF = re.compile(
    r"\b(?:annul|report[ée]|repouss|suspend|supprim|retard|compromi|cancel|postpon|delay|scrap|called off|abandon"
    r"|finalement|eventually|instead|plutôt|rumeur|rumou?r|faux|fausse|false|untrue|erreur|mistake)",
    re.IGNORECASE,
)
TAKEN_BACK = re.compile(
    r"\b(?:encore|still|yet|pourvue?s?|filled|clos|close[sd]?|closing|ferm\w+|refus\w+|declin\w+|quitt\w+|leav\w+"
    r"|left|réserv\w+"
    r"|réserve|accord|autoris\w+|approv\w+|permission|permitting|pending|vote[rs]?|condition\w*|subject|poisson"
    r"|hoax|joke|blague"
    r"|affiche|poster|exceptionnel\w*|exceptional\w*|invitation|appointment only|rendez-vous seulement|principe"
    r"|invités?)\b",
    re.IGNORECASE,
)
"""What another sentence may say that takes the deed back, or bounds it."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ\"«])")
LONGEST = 240
"""Characters of a sentence that is named by its noun."""
_SITE_EN = re.compile(rf"(?P<place>{PLACE})(?: [a-z-]+)? (?:[a-z-]+-)?{SITE}")
_SITE_FR = re.compile(rf"(?:[a-zà-ÿ]+-)?{SITE}(?: [a-zà-ÿ]+)? (?:de |d['’]|à )(?P<place>{PLACE})")
_FOUNDED = re.compile(
    rf"{_LEAD}(?P<who>[A-ZÀ-Þ][^,;:.!?\d]{{0,40}}?) (?:ouvre|ouvrent|ouvrons|opens?|(?:is|are) opening|will open) "
    r"(?P<det>une?|an?) (?P<new>(?:nouvel|nouvelle|nouveau|new|second|deuxième) )?"
    rf"(?P<what>[^,;:.!?\d]{{2,40}}?) (?P<at>à|in|at) (?P<place>{PLACE})(?P<rest>(?= {DAY}| dès le)[^.!?]*)[.!]?"
)
_OURS = re.compile(r"(?:notre|our) ")
_PLACE_ALONE = re.compile(PLACE)
_WORKS = re.compile(
    r"(?:grands )?(?:travaux|chantier|rénovation|restauration|saison|festival|grève|tournée|fouilles)\b"
    r"|(?:.* )?(?:works?|renovations?|refurbishment|repairs|season|festival|strike|tour|dig)\Z"
)
"""What has an end: a table is finished in oak."""
_BEFORE = (("une", "d'une "), ("un", "d'un "), ("du", "du "), ("des", "des "))
_WHEN = re.compile(rf",? (?:dès |à partir du |from )?{DAY}(?:,? {_HOUR})?")
_STREET = (
    r"(?:au |at )?\d{1,4}(?: bis| ter)?,? (?:(?:rue|avenue|place|boulevard|quai|cours|chemin|route|allées?"
    r"|impasse) [^.,;:!?]+"
    rf"|r\. {PLACE}|{PLACE})"
)
_CIRCUMSTANCE = (
    rf"(?:(?:dès |à partir du |from )?{DAY}(?:,? {_HOUR})?|(?:à|in|at) {PLACE}|chez nous|at (?:our|the) [a-z]+"
    rf"|{_STREET}"
    r"|(?:après|after) [^,.;:!?]{2,60}|dans une? nouve(?:au|lle|l) [a-z]+|to a new [a-z]+)"
)
_CIRCUMSTANCES = re.compile(rf"(?:,? {_CIRCUMSTANCE})*")
"""Day, hour, place and street: what else follows makes something else of it, or bounds it."""
_TO = rf"(?: (?:à|to|au|dans un) (?:{PLACE}|{_STREET}|nouveau [a-z]+))?"
_DAY_ONLY = re.compile(rf",? (?:dès |à partir du |from )?{DAY}")


def deed_named(told: Told) -> Iterator[str]:
    """« l'ouverture de Dax », « ouverture de la serre le 3 mai », of « Notre serre de Dax ouvre le 3 mai à 9 h »."""
    table = _ENGLISH if told.english else _FRENCH
    noun = next((noun for noun in table if fold(noun) in told.asked), "") if told.subject else ""
    name = noun
    if not noun and told.subject and not told.english:
        name = next((each for each in _CLIPPED if each in told.asked), "")
        noun = "ouverture" if name else ""
    if not noun or OFF.search(told.wording):
        return
    sentences = SENTENCE.split(told.wording)
    found = [
        each for each in sentences if len(each) <= LONGEST and _pattern(noun, english=told.english).fullmatch(each)
    ]
    again = [each for each in sentences if re.search(rf"\b(?:{table[noun]})\b|\b{noun}\b", each)]
    if len(found) == 1 and len(again) == 1:
        match = _pattern(noun, english=told.english).fullmatch(found[0])
        others = " ".join(each for each in sentences if each is not found[0])
        visited = _OPENS_DOORS.search(found[0]) and WORKPLACE.search(found[0])
        plain = not (visited or UNSURE.search(told.wording) or TAKEN_BACK.search(others))
        if match is not None and plain and _is_thing(match) and _happens(match, fold(noun)):
            yield from _named(told, name, _things(told, match, fold(noun)), _rest(match))
    elif noun in ("ouverture", "opening"):
        yield from _founded(told, name, sentences)


@cache
def _pattern(noun: str, *, english: bool) -> re.Pattern[str]:
    verb = (_ENGLISH if english else _FRENCH)[noun]
    after = f"{_DOORS}{_OF_A_DAY}" if fold(noun) in _OPENINGS else _GOES_ON
    return re.compile(rf"{_LEAD}{_WHO} (?:{verb}){after}(?P<rest>[^.!?]*(?:\.\d[^.!?]*)*)[.!]*")


def _happens(match: re.Match[str], noun: str) -> bool:
    """Whether it is told to happen on a day, or to be over, and no more than that: « revient à 40 € » is no return."""
    rest = match["rest"].rstrip()
    if noun in ("fin", "end") and not _WORKS.match(match["what"]):
        return False
    if noun in _MOVES:
        rest = re.sub(rf"\A{_TO}", "", rest)
    on_a_day = re.search(DAY, f"{match['lead'] or ''}{rest}") is not None
    return _CIRCUMSTANCES.fullmatch(rest) is not None and (on_a_day or (noun in ("fin", "end") and not rest))


def _is_thing(match: re.Match[str]) -> bool:
    text = f"{match['det'] or ''}{match['what']}"
    return not (_NOBODY.match(text) or _TIED.search(match["what"]) or _OWNED.search(match["what"]))


def _things(told: Told, match: re.Match[str], noun: str) -> Iterator[str]:
    """What it happens to: with « notre » and "new" where they are asked, and by the place where that is enough."""
    what = match["what"]
    ours = (match["det"] or "").strip().lower() in ("notre", "nos", "votre", "vos", "our", "your")
    bare = " ".join(word for word in what.split() if not told.is_house(word)) or what
    for each in dict.fromkeys((what, bare)):
        new = match["new"] if match["new"] and not told.unasked(match["new"]) else ""
        our = ("our " if told.english else "notre ") if ours and not told.unasked("notre nos our") else ""
        yield f"{our}{new}{each}"
    site = (_SITE_EN if told.english else _SITE_FR).fullmatch(bare)
    elsewhere = noun in _OPENINGS and re.search(rf"\b(?:à|in|at) {PLACE}", match["rest"])
    if site is not None and noun in _OPENINGS | _MOVES and not elsewhere:
        yield site["place"]


def _rest(match: re.Match[str]) -> tuple[str, ...]:
    """What follows, as far as it may be asked: nothing, the day, the hour as well, or all of it."""
    rest = match["rest"].rstrip()
    lead = match["lead"] or ""
    if lead:
        rest = f" {lead[:1].lower()}{lead[1:]}{rest}"
    at = _DAY_ONLY.search(rest), _WHEN.search(rest)
    return tuple(dict.fromkeys(("", *(found.group() for found in at if found is not None), rest)))


def _named(told: Told, noun: str, things: Iterator[str], rests: tuple[str, ...]) -> Iterator[str]:
    """All of what it happens to is named, or it is the event of something else."""
    kept = [rest for rest in rests if not rest or (not told.unasked(rest) and _all_asked(told, rest))]
    for thing in dict.fromkeys(things):
        if not words(thing) - LITTLE <= told.asked:
            continue
        for rest in kept:
            yield f"{noun} {'' if noun in _CLIPPED else _of(told, thing)}{thing}{rest}"
            if told.english and noun not in ("return", "end"):
                yield f"{thing} {noun}{rest}"


def _all_asked(told: Told, rest: str) -> bool:
    """Days and hours are compared with the wording; of the rest nothing is left out: « après neuf ans chez Orme »."""
    return words(_WHEN.sub("", rest)) - LITTLE <= told.asked


def _of(told: Told, thing: str) -> str:
    """The little words before it, which the question chooses: « du », « de la », « d'une »."""
    if told.english:
        return "of " if _OURS.match(thing) else "of the "
    if _OURS.match(thing) or _PLACE_ALONE.fullmatch(thing):
        return "de "
    return next((of for word, of in _BEFORE if word in told.asked), "de la ")


def _founded(told: Told, noun: str, sentences: list[str]) -> Iterator[str]:
    """« l'ouverture d'un centre à Dax », « l'ouverture de Dax », of « Aulne ouvre un centre à Dax le 3 mai »."""
    for sentence in sentences:
        match = _FOUNDED.fullmatch(sentence)
        if match is None or UNSURE.search(told.wording) or _TIED.search(match["what"]):
            continue
        others = " ".join(each for each in sentences if each is not sentence)
        if not _is_site(match["what"], english=told.english) or TAKEN_BACK.search(others):
            continue  # an inquiry, a debate
        if not _CIRCUMSTANCES.fullmatch(match["rest"].rstrip()):
            continue
        if match["who"].lower() in ("nous", "on", "we") or told.is_house(match["who"]):
            what = f"{match['what']} {match['at']} {match['place']}"
            yield from _named(told, noun, iter((what, match["place"])), _rest(match))


def _is_site(what: str, *, english: bool) -> bool:
    """Whether what is opened is a place: by its last word in English, by its first in French."""
    return re.fullmatch(rf"(?:[a-z-]+ )*{SITE}" if english else rf"{SITE}(?: .*)?", what) is not None
