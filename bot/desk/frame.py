"""The asking around a question (« je peux annoncer que … ok ? »), taken off so that only its matter is left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from bot.desk.asking import APART, BROAD, CLAIM, END, FLOURISH, NEUTRAL, STARTS, TAKES_BACK
from bot.desk.closing import closing_at
from bot.desk.fold import clean, fold
from bot.desk.leading import apart, lead_to
from bot.desk.wrapping import head_to, tail_at


class Manner(Enum):
    """How a question was put: a claim to be said, or a thing to be spoken of."""

    CLAIM = "claim"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Matter:
    """The matter of a question and how it was put. `broad` asks about a whole subject (« parler de … »), `praised` asks
    to present it as good news (« fêter », "welcome", "promote")."""

    body: str
    manner: Manner
    broad: bool
    praised: bool = False
    spoken: bool = False


_ROUNDS = 8
"""How often an asking is taken off, from each end."""
_REACH = 200
"""Characters at each end in which an asking is looked for."""
_EDGES = " \t\n,;:.?!«»\"“”'—…"
_ENDS = " \t\n?!,;"
_PIECES = re.compile(r"(?<=[.!?])(?=\s|$)|(?=#)|(?=[^\w\s'’,.;:!?()«»\"#%€$£/&+=-])")
_TAG = re.compile(r"#(?=\w*[a-z][A-Z])(\w+)")
_LAST_TAGS = re.compile(r"(?<=[^\w\s'’,])(?:\s*#\w+)+(?=\s*(?:[»”\"]|\Z))")
_CAPITAL = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])")
_SIGNS = re.compile(r"[^\w' -]")
_QUOTES = re.compile(r"[«»“”\"]")
_QUOTED = re.compile(r"[\s,;:]*[«“\"][^«»“”\"]{20,}[»”\"]")
"""A text between quotation marks, of which nothing is asking: « … poster « En 2025, … » »."""
_PAUSES = frozenset(",!:;")
_WE_COULD = re.compile(r"nous (?:pouvons|pourrions) |on pourrait ")
"""What asks only where nothing else does: « Nous pourrions rappeler ce lot. » says what may happen."""
_PRAISED = re.compile(
    r"(?<![a-z])(?:promot|push|plug|boost|advertis|celebrat|congrat|welcom|boast|brag|announc|highlight|feature|teas"
    r"|vant|felicit|fete|celebr|salu(?:er|e|ons)(?![a-z])|annonc|promouv|mettre (?:en|de l')\s?avant|bienvenue|pousse)"
)
_GENERAL = re.compile(r"en (?:parler?|jaser)|(?:talk|speak) about")
_SPOKEN = re.compile(
    r"(?:^|[^a-z])(?:parler?|jaser|reparler|communiquer sur|evoquer|mentionner|relayer|relaie|faire un (?:post|mot|reel|carrousel) sur"
    r"|(?:le|la|les) (?:relayer|partager|mentionner|evoquer|rappeler|promouvoir|pousser)"
    r"|talk about|talk|speak|mention|plug|promote|tease|push|shout about|do a (?:post|story|reel|piece)"
    r"|(?:share|explain) (?:it|that|them))(?![a-z])"
)


@lru_cache(maxsize=512)
def matter_of(question: str) -> Matter:
    """Take the asking off a question, from both ends, as often as it is there. Where there is none, it is a text to be
    posted: a claim."""
    text = _TAG.sub(lambda tag: "#" + _CAPITAL.sub(" ", tag[1]), _unfiled(clean(question).strip()))
    text, trailing = _strip_ends(text)
    whole = text
    text, manner, broad = _strip_starts(text, asks="?" in question and not trailing, marked="?" in question)
    asking = whole[: len(whole) - len(text)]
    text, more = _strip_ends(text)
    text = _plain(text)
    if manner is None:
        asked = "?" in question or bool((trailing + more).strip())
        exclaimed = text.rstrip().endswith("!")  # « Billets à moitié prix ! » is said, and names no subject
        manner = Manner.CLAIM if _QUOTES.search(question) or exclaimed or not asked else Manner.SUBJECT
    ending = fold(trailing + more)
    praised = bool(_PRAISED.search(fold(asking)) or _PRAISED.search(ending))
    spoken = bool(_SPOKEN.search(fold(asking)) or _SPOKEN.search(ending))
    return Matter(text.strip(_EDGES), manner, broad or bool(_GENERAL.search(ending)), praised, spoken)


def _unfiled(text: str) -> str:
    """The text without the hashtags at its end that only file it, and are no word of its last sentence."""
    tags = _LAST_TAGS.search(text)
    if tags is None:
        return text
    kept = [tag for tag in tags.group().split() if fold(tag.strip("#")) not in NEUTRAL]
    return " ".join((text[: tags.start()], *kept)) + text[tags.end() :]


def _plain(text: str) -> str:
    """The text without flourishes."""
    return "".join(
        piece for piece in _PIECES.split(text) if not FLOURISH.fullmatch(fold(_SIGNS.sub("", piece)).strip())
    )


def _strip_starts(text: str, *, asks: bool, marked: bool) -> tuple[str, Manner | None, bool]:
    manner: Manner | None = None
    broad = False
    for _ in range(_ROUNDS):
        within = manner is not None and bool(_QUOTED.match(text))
        text = text.lstrip(_EDGES)
        head = fold(text[:_REACH])
        end, sort = _asking_at(head, asks=asks, marked=marked)
        if not end or (not asks and _WE_COULD.match(head)):
            break
        if within and not _greets(text[:end]):
            break
        quoted = _QUOTED.search(text)
        text = text[min(end, quoted.start()) if quoted and quoted.start() and not _greets(text[:end]) else end :]
        if sort == CLAIM or manner is Manner.CLAIM:
            manner = Manner.CLAIM
        elif sort:
            manner = Manner.SUBJECT
        broad = broad or sort == BROAD
    return text, manner, broad


def _greets(taken: str) -> bool:
    """Whether what is taken off a quoted text is a word before its first pause: « Bonjour, »."""
    return taken.rstrip()[-1:] in _PAUSES


def _asking_at(head: str, *, asks: bool, marked: bool) -> tuple[int, str | None]:
    """Where an asking at the beginning ends, and how it speaks of what follows; 0 if there is none."""
    found = next(((match.end(), sort) for start, sort in STARTS if (match := start.match(head))), (0, None))
    before = apart(head) if marked else 0
    freely = head_to(head, asks=asks, marked=marked)
    leading = lead_to(head) if marked else (0, None)
    return max(found, (before, None), (freely, CLAIM), leading, key=lambda each: each[0])


def _strip_ends(text: str) -> tuple[str, str]:
    taken, asks = "", "?" in text
    for _ in range(_ROUNDS):
        bare = text.rstrip(_ENDS)
        start = max(0, len(bare) - _REACH)
        tail = fold(bare[start:])
        at = (tail_at(tail) or closing_at(tail)) if asks else None
        if at is None:
            match = END.search(tail) or APART.search(tail)
            if match is None or (TAKES_BACK.fullmatch(match.group()) and "?" not in text[len(bare) :]):
                break
            at = match.start()
        if not bare:
            break
        taken = bare[start + at :] + " " + taken
        text = bare[: start + at]
    return text, taken
