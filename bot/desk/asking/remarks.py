"""What somebody says to the team behind a matter, of the text and not of the thing: « zéro souci ? », « le texte te va
? », « rien de confidentiel ? », "is that the official line?", « je publie sauf contre-ordre ».

Each is a whole clause. What may be asked of the thing is none: « aucun risque ? », « c'est pour ce soir ». Folded text.
"""

from __future__ import annotations

import re

_TEXT_FR = (
    r"(?:(?:le|ce|mon) (?:texte|post|message|visuel|brouillon|mot)"
    r"|(?:la|cette|ma) (?:formulation|tournure|phrase|legende))"
)
_TEXT_EN = r"(?:(?:the|this|my) (?:text|post|wording|copy|caption|phrasing|draft))"
_NO_TROUBLE = (
    r"(?:zero (?:souci|probleme|objection)|zero (?:issues?|problems?|objections?)|ca passe (?:creme|ou ca casse)"
    r"|(?:il )?(?:n'?y a |y a )?rien de (?:confidentiel|sensible|secret)(?: (?:la-dedans|dedans))?"
    r"|(?:(?:any|is there an?|do you see an?) )?(?:problems?|issues?|objections?) with (?:that|this)(?: one)?"
    r"|(?:un |aucun )?(?:probleme|souci) avec (?:ca|cela)"
    r"|(?:there's )?nothing (?:confidential|sensitive|secret)(?: in (?:there|that|it|this))?"
    r"|(?:c'est|ce n'est|n'est) plus sous embargo|(?:it's )?not under embargo(?: any ?more)?"
    r"|l'embargo est (?:bien |enfin )?(?:leve|fini|passe|tombe|termine)|is the embargo (?:off|over|lifted|up))"
)
_RIGHT = (
    rf"(?:(?:c'est |est-ce )?(?:bien )?(?:la bonne (?:info|version|formulation)|le bon (?:texte|post|visuel|message))"
    r"|l'info est (?:bonne|juste|correcte|exacte|ok|a jour)|je me trompe|je dis (?:une|pas de) betise"
    rf"|{_TEXT_FR} (?:te|vous) (?:va|convient|plait)|(?:c'est |est-ce )?(?:bien )?(?:la (?:version|ligne) officielle"
    r"|ce qu'on (?:dit|communique))|am i wrong"
    r"|(?:are you |you )?(?:happy|ok|okay|fine|good) with (?:that|this) one"
    r"|(?:can|could|may|shall) (?:i|we) (?:post|share) (?:the|a) reminder"
    r"|(?:can|could|may|shall) (?:i|we) (?:write|spell) the (?:number|figure)(?: out)?(?: like (?:that|this))?"
    r"|(?:je peux|on peut|puis-je) ecrire le (?:nombre|chiffre) (?:comme ca|ainsi|en (?:toutes )?lettres)"
    r"|(?:is that|that's|that is) (?:what we're saying|the (?:official )?line)"
    rf"|(?:does )?{_TEXT_EN} (?:ok|okay|fine|good|work|works)|are we solid|do we approve)"
)
_OK = r"(?:d'ac|oki(?: doki)?|okey dokey|okie dokie|(?:ok|okay) (?:boss|chef|cheffe|patron|patronne|team|captain))"
_BOASTS = r"(?:(?:je me|j'me|on se) pete(?:-tu)? les bretelles(?: avec (?:ca|cela))?|je balance la sauce)"
_GOES = (
    r"(?:je pars avec (?:ca|cela|cette version|ce texte)|(?:je peux|on peut|puis-je) l'(?:inclure|integrer)"
    r"|(?:je peux|on peut|puis-je) l[ea']s? ?afficher (?:en (?:vitrine|magasin|boutique)|a l'accueil|partout)"
    r"|(?:je peux|on peut|puis-je) l[ea]s? dire (?:au (?:telephone|comptoir|guichet)|a l'accueil)"
    r"|(?:can|could|may|shall) (?:i|we) (?:include (?:it|this|that)|say (?:it|this|that) (?:on the phone|at the desk)"
    r"|put (?:it|this|that) (?:in the window|on a poster)|add (?:it|this|that) to (?:the|our|my) (?:carousel|story"
    r"|newsletter|post|thread|caption)))"
)
_SOON = r"(?:(?:je|on) (?:poste|publie|partage)|posting|publishing) (?:dans|in) \d\d? ?(?:min|mins|mn|minutes)"
_SAYS = re.compile(f"(?:{_NO_TROUBLE}|{_RIGHT}|{_OK}|{_BOASTS}|{_GOES}|{_SOON})")
_WAITS = re.compile(
    r"(?:je|on) (?:publie|poste|partage|diffuse|l'envoie) (?:des que (?:tu valides|vous validez|(?:j'ai"
    r"|on a) (?:ton|votre)"
    r" (?:ok|feu vert|go|accord))|sauf (?:contre-?ordre|avis contraire|objection))"
    r"|(?:i'll|we'll|i will) (?:post|publish|share)(?: (?:it|this))? (?:(?:as soon as|once|when) you (?:approve"
    r"|ok it|confirm"
    r"|sign off)|unless (?:told otherwise|i hear otherwise|you say otherwise))"
    r"|besoin de (?:ta|votre) validation|needs your (?:ok|approval|sign-?off)|ti?en(?:s|ez)-moi au courant"
    r"|keep me posted"
)


def remarks(clause: str) -> bool:
    """Whether a clause, folded and without its question mark, is said of the text."""
    return bool(_SAYS.fullmatch(clause))


def waits(clause: str) -> bool:
    """Whether it waits for an answer, though it asks nothing: « je publie dès que tu valides »."""
    return bool(_WAITS.fullmatch(clause))
