"""An asking that leads up to a verb of telling, in no set phrase: « ça te va si j'annonce … », "any objection to me
posting about …", « feu vert pour … ».

Every word before that verb must be one that only asks (`askwords.py`), and one of them tells who asks. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.desk.asking.askwords import ARTICLES, ASKING, says_for_whom
from bot.desk.asking.idioms import plainly
from bot.desk.asking.inviting import plain_ok
from bot.desk.asking.leavefor import needed, thing_named
from bot.desk.asking.phrases import BROAD, CLAIM, SUBJECT
from bot.desk.asking.postsays import post_that_says
from bot.desk.asking.toldwhere import to_nobody, told_where
from bot.desk.asking.whatmay import what_may
from bot.desk.text.lists import words_of

_MOST = 20
"""Words of such an asking."""
_WORD = re.compile(r"[a-z0-9]+(?:n't|'t)(?![a-z])|[a-z0-9]+")
_SHOWS_FR = """
    poste poster postons publie publier publions publi reposte reposter partage partager partageons repartage
    repartager relaie relayer relayons relaye diffuse diffuser diffusons annonce annoncer annoncons annoncerais evoque
    evoquer evoquerais mentionne mentionner tweete tweeter retweete balance balancer planifie
    planifier felicite feliciter salue saluer souligne souligner vante vanter confirme confirmer confirmes confirmez
    presente presenter signale signaler rappelle rappeler ajoute ajouter cite citer
    pousse pousser celebre celebrer fete feter repete repeter indique indiquer precise preciser explique expliquer
    affirme affirmer assure assurer valides validez valide valider approuves approuvez posterais publierais
    partagerais
    officialiser officialise reveler revele devoiler devoile spoiler spoile teaser tease montrer raconter raconte
    afficher taguer retweeter repartager reposte rediffuser claironner documenter
    annoncait annoncais postait postais publiait publiais partageait partageais evoquait evoquais mentionnait
    mentionnais relayait relayais communiquait communiquais rappelait rappelais
"""
_SHOWS_EN = """
    post posting posted share sharing shared announce announcing announced mention mentioning mentioned publish
    publishing tweet tweeting promote promoting plug plugging push feature featuring highlight highlighting celebrate
    celebrating tease teasing confirm confirming reference referencing hype repost reposting reshare
    resharing retweet flag flagging publicise advertise relay relaying schedule scheduling welcome welcomed welcoming
    repeat blog blogging recap reveal revealing pub
"""
_SAYS_FR = """
    dis dit dire dise disions redis redire ecris ecrit ecrire ecrive reponds repond repondre reponde mets met mettre
    mette savoir dirais ecrirais ecrivais disais
"""
"""What must bring what is said: « dire que », « mettre que »."""
_SAYS_EN = (
    "say saying said wrote write writing state stating reply replying answer answering tell telling quote quoting"
)
_TALKS_FR = """
    parle parler parlions parlait reparle reparler jase jaser discute discuter communique communiquer parlerais
    parlais
"""
_TALKS_EN = """
    talk talking communicate communicating speak speaking blog blogging post posting write writing tweet tweeting
    posted answer reply
