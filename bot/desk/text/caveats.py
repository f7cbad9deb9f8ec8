"""Words of staff to staff inside a message (« mais pas le montant », "OK to post"): found, and cut out."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.desk.text.fold import clean, fold

_RELEASE = (
    r"(?:vous pouvez|tu peux|on peut|n'hesitez pas a|libre a vous de|you (?:can|may)|feel free to"
    r"|go ahead(?: and)?|please|a|ok (?:to|pour)|okay to|bon a)\s+"
    r"(?:\w+\s+){0,2}?(?:relayer|dire|publier|partager|annoncer|en parler|parler|poster|communiquer|diffuser"
    r"|taguer|mentionner|utiliser|repeter"
    r"|share|post|publish|announce|mention|relay|say|use|repeat|talk)"
)
_FREE = (
    r"(?:c'est (?:officiel|public)|it's (?:official|public)|gatez-vous|parlez-en|lachez-vous|go ahead|ok to post"
    r"|feel free|great news|good news|bonne nouvelle"
    r"|pour info|fyi|a relayer|a diffuser|bon a publier|message valide|reponse validee"
    r"|chiffres? (?:cles? )?a utiliser|correctif|son nom est public|le client est d'accord"
    r"|on (?:l'assume|est fiers?|est contents?)|(?:est )?publique?\b|tout est ok|merci de (?:relayer|partager"
    r"|diffuser))"
)
_LIMIT = (
    r"(?:mais (?:pas|ne|n'|surtout|sans|rien)|sauf (?:le|la|les|l')\s?(?:montant|budget|prix|chiffre|nom|date"
    r"|cout)|pas (?:un mot|de detail|le|la|les|l'|avant)|rien (?:de plus|d'autre|avant|sur)"
    r"|sans (?:preciser|donner|nommer|citer|mentionner|parler|dire|evoquer)|surtout (?:pas|ne)|ne (?:pas|rien"
    r"|jamais)\s+(?:\w+\s+){0,1}?(?:dire|publier|preciser|mentionner|citer|nommer|parler|donner|evoquer|diffuser"
    r"|communiquer|ebruiter|annoncer)"
    r"|ne (?:dites|parlez|donnez|publiez|precisez|citez|nommez|mentionnez|communiquez|evoquez)|n'en (?:dites"
    r"|parlez)|on (?:ne|n')\s?\w+ (?:pas|rien|jamais)"
    r"|but (?:not|don't|do not|never|without|no)|(?:do not|don't|never|please don't) (?:\w+ )?(?:mention|say|share"
    r"|post|publish|disclose|name|give|talk|hint|quote|tell)"
    r"|nothing (?:more|else|about)|not the|without (?:mentioning|naming|giving|saying|the)|keep (?:the|it|this)"
    r"|except the|no (?:word|mention|comment))"
)
_CAVEAT = re.compile(_LIMIT)
_TALK = re.compile(rf"(?:{_RELEASE}|{_FREE})")
_CLAUSE = re.compile(r"[^.!?;\n]*(?:\.(?=\d)[^.!?;\n]*)*[.!?;\n]*")


@lru_cache(maxsize=4096)
def has_caveat(text: str) -> bool:
    """Whether staff told staff what not to say inside the text."""
    return bool(_CAVEAT.search(fold(clean(text))))


@lru_cache(maxsize=4096)
def without_talk(text: str) -> str:
    """The text with every clause cut from where staff speak to staff; what is left are facts."""
    return " ".join(
        piece for piece in (_kept(match.group()) for match in _CLAUSE.finditer(clean(text))) if piece
    ).strip()


@lru_cache(maxsize=4096)
def caveats_of(text: str) -> str:
    """Only what was cut: from each limit to the end of its sentence."""
    plain = clean(text)
    return " ".join(
        match.group()[found.start() :]
        for match in _CLAUSE.finditer(plain)
        if (found := _CAVEAT.search(fold(match.group())))
    )


def _kept(clause: str) -> str:
    folded = fold(clause)
    cuts = [found.start() for pattern in (_CAVEAT, _TALK) if (found := pattern.search(folded))]
    if not cuts:
        return clause.strip()
    return _heading_dropped(clause, folded, min(cuts))


def _heading_dropped(clause: str, folded: str, cut: int) -> str:
    """« C'est officiel : … » keeps what follows the colon; anything else keeps what came before the cut."""
    colon = folded.find(":", cut)
    head = clause[:cut].rstrip(" ,;:-(").strip()
    rest = clause[colon + 1 :].strip() if colon >= 0 else ""
    if rest and not _CAVEAT.search(folded[: colon + 1]):
        return f"{head} {_kept(rest)}".strip()
    parts = re.split(r"[,:(]", head)
    if len(head.split()) < 2 or not parts[0].strip():
        return ""
    return head.rstrip(",;: ") + "."
