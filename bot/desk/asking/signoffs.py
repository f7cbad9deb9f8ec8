"""What is asked behind a text in quotes, of the text: « … » Tout est juste ?, "…" Ready to publish?

Behind anything else the same may be asked of the thing: « le pont, tout est conforme ? », "the ferry, ready to go?".
Folded text.
"""

from __future__ import annotations

import re

_BOUND = re.compile(r"(?<=[»”\"])[\s.,;:–—-]*(?=[a-z])")
_OPENS = re.compile(r"[«“\"]")
_SENTENCE = re.compile(r"[.!?…][\s»”\"]*\Z|#\w+[\s»”\"]*\Z|[^\w\s.,;:!?'’«»“”\"()%€$£-][\s»”\"]*\Z")
_LEAST = 8
"""Words of a text that is no title, where no sign ends it."""
_GOES = r"(?:publie[rz]?|poste[rz]?|etre (?:publiee?|postee?)|partage[rz]?|mettre en ligne)"
_FRENCH = (
    r"(?:(?:et )?(?:la )?(?:tout (?:est |m'a l'air |te semble |vous semble |y est|me parait )?|(?:c'est |ca te semble "
    r"|ca vous semble |est-ce |tout ca est |le texte est |bien )+)?"
    r"(?:juste|exacte?|conforme|correcte?|a jour|d'equerre|carre|clair|parfaite?|reglo"
    r"|au poil|tip-?top|numero un|nickel(?: chrome)?|impec(?:cable)?)"
    r"(?: (?:pour (?:toi|vous)|de (?:votre|ton) cote|comme ca|ainsi|la))?"
    r"|(?:tu|vous) (?:approuve[sz]|signe[sz]|contresigne[sz]|enterine[sz]|confirme[sz]"
    r"|me suive[sz]|suive[sz]|relise[sz]|relis|tamponne[sz]|corrige[sz]|retouche[sz])(?: (?:ca|le texte|tel quel))?"
    r"|(?:approuvez|signez|validez|confirmez)-vous|(?:approuves|signes|valides|confirmes)-tu"
    r"|(?:j'appuie|je clique|je pese)(?: sur (?:publier|envoyer|le bouton|poster|partager))?"
    rf"|(?:pret|prete|bon|bonne|mur|mure|ok|go|top) (?:a|pour|pr) (?:{_GOES}|(?:la )?(?:publication|diffusion"
    rf"|mise en ligne|parution))(?: (?:tel(?:le)? quel(?:le)?|comme ca|demain|ce soir))?"
    r"|bon a (?:partir|diffuser)|(?:ok|bon) (?:pour|pr) (?:demain|ce soir|ce matin|midi|tout de suite)"
    r"|(?:je|on) (?:l[ea] |l')?(?:laisse|garde|mets|met|colle|copie|epingle|programme|cale|envoie|imprime|utilise)"
    r"(?: (?:ca|comme ca|ainsi|tel(?:le)? quel(?:le)?|en (?:ligne|story|commentaire)|pour (?:demain|ce soir)"
    r"|demain|ce soir|la|le texte|ce texte))*"
    r"|(?:ca|le texte|la reponse) (?:te|vous) (?:va|convient|plait|parle)(?: (?:comme (?:ca|reponse|texte)|ainsi))?"
    r"|poste|publie|on imprime|je l'imprime|j'imprime|(?:rien|qqch|quelque chose) (?:a|qui) (?:cloche|changer"
    r"|reprendre|retoucher|rectifier)|(?:une|des) (?:faute|coquille|erreur)s?|pas (?:de|d') ?(?:faute|coquille"
    r"|erreur)s?"
    r"|fidele (?:a|au) (?:ce que (?:vous avez|tu as) (?:dit|ecrit|valide)|la version (?:validee|officielle)"
    r"|texte valide)"
    r"|c'est bien (?:(?:le texte|la formulation) (?:validee?|approuvee?|officielle?|retenue?|convenue?)"
    r"|la version (?:validee|approuvee|retenue|convenue))"
    r"|ca respecte le texte valide|elle (?:te|vous) (?:va|convient))"
)
_IT = r"(?:it|this|that|the (?:text|post|copy|wording|caption|reply|draft|line))"
_ENGLISH = (
    rf"(?:(?:is |are )?(?:all |{_IT} |that all |everything |it all )?(?:perfect|spot on|bang on|accurate"
    r"|right|correct|as (?:agreed|approved)(?= by you| with you))(?: (?:now|to you|by you|with you|in there))?"
    rf"|(?:is |are )?(?:{_IT} )?(?:all )?(?:ready|set|fit|right|fine|safe|ok|okay|good|clear|cleared|approved) (?:to"
    r" (?:publish|print|post|schedule|be (?:posted|published))|for (?:publication|posting))"
    r"(?: (?:as is|as it is|like (?:this|that)|now|today|tonight|tomorrow))?"
    r"|(?:ok|okay|fine) (?:to (?:send|share|go out|go up)|for (?:tomorrow|tonight|today|this (?:morning|afternoon"
    r"|evening)))"
    r"|(?:ok|okay|good|fine) (?:like (?:this|that)|as (?:is|it is|it stands))|(?:is there )?(?:nothing|anything) to"
    r" (?:change|add|fix|correct|tweak|amend)|(?:any|no) (?:typos|mistakes|errors|slips)|(?:any|is there an?|no)"
    rf" (?:problem|issue|objection|trouble|concern)s? with {_IT}"
    r"|(?:is |and )?(?:it|this|that) (?:(?:is )?(?:still )?the (?:approved|agreed|right|correct) (?:wording|text)"
    r"|(?:is )?(?:still )?the (?:approved|agreed) version)|(?:does|do) "
    rf"{_IT} (?:match (?:what (?:you|we) (?:told us|said)|you approved|the approved (?:version|wording|text))"
    r"|(?:look|read|sound|seem) (?:right|ok|okay|good|fine|accurate|correct)(?: to you)?)"
    rf"|(?:do|shall|should|can|may|could) (?:i|we) (?:just )?(?:keep|leave|print|paste|send|schedule|pin|copy"
    rf"|queue|go with) {_IT}(?: (?:up|out|as is|as it is|like (?:this|that)|now|today|tonight|tomorrow"
    rf"|please))*"
    r"|(?:send|print|pin|paste|queue|schedule) (?:it|this)|send|print and post|do you (?:approve"
    r"|sign (?:it )?off|ok it)"
    r"|(?:are you )?(?:signing (?:it|this) off|ok-?ing (?:it|this))|your (?:verdict|signature|initials|stamp))"
)
_ASKED = re.compile(rf"(?:(?:et|and|so|alors|donc|c'est|ok|bon),? )?(?:{_FRENCH}|{_ENGLISH})")


def signed_off_at(tail: str) -> int | None:
    """Where what is asked of a quoted text begins, behind it; None if it is asked of anything else."""
    for bound in reversed(list(_BOUND.finditer(tail))):
        if _ASKED.fullmatch(tail[bound.end() :].strip(" ?!.,;")):
            return bound.end() if _text_before(tail[: bound.start()]) else None
    return None


def _text_before(quoted: str) -> bool:
    """Whether a text ends there, and no title."""
    inner = _OPENS.split(quoted.rstrip(' »”"'))[-1]
    return bool(_SENTENCE.search(quoted.rstrip())) or len(inner.split()) >= _LEAST
