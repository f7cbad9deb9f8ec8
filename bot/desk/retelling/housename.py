"""The house by its own name, where that is known: « nous » for whoever acts, and nothing for whose office it is.

« Rails d'Orme recrute » is « on recrute », and « présidente de Rails d'Orme » is « présidente », among themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.desk.retelling.persons import is_trade
from bot.desk.retelling.told import ANYWHERE, Told
from bot.desk.text.fold import fold
from bot.desk.text.lexicon import TITLES
from bot.desk.text.lists import words_of
from bot.desk.text.verbforms import ENGLISH_THIRD, FRENCH, FRENCH_OR_NOUN
from bot.desk.text.words import is_real

_LONGEST = 80
"""Characters of a name that is looked for."""
_SHORTEST = 3
_LEGAL = re.compile(
    r",? \(?(?:inc|ltd|limited|plc|llc|llp|cic|sa|sas|sasu|sarl|scop|scic|eurl|sca|snc|senc|enr|lt[ée]e|gmbh|ag|bv|nv"
    r"|srl|spa|corp|corporation|co|pty|pty ltd|co ltd)\.?\)?\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\A(?:les? |la |l['’]|the )", re.IGNORECASE)
_BEFORE = r"(?P<head>\A(?:[A-ZÀ-Þ][a-zà-ÿ]{1,5} \d{4}(?:[-/–]\d{2,4})?,? )?|[.!?:] |, )"
"""Where whoever acts stands: first, after a pause, or after « En 2025 »."""
_ACTING = frozenset(
    words_of("""
    a ont est sont sera seront aura auront va vont fut etait etaient avait avaient ne n se s vous y
    is are has have was were had will can does do
    gave won took began went saw rose chose grew did drew flew wrote spoke
    """)
)
"""Verbs, and what stands only before one; of the past, what is no participle as well."""
_NOT_SAID_OF_US = re.compile(
    r"\b(?:premi[eè]re?s?|derni[eè]re?s?|plus|moins|seule?s?|unique|meilleure?s?|pas|jamais|ni|ne|n['’]|first|last"
    r"|only|most|least|best|not|never|nor|no|\w{3,}est)\b",
    re.IGNORECASE,
)
"""What is measured against the rest of the house: « la première directrice de Rails d'Orme » is not the first."""
_OF_A_TOWN = frozenset(
    words_of(
        "maire mairesse prefet prefete depute deputee senateur senatrice ministre juge eveque cure mayor minister judge"
    )
)
"""An office that no house gives: « le maire d'Orme » is of the town of that name."""
_OFFICES = 8
"""Words of an office: « directrice de l'exploitation et de la voie »."""
_PARTNER = re.compile(
    r"\A(?:nouvelle? |new |proud |fière? |official )?(?:partenaires?|m[ée]c[èe]nes?|sponsors?|parrains?|marraines?"
    r"|partners?|supporters?)\b"
)


@lru_cache(maxsize=64)
def names_said(names: Sequence[str]) -> tuple[str, ...]:
    """The names as they are said, without article and legal form; none that could be a word of the language.

    `names`: a tuple, as a house gives them.
    """
    said = (_ARTICLE.sub("", _LEGAL.sub("", " ".join(name.split()))) for name in names if len(name) <= _LONGEST)
    return tuple(dict.fromkeys(name for name in said if _is_name(name)))


def _is_name(name: str) -> bool:
    """Whether a name can be taken for nothing else: « Oak » may be a tree, and « Cycles Ardoise » is no slate."""
    parts = re.findall(r"[^\W_]+", name)
    if not parts or not name[:1].isupper() or len(name) < _SHORTEST:
        return False
    return (len(parts) > 1 and name != name.capitalize()) or not is_real(fold(parts[0]))


def as_ourselves(told: Told) -> Iterator[str]:
    """« On recrute », "we are", of the house by its name; and « la présidente », of the president of the house."""
    text = told.wording
    for name in told.names:
        pattern = whole(name)
        text = _acting(told, text, pattern)
        text = _office(text, pattern)
        if told.english:
            text = re.sub(rf"(?<![\w'’] ){pattern}['’]s? (?=[a-z])", "our ", text)
    if text != told.wording:
        yield text


@lru_cache(maxsize=64)
def whole(name: str) -> str:
    """What finds the whole name, with its article or without; a longer one that begins or ends so is another's."""
    letters = re.sub("['’]", "['’]", re.escape(name).replace(r"\ ", r"\s+"))
    return rf"(?:L[ea]s? |l[ea]s? |[Ll]['’]|[Tt]he )?(?<![\w-]){letters}(?![\w-])(?!\s+[A-ZÀ-Þ\d])"


def _acting(told: Told, text: str, pattern: str) -> str:
    we = "we" if told.english else "on"
    if told.asked.isdisjoint(ANYWHERE):
        text = re.sub(rf"{_BEFORE}{pattern},? (?=(?:c['’](?:est|était)|ce sont) )", r"\g<head>", text)
    text = re.sub(
        rf"{_BEFORE}{pattern} (?=(?P<next>[a-zà-ÿ]+)[ '’])",
        lambda match: f"{match['head']}{we} " if _acts(match["next"], told.english) else match.group(),
        text,
    )
    match = re.match(rf"{pattern}, (?=[a-zà-ÿ])", text)
    rest = text[match.end() :] if match else ""
    return rest if _PARTNER.match(rest) and "," not in rest.partition(":")[0] else text


def _acts(word: str, english: bool) -> bool:
    folded = fold(word)
    if folded in _ACTING:
        return True
    if english:
        return folded in ENGLISH_THIRD
    if folded in FRENCH or folded in FRENCH_OR_NOUN:
        return True
    return any(
        folded.endswith(ending) and is_real(folded.removesuffix(ending) + infinitive)
        for ending, infinitive in (("e", "er"), ("ent", "er"), ("it", "ir"), ("issent", "ir"))
    )


def _office(text: str, pattern: str) -> str:
    """Without the house after an office that is told of somebody."""
    of = re.compile(rf" (?:de |d['’]|du |des |of |at ){pattern}(?=[,.;:!?]|\Z| (?:est|is|sur|on|sera|will)\b)")
    match = of.search(text)
    if match is None or _NOT_SAID_OF_US.search(text):
        return text
    clause = re.split(r"[,.;:!?\d]|\b(?:est|is|sont|are|pour|for|par|by|avec|with|et|and)\b", text[: match.start()])[-1]
    words = re.findall(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?", clause)[-_OFFICES:]
    if any(fold(word) in _OF_A_TOWN for word in words):
        return text
    held = any(is_trade(word) or fold(word) in TITLES for word in words)
    return text[: match.start()] + text[match.end() :] if held else text
