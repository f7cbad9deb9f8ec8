"""What holds for a while that nobody bounded: « bientôt », "currently", "a few places left"."""

from __future__ import annotations

import re
from datetime import timedelta

A_WHILE = timedelta(90)
"""How long that is repeated: no longer than a reader takes it for."""

_NOW = re.compile(
    r"(?<![a-z])(?:soon|shortly|bientot|prochainement|sous peu|incessamment|d'ici peu|any (?:day|week|time) now"
    r"|(?:is|are) about to|sur le point d|upcoming|around the corner|a venir|before long|in the coming (?:days|weeks)"
    r"|(?:au|la|le|les|nos|notre|our|the|its|their|ses|son|leur|leurs)(?: \d+)? (?:prochaine?s?|next)"
    r" (?!to |door|day |step|level|generation|etape)[a-z]+"
    r"|avant (?:les|nos) vacances|(?:after|apres) (?:the|les|l'|la) ?elections?|bank holiday|long weekend"
    r"|actuellement|currently|en ce moment|a l'heure actuelle|(?:at|for) the moment|pour (?:le moment|l'instant)"
    r"|for now|temporarily|temporairement|provisoirement"
    r"|il (?:ne )?reste (?:encore |que |plus que )*(?:\d+|[a-z]+) (?:places|billets|jours)"
    r"|(?:last|derniere) chance|dernieres (?:places|semaines|heures)|derniers jours"
    r"|(?:last|final) (?:places|days|seats)|(?:final|derniere) (?:week|semaine) (?:of|for|de|du|pour)"
    r"|under way|once the|a la fin des travaux)(?![a-z])"
)
_LATELY = re.compile(
    r"(?<![a-z])(?:recently|recemment|(?:vient|viennent|venons) d"
    r"|just (?:[a-z]+ed|been|won|begun|sold|bought|built|got|come|become)"
    r"|(?:places|seats|tickets|spots|billets) (?:are |still )*left|so far|to date|a ce jour|jusqu'ici"
    r"|the other day|l'autre jour|il y a peu)(?![a-z])"
)
"""What is past when it is told, and new."""


def passes(folded: str, *, past: bool) -> bool:
    """Whether a folded sentence says how things stand for a while; `past`: it tells only of what is past, of which
    "soon" says nothing, but "recently" does."""
    return bool(_LATELY.search(folded) or (not past and _NOW.search(folded)))
