"""Whom or where a post hails, and what it then tells of them: « Bravo à Ana Roy, qui prend la direction du parc ! »
tells that she does, and « Pau, nous voilà ! Notre café ouvre lundi. » that it opens in Pau.
"""

from __future__ import annotations

import re

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?: (?:(?:de|du|des|van|von|Le|La) )?[A-ZÀ-ÖØ-Þ][\w'’-]*){1,3}"
_PRAISE = (
    r"(?:(?:[Uu]n (?:grand|immense|énorme) )?[Bb]ravo|(?:[Tt]outes (?:nos|mes) )?[Ff]élicitations|[Cc]hapeau"
    r"|[Cc]oup de chapeau"
    r"|(?:[Bb]ig |[Mm]any )?[Cc]ongratulations|[Cc]ongrats|[Ww]ell done|[Kk]udos|[Hh]ats off)"
)
_LEADS = r"(?:la (?:direction|tête|présidence|barre)|les (?:rênes|commandes)|ses fonctions|le poste)"
_ROLE = (
    r"(?:notre|nos|our|direct(?:eur|rice)|président|présidente|responsable|chef|cheffe|maire|head|director|manager"
    r"|chair|chief|mayor|president|ambassad\w+)(?!\w)"
)
_PRIZE = (
    r"(?:prix|médaille|trophée|distinction|diplôme|label|bourse|titre|étoile|mention|coupe|award|prize|medal|trophy"
    r"|degree|title|honour|honor|star|cup)"
)
_WON = rf"(?:une?|le|la|l['’]|son|sa|an?|the|our|notre) ?[^,.!?]*?{_PRIZE}(?!\w)"
_SUCCEEDS = (
    rf"(?:(?:prend|prendra|a pris) (?={_LEADS} )|(?:devient|deviendra|est devenue?) (?=(?:la |le )?{_ROLE})"
    rf"|(?:est|a été) (?:nommée?|élue?|promue?) (?=(?:la |le |à la tête |au poste )?{_ROLE}|à la tête |au poste )"
    rf"|(?:remporte|a remporté|gagne|a gagné|reçoit|a reçu|décroche|a décroché|obtient|a obtenu|wins|won|has won"
    rf"|receives|received|has received) (?={_WON})"
    r"|(?:nous )?(?:rejoint|rejoindra) (?=\w)|(?:dirige|dirigera|succède|succédera|joins|has joined|leads|will lead"
    r"|succeeds) (?=\w)"
    r"|(?:takes|is taking|will take) (?=over |charge |the (?:helm|reins|lead|chair) )"
    rf"|(?:becomes|became|has become|will become|is) (?=(?:the |our )?(?:new )?{_ROLE})"
    rf"|(?:has been|is|was) (?:named|appointed|elected|promoted) (?=(?:as )?(?:the |our |to )?(?:new )?{_ROLE}))"
)
_COMES = (
    r"(?:(?:nous (?:rejoint|rejoindra)|(?:rejoint|rejoindra) (?:notre|nos|l['’]équipe)|(?:joins|is joining|will join"
    r"|has joined|joined) (?:us|our|the team))(?!\w))"
)
_HAILED = re.compile(
    rf"(?:{_PRAISE} (?:à|to) (?P<who>{_NAME}),? (?:qui|who) (?={_SUCCEEDS})"
    rf"|(?:[Bb]ienvenue|[Ww]elcome) (?:à|to) (?P<newcomer>{_NAME}),? (?:qui|who) (?={_COMES}))"
)
"""Who succeeds in what may be congratulated upon, and who comes be bid welcome: no more is told of them."""
_PLACE = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?:[ -][A-ZÀ-ÖØ-Þ][\w'’-]*){0,2}"
_HERE_WE_COME = re.compile(
    rf"[\s«»“”\"📍]*(?P<place>{_PLACE}),? (?:nous voilà|nous voici|on arrive|here we come|we're coming"
    rf"|here we are) ?[!.]\s*"
)
_HOUSE = (
    r"(?:café|restaurant|boutique|magasin|agence|bureau|atelier|boulangerie|hôtel|usine|clinique|crèche|cabinet|studio"
    r"|entrepôt|librairie|brasserie|bar|pub|auberge|salon|gîte|garage|laboratoire|dépôt|pharmacie|épicerie|bakery|shop"
    r"|store|office|branch|factory|plant|warehouse|hotel|inn|clinic|nursery|cafe|bookshop|depot|workshop|brewery"
    r"|distillery|gym|pharmacy|restaurant|kitchen|gallery)"
)
_WHEN = (
    r"(?:[.,!]|\Z| (?:(?:le |dès le |on |from )?(?:[A-Za-z]+di |dimanche |[A-Z][a-z]+day )?\d\d?(?:er|st|nd|rd|th)?"
    r" [A-Za-zéû]{3,}|(?:on |from )?[A-Z][a-z]+ \d\d?(?!\w)|demain|tomorrow|today|aujourd['’]hui|ce [a-z]+di"
    r"|this [A-Z]))"
)
_OPENS = re.compile(
    rf"\A[^\w]*(?:Notre|Our) [^.!?,:;\d]*?(?<!\w){_HOUSE}(?: [a-zà-ÿ]+)?(?= (?:ouvre|ouvrira|opens?|will open)"
    rf"(?: ses portes| its doors)?{_WHEN})"
)
_OPENED = re.compile(
    rf"\A[^\w]*(?:Nous|On|We) (?:ouvr(?:e|ons)|open) (?:une?|son|sa|notre|an?|our|its) [^.!?,:;\d]*?(?<!\w){_HOUSE}"
    r"[^.!?,:;\d]*?(?= (?:le|dès|ce|on|from|this)\b|[,.!]|\Z)"
)
"""What we open, for good and for the first time: « la Poste » is not who comes, « notre avenue de Paris » is not there,
and a pub that opens on Mondays was there before."""


def told_of(piece: str) -> str:
    """A sentence of a post without the praise or the welcome to whom it tells something of."""
    return _HAILED.sub(lambda hail: f"{hail['who'] or hail['newcomer']} ", piece, count=1)


def there(pieces: list[str]) -> list[str]:
    """The sentences of a post; where the first hails a place that none of them names again, what opens in the second
    is told to open there."""
    hail = next((at for at, piece in enumerate(pieces) if re.search(r"\w", piece)), len(pieces))
    if hail + 1 >= len(pieces) or (found := _HERE_WE_COME.fullmatch(pieces[hail])) is None:
        return pieces
    place = found["place"]
    told = next((at for at in range(hail + 1, len(pieces)) if re.search(r"\w", pieces[at])), 0)
    if not told or any(place in piece for piece in pieces[hail + 1 :]):
        return pieces
    english = re.search(r"come|coming|are", found.group()) is not None
    opens, opened = _OPENS.match(pieces[told]), _OPENED.match(pieces[told])
    where = opens or opened
    if where is None:
        return pieces
    at = where.end()
    near = "in" if english else "de" if opens else "à"
    there_told = f"{pieces[told][:at]} {near} {place}{pieces[told][at:]}"
    return [*pieces[:hail], *pieces[hail + 1 : told], there_told, *pieces[told + 1 :]]
