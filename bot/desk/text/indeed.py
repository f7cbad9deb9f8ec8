"""What only says that it is so: « la piscine rouvre bien le 20 juin », « est vraiment gratuite », "is indeed open".

It tells nothing of its own, in a question or in a wording, but beside a denial, « pas vraiment ». « Bien » may also
say how well: « se vend bien », « est bien équipée », « coûte bien 12 € » stay.
"""

from __future__ import annotations

import re

from bot.desk.text.fold import fold

_OPENS = (
    r"(?:(?:r?ouvr|(?:re)?ferm|commenc|debut|demarr|recrut|lanc|organis|particip|rest|arriv)(?:e|ent|ons|era|eront|ira"
    r"|iront)|part(?:ent|ira|iront)?|revient|reviennent|reviendra|(?:se )(?:tient|termine|tiendra|terminera)|finit)"
)
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|ce (?:soir|matin)|cette)"
_THING = r"(?:l[ea]s? |l'|un |une |notre |nos )"
_SO = (
    r"(?:r?ouvert|ferme|gratuit|payant|annule|reporte|prevu|confirme|complet|maintenu|termine|disponible|accessible"
    r"|finaliste|laureat|partenaire|membre)"
)
_DONE = r"(?:ferme|annule|reporte|r?ouvert|vole|rappele|retire|confirme|signale|repris|lieu|commence|rejoint)"
_IS = r"(?:est|sont|sera|seront|sommes|etait)"
_DATED = rf"(?=(?:(?:le |du |des |a |a partir du |a compter du |au |jusqu'au |en )?\d|(?:le |du |des )?{_DAY}))"
_WELL = (
    rf"(?<![a-z-])(?:(?:{_OPENS}|{_IS}) (?P<when>bien ){_DATED}|{_IS} (?P<is>bien )(?=(?:{_THING}|{_SO}e?s?(?![a-z])))"
    rf"|(?:a|ont|aura|auront|avons|est|sont) (?P<done>bien )(?=(?:ete )?{_DONE}e?s?(?![a-z]))"
    r"|(?:(?:r?ouvr|ferm|recrut)(?:e|ent|ons|ira|era)) (?P<where>bien )(?=(?:a|aux|au|en|dans) [a-z])"
    r"|s'est (?P<did>bien )(?=(?:declare|produit)(?:e|s|es)?(?![a-z])))"
)
"""« Commence bien la saison » may say how; with its day, « commence bien le 3 mai », it does not."""
_INDEED = r"(?<![a-z'-])(?P<so>(?:bel et bien|vraiment|reellement|effectivement) )(?=[a-z0-9'])"
_ENGLISH = (
    r"(?<![a-z'-])(?:is|are|was|were|will|does|do|did|has|have|we're|it's|they're) (?P<en>(?:really|indeed|actually"
    r"|definitely) )(?=[a-z0-9])"
)
_SURE = re.compile(f"{_WELL}|{_INDEED}|{_ENGLISH}")
_CHEAP = re.compile(r"bien |vraiment|reellement|effectivement|really|indeed|actually|definitely")
_DENIES = re.compile(
    r"(?<![a-z])(?:ne|n|pas|plus|jamais|ni|sans|aucune?|guere|peu|not|never|no|nor|without|hardly|barely|cannot)(?![a-z])"
    r"|n't(?![a-z])"
)


def unstressed(text: str) -> str:
    """The text without what only says that it is so; as it is, where anything is denied in it."""
    folded = fold(text)
    if not _CHEAP.search(folded) or len(folded) != len(text) or _DENIES.search(folded):
        return text
    parts, at = [], 0
    for found in _SURE.finditer(folded):
        name = next(name for name, value in found.groupdict().items() if value)
        parts.append(text[at : found.start(name)])
        at = found.end(name)
    return "".join((*parts, text[at:]))
