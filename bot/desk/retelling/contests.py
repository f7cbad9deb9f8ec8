"""A game or a contest: « clichés à envoyer avant le 3 mai et un vélo à gagner », of « Envoyez vos clichés avant le 3
mai et gagnez un vélo ! ». Whoever is called upon may do so, and nothing else is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_SENDING = {
    "envoyez": "envoyer",
    "postez": "poster",
    "déposez": "déposer",
    "partagez": "partager",
    "proposez": "proposer",
    "soumettez": "soumettre",
    "publiez": "publier",
    "transmettez": "transmettre",
    "send": "send",
    "send in": "send",
    "submit": "submit",
    "upload": "upload",
    "share": "share",
    "post": "post",
}
_END = (
    r"(?= (?:avant|jusqu|d['’]ici|sur|par|à|au|aux|en|dès|et|pour|avec|before|until|till|by|on|at|to|and|for|with)\b"
    r"|\s*[,.:;!?]|\Z)"
)
_CALL = r"(?:(?<=\A)|(?<=[.!?:,;] )|(?<= et )|(?<= and ))"
"""Where a call to the reader begins; « nous gagnons », "we win" are none."""
_SEND = re.compile(
    rf"{_CALL}(?P<verb>(?i:{'|'.join(sorted(_SENDING, key=len, reverse=True))}))(?:-nous| us)? (?:vos|votre|your) "
    rf"(?P<what>[^,.:;!?]+?){_END}"
)
_WIN = re.compile(
    rf"{_CALL}(?i:gagnez|remportez|tentez de (?:gagner|remporter)"
    r"|(?:courez la chance|tentez votre chance) (?:de|pour) (?:gagner|remporter)"
    r"|win|be in with a chance (?:of winning|to win)) "
    r"(?P<what>(?:(?:une?|deux|trois|quatre|cinq|six|dix|\d+|l['’]une? de|l[ea]|des|an?|two|three|four|five|six|ten"
    r"|one of|the|our)\b ?|l['’])[^,.:;!?]+?)"
    r"(?= (?:avant|jusqu|d['’]ici|sur|dès|en ligne|et|le \d|du \d|before|until|till|by|on|online|and)\b|\s*[,.:;!?]|\Z)"
)
_LIMITED = re.compile(
    r"\b(?:si|if|sauf|except|seul\w*|only|uniquement|réservée?s?|abonnée?s?|membres?|members?|adhérent\w*|clients?"
    r"|customers?|frais|achats?|achet\w*|command\w*|purchas\w*|buy\w*|spend\w*|conditions?|terms|over|majeurs?"
    r"|résident\w*|residents?)\b",
    re.IGNORECASE,
)
"""Who may play, and what it costs: whoever names the prize says so too."""
_HEAD = re.compile(r"(?P<head>(?:[^.!?:;]*? : )?)(?P<rest>.+?)[.! ]*")
_GAME = re.compile(
    r"(?:(?:nouveau |grand |new |our |notre )*(?:concours|jeu|tombola|quiz|loterie|contest|competition|giveaway|raffle"
    r"|draw)\b|gagnez|win)",
    re.IGNORECASE,
)
"""What a game is headed by; else it is headed by who may play: « Adhérents : gagnez un vélo »."""
_APART = re.compile(r"\s*(?:[.!,]| et| and)\s+")
_MOST_PARTS = 3
"""The prize, what is sent, where one enters."""


def played(told: Told) -> Iterator[str]:
    """« photos à envoyer, un canot à gagner », of « envoyez vos photos et gagnez un canot »; of a subject in whatever
    order."""
    if not _WIN.search(told.wording) and not _SEND.search(told.wording):
        return
    if any(told.unasked(match.group()) for match in _LIMITED.finditer(told.wording)):
        return
    forms = [(" to {}", " to win"), (" to {}", " to be won")] if told.english else [(" à {}", " à gagner")]
    if told.subject and told.asked.isdisjoint(_SENDING.values()):
        forms = [("", won) for _, won in forms]
    for sent, won in forms:
        yield from _in_any_order(told, _recast(told.wording, sent, won))


def _in_any_order(told: Told, text: str) -> Iterator[str]:
    match = _HEAD.fullmatch(text)
    parts = _APART.split(match["rest"]) if match is not None else []
    if match is None or len(parts) > _MOST_PARTS:
        yield text
        return
    if match["head"] and not _GAME.match(match["head"]) and told.unasked(match["head"]):
        return
    head = match["head"].replace(" : ", ", ")
    orders = (parts, parts[::-1]) if told.subject else (parts,)
    yield from (
        f"{head}{link.join(order)}." for order in orders for link in (", ", " and " if told.english else " et ")
    )


def _recast(text: str, sent: str, won: str) -> str:
    def send(match: re.Match[str]) -> str:
        return match["what"] + sent.format(_SENDING[match["verb"].lower()])

    return _WIN.sub(lambda match: f"{match['what']}{won}", _SEND.sub(send, text))


def told_as_won(told: Told) -> bool:
    """Whether a call is told as things by now: « dessins à envoyer avant le 3 juin, un vélo à gagner ». By that day one
    sends and wins none, which a title would no longer tell."""
    return any(won in told.wording and won not in told.facts for won in (" à gagner", " to win", " to be won"))
