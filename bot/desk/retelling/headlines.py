"""A headline told as a sentence, and back: « 18 tonnes données à l'association », « on a donné 18 tonnes »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.housename import whole
from bot.desk.retelling.told import Told
from bot.desk.text.fold import fold

_COUNT = r"\d[\d .,]*"
_DONE_FR = re.compile(
    rf"(?P<what>{_COUNT}(?:millions? (?:de |d')|tonnes (?:de |d')|kilos (?:de |d')|litres (?:de |d'))?[a-zà-ÿ' -]+?) "
    r"(?P<done>[a-zà-ÿ]+(?:é|i|u|t))(?P<agree>e?s) (?P<rest>(?:à|au|aux|en|pour|par|avec|sur|dans|chez|depuis) .+)"
)
_WE_DID_FR = re.compile(
    rf"(?P<when>(?:En|Depuis|Au|Cette) [^,]+, )?(?:[Nn]ous avons|[Oo]n a) (?P<done>[a-zà-ÿ]+(?:é|i|u)) "
    rf"(?P<what>{_COUNT}[a-zà-ÿ'-]+)(?P<rest> .+)?"
)
_BY_US = (
    r"(?<!\bsi )(?<!\bqu')(?<!\bque )\b(?:nous avons|on a)\b(?: (?:en|cette|ce|depuis)(?: \w+){{1,2}})? {done} {count}"
)
_PARTNERS = re.compile(
    r"(?P<who>Les [A-ZÀ-Þ][^,;:.!?]*), (?P<role>partenaire|sponsor|mécène|commanditaire|fournisseur) "
    r"(?P<of>(?:de |du |des |d'))"
)
_ON_DAYS = re.compile(
    r"(?P<what>[A-ZÀ-Þ][^,.:;!?\d]+?) "
    r"(?P<days>(?:les|le|du) (?:\w+ )?\d+(?:er)?(?: (?:et|au) \d+)? [a-zà-ÿ]+)(?P<rest>.*)"
)
_IN_SERVICE = re.compile(
    r" (?:entre|entrent|sera|seront|est|sont) (?:mise?s? |désormais |maintenant )?en (?:service|place)\b"
    r"| (?:is|are|goes?|comes?) (?:now )?into service\b"
)
_SORT = re.compile(
    r"(?:(?<![dD]e )|(?<=invité de )|(?<=invitée de ))(?:l'|la |le |the )(?P<sort>organisme (?=[A-ZÀ-Þ])"
    r"|(?:association|magazine|émission|balado|podcast) (?=[A-ZÀ-Þ][\w'’-]* (?:d['’]|de |du |des |en |à )[a-zà-ÿ]))"
)
"""« L'association Racines d'ici » has a name that nobody else bears; « la fondation Orme » is not the firm Orme."""


def done(told: Told) -> Iterator[str]:
    """« on a collecté 42 000 bouteilles en 2025 », of « 42 000 bouteilles collectées en 2025 », where the message says
    that it was us."""
    match = _DONE_FR.fullmatch(told.wording.rstrip(".!"))
    if match is None or told.english:
        return
    if re.search(
        _BY_US.format(done=re.escape(fold(match["done"])), count=re.escape(fold(match["what"])[:8])), fold(told.facts)
    ):
        yield from (f"{who} {match['done']} {match['what']} {match['rest']}" for who in ("On a", "Nous avons"))


def as_headline(told: Told) -> Iterator[str]:
    """« 4 200 arbres plantés en 2026 », of « En 2026, nous avons planté 4 200 arbres »."""
    match = _WE_DID_FR.fullmatch(told.wording.rstrip(".!"))
    if match is None or told.english:
        return
    when = (match["when"] or "").rstrip(", ")
    when = f" {when[:1].lower()}{when[1:]}" if when else ""
    for agreed in ("s", "es"):
        yield f"{match['what']} {match['done']}{agreed}{match['rest'] or ''}{when}"
        yield f"{match['what']} {match['done']}{agreed}{when}{match['rest'] or ''}"


def partners(told: Told) -> Iterator[str]:
    """« Les Caves Aulne sont partenaires du trail », of « Les Caves Aulne, partenaire du trail »."""
    match = _PARTNERS.match(told.wording)
    if match is not None:
        rest = told.wording[match.end() :]
        yield f"{match['who']} sont {match['role']}s {match['of']}{rest}"
        yield f"{match['who']} est {match['role']} {match['of']}{rest}"


def on_days(told: Told) -> Iterator[str]:
    """« La fête, c'est les 17 et 18 mai », of « Fête les 17 et 18 mai »."""
    match = _ON_DAYS.fullmatch(told.wording)
    if match is not None and not told.english and "c" in told.asked:
        yield f"{match['what']}, c'est {match['days']}{match['rest']}"


def in_service(told: Told) -> Iterator[str]:
    """« 4 bornes à Dax le 3 mai », of « 4 bornes entrent en service à Dax le 3 mai »: who names a thing."""
    if told.subject and _IN_SERVICE.search(told.wording):
        yield _IN_SERVICE.sub("", told.wording, count=1)


def unsorted(told: Told) -> Iterator[str]:
    """« avec Racines d'ici », of « avec l'organisme Racines d'ici »: the name alone tells which one it is."""
    text = _SORT.sub(lambda match: _unsorted(told, match), told.wording)
    if text != told.wording:
        yield text


def _unsorted(told: Told, match: re.Match[str]) -> str:
    """« la fondation Aulne » is not Aulne, which is the house."""
    after = told.wording[match.end() :]
    of_house = any(re.match(whole(name), after) for name in told.names)
    return "" if told.unasked(match["sort"]) and not of_house else match.group()


_COME = re.compile(r"[.!] Venez (?P<how>sans (?:inscription|rendez-vous|réservation))(?=[.!]?\Z)")
_THEIRS = re.compile(r"(?:(?<=\A)|(?<=[.!] ))(?P<what>Tickets|Orders|Bookings|Seats)(?= (?:are|will be)\b)")


def in_lines(told: Told) -> Iterator[str]:
    """« , sans inscription », of « Venez sans inscription »; "Your tickets are refunded", of "Tickets are refunded"."""
    for text in (
        _COME.sub(r", \g<how>", told.wording),
        _THEIRS.sub(lambda match: f"Your {match['what'].lower()}", told.wording),
    ):
        if text != told.wording:
            yield text
