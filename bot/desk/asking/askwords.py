"""Words that only ask: each list as running text, folded, French and English.

A clause all of whose words are of these says nothing of the matter: no « pas », no name, no thing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.desk.text.lists import words_of
from bot.desk.text.slips import slipped
from bot.desk.text.words import is_real

_SMALL = """
    et je j on nous tu t vous me m moi te toi se s le la l les un une des de d du au aux a en y ce c cet cette ces ca
    cela ceci ci ici qu que est es sont etes etait suis ai as avez ont peux peut pouvons pouvez pourrais pourrait
    pourrions pouvais pouvait puis dois doit devons veux veut voudrais voudrait voulais voulait aimerais aimerait vais
    va aller serait etre si dans sur pour pr par avec chez via votre vos notre nos ton ta tes mon ma mes pe peu tel
    telle quel quelle comme bien aussi alors donc il i we you it its this that these those am is are be been was were
    can could may might should shall would will do does and 4 did has have had got get if for to in at of the an w with
    my our your so then just here us ve ll re being
"""
_WHEN = """
    maintenant tout suite deja demain matin soir aujourd hui midi semaine prochaine lundi mardi mercredi jeudi vendredi
    samedi dimanche des now right away today tonight tomorrow week next monday tuesday wednesday thursday friday
    saturday sunday already yet morning
"""
_WHERE = """
    reseaux rs sociaux page site compte feed socials social media insta ig instagram linkedin facebook fb tiktok
    twitter x threads bluesky youtube story stories reel reels newsletter bio dm dms commentaire commentaires comment
    comments photo picture website
"""
_TEXT = """
    post posts texte publication brouillon message phrase legende accroche reponse tweet info nouvelle carrousel visuel
    draft text caption copy sentence line wording reply answer update following suivant suivante thread
"""
_IDEA = "idee projet proposition version mot statut fil idea proposal"
"""A text, beside another word of these; alone it may say that something is no more than an idea."""
_WHO = """
    client cliente clients clientes abonne abonnee abonnes usager usagers internaute internautes journaliste quelqu
    follower followers gens membre lecteur lectrice equipe cote customer customers someone somebody people writer
    reader readers visitor guest passenger member members fans everyone everybody team journalist journalists reporter
    reporters keep keeps wants want veulent veut jpeu jpe folks lots dame monsieur plusieurs fan dms
"""
_TELLS = """
    publier publie poster poste partager partage annoncer annonce diffuser relayer communiquer confirmer confirme
    confirmes confirmez dire dis dites ecrire ecris mentionner repondre reponds affirmer preciser rediger share publish
    post say saying tell announce mention confirm write respond explain state reply answer replying answering
    responding tweet know checking check
    tweete tweeter lecrire lpublier lposter lpartager ldire
"""
"""What is done with what « que » or "that" brings."""
_SAYS = f"""
    {_TELLS} diffuse relaie valide valider valides validez validee mettre mets balancer balance lacher lache crier
    programmer programme publiable diffusable planifie prevois prevu prevue compte lancer lance envoyer envoie ok okay
    okey feu vert accord aval droit objection objections sharing publishing posting announced send schedule pin retweet
    repost quote quoting citer cite cleared approved approval sign signoff green ahead permission keen let planning put
    shout stick whack yes dit partir afficher affiche coller colle utilise utiliser repeter repete
"""
"""At least one of them is there: they ask, or tell what is to be done with a text."""
_BESIDE = """
    k go bon bonne good top beau correct possible autorise fine grand safe clear allowed run off light happy public
    innit officiel officiellement publiquement avis souci soucis probleme problemes derange gene roule passe joue part
    lance y partout vite tranquille bien merci svp stp plait oui vrai faux ou parler fait faire issue issues problem
    problems any mind thoughts yeah yea yep true live up out blast about make whack chuck pop throw please pls plz
    thanks thx cheers ta all quick sure sauriez saurais pourriez
