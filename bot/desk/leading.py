"""An asking that leads up to a verb of telling, in no set phrase: « ça te va si j'annonce … », "any objection to me
posting about …", « feu vert pour … ».

Every word before that verb must be one that only asks (`wrapping.py`), and one of them tells who asks. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.desk.asking import BROAD, CLAIM, SUBJECT
from bot.desk.lists import words_of
from bot.desk.wrapping import LIKE_WORDS

_MOST = 16
"""Words of such an asking."""
_WORD = re.compile(r"[a-z0-9]+(?:n't|'t)|[a-z0-9]+")
_APART = re.compile(
    r"(?:bon|alors|du coup|ca y est|donc|re|rebonjour|re bonjour|yo|yop|ah|oh|euh|eh bien|en fait|au fait|right|well"
    r"|(?:ok(?:ay)? )?so|now|um|erm|hmm|actually|just to be (?:sure|safe|clear)|to be sure"
    r"|(?:juste )?pour (?:etre sure?|verif(?:ication)?|confirmation|validation)"
    r"|(?:une |autre |encore une |derniere |petite )?(?:question|verif(?:ication)?)|je verifie(?: avant de (?:poster|publier))?"
    r"|avant (?:de (?:poster|publier)|publication|diffusion)|(?:checking )?before i (?:post|publish)"
    r"|double[- ]checking|(?:one )?(?:last|final) (?:check|question|one))\s*(?:[,:!…]|\s-\s)\s*"
    r"|(?:bon|alors|du coup|donc|et|ok|okay|so|and|well) (?=(?:est-ce que |je |j'|on |puis-je|peut-on|can |may |could |am i|are we))"
)
"""What is said before an asking, and set apart from it."""
_SHOWS_FR = frozenset(
    words_of("""
    poste poster postons publie publier publions publi reposte reposter partage partager partageons repartage
    repartager relaie relayer relayons relaye diffuse diffuser diffusons annonce annoncer annoncons evoque evoquer
    mentionne mentionner tweete tweeter retweete balance balancer programme programmer planifie planifier felicite
    feliciter salue saluer souligne souligner vante vanter confirme confirmer presente presenter signale signaler
    rappelle rappeler utilise utiliser donne donner ajoute ajouter cite citer pousse pousser celebre celebrer fete
    feter repete repeter indique indiquer precise preciser explique expliquer affirme affirmer assure assurer
    valides validez valide valider approuves approuvez
    """)
)
_SAYS_FR = frozenset(
    words_of("""
    dis dit dire dise disions redis redire ecris ecrit ecrire ecrive reponds repond repondre reponde mets met mettre
    mette savoir confirmes confirmez
    """)
)
"""What must bring what is said: « dire que », « mettre que »."""
_TALKS_FR = frozenset(
    words_of("parle parler parlions reparle reparler jase jaser discute discuter communique communiquer")
)
_SHOWS_EN = frozenset(
    words_of("""
    post posting posted share sharing shared announce announcing announced mention mentioning mentioned publish
    publishing tweet tweeting promote promoting plug plugging push feature featuring highlight highlighting celebrate
    celebrating tease teasing confirm confirming reference referencing hype approve
    """)
)
_SAYS_EN = frozenset(
    words_of("say saying write writing state stating reply replying answer answering tell telling quote quoting")
)
_TALKS_EN = frozenset(words_of("talk talking speak speaking post posting write writing tweet tweeting posted"))
_THAT = frozenset(words_of("que qu that"))
_OF = frozenset(words_of("de d du des sur"))
_ABOUT = frozenset(words_of("about on of"))
_WHO = frozenset(words_of("je j on nous m me i we us my tu vous"))
_LEAVE = frozenset(
    words_of("""
    ok okay go feu bon bonne prets pretes pret prete green permission good fine safe cool alright happy any thinking
    planning thinking posting sharing thumbs possible accord valide moyen inconvenient souci probleme objection
    objections
    """)
)
"""What asks for leave without telling who does."""
_HOUSE = frozenset(words_of("on nous we est ce que qu re are"))
_OF_CM = frozenset(
    words_of("""
    annonce annoncons poste postons relaie communique parle tweete confirme mentionne evoque valide announce announcing
    mention
    """)
)
"""What « on » and "we" do where a post is meant."""
_MORE = frozenset(
    words_of("""
    inconvenient inconvenients moyen prets pretes pret prete autorise autorisee autorisez autorises permets permettez
    permettre accord dise fasse mette cool objection reason cant possibly finally safely enfin finalement alright
    thinking planning plan love go going gonna about posted announced shared mentioned happy fact souhaite souhaiterais
    souhaitons souhaiterions envie dois devrais aime adorerais prefere sois soit vois voyez avez avons pose dire
    repeter presenter keen en avant meant put out something ahead now
    """)
)
_NO_PROBLEM = re.compile(r"(?:pas|aucun) (?:de |d')?(?:souci|probleme|objection|inconvenient)s?")
_NAMED = re.compile(
    r"(?:(?:est-ce que |do |have |got |did )?(?:ai-je|j'ai|on a|a-t-on|avons-nous|i have|we have|i|we|i got|we got|got)"
    r" (?:get |got |have |eu )?)?"
    r"(?:le |la |l'|votre |ton |un |the |your |a |toujours |bien )*"
    r"(?:feu vert|go|accord|aval|ok|okay|top|green light|go-ahead|thumbs up|permission|clearance|bon)"
    r" (?:pour|for) (?=(?:l[ea]s? |l'|notre |nos |un |une |des |the |our |a |an )[a-z])"
)
"""« Feu vert pour la réouverture … ? »: leave for a thing."""
_POST = r"(?:mot|post|story|reel|carrousel|message|tweet|thread|publication|coup de projecteur|coup de pouce|piece|shout-?out)"
_POST_ON = re.compile(
    rf"(?:(?:(?:est-ce que )?(?:je|on) (?:peux |peut )?(?:fai[st]|faire|prepare|preparer|lance|lancer|publie|poste)"
    r"|(?:can|could|may|shall) (?:i|we) (?:do|write|make|put (?:out|up)|run|give)|(?:i'm |im )?(?:planning|doing|writing)"
    r"|ok(?:ay)? (?:pour|for)|feu vert pour|go pour|pour|for)\s+)?"
    rf"(?:un|une|le|la|a|the|something|mon|ma|my)?\s*(?:petite? |quick |short |nouveau |nouvelle )?(?:{_POST}|something)"
    r" (?:sur |a propos de |a propos d'|de bienvenue pour |about |on |for |to )"
)
"""« Un post sur la réouverture …, ça passe ? »"""


def apart(head: str) -> int:
    """Where what is said before an asking, and set apart from it, ends; 0 if there is nothing such."""
    found = _APART.match(head)
    return found.end() if found else 0


def lead_to(head: str) -> tuple[int, str | None]:
    """Where an asking that leads up to a verb of telling, or names a post, ends, and how it speaks of what follows; 0
    if there is none."""
    named, post = _NAMED.match(head), _POST_ON.match(head)
    if named or post:
        return (post.end(), BROAD) if post else (named.end() if named else 0, SUBJECT)
    head = _NO_PROBLEM.sub(lambda found: "ok".ljust(len(found.group())), head)
    words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(head[:200])][: _MOST + 4]
    for at, (word, _, end) in enumerate(words[:_MOST]):
        if word not in LIKE_WORDS and word not in _MORE and not _tells(word):
            break
        if _broken(head, words, at):
            break
        if _tells(word) and _asks([each for each, _, _ in words[: at + 1]]):
            found = _linked(head, word, end, words[at + 1 :])
            if found[0]:
                return found
    return 0, None


def _tells(word: str) -> bool:
    return word in _SHOWS_FR | _SAYS_FR | _TALKS_FR | _SHOWS_EN | _SAYS_EN | _TALKS_EN


def _broken(head: str, words: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether something else than a space, an apostrophe or a hyphen stands before the word."""
    return at > 0 and bool(head[words[at - 1][2] : words[at][1]].strip(" '-,"))


