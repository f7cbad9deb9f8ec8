"""Persons with their titles: left out, and told the other way about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import NAME, Told
from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of
from bot.desk.text.words import in_list

_FRENCH = frozenset(
    words_of("""
    chef cheffe maire docteur docteure professeur professeure médecin pédiatre vétérinaire architecte poète poétesse
    peintre ministre juge avocat avocate capitaine comédien comédienne artiste interprète guide traiteur sommelier
    sommelière entraîneur entraîneure auteur auteure autrice ingénieur ingénieure sculpteur sculpteure sculptrice
    vigneron vigneronne forgeron forgeronne pizzaiolo barista député députée sénateur sénatrice notaire secrétaire
    astronome agronome gendarme pompier pompière athlète stagiaire présidente président fondateur fondatrice écrivain
    écrivaine romancier romancière champion championne apprenti apprentie bénévole marraine parrain commissaire
    responsable gérant gérante membre collègue
    """)
)
_OF_TWO = re.compile(
    r"(?:vice-|co-)(?:présidente?|directeur|directrice|fondateur|fondatrice|gérante?)"
    r"|(?:président|fondateur|associé)-(?:directeur|gérant|fondateur)"
    r"|(?:présidente|fondatrice|associée)-(?:directrice|gérante|fondatrice)"
    r"|(?:directeur|directrice|chef|cheffe)-(?:adjointe?|conseil)"
)
"""Offices of two words: « vice-présidente », « président-directeur »."""
_THINGS = frozenset(
    words_of("""
    moteur ordinateur bouilleur secteur facteur terrier herbier tablier calendrier courrier damier gravier grenier
    entrepreneuriat ascenseur escalier quartier premier première dernier dernière cuisinière rivière lumière carrière
    portière particulier particulière intérieur extérieur liste piste conseiller sentier verrier atelier chantier
    prix foyer loyer dîner déjeuner banquière chaumière frontière bannière matière manière barrière filière
    """)
)
"""What ends as a trade does, and may bear a person's name, or is none."""
_PAIRS = (("eur", "euse"), ("teur", "trice"), ("ier", "ière"), ("er", "ère"), ("ien", "ienne"))
_BOTH = ("iste", "logue", "graphe")
_NO_TRADES = ("alogue", "ilogue", "olologue")
_SHORT = 6
ENGLISH_TRADE = (
    r"(?:chef|nurse|vet|coach|captain|mayor|professor|doctor|director|author|actor|actress|editor|tutor|instructor"
    r"|sculptor|curator|conductor|counsellor|counselor|illustrator|surgeon|founder|co-founder|partner|designer|trainer"
    r"|teacher|manager|writer|painter|potter|gardener|farmer|baker|brewer|butcher|cheesemaker|winemaker|beekeeper"
    r"|driver|pilot|player|singer|dancer|presenter|broadcaster|photographer|officer|engineer|lawyer|poet|novelist"
    r"|storyteller|filmmaker|film-maker|musician|pianist|violinist|guitarist|scientist|biologist|historian|artist"
    r"|journalist|therapist|physiotherapist|nutritionist|dietitian|dentist|pharmacist|florist|barista|sommelier"
    r"|president|chairman|chairwoman|chair|ambassador|ranger|guide|host|judge|minister|midwife|paramedic|firefighter"
    r"|executive|playwright|dramatist|comedian|composer|choreographer|puppeteer|bookseller|critic|climber|swimmer"
    r"|runner|rower|cyclist"
    r"|skier|explorer|naturalist|carpenter|joiner|plumber|electrician|tailor|jeweller|blacksmith|mechanic|groomer"
    r"|stylist|hairdresser)"
)
_RANKS = r"(?:head|chief|senior|lead|principal|local|award-winning|celebrity|master|pastry|veterinary|executive)"
_HONORIFIC = re.compile(rf"\b(?:Dr|Doctor|Docteure?|Prof|Professor|Pr|Mr|Mrs|Ms|Mme|M)\.? (?={NAME})")
_WITH_TRADE = re.compile(
    rf"(?<![dD]e )(?:(?<=avec )|(?<=et )|(?<=écoutez )|(?<=retrouvez ))"
    rf"(?P<before>\b(?:[Ll]e |[Ll]a |[Ll]'|[Nn]otre ))(?P<trade>[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?) (?={NAME})"
)
_WITH_ENGLISH = re.compile(
    rf"(?:(?<=with )|(?<=and )|(?<=hear )|(?<=Hear )|(?<=by ))(?:[Tt]he |[Oo]ur )?"
    rf"(?:{_RANKS} ){{0,2}}{ENGLISH_TRADE} (?={NAME})"
)
_ROLE = (
    r"(?:(?:notre|nos|l[ea]|our|the|[A-Z][\w-]*['’]s?)[ ])?(?:l')?(?:[a-zà-ÿ-]+ ){0,3}?"
    r"(?P<role>[a-zà-ÿ-]+)(?: (?:de|du|des|d'|of|at|for|à|chez|in)(?: |(?<='))[^,.:;!?\d]{2,40})?"
)
_APPOSED = re.compile(rf"(?P<name>{NAME}), {_ROLE}, (?=[a-zà-ÿ])")
_FIRST = re.compile(r", (?:(?:notre|our|the|le|la|[A-Z][\w-]*'s?) |l')?(?:(?:chief|head|co) )?(?P<role>[a-zà-ÿ-]+)")
_LAST = re.compile(
    rf", (?:(?:our|the|an?|[A-Z][\w-]*['’]s?) )?(?:{_RANKS} ){{0,3}}(?P<role>[a-z-]+)(?=,| (?:of|at|for|in)\b)"
)
"""In English the head of a role is its last word: "our chief veterinary officer of …"."""
LIMITS = re.compile(
    r"\b(?:sauf|except|excepté|hormis|hors|sans|without|avec|with|only|uniquement|seulement|exclusivement|interdit\w*"
    r"|réservé\w*|reserved|not|pas|ni|nor|contre|against|par|by|jamais|never|ex|ancien\w*|former|futur\w*|future"
    r"|accus\w+"
    r"|(?-i:[a-z-]+ed(?= [a-z]))|fake|false|bogus|so-called|self-\w+|acting|interim|would-be|late"
    r"|retir\w+|faux|fausse|prétendue?|soi-disant|suspendue?|déchue?|intérimaire"
    r"|condamnée?|mise?|feue?)\b",
    re.IGNORECASE,
)
"""What makes more of a remark than who somebody is."""
_HEARD = re.compile(
    r"\b(?:[Éé]coutez|[Rr]etrouvez|[Rr]egardez|[Rr]encontrez|[Cc]atch|[Hh]ear|[Ww]atch|[Ll]isten to|[Mm]eet|[Jj]oin"
    r"|est l'invitée?|is (?:a|the) guest)\b"
)
"""Whom one may hear is the same without a remark; whoever acts may do so only as what they are."""
_CONTRACTED = {"du": "de ", "au": "à "}


