"""Whom the house supports, told as a joy or a thing: « fiers d'être partenaires du trail », « notre partenariat »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_ROLES = {
    "partenaire": "partenariat",
    "commanditaire": "commandite",
    "mécène": "mécénat",
    "sponsor": "sponsoring",
    "partner": "partnership",
    "supporter": "support",
}
_PARTNER = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^,;:.!?]*?)(?:,| est| sont| is| are)(?: an?| the| le| la)? "
    rf"(?P<role>{'|'.join(_ROLES)})s? (?P<of>du |de la |des |de l'|de |d'|of the |of )(?P<whom>[^:.!?]+?)"
    r"(?P<rest> ?:.*|[.!]?)"
)
_PROUD_FR = ("Fiers d'être", "On est fiers d'être", "Nous sommes fiers d'être", "Heureux d'être", "Fier d'être")
_PROUD_EN = ("Proud to be a", "We're proud to be a", "We are proud to be a", "Proud", "Delighted to be a")
_WITH_FR = {"du ": "le ", "de la ": "la ", "des ": "les ", "de l'": "l'", "de ": "", "d'": ""}
_WITH_EN = {"of the ": "the ", "of ": ""}
_GIFTS = re.compile(
    r" ?: (?P<count>\d[\d ,.]*)(?P<what>[^,:;.!?\d]+?) (?:offerte?s?|distribuée?s?|given out|given away|handed out)"
    r"(?P<when>[^,:;.!?]*)[.!]?"
)


_SPONSORING = re.compile(
    r"(?P<who>[A-ZÀ-Þ][^,;:.!?]*?|we|on) (?:is sponsoring|are sponsoring|sponsors|sponsorise|commandite) "
    r"(?P<whom>(?:(?!['’]s )[^,;:.!?])+?)(?P<rest> ?: [^:.!?]*)?[.!]?"
)


def sponsoring(told: Told) -> Iterator[str]:
    """ "Orme Carnival sponsorship", "Alder is a sponsor of Orme Carnival", of "Alder is sponsoring Orme Carnival"."""
    match = _SPONSORING.fullmatch(told.wording)
    if match is None:
        return
    who, whom, rest = match["who"], match["whom"], match["rest"] or ""
    if who in ("we", "on") or told.is_house(who):
        whose = (
            (f"{whom} sponsorship", f"our sponsorship of {whom}") if told.english else (f"notre commandite de {whom}",)
        )
        yield from (f"{each}{rest}" for each in whose)
    if told.english and who != "we":
        yield from (f"{who} is {a}sponsor of {whom}{rest}" for a in ("a ", ""))


def as_partners(told: Told) -> Iterator[str]:
    """« On est partenaire du trail, avec 500 gourdes », of « Aulne, partenaire du trail : 500 gourdes »."""
    match = _PARTNER.fullmatch(told.wording)
    if match is not None and not told.is_house(match["who"]):
        return
    match = match or _PARTNERED.fullmatch(told.wording)
    if match is None or told.subject or "," in match["whom"]:
        return
    rest = re.sub(r" ?: ", ", with " if told.english else ", avec ", match["rest"], count=1)
    rest = re.sub(r"\A, avec (?!\d)", ", avec des ", rest)
    of = f"{match['of']}{match['whom']}"
    if told.english:
        beginnings = [f"We are {a}{match['role']}" for a in ("a ", "")]
    else:
        beginnings = [f"On est {match['role']}", f"On est {match['role']}s", f"Nous sommes {match['role']}s"]
    yield from (f"{begin} {of}{each}" for begin in beginnings for each in dict.fromkeys((match["rest"], rest)))


_PARTNERED = re.compile(
    rf"(?:[Oo]n est |[Nn]ous sommes |[Ww]e are |[Ww]e['’]re )?(?:an? )?(?P<role>(?:[a-z]+ )?(?:{'|'.join(_ROLES)}))s? "
    r"(?P<of>du |de la |des |de l'|de |d'|of the |of )(?P<whom>[^:.!?]+?)(?P<rest> ?:.*|[.!]?)"
)
"""The same, once the house has been left out."""


_GIVEN = re.compile(r" (?:offerte?s?|distribuée?s?|given out|given away|handed out)\b")


def proud(told: Told) -> Iterator[str]:
    """« Fiers d'être partenaires du trail : … », of « Aulne, partenaire du trail : … »."""
    match = _PARTNER.fullmatch(told.wording)
    if match is None or not told.is_house(match["who"]):
        return
    of = f"{match['of']}{match['whom']}{match['rest']}"
    if told.english:
        yield from (f"{how} {match['role']} {of}" for how in _PROUD_EN)
    elif "fier" in told.asked or "fiers" in told.asked or "heureux" in told.asked:
        yield from (f"{how} {match['role']}{end} {of}" for how in _PROUD_FR for end in ("s", ""))


_GLAD_FR = re.compile(
    r"\b(?P<who>[Nn]ous sommes|[Oo]n est) (?:très |si )?(?:fi[eè]re?s?|heureux|heureuses?|ravie?s?) d['’]être "
)
_GLAD_EN = re.compile(
    r"\b(?P<who>[Ww]e are|[Ww]e['’]re) (?:so |very )?(?:proud|delighted|honoured|thrilled) to be (?=(?:an?|the"
    r"|one of) )"
)


def being(told: Told) -> Iterator[str]:
    """« Nous sommes partenaire du trail », of « Nous sommes fiers d'être partenaire du trail »: whoever is proud to be
    is."""
    pattern = _GLAD_EN if told.english else _GLAD_FR
    text = pattern.sub(lambda match: f"{match['who']} ", told.wording, count=1)
    if text != told.wording and told.unasked(
        "proud delighted honoured thrilled fier fiers fiere fieres heureux heureuses ravis"
    ):
        yield text


def partnership(told: Told) -> Iterator[str]:
    """« notre partenariat avec le trail et les 500 gourdes du 7 juin », of « … partenaire du trail : 500 gourdes
    offertes le 7 juin »."""
    match = _PARTNER.fullmatch(told.wording)
    if match is None or not told.subject or not told.is_house(match["who"]):
        return
    links, our, join = (_WITH_EN, "our", "and the") if told.english else (_WITH_FR, "notre", "et les")
    if match["of"] not in links:
        return
    what = f"{our} {_ROLES[match['role']]} {'with' if told.english else 'avec'} {links[match['of']]}{match['whom']}"
    yield what
    yield f"{match['whom']}{_GIVEN.sub('', match['rest'])}"
    gifts = _GIFTS.fullmatch(match["rest"])
    if gifts is not None:
        given = f"{what} {join} {gifts['count']}{gifts['what']}"
        yield from (f"{given}{done}{gifts['when']}" for done in ("", " offerts", " offertes"))
