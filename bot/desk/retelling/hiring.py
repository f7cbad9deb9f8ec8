"""A day on which people are hired, of a wording that says how many and when: « 25 postes à Dax : journée de recrutement
mercredi 8 avril ». Who speaks of that day says it the other way about, and leaves out the hours, the place and that the
posts are to be filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.desk.retelling.told import PLACE, Told, words
from bot.desk.text.lexer import read_text
from bot.desk.text.lexicon import STOP
from bot.desk.text.verbs import makes_claim

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_DAY = (
    r"(?:journée|soirée|matinée|après-midi|réunion|séance|salon|forum|rencontre|portes ouvertes|job[- ]dating|job fair"
    r"|careers? (?:fair|day|evening)|open (?:day|evening|morning|house)|(?:recruitment|recruiting|hiring) (?:day|fair"
    r"|event|evening)|information (?:session|evening|meeting))\b"
)
_CALL = (
    r"(?:(?:come (?:along )?to|join us at|meet us at|venez(?: nous rencontrer)?|retrouvez-nous|rencontrez-nous"
    r"|rendez-vous|rejoignez-nous)(?: lors de| pour| à| au)?(?: (?:our|the|an|notre|la|une|le|un))? )?"
)
_WORDING = re.compile(
    rf"(?P<posts>\d+ [^:,.;!?]+?)(?: ?[:!;.,]| ?[-–—])? +(?P<day>{_CALL}{_DAY}[^:;!?]*?)"
    r"(?:[.!,]? (?:venez )?(?:sans (?:inscription|rendez-vous|réservation)"
    r"|no (?:appointment|booking|registration)(?: (?:needed|necessary|required))?))?[.!]*",
    re.IGNORECASE,
)
_JOBS = re.compile(
    r"\b(?:postes?|emplois?|CDI|CDD|contrats?|saisonniers?|alternants?|alternances?|apprentis?|stagiaires?|stages?"
    r"|jobs?"
    r"|positions?|vacancies|traineeships?|apprenticeships?|apprentices?)\b"
)
_ANY_DAY = date(2000, 1, 1)
_TO_BE_FILLED = re.compile(r" (?:(?:sont )?à pourvoir|up for grabs|to (?:be )?fill(?:ed)?|going)(?= |\Z)")
_HOUR = r"\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm))"
_HOURS = re.compile(rf",? (?:(?:de|from|entre|between) )?{_HOUR} (?:à|to|et|and) {_HOUR}(?=[ ,.]|\Z)")
_HOUR_ASKED = re.compile(r"\d ?(?:h|am|pm)(?:\d\d)?(?![a-z])|\d:\d\d|\bheures?\b|\bmidi\b|\bnoon\b")
_SEASON = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February"
    r"|March|April"
    r"|May|June|July|August|September|October|November|December|été|hiver|automne|printemps|summer|winter|autumn"
    r"|spring)"
)
_WHILE = re.compile(
    rf" (?:en|pour|for|in|this|cet) (?:the |l'|la )?{_SEASON}(?: (?:et|and|à) {_SEASON})?(?: prochain)?(?= |\Z)"
)
_FOR_GOOD = re.compile(
    r"(?P<count>\d+) (?:postes?|emplois?)(?P<kind>"
    r"(?: (?!en |et |ou |puis |dont |stag|appren|altern|saison)[^\d, ]+)*?) en CDI\b"
    r"(?!,? (?:et|ou|puis|comme|en|dont)\b)"
)
"""All of them for good: not « en CDD ou en CDI », of which some are, nor those of two kinds."""
_POSTS = re.compile(r"(?P<count>\d+) (?:postes?|emplois?) (?:de |d')(?=[a-zà-ÿ])")
_KIND = re.compile(r"(?P<posts>\A\d+ (?:postes?|emplois?))(?: (?:en|de|d')(?: |(?<='))[a-zà-ÿ-]+(?: et)?)+(?= |\Z)")
_POSTS_EN = frozenset(("jobs", "posts", "positions", "roles", "vacancies"))
_ANY_POSTS = re.compile(r"\b(?:jobs|posts|positions|roles|vacancies)\b")
_NO_JOBS = re.compile(
    r"\b(?:volunt\w*|intern\w*|trainee|student|yoga|dance|playing|parking|starting|board|trustee|odd|paint|print|repair"
    r"|former|fake|mock|future)\b"
)
"""Positions in which nobody is paid, and jobs that are done."""
_EMPLOYS = re.compile(r"\b(?:recruit\w*|hiring|jobs?|careers?|posts|roles)\b")
"""« 25 nursery vacancies: open day » may be places for children."""
_OF_SORT = re.compile(r"(?<=\d )[a-z][a-z-]* (?=(?:[a-z][a-z-]* )*(?:jobs|posts|positions|roles|vacancies)\b)")
"""The first word of what sort they are: "permanent", "veterinary"."""
_SEEKING = ("recrute", "recrutons", "embauche", "embauchons", "cherche", "cherchons", "recherche", "recherchons")
_POSTS_OF = re.compile(r"(?P<count>\d+) (?:postes?|emplois?) (?:de |d'|en )")
_SOUGHT = re.compile(
    r"(?:(?P<persons>(?!entreprises|sociétés|fournisseurs|partenaires|soins|cours)[a-zà-ÿ-]+s)|[a-zà-ÿ-]+)"
    rf"(?: en (?:CDI|CDD|alternance|apprentissage|intérim))?(?: à {PLACE})?"
)
"""Who is sought, « conducteurs », or for what; nobody of somebody else's."""
_SOUGHT_EN = re.compile(
    r"\d+ (?:(?!(?:council|supplier|partner|member|tenant|client|customer|local|volunteer|voluntary)\b)[a-z-]+ )*"
    rf"(?:jobs|posts|positions|roles|vacancies|apprenticeships|traineeships)(?: (?:in|at) {PLACE})?"
)
_OF_KIND = re.compile(r"\d+ (?P<kind>[a-z][a-z -]+?) (?:jobs|posts|positions|roles|vacancies)")
_REST = r"(?:(?! (?:sur|pour|for|by|avec|with|on|sous|si|if|to|aux|chez|où|where|when|quand) )[^,\d])"
"""What may follow where it is: no condition, and nobody whom it is for."""
_PLACE = re.compile(rf",? (?:à la|à l'|à|au|aux|in|at|at the)(?: |(?<=')){_CAPITAL}{_REST}*\Z")
_TOWN = re.compile(rf" (?:in|à) {_CAPITAL}[\w'’-]*(?: {_CAPITAL}[\w'’-]*)*\Z")
_WHERE = re.compile(rf",? (?:à la|à l'|à|au|aux|in|at)(?: |(?<=')){_REST}+\Z")
_SITE_OF = re.compile(rf"(?<= )(?:à la|à l'|au)(?: |(?<='))(?P<site>[a-zà-ÿ-]+) (?:de |d'|du )(?={_CAPITAL})")
_LIMITS = re.compile(
    r"\b(?:pas|non|sauf|hors|seul\w*|uniquement|réserv\w*|condition|si|dont|jusqu\w*|environ|près|plus|moins|au moins"
    r"|supprim\w*|menac\w*|danger|gelé\w*|frozen|threat\w*|sans|without|unpaid|rival\w*|concurrent\w*"
    r"|annul\w*|report\w*|vacants?|not|no longer|except|only|reserved|if|of which|including|up to"
    r"|about|nearly|over|more|less|at least|cut|cuts|lost|at risk|cancelled|postponed|(?-i:may)|might|could|peut\w*"
    r"|pourrai\w*)\b",
    re.IGNORECASE,
)
"""What limits how many there are, or turns it: of such a wording nothing is left out here."""


