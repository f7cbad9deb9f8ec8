"""When a post is to go out, said behind its matter: « je publie le chiffre d'affaires 2025 ce matin, ok ? »."""

from __future__ import annotations

import re

from bot.desk.fold import fold
from bot.desk.words import is_event

_PUBLISHES = re.compile(
    r"(?:^|[^a-z])(?:je (?:publie|poste|diffuse|sors|lance|partage|relaie|mets)|on (?:publie|poste|diffuse|sort|partage)"
    r"|(?:i'm|i am|we're|we are) (?:publishing|posting|sharing|putting out))(?![a-z])"
)
_WHEN = re.compile(
    r",? (?:ce matin|ce midi|cet apres-midi|ce soir|tout de suite|maintenant|dans la journee|dans l'heure"
    r"|this (?:morning|afternoon|evening)|right now|now|straight away|later today)\s*[,;]?\s*\Z"
)
_WORD = re.compile(r"[^\W\d_]+")


def without_hour(body: str, asking: str) -> str:
    """The matter without the hour of posting at its end; as it is where that may be the hour of what it tells of:
    « je publie la fermeture ce matin ». `asking`: what stood around it."""
    folded = fold(body)
    when = _WHEN.search(folded)
    if when is None or len(folded) != len(body) or not _PUBLISHES.search(fold(asking)):
        return body
    if any(is_event(word) for word in _WORD.findall(folded)):
        return body
    return body[: when.start()]
