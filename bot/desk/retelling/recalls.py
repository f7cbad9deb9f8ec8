"""A recall by its thing, where a sentence tells it: « le rappel du pain complet, lot L2638 », of « Par précaution, nous
rappelons le pain complet 500 g, lot L2638, … ». Who only names it is handed all of the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told, words
from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of

_WE_RECALL = re.compile(
    r"(?:(?:Par (?:mesure de )?précaution|As a precaution|Rappel(?: produit)?|Recall|Product recall) ?[,:] ?)?"
    r"(?:[Nn]ous (?:rappelons|retirons(?: de la vente)?)|[Ww]e are recalling|[Ww]e['’]re recalling)"
    r" (?P<what>[^.;:!?]+)"
)
_MUST = re.compile(
    r"(?:Rappel(?: (?:de )?produits?)?|Recall|Product recall) ?: (?P<what>(?:les?|la|l['’]|nos|notre|the"
    r"|our)[^.;:!?]+?) "
    r"(?:doi(?:t|vent) être (?:rapporté|retourné|ramené|rendu)e?s?|(?:est|sont) (?:rappelé|retiré)e?s?|(?:must"
    r"|should) be "
    r"(?:returned|brought back)|(?:is|are) (?:being )?recalled|(?:is|are) withdrawn)\b"
)
_SIZE = re.compile(r"\b\d[\d.,]* ?(?:kg|g|mg|cl|ml|l|cm|mm|m)\b", re.IGNORECASE)
_CUT = re.compile(
    r",? (?P<bought>(?:vendue?s?|achetée?s?|sold|bought) .*)|, (?P<mark>(?:lots?|référence|réf\.?|numéros?"
    r"|batch|batches|ref\.?"
    r"|reference|serial|modèle|model)\b[^,]*)|, (?P<more>[^,]*)"
)
_GOODS = re.compile(
    r"\b(?:vendue?s?|achetée?s?|lots?|numéros? de série|rembours\w+|consomme\w*|sold|bought|batch(?:es)?"
    r"|serial numbers?|refund\w*)\b",
    re.IGNORECASE,
)
"""What tells goods that are taken back from what one is reminded of: « Rappel : les badges doivent être rendus »."""
_NOT_IT = frozenset(
    words_of("sauf hors hormis sans pas non ne ni seuls seules seulement uniquement except without not only but")
)
_LITTLE = frozenset(words_of("le la les l de d du des nos notre un une the our a an of et and dans en au aux in at"))
_ASKED_AS = frozenset(("rappel", "recall"))
_FORMS = {
    False: ("Rappel {}", "Rappel des {}", "Rappel du {}", "Rappel de la {}", "Rappel de l'{}", "Rappel de {}"),
    True: ("Recall {}", "{} recall", "Recall of {}", "Recall of the {}"),
}
_RUN = re.compile(r"[^\W\d_]+|\d+")


def recall_of(told: Told) -> Iterator[str]:
    """« rappel pain complet lot L2638 », "the recall of the Alder seats sold in May"."""
    if told.asked.isdisjoint(_ASKED_AS):
        return
    match = _WE_RECALL.match(told.wording) or _MUST.match(told.wording)
    if match is None or not _GOODS.search(told.wording) or not words(match["what"]).isdisjoint(_NOT_IT):
        return
    cut = _CUT.search(match["what"])
    thing, rest = (match["what"][: cut.start()], match["what"][cut.start() :]) if cut else (match["what"], "")
    if not told.subject:
        yield from _whole(told, match, thing, rest)
        return
    thing = _unarticled(_SIZE.sub(lambda size: size.group() if _has(told, size.group()) else "", thing))
    if not _has(told, thing):
        return  # of another of that name, a word is left out or more
    parts = [part["bought"] or part["mark"] for part in _CUT.finditer(rest) if part["bought"] or part["mark"]]
    kept = [part for part in parts if _has(told, part)]
    for form in _FORMS[told.english]:
        yield ", ".join((form.format(thing), *kept)) + "."
        yield " ".join((form.format(thing), *kept)) + "."


def _whole(told: Told, match: re.Match[str], thing: str, rest: str) -> Iterator[str]:
    """Who claims it leaves out nothing of which ones they are, nor what is told behind."""
    more = told.wording[match.end() :] if match.re is _WE_RECALL else None
    if more is None or not _has(told, match["what"]):
        return
    for form in _FORMS[told.english]:
        yield f"{form.format(_unarticled(thing))}{rest}{more}"
        yield f"{form.format(_unarticled(thing))}{rest.replace(',', '')}{more}"


def _unarticled(thing: str) -> str:
    return re.sub(r"\A(?:les?|la|nos|notre|the|our) |\Al['’]", "", " ".join(thing.split()))


def _has(told: Told, text: str) -> bool:
    """Whether the question has each telling word of a text."""
    return all(word in told.asked for word in _RUN.findall(fold(text)) if word not in _LITTLE) or (
        words(text) - _LITTLE <= told.asked
    )