def day_for_posts(told: Told) -> Iterator[str]:
    """« la journée de recrutement du 3 mai pour les 25 postes », of « 25 postes : journée de recrutement le 3 mai »."""
    match = _WORDING.fullmatch(told.wording)
    if match is None or not _of_posts(match["posts"]) or _LIMITS.search(f"{match['posts']} {match['day']}"):
        return
    if not told.subject:
        yield from _claimed(told, match)
        return
    day = re.sub(rf"\A{_CALL}", "", match["day"], flags=re.IGNORECASE)
    for when in dict.fromkeys((_day(told, day), _unplaced(told, _day(told, day)))):
        if _unasked(told, match["posts"]):
            yield when
        else:
            yield from (text for posts in _posts(told, match["posts"]) for text in _both(told, when, posts))


def _both(told: Told, when: str, posts: str) -> Iterator[str]:
    """The day and the posts, in one line."""
    if told.english:
        yield from (f"{when} for the {posts}", f"{posts}: {when}", f"{when}, {posts}")
        kind = _OF_KIND.fullmatch(posts)
        if kind is not None:
            yield f"{kind['kind']} {when}"
    else:
        yield from (f"{when} {link} les {posts}" for link in ("pour", "et", "avec"))
        yield f"{posts} : {when}"


_ELSEWHERE = re.compile(
    rf"\b(?:chez|pour|avec|par|for|with|by|from)\b|\b(?:d['’]|de |du |of |at ){_CAPITAL}"
    r"|\bat (?:our|the|a)\b|\bau? (?:notre|un)\b"
    r"|\b(?:bénévol\w*|volunt\w*|unpaid|non payé\w*)",
)
"""Posts that may be somebody else's, or none."""
_HIRING = re.compile(
    r"\b(?:recrut|embauch|recruit|hiring|job|emploi|career|portes ouvertes"
    r"|open (?:day|evening|morning|house))",
    re.IGNORECASE,
)
_FAIR = re.compile(r"\b(?:salon|forum|fair|job[- ]dating)\b", re.IGNORECASE)
"""Where many hire: the posts there may be anybody's."""

