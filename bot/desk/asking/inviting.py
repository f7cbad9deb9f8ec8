"""Turns that ask as "ok" or "ok if" does: « et si on annonçait … ? », "nothing stops me saying …", « pas de souci
pour … ».

Each is put, at the same length, as what it stands for. Folded text.
"""

from __future__ import annotations

import re

_DOUBTED = re.compile(
    r"(?:est-ce |c'est "
    r"|is it )?(?:pas )?(?:trop tot|too"
    r" (?:early|soon|much)) (?:pour|d'|to)|(?:ca|cela) (?:ne |n')?(?:te |vous )?(?:derange|embete|gene)[a-z]* pas si"
    r"|(?:personne|rien) ne s'oppose a ce qu|rien (?:ne )?(?:m'|nous |n')?(?:empeche|interdit)(?: (?:d'|de )"
    r"|(?= que ))"
    r"|(?:ca|cela) (?:ne )?pose pas (?:de |un )?(?:probleme|souci)s? si"
    r"|(?:is there )?(?:anything|nothing|what's) (?:to stop|stopping|preventing|against|stops|prevents) (?:me"
    r"|us)(?: from)?"
    r"|(?:is there )?(?:no|any) (?:harm|reason) (?:in|not to)"
    r"|(?:vous n'avez|tu n'as) pas d'objection|j(?:'ai|e n'ai) (?:aucun|pas)"
)
_INVITED = re.compile(
    r"(?:how|what) (?:about|if)(?= (?:i|we|me|us|posting|sharing|announcing)(?![a-z']))|how (?:do"
    r"|would) you feel about"
    r"|what (?:do|would) you (?:think (?:about|of)|say to)|et si(?= (?:je|on|nous|j')(?![a-z]))"
    r"|is (?:now|this) (?:a good|the right|the best) (?:time|moment) to|is (?:it|now) (?:the right |the )?time to"
    r"|(?:is there )?any reason (?:not to|(?:why )?(?:i|we) (?:can't|couldn't|shouldn't))"
    r"|(?:que|qu'en) (?:pensez-vous|penses-tu|diriez-vous|dirais-tu) d(?:e |')(?=[a-z]+er )"
    r"|pourquoi (?:ne )?pas(?= [a-z]+er )|(?:est-ce|c'est) le (?:bon )?(?:moment|temps) (?:de|d'|pour)"
    r"|est-il temps d(?:e |')"
)
"""What invites an answer as "ok if" does: « et si on annonçait … ? », "how about I post …?"."""
_NO_PROBLEM = re.compile(
    r"(?:pas|aucune?|no|sans) (?:de |d')?(?:souci|probleme|objection|inconvenient|problem|issue|objection)s?"
    r"|d'ores et deja|noir sur blanc"
)


def plain_ok(head: str, *, marked: bool) -> str:
    """The text with the plain "ok" in their place. `marked`: by a question mark; only then an invitation asks."""
    head = _INVITED.sub(lambda found: "ok if".ljust(len(found.group())), head) if marked else head
    return _padded(_NO_PROBLEM, _padded(_DOUBTED, head))


def _padded(pattern: re.Pattern[str], head: str) -> str:
    """The text, of the same length, with the plain "ok" in place of what the pattern finds."""
    return pattern.sub(lambda found: "ok".ljust(len(found.group())), head)
