"""How many and how much: totals, prices, labels, what is to be had."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.places import SITE
from bot.desk.retelling.titles import NAMED_SO
from bot.desk.retelling.told import ANYWHERE, Told, words

_COUNT = r"(?:\d[\d .,]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|six|seven|eight|nine|ten)"
_ALL = re.compile(
    rf"\b(?P<all>All )(?:of )?(?P<count>{_COUNT} )(?:of )?(?=our )|\b(?P<our>All our )(?P<our_count>{_COUNT} )"
)
_NOS = re.compile(rf"(?P<nos>\A(?:Tous |Toutes )?[Nn]os )(?P<count>{_COUNT} )(?P<noun>{SITE}s)\b")
_ALL_OF = re.compile(rf"\A(?:All of )?[Oo]ur (?P<count>{_COUNT} )(?P<noun>{SITE}s)\b")
_PRICE = r"(?:[£€$]\d[\d.,]*[mk]?|\d[\d .,]* ?(?:€|\$|£|euros?|dollars?|pounds?|CHF))"
_LINE = re.compile(rf"(?P<what>[^:,;.!?]+?) ?: (?P<price>{_PRICE}(?![\w%]).*)")
_COSTS = re.compile(
    rf"(?P<what>\b(?:un|une|le|la|l'|les|notre|nos|a|an|the|our)(?: |(?<='))[^:,;.!?]*?|^[A-ZÀ-Þ][^:,;.!?]*?) "
    rf"(?:sera|seront|est|sont|is|are|will be)(?: fixée?s?)?(?: de| à)? (?P<price>{_PRICE})"
    r"(?! ?(?:de )?(?:moins|plus|rabais|remise|réduction|less|more|cheaper|dearer|off|below|above|under|over)\b)"
)
_BARE_PRICE = re.compile(
    rf"\b(?P<what>[Bb]illets?|[Ee]ntrée|[Tt]arifs?|[Aa]dultes?|[Tt]ickets?|[Aa]dmission|[Ee]ntry) (?P<price>{_PRICE})"
)
_LABELLED = re.compile(r"\b(?:est|sont) (?:labellisée?s?) (?P<label>[A-ZÀ-Þ«\"].*)")
_CERTIFIED = re.compile(r"\b(?:est|sont) certifiée?s? (?P<label>[A-ZÀ-Þ«\"].*)")
_ACCREDITED = re.compile(r"\b(?P<be>is|are) (?:an? )?accredited (?:as )?(?P<label>[A-Z].*)")
_LEVEL = re.compile(r", (?=niveau |(?:\w+ )?level\b)")
_GIFTS = re.compile(
    r"(?P<rest>[^:]*?\b(?:partenaire|sponsor|mécène|commanditaire|partner|supporter)\b[^:,;]*) ?: "
    r"(?P<gifts>\d[\d,. ]*[^,:;]*?) (?:offerte?s?|distribuée?s?|given out|given away|handed out) (?P<when>[^,:;]+)"
)
_WORTH = re.compile(rf"\b(?:was|is|est de|était de|a été de|s'élève à|s'est élevée? à) (?P<sum>{_PRICE})")
_WITH = re.compile(
    r"\b(?P<which>(?:a|an|the|our) (?:new )?)(?P<what>(?:(?!with\b)[a-z]+ ){0,2}[a-z]+) "
    r"with (?P<count>\d+) (?P<unit>[a-z]+)s\b"
)
_TO_BE_HAD = re.compile(
    r" (?P<be>est|sont|is|are) (?:maintenant |désormais |now )?"
    r"(?:disponibles?|accessibles?|available)"
    r"(?= (?:à [A-ZÀ-Þ]|dans|chez|sans (?:supplément|réservation|rendez-vous)|at|in)\b)"
)
_SOLD = re.compile(
    r" (?:est|sont|is|are) (?:maintenant |désormais |now )?(?:en vente|on sale)"
    r"(?= ?[:,]| (?:à|au|aux|dans|chez|at|in)\b)"
)
_LAUNCHED = re.compile(
    r"(?:L[ea]s? |The |Nos |Our )?(?:billets|places|tickets|entrées|abonnements|pass|passes|seats)\b.* (?:sont|are) "
    r"|.* (?:est|sont|is|are)\b[^:]*: ",
    re.IGNORECASE,
)
"""Tickets, or what is described: « Le vélo de Poulidor est en vente à Dax » is news for being sold."""
_ESTATE = re.compile(
    rf"\b(?:{SITE}|maison|terrain|immeuble|locaux|local|bâtiment|château|camping|vignoble|bateau|navire|collection"
    r"|véhicule|bus|train|meuble|mobilier|action|part|titre|vehicle|fleet|furniture|share|club|filiale|société"
    r"|entreprise|marque|fonds|subsidiary|vineyard|boat|ship|farm|campsite|house|land|building"
    r"|premises|property|company|business|brand)s?\b",
    re.IGNORECASE,
)
"""What is sold once: that it is for sale is the news itself."""
_OF_OURS = re.compile(
    r"(?P<count>\d+) (?P<of>of our |de nos )\d+ (?P<sites>[a-zà-ÿ-]+s) "
    r"(?:have|offer|ont|offrent|proposent|disposent d['’e] ?|sont équipée?s (?:de |d['’])) ?"
    r"(?P<what>(?! ?(?:had|been|eu|été) )[^,.:;!?\d]+?)(?: throughout)?[.!]?"
)
_SOME = re.compile(rf"\d|\b{_COUNT}\b|\b(?:no|none|aucune?s?|nul|seule?s?|only|few|peu)\b", re.IGNORECASE)
"""« Dix lits sont disponibles à Dax » is not « dix lits à Dax »."""
_SOME_OF_IT = re.compile(rf"\A{_COUNT}\b|\b(?:no|none|aucune?s?|nul|seule?s?|only|few|peu)\b", re.IGNORECASE)
_PARTNER = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^,;:.!?]*), "
    r"(?P<role>(?:(?:medical|main|official|lead|media|title) )?partner|partenaire|sponsor|mécène|commanditaire"
    r"|fournisseur|supporter|partner) "
    r"(?P<of>(?:officiel |officielle |principal )?(?:de |du |des |d'|of ))"
)
_COUNTS = re.compile(
    r"\A(?P<who>(?!Each |Every |All |Chaque |Tous |Toutes )"
    r"[A-ZÀ-Þ][\w'’-]*(?: (?:& |d'|de |du |des )?[A-ZÀ-Þ][\w'’-]*)*?)"
    rf"(?: compte|, c'est| is| has| emploie| employs) (?={_COUNT})"
)
_CUT = re.compile(r"(?P<share>\b\d[\d,.]* ?%) de (?P<what>rabais|remise|réduction)\b")
_ITS = re.compile(rf"(?P<what>[^:]+?), (?P<kind>(?:our|notre)[^:,]+) ?: (?P<count>{_COUNT}) (?P<rest>[a-zà-ÿ].*)")


def all_of_them(told: Told) -> Iterator[str]:
    """« tous nos centres », of « nos 22 centres »; "all our shops", of "all 47 of our shops"."""
    text = told.wording
    if told.english:
        text = _ALL.sub(lambda match: match["all"] or match["our"], text)
        text = _ALL_OF.sub(lambda match: f"All our {match['noun']}", text)
    else:
        text = _NOS.sub(lambda match: f"{'Toutes' if 'Toutes' in match['nos'] else 'Tous'} nos {match['noun']}", text)
    if text != told.wording:
        yield text


def priced(told: Told) -> Iterator[str]:
    """« La carte est à 5 € », of « Carte : 5 € »; « la carte à 5 € », of « la carte sera de 5 € »."""
    match = _LINE.fullmatch(told.wording)
    if match is not None:
        links = ("is", "at") if told.english else ("est à", "à")
        yield from (f"{match['what']} {link} {match['price']}" for link in links)
    match = _COSTS.search(told.wording)
    if match is not None:
        link = "at" if told.english else "à"
        start, end = told.wording[: match.start("what")], told.wording[match.end() :]
        yield f"{start}{match['what']} {link} {match['price']}{end}"


def at_price(told: Told) -> Iterator[str]:
    """« Billets à 12 $ », of « Billets 12 $ »."""
    link = "at" if told.english else "à"
    yield from _changed(
        told.wording, _BARE_PRICE.sub(lambda match: f"{match['what']} {link} {match['price']}", told.wording)
    )


def labelled(told: Told) -> Iterator[str]:
    """« ont le label Or », of « sont labellisés Or »."""
    text = _LEVEL.sub(" ", told.wording)
    yield from _changed(told.wording, text)
    yield from _changed(text, _LABELLED.sub(lambda match: f"ont le label {match['label']}", text))
    yield from _changed(text, _CERTIFIED.sub(lambda match: f"ont la certification {match['label']}", text))
    yield from _changed(text, _ACCREDITED.sub(lambda match: f"{match['be']} {match['label']}", text))


def to_be_had(told: Told) -> Iterator[str]:
    """« le sauna dans 13 centres », of « le sauna est accessible dans 13 centres »."""
    match = _TO_BE_HAD.search(told.wording)
    if match is not None and not _SOME.search(told.wording[: match.start()]):
        yield told.wording[: match.start()] + told.wording[match.end() :]
    sold = _SOLD.search(told.wording)
    if (
        told.subject
        and sold is not None
        and told.unasked("vente sale")
        and _LAUNCHED.match(told.wording)
        and not _ESTATE.search(told.wording[: sold.start()])
        and not _SOME_OF_IT.search(told.wording[: sold.start()])
    ):
        yield told.wording[: sold.start()] + told.wording[sold.end() :]


def in_so_many(told: Told) -> Iterator[str]:
    """« des bornes dans 12 magasins », of « 12 de nos 20 magasins ont des bornes »: who only names it says no more of
    how many there are."""
    match = _OF_OURS.fullmatch(told.wording)
    if match is None or not told.subject:
        return
    where = (
        f"{match['count']} {match['sites']}"
        if told.unasked("nos our")
        else f"{match['count']} {match['of']}{match['sites']}"
    )
    yield f"{match['what']} {'in' if told.english else 'dans'} {where}"


def partnered(told: Told) -> Iterator[str]:
    """« Aulne est partenaire du festival », of « Aulne, partenaire du festival »."""
    match = _PARTNER.match(told.wording)
    if match is not None:
        rest = told.wording[match.end() :]
        links = ("is a", "is") if told.english else ("est",)
        yield from (f"{match['who']} {link} {match['role']} {match['of']}{rest}" for link in links)


def with_gifts(told: Told) -> Iterator[str]:
    """« partenaire de la course avec 500 gourdes le 7 juin », of « … : 500 gourdes offertes le 7 juin »."""
    match = _GIFTS.fullmatch(told.wording)
    if match is not None:
        link = "with" if told.english else "avec"
        yield f"{match['rest'].rstrip()} {link} {match['gifts']} {match['when']}"


def sized(told: Told) -> Iterator[str]:
    """ "a new 12-bed ward", of "a new ward with 12 beds"."""
    match = _WITH.search(told.wording)
    if told.english and match is not None and match["unit"] in told.asked:
        resized = f"{match['which']}{match['count']}-{match['unit']} {match['what']}"
        yield told.wording[: match.start()] + resized + told.wording[match.end() :]


def worth(told: Told) -> Iterator[str]:
    """« un chiffre d'affaires de 3 M€ », of « le chiffre d'affaires est de 3 M€ »."""
    link = "of" if told.english else "de"
    yield from _changed(told.wording, _WORTH.sub(lambda match: f"{link} {match['sum']}", told.wording))


def with_its(told: Told) -> Iterator[str]:
    """« Brise et ses 28 boissons », of « Découvrez Brise, notre gamme : 28 boissons »."""
    match = _ITS.fullmatch(told.wording)
    if match is not None:
        link = "and its" if told.english else "et ses"
        yield f"{match['what']} {link} {match['count']} {match['rest']}"


def counted(told: Told) -> Iterator[str]:
    """« 180 monteurs », of « Aulne compte 180 monteurs »."""
    match = _COUNTS.match(told.wording)
    if match is not None:
        rest = told.wording[match.end() :]
        if not told.is_house(match["who"]):
            return  # « Our competitor has 180 shops »: whose they are has to be said
        if told.asked.isdisjoint(ANYWHERE):
            yield rest
        yield f"{match['who']} {'has' if told.english else 'a'} {rest}"


def cut_by(told: Told) -> Iterator[str]:
    """« un rabais de 10 % sur les vélos », of « 10 % de rabais sur les vélos »."""
    yield from _changed(told.wording, _CUT.sub(r"\g<what> de \g<share>", told.wording))


def _changed(text: str, other: str) -> Iterator[str]:
    if text != other:
        yield other


_BROUGHT_IN = re.compile(
    r"(?P<who>[^.:;!?]+?) (?P<has>a|ont) permis d(?:e |['’])(?P<verb>récolter|amasser|recueillir|collecter"
    r"|lever|réunir)"
    rf" (?P<rest>(?:plus de |près de )?{_PRICE}(?! de (?:fonds|prêt|dette)).*)"
)
_RAISES = NAMED_SO | {"collecte", "quete", "vente", "operation", "campagne", "souscription"}
"""What brings money in itself; who allows it to be raised has not raised it."""
_COLLECTED = {"recueillir": "recueilli", "réunir": "réuni"}


def brought_in(told: Told) -> Iterator[str]:
    """« Le défi a amassé 18 400 $ », of « Le défi a permis d'amasser 18 400 $ »."""
    match = _BROUGHT_IN.fullmatch(told.wording)
    if match is not None and "permis" not in told.asked and not _RAISES.isdisjoint(words(match["who"])):
        done = _COLLECTED.get(match["verb"], f"{match['verb'][:-2]}é")
        yield f"{match['who']} {match['has']} {done} {match['rest']}"
