"""What somebody does by their office: « dirige le fournil de Dax », of « est la directrice du fournil de Dax »; "runs
our York mill", of "is the manager of our York mill". Not back: who runs a thing may bear another title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import NAME, Told
from bot.desk.text.fold import fold

_FRENCH = {
    "directeur": "dirige",
    "directrice": "dirige",
    "gérant": "gère",
    "gérante": "gère",
    "président": "préside",
    "présidente": "préside",
}
_ENGLISH = {
    "director": ("directs", "runs"),
    "manager": ("manages", "runs"),
    "head": ("heads",),
    "chair": ("chairs",),
    "president": ("presides over",),
    "leader": ("leads",),
}
_OF = {
    "du ": "le ",
    "de la ": "la ",
    "de l'": "l'",
    "de l’": "l'",
    "de notre ": "notre ",
    "de nos ": "nos ",
    "des ": "les ",
}
_IS_FR = re.compile(
    rf"(?P<who>{NAME}) (?P<be>est|sera) (?:désormais |maintenant )?(?:le |la |l['’])?(?P<role>{'|'.join(_FRENCH)}) "
    rf"(?P<of>{'|'.join(_OF)})(?P<what>[^,.:;!?]+)[.!]?"
)
_IS_EN = re.compile(
    rf"(?P<who>{NAME}) is (?:now )?(?:the )?(?P<role>{'|'.join(_ENGLISH)}) of (?P<what>(?:our|the) [^,.:;!?]+)[.!]?"
)
_NOT_ALONE = re.compile(
    r"\b(?:intérim|adjoint\w*|délégué\w*|honoraire?|honneur|fictif|fictive|interim|acting|honorary|deputy|club|board|conseil"
    r"|film|série|roman|novel|series|depuis|jusqu\w*|until|since|sortante?|congé|retraite|alternance|leave|outgoing|while"
    r"|pendant)\b"
)
_RUN_AS_WHOLE = re.compile(
    rf"\b(?:{SITE}s?|mill|farm|pool|library|museum|factory|dairy|workshop|canteen|home|hospital)"
    r"(?= (?:in|at|of|on|for|since)\b|\Z)"
)
_COMPANY = re.compile(
    r"\b(?:company|group|firm|business|charity|trust|society|association|[Ll]td|plc|inc)\b", re.IGNORECASE
)
"""Of these a director may be one of several."""
_FUTURE = {"dirige": "dirigera", "gère": "gérera", "préside": "présidera"}
_SINCE = re.compile(r" (?:depuis|since) (?:le )?\d{1,2}(?:er)? [\w]+(?: \d{4})?\Z| (?:depuis|since) (?:\w+ )?\d{4}\Z")
RUNS = frozenset(
    fold(word)
    for each in (*_FRENCH.values(), *_FUTURE.values(), *(verb for verbs in _ENGLISH.values() for verb in verbs))
    for word in each.split()
)


def runs(told: Told) -> Iterator[str]:
    """« Ana Roy dirige le fournil de Dax », of « Ana Roy est la directrice du fournil de Dax »."""
    if told.asked.isdisjoint(RUNS):
        return
    match = (_IS_EN if told.english else _IS_FR).fullmatch(told.wording)
    if match is None or _NOT_ALONE.search(_SINCE.sub("", match["what"])):
        return
    if told.english:
        yield from _english(match)
        return
    verb = _FRENCH[match["role"]]
    verb = verb if match["be"] == "est" else _FUTURE[verb]
    yield f"{match['who']} {verb} {_OF[match['of']]}{match['what']}."


def _english(match: re.Match[str]) -> Iterator[str]:
    """ "runs" of a place alone: who manages a band, or directs a show, runs neither."""
    if match["role"] == "director" and _COMPANY.search(match["what"]):
        return
    for verb in _ENGLISH[match["role"]]:
        if verb != "runs" or _RUN_AS_WHOLE.search(match["what"]):
            yield f"{match['who']} {verb} {match['what']}."
