"""A post that says something, asked about by what it says: « Validez-vous un post qui rappelle que … ? », "a story
saying …".

Only verbs that tell it as it is: a post that denies something, or asks for it, is none. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.asking.phrases import CLAIM, SUBJECT

_LEADS = (
    r"(?:(?:je|on) (?:peux |peut |vais |va |voudrais |voudrait |aimerais )?(?:preparer?|redige|rediger|fai[st]|faire"
    r"|publie|publier|poste|poster|lance|lancer|programme|programmer|mets?|mettre)"
    r"|j'(?:aimerais|ai prevu|ai prepare|ai ecrit|ai redige|envoie)(?: (?:faire|publier|poster|lancer))?"
    r"|(?:ca|cela) (?:te|vous) (?:va|irait|convient|conviendrait)(?: si je (?:fais|publie|poste))?,?"
    r"|(?:c'est )?(?:ok|okay|go|feu vert|bon|d'accord|partante?s?)(?: pour| avec)?(?: (?:faire|publier|poster))?"
    r"|(?:tu|vous) (?:valides|validez|approuves|approuvez)|(?:validez|approuvez)-vous|valides-tu"
    r"|(?:would|do|could|can|will) you (?:approve|ok|okay|sign off|clear)(?: on)?|(?:are you )?(?:happy|ok|okay|good"
    r"|fine|alright)(?: with| for(?: me to)?| to| if i)?(?: (?:do|post|publish|write|run|put up))?"
    r"|(?:can|could|may|shall|should) (?:i|we) (?:do|post|publish|write|run|put up|put out|make|share)"
    r"|(?:i'm |i am |we're )(?:doing|writing|preparing|planning|drafting))"
)
_POST = (
    r"(?:(?:un|une|mon|ma|notre|a|an|my|our) |(?:le|la|ce|cette|the|this) (?=(?:post|story|reel|carrou?sel)(?![a-z])))?"
    r"(?:petite? |quick |short |little )?"
    r"(?:posts?|story|reel|carrousel|carousel|publication|tweet|thread|message|texte)(?: (?:facebook|fb|insta"
    r"|instagram|linkedin|tiktok))?"
)
"""« Le message qui dit que … » is one that somebody wrote."""
_TELLS_FR = r"(?:dit|annonce|rappelle|precise|confirme|indique|explique|signale|raconte|mentionne|souligne)"
_TELLS_EN = r"(?:say|announce|confirm|mention|explain|state|tell people|let people know)"
_SAYS = re.compile(
    rf"(?:{_LEADS} )?{_POST},? (?:"
    rf"(?P<claim>qui {_TELLS_FR} (?:bien |aussi )?qu(?:e |')|(?:disant|annoncant|rappelant|precisant|confirmant"
    r"|indiquant) qu(?:e |')|pour (?:dire|annoncer|rappeler|preciser|confirmer|indiquer|signaler) qu(?:e |')"
    r"|(?:saying|explaining|stating) (?=(?:we|our|the|it|there) )"
    rf"|(?:saying|announcing|confirming|explaining|stating|mentioning) that |(?:which|that|to) {_TELLS_EN}s?"
    r"(?: that (?=[a-z0-9])| (?=(?:we|it|there)(?:'| )))|(?:which|that) says? |to say )"
    r"|(?P<thing>(?:qui (?:annonce|rappelle|signale|mentionne|souligne|confirme|raconte)|pour (?:annoncer|rappeler"
    r"|signaler|mentionner|souligner|confirmer|saluer|feliciter)|annoncant|rappelant|announcing|mentioning"
    r"|highlighting|confirming|(?:which|that|to) (?:announces?|mentions?|highlights?|confirms?))"
    r" (?=(?:l[ea]s? |l'|notre |nos |un |une |des |the |our |an? )[a-z0-9])))"
)


def post_that_says(head: str) -> tuple[int, str | None] | None:
    """Where what a post says, or tells of, begins, and how; None if no such post is asked about."""
    found = _SAYS.match(head)
    if found is None:
        return None
    return found.end(), CLAIM if found["claim"] else SUBJECT
