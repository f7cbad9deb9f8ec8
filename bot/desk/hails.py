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
_SUCCEEDS = (
    r"(?:prend|prendra|a pris|devient|deviendra|est devenue?|est nommée?|a été nommée?|est élue?|a été élue?"
    r"|remporte|a remporté"
    r"|gagne|a gagné|reçoit|a reçu|décroche|a décroché|obtient|a obtenu|rejoint|rejoindra|dirige|dirigera|succède"
    r"|succédera"
    r"|takes|is taking|will take|becomes|became|has become|will become|is our|is the|(?:has been|is|was) (?:named"
    r"|appointed"
    r"|elected|promoted)|wins|won|has won|receives|received|has received|joins|has joined|leads|will lead|succeeds)"
)
_COMES = r"(?:(?:nous )?rejoint|(?:nous )?rejoindra|joins|is joining|will join|has joined|joined)"
_HAILED = re.compile(
    rf"(?:{_PRAISE} (?:à|to) (?P<who>{_NAME}),? (?:qui|who) (?={_SUCCEEDS} )"
    rf"|(?:[Bb]ienvenue|[Ww]elcome) (?:à|to) (?P<newcomer>{_NAME}),? (?:qui|who) (?={_COMES} ))"
)
"""Who succeeds in what may be congratulated upon, and who comes be bid welcome: no more is told of them."""
_PLACE = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?:[ -][A-ZÀ-ÖØ-Þ][\w'’-]*){0,2}"
_HERE_WE_COME = re.compile(
    rf"[\s«»“”\"📍]*(?P<place>{_PLACE}),? (?:nous voilà|nous voici|on arrive|here we come|we're coming"
    rf"|here we are) ?[!.]\s*"
)
_OPENS = re.compile(
    r"\A[^\w]*(?:Notre|La|Le|Our|The) [^\W\dA-ZÀ-Þ_][^.!?,:;\d]*?(?= (?:r?ouvre|r?ouvrira|opens?|will open"
    r"|reopens?)(?: ses portes| its doors)?(?:[.,!]|\Z| (?:le (?:[a-z]+di |dimanche |\d)|dès |ce |demain"
    r"|[a-z]+di \d|on |from |this"
    r" |tomorrow|in (?:[A-Z]))))"
)
_OPENED = re.compile(
    r"\A[^\w]*(?:(?:Nous|On|We)|[A-ZÀ-Þ][^.!?,:;\d]*?) (?:r?ouvr(?:e|ent|ons)|opens?) (?:une?|son|sa|notre|an?|our"
    r"|its)"
    r" [^.!?,:;\d]*?(?= (?:le|dès|ce|on|from|this)\b|[,.!]|\Z)"
)
"""What opens, or what somebody opens: there the place has its own place in the sentence."""


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
