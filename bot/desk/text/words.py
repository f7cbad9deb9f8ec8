"""Words compared: strictly for a yes (inflection only), loosely for a no (stems, families, meaning)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer
from spellchecker import SpellChecker

from bot.desk.text.fold import fold
from bot.desk.text.lexicon import EVENTS, PAIRS
from bot.desk.text.lists import words_of
from bot.desk.text.manywords import ManyWords
from bot.desk.text.meanings import COMMON, DEEDS, QUIET
from bot.desk.text.trades import TRADES

_FRENCH = Stemmer.Stemmer("french")
_ENGLISH = Stemmer.Stemmer("english")
_ENDINGS = frozenset(
    words_of(
        "- s e es x ee ees er ez ent ons nt a ai as ait aient ant ants ra ront rai rait raient era eront erait"
        " eraient i is it ies"
        " ie ies ent issent u us ue ues re rent t te tes ing ed d le lle lles l ls r ux al aux ale ales if ifs ive"
        " ives eur eurs"
    )
) | {""}
_VOWELS = ("a", "i")
_FUTURE = ("ra", "ront", "rai", "rons", "rez")
_CONDITIONAL = ("rait", "raient", "rions")
_PAST = ("ait", "aient")
_PARTICIPLE = ("é", "ée", "és", "ées")


def _table(groups: tuple[str, ...]) -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group.split():
            table.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


_GROWING = ("er", "or", "est", "ing")
"""What makes another English word of one."""
_OWN_PLURALS = frozenset(words_of("damages customs goods arms works means spirits grounds premises remains manners"))
"""English plurals with a sense of their own."""
_SEA_AND_MOTHER = {"mer", "mere"}
"""« La mère » is no feminine of « la mer »."""

_EVENT_OF = _table((*EVENTS, *DEEDS))
_PAIR_OF = _table(PAIRS)
_CONCEPT_OF = _table((*EVENTS, *QUIET, *COMMON, *TRADES))
_TELLING_STEM = 5
"""Letters of a stem by which a family of meaning is found: shorter ones are shared by words that have nothing to do
with each other (« partie », « partir »)."""


class _Listed(NamedTuple):
    """The words of a language's list, folded; and those of them that stand for several, as these are written."""

    folded: ManyWords
    twins: Mapping[str, frozenset[str]]


@cache
def _listed(lang: str) -> _Listed:
    """Takes a quarter of a second: `warm` has it done as the program starts."""
    folded, twins = _packed(lang)
    return _Listed(folded, {first: frozenset(words) for first, *words in map(str.split, twins.splitlines())})


def _packed(lang: str) -> tuple[ManyWords, str]:
    """The list, and a line for each folded word that stands for several: that, then these.

    As one text: what small things are kept of the forty megabytes that reading the list takes keeps half of those from
    being given back.
    """
    first: dict[str, str] = {}
    twins: dict[str, set[str]] = {}
    for word in SpellChecker(language=lang, distance=1).word_frequency.words():
        folded = _plain(word)
        if first.setdefault(folded, word) != word:
            twins.setdefault(folded, {first[folded]}).add(word)
    return ManyWords(first), "\n".join(" ".join((folded, *words)) for folded, words in twins.items())


def _known(lang: str) -> ManyWords:
    return _listed(lang).folded


def _plain(word: str) -> str:
    return fold(word).replace("œ", "oe")


def spellings(word: str) -> frozenset[str]:
    """The French words in small letters that are this one but for their accents; none where there is but one."""
    return _listed("fr").twins.get(_plain(word), frozenset())


def is_real(word: str) -> bool:
    """Whether a folded word is in the French or the English word list; such a word is never repaired."""
    return word in _known("fr") or word in _known("en")


def in_list(word: str, lang: str) -> bool:
    """Whether a folded word is in the word list of that language (`fr`, `en`)."""
    return word in _known(lang)


def is_english_word(word: str) -> bool:
    """Whether a folded word is in the English word list."""
    return word in _known("en")


def only_in(word: str, lang: str) -> bool:
    """Whether a folded word is in the word list of that language (`fr`, `en`), and not in the other's."""
    return word in _known(lang) and word not in _known("en" if lang == "fr" else "fr")


@lru_cache(maxsize=16384)
def stems(word: str) -> frozenset[str]:
    """The French and the English stem of a folded word."""
    return frozenset((_FRENCH.stemWord(word), _ENGLISH.stemWord(word)))


@lru_cache(maxsize=16384)
def inflected(one: str, other: str) -> bool:
    """Whether two folded words are forms of one word: same stem, and endings of inflection, not of derivation."""
    if one == other:
        return True
    if {one.removesuffix("s"), other.removesuffix("s")} == _SEA_AND_MOTHER:
        return False
    if _bare(one) == _bare(other) or any(same(*pair) for pair in ((one, other), (other, one)) for same in _VERB_FORMS):
        return True
    if len(one) < 3 or len(other) < 3 or not stems(one) & stems(other):
        return False
    shared = _shared(one, other)
    ends = (one[shared:], other[shared:])
    return shared >= 3 and all(end in _ENDINGS for end in ends) and not _own_vowel(*ends)