_HOSTED = re.compile(
    r"\b(?i:chez|avec|par|with|by|for|organis\w+|hosted)\b"
    r"|\b(?i:recrutement|ouvertes|emploi|dating|entreprise|day|evening|morning|event|house) "
    r"(?:(?:d['’]|de |de la |de l['’]|du |des |of |at )"
    r"(?!(?:le |l['’])?(?:recrut|embauch|emploi|\d|\w+day\b|lundi|mar|mercredi|jeudi|vendredi|samedi|dimanche))"
    r"|(?!\w+day\b)[A-ZÀ-Þ])"
)
"""The day of somebody else: « journée de recrutement de Lidl »."""
_RECRUITS = re.compile(r"\b(?:recrut|embauch|recruit|hiring)", re.IGNORECASE)
_OURS_TO_FILL = re.compile(r"\b(?:à pourvoir|CDI|CDD|jobs|vacancies|posts)\b")


def _claimed(told: Told, match: re.Match[str]) -> Iterator[str]:
    """One half whole, where nothing is said of the other: « on a 25 postes à Dax », « la journée est le 8 avril »."""
    day, posts = re.sub(rf"\A{_CALL}", "", match["day"], flags=re.IGNORECASE), match["posts"]
    somewhere_else = _FAIR.search(day) or _HOSTED.search(day) or _ELSEWHERE.search(posts)
    if _unasked(told, day) and _HIRING.search(day) and not somewhere_else:
        yield f"{'we have' if told.english else 'on a'} {posts}"
        if _OURS_TO_FILL.search(posts) or _RECRUITS.search(day):
            yield from _hired(told, posts)
    if _unasked(told, posts):
        yield f"{'it is the' if told.english else 'c’est la'} {day}"


