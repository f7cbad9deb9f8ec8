"""A clause at the end of a question that only asks, in no set phrase: « …, vous me donnez le top ? », "…, do you approve?".

Each of its words must be one that only asks, and it must begin as an asking does. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.lists import words_of
from bot.desk.wrapping import LIKE_WORDS

_MOST = 12
"""Words of such a clause."""
_WORD = re.compile(r"[a-z0-9]+")
_OPENS = frozenset(
    words_of("""
    je j on nous tu t vous c ca cela cest est bon bonne ok okay pret prete prets d pas aucun aucune l merci dis dites dit
    a validation possible rs jpublie jposte jpartage jrelaie jannonce qu y i we you can could do does is are am would
    will shall should may any please pls let awaiting cool post true vrai agreed deal happy scheduling fair isn right un
    une des publiable diffusable valide partant partante faisable dans
    """)
)
_MORE = frozenset(
    words_of("""
    sortir sort sorti sortie communique communiquons epingle epingler fonce fonces foncer donnes donnez donner top
    reprends reprend reprendre jpublie jposte jpartage jrelaie jannonce diffusion semble semblent parait paraissent
    convient conviennent irait iraient parle parlons jase jaser servir sers ajouter ajoute caser glisse glisser officiel
    officielle publique connu connue attends attendre jouable faisable repartage repartager exact exacte validation
    redire dessus mention agree agreed sign run wait go out would objections public there make let know confirm approve
    cool deal true will scheduling talking talk right isn aren doesn still partant partante laisse laissez vas allez
    tiens mets mettre met reel carrousel mot communiquer dedans quoi savoir lance lances invitation assume assumes ecrit
    s meme capte lancer
    """)
)
_ASKS = frozenset(
    words_of("""
    sortir sort communique communiquer epingle epingler fonce foncer accord top go reprends reprend reprendre jpublie
    jposte jpartage jrelaie jannonce diffusion semble semblent parait convient irait objection objections souci probleme
    parle parlons jase servir sers ajouter ajoute caser glisse glisser officiel publique attends attendre jouable
    faisable repartage repartager correct exact vrai validation valider publiable diffusable ok okay rs agree agreed
    approve sign run wait out confirm cool deal true scheduling know post redire partant partante right talking
    send possible savoir assume ecrit envoie fais carrousel reel quoi
    """)
)
_SET = re.compile(
    r"on attend ou on (?:publie|poste)|(?:post|publish) (?:it )?or wait|(?:do|should) (?:i|we) (?:post|publish) (?:it )?or wait"
    r"|(?:tu es|t'es|vous etes|vous) pour|fair game|awaiting your (?:ok|go|approval)|(?:is (?:this|that|it) )?out (?:there )?"
    r"(?:yet|now|already)|public yet|ca vous va|ca va|will that do|will this do"
)
_NEVER = re.compile(r"(?<![a-z])(?:pas|not|never|jamais|no|non|faux|false)(?![a-z])")
_NOT_NO = re.compile(
    r"(?:pas|aucune?) (?:de |d')?(?:souci|probleme|objection|inconvenient)s?|no (?:objection|problem|issue|worrie)s?"
    r"|(?<=[a-z] )(?:ou|or) (?:pas|non|no|not)|true or false|vrai ou faux|yes or no|oui ou non|isn't (?:it|that)(?: right)?"
)


_QUOTES = ("»", "”", '"', "’", "'")
_CLAUSE = re.compile(r"(?:(?<=[,.!?:;»\"”)…])|(?<=\s[-–—]))\s*(?=[a-z])")


def closing_at(text: str) -> int | None:
    """Where the clause at the end of a folded text begins that only asks; None if there is none."""
    if text.rstrip(" ?!.,;")[-1:] in _QUOTES:  # what is quoted is said
        return None
    start = max((found.end() for found in _CLAUSE.finditer(text)), default=0)
    return start if start and text[start:] and closes(text[start:].strip(" ?!.,;")) else None


def closes(clause: str) -> bool:
    """Whether a clause, folded and without its question mark, does nothing but ask."""
    plain = _NOT_NO.sub(" ok ", clause)
    if _NEVER.search(plain):
        return False
    if _SET.fullmatch(plain):
        return True
    words = _WORD.findall(plain)
    if not words or len(words) > _MOST or words[0] not in _OPENS | {"ok"}:
        return False
    return all(word in LIKE_WORDS or word in _MORE for word in words) and not _ASKS.isdisjoint(words)