def _own_vowel(one: str, other: str) -> bool:
    """Whether one of two endings is a vowel of the word itself, as in "tax" and "taxi", "quotes" and "quotas"."""
    return any(
        end.removesuffix("s") in _VOWELS and not beside.startswith(end[0])
        for end, beside in ((one, other), (other, one))
    )


@lru_cache(maxsize=16384)
def derived(one: str, other: str) -> bool:
    """Whether two words with a stem in common are two: "farm" and "farmer", "train" and "training", "low" and "lower",
    "custom" and "customs", « boucher » and « boucherie »."""
    if {one, other} & _OWN_PLURALS and one != other:
        return True
    if one.removesuffix("s").endswith("erie") != other.removesuffix("s").endswith("erie"):
        return True
    if not (is_english_word(one) and is_english_word(other)):
        return False
    return _grown(one) != _grown(other) and not (only_in(one, "fr") or only_in(other, "fr"))


def _grown(word: str) -> str:
    bare = word.removesuffix("s")
    return next((ending for ending in _GROWING if bare.endswith(ending) and len(bare) > len(ending) + 2), "")


def _bare(word: str) -> str:
    """Without the marks of gender and number; short words keep theirs."""
    bare = word.removesuffix("s").rstrip("e")
    return bare if len(bare) >= 3 else word


def _plural_verb(one: str, other: str) -> bool:
    """« ouvrent » of « ouvre »: the stemmer takes it for a noun."""
    return len(other) >= 4 and other.endswith("e") and one == other + "nt"


def _we_do(one: str, other: str) -> bool:
    """« recrutons » of « recrute »: the stemmer takes it for a noun."""
    return len(one) >= _TELLING_STEM and one.endswith("ons") and other == one.removesuffix("ons") + "e"


_VERB_FORMS = (_plural_verb, _we_do)


def is_event(word: str) -> bool:
    """Whether a folded word tells of something that happens: « ouverture », "opens"."""
    return word in _EVENT_OF


def same_event(one: str, other: str) -> bool:
    """Whether one word is the noun of the other's verb."""
    return bool(_EVENT_OF.get(one, frozenset()) & _EVENT_OF.get(other, frozenset()))


def translated(one: str, other: str) -> bool:
    """Whether the words certainly translate each other."""
    return bool(_pairs(one) & _pairs(other))


def sensitive(word: str) -> frozenset[int]:
    """The families of meaning of a folded word that companies keep quiet."""
    return frozenset(number for number in concepts(word) if len(EVENTS) <= number < len(EVENTS) + len(QUIET))


def _pairs(word: str) -> frozenset[int]:
    bare = word.removesuffix("s")
    return _PAIR_OF.get(word) or _PAIR_OF.get(bare) or _PAIR_OF.get(bare.removesuffix("e"), frozenset())


def concepts(word: str) -> frozenset[int]:
    """The loose families of meaning of a folded word."""
    exact = _CONCEPT_OF.get(word)
    return exact if exact is not None else _concepts_by_stem(word)


@lru_cache(maxsize=16384)
def _concepts_by_stem(word: str) -> frozenset[int]:
    """By a form that no family lists: « remplacera » where « remplacement » is listed."""
    table = _stems_of_concepts()
    return frozenset(number for stem in stems(word) for number in table.get(stem, ()))


@cache
def _stems_of_concepts() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for word, numbers in _CONCEPT_OF.items():
        for stem in stems(word):
            if len(stem) >= _TELLING_STEM:
                table.setdefault(stem, set()).update(numbers)
    return {stem: frozenset(numbers) for stem, numbers in table.items()}


@lru_cache(maxsize=4096)
def related(one: str, other: str) -> bool:
    """Whether two folded words look like one family: a long common beginning."""
    shared = _shared(one, other)
    return shared >= 5 and shared >= 0.6 * max(len(one), len(other))


def tense(raw: str, folded: str) -> str:
    """The tense that the ending of a verb would give it; empty if the ending says nothing."""
    lower = raw.lower()
    if len(folded) >= 5 and folded.endswith(_CONDITIONAL):
        return "conditional"
    if len(folded) >= 5 and folded.endswith(_FUTURE):
        return "" if _now(folded) else "future"
    if len(folded) >= 6 and folded.endswith(_PAST):
        return "past"
    if lower.endswith(_PARTICIPLE):
        return "participle"
    if lower.endswith("èrent") or (len(folded) >= 5 and _told(folded)):
        return "past"
    return "past" if len(folded) >= 4 and folded.endswith("ed") and not folded.endswith("eed") else ""


def _now(word: str) -> bool:
    """« Nous livrons », « vous ouvrez »: the verb's own r, and no future."""
    root = word.removesuffix("ons").removesuffix("ez")
    return root != word and (is_real(root + "er") or is_real(root + "ir"))


def _told(word: str) -> bool:
    """« Gagna », « ouvrit »: the tense of tales, written much as the present is."""
    if word.endswith("a"):
        return is_real(word + "it")
    return len(word) >= _TELLING_STEM and word.endswith("it") and _present_beside(word[:-2], word[:-1] + "ssent")


def _present_beside(root: str, other: str) -> bool:
    return is_real(root + "e") and is_real(root + "ent") and not is_real(other)


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
