"""What is retold, and how names look in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.desk.text.fold import fold

_WORD = re.compile(r"[^\W_]+")
_LITTLE = 3
"""Letters of a little word."""
_ARTICLES = frozenset(("le", "la", "les", "l", "the"))
ANYWHERE = frozenset(("y", "there", "existe", "exist", "exists"))
"""« Il y a 12 magasins à Dax », "there are 12 shops": whosever they are."""
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
NAME = rf"{_CAPITAL}[\w'’.-]*(?: (?:(?:de|du|des|van|von|der|la|le|el) ){{0,2}}(?:[dDO]['’])?{_CAPITAL}[\w'’-]*)+"
"""The full name of somebody, of two words at least."""
PLACE = (
    rf"(?:L[aeo]s? )?{_CAPITAL}[\w'’-]*(?: (?:{_CAPITAL}[\w'’-]*|(?:sur|sous|les|en|le|la|de|upon)(?= {_CAPITAL})))*"
)
"""A place as it is called, without an article before it."""


MONTH = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)"
)
"""A month by its name."""
_WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
DAY = rf"(?i:(?:le |on )?(?:{_WEEKDAY} )?(?:\d{{1,2}}(?:er)? {MONTH}|{MONTH} \d{{1,2}})(?: \d{{4}})?)"
"""A day of a month, with its weekday or its year if it has one."""

NOT_FOR_LONG = re.compile(
    r"\b(?:éphémères?|temporaires?|provisoires?|saisonni\w+|mobiles?|itinérante?s?|volante?s?|vote|votes|garde|exceptionnel\w*"
    r"|vente|brocante|brade\w+|marché|kermesse|concours|essai|pop-?up|temporary|seasonal|mobile|travelling|polling|sale"
    r"|market|fair|fête|trial|pilot|night|day|soirée|journée)\b",
    re.IGNORECASE,
)
"""What opens for a day or a season, and is not there « à partir du 3 mai »."""


@dataclass(frozen=True)
class Told:
    """A wording to be retold. `facts`: the message it comes from; `asked`: the folded words of the question; `house`:
    folded names of the house itself; `english`: the language of the wording; `subject`: the question only names
    something; `names`: of the house, whole, where they are known."""

    wording: str
    facts: str
    asked: frozenset[str]
    house: frozenset[str]
    english: bool
    subject: bool
    names: tuple[str, ...] = ()

    def unasked(self, text: str) -> bool:
        """Whether the question has no word of a text: it leaves it out whole."""
        return self.asked.isdisjoint(words(text))

    def is_house(self, name: str) -> bool:
        """Whether a name is the house's own."""
        said = words(name) - _ARTICLES
        return name in self.names or (bool(said) and said <= self.house)

    def asks(self, text: str) -> bool:
        """Whether the question has most of the words of a text, the little ones aside."""
        telling = [word for word in words(text) if len(word) > _LITTLE]
        return 2 * sum(word in self.asked for word in telling) > len(telling)


Retelling = Callable[[Told], Iterable[str]]
"""The ways in which one rule of the language retells a wording; none where it does not apply."""


def words(text: str) -> frozenset[str]:
    """The folded words and figures of a text."""
    return frozenset(_WORD.findall(fold(text)))
