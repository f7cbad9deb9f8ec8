"""What a year brought: « le chiffre d'affaires 2025 (214 M€, +6,2 %) », of « En 2025, Aulne a réalisé … »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_YEAR = r"(?P<year>\d{4}(?:[-/–]\d{2,4})?)"
_SUM = r"(?P<sum>[£€$]?\d[\d.,  ]*(?: ?(?:M€|k€|M\$|€|\$|£|m|bn|k|millions? d'euros|millions? de dollars))?)"
_FIGURE_FR = re.compile(
    rf"(?:En|Sur l'exercice|Pour l'exercice|Au titre de) {_YEAR}, (?P<who>.+?)(?: a| ont| avons) "
    rf"(?:réalisé|enregistré|dégagé|atteint) un (?P<what>chiffre d'affaires|bénéfice|résultat net) de {_SUM}"
    r"(?:, (?P<way>en (?:hausse|progression|croissance|augmentation)|en (?:baisse|recul"
    r"|repli)) de (?P<by>[\d, ]+ ?%))?\.?"
)
_FIGURE_EN = re.compile(
    rf"In {_YEAR},? (?P<who>.+?)(?: had an? (?P<what>turnover|revenue|profit) of"
    rf"|['’]s? (?P<its>turnover|revenue|profit) was) {_SUM}(?:, (?P<way>up|down) (?P<by>[\d.]+ ?%))?\.?"
)
_BROUGHT = (
    r"(?:transporté|accueilli|reçu|servi|vendu|livré|formé|planté|collecté|produit|fabriqué|donné|versé|distribué"
    r"|réparé"
    r"|recyclé|soigné|accompagné|hébergé|aidé|embauché|recruté|logé|économisé|réuni|rassemblé|récolté|assemblé|publié)"
)
"""Done, and no loss: « les 1 200 enfants de 2025 » are none that were refused."""
_COUNT_FR = re.compile(
    rf"En {_YEAR}, (?P<who>.+?)(?: a| ont| avons) {_BROUGHT} (?P<count>\d[\d  ]*[a-zà-ÿ]+)"
    r"(?P<more>, (?:soit )?[\d, ]+ ?% de (?:plus|moins) qu'en \d{4})?\.?"
)


def figures(told: Told) -> Iterator[str]:
    """A turnover or a profit, by whoever asks about it, and with the way it went as it was approved: as a sign or in
    words."""
    match = (_FIGURE_EN if told.english else _FIGURE_FR).fullmatch(told.wording)
    if match is None or not _ours(told, match["who"]):
        return
    named = match["what"] or (match["its"] if told.english else "")
    for what in dict.fromkeys((named, "CA" if named == "chiffre d'affaires" else named)):
        yield from _named(told, match, what) if told.subject else _said(told, match, what)


def _named(told: Told, match: re.Match[str], what: str) -> Iterator[str]:
    """« notre chiffre d'affaires 2025 », « le chiffre d'affaires (214 M€, +6,2 %) »."""
    whose = ("the", "our") if told.english else ("le", "notre")
    by_year = f"{match['year']} {what}" if told.english else f"{what} {match['year']}"
    for each in whose:
        yield from (f"{each} {by_year}", f"{each} {what} {'for' if told.english else 'de'} {match['year']}")
        yield f"{each} {what}"
        for way in _ways(match, english=told.english):
            yield from (f"{each} {name} ({match['sum'].strip()}{way})" for name in (by_year, what))


def _said(told: Told, match: re.Match[str], what: str) -> Iterator[str]:
    """« Notre chiffre d'affaires 2025 est de 214 M€, en hausse de 6,2 %. », whole."""
    way, total, year = _ways(match, english=told.english)[-1], match["sum"].strip(), match["year"]
    if told.english:
        yield from (f"Our {year} {what} was {total}{way}.", f"Our {what} was {total} in {year}{way}.")
        return
    for be in ("est", "était", "a été"):
        yield from (f"Notre {what} {year} {be} de {total}{way}.", f"Notre {what} {be} de {total} en {year}{way}.")


def _ways(match: re.Match[str], *, english: bool) -> tuple[str, ...]:
    if not match["by"]:
        return ("",)
    grown = match["way"] not in ("down", "en baisse", "en recul", "en repli")
    return f", {'+' if grown else '-'}{match['by']}", f", {match['way']} {'' if english else 'de '}{match['by']}"


def counts(told: Told) -> Iterator[str]:
    """« les 186 000 voyageurs de 2025 », of « En 2025, Aulne a transporté 186 000 voyageurs »."""
    match = None if told.english else _COUNT_FR.fullmatch(told.wording)
    if match is not None and told.subject and _ours(told, match["who"]):
        yield f"les {match['count']} de {match['year']}{(match['more'] or '').replace(', soit ', ', ')}"


def _ours(told: Told, who: str) -> bool:
    return who.lower() in ("nous", "on", "we") or told.is_house(who)
