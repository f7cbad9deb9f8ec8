"""What a wording tells besides, which bounds nothing of what it says: thanks, how long it was shut, the street,
that what opens does so to the public, and which of our sites are open, where all are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told, words
from bot.desk.text.lexicon import STOP

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_NEGATED = re.compile(r"\b(?:pas|plus|jamais|ni|sans|aucune?|not|no|never|nor|without)\b|\bn['’]", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?P<opens>r?ouv(?:re|rent|rira|riront|erte?s?)|accueill\w+|(?:re)?open(?:s|ed)?|accessibles?|back open)"
    r" (?:au public|to the public)\b"
)
_VISITED = re.compile(
    r"\b(?:gares?|halte|station|serres?|parcs?|jardins?|musées?|expositions?|piscines?|patinoire|salles?|bibliothèque"
    r"|médiathèque|galeries?|zoo|aquarium|abbaye|chapelle|château|sentiers?|passerelle|pont|plage|terrasse|cafés?"
    r"|restaurants?|magasins?|boutiques?|librairie|cinéma|théâtre|kiosque|belvédère|greenhouse|parks?|gardens?"
    r"|museums?|exhibition|pool|rink|hall|library|gallery|abbey|chapel|castle|trails?|bridge|pier|beach|terrace"
    r"|restaurant|shops?|stores?|bookshop|cinema|theatre|workshop)\b",
    re.IGNORECASE,
)
"""What is open to the public or to nobody: « l'usine ouvre » is another thing than « l'usine ouvre au public »."""
_OTHERS = re.compile(
    r"\b(?:aux|abonn\w+|adhérent\w*|membres?|presse|groupes?|scolaires|invité\w*|réserv\w+|members?|subscribers?|press"
    r"|guests?|patrons|schools?|partially|partiellement)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r" ?[,.:;!–—-]+ *(?:un (?:grand|immense|énorme) |mille |encore |a (?:big|huge) |many |big )?"
    r"(?:merci|bravo|thank you|thanks|well done|félicitations|congratulations)"
    r" (?:à|au|aux|to)(?P<whom> (?:(?:tou(?:s|tes) )?nos|(?:all )?our)(?: [a-zà-ÿ'’-]+){1,4}"
    r"| (?:(?:tou(?:s|tes) )?les|(?:all )?the) [a-zà-ÿ-]+"
    r"| (?:vous|tou(?:s|tes)|you|all)(?: tou(?:s|tes)| all| both)?)[ .!]*\Z",
    re.IGNORECASE,
)
_CAUSE = re.compile(r"\bthanks to\b", re.IGNORECASE)
_PAYING = re.compile(
    r"\b(?:parten\w+|partner\w*|sponsor\w*|mécène\w*|donat\w+|donor\w*|commandit\w*|financ\w*|fund\w*|si|if|pour"
    r"|for|qui|who"
    r"|that|which|de|d|of)\b"
)
_NUMBER = (
    r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|one|two|three|four"
    r"|five"
    r"|seven|eight|nine|ten|eleven|twelve|eighteen|a|plusieurs|several|many|long)"
)
_SPELL = rf"{_NUMBER} (?:longs? |longues )?(?:ans?|années?|mois|semaines?|years?|months?|weeks?)"
_WORKS = (
    r"(?:travaux|rénovation|restauration|chantier|reconstruction|réfection"
    r"|(?:building |restoration |renovation )?works?|renovations?|restoration|refurbishment|rebuilding|repairs)"
)
_SHUT = re.compile(
    rf"\A(?:Après|After|Au bout de) (?:près de |plus de |presque |nearly |almost |more than |over )?{_SPELL} "
    rf"(?:de |d'|of ){_WORKS}, "
)
_HAPPENED = re.compile(
    r"\b(?:r?ouvre|rouvrent|ouvrent|r?ouvrira|reprend|revient|reviennent|reopens?|opens?|returns?|is back|are back"
    r"|(?:a|ont|est|sont|has|have) (?:repris|rouvert\w*|ouvert\w*|revenue?s?|de retour|returned|reopened|opened"
    r"|resumed))\b"
)
_BARE = (
    r"(?:(?! (?:sur|pour|for|avec|with|si|if|uniquement|seulement|only|sauf|except|dès|from|et|and|hors|aux|sous|sans"
    r"|selon|chaque|tous|toutes|le|en|entre|until|till|without|unless|quand|lorsque|when|every|each|ou|or|mais|but|puis"
    r"|then|adhérents|membres|members)\b| jusqu)[^,\d])"
)
"""What tells of a place, and not when, for whom or under what condition."""
_STREET = (
    r"(?:rue|cours|boulevard|bd|avenue|av\.?|place|quai|chemin|impasse|route|allées?|square|esplanade|faubourg|rang"
    r"|montée|côte|sentier|promenade)"
)
_ROAD = r"(?:street|st|road|rd|lane|drive|avenue|way|square|place|row|terrace|quay|parade|crescent|hill|close)"
_LEAVING = re.compile(
    rf" ?[,:] (?:(?:départ|rendez-vous|accueil) (?:à |au |à l'|à la |devant )"
    rf"|départ (?:de |du |d'|des )(?! ?(?:groupe|nuit|vélo))"
    rf"|(?:entrée|accès) par (?:la |le |l'|les )?(?:{_STREET}|porte|parking|cour|arrière|jardin|gare)\b"
    rf"|way in (?:by|via) (?:the |{_CAPITAL})|meet(?:ing)? (?:at|outside) |starting (?:at|from) the ){_BARE}{{3,50}}"
    rf"(?=[,.!]|\Z)"
)
_ADDRESS = re.compile(
    rf", (?:(?:au|at) )?\d{{1,4}}(?: ?(?:bis|ter|[a-zA-Z]))?,? "
    rf"(?:{_STREET} (?:de |du |des |d'|de la |de l')?{_BARE}{{2,40}}"
    rf"|(?:{_CAPITAL}[\w'’-]* ){{1,3}}(?i:{_ROAD}))(?=[.!]*\Z)"
)
_TAKEN_TO = re.compile(
    r"\A(?!.*\b(?:[Tt]ous|[Tt]outes|[Cc]haque|[Aa]ll|[Ee]very)\b).*"
    r"\b(?:r?ouvre(?:nt)?|r?ouvrir(?:a|ont)|(?:a|ont|aura|auront) lieu|se tien(?:t|nent|dra)"
    r"|reste(?:nt)? ouverte?s?|(?:re)?opens?|will (?:re)?open|takes? place|stays? open|staying open)\b"
)
"""What people go to: of « l'eau est coupée à Dax, 7 rue Haute » the street bounds what is told."""
_PLACED = re.compile(rf"(?:\bde |\bd'|\bà |\bin |\bat |\bour |\bnew ){_CAPITAL}")
_FARE = re.compile(
    r"gratui|offert|free|%|rabais|remise|€|\$|£|navette|\bbus|\bcars?\b|\btrains?\b|shuttle|coach|ferry|\bvols?\b"
    r"|flight"
    r"|traversée|crossing|ferm|clos|shut|annul|cancel|seul|unique|only|\bpas\b|\bnot\b|sauf|except",
    re.IGNORECASE,
)
_SITES = (
    r"(?:magasins|centres|cliniques|pubs|agences|épiceries|brasseries|pharmacies|cinémas|théâtres|caveaux|jardineries"
    r"|succursales|instituts|shops|stores|practices|surgeries|clinics|centers|branches|gyms|cinemas|theatres"
    r"|garden centres)"
)
"""What a house is, and has not besides: of a museum, « nos boutiques sont ouvertes » is not « on est ouvert »."""
_OPEN_SITES = re.compile(
    rf"(?:\b[Tt]ou(?:s|tes) |\b[Aa]ll (?:of )?)?\b(?:[NnVv]os|[Oo]ur|[Yy]our) (?P<sites>{_SITES}) "
    r"(?:(?:sont|seront|are|will be|resteront|restent) (?:ouverte?s|open)"
    r"|(?:vous (?:accueillent|attendent)|welcome you)(?= (?:de|from|le|du|on)(?: [a-zA-Z]+)? \d))"
)
_ALL = re.compile(
    r"(?<!presque )(?<!quasi )(?<!almost )(?<!nearly )(?<!sur )(?<!parmi )\b(?:[Tt]ou(?:s|tes)|[Aa]ll(?: of)?) "
    r"(?=(?:nos|vos|our|your) )"
)
_GAINS = re.compile(
    r"\b(?:si|if|quand|lorsque|when|until|chaque|every|each|gagn\w+|win|wins|get|gets|reç\w+|droit|entitle\w*|offer\w*|offr\w+"
    r"|gratuit\w*|free|cadeau\w*|gift\w*|together|ensemble|total\w*|fois|once)\b|%",
    re.IGNORECASE,
)
"""What one has who goes to all of them, or what they make together."""
_ALL_ASKED = frozenset(("tous", "toutes", "tout", "toute", "all", "every", "each", "chaque"))
_FORMS = ("ouverts", "ouvertes", "ouvert", "ouverte", "open")


