"""The words at the beginning of a question that only ask, in no set phrase (`phrases.py`): « je peux écrire ceci : ».

Each of them must be one of `askwords.py`, so that they say nothing of the matter. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.asking.askwords import INQUIRY, NUCLEUS, TEXTS, TOLD, brings_a_text, only_asks, words_in
from bot.desk.asking.captions import label_to

_TEXTS_AND_ASKS = NUCLEUS | TEXTS | INQUIRY
_OWN = re.compile(r"(?:i|i'm|je|j'|let|just|wondering|checking|dis|dites)(?![a-z])|[^«\"“]{2,160}:\s")
"""How whoever asks without a question mark speaks of themselves, or announces a text."""
_MAY = r"(?:peu|pouv|pourr|doi|dev|ai |a |can|could|may|might|should|are |am )"
_BEFORE = r"[a-z0-9' ,-]{2,160}?"
_QUOTED = re.compile(rf"{_BEFORE}\s*[:?]\s*(?=[«\"“])")
_GO = re.compile(
    r"(?:(?:ok|okay|go|feu vert|green light|go-ahead|bon|good to go) (?:pour|pr|for|on|sur)"
    r"|(?:(?:il y a |y a-t-il |is there |do you see )?(?:rien|quelque chose|anything|nothing|something) (?:de |d')?"
    r"(?:confidentiel|secret|sensible|confidential|sensitive|sous embargo|under embargo) (?:dans"
    r"|in)))\s*:?\s*(?=[«\"“])"
)
"""« Go pour « … » ? », « Rien de confidentiel dans « … » ? »"""
_OCCASION = re.compile(
    r"(?:(?:(?:mon |my )?(?:post|caption|legende|proposition|proposal)|publication|story|suggestion|idee|idea|texte"
    r"|text|draft|brouillon) )?(?:pour|for) (?:la |le |l'|les "
    r"|the |our |notre |nos )?"
    r"(?:(?:green |annual |national |world |big |spring |summer |autumn |winter )*(?:[a-z]+ )?(?:week|day|month"
    r"|weekend|campaign|newsletter|anniversary)"
    r"|(?:prochaine |grande |journee mondiale |journee |semaine |mois )?(?:semaine|journee|mois|fete|fin de semaine"
    r"|week-end|campagne|infolettre"
    r"|newsletter|rentree|saison|operation)(?: (?:de |du |des |d'|de la |de l'|mondiale? "
    r"|nationale? )?[a-z' -]{0,40})?)\s*:\s*(?=[«\"“])"
)
"""« Pour la Semaine de l'eau : « … » »: when a draft would go out, and no part of it."""
_HEADS = (
    (re.compile(rf"{_BEFORE}(?:\s*[:?]\s*|\s|(?<=[a-z]))(?=[«\"“])"), _TEXTS_AND_ASKS),
    (re.compile(rf"{_BEFORE}\s*:\s+"), TEXTS),
    (re.compile(rf"{_BEFORE}\b(?<!possible )(?:que |qu'|that )"), TOLD),
    (re.compile(rf"{_BEFORE}\b(?:si |s'(?=il)|if |whether )(?!(?:je|on|nous|i|we) {_MAY})"), INQUIRY),
)
"""How what follows is brought, and which of their words brings it so."""


def head_to(text: str, *, asks: bool, marked: bool) -> int:
    """Where the words at the beginning of a folded text end that only ask, and what is said begins; 0 if there are
    none. `asks`: nothing else does; else whoever says "we may say that …" states it. `marked`: by a question mark."""
    if labelled := label_to(text):
        return labelled
    quoted = _QUOTED.match(text)
    if quoted and brings_a_text(words_in(quoted.group())):
        return quoted.end()
    if ahead := _OCCASION.match(text) or (_GO.match(text) if marked else None):
        return ahead.end()
    for pattern, needed in _HEADS:
        head = pattern.match(text)
        if head is None or not only_asks(head.group(), needed):
            continue
        if needed is _TEXTS_AND_ASKS or (marked if needed is INQUIRY else asks or _OWN.match(text)):
            return head.end()
    return 0
