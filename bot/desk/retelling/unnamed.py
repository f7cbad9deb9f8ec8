"""A thing of the house without the house's name: « la librairie de Cholet », of « la librairie Tercelin de Cholet ».

Not where it makes the name of something: « le prix Tercelin », « Hélène Tercelin ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.desk.retelling.told import Told
from bot.desk.text.fold import fold
from bot.desk.text.lexicon import HEADINGS
from bot.desk.text.lists import words_of
from bot.desk.text.words import is_real

_SORTS = HEADINGS | frozenset(
    words_of("maison maisons cie and et sons fils freres ltd sa sas inc the le la les l de du des of")
)
_OURS = (
    r"(?:librairies?|boutiques?|magasins?|ateliers?|usines?|agences?|cliniques?|restaurants?|cafés?"
    r"|hôtels?|boulangeries?"
    r"|brasseries?|fromageries?|entrepôts?|dépôts?|pharmacies?|garages?|épiceries?|caves?|pépinières?"
    r"|jardineries?|fermes?"
    r"|campings?|salons? de coiffure|crèches?|shops?|stores?|bookshops?|cafes?|hotels?|clinics?|bakery"
    r"|bakeries|workshops?"
    r"|factory|factories|branch|branches|pubs?|restaurants?|nursery|nurseries|pharmacy|pharmacies)"
)
"""What a house runs; a museum, a street or a bridge may only be called after it, and there is another in town."""
_SHORTEST = 4


def unnamed(told: Told) -> Iterator[str]:
    """See above; of a question that does not have the name."""
    name = _called(told.names)
    if not name or name in told.asked:
        return
    behind = rf"(?P<thing>\b[a-zà-ÿ]+) {name}(?= (?:d(?:e|u|es) |d['’]|à |au |in |at |of ))"
    text = re.sub(behind, _bare, told.wording, flags=re.IGNORECASE)
    if text != told.wording:
        yield text


def _bare(match: re.Match[str]) -> str:
    thing = match["thing"]
    if not re.fullmatch(_OURS, thing):
        return match.group()
    return thing


@lru_cache(maxsize=64)
def _called(names: Sequence[str]) -> str:
    """The one word that names a house, folded: « tercelin », of « Groupe Tercelin »; empty where there are several, or
    one that could be a word of the language."""
    telling = {word for name in names for word in fold(name).split() if word not in _SORTS}
    word = telling.pop() if len(telling) == 1 else ""
    return "" if len(word) < _SHORTEST or not word.isascii() or is_real(word) else word