def _asks(words: Sequence[str]) -> bool:
    """Whether these words ask: « on donne … », "we feature …" tell what the house does."""
    *before, verb = words
    if _HOUSE.issuperset(before) and verb not in _OF_CM:
        return False
    return bool(before) and not (_WHO | _LEAVE).isdisjoint(before)


def _linked(head: str, verb: str, end: int, after: Sequence[tuple[str, int, int]]) -> tuple[int, str | None]:
    """How what follows is tied to the verb: « … que », « parler de … », or as what is shown."""
    colon = re.match(r"\s*:\s*", head[end:])
    if colon:
        return end + colon.end(), CLAIM
    if not after:
        return 0, None
    word, _, stop = after[0]
    if word in ("en", "bien", "aussi", "deja", "now", "also") and len(after) > 1:
        return _linked(head, verb, stop, after[1:])
    if word in _THAT:
        return _past(head, stop), CLAIM
    if (word in _OF and verb in _TALKS_FR) or (word in _ABOUT and verb in _TALKS_EN):
        return _past(head, stop), BROAD
    if word in LIKE_WORDS and word not in _ARTICLES:
        return 0, None
    if verb in _SAYS_EN and verb not in ("tell", "telling"):
        return _past(head, end), CLAIM
    if verb in _SHOWS_FR or verb in _SHOWS_EN:
        return _past(head, end), SUBJECT
    return 0, None


_ARTICLES = frozenset(words_of("le la l les un une des du notre nos the an a our this that it"))


def _past(head: str, end: int) -> int:
    return end + len(head[end:]) - len(head[end:].lstrip(" '"))