def to_anybody(told: Told) -> Iterator[str]:
    """« La gare rouvre samedi », of « La gare rouvre au public samedi », and to nobody else before."""
    if "public" in told.asked or _OTHERS.search(told.wording) or _NEGATED.search(told.wording):
        return
    match = _PUBLIC.search(told.wording)
    if match is not None and _VISITED.search(told.wording[: match.start()]):
        yield _PUBLIC.sub(lambda match: match["opens"], told.wording)


def unthanked(told: Told) -> Iterator[str]:
    """Without « merci à nos bénévoles » at the end; whoever pays, or is named, is not left out."""
    match = _THANKS.search(told.wording)
    if match is None or _PAYING.search(match["whom"]) or re.search(_CAPITAL, match["whom"]):
        return
    caused = _CAUSE.search(match.group()) and not re.match(r" ?[.!]", match.group())
    if not caused and _unasked(told, match["whom"]) and match.start() > 0:
        yield told.wording[: match.start()]


def reopened(told: Told) -> Iterator[str]:
    """« La locomotive a repris du service », of « Après quatre ans de restauration, la locomotive a repris … »."""
    match = _SHUT.match(told.wording)
    rest = told.wording[match.end() :] if match else ""
    if match is not None and _HAPPENED.search(rest) and _unasked(told, match.group()):
        yield rest[:1].upper() + rest[1:]


