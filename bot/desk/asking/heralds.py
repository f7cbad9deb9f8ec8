"""What opens a post and states nothing of the matter: « C'est officiel : … », "We couldn't keep this to ourselves: …".

Beside bad news it is joy at it (`tone/mood.py`). A pattern of folded text.
"""

from __future__ import annotations

_GOOD_NEWS = (
    r"(?:on ne pouvait pas garder (?:ca|cela) pour nous|(?:we|i) couldn't keep (?:this|it) to ourselves"
    r"|(?:une (?:belle|bonne|super|excellente|grande) nouvelle pour (?:bien )?(?:commencer|demarrer|finir|terminer)"
    r" (?:la semaine|la journee|le mois|le week-end|l'annee)"
    r"|(?:some |a (?:bit|piece) of )?(?:lovely|great|good|happy|exciting) news to (?:start|end|kick off|round"
    r" off|finish)"
    r" (?:the|your) (?:week|day|month|weekend|year))"
    r"|on vous l'annonce avec (?:fierte|joie|plaisir)|(?:we're|we are) (?:so |very |really )?(?:proud|happy|delighted"
    r"|pleased|thrilled|excited) to announce)"
)
HERALD = (
    rf"(?:{_GOOD_NEWS}\s*[:!]+\s*|"
    r"(?:(?:big|great|good|exciting|happy|fantastic) news|breaking(?: news)?|(?:it's|it is|now it's) official"
    r"|(?:quick |just a |friendly )?reminder|just in|did you know|thanks for asking|ca y est"
    r"|c'est (?:officiel|confirme)"
    r"|(?:grande|bonne|super|belle) nouvelle|le saviez-vous|merci pour votre (?:question|message)"
    r"|c'est parti|c'est le grand jour|on y est|it's here|here we go|let's go)\s*[:!?]+\s*"
    r"|(?:fyi|btw|by the way|pr info|pour info|au fait)\s*[:,]?\s+|so,? (?=[a-z]+ )"
    r"|(?:we're|we are|i'm) (?:so |very |really |absolutely )?(?:thrilled|delighted|proud|happy|excited|pleased)"
    r" to (?:announce|share|say|confirm|tell you) that "
    r"|(?:nous sommes|on est) (?:tres |si |super |vraiment )?(?:heureux|heureuses|fiers|fieres|ravie?s|contente?s)"
    r" de (?:vous )?(?:annoncer|partager|dire|confirmer) qu(?:e |'))"
)
