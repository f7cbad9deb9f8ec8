"""What a post calls out to its readers and that states nothing: « Envie d'un week-end au vert ? », "Wrap up warm!".

A question about what they feel like, from a list of what everybody may feel like; a call to get ready, from a list of
what everybody has at home; a cheer beside a race. What names anything else (« Envie de bière gratuite ? », « Sortez vos
cartes de membre ! », "Bring your ID!") tells something of the matter, and stays. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.lists import words_of

_FEELS_FR = re.compile(
    r"(?:(?:une? )?(?:petite )?(?:envie|besoin) d[e' ]+|(?:vous|tu) (?:aimez|aimes|adorez|adores|cherchez|cherches"
    r"|revez de|reves de|revez d'|avez envie de|avez envie d'|arrivez|venez|partez|passez|prevoyez|voulez"
    r"|avez besoin de"
    r"|avez besoin d'|manquez de) |prete?s? pour |partante?s? pour |chaude?s? pour |on (?:part|sort|va) )(?P<what>.+)"
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
    un une le la l les du des de d en a au aux et ou votre vos ton ta tes ce cet cette bon bonne beau belle petit petite
    bel grand grande vrai vraie nouvel
    week end weekend semaine journee soiree matin soir apres midi dimanche samedi jour nuit vacances conge pause sieste
    hiver ete printemps automne soleil neige pluie fraicheur chaleur air plein nature mer plage montagne campagne foret
    vert verdure bleu large calme detente repos evasion aventure sortie balade promenade escapade voyage depart
    changement decouverte emotion emotions sensations douceur sport bouger courir marcher danser rire chanter rever lire
    cuisiner jardiner sortir voyager partir nager rouler glisser chausser pedaler flaner souffler famille amis amies
    copains copines proches enfants enfant deux train voiture velo bus pied avion bateau metro autobus auto
    a an the some your this of in for by with and or to on good nice bit little great proper big real
    weekend week day evening morning night afternoon sunday saturday holiday holidays break rest winter summer spring
    autumn fall sun snow rain air fresh outdoors nature sea seaside beach mountains mountain countryside woods green
    quiet calm getaway adventure outing walk stroll trip road journey change laugh dance sing read swim run ride hike
    out outside family friends mates kids children train car bike bus foot plane boat tube coach
    """)
)
"""What everybody may feel like, and by what people come."""
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
    maillot maillots ski skis basket baskets appareil appareils photo photos agenda agendas calendrier calendriers
    papille papilles fourchette fourchettes crayon crayons stylo stylos velo velos botte bottes bottine bottines
    chaussure chaussures raquette raquettes tablier tabliers lunettes gant gants manteau manteaux parapluie parapluies
    valise valises bagages jumelles pinceau pinceaux patin patins luge luges traineau traineaux palmes serviettes
    serviette tuque tuques bonnet mitaines doudoune doudounes marques soleil
    swimsuit swimsuits cozzie cozzies ski skis trainers boots wellies camera cameras diary diaries calendar calendars
    umbrella umbrellas coat coats gloves hats scarves bikes bike skates sledges sleds helmets binoculars brushes
    aprons sunglasses suitcase suitcases shoes laces warm wardrobe
    """)
)
"""What everybody has at home."""
_TOGETHER = re.compile(
    r"(?:on|nous) (?:(?:court|courons|roule|roulons|traverse|traversons|pedale|pedalons|marche|marchons|nage|nageons"
    r"|rame|ramons|skie|skions|chante|chantons|danse|dansons|grimpe|grimpons|patine|patinons) avec vous"
    r"|se jette a l'eau|met les voiles|est (?:tous )?dans la course)"
    r"|(?:we're|we are) (?:running|riding|walking|swimming|cycling|singing|dancing|rowing|racing|skating|skiing)"
    r" with you"
    r"|(?:venez|viens) (?:voir|decouvrir) (?:l'envers du decor|les coulisses)|come (?:and see )?behind the scenes"
)
"""Beside a race or a song that is theirs."""
_MOST = 6
_FIGURE = re.compile(r"\d")


def calls_out(sentence: str, *, asks: bool) -> bool:
    """Whether a folded sentence, without its signs, only calls out to its readers. `asks`: it ended by a question
    mark."""
    if asks:
        patterns = (_FEELS_FR, _TEMPTS_FR, _FEELS_EN, _TEMPTS_EN)
        return any(_of(_LIFE, found["what"]) for each in patterns if (found := each.fullmatch(sentence)))
    if _TOGETHER.fullmatch(sentence):
        return True
    found = _READY_FR.fullmatch(sentence) or _READY_EN.fullmatch(sentence)
    return found is not None and _of(_GEAR, " ".join(each for each in found.groupdict().values() if each))


def _of(known: frozenset[str], text: str) -> bool:
    words = re.findall(r"[a-z]+", text)
    return 0 < len(words) <= _MOST and not _FIGURE.search(text) and known.issuperset(words)
