"""Turns of phrase that mean to tell: « faire passer le mot que … », "get the word out about …", "go live with …".

Each is put, by its plain verb and at the same length, where the plain verb would stand. Folded text.
"""

from __future__ import annotations

import re

_SPEAK = (
    r"(?:put|get) the word out|spread the word|break the news|pass on the (?:news|word)|make (?:some |a bit of )?noise"
    r"|say (?:something|anything|a (?:quick )?word)|(?:put|post|share|write|do) (?:out )?(?:something|anything"
    r"|a (?:quick )?bit)(?: out| up)?"
    r"|be (?:open|public)|start (?:talking|promoting|posting)|(?:drop|do) a (?:line|post|story|reel|carousel)"
    r"|let the cat out of the bag|shout|brag|boast|sing|rave|throw up a (?:story|post)|(?:pop|stick|whack"
    r"|chuck) up a (?:story|post)"
    r"|post on (?:socials|facebook|insta|instagram|linkedin|social media)|(?:share|spread|give) the (?:news|word)"
)
_PARLER = (
    r"(?:lancer|lance|lancons|commencer|demarrer|faire) (?:la |de la )?(?:com|communication)|commencer a (?:parler"
    r"|communiquer)|partir une story|"
    r"(?:dire|toucher|glisser|mettre|faire|passer|placer) un (?:petit )?(?:mot|post)|(?:poster|publier|ecrire|mettre"
    r"|partager)"
    r" (?:un (?:petit )?(?:truc|mot|post)|quelque chose|une (?:story|publication))|(?:lacher|balancer|donner|partager"
    r"|sortir)"
    r" l'info|faire (?:part|etat|mention|un (?:post|reel|tweet|carrousel|thread)|une (?:story|publication))"
    r"|faire (?:la |de la )?(?:promo|pub)(?: (?=pour))?"
)
_SAY = (
    r"let slip|go public with the fact|(?:go|put(?: it)?) (?:on (?:the )?record|in writing|out there)"
    r"|tell (?:anyone|anybody|whoever|those|people|everyone) who asks?|shout (?:it )?from the rooftops"
    r"|put (?:online|out|in the caption|up)|confirm to (?:them|him|her|people"
    r"|followers)|"
    r"point out|make it (?:known|public|clear)|make (?:known|public)|pass on|spread the word|get the word out"
    r"|put the word out"
    r"|break the news|note|stress|claim|assure (?:people|customers|everyone|followers)|take it|(?:share|post|pass on"
    r"|spread|break)"
    r" the (?:news|fact|word)|say (?:publicly|openly|on record|out loud)|(?:state|confirm|announce|say) publicly"
    r"|let (?:people|everyone|followers|customers|folks|fans|the world) know"
)
_DIRE = (
    r"(?:dire|ecrire|repondre|affirmer|annoncer) noir sur blanc|crier sur tous les toits"
    r"|mettre en (?:legende|ligne|bio|story)|(?:lui|leur) (?:dire|confirmer|repondre|annoncer)|"
    r"faire (?:savoir|passer(?: (?:l'info|le mot|le message))?|circuler(?: (?:l'info|le mot))?)|passer (?:l'info"
    r"|le mot)"
    r"|(?:prevenir|informer|avertir|rassurer) (?:les|nos|mes|tous les|tous nos) (?:gens|clients|clientes|abonnes"
    r"|abonnees"
    r"|usagers|membres|visiteurs|followers|fans|lecteurs|voyageurs)(?: en disant)?|crier (?:partout|sur les toits)"
    r"|ecrire sur (?:le site|la page|facebook|insta|linkedin)|(?:indiquer|dire|mettre|annoncer|ecrire) sur (?:le site"
    r"|la page"
    r"|nos reseaux|facebook|insta|linkedin)|me vanter|se vanter"
)
_SHOW = (
    r"(?:allude|hint) (?:to|at)|refer to|drop a hint about|give (?:people|everyone|our followers|followers|customers)"
    r" (?:a heads-up|the news|a hint) about|(?:start|kick off|launch|fire up|lash up|begin) (?:the |a "
    r"|some )?(?:campaign|posts?"
    r"|story) (?:on|about|for)|"
    r"bring up|big up|give (?:a )?(?:shout-?out|plug|mention|nod) to"
    r"|point people to|souhaiter la bienvenue a|faire allusion a|link to"
    r"|mettre en (?:avant|lumiere|valeur"
    r"|story|ligne)"
    r"|tell the world about|let people know about|tell (?:people|everyone) about"
)
_NEXT_THAT = r"(?= (?:que |qu'|that ))"
_NEXT_ABOUT = r"(?= (?:about|on|of) )"
_NEXT_SUR = r"(?= (?:sur |de |du |des |d'|a propos d))"
_TURNS = tuple(
    (re.compile(rf"(?<![a-z])(?:{turns}){after}"), plain)
    for turns, after, plain in (
        (_SPEAK, _NEXT_ABOUT, "talk"),
        (_PARLER, _NEXT_SUR, "parler"),
        (f"{_SAY}|{_SPEAK}", _NEXT_THAT, "say"),
        (f"{_DIRE}|{_PARLER}", _NEXT_THAT, "dire"),
        (_SHOW, r"(?= )", "post"),
    )
)


def plainly(text: str) -> str:
    """The text, of the same length, with each turn of phrase said by its plain verb."""
    for turn, plain in _TURNS:
        for found in turn.finditer(text):  # the length stays, and so do the places of the others
            text = text[: found.start()] + plain.rjust(len(found.group())) + text[found.end() :]
    return text
