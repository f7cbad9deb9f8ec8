"""An asking in no set phrase (`asking.py`), but in words that only ask: « je voulais savoir si je peux écrire ceci ».

Each word of it must be one of these, so that it says nothing of the matter: no « pas », no name, no thing. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.lists import words_of

_SMALL = """
    et je j on nous tu t vous me m moi te toi se s le la l les un une des de d du au aux a en y ce c cet cette ces ca
    cela ceci ci ici qu que est es sont etes etait suis ai as avez ont peux peut pouvons pouvez pourrais pourrait
    pourrions pouvais pouvait puis dois doit devons veux veut voudrais voudrait voulais voulait aimerais aimerait vais
    va aller serait etre si dans sur pour pr par avec chez via votre vos notre nos ton ta tes mon ma mes pe peu tel
    telle quel quelle comme bien aussi alors donc il i we you it its this that these those am is are be been was were
    can could may might should shall would will do does and 4 did has have had got get if for to on in at of the an w
    with my our your so then and as just here me us
"""
_WHEN = """
    maintenant tout suite deja demain matin soir aujourd hui midi semaine prochaine lundi mardi mercredi jeudi
    vendredi samedi dimanche des now right away today tonight tomorrow week next monday tuesday wednesday thursday
    friday saturday sunday already yet morning
"""
_WHERE = """
    reseaux rs sociaux page site compte feed socials social media insta ig instagram linkedin facebook fb tiktok
    twitter x threads bluesky youtube story stories reel reels newsletter bio dm dms commentaire commentaires comment
    comments photo picture website
"""
_TEXT = """
    post posts texte publication brouillon message phrase legende accroche reponse tweet info nouvelle carrousel
    visuel draft text caption copy sentence line wording reply answer update following suivant suivante thread
"""
_IDEA = "idee projet proposition version mot statut fil idea proposal"
"""A text, beside another word of these; alone it may say that something is no more than an idea."""
_WHO = """
    client cliente clients clientes abonne abonnee abonnes usager usagers internaute internautes journaliste quelqu
    follower followers gens membre lecteur lectrice equipe cote customer customers client someone somebody people
    writer reader readers visitor guest passenger member members fans everyone everybody team journalist
    journalists reporter reporters keep keeps wants want veulent veut jpeu jpe
"""
_TELLS = """
    publier publie poster poste partager partage annoncer annonce diffuser relayer communiquer confirmer confirme
    confirmes confirmez dire dis dites ecrire ecris mentionner repondre reponds affirmer preciser rediger share
    publish post say saying tell announce mention confirm write respond explain state reply answer tweet know checking
    check tweete tweeter lecrire lpublier lposter lpartager ldire
"""
"""What is done with what « que » or "that" brings."""
_SAYS = f"""
    {_TELLS}
    diffuse relaie valide valider valides validez validee mettre mets balancer balance lacher lache crier programmer
    programme publiable diffusable planifie prevois prevu prevue compte lancer lance envoyer envoie ok okay okey feu
    vert accord aval droit objection objections sharing publishing posting announced send schedule pin retweet repost
    quote quoting citer cite
    cleared approved approval sign signoff green ahead permission keen let planning put shout stick whack yes dit
    partir
"""
"""At least one of them is there: they ask, or tell what is to be done with a text."""
_BESIDE = """
    k go bon bonne good top beau correct possible autorise fine grand safe clear allowed run off light happy public
    innit officiel officiellement publiquement avis souci soucis probleme problemes derange gene roule passe joue part
    lance y partout vite tranquille bien merci svp stp plait oui vrai faux ou parler fait faire issue issues problem
    problems any mind thoughts y yeah yea yep true live up out blast about make whack chuck pop throw please pls plz
    thanks thx cheers ta all quick sure
