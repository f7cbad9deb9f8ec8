"""Which sentence of a wording a claim may leave out: what a wording goes on to say may limit what it said before."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.covering.bounds import limits_before
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import stems

_WHAT_WAS_SAID = frozenset(words_of("cela ca ceci c ce this that"))
_UNTRUE = frozenset(
    words_of("""
    faux fausse fausses erreur erreurs erronee errone inexact inexacte mensonge mensonger mensongere dementi dementons
    absurde infonde infondee wrong false untrue error mistake mistaken lie fake denied deny unfounded
    provisoire provisoires provisional estimation estimations estimated exception exceptions retire retiree retires
    retirees withdrew withdrawn exclut excluent excludes exclude annule annulee annulait revient suspendu suspendue
    """)
)
_OF_IT = frozenset(
    words_of("""
    chiffre chiffres calcul calculs resultat resultats montant montants prix tarif tarifs mesure mesures decision date
    dates nombre offre reservation demande inscription conditions celui celle ceux celles figure figures price prices
    amount amounts number result results count offer offers condition booking registration rate rates
    """)
)
"""What, first in a sentence and with an article, is that of the sentence before: « Le chiffre est provisoire. »"""
_THE = frozenset(words_of("le la l les ce cet cette ces un une the this that these those a"))
_CALLS = frozenset(
    words_of("""
    rendez-vous inscriptions renseignements infos informations billetterie inscrivez reservez venez retrouvez decouvrez
    rejoignez participez rendez contactez suivez profitez visitez partagez book apply join come call visit enter
    register see find meet discover share follow
    """)
)
_WELCOMING = frozenset(
    words_of("""
    venez retrouvez decouvrez rejoignez suivez partagez profitez visitez renseignements informations infos plus come
    join find discover share follow see meet visit more
    """)
)
_WELCOME = _WELCOMING | frozenset(
    words_of("""
    nombreux nombreuses nous vous tous toutes tout monde ici bientot vite vivement donc avec y en les le la l et famille
    amis nouvelle nouvelles actualite actualites instagram facebook linkedin tiktok us our along in numbers here soon
    there everyone all you your friends family news stories on and the it out more d programme site web page accueil sur
    notre infos info website nos at a
    """)
)
"""All that a call may consist of which limits nothing: « Venez nombreux ! ». « Venez masqués ! », « Venez à pied ! »,
« Inscrivez-vous en ligne ! » tell on what condition."""
_BOUNDING = frozenset(words_of("pour en avec sans au aux dans chez for in with without on at during"))
_WE = frozenset(words_of("nous on we"))
_BACK = frozenset(words_of("repris reprend retire retiree perdu perdue rendu annule back withdrew lost stripped"))
_PERSONS = frozenset(words_of("il elle ils elles he she they"))
_WHO = _PERSONS | {"it"}
_COMES = frozenset(
    words_of("""
    arrive arrivent vient viennent succede succedent rejoint rejoignent travaille travaillent dirigeait dirigeaient
    comes come joins join succeeds succeed worked works led replaces remplace
    """)
)
_NEAR = 4
"""Tokens at the beginning of a sentence among which its verb is looked for."""


def takes_back(sentence: Sequence[Token]) -> bool:
    """Whether it is about what was just said: « Cela cessera le 1er mars. », « Le chiffre est provisoire. »."""
    first, second = sentence[0].folded, sentence[1].folded if len(sentence) > 1 else ""
    of_it = first in _OF_IT or (first in _THE and second in _OF_IT)
    return first in _WHAT_WAS_SAID or of_it or any(token.folded in _UNTRUE for token in sentence)


def parallel(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether two sentences tell alike of two things: « Le bistrot ouvre le 4 mai. La terrasse ouvre le 20 mai. »

    What is told twice of one thing, or of what « elle » stands for, takes back what was said first.
    """
    verbs = _verbs(one) & _verbs(other)
    if not verbs or any(token.folded in _WHO for token in one):
        return False
    return _things(one, verbs).isdisjoint(_things(other, verbs))


def takes_up(sentence: Sequence[Token], met: Sequence[bool]) -> bool:
    """Whether it goes on about what a claim tells of and bounds it: « Pour les adultes, la piscine coûte 4 €. », « La
    ligue a repris la coupe. », "We let 35 people go." """
    told = [token for token, there in zip(sentence, met, strict=True) if there and token.kind is Kind.WORD]
    first = sentence[0].folded
    bounds = first in _BOUNDING or first in _CALLS or any(token.folded in _BACK for token in sentence)
    counts = first in _WE and any(token.kind is Kind.NUMBER for token in sentence)
    verbs = _verbs(sentence)
    again = any(not stems(each.folded) & verbs for each in told)
    again = again and (limits_before(sentence) or _another_day(sentence, met))
    stands_for = any(token.folded in _WHO for token in sentence) and any(stems(each.folded) & verbs for each in told)
    return bool(told) and (bounds or counts or stands_for or again)


def _another_day(sentence: Sequence[Token], met: Sequence[bool]) -> bool:
    """« L'école ouvre le 3 juin. L'école des garçons ouvre en juillet. »"""
    return any(token.kind in TIMELY and not there for token, there in zip(sentence, met, strict=True))


def _things(sentence: Sequence[Token], verbs: frozenset[str]) -> frozenset[str]:
    """The stems of its words, but for those of the verbs; names may be of a place that both are in."""
    words = (stems(token.folded) for token in sentence if token.kind is Kind.WORD)
    return frozenset(stem for each in words if not each & verbs for stem in each)


def _verbs(sentence: Sequence[Token]) -> frozenset[str]:
    tokens = tuple(sentence)
    verbs = [at for at in range(1, len(tokens)) if verb_like(tokens, at) or tokens[at - 1].kind is Kind.AUX]
    return frozenset(stem for at in verbs for stem in stems(tokens[at].folded))


def invites(sentence: Sequence[Token]) -> bool:
    """Whether it only calls to do something, or tells where a person comes from: that limits nothing, as « Nous avons
    gagné. Orme a fait appel. » does."""
    first = sentence[0].folded
    calls = first in _WELCOMING and all(token.folded in _WELCOME for token in sentence)
    return calls or (first in _PERSONS and any(token.folded in _COMES for token in sentence[1:_NEAR]))
