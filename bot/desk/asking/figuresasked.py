"""Clauses at the end of a question that ask whether its figures may be used: « je prends ces chiffres ? », "can I use
these nos.?", "OK for LI bio". They tell nothing of what the figures are of. Folded text."""

from __future__ import annotations

import re

_FIGURES_FR = r"(?:ces |les |tous ces |ces trois )?(?:chiffres?|nombres?|stats?|donnees)"
_FIGURES_EN = r"(?:(?:these|those|the|all these|these three) )?(?:figures|numbers|figs?|nos|nums|stats|totals)"
_WHERE = (
    r"(?:la |le |les |notre |nos |ma |mon |our |the |my |a |une |un )?(?:(?:li|linkedin|ig|insta|instagram|fb"
    r"|facebook|x|twitter"
    r"|tiktok|threads|bluesky|yt|youtube|site|web|website|page) )?"
    r"(?:bio|about(?: page)?|profile?|profil|page|header|en-tete|banniere|banner|li|linkedin|insta|ig|fb|plaquette"
    r"|brochure"
    r"|dossier de presse|press kit|infographie|infographic|carrousel|carousel|slide)"
)
_FINE = r"(?:ok|okay|bons?|bonnes?|exacts?|justes?|a jour|valides?|good|fine|right|correct|approved|up to date)"
_TO_USE = r"(?: (?:to use|a utiliser|a publier|to share|to post))?"
_FOR = rf"(?: (?:pour|pr|for|4|sur|on|in|dans) {_WHERE})?"
_THESE = (
    r"(?:(?:ces|these|those) (?:trois |three |two |deux )?(?:chiffres?|nombres?|stats?|donnees"
    r"|figures|numbers|figs?|nos|nums|totals))"
)
"""« Les chiffres sont bons » may be said of sales; these are the ones just named."""
_ASKED = re.compile(
    rf"(?:je |on |j')(?:peux |peut |pourrais )?(?:prends?|prendre|garde|garder|reprends?|reprendre|mets|met|mettre"
    rf"|utilise"
    rf"|utiliser|sors|sort|sortir|donne|donner|cite|citer) {_FIGURES_FR}{_FOR}"
    rf"|(?:can|may|could|shall|should) (?:i|we) (?:use|run|quote|take|keep|share|post) {_FIGURES_EN}{_FOR}"
    rf"|(?:est-ce que |are )?{_THESE} (?:sont |are |tous |all )?(?:bien )?{_FINE}{_TO_USE}{_FOR}"
    rf"|(?:{_FIGURES_FR}|{_FIGURES_EN}) (?:(?:ok|okay){_TO_USE}{_FOR}|{_FINE}(?: to use| a utiliser)|{_FINE} (?:pour"
    rf"|pr|for|4) {_WHERE})"
    rf"|{_FINE} (?:to use {_FIGURES_EN}{_FOR}|(?:pour|pr|for|4|as|in|on) {_WHERE})"
)


def asks_for_figures(clause: str) -> bool:
    """Whether a clause, folded and without its question mark, asks for the figures before it."""
    return _ASKED.fullmatch(clause.replace(".", "").strip()) is not None
