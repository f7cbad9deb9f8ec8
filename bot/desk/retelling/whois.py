"""Who somebody is, and who that is: « Ana Roy est notre nouvelle directrice », « Notre nouvelle directrice est Ana
Roy »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import NAME, Told

_ROLE = (
    r"(?:direct(?:eur|rice|or)|manager|maire|mayor|président\w*|chair\w*|ch[eè]fe?|coach|entraîneu\w+"
    r"|responsable|gérante?"
    r"|infirmi\w+|nurse|doctor|médecin|vétérinaire|vet|boulang\w+|baker|bibliothécaire|librarian|curator|conservat\w+"
    r"|head|capitaine|captain|serveuse|serveur|collègue|colleague|trésori\w+|treasurer|secrétaire|secretary)"
)
"""A boat or a dish may be called after somebody."""
_IS_OUR = re.compile(
    rf"(?P<name>{NAME}) (?P<be>est|is) (?P<role>(?:notre|our|le|la|the) (?:nouve(?:au|lle)|new) [^.,;:!?]+?)[.!]?"
)
_CALLED = re.compile(
    rf"(?P<role>(?:[Nn]otre|[Oo]ur) (?:nouve(?:au|lle)"
    rf"|new) (?:[\w-]+ )??{_ROLE}\b[^.,;:!?]*?) (?:s['’]appelle|est|is called|is)"
    rf" (?P<name>{NAME})[.!]?"
)


def who_is(told: Told) -> Iterator[str]:
    """« Notre nouvelle directrice est Ana Roy », « … s'appelle Ana Roy », of « Ana Roy est notre nouvelle directrice »,
    and back."""
    if match := _IS_OUR.fullmatch(told.wording):
        role = match["role"][:1].upper() + match["role"][1:]
        yield f"{role} {match['be']} {match['name']}."
        if "appelle" in told.asked or "called" in told.asked:
            yield f"{role} {'is called' if told.english else 's’appelle'} {match['name']}."
    elif match := _CALLED.fullmatch(told.wording):
        role = match["role"][:1].lower() + match["role"][1:]
        yield f"{match['name']} {'is' if told.english else 'est'} {role}."
