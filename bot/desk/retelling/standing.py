"""What somebody was given and has: "is rated Outstanding", of "has been rated Outstanding"; « est certifiée », of
« a été certifiée ». What was named, elected or classed may be so no more: they are no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_GIVEN_EN = re.compile(r"\b(?P<has>has|have) been (?P<given>rated|certified|accredited|licensed)(?= )")
_GIVEN_FR = re.compile(
    r"\b(?P<has>a|ont|avons) été (?P<given>(?:certifié|labellisé|agréé|homologué|accrédité)e?s?)(?= )"
)
_ARE = {"has": "is", "have": "are", "a": "est", "ont": "sont", "avons": "sommes"}
_ONCE = re.compile(
    r"\b(?:en|in|until|jusqu\w*|before|avant|puis|then|but|mais|again|nouveau|since|depuis|previously|formerly|twice|times"
    r"|last|derni\w+|had|avait|anciennement|autrefois|pour|for|over|sous|under|pendant|during|durant|lors|il y a|ago"
    r"|à (?:sa|son|l['’]époque)|at (?:its|the)|passé|hier|yesterday|fois|occasions?|when|quand|while)\b|\d{4}",
    re.IGNORECASE,
)
"""What tells when that was, for what, or that it was once."""
_LOST = re.compile(
    r"\b(?:retir\w+|perdu\w*|suspend\w*|expir\w*|révoqu\w+|withdr\w+|lost|laps\w+|revok\w+|no longer"
    r"|n['’](?:est|a) plus|ne l['’]est plus)\b",
    re.IGNORECASE,
)
"""What the message may tell has become of it."""


def has_it(told: Told) -> Iterator[str]:
    """ "Bexhill hospital is rated Outstanding"."""
    if _ONCE.search(told.wording) or _LOST.search(told.facts):
        return
    pattern = _GIVEN_EN if told.english else _GIVEN_FR
    text, count = pattern.subn(lambda match: f"{_ARE[match['has']]} {match['given']}", told.wording)
    if count == 1:
        yield text
