"""Who was asked what, before an asking: « On nous interroge sur la foire : … »; and what is asked about, named by a
bare verb of telling: « Mentionner la foire, ça passe ? ». Folded text.
"""

from __future__ import annotations

import re

_ASKER = (
    r"(?:(?:une? |des |plusieurs |plein d'|plein de |les |nos |mes )?(?:gens|clientes?|clients?|abonnees?|abonnes?"
    r"|usagers?|usageres?|internautes?|membres?|journalistes?|voisine?s?|riverains?|lecteurs?|followers?|visiteurs?)"
    r"|on|quelqu'un|certains|(?:an? |some |several |our |my |the )?(?:customers?|clients?|followers?|fans?|members?"
    r"|readers?|visitors?|guests?|journalists?|reporters?|people|folks?|neighbours?|residents?)|someone|somebody)"
)
_SOMEBODY = (
    r"(?:(?:une? |des |plusieurs |certains |certaines |an? |some |several )?(?:habituee?s?|habitante?s?|mamans?|meres?"
    r"|papas?|peres?|parents?|dames?|messieurs|monsieur|voyageuse?s?|voyageurs?|patiente?s?|residente?s?|locataires?"
    r"|regulars?|mums?|moms?|mothers?|dads?|fathers?|lad(?:y|ies)|gentleman|residents?|patients?|passengers?"
    r"|neighbou?rs?"
    r"|users?))"
)
_FEELS = (
    r"(?: (?:doute(?:nt)?|hesite(?:nt)?|insiste(?:nt)?|rale(?:nt)?|rouspete(?:nt)?|panique(?:nt)?|stresse(?:nt)?"
    r"|s'(?:inquiete(?:nt)?|impatiente(?:nt)?|interroge(?:nt)?|enerve(?:nt)?)|n'y croi(?:t|ent)(?: pas)?"
    r"|n'en croi(?:t|ent) pas ses yeux|(?:est|sont) (?:inquiet|inquiete|perdu|perdue|fache|fachee)s?"
    r"|me relance(?:nt)?|nous relance(?:nt)?|appelle(?:nt)?|m'appelle(?:nt)?|m'ecri(?:t|vent)|nous ecri(?:t|vent)"
    r"|doubts? (?:it|that)|doubts?|(?:is|are)(?:n't| not) (?:sure|convinced)|(?:is|are) (?:worried|anxious|confused"
    r"|upset|insisting|moaning|panicking|ringing|calling|not sure)|keeps? (?:asking|ringing|calling)|worries|worry))"
)
"""What moves somebody to ask, and says nothing of what about."""
_ASKS = (
    r"(?: (?:me |nous |m'|vient de |viennent de )?(?:(?:demand|interrog|questionn)e(?:nt)?|pose(?:nt)? (?:la question"
    r"|des questions))(?: (?:souvent|encore|des infos))?|(?:'s| is| are)? (?:keeps? |just )?(?:asks?|asked|asking)"
    r"(?: me| us)?)"
)
_I_AM = r"(?:i'm|i am|we're|we are|i've been|we've been|i keep|we keep) (?:getting |being )?(?:asked|questions)"
_WHERE = (
    r"(?: (?:en|in|sous|on|par|via|sur|by|dans) (?:(?:the|les|la|un|my|our|nos|notre) )?(?:commentaires?|comments?"
    r"|dms?|mps?"
    r"|message prive|insta|instagram|facebook|fb|linkedin|page|story|stories|messages?))?"
)
_ABOUT = (
    r"(?:sur|pour|about|on|a propos d[eu]|au sujet d[eu]|concernant|regarding|par rapport a|des nouvelles d[eu]) "
    r"(?!it\Z|this\Z|that\Z)"
)
_WHOEVER = (
    r"(?:a (?:un |une )?(?:client|cliente|abonnee?|journaliste) qui (?:me |nous |le )?demand(?:e|erait)"
    r"|a ceux (?:et celles )?qui (?:le |me |nous )?demandent"
    r"|si (?:on|quelqu'un) (?:me |nous )?(?:le )?(?:demande|pose la question)|(?:to |for )?(?:anyone|anybody|those"
    r"|people) who asks?"
    r"|(?:if|when) (?:i'm |we're |anyone |people |someone )?(?:asked|asks|ask)"
    r"|(?:i )?(?:got|have|getting|i'm getting|we're getting) (?:a |an |loads of |lots of |many |some )?(?:dms?"
    r"|messages?|questions?))"
)
_ASKED = re.compile(
    rf"(?:(?:{_ASKER}|{_SOMEBODY})(?:{_ASKS}|{_FEELS})|{_I_AM}|{_WHOEVER}){_WHERE}(?: (?:about|on) (?:it|this"
    rf"|that))?(?:,? {_ABOUT}(?P<n>.+))?"
)
_TELLS = (
    r"(?:annoncer|mentionner|evoquer|publier|poster|partager|relayer|diffuser|rappeler|signaler|raconter|preciser"
    r"|confirmer|indiquer|expliquer|souligner|affirmer|repondre|dire|ecrire|mettre)"
)
_NAMES = re.compile(
    rf"{_TELLS} (?:que |qu')|(?:saying|announcing|mentioning|confirming|posting|writing|replying) that "
    r"|(?:annoncer|mentionner|evoquer|publier|poster|partager|relayer|rappeler|signaler|raconter"
    r"|communiquer sur"
    r"|parler d[eu]|souligner|mettre en (?:avant|ligne|lumiere)|poster sur|publier sur)\s+"
    r"(?=(?:l[ea]s? |l'|notre |nos |un |une |des |ce |cette )?[a-z0-9])"
    r"|(?:mentioning|sharing|publishing|promoting|plugging|highlighting|featuring|talking about|posting about"
    r"|tweeting about) (?=(?:the |our |this |an? )?[a-z0-9])"
)


def asked_of(head: str) -> int | None:
    """Where what somebody asked about begins in a clause that tells so, its end if it does not say; None if it is no
    such clause."""
    found = _ASKED.fullmatch(head.strip(" ,:;"))
    if found is None:
        return None
    shift = len(head) - len(head.lstrip(" ,:;"))
    return shift + found.start("n") if found["n"] else len(head)


def named_by(head: str) -> tuple[int, bool]:
    """Where the bare verb of telling at the beginning ends, and whether what follows is said; 0 if there is none."""
    found = _NAMES.match(head)
    if found is None:
        return 0, False
    return found.end(), found.group().endswith(("que ", "qu'", "that "))
