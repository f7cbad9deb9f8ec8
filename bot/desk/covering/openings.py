"""How a line opens: what its head may leave out, or put in, without saying something else."""

from __future__ import annotations

from bot.desk.covering.smallwords import ARTICLES, UNOWNED, Beside, Small, read, same, without
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind

HEADLINE = frozenset((*ARTICLES, *UNOWNED, *words_of("a an un une des on with avec has")))
"""What the head of a line, or a day, does without: « Boutique de Lyon, mardi »."""
OPENING = frozenset(words_of("que qu ke k that et and"))
"""What may open a claim and is not of it."""
_IN_FULL = frozenset((*ARTICLES, *words_of("des with avec")))
_WE = frozenset(("we", "on"))
_THERE = (("il y a",), ("there", "is"), ("there's",), ("there",))
_BE = frozenset(words_of("est sera is are"))
_EACH = frozenset(words_of("par per a an"))
_OUR = frozenset(words_of("our nos your vos their leurs its ses"))
_ONE_OF = frozenset(words_of("le la l un une the a an notre our"))


def opens_alike(beside: Beside) -> bool:
    """Whether a word at the head of a line, of the question or of the record, has there what it has in the record."""
    return _as_there(beside) if beside.one else _left_out(beside)


def _left_out(beside: Beside) -> bool:
    """Whether the head of a line leaves out no more than a line may: « 25 €/mois », « Boutique de Dax »."""
    if _of_ours(beside) or _of_one(beside):
        return False
    other = {*beside.other}
    if beside.index and beside.asked[beside.index - 1].kind is Kind.NUMBER:
        return other <= _EACH
    if beside.there.kind is Kind.NAME and _names_one(beside):
        return other <= {*ARTICLES, *UNOWNED}
    return other <= (ARTICLES if beside.there.kind in (Kind.NUMBER, Kind.NAME) else HEADLINE)


def _names_one(beside: Beside) -> bool:
    """Whether a name opens the name of one thing: « Dublin Port ticket office », and no shops of Dublin."""
    following = [token for token in beside.asked[beside.index + 1 :] if token.segment == beside.word.segment]
    after = next((token for token in following if token.kind is not Kind.NAME), None)
    return after is not None and after.kind is Kind.WORD and not _several(after.folded)


def _of_ours(beside: Beside) -> bool:
    """« Nos clients », where « clients » alone would be any."""
    if beside.there.kind is not Kind.WORD or not _several(beside.word.folded):
        return False
    return beside.place > 0 and beside.said[beside.place - 1].folded in _OUR


def _of_one(beside: Beside) -> bool:
    """« Le chauffeur », where « chauffeurs » are several."""
    if not _several(beside.word.folded) or _several(beside.there.folded) or beside.there.kind is not Kind.WORD:
        return False
    return beside.place > 0 and beside.said[beside.place - 1].folded in _ONE_OF


def _several(word: str) -> bool:
    return word.endswith(("s", "x"))


def _as_there(beside: Beside) -> bool:
    """Whether a line opens as the record's does, or in full where that is short."""
    one, other, mark = _claimed(beside.one), beside.other, beside.there.kind is Kind.MARK
    if same(one, other) or (not other and not mark and {*one} <= _IN_FULL):
        return True
    if mark and not other and one:  # « Most people » are not « the most people »
        return False
    whole = read(beside.said, None, beside.place)
    if one and one[0] in _WE:
        one, other, whole = one[1:], _impersonal(other), _impersonal(whole)
    if _singles_out(one, whole):
        return False
    ours = (*ARTICLES, *UNOWNED)
    return without(one, ARTICLES) in (without(other, ours), without(whole, ours))


def _singles_out(one: Small, other: Small) -> bool:
    """« On est le partenaire » where the record says « On est partenaire »: there may be others."""
    return len(one) > 1 and one[-2] in _BE and one[-1] in ARTICLES and not {*other[-1:]} & {*ARTICLES, *UNOWNED}


def _claimed(words: Small) -> Small:
    """Without what may open any claim: « que », « il y a »."""
    while words and words[0] in OPENING:
        words = words[1:]
    return next((words[len(opening) :] for opening in _THERE if words[: len(opening)] == opening), words)


def _impersonal(words: Small) -> Small:
    return words[1:] if words and words[0] in _WE else words
