"""What happens on a day, told by its noun or by its verb: « le Colibri ouvre le 3 juin », of « Rendez-vous le 3 juin
pour l'ouverture du Colibri ! ». A call to come says no more than that it happens then.

Nothing that closes or stops is here: for a day or for good, the noun does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import DAY, PLACE, Told

_FRENCH = {
    "ouverture": ("ouvre", "ouvrent"),
    "réouverture": ("rouvre", "rouvrent"),
    "reprise": ("reprend", "reprennent"),
    "retour": ("revient", "reviennent"),
    "départ": ("part", "partent"),
    "arrivée": ("arrive", "arrivent"),
    "début": ("commence", "commencent"),
    "démarrage": ("démarre", "démarrent"),
}
_ENGLISH = {
    "opening": ("opens", "open"),
    "reopening": ("reopens", "reopen"),
    "return": ("returns", "return"),
    "departure": ("leaves", "leave"),
    "arrival": ("arrives", "arrive"),
    "start": ("starts", "start"),
    "launch": ("launches", "launch"),
}
_AT = r"(?: (?:à|dès|at|from) (?:midi|minuit|noon|\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm))))?"
_WHEN = rf"(?:{DAY}{_AT})"
_NOUN = rf"(?P<noun>{'|'.join((*_FRENCH, *_ENGLISH))})"
_OF = r"(?P<of>du |de la |de l['’]|des |de |d['’]|of )"
_WHAT = r"(?P<what>[^,.:;!?\d]+?)"
_THE = r"(?:l['’]|la |le |the )?"
_CALL = (
    r"(?:(?i:rendez-vous|on se retrouve|retrouvons-nous|retrouvez-nous|on se voit|on vous attend|soyez là|see you"
    r"|join us|meet us|come along|be there))"
)
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_CALL} (?P<when>{_WHEN}) (?:pour|for) {_THE}{_NOUN} {_OF}{_WHAT}[.! ]*",
        rf"{_CALL} (?:pour|for) {_THE}{_NOUN} {_OF}{_WHAT},? (?P<when>{_WHEN})[.! ]*",
        rf"(?:L['’]|La |Le |The )?(?i:{_NOUN}) {_OF}{_WHAT},? (?P<when>{_WHEN})[.! ]*",
        rf"(?P<when>{_WHEN}) ?[,:] {_THE}{_NOUN} {_OF}{_WHAT}[.! ]*",
    )
)
_BARE = {"du": "le ", "de la": "la ", "des": "les ", "de l'": "l'", "de": "", "d'": "", "of": ""}
_THERE = re.compile(
    rf"(?P<thing>(?i:le |la |l['’]|les |the |notre |our )?(?:[a-zà-ÿ]+|{PLACE})) (?P<at>à|au|aux|in|at) "
    rf"(?P<place>{PLACE})"
)
"""A thing of one word or one name, and where it is."""
_A_PLACE = re.compile(
    rf"(?:the |our |notre |le |la |l['’])?(?:nouveau |nouvelle |nouvel |new )?"
    rf"(?:{PLACE}(?: aux? [a-zà-ÿ]+)?(?: {SITE})?|{SITE})(?: (?:de |d['’]|à |in |at ){PLACE})?"
)
""" "The opening of our York shop" is of a place; that of a campaign, a trial or a time capsule is not."""
_SEVERAL = re.compile(r"(?:les |nos |our [a-z]+s\b|the [a-z]+s\b)", re.IGNORECASE)


_CARRIES = (
    r"(?:vols?|trains?|bus|navettes?|traversées?|livraisons?|collectes?|bibliobus|patinoire"
    r"|ferry|ferries|flights?|buses|shuttles?|crossings?|sailings?|deliveries|collections?|rink)"
)
_HELD = (
    r"(?:cours|travaux|circulation|trafic|liaisons?|lignes?|services?|production|activités?|entraînements?|visites?"
    r"|saison|marchés?|foire|fête|festival|salon|chantier|classes|répétitions?|concerts?|spectacles?|ateliers?|desserte"
    r"|négociations|discussions|soirées?|matinées?|brocante|works?|traffic|routes?|training|tours?|season|markets?|fair"
    r"|show|lessons|rehearsals|workshops?|quiz|nights?)"
)
_THERE_OR_SO = (
    r"(?=\Z| (?:à|au|aux|du|des|en|sur|pour|vers|entre|in|at|to|from|on|for|of|between)\b"
    r"| (?:de |d['’])(?:la |l['’]|[A-Z]))"
)
_RUNS = re.compile(
    r"(?i:le |la |les |l['’]|the |notre |nos |our )?"
    rf"(?:(?:[a-z]+ )?{_HELD}(?: (?:de |d['’])[a-zà-ÿ]+"
    rf"| (?:guidées?|collectifs?|nocturnes?|régulie\w+|directe?s?))?|{_CARRIES}){_THERE_OR_SO}"
)
"""What runs or takes place: « la reprise de la boutique », "the return of books" are somebody else's doing; so are
« les trains d'occasion » and "show tickets"."""
_LEAVES = re.compile(
    r"(?i:le |la |les |l['’]|the |notre |nos |our )?(?:premiers? |premières? |first )?"
    r"(?:courses?|trail|rallye|marathon|semi-marathon|tour|étape|régate|randonnée|balade|défilé|cortège|croisière|bateau"
    r"|trains?|bus|car|navettes?|vols?|ferry|race|run|walk|parade|ride|cruise|coach|boat|shuttle|flights?|march)"
    rf"{_THERE_OR_SO}"
)
"""What sets off: who leaves, may leave for good, and be seen off on another day."""


