"""What a CM does with a post, and says so: « Je mets en ligne la … ? », « Est-ce qu'on publie la … ? », « Je donne le
numéro ? ». Folded patterns for `phrases.py`.
"""

from __future__ import annotations

WE_POST = r"(?:est[- ]ce qu(?:e |'))?(?:je |on |nous )(?:publie|poste|annonce|partage|relaie|diffuse)\s+(?=l[ea']|les )"
I_POST = (
    r"(?:est[- ]ce que )?(?:je (?:programme|planifie|relaye|rediffuse|repartage|reposte|balance|lance|pousse|remonte"
    r"|garroche|mets? (?:en (?:ligne|avant|story|une|lumiere)|de l'avant)|fais la promo d[eu]|fais passer|signale)"
    r"|j'(?:affiche|epingle))\s+"
    r"(?=(?:l[ea] |les |l'|notre |nos |un |une |des |ce |cette )[a-z0-9])(?:le post (?:sur )?)?"
)
"""« On lance … » is what the house does."""
I_GIVE = (
    r"(?:je |je peux |puis-je )(?:donner?|redonner?)\s+"
    r"(?=(?:le (?:numero|tarif|prix|lien|chiffre)|l'adresse|la date"
    r"|les (?:horaires|dates|tarifs|prix|chiffres))(?![a-z]))"
)
"""What one gives who answers."""
POST_IDEA = (
    r"(?:(?:mon |une? |petite? )?idee de (?:post|story|reel|carrousel|publication)|(?:le |mon )?post du (?:jour|soir)"
    r"|(?:mon |le )?prochain post|(?:my )?next post|post idea)\s*:\s*(?![\s«\"“])"
)
"""« Idée : … » would say that it is no more than one."""