"""
_SHOWS = frozenset(words_of(f"{_SHOWS_FR} {_SHOWS_EN}"))
_WITH_THAT = "recall recalling acknowledge acknowledging put putting"
"""What tells only what "that" brings: "can we recall lot 12" would withdraw it, "acknowledge the leak" admits one."""
_SAYS = frozenset(words_of(_SAYS_EN)) - {"tell", "telling"}
_FRENCH = frozenset(words_of(_TALKS_FR))
_ENGLISH = frozenset(words_of(_TALKS_EN))
_POSTS = frozenset(words_of("poste poster publie publier"))
"""They lead to « sur » alone: « un poste de soudeur » is none."""
_TELLS = _SHOWS | _FRENCH | _ENGLISH | frozenset(words_of(f"{_SAYS_FR} {_SAYS_EN} {_WITH_THAT}"))
_ALONE = frozenset(words_of("posting announcing tweeting saying"))
"""What is said of a post about to go out, and of nothing that a house does."""
_WERE = frozenset(
    words_of("""
    posted shared announced mentioned said wrote welcomed disais ecrivais annoncait annoncais postait postais publiait
    publiais partageait partageais evoquait evoquais mentionnait mentionnais relayait relayais communiquait
    communiquais rappelait rappelais parlait parlais
    """)
)
"""What asks after "if": « we should have said that … » tells."""
_ONCE, _HAD = frozenset(("dit", "ecrit")), frozenset(words_of("a ai ont as avez avons"))
_IF = frozenset(("if", "si"))
_THAT = frozenset(words_of("que qu that"))
_OF = frozenset(words_of("de d du des sur"))
_ABOUT = frozenset(words_of("about on of"))
_BETWEEN = frozenset(words_of("simplement juste en bien aussi deja now also publicly publiquement already"))
_WHO = frozenset(words_of("je j on nous m me i we us my tu vous your votre ton"))
_DOERS = frozenset(words_of("we i they he she it there"))
_IS = frozenset(words_of("is was were will would ll d s has had should might must needs"))
_TOLD = frozenset(words_of("tell telling"))
_PUBLIC = frozenset(words_of("people them everyone everybody customers clients fans followers members visitors"))
_LEAVE = frozenset(
    words_of("""
    premature wise kosher prudent judicieux est-ce ok okay go feu bon bonne prets pretes pret prete green
    permission good fine safe cool alright happy any thinking planning posting sharing thumbs possible accord valide
    moyen inconvenient souci probleme objection objections approval approve clear permis autorise jouable faisable
    acceptable correct sound reason issue problem chance harm awaiting seeking requesting looking asking need grave
    chaud personne quelqu anyone anybody does dois please quick could can would do will fair accurate appropriate
    permissible convenable officiel bons anything peux pouvez pourriez what against partants partante partantes
    clearance sign moment genant opportun pertinent hoping keen libre carte liberty blessing free allowed able
    mesure let's
    """)
)
"""What asks for leave without telling who does."""
_DOES_SO = frozenset(words_of("approve approves greenlight donner donne"))
_HOUSES = frozenset(words_of("on nous we you vous"))
_PLANS = frozenset(words_of("plan plans planning going va allons will envie wait hold"))
"""What the house has in mind: "are we going to confirm …", « on va partager la base »."""
_HOUSE = frozenset(words_of("on nous we est ce que qu re are ll"))
_OF_CM = frozenset(
    words_of("""
    annonce annoncons poste postons relaie communique parle tweete confirme mentionne evoque valide announce
    announcing
    mention publie ecrit ecrivons posting saying tweeting
    """)
)
"""What « on » and "we" do where a post is meant."""
_MORE = frozenset(
    words_of("""
    laissez laisses laisser rien faut attendre attends commencer commence penses pensez crois croyez croyons puisse
    guys ye premature wise kosher blanche carte commencing begin dessus lui leur her him lady rooftops
    before inconvenient inconvenients moyen prets pretes pret prete autorisee autorisez autorises autoriser
    autorisation permets permettez permettre permis fasse cool reason cant can't possibly finally safely enfin
    finalement alright thinking plan love going gonna fact souhaite souhaiterais souhaitons souhaiterions envie
    devrais
    aime adorerais prefere sois soit vois voyez avons pose avant meant something seriez serais irait iraient embete
    embeterait generait derangerait aurait poserait oppose opposez acceptez acceptes favorable favorables sommes tiens
    intention apprete demandais juste verifier pense pensais prepare propose ores egalement personne n aucun aucune
    grave chaud jouable faisable acceptable convenable moment trop tot also actually officially publicly openly
    quickly
    least only permissible appropriate early soon too much able authorised authorized comfortable board ready set
    position hoping hoped hope itching looking need needs seeking requesting authorisation authorization object agree
    anyone anybody else concerns concern worries worry there harm chance nod reckon take assume advise not against
    bother pleased glad getting 'll i'd preparing drafting working doesn trick than by serai seras besoin wanted
    anything bons chuis donnes donnez give given start think pourriez accurate fair vouloir convient conviendrait
    tente tenterait plait plairait chante dirait joue marche fait partants partante partantes aise idee genant genante
    deplace pertinent opportun utile moment point songe songeais songeons savez sais donner auriez avais aurais voulu
    thumbs sign voulez souhaitez preferez corrects correcte maybe perhaps possibly like dying
    tempted eager risque sound instant minute clearance intend presume appretais allais desormais raison voit voir
    confident keen aimeriez voudriez champ libre liberty
    blessing mesure fancy doing
    put knock bang together planned intended drafted drafting travaille travaillais prevois plaisir laisses droit
    """)
)
_DOUBTS = frozenset(words_of("not can't cant n personne aucun aucune trop too tot faux false"))
"""They say no, unless asked about: "any reason not to …", « trop tôt pour … »."""
_OWN = re.compile(
    r"(?:(?:please|pls|svp|stp|s'il vous plait|merci de|just|hi|hello|bonjour),? )*(?:let me know|tell me|wondering"
    r"|checking|want(?:ed)? to"
    r"|i (?:wonder|was|wanted|need|want|would)|i'd|i just|we'd|need(?:ing)? (?:your|an?|sign)|looking for"
    r"|asking (?:for|permission)"
    r"|seeking|requesting|need to know|(?:could|can|would) you (?:please )?(?:let me know|tell me|confirm|say)"
    r"|advise|confirm|(?:me |nous )?confirmer(?= (?:que|qu'|si) ?)"
    r"|dites-moi|dis-moi|me dire|j'aimerais|je (?:voudrais|voulais|me deman|souhait"
    r"|veux)"
    r"|pouvez-vous|peux-tu|pourriez-vous|besoin de|j'ai besoin|j'attends)"
)
"""How whoever asks without a question mark speaks of themselves, or to the team."""


_SURE_THAT = re.compile(
    r"(?:(?:on est|t'es|tu es|vous etes|es-tu|etes-vous|est-on) (?:bien )?(?:surs?|sures?|certains?|certaines?)"
    r"|qui (?:peut|pourrait) (?:me |nous )?confirmer|c'est (?:exact|juste|vrai) de dire) qu(?:e |')"
    r"|(?:who can confirm|is it (?:accurate|right) to say|(?:are we|are you|you) (?:sure|certain)) that "
    r"|(?:are we|are you) (?:sure|certain) (?=(?:the|our|we|there) )"
)
"""« On est sûrs que … ? » asks whether it is so; without its question mark it boasts of it."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def lead_to(head: str, *, marked: bool) -> tuple[int, str | None]:
    """Where an asking that leads up to a verb of telling, or names a post, ends, and how it speaks of what follows; 0
    if there is none. `marked`: by a question mark."""
    if need := needed(head):
        return need, SUBJECT
    if what := what_may(head):
        return what, BROAD
    if marked and (sure := _SURE_THAT.match(head)):
        return sure.end(), CLAIM
    if not marked and not _OWN.match(head):
        return 0, None
    if named := post_that_says(head) or thing_named(head):
        return named
    head = plainly(plain_ok(to_nobody(head), marked=marked))
    words = [_Word(found.group(), found.start(), found.end()) for found in _WORD.finditer(head)][: _MOST + 4]
    return max(_links(head, words), key=lambda found: found[0], default=(0, None))