def _happens_to(noun: str, subject: str) -> bool:
    """Whether it is the thing itself that does what the noun says."""
    if noun in ("reprise", "retour", "return"):
        return bool(_RUNS.match(subject))
    return noun not in ("départ", "departure") or bool(_LEAVES.match(subject))


def happening(told: Told) -> Iterator[str]:
    """« Le Colibri ouvre le 3 juin », « l'ouverture du Colibri le 3 juin », of « Rendez-vous le 3 juin pour l'ouverture
    du Colibri »."""
    match = next((found for shape in _SHAPES if (found := shape.fullmatch(told.wording))), None)
    if match is None:
        return
    noun = match["noun"].lower()
    if told.english is not (noun in _ENGLISH):
        return
    when, what = match["when"][:1].lower() + match["when"][1:], match["what"].strip()
    if noun.endswith(("ouverture", "opening")) and not _A_PLACE.fullmatch(what):
        return
    if told.subject:
        yield f"{'the ' if told.english else ''}{noun} {match['of']}{what} {when}"
        return
    subject = _BARE[match["of"].strip().replace("’", "'")] + what
    if not _happens_to(noun, subject):
        return
    one, several = (_ENGLISH if told.english else _FRENCH)[noun]
    verb = several if _SEVERAL.match(subject) else one
    yield _sentence(f"{subject} {verb} {when}")
    there = _THERE.fullmatch(subject)
    if there is not None:
        yield _sentence(f"{there['thing']} {verb} {there['at']} {there['place']} {when}")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


_HONOUR_FR = (
    r"(?P<fr>(?:élu|nommé|classé|noté|sacré|désigné|certifié|labellisé|récompensé|sélectionné|primé|reconnu)e?s?)"
)
_HONOUR_EN = r"(?P<en>(?:(?<=, )|(?=[^.]* by ))(?:rated|named|voted|crowned|ranked|shortlisted|nominated))"
"""After a pause, or by somebody: "Brenac named Anna Roe" and "Orme voted for Dax" did so themselves."""
_HONOURED = re.compile(
    rf"(?P<who>(?:[A-ZÀ-Þ]|Les |La |Le |L['’]|The |Our |Notre |Nos )[\w'’& -]*?),? (?:{_HONOUR_FR}|{_HONOUR_EN}) "
    r"(?P<rest>(?:[A-ZÀ-Þ«“\"\d]|par |by |finaliste|meilleure?s? |best |top |for |pour |parmi |among ).*)"
)
_DOING = re.compile(r"\b(?:a|ont|est|sont|has|have|is|are|was|were|qui|who|that|jury|judges?|readers?|juges?)\b")
"""Who has done it, to somebody else."""
_BE = {False: ("est", "sont", "a été", "ont été"), True: ("is", "are", "has been", "have been")}


def honoured(told: Told) -> Iterator[str]:
    """« Les Cars d'Orme sont élus Autocariste de l'année », of « Les Cars d'Orme, élus Autocariste de l'année »."""
    match = _HONOURED.fullmatch(told.wording)
    if match is None or _DOING.search(match["who"]) or told.english is not bool(match["en"]):
        return
    honour = match["en"] or match["fr"]
    for be in _BE[told.english]:
        if be.split()[0] in told.asked:
            yield f"{match['who']} {be} {honour} {match['rest']}"