def _hired(told: Told, posts: str) -> Iterator[str]:
    """« On recrute 25 conducteurs en CDI », of « 25 postes de conducteurs en CDI à pourvoir »; "we're hiring for 25
    nursing posts". Of « 25 postes de couture » those are 25 people for it."""
    text = _TO_BE_FILLED.sub("", posts)
    if told.english:
        if _SOUGHT_EN.fullmatch(text) and not _NO_JOBS.search(text) and _EMPLOYS.search(told.wording):
            yield from (f"we {verb} for {text}" for verb in ("are hiring", "are recruiting"))
        return
    verb = next((verb for verb in _SEEKING if verb in told.asked), "")
    match = _POSTS_OF.match(text)
    if not verb or match is None:
        return
    who = "Nous" if verb.endswith("ons") else "On"
    count, rest = match["count"], text[match.end() :]
    sought = _SOUGHT.fullmatch(rest)
    if sought is not None and sought["persons"]:
        yield f"{who} {verb} {count} {rest}"
    elif sought is not None and "personnes" in told.asked:
        yield from (f"{who} {verb} {count} personnes {link}{rest}" for link in ("en ", "pour la ", "pour le "))


def _of_posts(text: str) -> bool:
    """Whether it counts posts, and says nothing of what becomes of them."""
    return bool(_JOBS.search(text)) and not makes_claim(read_text(_TO_BE_FILLED.sub("", text), _ANY_DAY).tokens)


def _posts(told: Told, text: str) -> tuple[str, ...]:
    """How many of what, with as much of it as is asked about."""
    text = _TO_BE_FILLED.sub("", text)
    text = _cut(told, _WHILE, text)
    text = _cut(told, _PLACE, _cut(told, _TOWN, text))
    if told.english:
        return (_called(told, _unsorted(told, text)),)
    if "postes" in told.asked or "emplois" in told.asked:
        return (_KIND.sub(lambda match: match["posts"] if _apart(told, match) else match.group(), text),)
    persons = _POSTS.sub(lambda match: f"{match['count']} ", text)
    if "cdi" not in told.asked:
        return (persons,)
    return (_FOR_GOOD.sub(lambda match: f"{match['count']} CDI{_of_kind(told, match)}", text), persons)


def _unsorted(told: Told, text: str) -> str:
    """ "25 jobs", of "25 veterinary nurse jobs": from the front, as far as it is not asked."""
    match = None if _NO_JOBS.search(text) else _OF_SORT.search(text)
    while match is not None and _unasked(told, match.group()):
        text = text[: match.start()] + text[match.end() :]
        match = _OF_SORT.search(text)
    return text


def _of_kind(told: Told, match: re.Match[str]) -> str:
    """« 25 CDI », and of what where that is asked."""
    kind = match["kind"] or ""
    return "" if _unasked(told, kind) else kind


def _called(told: Told, text: str) -> str:
    """Posts by the word that the question has for them: "25 jobs" are 25 posts."""
    word = next((word for word in sorted(_POSTS_EN) if word in told.asked), "")
    if _NO_JOBS.search(text) or not _EMPLOYS.search(told.wording):
        return text
    return _ANY_POSTS.sub(word, text, count=1) if word else text


def _apart(told: Told, match: re.Match[str]) -> bool:
    return told.unasked(match.group()[len(match["posts"]) :])


def _day(told: Told, text: str) -> str:
    if not any(_HOUR_ASKED.search(word) for word in told.asked):
        text = _HOURS.sub("", text)
    return _SITE_OF.sub(lambda match: match.group() if words(match["site"]) & told.asked else "à ", text)


def _unplaced(told: Told, text: str) -> str:
    return _cut(told, _WHERE, text)


def _cut(told: Told, pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds, if the question has no telling word of it."""
    return pattern.sub(lambda match: "" if _unasked(told, match.group()) else match.group(), text)


def _unasked(told: Told, text: str) -> bool:
    return told.asked.isdisjoint(words(text) - STOP)
