"""Whom a draft greets: « Bonjour Josée, » in a reply to somebody, « Chers clients, », "Dear customers,".

« Chers membres, » may tell for whom the rest is, and « Bonjour Lyon ! » where it is: they stay.
"""

from __future__ import annotations

import re

_REPLY = re.compile(
    r"(?<![a-z])(?:reponse|repondre|reponds?|reply|replying|answer)(?: [a-z]+){0,3} (?:a|to|au|aux|pour"
    r"|for) (?:[a-z]+ )?"
    r"(?:cliente?|abonnee?|membre|usager|dame|monsieur|visiteur|visiteuse|personne"
    r"|commentaire|avis|message|habitante?|riveraine?|voisine?|parent|mere|maman|patiente?|comment"
    r"|review|resident|neighbou?r|mum|mom|dad"
    r"|customer|follower|member|lady|woman|man|visitor|person|fan|guest)(?![a-z])"
)
_TO_ONE = re.compile(
    r"\A(\s*[«“\"]?\s*)(?:Bonjour|Bonsoir|Salut|Allô|Coucou|Hello|Hi|Hey|Hiya|Dear|Chère?)"
    r" (?:Madame|Monsieur|[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?)\s*[,!.]\s*(?=\w)"
)
"""Whom a reply to somebody greets: before any other text, and to many, « Bonjour Lyon ! » tells where something is."""
_TITLED = r"(?:Madame|Monsieur|Mesdames|Messieurs)"
_ALL = (
    r"(?:clients?|clientes?|amis|amies|lecteurs|lectrices|internautes|customers|friends|readers|all|everyone|followers)"
)
_TOUS = r"(?:tous|toutes)"
_READERS = re.compile(
    rf"\A(\s*[«“\"]?\s*)(?:(?:Bonjour|Bonsoir) {_TITLED}|{_TITLED}(?:, {_TITLED})?"
    rf"|(?:Bonjour|Bonsoir) à {_TOUS}(?: et à? ?{_TOUS})?"
    rf"|(?:Chers?|Chères?|Dear) {_ALL}(?:(?:,| et|, et| and) (?:(?:chers?|chères?|dear) )?{_ALL})*)\s*[,!:]\s*(?=\w)"
)
"""Readers of any post."""


def ungreeted(text: str, asking: str) -> str:
    """The text of a draft without whom it greets. `asking`: what stood before it, folded."""
    if _REPLY.search(asking):
        text = _TO_ONE.sub(r"\1", text)
    return _READERS.sub(r"\1", text)
