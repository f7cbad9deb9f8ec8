"""What a post calls out to its readers and that states nothing: « Envie d'un week-end au vert ? », "Wrap up warm!".

A question about what they feel like, from a list of what everybody may feel like anywhere; a call to get ready, from a
list of what everybody has at home. What names anything else tells something of the matter, and stays: what is offered
(« Envie de bière gratuite ? », « Envie de nager ? », « Sortez vos maillots ! »), when (« Vous venez dimanche ? »), who
comes (« On court avec vous ! », "Bring your ID!"). Folded text.
"""

from __future__ import annotations

import re

from bot.desk.text.lexicon import ASSERTING
from bot.desk.text.lists import words_of

_FEELS_FR = re.compile(
    r"(?:(?:une? )?(?:petite )?(?:envie|besoin) d[e' ]+|(?:vous|tu) (?:aimez|aimes|adorez|adores|cherchez|cherches"
    r"|revez de|reves de|revez d'|avez envie de|avez envie d'|arrivez|venez|passez|prevoyez|voulez"
    r"|avez besoin de"
    r"|avez besoin d'|manquez de) |prete?s? pour |partante?s? pour |chaude?s? pour )(?P<what>.+)"
)
_TEMPTS_FR = re.compile(r"(?P<what>.+?),? ca (?:vous|te) (?:tente|dit|parle)(?: bien)?")
_FEELS_EN = re.compile(
    r"(?:(?:do you |are you |anyone )?(?:fancy|fancying|craving|looking for|in the mood for|ready for|up for"
    r"|dreaming of|love|need|in need of|planning|after|feel like|feeling like|coming by|coming in by"
    r"|got plans for) )(?P<what>.+)"
)
_TEMPTS_EN = re.compile(r"(?P<what>.+?),? anyone")
_LIFE = frozenset(
    words_of("""
    un une le la l les du des de d en a au aux et ou votre vos ton ta tes bon bonne beau belle petit petite
    bel grand grande vrai vraie
    week end weekend semaine journee vacances pause
    hiver ete printemps automne soleil fraicheur air plein nature
    vert verdure detente repos evasion aventure sortie escapade
    changement decouverte douceur bouger rire rever sortir souffler
    famille amis amies copains copines proches train voiture metro
    a an the some your of in for by with and or to on good nice bit little great proper big real
    weekend week day holiday holidays break rest winter summer spring
    autumn fall sun air fresh outdoors nature green
    getaway adventure outing road trip change laugh
    out outside family friends mates train car tube
    """)
)
"""What everybody may feel like, whatever is on offer, and by what people come anywhere."""
_READY_FR = re.compile(
    r"(?:(?:vite )?(?:sortez|preparez|chaussez|enfilez|aiguisez|affutez|ressortez|depoussierez|attrapez|a"
    r"|tous (?:en|a vos|a))(?: donc)? ?(?:vos |les |tes |l'|le |la |votre )?)(?P<what>[a-z' -]+?)(?: (?:du|de la"
    r"|des|de l')"
    r" ?(?:cabanon|placard|placards|garage|grenier|cave|armoire|armoires|tiroir|tiroirs))?"
)
_READY_EN = re.compile(
    r"(?:(?:get|dig|dust|grab|pack|lace|pull|wrap|dress|have)(?: (?:out|off|up|on))? (?:your |the |those )?"
    r"|(?P<out>[a-z]+) out\Z)(?P<what>[a-z' -]*?)(?: (?:out|ready|on|up|at the ready))*"
)
_GEAR = frozenset(
    words_of("""
    basket baskets agenda agendas calendrier calendriers
    papille papilles crayon crayons stylo stylos botte bottes bottine bottines
    chaussure chaussures lunettes gant gants manteau manteaux parapluie parapluies
    tuque tuques mitaines doudoune doudounes soleil
    trainers boots wellies diary diaries calendar calendars
    umbrella umbrellas coat coats gloves hats scarves
    sunglasses shoes laces warm wardrobe
    """)
)
"""What everybody has at home and wears, or writes in, wherever they go: skates would tell that one may skate."""
_KIT = frozenset(words_of("ski skis velo velos patin patins raquette raquettes luge luges bike bikes skate skates"))
"""What one needs where it is on offer: only beside a sentence that names that."""
_TOGETHER = re.compile(
    r"(?:on|nous) (?:(?:court|courons|pagaie|pagayons|grimpe|grimpons|danse|dansons|chante|chantons|navigue"
    r"|naviguons|joue|jouons|roule|roulons|traverse|traversons|pedale|pedalons|marche|marchons|nage|nageons"
    r"|rame|ramons|skie|skions|patine|patinons) avec vous|se jette a l'eau)"
    r"|(?:we're|we are) (?:running|paddling|climbing|dancing|singing|sailing|playing|riding|walking|swimming"
    r"|cycling|rowing|racing|skating|skiing) with you"
)
_BACKING = re.compile(
    r"(?<![a-z])(?:(?:est|sont|sommes|is|are) (?:(?:le|la|un|une|a|the|an|aussi|also|fiers?|fieres?|proud|medical"
    r"|official|main|local|media|principal|officiel) )*"
    r"(?:partenaires?|partners?|sponsors?|commanditaires?|parrains?|sponsoring)|sponsors (?:the|a|an|our))(?![a-z])"
)
"""Beside these a cheer tells no more than that: else it would say that the house runs. Who « has two sponsors » is
none."""
_BEHIND = re.compile(r"(?:venez|viens) (?:voir|decouvrir) (?:l'envers du decor|les coulisses)|come behind the scenes")
_TOURS = re.compile(r"(?<![a-z])(?:visites? guidees?|guided tours?|tours? of)(?![a-z])")
_MOST = 6
_SHORT = 4
_ANOTHER = frozenset(words_of("nouveau nouvel nouvelle nouveaux nouvelles autre new another"))
_LACKS = re.compile(
    r"(?<![a-z])(?:ne|n|pas|sans|sauf|jamais|aucune?|plus|not|no|without|except|never|sold|only|longer|former"
    r"|for (?!sale)|pour|aux|members?|membres?|adherents?|abonnes?|staff|reserve[a-z]*)(?![a-z])"
)
_OFFERED = (
    r"(?<![a-z])(?:\d ?% (?:de rabais |de reduction |de remise |off |discount )|rabais |soldes )(?:sur |on )?"
    r"(?:toutes |tous |all )?(?:the |our |les |nos |la |le )?%s(?![a-z])"
    r"|(?<![a-z])%s (?:(?:sont|est|is|are) )?(?:en vente|a vendre|en solde|for sale|on sale)(?![a-z])"
)
"""Else « Besoin d'un canot ? » would say that the house lends them, which only lent some to a race; and « Besoin d'un
parking ? » that anybody may have what its tenants may."""
_FIGURE = re.compile(r"\d")


