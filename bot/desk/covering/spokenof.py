"""An event that a record only speaks of: « Aulne est contre la fermeture du moulin » does not say that it closes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lexicon import EVENTS
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import stems

_EVENTS = frozenset(word for family in EVENTS for word in family.split()) | frozenset(
    words_of("""
    fusion fusions rachat rachats acquisition demolition construction demenagement vente cession retour construction
    merger mergers takeover acquisition demolition construction relocation sale return closing opening reopening
    building closing selling moving renovation strike greve
    """)
)
_AGAINST = frozenset(("contre", "against"))
_THAT = frozenset(("que", "qu", "that"))
_OF = frozenset(("de", "d", "du", "des", "of"))
_SAID_TO_BE = frozenset(
    words_of("""
    accusation accusations rumeur rumeurs soupcon soupcons allegation allegations risque risques menace menaces
    crainte craintes hypothese hypotheses claim claims rumour rumours rumor rumors suspicion suspicions risk risks
    threat threats fear fears
    """)
)
"""What makes no fact of what follows it."""
_UNDONE = frozenset(
    words_of("""
    innocente innocenter relaxe relaxer acquitte acquitter disculpe disculper blanchi blanchir retire retirons
    retirer leve lever annule annuler abandonne abandonner suspendu suspendre dement dementir cleared acquitted
    lifted lift dropped drop withdrew withdrawn withdraw cancelled cancel scrapped scrap abandoned abandon arrete
    arretons arreter cesse cessons cesser perdu perdons perdre refuse refusons refuser rejete rejeter interdit
    interdire renonce renoncons renoncer supprime supprimons supprimer oppose opposer ending ends ended stopping
    stopped axing axe cutting cut halting halt blocking block boycott stop losing lost lose refused reject rejected
    oppose opposes opposed banned ban quitting quit ceased
    """)
)
"""What ends what follows it: « le juge a innocenté notre directrice, accusée de fraude »."""
_WISHED = frozenset(
    words_of("""
    demande demandons demander sollicite sollicitons solliciter candidate candidater vise visons viser espere
    esperons esperer souhaite souhaitons souhaiter voulons vouloir reclame reclament reclamer propose proposent
    etudie etudions etudier envisage envisageons envisager cherche cherchons chercher postule postulons postuler
    milite militer bat battons negocie negocions negocier seek seeking seeks apply applied applying bid bidding hope
    hoping hopes want wants wanting ask asked asking request requested demand demanded campaign campaigning lobby
    lobbying consider considering negotiate negotiating need needs demandent sollicitent visent esperent souhaitent
    veulent reclament proposent etudient envisagent cherchent negocient considers demands asks
    """)
)
"""What has yet to come true."""
_CALLS = frozenset(
    words_of("call calls called calling push pushes pushing press presses pressing appeal appeals petition")
)
_DEBATES = frozenset(
    words_of("meeting meetings talks debate debates vote votes hearing consultation discussion petition")
)
"""« call for a rent freeze », "meeting on the merger": no freeze yet, and no merger."""
_TOPIC = frozenset(("on", "about", "over"))
_ARTICLES = frozenset(words_of("le la les l un une the a an our notre nos"))
_REAL = frozenset(
    stem
    for word in words_of("""
    annonce annoncer annoncons annoncent annoncee confirme confirmer confirmons confirmee fete fetons feter celebre
    celebrons celebrer prevoit prevoyons prevu prevue marque salue inaugure realise termine acheve commence debute
    entame poursuit mene permet accueille organise assure finance offre propose lance signe conclu conclut reussi
    announce announces announced announcing confirm confirms confirmed celebrate celebrates celebrated celebrating
    mark marks marked complete completes completed completing begin begins began start starts started starting
    continue continues continued host hosts hosted plan planned schedule scheduled sign signs signed finish finished
    carry carries offer offers offered run runs
    """)
    for stem in stems(word)
)
"""Verbs after which an event is one that takes place, or that is offered."""


def only_spoken_of(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether the event asked about is, in the record, what another verb is about that the question leaves out."""
    if sides.manner is not Manner.SUBJECT or not found:
        return False
    tokens = record.tokens
    if _held_true(tokens, frozenset(found.values())):
        return True
    place = found[min(found)]
    if tokens[place].folded not in _EVENTS or (_does(tokens, place) and not _to_do(tokens, place)):
        return False
    if (
        place
        and _before(tokens, place) in _AGAINST
        and not any(token.folded in _AGAINST for token in sides.question.tokens)
    ):
        return True
    verbs = [at for at in range(place) if tokens[at].sentence == tokens[place].sentence and _does(tokens, at)]
    return bool(verbs) and verbs[-1] not in found.values() and not stems(tokens[verbs[-1]].folded) & _REAL


def _held_true(tokens: Sequence[Token], met: frozenset[int]) -> bool:
    """Whether what is asked about is what somebody says, fears or denies: « nous nions que le lot soit contaminé »."""
    for at in range(1, len(tokens)):
        before = tokens[at - 1]
        if any(place > at and tokens[place].sentence == tokens[at].sentence for place in met) and at - 1 not in met:
            if tokens[at].folded in _THAT and before.kind is Kind.WORD and not stems(before.folded) & _REAL:
                return True
            if tokens[at].folded in _OF and before.folded in _SAID_TO_BE:
                return True
            if before.kind is Kind.WORD and before.folded in _UNDONE | _WISHED:
                return True
            if (tokens[at].folded == "for" and before.folded in _CALLS) or (
                tokens[at].folded in _TOPIC and before.folded in _DEBATES
            ):
                return True
            if before.folded in _AGAINST and before.kind is not Kind.STOP:
                return True
    return False


def _to_do(tokens: Sequence[Token], place: int) -> bool:
    """« calls on Elm to reopen »: no more than asked for."""
    return place > 1 and tokens[place - 1].folded == "to" and tokens[place - 2].kind is Kind.NAME


def _before(tokens: Sequence[Token], place: int) -> str:
    """The little word before a noun and its article."""
    at = place - 2 if place > 1 and tokens[place - 1].folded in _ARTICLES else place - 1
    return tokens[at].folded


def _does(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb, or what an auxiliary makes one; an auxiliary by itself is one."""
    if tokens[at].kind is Kind.AUX:
        return tokens[at].folded != "a" or tokens[at].raw == "a"
    after_auxiliary = at > 0 and tokens[at - 1].kind is Kind.AUX
    third = at > 0 and tokens[at].folded.endswith("s") and tokens[at - 1].raw[:1].isupper()  # « Alder decides on »
    return tokens[at].kind is Kind.WORD and (after_auxiliary or third or verb_like(tuple(tokens), at))