"""
_PLACING = frozenset(words_of("sur dans en pour pr via chez a au aux on in to for at 4 ok okay et and"))
_ARTICLES = frozenset(words_of("le la l les un une de d des du notre nos votre vos mon ma mes the an our your my"))
_ASKS = "demande demandent demandait savoir sait asks ask asked asking wondering wonder checking check whether"
_WORD = re.compile(r"can't|[a-z0-9]+")
LIKE_WORDS = frozenset(words_of(f"{_SMALL} {_WHEN} {_WHERE} {_TEXT} {_IDEA} {_WHO} {_SAYS} {_BESIDE} {_ASKS}"))
_NUCLEUS = frozenset(words_of(_SAYS))
_TEXTS = frozenset(words_of(f"{_TEXT} {_TELLS}"))
_TOLD = frozenset(words_of(_TELLS))
_PLACES = frozenset(
    words_of("page site feed reseaux website newsletter bio photo picture commentaire commentaires comment comments")
)
_INQUIRY = frozenset(words_of(_ASKS))

_OPENS = re.compile(
    r"(?:est[- ]ce (?:que |qu')|c'est |cest |c'?tu |ca |tu |vous |j'ai |on a (?=votre|l'|le feu|le droit|ton)"
    r"|(?:je |j'|on |nous )(?:(?:le |la |l'|les )?(?:peux|peut|pouvons|pourrais|pourrait|puis|vais|va|balance|lache"
    r"|poste|publie|partage|lance|envoie|annonce|confirme|tweete|dit|dis|y va|se lance|mets|met))"
    r"|j'?peux?(?![a-z])|puis-je|peut-on|pourrait-on|pouvons-nous|ok |okay |feu vert|valide"
    r"|(?:des |une |aucune )?objections?|un avis|go |bon pour|bonne pour|vrai ou faux"
    r"|(?:can|may|could|should|shall|might) (?:i|we) |(?:am i|are we|do i|do we|have i|have we|has this|has it"
    r"|is it|is this|is that|does this|are you|would you|would it) |any |keen |happy |good |fine |safe |clear|approv"
    r"|(?:post|share|whack|stick|publish|tweet|run|posting|sharing|put) |sign[- ]?off|go\b|green light|thumbs|ok\b"
    r"|all clear|mind )"
)
"""How a clause that asks begins: « on répond sur Facebook » may be part of what is said."""
_CLAUSE = re.compile(r"(?:(?<=[,.!?:;»\"”)…])|(?<=\s[-–—]))\s*(?=[a-z])")
_GREETING = frozenset(
    words_of("""
    bonjour salut coucou bonsoir allo hello hi hey hiya howdy morning good afternoon evening team all everyone there
    folks l equipe a tous toutes tout le monde svp stp please quick petite rapide question one dis dites moi so
    """)
)
"""A clause after nothing else asks about what it names: « Bonjour, je peux annoncer la nouvelle page ? »."""
_MOST = 18
"""Words of such an asking."""
_TEXTS_AND_ASKS = _NUCLEUS | _TEXTS | _INQUIRY
_OWN = re.compile(r"(?:i|i'm|je|j'|let|just|wondering|checking|dis|dites)(?![a-z])|[^«\"“]{2,160}:\s")
"""How whoever asks without a question mark speaks of themselves, or announces a text."""
_MAY = r"(?:peu|pouv|pourr|doi|dev|ai |a |can|could|may|might|should|are |am )"
_BEFORE = r"[a-z0-9' ,-]{2,160}?"
_HEADS = (
    (re.compile(rf"{_BEFORE}(?:\s*[:?]\s*|\s|(?<=[a-z]))(?=[«\"“])"), _TEXTS_AND_ASKS),
    (re.compile(rf"{_BEFORE}\s*:\s+"), _TEXTS),
    (re.compile(rf"{_BEFORE}\b(?:que |qu'|that )"), _TOLD),
    (re.compile(rf"{_BEFORE}\b(?:si |s'(?=il)|if |whether )(?!(?:je|on|nous|i|we) {_MAY})"), _INQUIRY),
)
"""How what follows is brought, and which of their words brings it so."""
_SET = re.compile(
    r"yay or nay|yes or no|yea|yep|innit|thoughts|vrai ou faux|un avis|(?:trop |so )?(?:bien|cool|nice|lovely)"
    r"|ca (?:part|roule|passe|marche|joue)|(?:c'est |cest )?(?:bon|ok|good|valide|top|beau)(?: pour vous| pour toi"
    r"| de (?:votre|ton|leur) cote| chez vous)?|c'tu (?:beau|bon|correct)|on se lance|noir sur blanc"
    r"|is (?:this|that|it) public(?: yet| now| already)?|any (?:issues?|problems?)(?: if i post)?|go|tu valides"
    r"|(?:ca (?:va|passe)|cool|good|ok|nickel) (?:pour|for|sur|on) (?:insta|ig|fb|facebook|linkedin|twitter|x|vous|toi"
    r"|tiktok|threads|you)|sound|(?:c'est |cest |c )?tout bon|(?:can|could) you confirm|(?:tu|vous) confirme[sz]"
    r"|(?:that's|this is|c'est) public,? (?:yes|right|oui|non|no)"
)
"""Clauses that only ask, though their words might say something in another place."""


def tail_at(text: str) -> int | None:
    """Where the clause at the end of a folded text begins that only asks; None if there is none."""
    starts = [found.end() for found in _CLAUSE.finditer(text)]
    for start in reversed(starts):
        clause = text[start:]
        if _GREETING.issuperset(_WORD.findall(text[:start])):
            return None
        if _SET.fullmatch(clause.strip(" ?!.,")):
            return start
        if _OPENS.match(f"{clause.rstrip(' ?!.,;')} "):
            return start if _only_asks(clause, _NUCLEUS) else None
    return None


def head_to(text: str, *, asks: bool, marked: bool) -> int:
    """Where the words at the beginning of a folded text end that only ask, and what is said begins; 0 if there are
    none. `asks`: nothing else does; else whoever says "we may say that …" states it. `marked`: by a question mark."""
    for pattern, needed in _HEADS:
        head = pattern.match(text)
        if head is None or not _only_asks(head.group(), needed):
            continue
        if needed is _TEXTS_AND_ASKS or (marked if needed is _INQUIRY else asks or _OWN.match(text)):
            return head.end()
    return 0


def _only_asks(clause: str, needed: frozenset[str]) -> bool:
    words = _WORD.findall(clause)
    if len(words) > _MOST or not all(word in LIKE_WORDS for word in words) or needed.isdisjoint(words):
        return False
    return all(_is_where(words, at) for at, word in enumerate(words) if word in _PLACES)


def _is_where(words: list[str], at: int) -> bool:
    """Whether it is where to post, and not what is asked about: « annoncer sur la page », « annoncer la page »."""
    before = (word for word in reversed(words[:at]) if word not in _ARTICLES and word not in _PLACES)
    return next(before, "") in _PLACING
