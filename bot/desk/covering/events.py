"""Whether the noun of an event names what a record tells: « l'ouverture du café » is not that it opens a terrace."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.covering.telling import ENDS
from bot.desk.text.lexicon import SOFT
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import inflected, is_event, stems

_CAUSE = frozenset(words_of("raison cause because due"))
_HOURS = frozenset(words_of("midi minuit noon midnight midday"))
_OPEN = frozenset(words_of("ouvert ouverte ouverts ouvertes ferme fermee fermes fermees open closed"))
_ING = "ing"
_OPENINGS = frozenset(words_of("ouverture reouverture opening reopening"))
_TO = frozenset(
    words_of("aux to for pour chez par by invitation rendez appointment voie alternance permitting pending condition")
)
_THEIRS = frozenset(words_of("nos tous toutes leurs vos certains certaines"))
_DOORS = frozenset(words_of("portes doors"))
_WORKED_IN = frozenset(
    words_of("""
    usine usines fabrique laboratoire entreprise ecole college lycee universite caserne prison hopital ferme mairie
    chantier depot entrepot centrale factory plant lab school college university barracks hospital farm depot warehouse
    """)
)
"""What opens its doors for a visit, and does not open that day."""
_ANYBODY = frozenset(words_of("public publics everyone good saison season"))
_INVITED = frozenset(words_of("vip vips"))
"""Who is called so in capitals, as if by a name."""
_SOONEST = frozenset(words_of("earliest soonest"))
_STILL = frozenset(
    words_of(
        "encore reste restent attend attendons attente doit doivent still yet pending awaiting waiting remains must"
    )
)
_LEAVE = frozenset().union(
    *map(
        stems,
        words_of(
            "accord autorisation autoriser permis agrement approbation approuver valider validation confirmer signer"
            " signature approval approve agree agreement permission licence confirm sign consent permit"
        ),
    )
)
"""What is still to be given before it happens."""
_SHOWN = frozenset(
    words_of("proces trial trials enquete inquiry inquest debat hearing audience consultation exposition film")
)
"""What opens and is no place: named by its town, it would be the town's shop."""


def another_event(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, met: frozenset[int]) -> bool:
    """Whether a noun that is asked about is a verb in the record, and what it does there is something else: to whom, to
    what, every day, in part. `met`: what of the record was asked about."""
    noun, verb = asked[index], said[place]
    if noun.kind is not Kind.WORD or verb.kind is not Kind.WORD:
        return False
    here = [at for at, token in enumerate(said) if token.sentence == verb.sentence]
    after = [at for at in here if at > place]
    if _taken_back(said, here, met):
        return True
    if noun.folded in _OPENINGS and (
        _bounded(said, after, met) or _opens_else(said, here, place, met) or _of_more(asked, said, here, place)
    ):
        return True
    if not noun.folded.endswith(_ING) or verb.folded.endswith(_ING):
        if not is_event(noun.folded):  # « la porte des guides », of guides who « portent secours »
            does = inflected(noun.folded, verb.folded) and _does(said, here, place)
            return does and not verb_like(tuple(asked), index)
        if inflected(noun.folded, verb.folded):  # "our move", which we do
            noun_there = verb_like(tuple(asked), index) or not verb_like(tuple(said), place)
            return not noun_there and _has_object(said, after, met)
    return _is_state(said, place) or _has_object(said, after, met) or _in_part(said, here, place, met)


def _does(said: Sequence[Token], here: Sequence[int], place: int) -> bool:
    """Whether it is what somebody does there: the one verb of its sentence."""
    before = said[place - 1].kind if place > 0 else Kind.MARK
    verbs = [at for at in here if said[at].kind is Kind.AUX or verb_like(tuple(said), at)]
    return before in (Kind.WORD, Kind.NAME) and verbs == [place]


def _is_state(said: Sequence[Token], place: int) -> bool:
    """« La piscine est ouverte », "is open": that is no opening."""
    return place > 0 and said[place - 1].kind is Kind.AUX and said[place].folded in _OPEN


def _in_part(said: Sequence[Token], here: Sequence[int], place: int, met: frozenset[int]) -> bool:
    """« La fermeture de la boutique », which closes at six: what happens each day, or in part, is no event."""
    if any(said[at].kind is Kind.DATE for at in here):
        return bool(stems(said[place].folded) & ENDS) and any(
            said[at].kind is Kind.TIME or said[at].folded in _HOURS for at in here
        )
    why = next((at for at in here if said[at].folded in _CAUSE), here[-1] + 1)
    return any(place < at < why and at not in met and said[at].kind.says for at in here)


def _has_object(said: Sequence[Token], after: Sequence[int], met: frozenset[int]) -> bool:
    """Whether a verb goes on to what nobody asked about: « ouvre sa terrasse », "reopens as a museum"."""
    for at in after:
        token = said[at]
        if token.kind in TIMELY or token.folded in _CAUSE or token.segment != said[after[0]].segment:
            return False
        if token.kind.says and at not in met and token.folded not in SOFT:
            return True
    return False


def _taken_back(said: Sequence[Token], here: Sequence[int], met: frozenset[int]) -> bool:
    """« La halle ouvre le 3 mai. La mairie doit encore donner son accord. », "at the earliest": it may not happen, or
    not then."""
    if any(said[at].folded in _SOONEST and at not in met for at in here):
        return True
    others = [token for at, token in enumerate(said) if at not in here and at not in met]
    undecided = {token.sentence for token in others if token.folded in _STILL}
    return any(token.sentence in undecided and stems(token.folded) & _LEAVE for token in others)


def _bounded(said: Sequence[Token], after: Sequence[int], met: frozenset[int]) -> bool:
    """« Le pont ouvre le 3 juin aux vélos »: to others it does not."""
    for at in after:
        to = said[at].folded in _TO or (said[at].folded == "a" and at + 1 in after and said[at + 1].folded in _THEIRS)
        if not to or at in met:
            continue
        rest = [said[each] for each in after if each > at and each not in met]
        behind = [token for token in rest if token.kind is Kind.WORD or token.folded in _INVITED][:2]
        if behind and not any(token.folded in _ANYBODY for token in behind):
            return True
        if not behind and said[at].kind.says:
            return True
    return False


def _opens_else(said: Sequence[Token], here: Sequence[int], place: int, met: frozenset[int]) -> bool:
    """ "The trial of Orme opens in Bath", asked about as "Bath opening"."""
    if any(said[at].folded in _SHOWN and at not in met for at in here if at < place):
        return True
    doors = any(said[at].folded in _DOORS for at in here if at > place)
    return doors and any(said[at].folded in _WORKED_IN for at in here if at < place)


def _of_more(asked: Sequence[Token], said: Sequence[Token], here: Sequence[int], place: int) -> bool:
    """ "The opening of our Bath shops", of the one that opens, and back."""
    before = {said[at].folded for at in here if at < place and said[at].kind is Kind.WORD}
    named = {token.folded for token in asked if token.kind is Kind.WORD} - before
    return any(word + "s" in before or (word.endswith("s") and word[:-1] in before) for word in named if len(word) > 2)