def calls_out(sentence: str, *, asks: bool, beside: str = "") -> bool:
    """Whether a folded sentence, without its signs, only calls out to its readers. `asks`: it ended by a question
    mark. `beside`: the other sentences, folded."""
    if asks:
        patterns = (_FEELS_FR, _TEMPTS_FR, _FEELS_EN, _TEMPTS_EN)
        return any(_felt(found["what"], beside) for each in patterns if (found := each.fullmatch(sentence)))
    if _TOGETHER.fullmatch(sentence):
        return bool(_BACKING.search(beside)) and not _LACKS.search(beside)
    if _BEHIND.fullmatch(sentence):
        return bool(_TOURS.search(beside))
    found = _READY_FR.fullmatch(sentence) or _READY_EN.fullmatch(sentence)
    if found is None:
        return False
    kit = {word for word in _KIT if re.search(rf"(?<![a-z]){word.removesuffix('s')}s?(?![a-z])", beside)}
    return _of(_GEAR | kit, " ".join(each for each in found.groupdict().values() if each))


def _felt(what: str, beside: str) -> bool:
    """Whether everybody may feel like it, or it is the one thing that the other sentences tell of."""
    if _of(_LIFE, what):
        return True
    own = [word for word in re.findall(r"[a-z]+", what) if word not in _LIFE | _ANOTHER]
    if len(own) != 1 or len(own[0]) < _SHORT or own[0] in ASSERTING or _LACKS.search(beside):
        return False
    told = re.search(_OFFERED.replace("%s", rf"{own[0].removesuffix('s')}s?"), beside)
    return told is not None and _of(_LIFE | _ANOTHER | {own[0]}, what)


def _of(known: frozenset[str], text: str) -> bool:
    words = re.findall(r"[a-z]+", text)
    return 0 < len(words) <= _MOST and not _FIGURE.search(text) and known.issuperset(words)
