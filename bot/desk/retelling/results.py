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
    rf"In {_YEAR}, (?P<who>.+?)(?: had an? (?P<what>turnover|revenue|profit) of|['’]s? (?P<its>turnover|revenue|profit)"
    rf" was) {_SUM}(?:, (?P<way>up|down) (?P<by>[\d.]+ ?%))?\.?"
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
    """Of who asks about a turnover or a profit: with the way it went as a sign or in words, as it was approved."""
    match = (_FIGURE_EN if told.english else _FIGURE_FR).fullmatch(told.wording)
    if match is None or not told.subject or not _ours(told, match["who"]):
        return
    year, total = match["year"], match["sum"].strip()
    named = match["what"] or (match["its"] if told.english else "")
    for way in _ways(match, english=told.english):
        for what in dict.fromkeys((named, "CA" if named == "chiffre d'affaires" else named)):
            before = (f"the {year} {what}", f"the {what}") if told.english else (f"le {what} {year}", f"le {what}")
            yield from (f"{each} ({total}{way})" for each in before)


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
