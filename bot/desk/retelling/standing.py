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
    r"|last|derni\w+|had|avait|anciennement|autrefois)\b|\d{4}",
    re.IGNORECASE,
)
"""What tells when that was, or that it was once."""


def has_it(told: Told) -> Iterator[str]:
    """ "Bexhill hospital is rated Outstanding"."""
    if _ONCE.search(told.wording):
        return
    pattern = _GIVEN_EN if told.english else _GIVEN_FR
    text, count = pattern.subn(lambda match: f"{_ARE[match['has']]} {match['given']}", told.wording)
    if count == 1:
        yield text
