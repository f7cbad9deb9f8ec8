"""The asking around a question (« je peux annoncer que … ok ? »), taken off so that only its matter is left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from bot.desk.asking.around import about, around
from bot.desk.asking.behalf import on_behalf
from bot.desk.asking.closing import closing_at
from bot.desk.asking.deeds import begins_deed, does_things
from bot.desk.asking.destined import of_the_place, place_ahead, tells
from bot.desk.asking.greeting import ungreeted
from bot.desk.asking.inquiring import asked_of, named_by
from bot.desk.asking.leading import lead_to
from bot.desk.asking.phrases import APART, BROAD, CLAIM, END, NEUTRAL, STARTS, TAKES_BACK
from bot.desk.asking.posting import without_hour
from bot.desk.asking.preface import apart
from bot.desk.asking.signoffs import signed_off_at
from bot.desk.asking.wrapping import head_to
from bot.desk.manners.flourish import stated
from bot.desk.text.fold import clean, fold
from bot.desk.text.texting import spelt_in_full


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
_BRACKETED = re.compile(
    r"\s*[(\[](?=(?:ok|okay|go|bon|good|je|on|can|may|to) )([^()\[\]]{4,60}\?)[)\]]\s*\Z", re.IGNORECASE
)
"""« … (ok pour publier ?) »"""
_TRAILS = " -–=>→|/"
"""What leads from the matter to the asking: « la fête du lac → ok ? »."""
_TAG = re.compile(r"#(?=\w*[a-z][A-Z])(\w+)")
_LAST_TAGS = re.compile(r"(?<=[^\w\s'’,])(?:\s*#\w+)+(?=\s*(?:[»”\"]|\Z))")
_CAPITAL = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])")
_QUOTES = re.compile(r"[«»“”\"]")
_MIDST = re.compile(r"\s*[,:;]\s+(?=\w)")
_LED = re.compile(r"(?:que |qu'|that |si |if |whether )\Z")
_SAYING = re.compile(r"(?<![a-z])(?:say|saying|write|state|reply|answer|tell [a-z]+):? \Z")
_DOING = re.compile(r"(?:we|it|there|they|i|he|she)(?:'| )[a-z]")
"""Who does what, under "say" without "that": "can I say we need permission to announce …" says so."""
_QUOTED = re.compile(r"[\s,;:]*[«“\"][^«»“”\"]{20,}[»”\"]")
"""A text between quotation marks, of which nothing is asking: « … poster « En 2025, … » »."""
_PAUSES = frozenset(",!:;")
_OF_ONESELF = re.compile(
    r"(?:je |j'|i )(?:publie |poste |partage |annonce |diffuse |relaie |peux|pourrais|can|could|may)"
    r"|(?:on peut|on pourrait|nous pouvons|we can|we may|we could|we're (?:ok|fine|free|allowed|cleared) to)"
    r" (?:bien |deja |now |already )?(?:parler|annoncer|communiquer|mentionner|evoquer|dire|ecrire|say|announce|mention"
    r"|talk about|post about)(?![a-z])"
)
"""« tu confirmes que je peux parler de … »"""
_WE_COULD = re.compile(r"nous (?:pouvons|pourrions) |on pourrait ")
"""What asks only where nothing else does: « Nous pourrions rappeler ce lot. » says what may happen."""
_ORGANIC = re.compile(r"en bio(?![a-z])")
"""« En bio, je peux dire que nos pommes … ? » tells of which apples."""
_PRAISED = re.compile(
    r"(?<![a-z])(?:promot|push|plug|boost|advertis|celebrat|congrat|welcom|boast|brag|announc|highlight|feature|teas"
    r"|vant|felicit|fete|celebr|salu(?:er|e|ons)(?![a-z])|annonc|promouv|mettre (?:en|de l')\s?avant|bienvenue|pousse)"
)
_GENERAL = re.compile(r"en (?:parler?|jaser)|(?:talk|speak) about")
_SPOKEN = re.compile(
    r"(?:^|[^a-z])(?:parler?|jaser|reparler|communiquer sur|evoquer|mentionner|relayer|relaie|faire un (?:post|mot"
    r"|reel|carrousel) sur"
    r"|(?:le|la|les) (?:relayer|partager|mentionner|evoquer|rappeler|promouvoir|pousser)"
    r"|talk about|talk|speak|mention|plug|promote|tease|push|shout about|do a (?:post|story|reel|piece)"
    r"|(?:share|explain) (?:it|that|them))(?![a-z])"
)


@lru_cache(maxsize=512)
def matter_of(question: str) -> Matter:
    """Take the asking off a question, from both ends, as often as it is there. Where there is none, it is a text to be
    posted: a claim."""
    spelt = spelt_in_full(clean(question).strip())
    text = _TAG.sub(lambda tag: "#" + _CAPITAL.sub(" ", tag[1]), _unfiled(spelt))
    framed = _framed(text) if "?" in question else None
    if framed:
        return framed
    text, trailing = _strip_ends(_BRACKETED.sub(r", \1", text))
    framed = _framed(text) if "?" in question and trailing.strip() else None
    if framed:
        return framed
    text, named = _by_infinitive(text, trailing) if "?" in question else (text, None)
    whole = text
    text, manner, broad = _strip_starts(text, asks="?" in question and not trailing, marked="?" in question)
    asking = whole[: len(whole) - len(text)]
    text, more = _strip_ends(text)
    text, told = _asked_within(text) if "?" in question else (text, False)
    manner = Manner.CLAIM if told else manner or named
    if trailing and manner is None and not _QUOTES.search(question) and (behalf := on_behalf(fold(text[:_REACH]))):
        text, manner = text[behalf:], Manner.CLAIM
    text = stated(ungreeted(text, fold(asking)), draft=True)
    if manner is None and (trailing + more).strip():
        text = text[about(fold(text.strip(_EDGES))) :]
    if manner is None:
        asked = "?" in question or bool((trailing + more).strip())
        exclaimed = text.rstrip().endswith("!")  # « Billets à moitié prix ! » is said, and names no subject
        manner = Manner.CLAIM if _QUOTES.search(question) or exclaimed or not asked else Manner.SUBJECT
    ending = fold(trailing + more)
    praised = bool(_PRAISED.search(fold(asking)) or _PRAISED.search(ending))
    spoken = bool(_SPOKEN.search(fold(asking)) or _SPOKEN.search(ending))
    body = text.strip(_EDGES).rstrip(_TRAILS)
    body = without_hour(body, asking) if manner is Manner.SUBJECT else body
    return Matter(body, manner, broad or bool(_GENERAL.search(ending)), praised, spoken)


def _by_infinitive(text: str, trailing: str) -> tuple[str, Manner | None]:
    """The text without the verb of telling that it begins with, and how that speaks of the rest: « Mentionner la foire,
    ça passe ? »; only where an asking stood at the end."""
    end, told = named_by(fold(text[:_REACH])) if trailing.strip() else (0, False)
    return text[end:], (Manner.CLAIM if told else Manner.SUBJECT) if end else None


def _asked_within(text: str) -> tuple[str, bool]:
    """The text without an asking in its midst that brings a claim, « pour la panne, je réponds que … »; and whether
    there was one."""
    for bound in _MIDST.finditer(text):
        head = fold(text[bound.end() : bound.end() + _REACH])
        end, sort = _asking_at(head, asks=False, marked=True)
        of = asked_of(fold(text[: bound.start()]))
        if end and sort == CLAIM and (of is not None or _LED.search(head[:end])):
            before = text[of or 0 : bound.start()].strip()
            return f"{before}, {text[bound.end() + end :]}".lstrip(", "), True
    return text, False


def _framed(text: str) -> Matter | None:
    """The matter of a question whose asking stands on both sides of it, after whatever greeting."""
    head, at = fold(text), 0
    for _ in range(_ROUNDS):
        span = around(head[at:])
        if span:
            asking = head[at : at + span[0]] + " " + head[at + span[1] :]
            body = text[at + span[0] : at + span[1]].strip(_EDGES)
            return Matter(body, Manner.SUBJECT, False, bool(_PRAISED.search(asking)), bool(_SPOKEN.search(asking)))
        step = max(apart(head[at:]), next((found.end() for found in (STARTS[0][0].match(head[at:]),) if found), 0))
        if not step:
            break
        at += step
    return None


def _unfiled(text: str) -> str:
    """The text without the hashtags at its end that only file it, and are no word of its last sentence."""
    tags = _LAST_TAGS.search(text)
    if tags is None:
        return text
    kept = [tag for tag in tags.group().split() if fold(tag.strip("#")) not in NEUTRAL]
    return " ".join((text[: tags.start()], *kept)) + text[tags.end() :]


def _strip_starts(text: str, *, asks: bool, marked: bool) -> tuple[str, Manner | None, bool]:
    manner: Manner | None = None
    broad = led = False
    for _ in range(_ROUNDS):
        within = manner is not None and bool(_QUOTED.match(text))
        text = text.lstrip(_EDGES)
        head = fold(text[:_REACH])
        if led and not _OF_ONESELF.match(head):  # what stands under "that" is said
            break
        end, sort = _asking_at(head, asks=asks, marked=marked)
        if not end or (not asks and _WE_COULD.match(head)):
            break
        if within and not _greets(text[:end]):
            break
        quoted = _QUOTED.search(text)
        text = text[min(end, quoted.start()) if quoted and quoted.start() and not _greets(text[:end]) else end :]
        if sort == CLAIM or (manner is Manner.CLAIM and not led):
            manner = Manner.CLAIM
        elif sort:
            manner = Manner.SUBJECT
        # « tu confirmes que je peux parler de … » asks of a subject
        led = bool(_LED.search(head[:end]) or (_SAYING.search(head[:end]) and _DOING.match(head[end:])))
        broad = broad or sort == BROAD
    return text, manner, broad


def _greets(taken: str) -> bool:
    """Whether what is taken off a quoted text is a word before its first pause: « Bonjour, »."""
    return taken.rstrip()[-1:] in _PAUSES


def _asking_at(head: str, *, asks: bool, marked: bool) -> tuple[int, str | None]:
    """Where an asking at the beginning ends, and how it speaks of what follows; 0 if there is none."""
    if begins_deed(head) or _ORGANIC.match(head) or of_the_place(head):
        return 0, None
    place, labels = place_ahead(head)
    if place and (labels or tells(head[place : place + _asking_at(head[place:], asks=asks, marked=marked)[0]])):
        return place, None
    found = next(((match.end(), sort) for start, sort in STARTS if (match := start.match(head))), (0, None))
    freely = head_to(head, asks=asks, marked=marked)
    return max(found, (apart(head), None), (freely, CLAIM), lead_to(head, marked=marked), key=lambda each: each[0])


def _strip_ends(text: str) -> tuple[str, str]:
    taken, asks = "", "?" in text
    for _ in range(_ROUNDS):
        bare = text.rstrip(_ENDS)
        start = max(0, len(bare) - _REACH)
        tail = fold(bare[start:])
        if asks and does_things(tail):
            break
        at = signed_off_at(tail) if asks else None
        at = closing_at(tail, marked=asks) if at is None else at
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