def without_street(told: Told) -> Iterator[str]:
    """« Le vélorail de Saul ouvre samedi », of « Le vélorail de Saul ouvre samedi, départ de la gare, 7 rue Haute »."""
    if _FARE.search(told.wording) or not _TAKEN_TO.search(told.wording) or _NEGATED.search(told.wording):
        return
    text = told.wording
    for pattern in (_ADDRESS, _LEAVING):
        match = pattern.search(text)
        if match is not None and _PLACED.search(text[: match.start()]) and _unasked(told, match.group()):
            text = text[: match.start()] + text[match.end() :]
    if text != told.wording:
        yield text


def open_without_sites(told: Told) -> Iterator[str]:
    """« Ouvert de 9 h à 13 h sauf Dax », of « Nos magasins sont ouverts de 9 h à 13 h (sauf Dax) »."""
    match = _OPEN_SITES.search(told.wording)
    form = next((form for form in _FORMS if form in told.asked), "")
    if match is not None and form and told.english is (form == "open") and _unasked(told, match["sites"]):
        for we in ("we are ", "") if told.english else ("on est ", ""):
            yield f"{told.wording[: match.start()]}{we}{form}{told.wording[match.end() :]}"


def without_all(told: Told) -> Iterator[str]:
    """« Nos caveaux sont ouverts », of « Tous nos caveaux sont ouverts »; denied of all, it would say more."""
    if not told.asked.isdisjoint(_ALL_ASKED) or _NEGATED.search(told.wording) or _GAINS.search(told.wording):
        return
    text = _ALL.sub("", told.wording)
    if text != told.wording:
        yield text[:1].upper() + text[1:]


def _unasked(told: Told, text: str) -> bool:
    """Whether the question has no telling word of a text."""
    return told.asked.isdisjoint(words(text) - STOP)
