"""How many and how much: totals, prices, labels, what is to be had."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import Told

_COUNT = r"(?:\d[\d .,]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|six|seven|eight|nine|ten)"
_ALL = re.compile(
    rf"\b(?P<all>All )(?:of )?(?P<count>{_COUNT} )(?:of )?(?=our )|\b(?P<our>All our )(?P<our_count>{_COUNT} )"
)
_NOS = re.compile(rf"(?P<nos>\A(?:Tous |Toutes )?[Nn]os )(?P<count>{_COUNT} )(?P<noun>{SITE}s)\b")
_ALL_OF = re.compile(rf"\A(?:All of )?[Oo]ur (?P<count>{_COUNT} )(?P<noun>{SITE}s)\b")
_LABELLED = re.compile(r"\b(?:est|sont) (?:labellisée?s?) (?P<label>[A-ZÀ-Þ«\"].*)")
_CERTIFIED = re.compile(r"\b(?:est|sont) certifiée?s? (?P<label>[A-ZÀ-Þ«\"].*)")
_ACCREDITED = re.compile(r"\b(?P<be>is|are) (?:an? )?accredited (?:as )?(?P<label>[A-Z].*)")
_LEVEL = re.compile(r", (?=niveau |(?:\w+ )?level\b)")
_GIFTS = re.compile(
    r"(?P<rest>[^:]*?\b(?:partenaire|sponsor|mécène|commanditaire|partner|supporter)\b[^:,;]*) ?: "
    r"(?P<gifts>\d[\d,. ]*[^,:;]*?) (?:offerte?s?|distribuée?s?|given out|given away|handed out) (?P<when>[^,:;]+)"
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


def with_its(told: Told) -> Iterator[str]:
    """« Brise et ses 28 boissons », of « Découvrez Brise, notre gamme : 28 boissons »."""
    match = _ITS.fullmatch(told.wording)
    if match is not None:
        link = "and its" if told.english else "et ses"
        yield f"{match['what']} {link} {match['count']} {match['rest']}"


def cut_by(told: Told) -> Iterator[str]:
    """« un rabais de 10 % sur les vélos », of « 10 % de rabais sur les vélos »."""
    yield from _changed(told.wording, _CUT.sub(r"\g<what> de \g<share>", told.wording))


def _changed(text: str, other: str) -> Iterator[str]:
    if text != other:
        yield other
