"""Whether a group of words makes a claim (has a finite verb) or only names a subject. In doubt it makes a claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from bot.desk.text.fold import has_accents
from bot.desk.text.lexicon import MODALS
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Token
from bot.desk.text.verbforms import ENGLISH_BARE, ENGLISH_PAST, ENGLISH_THIRD, FRENCH, FRENCH_OR_NOUN
from bot.desk.text.words import is_english_word, is_real

_DETERMINERS = frozenset(
    words_of("le la les l un une des du notre nos votre vos ce cet cette ces son sa ses leur leurs mon ma mes")
)
_BEFORE_NOUNS = _DETERMINERS | frozenset(
    words_of("""
    de d au aux a en dans sur par pour avec chez sans sous the of in on at an our your their its this that these by
    for with from and et
    """)
)
_ORDINALS = frozenset(("first", "last"))
_WE_YOU = ("rons", "rez")
_ARTICLES = frozenset(words_of("a an the our your their its his her my all every each no this these"))
_BEFORE_ENGLISH_NOUNS = frozenset(words_of("a an the our your their its of in on at by for with from this these"))
_FRENCH_PRONOUNS = frozenset(words_of("nous vous ils elles il elle je j"))
_PRONOUNS = frozenset(words_of("we they he she it you who i"))
_PLURAL = frozenset(words_of("we they you i who people children men women kids staff crew crews"))
_NOUN_AFTER_OPEN = frozenset(words_of("day days house evening air water source mic data letter access"))
_THEY = ("iennent", "oivent", "uierent", "irent", "urent")
"""Endings of verbs of which the stem changes: « retiennent », « aperçoivent », « requièrent », « réunirent »."""
_PARTICIPLES = ("é", "ée", "és", "ées")
_OBJECTS = frozenset(words_of("free them him her us me"))
_NEAR = 5
_DONE_BARE = ("i", "u", "t", "is", "us", "rt")
"""How participles end whose accent, if they have one, is none: « recu », « fait », « ouvert », « mis »."""
_NOUNS = frozenset(
    words_of("""
    pour with sur job jobs fare fares batch batches pouch pouches pound pounds shop shops cream ward wards coach coaches
    car cars bed beds pet pets finance nurse nurses vet vets crew crews
    """)
)
"""Nouns and small words that an English list has as verbs as well, and that no finite verb is here."""
_NEVER = frozenset(
    words_of(
        "front affront lait retrait portrait trait attrait souhait bienfait forfait opera camera extra ultra cobra"
    )
)
"""Nouns that end as verbs of the future and the past do."""
_SIZES = frozenset(words_of("XXS XS S M L XL XXL XXXL UNIQUE"))
_SOLD_BY = frozenset(words_of("in from by of with"))


_ENGLISH_DETERMINERS = frozenset(words_of("the a an our your their its his her"))
_BEFORE_ANY_NOUN = _BEFORE_ENGLISH_NOUNS | _DETERMINERS
_OF_ANOTHER = _DETERMINERS - {"du", "des"} | _ENGLISH_DETERMINERS
_ACTORS = frozenset(words_of("nous ils elles il elle se we they he she"))
_AFTER_ON = frozenset(words_of("vous s se y en l"))


def makes_claim(tokens: tuple[Token, ...]) -> bool:
    """Whether some word may be a finite verb: an auxiliary, a verb form where no noun is expected, or whatever it is
    that somebody does, where a pronoun tells who."""
    return any(
        _claims(tokens, index) or _acts(tokens, index) or _governs(tokens, index) for index in range(len(tokens))
    )


def _governs(tokens: tuple[Token, ...], index: int) -> bool:
    """What stands between a noun and the article of another: « le musée audite le théâtre »."""
    token, before, after = tokens[index], _at(tokens, index - 1), _at(tokens, index + 1)
    return (
        token.kind is Kind.WORD
        and before is not None
        and before.kind in (Kind.WORD, Kind.NAME)
        and after is not None
        and after.kind is Kind.STOP
        and after.raw.lower() in _OF_ANOTHER
        and before.segment == token.segment == after.segment
    )


def _acts(tokens: tuple[Token, ...], index: int) -> bool:
    token, after = tokens[index], _at(tokens, index + 1)
    if token.kind is not Kind.STOP:
        return False
    return token.folded in _ACTORS or (token.folded == "on" and after is not None and after.folded in _AFTER_ON)


def verb_like(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the word at that place reads as the verb of its sentence."""
    return tokens[index].kind is Kind.WORD and _may_be_verb(tokens, index)


