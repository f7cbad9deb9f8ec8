"""Why, or after what, something is done: that a museum closes over a gas leak tells nothing of the leak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbs import verb_like

_CAUSES = tuple(
    tuple(phrase.split())
    for phrase in (
        "a cause de", "a cause d", "a cause du", "a cause des", "en raison de", "en raison d", "en raison du",
        "en raison des", "a la suite de", "a la suite d", "a la suite du", "a la suite des", "suite a", "suite au",
        "suite aux", "du fait de", "du fait d", "du fait du", "du fait des", "faute de", "faute d", "parce que",
        "parce qu", "puisque", "puisqu", "car", "because", "due to", "owing to", "as a result of", "on account of",
        "following", "in the wake of", "apres", "after", "malgre", "despite", "in spite of", "depuis que", "once",
        "as soon as", "des que", "des qu", "une fois que", "when", "lorsque", "lorsqu", "quand",
    )
)  # fmt: skip
_OPENING = frozenset(cause[0] for cause in _CAUSES)
_THE = frozenset(words_of("le les un ce des nos notre de en par chaque dernier premier a the our"))
_WHO = frozenset(
    words_of("""
    il elle ils elles on nous vous je j tu c ce cela ca le la l les un une des notre nos leur leurs son sa ses cette
    ces aucun aucune personne plusieurs chaque tous toutes
    """)
)
_SORTS = frozenset((sort,) for sort in words_of("scolaire scolaires postal touristique electrique interurbain express"))
"""« Car scolaire … »; but « Car Anne Roux est seule. »."""
_AUXILIARY = frozenset(words_of("est sont sera seront a ont is are was were will be has have been"))


def asks_cause(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a subject asked about is only why the record says something, and not what it says.

    « On peut parler de la fuite de gaz ? » where the record says « Le musée ferme à cause d'une fuite de gaz ».
    """
    if sides.manner is not Manner.SUBJECT or not found:
        return False
    causes = _causes(record.tokens)
    return found[min(found)] in causes and not any(
        _does(record.tokens, place) for place in found.values() if place not in causes
    )


def _causes(tokens: Sequence[Token]) -> frozenset[int]:
    """The places of what follows « à cause de », to the end of its part of the sentence."""
    found: set[int] = set()
    words = [token.folded for token in tokens]
    for at in range(len(tokens)):
        if words[at] not in _OPENING or _coach(tokens, at):
            continue
        if any(tuple(words[at : at + len(cause)]) == cause for cause in _CAUSES):
            last = at
            while last < len(tokens) and tokens[last].segment == tokens[at].segment:
                last += 1
            found.update(range(at, last))
    return frozenset(found)


def _coach(tokens: Sequence[Token], at: int) -> bool:
    """« Le car scolaire », « Car à la demande à Dax », and no « car il pleut »."""
    if tokens[at].folded != "car":
        return False
    after = tuple(token.folded for token in tokens[at + 1 : at + 4])
    if at and tokens[at - 1].sentence == tokens[at].sentence:
        return tokens[at - 1].folded in _THE and (not after or after[0] not in _WHO)
    return after == ("a", "la", "demande") or after[:1] in _SORTS


def _does(tokens: Sequence[Token], place: int) -> bool:
    """Whether that word tells what is done: a verb, or a participle."""
    after_auxiliary = place > 0 and tokens[place - 1].folded in _AUXILIARY
    return tokens[place].kind is Kind.WORD and (after_auxiliary or verb_like(tuple(tokens), place))
