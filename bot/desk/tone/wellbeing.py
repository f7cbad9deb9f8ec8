"""What is asked of the thing and of no text: "Our ferry, safe to run?", "… on sale in Ely." Fit to use?, « les camions
sur le pont, parfait ? ».

A yes would say that it is so. Folded text.
"""

from __future__ import annotations

import re

_LAST = re.compile(r"[^«»“”\"]*\Z")
_USED = re.compile(
    r"\b(?:safe|fit|ready|cleared?|approved) (?:to (?:run|use|drive|ride|operate|cross|eat|drink|swim|go live)"
    r"|for (?:use|release|sale|the public))(?![a-z])"
    r"|\b(?:sans (?:danger|risque)|pret(?:e|s|es)? a (?:rouler|circuler|livrer|servir"
    r"|l'emploi))(?![a-z])"
    r"|\b(?:use|run|keep|send|les (?:garde|utilise|envoie|expedie)) (?:them|these|those)(?=[\s?!.]*\Z)"
    r"|\bon les (?:garde|utilise|envoie|expedie)(?![a-z])"
)
_LEAVES = re.compile(r"\bpret(?:e|s|es)? a (?:partir|sortir|envoyer)(?![a-z])")
"""Behind a text; where only a thing is named it is the post that leaves."""
_SPLENDID = re.compile(
    r"(?:parfait(?:e|s|es)?|impec(?:cable)?s?|nickel(?: chrome)?|perfect|spot on|bang on|tip-?top|au poil"
    r"|c'est (?:sur|conforme|en regle|propre)|tout est (?:sur|conforme|en regle|propre))[\s?!.]*\Z"
)
"""Of a text it is the word for a yes; of a thing it praises that."""


def of_the_thing(shown: str, *, subject: bool) -> bool:
    """Whether a question ends so, behind a text or, if it only names a `subject`, behind that."""
    last = _LAST.search(shown)
    end = last.group() if last else shown
    return bool(_USED.search(end) or (_SPLENDID if subject else _LEAVES).search(end))