def is_trade(word: str) -> bool:
    """Whether a word in small letters is what somebody is by trade or office: it is listed, or has the other gender
    beside it that trades have (« fromager », « fromagère »)."""
    if word in _FRENCH or re.fullmatch(ENGLISH_TRADE, word) or _OF_TWO.fullmatch(word):
        return True
    if word in _THINGS or len(word) < _SHORT or word.endswith(_NO_TRADES):
        return False
    if word.endswith(_BOTH):
        return _real(word)
    return any(_sister(word, *pair) or _sister(word, *pair[::-1]) for pair in _PAIRS)


def _sister(word: str, one: str, other: str) -> bool:
    return word.endswith(one) and _real(word) and _real(word.removesuffix(one) + other)


def _real(word: str) -> bool:
    return in_list(fold(word), "fr")


def untitled(told: Told) -> Iterator[str]:
    """« avec Inès Caradec », of « avec la monitrice Inès Caradec »; "Ellen Marsh", of "Dr Ellen Marsh"."""
    text = _HONORIFIC.sub(lambda match: "" if told.unasked(match.group()) else match.group(), told.wording)
    pattern = _WITH_ENGLISH if told.english else _WITH_TRADE
    text = pattern.sub(lambda match: _without(told, match), text)
    if text != told.wording:
        yield _capital(text)


def _without(told: Told, match: re.Match[str]) -> str:
    if told.english:
        return "" if told.unasked(re.sub(r"\b(?:the|our) ", "", match.group().lower())) else match.group()
    if not is_trade(match["trade"]) or not told.unasked(match["trade"]):
        return match.group()
    return _CONTRACTED.get(match["before"].strip().lower(), "")


def unapposed(told: Told) -> Iterator[str]:
    """« Écoutez Ana Roy sur Radio Dax », of « Écoutez Ana Roy, notre directrice, sur Radio Dax »."""
    if not told.subject and not _HEARD.search(told.wording):
        return  # « Jean Roy, policier dans notre film, meurt samedi », « Luc Morin, coiffeur à Pau, ferme »
    text = _APPOSED.sub(lambda match: _alone(told, match), told.wording)
    if text != told.wording:
        yield text


_OFFICE = re.compile(
    rf"\A(?P<office>(?:Our|Notre) [a-zà-ÿ][a-zà-ÿ-]*(?: [a-zà-ÿ-]+){{0,4}}), (?P<name>{NAME}), "
    r"(?!(?:et|and|or|ou|our|notre|nos|the|an|her|his|le|la|les|une?|sa|son|ses)\b|a \w+ and |l['’]|[A-ZÀ-Þ])"
)
"""A second person behind it, and the name may be the next of those who are listed."""


def uncommaed(told: Told) -> Iterator[str]:
    """ "Our chief executive Helen Brody speaks", of "Our chief executive, Helen Brody, speaks"."""
    match = (
        None if told.subject else _OFFICE.match(told.wording)
    )  # « notre maire sortante » may be named « notre maire »
    if match is not None:
        yield f"{match['office']} {match['name']} {told.wording[match.end() :]}"


def _alone(told: Told, match: re.Match[str]) -> str:
    remark = match.group()[len(match["name"]) :]
    role = (_LAST if told.english else _FIRST).match(remark)
    trade = role is not None and is_trade(role["role"])
    named = words_but_names(remark)
    return f"{match['name']} " if trade and not LIMITS.search(remark) and told.unasked(named) else match.group()


def words_but_names(text: str) -> str:
    """A text without its little words, and its words with a capital: the house's name stands in many places."""
    return " ".join(word for word in re.findall(r"[a-zà-ÿ][\w-]{3,}", text) if word not in ("notre", "chez"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
