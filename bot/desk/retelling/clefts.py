"""What is put first to be sure of it: « C'est bien le 22 octobre que notre moulin ouvre », of « Notre moulin ouvre le
22 octobre ». Of one thing that happens once: « c'est le dimanche que nous ouvrons » denies the other days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import DAY, PLACE, Told

_HOUR = r"(?:,? (?:à|at|dès|from) (?:midi|noon|\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm))))"
_ADDRESS = r"(?:,? (?:au |at )?\d{1,4}(?: bis| ter)?,? [A-Za-zÀ-ÿ][\w'’ -]*)"
_ONCE = (
    r"(?:r?ouvre|r?ouvrira|ferme|fermera|commence|commencera|débute|débutera|a lieu|aura lieu|se tient|se tiendra"
    r"|revient|reviendra|arrive|arrivera|opens|reopens|closes|starts|begins|returns|takes place|will open|will reopen)"
)
_WHAT = r"(?:(?:[Nn]otre|[Ll]e|[Ll]a|[Oo]ur|[Tt]he) (?:[\w'’-]+ ){0,3}?[\w'’-]+|[Ll]['’][\w'’-]+(?: [\w'’-]+){0,3}?)"
_HAPPENS = re.compile(
    rf"(?P<what>{_WHAT})(?P<place> (?:de |d['’]|à |in |at ){PLACE})? (?P<verb>{_ONCE}) (?P<when>{DAY}{_HOUR}?)"
    rf"(?P<where>{_ADDRESS}?)[.!]?"
)
_A_SITE = re.compile(rf"(?:notre |le |la |l['’]|our |the )(?:[\w'’-]+ ){{0,2}}?{SITE}", re.IGNORECASE)
_CALLED = re.compile(
    rf"Rendez-vous (?P<when>{DAY}{_HOUR}?) pour l['’](?P<again>ré)?ouverture de (?P<what>notre {SITE})"
    rf"(?P<place> (?:de |d['’]|à ){PLACE})(?P<where>{_ADDRESS}?)[.!]?"
)
_IT_IS_FR = ("C'est bien", "C'est")
_IT_IS_EN = ("It's", "It is", "It's indeed")


def put_first(told: Told) -> Iterator[str]:
    """« C'est bien à Dax, 4 place Foch, qu'on ouvre le 22 octobre », « que notre moulin ouvre »."""
    if not told.asked >= ({"it", "that"} if told.english else {"c", "est"}):
        return
    match = _HAPPENS.fullmatch(told.wording)
    if match is not None:
        yield from _split(match, match["verb"], english=told.english)
    match = _CALLED.fullmatch(told.wording)
    if match is not None:
        yield from _split(match, "rouvre" if match["again"] else "ouvre", english=False)


def _split(match: re.Match[str], verb: str, *, english: bool) -> Iterator[str]:
    what, place, when = match["what"], match["place"] or "", match["when"]
    what = what[:1].lower() + what[1:]
    where = match["where"].replace(", au ", ", ").replace(", at ", ", ")
    for it_is in _IT_IS_EN if english else _IT_IS_FR:
        that = "that" if english else "que"
        yield f"{it_is} {when} {that} {what}{place} {verb}{where}."
        if not place or not _A_SITE.fullmatch(what):
            continue
        there = re.sub(r"\A (?:de |d['’]|à |in |at )", "in " if english else "à ", place)
        yield f"{it_is} {there}{where} {that} {what} {verb} {when}."
        if english:
            continue
        own = what.startswith("notre ") and verb in ("ouvre", "rouvre", "ferme")
        if own:
            yield f"{it_is} {there}{where}, qu'on {verb} {when}."