"""
PLACING = frozenset(words_of("sur dans en pour pr via chez a au aux on in to for at 4 ok okay et and"))
ARTICLES = frozenset(words_of("le la l les un une de d des du notre nos votre vos mon ma mes the an our your my"))
_ASKS = "demande demandent demandait savoir sait asks ask asked asking wondering wonder checking check whether know"
ASKING = frozenset(words_of(f"{_SMALL} {_WHEN} {_WHERE} {_TEXT} {_IDEA} {_WHO} {_SAYS} {_BESIDE} {_ASKS}"))
NUCLEUS = frozenset(words_of(_SAYS))
TEXTS = frozenset(words_of(f"{_TEXT} {_TELLS}"))
TOLD = frozenset(words_of(_TELLS))
PLACES = frozenset(
    words_of("page site feed reseaux website newsletter bio photo picture commentaire commentaires comment comments")
)
INQUIRY = frozenset(words_of(_ASKS))

_LABELS = frozenset(
    words_of("""
    suggestion suggestions suggest suggested headline titre title infolettre proposed proposing propose propos pensais
    pensait redige ecrit prepare jour relecture relire review jeter oeil look looks sound sounds sounding read reads
    work works how what think drafted written ready i'd thinking scheduled planned campaign response mp cross angry
    unhappy upset worried curious annoyed furious grumpy disappointed nervous anxious confused regular loyal new
    mecontent mecontente mecontents fache fachee inquiet inquiete decu decue enerve enervee perdu perdue presse pressee
    fidele furieux furieuse impatient impatiente curieux curieuse ravi ravie neighbour resident parent patient student
    user voisin voisine riverain riveraine patiente etudiant etudiante voyageur visiteur visiteuse famille release
    today's tomorrow's ours mine voila voici here's approve approuver advise proposee proposees proposes suggeree
    suggere suggeres envisagee envisage redigee redige type modele sous under below epingler penses pensez diriez
    publierais posterais mettrais ecrirais trouvez trouves tonight have like going out i've written validation planned
    commented leave left pourriez pourrais approbation besoin ceci suivant relis relisez pret prete
    habitant habitante habitants google tripadvisor trustpilot review v2 v3 dessus proofread eyes pass visual pasting
    here wrote accordez approuvez pasted vitrine appli app window sign listing my business press communique edito
    push sms mailing mail email mailshot banniere affiche panneau banner poster flyer prepared
    """)
)
"""Words that name a text to be posted, or whom it answers; beside those of `ASKING`, before a text in quotes."""
_FOR = frozenset(words_of("pour for prevu prevue scheduled planned"))
_POINTS = frozenset(words_of("ca cela ceci this that celui celle one"))
_THIS = _POINTS | frozenset(words_of("et and ci la aussi too"))
_OF_VERSIONS = frozenset(
    words_of("""
    nouvelle new ma my our notre la the voici voila here here's ok okay pour for prete linkedin facebook fb instagram
    insta tiktok twitter bluesky threads
    """)
)
_ANSWERED = frozenset(words_of("google tripadvisor trustpilot habitant habitante habitantes"))
_ANSWERS = frozenset(words_of("reponse repondre reponds reply replying answer"))
_AUDIENCES = frozenset(
    words_of("""
    neighbour resident parent patient student user voisin voisine riverain riveraine patiente etudiant etudiante
    voyageur visiteur visiteuse famille
    """)
)
_SOME = _ANSWERS | frozenset(words_of("a to for pour un une an the our nos notre la le l d de du aux au my mon ma"))
"""« Réponse à un parent : », and no « Post étudiant : », which tells whom it is for."""
_WITH = {
    "pass": frozenset(words_of("does do will would")),
    "passe": frozenset(words_of("ca cela")),
    "eyes": _POINTS | {"it"},
    "wrote": frozenset(words_of("i we")),
    "accordez": frozenset(words_of("publication diffusion texte post message story reponse")),
    "approuvez": frozenset(words_of("publication diffusion texte post message story reponse vous ca ceci cela")),
}
"""What these need beside them, lest they name the thing: « Pass famille : », "A customer wrote:"."""
_READY = re.compile(
    r"(?:(?:post|tweet|texte|message|visuel|reel|carrousel|brouillon) pret|(?:story|reponse|publication|legende|phrase"
    r"|version) prete)(?= (?:a|au|pour|pr|et|des)(?![a-z])|\Z)"
)
_LENT = re.compile(r"(?<![a-z])prete?s?(?![a-z])")
"""« Post prêt étudiant : » is of a loan."""
_DAYS = frozenset(words_of(f"{_WHEN} for pour le la l ce cette du on the this")) - {"yet", "already"}
_BRINGS = frozenset(
    words_of(
        f"{_TEXT} {_SAYS} {_ASKS} {_WHERE} suggestion suggestions suggest headline titre title infolettre propose"
        f" proposed"
        " proposing pensais redige ecrit prepare relecture relire review oeil look looks sound sounds read reads work"
        " works how think drafted written got ready thinking good fine happy alright this run approve suggeree suggere"
        " proposee here voici voila going va redigee redige penses pensez diriez publierais posterais mettrais"
        " ecrirais trouvez trouves validation approbation approuver valider relis relisez relire proofread eyes pass"
        " communique edito push sms mailing mail email mailshot release banniere affiche panneau banner poster flyer"
        " passe version visual visuel wrote accordez approuvez pasted"
    )
)
_DENIED = frozenset(words_of("faux false vrai possible probleme problem issue"))
_FALSE, _TRUE = frozenset(("faux", "false")), frozenset(("vrai", "true"))
"""« C'est faux de dire que … ? » denies; « vrai ou faux ? » asks."""
_MOST = 18
"""Words of such an asking."""
_SLIPPED = words_of("""
    publier partager annoncer poster diffuser relayer relaie communiquer confirmer repondre repondu valider mettre
    balancer programmer utiliser rappeler publish share announce mention confirm alright possible available approve
    schedule tweete tweeter partage annonce diffuse envoyer afficher balance balancer correct
""")
"""What is often misspelt in an asking."""
_WHOSE = frozenset(("for", "pour", "pr"))
_AUDIENCE = frozenset(
    words_of("""
    client cliente clients clientes abonne abonnee abonnes usager usagers internaute internautes follower followers gens
    membre membres lecteur lectrice customer customers someone somebody people reader readers visitor guest passenger
    member members fans fan everyone everybody public tout tous toutes dame monsieur folks quelqu
    """)
)
_SHORTEST = 5
_SCHEDULES = frozenset(words_of("programme programmer planifie planifier prevois schedule scheduling scheduled"))
_HOUR = re.compile(r"\d{1,2}(?:h(?:\d\d)?|am|pm)")
"""When a text is to go out: « je programme pour demain 9h : … »; « programme : 21h » tells when the thing is."""
_SCHEDULER = frozenset(words_of("je j on i we"))
_WORD = re.compile(r"can't|[a-z0-9]+")


