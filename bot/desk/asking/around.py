"""An asking on both sides of what is asked about: "is … ok to post?", « concernant …, on communique ? »."""

from __future__ import annotations

import re

from bot.desk.asking.phrases import MAY, PLACE

_FINE = r"(?:ok|okay|fine|alright|all right|cleared|approved)"
_SURE = r"(?:good|safe|cool)"
_HAPPY = r"(?:ok|okay|fine|good|alright|all right|cool|happy|comfortable)"
_TELL = r"(?:post|mention|announce|publish|talk about|post about|tweet about|tweet|promote)"
_IN_PLACE = (
    r"(?:on|in|into|to|sur|dans|en) (?:our |my |the |an? |notre |nos |la |le |les |l'|une? )?"
    rf"(?!pub(?![a-z]))(?:{PLACE}|posts?)"
)
_N = r"(?P<n>(?:the |our |my |this |that |these |l[ea]s? |l'|notre |nos |un |une |des |an? )?\S.{2,160}?)"
_THE = r"(?P<n>(?:the |our |this |l[ea]s? |l'|notre |nos |un |une |des |an? )[^,;:.!?]{2,160}?)"
_LEAVE = (
    r"(?:(?:ca|cela) (?:te|vous) (?:va|irait|convient) (?:si|que) (?:je|on) |(?:tu (?:serais|es)|vous (?:etes"
    r"|seriez))"
    r" (?:ok|okay|d'accord|a l'aise|partante?s?) (?:pour que|que|si) (?:je|on) )"
)
_NOW = r"(?:(?:desormais|maintenant|deja|enfin) )?"
_SAYABLE = r"(?:communicable|publiable|diffusable|annoncable|dicible)s?"
_TOLD = r"(?:annonce|mentionne|evoque|devoile|relaye|officialise|communique)e?s?"
"""« Publié » and « partagé » may be said of the thing itself: « le terrain peut être partagé »."""
_AROUND = tuple(
    re.compile(rf"(?:{pattern})(?:,? (?:please|pls|svp|stp))?\s*\?*\s*\Z")
    for pattern in (
        rf"(?:est-ce que )?(?:l'info|l'information|l'actu|la nouvelle|l'annonce) (?:sur|de|du|des|concernant) {_N}"
        rf" est(?:-elle)? {_NOW}(?:{_SAYABLE}|publique|confidentielle|validee|officielle)",
        rf"is the (?:info|information|news|announcement) (?:on|about|of|regarding) {_N} (?:shareable|public"
        rf"|confidential"
        rf"|cleared|approved|official|{_FINE} to (?:share|post))(?: yet| now)?",
        rf"(?:is|are) {_THE} (?:(?:{_FINE}|{_SURE}) (?:for (?:me|us) )?to {_TELL}|{_FINE} (?:for (?:me|us) )?to share"
        rf"|something (?:(?:i|we) can|to) (?:{_TELL}|share)|{_FINE} for (?!pub(?![a-z]))(?:{PLACE}|posting"
        r"|publication))",
        rf"(?:(?:are|is|would) (?:you|we|everyone|everybody)(?: be)? |you )?(?:all )?{_HAPPY} (?:with|for"
        rf"|about) {_THE}"
        r" (?:going out|to go out|being (?:posted|published|announced))",
        rf"{MAY}\s*(?:put|stick|pop|whack|chuck|bung|lash|drop|remettre|mettre|mets|met|metre) {_N} (?:(?:up"
        rf" )?{_IN_PLACE}|out there"
        r"|en avant|en ligne|en lumiere|a la une)",
        rf"(?:je|on) (?:mets?|metz) {_THE} (?:en (?:story|avant|ligne|lumiere)|a la une|sur (?:(?:nos |les )?reseaux"
        rf"|insta|facebook|fb"
        r"|linkedin|la page)|au calendrier)",
        rf"{MAY}\s*(?:give|get) {_N} (?:a |some |a bit of )?(?:shout-?out|plug|mention|airtime|push|love|nod)",
        rf"{MAY}\s*show (?:some |a bit of )?love (?:for|to) {_THE}",
        rf"{MAY}\s*use {_THE} in an? (?:post|story|reel)",
        rf"(?:{_LEAVE}|(?:je|on) )(?:mets?|mette|glisse|ajoute|cale|insere|integre|place|epingle) {_N}"
        rf" (?:en story|{_IN_PLACE})",
        rf"(?:est-ce que )?{_THE} (?:est|sont)(?:-(?:il|elle|ils|elles))? {_NOW}(?:{_SAYABLE}|(?:valide"
        rf"|approuve)e?s? pour"
        r" (?:publication|diffusion|les reseaux|mise en ligne))",
        rf"(?:est-ce que )?{_THE} (?:peut|peuvent)(?:-(?:il|elle|ils|elles))? {_NOW}etre {_TOLD}",
        rf"(?:is|are) {_THE} (?:something (?:i|we) can (?:shout|talk|post|brag) about|{_FINE} for (?:posting"
        rf"|publication))",
        rf"(?:has|have) {_THE} been (?:cleared|signed off|approved) (?:for (?:posting|publication|socials)"
        rf"|to (?:post|share))",
        rf"would {_THE} be {_FINE} to {_TELL}",
        rf"can {_THE} go (?:up )?(?:on|in|into) (?:our |my |the )?(?:page|story|stories|socials|insta"
        rf"|instagram|facebook"
        r"|linkedin|newsletter)",
        rf"(?:is|has) the embargo (?:on|for) {_THE} (?:been )?(?:over|lifted|up)(?: now| yet)?",
        rf"(?:est-ce que )?l'embargo (?:sur|pour) {_THE} (?:est(?:-il)?|a(?:-t-il)? ete) (?:bien |enfin )?(?:leve"
        rf"|fini"
        r"|termine|tombe|expire)",
        rf"{MAY}\s*(?:include|mention|feature|add|quote|cite|evoquer|mentionner|inclure|citer|glisser|ajouter|placer"
        rf"|caser"
        rf"|integrer|inserer|rajouter) {_N} (?:in|into|to|dans|a|en) (?:our |my |the |an? |notre |nos |la |le |les "
        rf"|l'|une?"
        rf" |ma |mes )?(?!pub(?![a-z]))(?:{PLACE}|infolettre|posts?|reply|reponses?|replies|une)",
        rf"(?:(?:can|could|may) (?:i|we) make|(?:je peux|puis-je) rendre) {_N} public(?:s|que|ques)?",
        rf"(?:can|could|may|shall) (?:i|we) (?:share|post|announce|publish|mention|tweet) {_THE} (?:with (?:our |my "
        rf"|the )?"
        r"(?:followers|people|audience|community|fans|public)|publicly|yet)",
        rf"(?:can|could|may|shall) (?:i|we) (?:talk|speak|post|tweet) about {_THE} (?:yet|publicly)",
        rf"(?:can|could|may|should) {_THE} be (?:posted|announced|published|mentioned|talked about)",
    )
)
"""What people may use or share is asked of the thing itself: "is the pool free to use?" is none of these."""
_ABOUT = re.compile(
    r"(?:(?:et|and|so|alors) )?(?:about|regarding|concerning|re|with regards? to|in regard to|as for|what about"
    r"|how about|as to|on"
    r" the subject of|concernant|au sujet d[eu]|a propos d[eu]|pour|for|rapport a|quant a|quid d[eu]|s'agissant d[eu]"
    r"|sur|cote)"
    r"\s*:?\s*(?=(?:the|our|l[ea]s?|notre|nos|l'|this) ?[a-z0-9])(?P<n>[^,;:.!?«\"“]{4,120})\Z"
)


def around(text: str) -> tuple[int, int] | None:
    """Where what is asked about begins and ends in a whole folded question; None if the asking does not frame it."""
    found = next((found for pattern in _AROUND if (found := pattern.match(text))), None)
    return found.span("n") if found else None


def about(text: str) -> int:
    """Where the subject begins of what is left of a question, its asking taken off: « concernant la foire »; else"
    " 0."""
    found = _ABOUT.match(text)
    return found.start("n") if found else 0
