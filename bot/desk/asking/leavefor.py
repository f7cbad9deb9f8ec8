"""Askings that name a thing, or a post about it: « Feu vert pour la réouverture … ? », « Un post sur …, ça passe ? »,
« On m'interroge sur …, je peux répondre ? ». Folded text.
"""

from __future__ import annotations

import re

from bot.desk.asking.phrases import BROAD, SUBJECT

_THE = r"(?=(?:l[ea]s? |l'|notre |nos |un |une |des |the |our |a |an )[a-z0-9])"
_ONE = r"(?=(?:l[ea] |l'|notre |un |une |the |our |a |an )[a-z0-9])"
_TO_THE_END = r"(?=(?:[^,.!;:]|, (?=avec |with |dont |including ))*\?\s*\Z)"
_SIDE = r"(?: (?:de (?:votre|ton) (?:bord|cote)|pour (?:vous|toi)))?"
_NAMED = re.compile(
    r"(?:(?:ai-je|a-t-on|avons-nous|j'ai|(?:can|could|may) i (?:get|have)|do i have"
    r"|have i(?: got)?"
    r"|(?:so )?i need) )?"
    r"(?:le |un |l'|votre |ton |the |a |your )?(?:feu vert|go|ok|okay|bon|green light|go-ahead|thumbs up"
    rf"|(?<=votre )accord|(?<=ton )accord|(?<=your )sign-?off){_SIDE} (?:pour|sur|for|on)"
    rf" {_THE}{_TO_THE_END}"
    r"|can (?:i|we) go public with (?=(?:the|our|this) )"
    rf"|(?:(?:est-ce que )?(?:vous etes|etes-vous)(?:-tu)? (?:beau|bons?|bonnes?|ok|corrects?|d'accord)"
    rf"|d'accord|accord){_SIDE} (?:pour|avec) {_ONE}{_TO_THE_END}"
    r"|le feu vert est (?:bien |enfin )?donne pour (?=(?:la|le|l'|notre|les) ?)"
    rf"|(?:tu |vous |on )?(?:valides|validez|validez-vous|valides-tu|approuvez|approuvez-vous) {_THE}{_TO_THE_END}"
)
"""« Feu vert pour la réouverture … ? »: leave for a thing."""
_POST = (
    r"(?:mot|post|story|reel|carrousel|message|tweet|thread|publication|coup de projecteur|coup de pouce|piece"
    r"|shout-?out"
    r"|carousel|teaser|truc)"
)
_POST_ON = re.compile(
    r"(?:et )?(?:que (?:diriez-vous|dirais-tu|pensez-vous|penses-tu|penseriez-vous) (?:d'|de |de l'idee d')"
    r"|qu'est-ce que (?:vous|tu) (?:diriez|dirais|pensez|penses|dites) (?:d'|de l'idee d')|(?:how|what) about "
    r"|what (?:would|do) you (?:say to|think (?:of|about)) |(?:pourquoi pas|why not|fancy|envie d'|ca vous dit,?) "
    r"|(?:can|could|shall) (?:i|we) get "
    r"|(?:(?:vous (?:seriez|etes)|tu (?:serais|es)|t'es|es-tu|etes-vous|seriez-vous) )?(?:partante?s?|chauds?"
    r"|d'accord"
    r"|a l'aise|corrects?) (?:pour|avec) "
    r"|on (?:part sur|se fait|se lance (?:dans|sur)) |(?:je|on) (?:prevois|prevoit|travaille sur|planche sur|redige"
    r"|pensais (?:a |faire )|songe a) |j'aimerais (?:faire|publier|poster) "
    r"|j'ai (?:prevu|prepare|ecrit|redige|programme) |j'ai (?=(?:un|une) [a-z]+ prete? sur)|(?:would|do|can"
    r"|could) you (?:approve"
    r"|ok|clear"
    r"|sign off) |can i (?:crack on with|get going on) "
    r"|(?:thinking (?:of|about)|planning on) (?:doing )?|fancy me (?:doing|writing) |i've (?:drafted|written|got"
    r"|planned) "
    r"|(?:can|could|shall) (?:i|we) (?:put together|bang out|knock up|throw together|whip up|draft|put|run) )?"
    rf"(?:(?:(?:est-ce que )?(?:je|on) (?:peux |peut )?(?:fai[st]|faire|prepare|preparer|lance|lancer|publie|poste"
    rf"|programme|programmer|partir)"
    r"|(?:can|could|may|shall) (?:i|we) (?:do|write|make|put (?:out|up)|run|give)|(?:i'm |im )?(?:planning|doing"
    r"|writing"
    r"|preparing|drafting|scheduling|working on)|i'd like to (?:do|write|make|put up)"
    r"|ok(?:ay)? (?:pour|for)|feu vert pour|go pour|pour|for)\s+)?"
    rf"(?:un|une|le|la|a|the|something|mon|ma|my)?\s*(?:petite? |quick |short |nouveau |nouvelle )?(?:{_POST}"
    r"|something)"
    r"(?: out| up| ready| planned| prete?)? (?:sur |a propos de |a propos d'|de bienvenue pour |about |on |for |to )"
)
"""« Un post sur la réouverture …, ça passe ? »"""
_ASKED = re.compile(
    r"(?:(?:i|we)(?:'m|'re|'ve| am| are| have|) (?:keep |been |being )?(?:getting |keep getting )?(?:asked|questions)"
    r"|(?:people|someone|somebody|folks|customers|clients|followers|members|a (?:client|customer|follower|member"
    r"|journalist"
    r"|reporter))(?:'s| is| are| keeps?|) (?:asking|asks?|asked)(?: me| us)?"
    r"|(?:on|un client|une cliente|un abonne|une abonnee|un journaliste|une journaliste|quelqu'un|des gens"
    r"|plein de gens|les"
    r" gens|des clients) (?:me |nous )?(?:demande|demandent|questionne|questionnent|interroge|interrogent"
    r"|pose des questions)"
    rf"(?: des infos)?) (?:about|on|pour|sur|au sujet d[eu]|a propos d[eu]) {_THE}"
)
"""« On m'interroge sur la réouverture …, je peux répondre ? »"""
_NEEDS = re.compile(
    r"(?:(?:j'ai |j'aurais )?besoin (?:de |d')|il me fau(?:t|drait) )(?:un |une |ton |ta |votre )?(?:petit "
    r"|petite )?(?:ok|go|feu vert|validation"
    r"|accord|aval)"
    rf"(?: rapide)? (?:pour|sur) {_THE}"
)
"""« Besoin de ton feu vert pour la réouverture »: it asks without a question mark."""


def thing_named(head: str) -> tuple[int, str | None] | None:
    """Where an asking for leave to speak of a thing ends, and how it speaks of it; None if there is none."""
    if post := _POST_ON.match(head):
        return post.end(), BROAD
    named = _NAMED.match(head) or _ASKED.match(head)
    return (named.end(), SUBJECT) if named else None


def needed(head: str) -> int:
    """Where an asking ends that needs no question mark; 0 if there is none."""
    found = _NEEDS.match(head)
    return found.end() if found else 0
