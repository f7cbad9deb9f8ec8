"""A clause in which somebody would do something with the things told of, and not with a text about them: « les vélos
d'occasion, je peux les envoyer ? », "old bikes are welcome, can I drop them off?", "can I use the gym?".

A text is one, and "it"; several things are what is told of, unless that is what one tells (« les horaires, je peux les
donner ? »). Folded text.
"""

from __future__ import annotations

import re
from datetime import date

from bot.desk.text.lexer import read_text
from bot.desk.text.verbs import makes_claim

_TELLABLE = re.compile(
    r"(?<![a-z])(?:chiffres?|nombres?|numeros?|dates?|horaires?|heures|tarifs?|prix|resultats?|noms?|infos?|details?"
    r"|photos?|videos?|visuels?|images?|posts?|stories|textes?|phrases?|legendes?|reponses?|annonces?"
    r"|messages?|lignes|adresses?|coordonnees|montants?|scores?|programmes?|liens?|consignes?|conseils?"
    r"|figures?|figs|numbers?|stats?|times?|hours?|prices?|results?|names?|news|updates?|pictures?|pics?|captions?"
    r"|texts?|lines?|words?|replies|answers?|address(?:es)?|links?|tips?|rules?|scores?|amounts?|quotes?|totals?"
    r"|telephones?|tel|courriel|mail|email)(?![a-z])"
    r"|\d{3}[ -]\d{3}|\d\d \d\d \d\d|\d+ \w+\.? (?:et|and) \d"
)
"""What one tells, shows or posts, so that « les donner » is to tell it."""
_PLACE = (
    r"(?:pages?|feed|fil|sites?|website|story|stories|reels?|posts?|publication|newsletter|infolettre|bio|caption"
    r"|legende|comments?|commentaires?|repl(?:y|ies)|reponse|dms?|socials?|social media|reseaux(?: sociaux)?|rs|insta"
    r"|instagram|ig|facebook|fb|linkedin|twitter|x|tiktok|threads|bluesky|youtube|calend(?:rier|ar)|planning|diary"
    r"|agenda|ligne|avant|une)(?![a-z])"
)
_ON_A_PAGE = re.compile(
    rf"(?:sur|dans|en|on|in|into|to|via|a|as) (?:(?:le|la|les|l'|nos|notre|the|our|a|my) ?)?{_PLACE}"
)
_THINGS = r"(?:them|those|these|some|mine|ours)(?![a-z])"
_DOES = (
    r"(?:send|give|drop|put|run|use|push|cover|plug|boost|schedule|cite|quote|name|tag|pin|get|add|include|fire|bang"
    r"|lash|throw|chuck|stick|pop|whack|bung|release|post|flag|bring|take|leave|keep|pass|show|feature|picture)"
)
_ENGLISH = re.compile(
    rf"(?<![a-z])(?:{_DOES} (?:out |up |on |over |in |off )?{_THINGS}|give it(?! (?:out|a))(?![a-z])"
    rf"|(?:can|could|may|might|should|shall|will) (?:they|these|those) (?:go|run)(?![a-z])"
    r"|(?:can|may|could|shall|should) (?:i|we) (?:sign|keep|take) it(?= ?\Z))(?P<rest>[^.!?;:]*)\Z"
)
_FAIT = (
    r"(?:donn|envo[iy]|sor[ts]|mett?|pass|utilis|lanc|relanc|lach|pouss|prend|prene|repren|cit|nomm|tagu?|garroch"
    r"|programm|planifi|diffus|ajout|rajout|gliss|plac|cas|coll|remont|transme|laiss|gard|sers|servir|gar|pars|parti"
    r"|remett?|balanc|photographi|filmer)"
)
_FRENCH = re.compile(
    rf"(?<![a-z'])(?:(?<!m')(?<!t')(?:les|lui|leur|en) ?{_FAIT}[a-z]*|l(?:e |a |')donn[a-z]+"
    r"|l[ea] (?:gard|pren)[a-z]*|(?:je|on) l[ea] fai[st](?= ?\Z)"
    rf"|(?:peux|peut|puis-je|pouvons) donner)(?P<rest>[^.!?;:]*)\Z"
)
_BARE = " \t\n?!.,;"