def _links(head: str, words: Sequence[_Word]) -> Iterator[tuple[int, str | None]]:
    """The first verb of telling that leads to something; what comes after it is said: "can I say we approve …"."""
    for at, word in enumerate(words[:_MOST]):
        before = [each.text for each in words[: at + 1]]
        if not _only_asks(word.text) or _broken(head, words, at) or says_for_whom(before):
            return
        if word.text in _TELLS and _asks(before):
            found = _linked(head, word, words[at + 1 :])
            if found[0]:
                yield found
                return


def _only_asks(word: str) -> bool:
    return (word in ASKING or word in _MORE or word in _TELLS) and word not in _DOUBTS


def _broken(head: str, words: Sequence[_Word], at: int) -> bool:
    """Whether something else than a space, an apostrophe or a hyphen stands before the word."""
    return at > 0 and bool(head[words[at - 1].end : words[at].start].strip(" '-,"))


def _asks(words: Sequence[str]) -> bool:
    """Whether these words ask: « on donne … », "we feature …" tell what the house does."""
    *before, verb = words
    if not before:
        return verb in _ALONE
    if _HOUSE.issuperset(before) and verb not in _OF_CM:
        return False
    done = before[-1] in _HAD and verb.endswith("e") and not verb.endswith("re")  # « on a donné », but « à dire »
    if done:
        return False
    if (verb in _WERE and _IF.isdisjoint(before)) or (verb in _ONCE and not _HAD.isdisjoint(before)):
        return False
    return not (_WHO | _LEAVE).isdisjoint(before)


def _linked(head: str, verb: _Word, after: Sequence[_Word]) -> tuple[int, str | None]:
    """How what follows is tied to the verb: « … que », « parler de … », or as what is shown."""
    colon = re.match(r"\s*:\s*", head[verb.end :])
    if colon:
        return verb.end + colon.end(), CLAIM
    if not after:
        return 0, None
    word, _, stop = after[0]
    if past := _passed_over(head, verb.end, after):
        return _linked(head, verb._replace(end=past), [each for each in after if each.start >= past])
    if word in _THAT or (verb.text in _TOLD and word in _PUBLIC):
        return _past(head, stop), CLAIM
    if (
        (word == "sur" and verb.text in _POSTS)
        or (word in _OF and verb.text in _FRENCH)
        or (word in _ABOUT and verb.text in _ENGLISH)
    ):
        return _past(head, stop), BROAD
    if word in ASKING and word not in ARTICLES and not (verb.text in _SAYS and _tells_of(after)):
        return 0, None
    if verb.text in _SAYS:
        return _past(head, verb.end), CLAIM
    return (_past(head, verb.end), SUBJECT) if verb.text in _SHOWS else (0, None)


def _passed_over(head: str, end: int, after: Sequence[_Word]) -> int:
    """Where what stands between the verb and what it brings ends, « dire publiquement que », « annoncer sur Insta la »;
    0 if nothing does."""
    where = told_where(head[:end], head[end:])
    if where:
        return end + where
    return after[0].end if after[0].text in _BETWEEN and len(after) > 1 else 0


def _tells_of(after: Sequence[_Word]) -> bool:
    """Whether somebody's doing follows: "say we rehomed …", "say it was too early …", and no mere "say it today"."""
    if after[0].text not in _DOERS or len(after) == 1:
        return False
    return after[0].text != "it" or after[1].text in _IS or not _only_asks(after[1].text)


def _past(head: str, end: int) -> int:
    return end + len(head[end:]) - len(head[end:].lstrip(" '"))
