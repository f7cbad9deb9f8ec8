"""Whether a group of words makes a claim (has a finite verb) or only names a subject. In doubt it makes a claim."""

from __future__ import annotations

from bot.desk.lists import words_of
from bot.desk.tokens import Kind, Token
from bot.desk.words import is_real

_BEFORE_NOUNS = frozenset(
    words_of("""
    le la les l un une des de du d au aux a en dans sur par pour avec chez ce cet cette ces son sa ses leur leurs
    notre nos votre vos mon ma mes sans sous the of in on at an our your their its this that these by for with from
    and et
    """)
)
_ENGLISH = frozenset(
    words_of("""
    open opens opened ship ships shipped remain remains win wins won launch launches launched close closes closed
    get gets got become becomes cost costs start starts started end ends ended move moves moved hire hires hired
    offer offers offered support supports supported sell sells sold buy buys bought raise raises raised run runs
    make makes made give gives gave take takes took join joins joined leave leaves left come comes came go goes went
    do does did host hosts include includes cover covers last lasts begin begins began sponsor sponsors welcome
    welcomes serve serves reach reaches reached
    """)
)
_IRREGULAR = frozenset(
    words_of("""
    ouvre ouvrent sort sortent part partent vient viennent tient tiennent fait font met mettent prend prennent dit
    disent voit recoit offre offrent devient rejoint propose ouvrons ouvrez reprend permet connait accueille
    accueillent cherche existe coute coutent passe passent reste restent arrive arrivent commence finit revient
    reviennent quitte lance
    """)
)

_PARTICIPLES = ("é", "ée", "és", "ées")


def makes_claim(tokens: tuple[Token, ...]) -> bool:
    """Whether some word may be a finite verb: an auxiliary, or a verb form where no noun is expected."""
    return any(_claims(tokens, index) for index in range(len(tokens)))


def verb_like(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the word at that place reads as the verb of its sentence."""
    return tokens[index].kind is Kind.WORD and _may_be_verb(tokens, index)


def _claims(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.kind is Kind.AUX:
        return token.folded != "a" or _claims_have(tokens, index)
    return token.kind in (Kind.WORD, Kind.STOP) and _may_be_verb(tokens, index)


def _claims_have(tokens: tuple[Token, ...], index: int) -> bool:
    """`a` without accent is the verb unless the writer uses no accents and a noun group follows."""
    return index + 1 < len(tokens) and tokens[index + 1].kind is not Kind.NAME


def _may_be_verb(tokens: tuple[Token, ...], index: int) -> bool:
    word = tokens[index].folded
    before = tokens[index - 1] if index else None
    if word in _ENGLISH:
        return not (before and before.folded in ("a", "an", "the", "our", "of"))
    if before is None or (before.kind is Kind.STOP and before.folded in _BEFORE_NOUNS):
        return False
    return word in _IRREGULAR or (not tokens[index].raw.lower().endswith(_PARTICIPLES) and _conjugated(word))


def _conjugated(word: str) -> bool:
    """A word whose sisters are forms of a verb: « annonce », « annoncent », « annonçait »."""
    if len(word) < 4:
        return False
    if word.endswith(("ent", "ons", "ez")):
        root = word.removesuffix("ent").removesuffix("ons").removesuffix("ez")
        return len(root) >= 3 and is_real(root + "ait") and is_real(root + "ant")
    if word.endswith(("ra", "ront", "rait", "raient", "ait", "aient")):
        return True
    root = word.removesuffix("s").removesuffix("e")
    return word.endswith("e") and is_real(root + "ent") and is_real(root + "ait") and is_real(root + "ant")