def does_things(tail: str) -> bool:
    """Whether the end of a question, folded, is such a clause."""
    bare = tail.rstrip(_BARE)
    found = _ENGLISH.search(bare) or _FRENCH.search(bare)
    if found is None or "," in found["rest"] or _ON_A_PAGE.search(found["rest"]):
        return False
    return not (_TELLABLE.search(bare[: found.start()]) or _TELLABLE.search(found["rest"]))


_MAY = (
    r"(?:(?:can|could|may|might|should|shall|will) (?:i|we)|(?:am i|are we|is it|it's) (?:ok|okay|free|fine|allowed"
    r"|good|safe|alright|all right) (?:to|if (?:i|we)|for (?:me|us) to)|ok(?:ay)? to|mind if (?:i|we)"
    r"|(?:est-ce que )?(?:je|on|nous) (?:peux|peut|pouvons|pourrais|pourrait|voudrais|voudrait|veux|vais|va)|puis-je"
    r"|peut-on|(?:est-ce que )?(?:j'ai|on a) le droit d(?:e |')"
    r"|(?:c'est |est-ce )?(?:ok|permis|possible|correct|autorise) (?:de |d'|pour )|ok pour|je|on|j')"
)
_ANY = r"(?:an? |some |my |our own |une? |des |mon |ma |mes |du |de la |quelques )"
_SOME_DEED = (
    r"(?:use|utiliser?|push|pousser?|schedule|programmer?|planifier?|celebrate|celebrer?|fete[rz]?|give|give out"
    r"|donne[rz]?|post|poste[rz]?|run|drop|pin|plug|put|mettre|send|envoyer|envoie|share|partage[rz]?|sortir|lancer"
    r"|lacher|quote|cite[rz]?|confirm|confirme[rz]?|feature|boost|repeat|presenter)"
)
_USES = r"(?:use|utiliser?|use of)"
_BEGINS = re.compile(
    rf"{_MAY} ?(?:also |just |aussi |bien )?(?:{_SOME_DEED} {_ANY}|{_USES} |(?:schedule|programmer|planifier) (?:des )?"
    rf"(?=[a-z' -]+s(?![a-z]))(?!the |l[ae] |les |l'|our |notre |nos |this |ce )"
    r"|(?:celebrate|celebrer|fete[rz]?|speak|post|share|advertise|run) (?:at|in|with"
    r"|on (?=[a-z' ]*(?:radio|tv|stage))|a |au |avec |chez )"
    r"|(?:post|envoyer|envoie|poster|send) (?:the |les |un |des )?(?:parcels?|colis|letters?|lettres?|packages?))"
    r"(?P<what>[^?!.,;:]*)"
)
_SAID = re.compile(r"[«“\"]|(?<![a-z])(?:que|qu'|that|si|if)(?![a-z])")
"""What is said, and no thing: "can I use « We reopen » ?"."""
_USED = re.compile(rf"{_USES} \Z")
_ANY_DAY = date(2000, 1, 1)
_TEXTS = re.compile(
    r"(?<![a-z])(?:posts?|stor(?:y|ies)|reels?|tweets?|reminders?|rappels?|teasers?|mots?|mentions?|shout-?outs?|threads?"
    r"|carr?ous[ae]ls?|visuels?|hashtags?|logos?|slogans?|quotes?|citations?|wordings?|formulations?|versions?|drafts?"
    r"|hints?|trucs?|choses?|annonces?|nouvelle|brouillons?|expressions?|termes?|terms?|notes?|pieces?|updates?|actus?|publications?)(?![a-z])|\A\d"
)


def begins_deed(head: str) -> bool:
    """Whether the beginning of a question, folded, asks to do something with a thing: "can I use the gym?", « je peux
    donner mon sang … ? ». Who would post of it names it: "can I post the open day?"."""
    found = _BEGINS.match(head)
    if found is None or _TELLABLE.search(found["what"]) or _TEXTS.search(found["what"]):
        return False
    if _SAID.search(found["what"]):
        return False
    used = _USED.search(found.group()[: found.start("what") - found.start()])
    return not (used and makes_claim(read_text(found["what"], _ANY_DAY).tokens))
