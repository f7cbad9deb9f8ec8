"""An asking on both sides of what is asked about: "is … ok to post?", « concernant …, on communique ? »."""

from __future__ import annotations

import re

from bot.desk.asking import MAY, PLACE

_FINE = r"(?:ok|okay|fine|good|grand|alright|all right|safe|cool|happy|comfortable|free|clear|cleared|approved)"
_TELL = (
    r"(?:post|share|mention|announce|publish|talk about|post about|tweet about|tweet|promote|plug|put out|go out"
    r"|bring up"
    r"|say|use|repost|cover)"
)
_IN_PLACE = (
    rf"(?:on|in|into|to|sur|dans|en) (?:our |my |the |an? |notre |nos |la |le |les |l'|une? )?(?:{PLACE}|posts?)"
)
_N = r"(?P<n>(?:the |our |my |this |that |these |l[ea]s? |l'|notre |nos |un |une |des |an? )?\S.{2,160}?)"
_THE = r"(?P<n>(?:the |our |this |l[ea]s? |l'|notre |nos |un |une |des |an? )[^,;:.!?]{2,160}?)"
_AROUND = tuple(
    re.compile(rf"(?:{pattern})(?:,? (?:please|pls|svp|stp))?\s*\?*\s*\Z")
    for pattern in (
        rf"(?:is|are) {_THE} (?:{_FINE} (?:for (?:me|us) )?to {_TELL}|something (?:(?:i|we) can|to) {_TELL}"
        rf"|{_FINE} for (?:{PLACE}|posting|publication))",
        rf"(?:(?:are|is|would) (?:you|we|everyone|everybody)(?: be)? |you )?(?:all )?{_FINE} (?:with|for|about) {_THE}"
        r" (?:going|to go|being) (?:out|up|live|public|posted|published|shared|announced)",
        rf"{MAY}\s*(?:put|stick|pop|whack|chuck|bung|mettre|mets|met|metre|get|push) {_N} (?:{_IN_PLACE}"
        r"|out(?: there)?|up"
        r"|en avant|en ligne|en lumiere)",
        rf"(?:je|on) (?:mets?|metz) {_THE} (?:en (?:story|avant|ligne|lumiere)|sur (?:insta|facebook|linkedin))",
        rf"{MAY}\s*(?:give|get) {_N} (?:a |some )?(?:shout-?out|plug|mention|push|boost|airtime|nod)",
        rf"{MAY}\s*(?:include|mention|feature|add|quote|cite|evoquer|mentionner|inclure|citer|glisser|ajouter) {_N}"
        rf" (?:in|into|dans) (?:our |my |the |an? |notre |nos |la |le |les |l'|une? )?(?:{PLACE}|posts?|reply|reponse"
        r"|replies)",
        rf"(?:can|could|may|should) {_THE} (?:be (?:posted|announced|published|shared|mentioned|talked about|promoted)"
        r"|go (?:out|live|up|public))",
    )
)
_ABOUT = re.compile(
    r"(?:(?:et|and|so|alors) )?(?:about|regarding|concerning|re|with regards? to|in regard to|as for|what about"
    r"|how about|as to|on"
    r" the subject of|concernant|au sujet d[eu]|a propos d[eu]|pour|for|rapport a|quant a|quid d[eu]|s'agissant d[eu]"
    r"|sur|cote)"
    r"\s*:?\s*(?=(?:the|our|l[ea]s?|notre|nos|l'|this) ?[a-z0-9])(?P<n>[^,;:.!?«\"“]{4,120})\Z"
)


def around(text: str) -> tuple[int, int] | None:
    """Where what is asked about begins and ends in a whole folded question; None if the asking does not frame it."""
    found = next((found for pattern in _AROUND if (found := pattern.match(text))), None)
    return found.span("n") if found else None


def about(text: str) -> int:
    """Where the subject begins of what is left of a question, its asking taken off: « concernant la foire »; else 0."""
    found = _ABOUT.match(text)
    return found.start("n") if found else 0