def words_in(text: str) -> list[str]:
    """The words of a folded text."""
    return _WORD.findall(text)


@lru_cache(maxsize=4096)
def meant(word: str) -> str:
    """The word of an asking that a folded word is a slip of: « partaje »; else the word itself."""
    if len(word) < _SHORTEST or word in ASKING or is_real(word):
        return word
    return next((asked for asked in _SLIPPED if asked[0] == word[0] and slipped(word, asked)), word)


def only_asks(clause: str, needed: frozenset[str]) -> bool:
    """Whether all words of a clause only ask, one of those `needed` among them."""
    words = words_in(clause)
    if not _SCHEDULES.isdisjoint(words) and not _SCHEDULER.isdisjoint(words):
        words = [word for word in words if not _HOUR.fullmatch(word)]
    if len(words) > _MOST or not all(word in ASKING for word in words) or needed.isdisjoint(words):
        return False
    if says_for_whom(words) or (not _FALSE.isdisjoint(words) and _TRUE.isdisjoint(words)):
        return False
    return where_to_post(words)


def says_for_whom(words: list[str]) -> bool:
    """Whether they say for whom something is: « pour les membres »; « aux membres » only says to whom it
    is told."""
    after = (words[at + 1 :] for at, word in enumerate(words) if word in _WHOSE)
    return any(
        next((word for word in rest if word not in ARTICLES and word != "all"), "") in _AUDIENCE for rest in after
    )


def where_to_post(words: list[str]) -> bool:
    """Whether each page, feed or newsletter named is where to post, and not what is asked about."""
    return all(_is_where(words, at) for at, word in enumerate(words) if word in PLACES)


def _is_where(words: list[str], at: int) -> bool:
    """Whether it is where to post, and not what is asked about: « annoncer sur la page », « annoncer la page »."""
    before = (word for word in reversed(words[:at]) if word not in ARTICLES and word not in PLACES)
    return next(before, "") in PLACING


def brings_a_text(words: list[str]) -> bool:
    """Whether words before a text in quotes only name it, or ask: « Suggestion : », "How does this sound:"."""
    if not words or len(words) > _MOST or not all(word in ASKING or word in _LABELS for word in words):
        return False
    if _names_the_thing(words):
        return False
    if _THIS.issuperset(words) and not _POINTS.isdisjoint(words):
        return True
    if words[0] in _FOR and all(word in _DAYS for word in words[1:]):
        return True
    return bool(_BRINGS.intersection(words)) and _DENIED.isdisjoint(words)


def _names_the_thing(words: list[str]) -> bool:
    """Whether one of them, not being said of a text, names what it is of: « Info Google : », « Version famille : »."""
    if any(word in _WITH and _WITH[word].isdisjoint(words) for word in words):
        return True
    if not _ANSWERED.isdisjoint(words) and _ANSWERS.isdisjoint(words):
        return True
    if not _AUDIENCES.isdisjoint(words) and _SOME.isdisjoint(words):
        return True
    if "version" in words and not _OF_VERSIONS.issuperset(set(words) - {"version"}):
        return True
    if not {"v2", "v3"}.isdisjoint(words) and {"post", "texte", "text", "draft", "caption"}.isdisjoint(words):
        return True
    said = " ".join(words)
    return bool(_LENT.search(_READY.sub("", said)))
