"""What a draft says around a wording and that tells nothing beside it: « Bravo Karim ! » where Karim is congratulated,
« En voiture ! » where a line is told of, "See you at the fair!" of what takes place at the fair.

Each kind is let pass only beside a sentence that tells as much. "Everyone welcome!", "It's back!", « Gratuit ! », "Last
chance!" are of no kind.
"""

from __future__ import annotations

import re

from bot.desk.fold import fold

_MONTHS = (
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)"
)
_DAYS = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_DATE = rf"(?:\d{{1,2}}(?:er|st|nd|rd|th)? (?:of )?{_MONTHS}|{_MONTHS} \d{{1,2}})"
_EVENT = (
    r"(?:parades?|part(?:y|ies)|festivals?|carnivals?|races?|fairs?|markets?|quiz(?:zes)?|derb(?:y|ies)|marathons?"
    r"|regattas?|celebrations?|defiles?|fetes?|carnavals?|courses?|foires?|marches?|kermesses?|descentes?|regates?)"
)
_NAME = r"(?P<name>\w[\w'-]*(?: \w[\w'-]*){0,2})"
_PRAISED = re.compile(
    r"(?<![a-z])(?:felicit|bravo|congrat|well done|gagn|remport|laureat|medaill|prix(?![a-z])|troph|champion|awards?"
    r"(?![a-z])|won(?![a-z])|wins(?![a-z])|prize|nomme|appointed|promoted|elue?(?![a-z])|elected|diplom)"
)
_JOINED = re.compile(
    r"(?<![a-z])(?:bienvenue|welcome to|welcomes?(?![a-z])|nouveau|nouvelle|new(?![a-z])|rejoin|joins?(?![a-z]))"
)
_RIDE = re.compile(
    r"(?<![a-z])(?:lignes?|trains?|autocars?|bus|navettes?|tramways?|traversiers?|shuttles?|coach(?:es)?|ferr(?:y"
    r"|ies)|circule(?:nt)?"
    r"|car a la demande|cars scolaires|bateaux?|boat (?:trips?|rides?))(?![a-z])"
)
_NEW = re.compile(
    r"(?<![a-z])(?<!a )(?<!de )(?:nouveau|nouvel|nouvelle|new|newly|desormais|lance|lancons|launch|launches)"
    r"(?![a-z])(?![ -](?:year|york|zealand|forest|england|jersey|orleans|town|brunswick|aquitaine|ecosse|caledonie"
    r"|zelande|delhi|hampshire|mexico))"
    rf"|(?<![a-z])(?:des|a partir du|a compter du|from|as of|starting) (?:le |on )?(?:{_DAYS},? )?{_DATE}"
    r"(?! (?:to|until|till|au|jusqu))"
)
_PUBS = re.compile(r"(?<![a-z])(?:pubs?|inns?|taverns?|brewer(?:y|ies)|brasseries?|bars?|tap ?rooms?)(?![a-z])")
_FOR_SOME = re.compile(
    r"(?<![a-z])(?:for|pour|aux|reserve[a-z]*|only|seulement|uniquement|members?|membres?|adherents?|abonnes?"
    r"|residents?|habitants?|enfants?|children|kids|students?|etudiants?|seniors?|staff|under|over|moins de|plus de"
    r"|sauf|except|pas|not|sans|without)(?![a-z])"
)
_DATED = re.compile(rf"(?<![a-z\d]){_DATE}(?![a-z\d])")
_HAS_EVENT = re.compile(rf"(?<![a-z]){_EVENT}(?![a-z])")
_TO_YOU = (
    r"(?:(?:on est|nous sommes|we're|we are|i'm|je suis) )?(?:(?:si|tres|trop|tellement|so|very|really|super) )*"
    r"(?:fiers?|fieres?|contente?s?|proud|happy) (?:de|pour|of|for) (?:toi|vous|lui|elle|eux|elles|you|him|her|them)"
)
_BESIDE = tuple(
    (re.compile(sentence), beside)
    for sentence, beside in (
        (rf"(?:bravo|chapeau|felicitations|congrats|congratulations|well done|way to go|nice one|kudos"
         rf"|hats off to|{_TO_YOU}),?(?: a)? {_NAME}", _PRAISED),
        (rf"{_TO_YOU}|(?:so |tellement |bien )?(?:well )?(?:deserved|merite)e?", _PRAISED),
        (rf"welcome to the team(?:,? {_NAME})?", _JOINED),
        (rf"bienvenue (?:dans l'equipe|a bord|parmi nous),? {_NAME}", _JOINED),
        (rf"(?:bienvenue|welcome),?(?: a| to)? {_NAME}", _JOINED),
        (r"en voiture(?: (?:simone|tout le monde))?|all aboard|hop (?:on|aboard)|(?:tous|montez) a bord|embarquez"
         r"|laissez (?:donc )?(?:la|votre) voiture (?:au garage|a la maison|chez vous)|leave the car at home"
         r"|ditch the car", _RIDE),
        (r"(?:c'est |it's )?(?:nouveau|new)", _NEW),
        (r"see you (?:all )?(?:at the bar|down the pub|in the beer garden)", _PUBS),
        (rf"(?:we|i) (?:do |really |just |absolutely )?(?:love|adore) an? (?:good |great |proper )?{_EVENT}"
         rf"|(?:on|nous) (?:aime|adore|aimons|adorons) (?:l[ea]s? |l'|une? )?(?:bon |bonne |belles? |beaux |bons )?"
         rf"{_EVENT}", _HAS_EVENT),
        (r"(?:the wait is|it's) (?:nearly|almost) (?:over|time)|not long (?:to go|to wait|now)(?: now)?"
         r"|(?:we're )?nearly there|on y est presque|l'attente touche a sa fin|encore un peu de patience"
         r"|the countdown(?: is on| has begun)?|le compte a rebours est lance", _DATED),
    )
)  # fmt: skip
_NEWS_FOR = re.compile(
    r"(?:(?:good|great|big|exciting|happy|fantastic) news for (?:our |all our |all )?(?:visitors|travellers|passengers"
    r"|customers|guests|fans|you(?: all)?)"
    r"|(?:bonne|grande|belle|excellente) nouvelle pour (?:nos |les |tous nos |tous les )?(?:visiteurs|voyageurs"
    r"|clients|usagers|fans|vous(?: tous)?))"
)
_SEE_YOU = re.compile(
    r"(?:see you(?: all| soon)*|meet us|on se (?:voit|retrouve|croise)|rendez-vous) (?:at|on|au|a la|a l'|aux|sur l[ea]"
    r"|dans l[ea]) ?(?:the |our |notre |nos )?(?P<where>[a-z]{4,}(?: [a-z]{4,})?)"
)
_TIMES = re.compile(
    rf"{_MONTHS}|{_DAYS}|(?:week-?ends?|morning|evening|night|matin|soir|midi|noon|spring|summer|autumn|winter"
    r"|printemps|automne|hiver|same|meme|prix|price)"
)
_SIGNS = re.compile(r"[^\w' -]")


