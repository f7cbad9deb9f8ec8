"""The asking around a question (« je peux annoncer que … ok ? »), taken off so that only its matter is left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from bot.desk.fold import clean, fold


class Manner(Enum):
    """How a question was put: a claim to be said, or a thing to be spoken of."""

    CLAIM = "claim"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Matter:
    """The matter of a question and how it was put. `broad` asks about a whole subject (« parler de … »)."""

    body: str
    manner: Manner
    broad: bool


_SAY = (
    r"(?:dire|redire|annoncer?|anoncer|annonce|affirmer|ecrire|confirmer|repondre|preciser|expliquer|rappeler"
    r"|mentionner|indiquer"
    r"|say|announce|write|tell (?:people|users|customers|them|everyone)|confirm|mention|state|post|publish|share|tweet)"
)
_SHOW = (
    r"(?:publier|publie|poster|poste|reposter|partager|partage|relayer|relaie|communiquer|evoquer|mentionner"
    r"|annoncer|annonce|anoncer"
    r"|teaser|tweeter|diffuser|mettre|utiliser|donner|rappeler|post|share|announce|mention|publish|relay|tease|use"
    r"|promote)"
)
_TALK = (
    r"(?:parler|parle|reparler|jaser|discuter|communiquer|poster|publier|faire un (?:post|mot|carrousel)|talk|post"
    r"|speak|tweet|chat)"
)
_MAY = (
    r"(?:(?:est[- ]ce qu(?:e |'))?(?:j'?|je |on |nous )(?:ne )?(?:peux|peut|pouvons|pourrais|pourrait|pourrions"
    r"|puis|pe|peu)(?:[- ]tu)?(?![a-z])"
    r"|jpeux(?:[- ]tu)?|jpe|puis-je|peut-on|pouvons-nous|pourrait-on"
    r"|(?:est[- ]ce qu')?on a le droit (?:de |d')|ai-je le droit (?:de |d')|j'ai le droit (?:de |d')"
    r"|can (?:i|we)|may (?:i|we)|could (?:i|we)|am i allowed to|are we allowed to)"
)
_OKAY = (
    r"(?:ok|okay|c'est ok|cest ok|c'est bon|cest bon|c'est beau|cest beau|c'est correct|cest correct|c'est valide"
    r"|c'est[- ]tu (?:correct|beau|bon|ok)|cest[- ]tu (?:correct|beau|bon|ok)|valide|bon|go|good|good to go"
    r"|all good|feu vert)"
)
_WHERE = (
    r"(?: (?:sur|on|en|in|pr|pour|for) (?:linkedin|facebook|instagram|insta|twitter|x|story|stories|les reseaux"
    r"|nos reseaux|rs|pub|vous|toi|you))*"
)
_PRON = r"(?:(?:le|la|les|l'|ca |cela |en |it |that |this |them )\s*)?"

_HELLO = (
    r"(?:(?:bonjour|salut|hello|hey|coucou|bonsoir|hi|bon matin|allo|svp|stp|please|s'il vous plait"
    r"|question)(?: (?:l'equipe|a tous|tout le monde|team|all|everyone|there))?\s*[,!.:;]*\s*)"
)
_TITLE = (
    r"(?:(?:voila|voici|here is|here's)?\s*(?:mon |le |my |the |un )?(?:post|brouillon|publication|texte|draft"
    r"|projet de post|tweet|story|message)"
    r"(?: (?:facebook|linkedin|instagram|insta|twitter|x|prevu(?: pour)? demain|for (?:linkedin|facebook|instagram"
    r"|twitter|x)))?\s*:\s*)"
)
_TRUE = r"(?:(?:c'est|est-il|est-ce|cest)(?:-tu)? (?:bien )?(?:vrai|exact) qu(?:e |')|is it true that |it's true that )"
_THAT = r"(?:\s+(?:bien |aussi |deja )?(?:que |qu'|that ))"
_OF = r"(?:\s+(?:de |du |des |d'|sur |about |on |of ))"

_FLOURISH = re.compile(
    r"(?:on |nous )?vous attend(?:ons)?(?: nombreux)?|venez nombreux|inscrivez-vous(?: vite)?|croisez les doigts"
    r"|a (?:consommer avec moderation|bientot|vos agendas)"
    r"|proud moment|save the date|see you there|don't miss it|stay safe|merci a tous|bravo(?: a tous| a elle"
    r"| a lui)?|felicitations"
)
"""Flourishes that state nothing; taken out where they stand as a sentence of their own."""

_NEWS = (
    r"(?:l'info|l'information|la nouvelle|l'annonce|le passage|l'actu|le message|le numero)\s*(?:de |d'|du |des "
    r"|sur |que |qu')"
)
_STARTS = (
    (re.compile(_HELLO), None, False),
    (re.compile(_MAY + r"\s*(?:aussi |bien )?" + _SHOW + r"\s+" + _NEWS), Manner.SUBJECT, False),
    (re.compile(_MAY + r"\s*souhaiter la bienvenue a\s+"), Manner.SUBJECT, False),
    (re.compile(_TITLE), Manner.CLAIM, False),
    (re.compile(_TRUE), Manner.CLAIM, False),
    (re.compile(_MAY + r"\s*(?:aussi |bien |deja |now )?(?:" + _SAY + "|" + _SHOW + ")" + _THAT), Manner.CLAIM, False),
    (re.compile(_MAY + r"\s*(?:also |now )?(?:say|announce|post|state|confirm)\s+"), Manner.CLAIM, False),
    (re.compile(_MAY + r"\s*(?:dire|ecrire|say|state)\s*:?\s+"), Manner.CLAIM, False),
    (re.compile(_MAY + r"\s*(?:aussi |bien |en )?" + _TALK + _OF), Manner.SUBJECT, True),
    (re.compile(_MAY + r"\s*(?:aussi |bien )?" + _SHOW + r"\s*:\s*"), Manner.CLAIM, False),
    (re.compile(_MAY + r"\s*(?:aussi |bien )?" + _SHOW + r"(?:\s+sur(?= l))?\s+"), Manner.SUBJECT, False),
    (re.compile(r"(?:je |on |nous )(?:publie|poste|annonce|partage|relaie)\s+(?=l[ea']|les )"), Manner.SUBJECT, False),
    (re.compile(r"(?:ok|go|feu vert)\s+(?:pour |pr )(?:annoncer|publier|poster|dire)\s+"), Manner.SUBJECT, False),
)  # fmt: skip
_DO = (
    r"(?:publier|publie|poster|poste|partager|partage|relayer|relaie|annoncer|annonce|dire|ecrire|mettre|donner"
    r"|nommer|reposter|repondre|post|share|say|publish|announce|use|utiliser|publi|lancer le post|l'ecrire"
    r"|repondre (?:oui|ca)|confirmer)"
)
_END = re.compile(
    r"(?:^|(?<=[\s,.!?:;»\"”)]))(?:(?:et |alors )?(?:"
    + _MAY
    + r"\s*"
    + _PRON
    + _DO
    + r"?(?:\s*(?:ca|cela|that|it|this|ce nombre|ce numero|ces chiffres|this number))?"
    r"|" + _MAY + r"\s*en (?:parler|parle|jaser)|" + _MAY + r"\s*(?:talk about|mention) (?:it|that)"
    r"|(?:je|on) (?:le |la |les |l'|l' )?(?:publie|poste|annonce|partage|relaie|publi|ecris"
    r"|dis)(?:[- ]tu)?(?: ca)?"
    r"|(?:est[- ]ce )?(?:que )?"
    + _OKAY
    + r"(?: (?:pour|pr|a|to) (?:vous|toi|publier|poster|publication|pub|post|publish|share|linkedin"
    r"|le partager))?"
    + _WHERE
    + r"|(?:en )?(?:toutes )?lettres|ou (?:pas|non|j'attends|on attend|j'attends encore)|ca passe|ca marche"
    r"|a publier|c'est public|cest public|svp|stp|please|merci|thanks|pub)" + _WHERE + r")\s*[?!.]*\s*$"
)
_ROUNDS = 8
"""How often an asking is taken off, from each end."""
_REACH = 200
"""Characters at each end in which an asking is looked for."""
_EDGES = " \t\n,;:.?!«»\"“”'—…"


def matter_of(question: str) -> Matter:
    """Take the asking off a question, from both ends, as often as it is there."""
    text = clean(question).strip()
    text, trailing = _strip_ends(text)
    text, manner, broad = _strip_starts(text)
    text, more = _strip_ends(text)
    text = _plain(text)
    quoted = bool(re.search(r"[«»“”\"]", question))
    if manner is None:
        manner = Manner.CLAIM if quoted else Manner.SUBJECT
    return Matter(text.strip(_EDGES), manner, broad or _asks_in_general(trailing + more))


def _plain(text: str) -> str:
    """The text without flourishes."""
    pieces = re.split(r"(?<=[.!?])(?=\s|$)|(?=#)|(?=[^\w\s'’,.;:!?()«»\"#%€$£/&+=-])", text)
    return "".join(piece for piece in pieces if not _FLOURISH.fullmatch(fold(re.sub(r"[^\w' -]", "", piece)).strip()))


def _strip_starts(text: str) -> tuple[str, Manner | None, bool]:
    manner: Manner | None = None
    broad = False
    for _ in range(_ROUNDS):
        text = text.lstrip(_EDGES)
        head = fold(text[:_REACH])
        found = next(((match, said, wide) for start, said, wide in _STARTS if (match := start.match(head))), None)
        if found is None:
            break
        match, meant, wide = found
        text = text[match.end() :]
        manner = Manner.CLAIM if Manner.CLAIM in (manner, meant) else (meant or manner)
        broad = broad or wide
    return text, manner, broad


def _strip_ends(text: str) -> tuple[str, str]:
    taken = ""
    for _ in range(_ROUNDS):
        bare = text.rstrip(" \t\n?!,;")
        start = max(0, len(bare) - _REACH)
        match = _END.search(fold(bare[start:]))
        if not bare or match is None:
            break
        taken = bare[start + match.start() :] + " " + taken
        text = bare[: start + match.start()]
    return text, taken


def _asks_in_general(taken: str) -> bool:
    return bool(re.search(r"en (?:parler?|jaser)|talk about", fold(taken)))
