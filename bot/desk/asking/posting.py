"""When a post is to go out, said behind its matter: « je publie le chiffre d'affaires 2025 ce matin, ok ? »."""

from __future__ import annotations

import re

from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of

_PUBLISHES = re.compile(
    r"(?:^|[^a-z])(?:je (?:publie|poste|diffuse|sors|lance|partage|relaie|mets)|on (?:publie|poste|diffuse|sort"
    r"|partage)"
    r"|(?:i'm|i am|we're|we are) (?:publishing|posting|sharing|putting out))(?![a-z])"
)
_WHEN = re.compile(
    r",? (?:ce matin|ce midi|cet apres-midi|ce soir|tout de suite|maintenant|dans la journee|dans l'heure"
    r"|this (?:morning|afternoon|evening)|right now|now|straight away|later today)\s*[,;]?\s*\Z"
)
_TIMELESS = frozenset(
    words_of("""
    chiffre chiffres ca resultat resultats bilan rapport etude barometre sondage enquete nomination communique visuel
    photo photos video turnover revenue profit results figures report study survey appointment release picture pictures
    """)
)
"""What happens at no hour of that day: the hour is that of posting it."""
_EVENTS = frozenset(
    words_of("""
    match matchs concert vote scrutin election elections course tirage spectacle finale tournoi reunion conseil debat
    game games gig race race's election vote ballot draw show final tournament meeting debate concert raffle
    """)
)
"""What has results and pictures, and an hour of its own: « les résultats du match de ce soir »."""
_OF = re.compile(r"(?:^|\s)(?:d[eu]s?|a|des|depuis|jusqu'a|pour|of|from|for|until|since|by|at)\Z")
_WORD = re.compile(r"[^\W\d_]+")


def without_hour(body: str, asking: str) -> str:
    """The matter without the hour of posting at its end; as it is where that may be the hour of what it tells of:
    « je publie la fermeture ce matin ». `asking`: what stood around it."""
    folded = fold(body)
    when = _WHEN.search(folded)
    if when is None or len(folded) != len(body) or not _PUBLISHES.search(fold(asking)):
        return body
    words = {*_WORD.findall(folded)}
    if _OF.search(folded[: when.start()]) or not _TIMELESS & words or _EVENTS & words:
        return body
    return body[: when.start()]
