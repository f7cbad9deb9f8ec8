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
_GOES = (
    r"(?:publie[rz]?|poste[rz]?|partir|sortir|paraitre|etre (?:publiee?|postee?|diffusee?|envoyee?)|diffuser|envoyer"
    r"|imprimer|partage[rz]?|mettre en ligne)"
)
_FRENCH = (
    r"(?:(?:et )?(?:la )?(?:tout (?:est |m'a l'air |te semble |vous semble |y est|me parait )?|(?:c'est |ca te semble "
    r"|ca vous semble |est-ce |tout ca est |le texte est |bien )+)?"
    r"(?:juste|exacte?|conforme|correcte?|en ordre|en regle|a jour|fidele|d'equerre|carre|propre|clair|parfaite?|reglo"
    r"|au poil|tip-?top|numero un|nickel(?: chrome)?|impec(?:cable)?)"
    r"(?: (?:pour (?:toi|vous)|de (?:votre|ton) cote|comme ca|ainsi|la))?"
    r"|(?:tu|vous) (?:l'|le |la )?(?:approuve[sz]|signe[sz]|contresigne[sz]|enterine[sz]|homologue[sz]|confirme[sz]"
    r"|me suive[sz]|suive[sz]|relise[sz]|relis|tamponne[sz]|corrige[sz]|retouche[sz])(?: (?:ca|le texte|tel quel))?"
    r"|(?:l'|le |la )?(?:approuvez|signez|validez|confirmez)-vous|(?:approuves|signes|valides|confirmes)-tu"
    r"|(?:j'appuie|je clique|je pese)(?: sur (?:publier|envoyer|le bouton|poster|partager))?"
    rf"|(?:pret|prete|bon|bonne|mur|mure|ok|go|top) (?:a|pour|pr) (?:{_GOES}|(?:la )?(?:publication|diffusion"
    rf"|mise en ligne"
    r"|parution)|demain|ce soir|ce matin|midi|tout de suite)(?: (?:tel(?:le)? quel(?:le)?|comme ca|demain|ce soir))?"
    r"|(?:je|on) (?:l[ea] |l[ea]s |l')?(?:laisse|garde|mets|met|colle|copie|epingle|programme|cale|envoie|imprime"
    r"|expedie|utilise|reprends|reprend)"
    r"(?: (?:ca|comme ca|ainsi|tel(?:le)? quel(?:le)?|en (?:ligne|story|commentaire)|pour (?:demain|ce soir)"
    r"|demain|ce soir|la|le texte|ce texte))*"
    r"|(?:ca|le texte|la reponse) (?:te|vous) (?:va|convient|plait|parle)(?: (?:comme (?:ca|reponse|texte)|ainsi))?"
    r"|envoyee?|poste|publie|on imprime|je l'imprime|j'imprime|(?:rien|qqch|quelque chose) (?:a|qui) (?:cloche|changer"
    r"|reprendre|retoucher|rectifier)|(?:une|des) (?:faute|coquille|erreur)s?|pas (?:de|d') ?(?:faute|coquille"
    r"|erreur)s?"
    r"|fidele (?:a|au) (?:ce que (?:vous avez|tu as) (?:dit|ecrit|valide)|la version (?:validee|officielle)"
    r"|texte valide)"
    r"|c'est bien (?:la version|le texte|la formulation) (?:validee?|approuvee?|officielle?|retenue?|convenue?)"
    r"|ca respecte (?:l'accord|la consigne|les consignes|le texte valide)|(?:elle|il) (?:te|vous) (?:va|convient)"
    r"|(?:est-ce que )?(?:elle|il) (?:est|serait) (?:bonne?|ok|correcte?|juste|conforme))"
)
_IT = r"(?:it|this|that|them|these|the (?:text|post|copy|wording|caption|reply|draft|line))"
_ENGLISH = (
    rf"(?:(?:is |are )?(?:all |{_IT} |that all |everything |it all )?(?:perfect|spot on|bang on|accurate|in order"
    rf"|up to"
    r" date|as agreed|as approved|right|correct|true to the original|faithful)(?: (?:now|to you|by you|with you"
    r"|in there))?"
    rf"|(?:is |are )?(?:{_IT} )?(?:all )?(?:ready|set|fit|right|fine|safe|ok|okay|good|clear|cleared|approved) (?:to"
    r" (?:publish|print|post|go(?: (?:out|live|up))?|send|share|run|release|use|schedule|be (?:posted|published"
    r"|sent))|for"
    r" (?:publication|posting|release|print|tomorrow|tonight|today|this (?:morning|afternoon|evening)))"
    r"(?: (?:as is|as it is|like (?:this|that)|now|today|tonight|tomorrow))?"
    r"|(?:ok|okay|good|fine) (?:like (?:this|that)|as (?:is|it is|it stands))|(?:is there )?(?:nothing|anything) to"
    r" (?:change|add|fix|correct|tweak|amend)|(?:any|no) (?:typos|mistakes|errors|slips)|(?:any|is there an?|no)"
    rf" (?:problem|issue|objection|trouble|concern)s? with {_IT}"
    r"|(?:is |and )?(?:it|this|that) (?:(?:is )?(?:still )?the (?:approved|right|final|correct|official|agreed)"
    r" (?:version|wording|text|line|copy))|(?:does|do) "
    rf"{_IT} (?:match (?:what (?:you|we) (?:told us|said|agreed|approved)|the approved (?:version|wording|text))"
    r"|(?:look|read|sound|seem) (?:right|ok|okay|good|fine|accurate|correct)(?: to you)?)"
    rf"|(?:do|shall|should|can|may|could) (?:i|we) (?:just )?(?:keep|leave|run|print|use|paste|send|schedule|pin|copy"
    rf"|queue|release|go with) {_IT}(?: (?:up|out|as is|as it is|like (?:this|that)|now|today|tonight|tomorrow"
    rf"|please))*"
    r"|(?:send|print|pin|paste|queue|schedule|run) (?:it|this)|send|print and post|do you (?:approve"
    r"|sign (?:it )?off|ok it)"
    r"|(?:are you )?(?:signing|ok-?ing|approving) (?:it|this)(?: off)?|(?:your )?(?:verdict|signature|initials|stamp))"
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
