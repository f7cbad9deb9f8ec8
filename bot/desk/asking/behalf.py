"""On whose behalf somebody asks: « Ma collègue veut annoncer que … », « La mairie veut savoir si … », "My boss wants me
to post that …".

It is said to the team, and is no part of what would be posted; only before a matter that an asking follows, and never
in a draft, of which it would be a part. « On m'a dit que … », "Apparently …" are none: they doubt. Folded text.
"""

from __future__ import annotations

import re

_COLLEAGUE = (
    r"(?:le (?:patron|boss|chef|directeur|siege)|la (?:direction|directrice|patronne|cheffe|boss)|mon (?:collegue|boss"
    r"|patron|chef)|ma (?:collegue|patronne|boss|cheffe)|(?:the|my) (?:boss|manager|director|colleague))"
)
_WANTS = (
    rf"{_COLLEAGUE} (?:veut|voudrait|aimerait|souhaite) (?:que (?:je |j'|on )(?:annonce|publie|poste|dise|partage"
    rf"|rappelle"
    r"|ecrive)|(?:annoncer|publier|poster|dire|partager|rappeler|ecrire)) qu(?:e |')"
    rf"|{_COLLEAGUE} (?:wants|would like) (?:me |us )?to (?:announce|post|say|share|publish|write) that "
)
_PRESS = (
    r"(?:(?:la (?:mairie|presse|radio|tele|prefecture)|le (?:maire|journal(?: local)?)) (?:veut|voudrait|souhaite"
    r"|aimerait)"
    r" savoir s(?:i |')|(?:the (?:council|mayor|press|radio|local paper)) (?:wants|would like) to know (?:if|whether) )"
)
_BEFORE = re.compile(f"{_WANTS}|{_PRESS}")


def on_behalf(head: str) -> int:
    """Where it ends; 0 if there is none."""
    found = _BEFORE.match(head)
    return found.end() if found else 0
