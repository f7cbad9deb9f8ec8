"""What may be said of something, and by which words: « Que puis-je dire de la foire ? », "What can I say about the
fair?", « Vous avez un texte validé pour la foire ? ».

It asks for the wording of a subject, as « on peut parler de la foire ? » does. Folded text.
"""

from __future__ import annotations

import re

_SAY_FR = (
    r"(?:dire|raconter|publier|poster|partager|sortir|communiquer|annoncer|ecrire|mettre|diffuser|relayer|repondre)"
)
_SAY_EN = (
    r"(?:say|tell (?:people|them|customers|followers|clients|everyone)|share|post|publish|put out|announce|write|reveal"
    r"|disclose|answer|reply)"
)
_OPENLY = r"(?: (?:deja|publiquement|maintenant|officiellement|already|publicly|now|openly|officially|so far|yet))?"
_OF_FR = r" (?:sur |de |du |des |d'|a propos d(?:e |u |es |')|au sujet d(?:e |u |es |')|concernant |pour )"
_OF_EN = r" (?:about|on|of|regarding|for|concerning) "
_I_MAY_FR = (
    r"(?:(?:je|on|nous) (?:peux|peut|pouvons|pourrais|pourrait)(?:[- ]tu)?|j'ai le droit (?:de|d')|on a le"
    r" droit (?:de|d'))"
)
_VALID_FR = (
    r"(?:valide|approuve|officiel|public|publique|partageable|diffusable|publiable|communicable|pret|prete)(?:e|le)?s?"
)
_VALID_EN = r"(?:approved|validated|agreed|official|cleared|signed-off|shareable|public|ready)"
_TEXT_FR = r"(?:textes?|formulations?|phrases?|messages?|libelles?|elements de langage|mots|infos?|informations?)"
_TEXT_EN = r"(?:wordings?|texts?|lines?|copy|statements?|messages?|messaging|info|information)"
_WHAT_MAY = re.compile(
    rf"(?:qu'est-ce qu(?:e |'){_I_MAY_FR} ?{_SAY_FR}{_OPENLY}{_OF_FR}"
    r"|(?!(?:que|quoi) [a-z-]+ (?:sortir|mettre) d)"
    rf"(?:que|quoi) (?:puis-je|peut-on|pouvons-nous|pourrait-on|pourrais-je) {_SAY_FR}{_OPENLY}{_OF_FR}"
    rf"|{_I_MAY_FR} {_SAY_FR}{_OPENLY} quoi{_OF_FR}"
    rf"|(?:rappelle|rappelez|redis|redites|dis|dites|confirme|confirmez)-moi ce qu(?:e |'){_I_MAY_FR}"
    rf" ?{_SAY_FR}{_OPENLY}"
    rf"{_OF_FR}"
    rf"|(?:(?:as-tu|avez-vous|a-t-on|y a-t-il|(?:est-ce qu')?(?:il y a|on a)|(?:est-ce que )?(?:tu as|vous avez"
    rf"|t'as)) )?"
    rf"(?:un |une |des |le |la |les )?{_TEXT_FR} {_VALID_FR}{_OF_FR}"
    rf"|quel(?:le)?s? (?:est |sont )?(?:le |la |les )?{_TEXT_FR}(?: {_VALID_FR})?{_OF_FR}"
    rf"|(?:so )?what (?:can|may|could|should|shall|am|are) (?:i|we) (?:(?:allowed|free|cleared|able) to )?{_SAY_EN}"
    rf"{_OPENLY}{_OF_EN}"
    rf"|(?:please )?(?:remind me|tell me|let me know|confirm) what (?:i|we) (?:can|may|am allowed to|are allowed to)"
    rf" {_SAY_EN}{_OPENLY}{_OF_EN}"
    rf"|(?:(?:do (?:you|we) have|have (?:you|we)(?: got)?|is there) )?(?:an? |any |some |the )?{_VALID_EN}"
    rf" {_TEXT_EN}{_OF_EN}"
    r"|(?:(?:do (?:you|we) have|have (?:you|we)(?: got)?|is there) )?anything (?:shareable|public|(?:i|we) can"
    r" (?:share|say|post)|to share)"
    rf"{_OF_EN}"
    rf"|what (?:is|'s) the {_VALID_EN} {_TEXT_EN}{_OF_EN})"
)


def what_may(head: str) -> int:
    """Where such an asking ends, and what it is about begins; 0 if there is none."""
    found = _WHAT_MAY.match(head)
    return found.end() if found else 0
