"""What something will cost from a day on: « le ticket à 2,60 € au 1er janvier », of « À compter du 1er janvier, le
ticket vendu à bord coûtera 2,60 € ». That it rises, or what it was, is nothing that such a wording tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import DAY, Told

_PRICE = r"(?:[£€$]\d[\d.,]*|\d[\d .,]* ?(?:€|\$|£|euros?|dollars?|pounds?|CHF))"
_MORE = (
    r"(?! ?(?:de |à |ou |to |or |-|–)?(?:moins|plus|rabais|remise|réduction|less|more|cheaper|dearer|off|below|above"
    r"|under|over|supplémentaires?|extra|additional|\d|[£€$]))"
)
"""What makes of a price a difference, or a span."""
_SINCE = r"(?:(?:À compter|À partir|A partir|A compter) du|Dès le|From|As of|As from|Starting)"
_WILL = r"(?:coûtera|coûteront|sera|seront|will be|will cost)"
_COSTS = re.compile(
    rf"{_SINCE} (?P<day>{DAY}), "
    r"(?P<what>(?:le |la |l['’]|les |notre |nos |un |une |the |our |an? )?[^,.:;!?\d£€$]+?) "
    rf"(?P<will>{_WILL}(?: fixée?s?| louée?s?| vendue?s?| facturée?s?| sold| charged)?)(?: à| de| at)? "
    rf"(?P<price>{_PRICE}){_MORE}(?P<rest>(?: [^.:;!?]+)?)[.!]?"
)
_TURNED = re.compile(
    r"\b(?:ne|n['’]\w*|pas|plus|not|no|never|jamais|peut|might|could|si|if|sauf|except|seul\w*|only|environ|about|around"
    r"|jusqu\w*|until|till|up to|minimum|maximum"
    r"|remises?|rabais|réductions?|ristourne|hausse|baisse|augmentation|pertes?|gains?|bénéfices?|dons?|prime|dette"
    r"|discount|loss|rise|fall|cut|increase|profit|donation|grant|debt|bonus)\b",
    re.IGNORECASE,
)
"""What turns or bounds it, and what is a sum and has no price."""
_TO_BUY = re.compile(
    r"\b(?:visites?|billets?|tickets?|titres?|cartes?|abonnements?|adhésion|menus?|repas|entrées?|stationnement|parking"
    r"|séances?|cours|trajets?|traversées?|courses?|livraison|réparation|places?|séjours?|nuit|nuitée|café|pain|plats?"
    r"|tours?|visits?|entry|admission|pass|passes|cards?|class|classes|lessons?|meals?|trips?|rides?|crossings?"
    r"|delivery|repair|stay|sessions?|membership|subscription|seats?|coffee|bread)\b",
    re.IGNORECASE,
)
"""What costs its price: a wage, a voucher or a threshold « sera de 50 € » as well, and costs nothing."""
_OF_IT = re.compile(r" (?:of|for|on|at|to|in|with|from|pour|sur|avec|dans|de|des|du|au|aux|à|d['’].*)(?: |\Z)")
"""« Le remboursement des billets » is no ticket."""
_SOLD = re.compile(r" (?:vendue?s?|achetée?s?|sold|bought)(?= (?:à|au|aux|en|dans|sur|on|in|at)\b)")


def costing(told: Told) -> Iterator[str]:
    """« La carte à 5 € dès le 3 mai », « la carte sera à 5 € au 3 mai », of « Dès le 3 mai, la carte coûtera 5 € »."""
    match = _COSTS.fullmatch(told.wording)
    if match is None or _TURNED.search(match["what"] + " " + match["rest"]):
        return
    what = _SOLD.sub(lambda sold: "" if told.unasked(sold.group()) else sold.group(), match["what"])
    what, price = what[:1].upper() + what[1:], match["price"].strip(" .,") + match["rest"]
    day = re.sub(r"\A(?:le|on) ", "", match["day"])
    for when in (f"from {day}", f"on {day}") if told.english else (f"dès le {day}", f"le {day}"):
        yield from (f"{what} {link} {price} {when}." for link in _links(told, what, match["will"]))


def _links(told: Told, what: str, will: str) -> tuple[str, ...]:
    """How a price is told of it."""
    at = "at" if told.english else "à"
    if told.subject:
        return (at,)
    head = _OF_IT.split(what)[0]
    costs = "co" in will or (_TO_BUY.search(head) is not None and "louée" not in will)
    if told.english:
        return (*(("will cost",) if costs else ()), "will be", at)
    several = "ront" if what.startswith(("Les ", "Nos ")) else "ra"
    return (*((f"coûte{several}",) if costs else ()), f"se{several} à", at)
