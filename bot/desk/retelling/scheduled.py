"""What is to come on a day that is told, in either tense: « la bibliothèque est fermée le 1er mai », of « sera
fermée », "our shop opens on 3 October", of "will open", and back.

Only with the day: without it the present tells of today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.desk.fold import fold
from bot.desk.retelling.told import DAY, Told

_FRENCH = (
    ("sera", "est"), ("seront", "sont"), ("ouvrira", "ouvre"), ("ouvriront", "ouvrent"), ("rouvrira", "rouvre"),
    ("rouvriront", "rouvrent"), ("fermera", "ferme"), ("fermeront", "ferment"), ("commencera", "commence"),
    ("commenceront", "commencent"), ("débutera", "débute"), ("débuteront", "débutent"), ("passera", "passe"),
    ("passeront", "passent"), ("coûtera", "coûte"), ("coûteront", "coûtent"), ("aura lieu", "a lieu"),
    ("auront lieu", "ont lieu"), ("se tiendra", "se tient"), ("se tiendront", "se tiennent"), ("reprendra", "reprend"),
    ("reprendront", "reprennent"), ("reviendra", "revient"), ("reviendront", "reviennent"), ("restera", "reste"),
    ("resteront", "restent"), ("accueillera", "accueille"), ("rejoindra", "rejoint"), ("déménagera", "déménage"),
    ("s'installera", "s'installe"), ("remplacera", "remplace"), ("circulera", "circule"), ("circuleront", "circulent"),
)  # fmt: skip
_ENGLISH = (
    "open", "reopen", "close", "start", "begin", "return", "move", "launch", "run", "join", "cost", "take place",
    "take over", "stay", "end", "host", "reach",
)  # fmt: skip
_GOING = frozenset(("open", "reopen", "close", "start", "return", "move", "launch", "join"))
_DAY = re.compile(DAY)
_FROM = (
    r"(?:(?:[Dd]ès|[Ff]rom|[Ss]tarting) |[ÀàAa] (?:partir|compter) du |[Dd]u \d{1,2}(?:er)? au |[Ff]rom \d{1,2} to )?"
)
_WHEN = rf"{_FROM}{DAY}"
_LINKS = (
    r"que|qu|qui|dont|où|si|et|mais|ou|donc|car|that|which|who|whether|where|and|but|or|so|how|comment|pourquoi|why"
    r"|quels?|quelles?|combien|quand|what|says?|said|dit|annonce|décide|decides?"
)
_CLAIMS = (
    r"is|are|was|were|will|would|has|have|had|may|might|est|sont|sera|seront|était|a|ont|aura|auront|peut|pourra\w*"
    r"|doit|devra\w*"
)
_SUBJECT = rf"(?:(?!(?:{_LINKS}|{_CLAIMS}|{{verb}})\b)[\w'’&-]+ ){{{{1,9}}}}?"
"""What has neither a verb nor a clause of its own."""
_APART = (
    rf"{_LINKS}|{_CLAIMS}|à|to|pour|for|par|by|de|du|des|of|avant|before|après|after|depuis|since|vers"
    rf"|about|around|ici"
    r"|within|jusque?|until|till|autour|courant|ne|not|never|jamais|celui|celle|ceux|celles|ones?"
)
_PARTICIPLE = r"(?!\w*(?:é|ée|és|ées|us?|ues?|ed|sold|built|bought|made|held|won)\b)"
_AND_THEN = (
    r"(?:[\w'’€£$.-]+ )?(?:à \d[\w €$.,]* |(?:(?:à|in|at) [A-ZÀ-Þ][\w'’-]+ )|(?:as|comme) [\w-]+ "
    rf"|(?:(?!(?:{_APART})\b){_PARTICIPLE}[\w'’€£$-]+ )){{0,3}}?"
)
"""What may stand between the verb and its day: nothing to which the day could belong."""
_DOUBT = re.compile(r"\b(?:if|unless|si|sauf si|once|lorsque|quand|when|après que|until|jusqu['’])\b", re.IGNORECASE)
"""What hangs on something else is told in its own tense; "until" tells of now as well."""


def _present(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"{first}{'es' if first.endswith(('ch', 'sh')) else 's'}{' ' + rest if rest else ''}"


def _progressive(verb: str) -> str:
    doubled = {"begin": "beginning", "run": "running"}
    return doubled.get(verb, f"{verb.removesuffix('e')}ing")


def _forms(*, english: bool) -> Iterator[tuple[str, ...]]:
    """What is said of the same: each in place of any other."""
    if not english:
        yield from _FRENCH
        return
    yield "will be", "is"
    yield "will be", "are"
    for verb in _ENGLISH:
        for be, told in (("is", _present(verb)), ("are", verb)):
            going = (f"{be} {_progressive(verb)}", f"will be {_progressive(verb)}") if verb in _GOING else ()
            yield f"will {verb}", told, *going


_KNOWN = {english: tuple(_forms(english=english)) for english in (False, True)}


def in_either_tense(told: Told) -> Iterator[str]:
    """See above; one verb at a time, of a wording of one sentence with one day, which the question has."""
    days = _DAY.findall(told.wording)
    if len(days) != 1 or not _asked(days[0], told) or _DOUBT.search(told.wording) or ". " in told.wording:
        return
    for forms in _KNOWN[told.english]:
        for said in forms:
            if said in told.wording and _of_the_day(said, told.wording):
                for other in forms:
                    if other != said and told.asked.issuperset(fold(other).replace("'", " ").split()):
                        yield re.sub(rf"(?<![\w'’-]){said}(?![\w'’-])", other, told.wording, count=1)


@lru_cache(maxsize=256)
def _tied(verb: str) -> tuple[re.Pattern[str], ...]:
    subject = _SUBJECT.format(verb=verb)
    return (
        re.compile(rf"{subject}{verb} {_AND_THEN}{_WHEN}(?!\w)[^.;:]*[.!]?"),
        re.compile(rf"(?:Le |On )?{_WHEN},? {subject}{verb}(?![\w'’-])(?:(?!\b(?:{_LINKS})\b)[^.;:])*[.!]?"),
    )


def _of_the_day(verb: str, wording: str) -> bool:
    """Whether it is this verb that the day belongs to: « la rue du 4 mai sera fermée » tells of no day."""
    return any(pattern.fullmatch(wording) for pattern in _tied(verb))


def _asked(day: str, told: Told) -> bool:
    """Whether the question has the day: its number as it stands, or as part of a date."""
    number = re.search(r"\d+", day)
    return number is not None and any(re.search(rf"(?<!\d)0?{number.group()}(?!\d)", word) for word in told.asked)