def cheers(piece: str, beside: str) -> bool:
    """Whether a sentence of a draft tells nothing that the others, folded, do not."""
    plain = fold(_SIGNS.sub("", piece)).strip()
    if _NEWS_FOR.fullmatch(plain):
        return not _FOR_SOME.search(beside)
    if found := _SEE_YOU.fullmatch(plain):
        return _is_there(found["where"], beside)
    for pattern, told in _BESIDE:
        if (found := pattern.fullmatch(plain)) and told.search(beside):
            names = [name for name in found.groupdict().values() if name]
            if all(_is_named(name, piece, beside) for name in names):
                return True
    return False


def _is_there(where: str, beside: str) -> bool:
    """Whether the others tell of something that takes place there: « à la foire »."""
    if any(_TIMES.fullmatch(word) for word in where.split()):
        return False
    the = r"(?:the |our |notre |nos |la |le |les |l')*"
    return (
        re.search(rf"(?<![a-z])(?:at|to|in|on|au|aux|a(?= l)|dans|sur) {the}{re.escape(where)}(?![a-z])", beside)
        is not None
    )


def _is_named(name: str, piece: str, beside: str) -> bool:
    """Whether it is a name, in capitals, that the others have too, every word of it."""
    words = [word for word in re.findall(r"[^\W\d_]+", piece) if fold(word) in re.findall(r"[a-z]+", name)]
    told = frozenset(re.findall(r"[a-z]+", beside))
    return bool(words) and all(word[0].isupper() and fold(word) in told for word in words)
