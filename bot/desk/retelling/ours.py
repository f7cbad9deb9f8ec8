"""The house by its name, and by « nous »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.housename import whole
from bot.desk.retelling.told import Told, words

_WE = frozenset(("nous", "on", "notre", "nos", "we", "our", "us"))
_FIRST = re.compile(r"\b(?:nous|notre|nos|on|we|our|us)\b", re.IGNORECASE)
_RUN = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?: (?:& )?[A-ZÀ-ÖØ-Þ][\w'’-]*)*"
_NAMED = re.compile(rf"(?:{_RUN})")
_BE = {"is": "are", "has": "have", "was": "were", "est": "est", "a": "a"}
_SITES = (
    r"(?:magasins|boutiques|centres|agences|restaurants|pubs|cliniques|librairies|piscines|hôtels|cafés"
    r"|shops|stores|practices|clinics|branches|pharmacies|restaurants|hotels|offices|gyms|studios|bakeries)"
)


def as_we(told: Told) -> Iterator[str]:
    """« avec nous », "we are", "our turnover", where the wording has the house's name."""
    if told.asked.isdisjoint(_WE):
        return
    for name in _house_names(told):
        yield from _in_first_person(told, re.escape(name))
    for name in told.names:
        yield from _in_first_person(told, whole(name))


def _house_names(told: Told) -> list[str]:
    """The runs of capitals in a wording that are the house's name, whole; a product that begins with it is another.

    A branch may open many wordings, too. But of the house who writes the message says « nous », and not its name.
    """
    if not _FIRST.search(told.facts):
        return []
    runs = {match.group().removesuffix("'s") for match in _NAMED.finditer(told.wording)}
    named = words(told.facts)
    return sorted(run for run in runs if words(run) <= told.house and words(run).isdisjoint(named))


def _in_first_person(told: Told, name: str) -> Iterator[str]:
    text = told.wording
    if told.english:
        other = re.sub(rf"\b{name}'s? (?=[a-z\d])", "our ", text)
        other = re.sub(rf"\b{name} (is|has|was)\b", lambda match: f"we {_BE[match[1]]}", other)
        other = re.sub(rf"\b(with|by|for|from|to) {name}\b", r"\1 us", other)
        other = re.sub(rf"\A{name} (?=[a-z]+s\b)", "We ", other)
    else:
        text = re.sub(rf"\b(?:l[ea] |l')([a-zà-ÿ -]+?) (?:de |d'){name}\b", r"notre \1", text)
        other = re.sub(rf"\b(avec|par|pour|chez|à) {name}\b", r"\1 nous", text)
        other = re.sub(rf"(?:(?<=\A)|(?<=, )){name} (?=[a-zà-ÿ])", "on ", other)
    if other != text:
        yield other


def as_the(told: Told) -> Iterator[str]:
    """« les centres », « nos centres », of « vos centres », where the house speaks to its customers of its own."""
    for own in ("nos", "les"):
        if own in told.asked and "vos" not in told.asked:
            yield from _owned(told, own)


def _owned(told: Told, own: str) -> Iterator[str]:
    # whether they are open: « vos magasins seront livrés », « vos bureaux sont prêts » are not about ours
    sites = (
        rf"(?={_SITES} (?:vous|(?:sont|seront|restent|resteront) (?:tou(?:s|tes) )?(?:ouvert|fermé)e?s|ouvrent|rouvrent"
        r"|ferment)\b)"
    )
    welcome = r"(?=[a-zà-ÿ]+ vous (?:accueill|attend|reçoi|ouvr))"  # whoever welcomes you is of the house
    text = re.sub(rf"\bvos (?:{sites}|{welcome})", f"{own} ", told.wording)
    text = re.sub(rf"\bVos (?:{sites}|{welcome})", f"{own.capitalize()} ", text)
    if text != told.wording:
        yield text