def _claims(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.kind is Kind.AUX:
        return token.folded != "a" or _claims_have(tokens, index)
    if token.kind is Kind.MARK:
        return token.folded in MODALS
    return token.kind in (Kind.WORD, Kind.STOP) and _may_be_verb(tokens, index)


def _claims_have(tokens: tuple[Token, ...], index: int) -> bool:
    """`a` without accent is the verb unless the writer uses no accents and a noun group follows: « a valence »."""
    after = _at(tokens, index + 1)
    if after is None or after.kind is Kind.NAME:
        return False
    if any(has_accents(token.raw) for token in tokens):
        return True
    if after.kind in TIMELY:
        return False
    return after.kind is not Kind.WORD or after.folded.endswith(_DONE_BARE) or _conjugated(after.folded)


def _may_be_verb(tokens: Sequence[Token], index: int) -> bool:
    return _french(tokens, index) or _english(tokens, index)


def _french(tokens: Sequence[Token], index: int) -> bool:
    token, before, after = tokens[index], _at(tokens, index - 1), _at(tokens, index + 1)
    word = token.folded
    if before is None:
        return word.endswith("ez") and _conjugated(word)
    if before.folded == "on" and not is_english_word(word) and after and (_takes(after) or after.kind is Kind.NAME):
        return word in FRENCH or word in FRENCH_OR_NOUN or _conjugated(word)
    if (before.kind is Kind.STOP and before.folded in _BEFORE_NOUNS) or before.key in _ORDINALS:
        return False
    if before.folded in _FRENCH_PRONOUNS and word.endswith(("ons", "ez", "ai", "as", "a", "ont", "ent", "e", "t")):
        beyond = _at(tokens, index - 2)  # « chez nous demain »
        return beyond is None or beyond.folded not in _BEFORE_NOUNS
    if word == "taille" and after is not None and after.raw.upper() in _SIZES:
        return False
    if word in FRENCH_OR_NOUN:
        if after is not None and after.kind is Kind.NAME and before.raw[:1].isupper():
            return before.folded not in _BEFORE_NOUNS  # « Anne visite Dax »
        return before.kind in (Kind.NAME, Kind.WORD) if after is None else _takes(after)
    return word in FRENCH or (not token.raw.lower().endswith(_PARTICIPLES) and _conjugated(word))


def _takes(after: Token) -> bool:
    """Whether an object begins there."""
    return after.folded in _DETERMINERS or after.kind is Kind.NUMBER


@lru_cache(maxsize=16384)
def _conjugated(word: str) -> bool:
    """A word whose sisters are forms of a verb: « annonce », « annoncent », « annonçait »."""
    if len(word) < 4 or word in _NEVER:
        return False
    if word.endswith(_WE_YOU) and is_real(word.removesuffix("ons").removesuffix("ez") + "a"):
        return True  # « livrerons » has « livrera » beside it
    if word.endswith(_THEY):
        return True
    if word.endswith(("ent", "ons", "ez")):
        return _has_sisters(word.removesuffix("ent").removesuffix("ons").removesuffix("ez"))
    if word.endswith(("ra", "ront", "rait", "raient", "ait", "aient")):
        return True
    if word.endswith("a") and is_real(word + "it"):
        return True  # « gagna »
    if word.endswith("it"):
        return is_real(word[:-1] + "ssent")
    root = word.removesuffix("s").removesuffix("e")
    return word.endswith("e") and is_real(root + "ent") and _has_sisters(root)


def _has_sisters(root: str) -> bool:
    """« emploient » has « employait » beside it, « appellent » « appelait »."""
    roots = (
        root,
        root + "e",
        root[:-1] + "y" if root.endswith("i") else root,
        root[:-1] if root[-2:-1] == root[-1:] else root,
    )
    return len(root) >= 3 and any(is_real(each + "ait") and is_real(each + "ant") for each in roots)


def _english(tokens: Sequence[Token], index: int) -> bool:
    word, before, after = tokens[index].folded, _at(tokens, index - 1), _at(tokens, index + 1)
    if word in _NOUNS or _participle(tokens, index) or _counted(tokens, index):
        return False
    if before is None:
        return _orders(word, after) or word in ENGLISH_PAST
    if before.folded in _BEFORE_ANY_NOUN or (word == "open" and after and after.folded in _NOUN_AFTER_OPEN):
        return False
    if before.kind is Kind.STOP and before.folded in _PRONOUNS and tokens[index].kind is Kind.WORD:
        return True
    if word in ENGLISH_THIRD:
        return before.kind is not Kind.NUMBER
    if word in ENGLISH_PAST or (after and after.raw.lower() in _ARTICLES and _third_of_a_verb(word)):
        return True
    if word in ENGLISH_BARE:
        return before.kind not in (Kind.WORD, Kind.NAME, Kind.NUMBER) or _plural(tokens, index)
    return before.kind in (Kind.WORD, Kind.NAME) and _agrees(tokens, index)


def _participle(tokens: Sequence[Token], index: int) -> bool:
    """« recipes made in York », « crossing included »: who made or included them is not said."""
    token, before, after = tokens[index], _at(tokens, index - 1), _at(tokens, index + 1)
    if before is None or before.kind not in (Kind.WORD, Kind.NAME) or before.segment != token.segment:
        return False
    if after is None or after.segment != token.segment:
        return token.folded == "included"
    return token.folded == "made" and after.folded in _SOLD_BY


def _counted(tokens: Sequence[Token], index: int) -> bool:
    """« The 25 nursing posts »: so many of one thing do nothing in the singular."""
    number, noun = _at(tokens, index - 2), tokens[index - 1]
    one = tokens[index].folded == "posts" and noun.kind is Kind.WORD and not _several(noun.folded)
    return one and number is not None and number.kind is Kind.NUMBER and not number.unit


def _agrees(tokens: Sequence[Token], index: int) -> bool:
    """« The doors jam », « The app crashes on phones », « The road flooded »: some of these might be nouns as well."""
    word = tokens[index].folded
    if word.endswith("ed"):
        return _has_gerund(word[:-2]) or _has_gerund(word[:-1])
    if _plural(tokens, index):
        return tokens[index - 1].kind is Kind.WORD and _has_gerund(word)
    follows = index + 1 < len(tokens)  # « the blue cheeses » name a thing
    thing = follows and tokens[index + 1].kind is Kind.WORD  # « Alder prefers tea »
    named = tokens[index - 1].kind is Kind.NAME
    called = thing and tokens[index - 1].raw[:1].isupper()
    return (called or (index > 1 and (follows or named))) and _third_of_a_verb(word)


def _orders(word: str, after: Token | None) -> bool:
    """« Bring them … », « Choose a … »: a request makes a claim."""
    follows = after is not None and (after.kind in (Kind.STOP, Kind.MARK, Kind.NUMBER) or after.folded in _OBJECTS)
    if after is not None and after.raw == "&":  # « Sail & Rail » is a name
        return False
    return follows and (word in ENGLISH_BARE or word in ("swim", "get", "enjoy", "try"))


def _plural(tokens: Sequence[Token], index: int) -> bool:
    """Whether what stands before is more than one: « the ferries », « Anna and Tom »."""
    if _several(tokens[index - 1].folded):
        return True
    if any(  # « Customers of Alder get … »
        token.kind is Kind.WORD and _several(token.folded) and after.folded in _BEFORE_ENGLISH_NOUNS
        for token, after in pairwise(tokens[:index])
    ):
        return True
    return any(token.folded == "and" for token in tokens[max(0, index - _NEAR) : index])


def _several(word: str) -> bool:
    return word in _PLURAL or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


@lru_cache(maxsize=16384)
def _has_gerund(word: str) -> bool:
    """An English word that can be a verb: one can be doing it."""
    forms = (word + "ing", word.removesuffix("e") + "ing", word + word[-1:] + "ing")
    return len(word) > 2 and is_english_word(word) and any(is_english_word(form) for form in forms)


def _third_of_a_verb(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and (_has_gerund(word[:-1]) or _has_gerund(word[:-2]))


def _at(tokens: Sequence[Token], index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None
