"""A clause at the end of a question that only asks, in no set phrase: « …, vous me donnez le top ? », "…, all good?".

Each of its words must be one that only asks, and it must begin as an asking does. What stands in quotes is said, and
stays. Folded text.
"""

from __future__ import annotations

import re

from bot.desk.asking.askwords import ASKING, NUCLEUS, meant, only_asks, says_for_whom, where_to_post, words_in
from bot.desk.asking.codas import answer_before, is_coda, needs_leave, of_the_thing, unconditional
from bot.desk.asking.intent import would_post
from bot.desk.text.lists import words_of

_MOST = 14
"""Words of such a clause."""
_ENOUGH = frozenset(
    words_of("""
    vanter causer autorise autorisee autorises autorisez autorisation autoriser authorise authorize authorised
    authorized brag allusion promoting premature communique communiquer epingle epingler fonce foncer top
    go reprends reprend reprendre jpublie jposte jpartage jrelaie jannonce diffusion semble semblent parait convient
    irait probleme parle parlons jase servir sers ajouter ajoute caser glisser glisse attends attendre jouable faisable
    repartage repartager correct exact vrai agree agreed run wait out cool true scheduling partant partante right
    talking possible assume ecrit envoie fais fait carrousel reel quoi donner donne donnes donnez pitcher communicable
    partageable permis informe informer machine pub crack hang hold fly suit reckon mind object accurate official
    officially confirmed verified allowed legit shareable postable publishable permission clearance nod wording harm
    changes repeter repete dir relaye approve talk use pop chuck whack whacking stick bung lash story metre
    release anything publique dessus toucher
    """)
)
"""What asks, or tells what is done with a text, beside the words that do so anywhere (`askwords.py`)."""
_MORE = frozenset(
    words_of("""
    toits tous pose embete embetent etat com mesure clous propre ferme yeux fermes position straight allude start
    started lui her him began dirais dirait need sorti sortie communiquons fonces paraissent conviennent
    iraient jaser officielle connu connue exacte validation redire there allez tiens met dedans lances
    invitation assumes meme capte isn aren doesn still lousse bord job pars chaud ligne attend fini pret prets prete
    prepare owning figures numbers down way words used using went something chiffres chiffre bons reprises alrite them
    going ready loud 2
    """)
)
_OPENS = frozenset(
    words_of("""
    je j jle on nous tu t vous c ca cela cest est bon bonne ok okay pret prete prets d aucun aucune l dis dites
    possible rs jpublie jposte jpartage jrelaie jannonce jpeux jpeu qu y i you can could do does is are am would will
    shall should may might any please pls let cool post publish true vrai agreed deal happy scheduling fair isn un une
    des publiable diffusable communicable partageable valide partant partante faisable dans ai puis peux peut pouvez
    pourrait pourriez info publication diffusion com bat sound fit safe fine good grand alright that this we reckon
    public shareable permission posting sharing what s how has chiffres chiffre figures numbers ces those these alrite
    have worth right go validation lads approuve approved
    """)
)
_HOUSE = frozenset(words_of("on nous we l des un une d"))
"""After these the words of `_ENOUGH` are needed: « on répond sur Facebook » may be part of what is said."""

_BOUND = re.compile(r"(?:(?<=[,.!?:;»\"”)…])|(?<=\s[-–—|→])|(?<=[-=]>))\s*(?=[a-z])")
_AT_ONCE = re.compile(
    r"(?<![a-z'])(?<!\bque )(?<!\bqu')(?<!\bdont )(?<!\bou )(?<!\bsi )(?<!\bquand )(?<!\bcomme )(?<!\band )(?<!\bif )"
    r"(?<!\bet )(?<=[a-z0-9%$€£] )"
    r"(?=(?:je|on|j'en) (?:le |la |les |l')?[a-z]|(?:tu|vous) (?:valide|confirme)[sz]?|i'm (?:ok|good|fine) to |do we "
    r"|j'?peux?[ -]|jle |jpublie|jposte|(?:can|may|could|shall|should) (?:i"
    r"|we) |can it go |ok (?:pr |pour |for )?(?:site|rs|sm|socials?|page"
    r"|fb|ig|insta|reseaux|story|linkedin|pub)(?![a-z])|c'est (?:bon|ok|beau|correcte?) (?:pr|pour|de) )"
)
"""Where an asking may begin without a comma: « la fête est samedi je partaje »."""
_LETTERS = re.compile(r"[a-z]+")
_QUOTES = ("»", "”", '"', "’", "'")
_NEVER = re.compile(r"(?<![a-z])(?:pas|not|never|jamais|no|non|faux|false|[a-z]+n't)(?![a-z])")
_NOT_NO = re.compile(
    r"(?:pas|aucune?) (?:de |d')?(?:souci|probleme|objection|inconvenient)s?|no (?:objection|problem|issue|worrie)s?"
    r"|(?<=[a-z] )(?:ou|or) (?:pas|non|no|not)|(?:isn't|doesn't|won't|aren't|can't|hasn't) (?:it|that|we|i|they"
    r"|you)(?: right)?\Z"
)
"""What denies only that there is anything against it."""
_OPENING = re.compile(
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
"""How a clause of the words of `askwords.py` alone begins."""

_OF_OTHERS = re.compile(
    r"(?<![a-z])(?:can|could|do|does|did|is|are|was|will|would|may|should|has|have|que|qu') (?:the |our |any |all "
    r"|some |any member of the )?(?:people|customers?|members?|fans?|reporters?|clients?|abonnes?|visitors?|everyone"
    r"|everybody|anyone|team|staff|they|he|she|him|her|public|numbers|release|il|elle|ils|elles)(?![a-z])"
    r"|(?:are we (?:going to|scheduling|ready to)|do we|did we|will we|we let|we'll|do you let|is the"
    r"|is it (?:a|an|the)(?! problem))"
    r" (?!post|publish|share|announce|say|tell|tweet|mention|go ahead|run (?:with|it|this)|use (?:it|that|this)|put)"
    r"|confirm(?:e|es|ed|er|ez|s)? (?:that |que |qu')?(?:it|we|everyone|everybody|he|she|they|the|il|elle|on)'? [a-z]"
    r"|(?:is it (?:true|confirmed|official|right)|c'est (?:vrai|confirme|officiel)|est-il vrai)"
    r" (?:that |que |qu')?[a-z]{2,}"
    r"|(?:dire|dit|say|saying|confirm|confirmer) (?:que|qu'|that [a-z]|everyone|people|customers)"
    r"|(?:on|nous) (?:l[ea]s? |l')donn|(?:on|nous|ca|we) (?:s'en )?(?:ne )?(?:reprend|reprends|reprendra|ajoute"
    r"|ajoutons|donne|donnons"
    r"|servir|fait (?:dim|sam|lun|mar|mer|jeu|ven))|(?:on|s') ?(?:peut|en) (?:s'en )?servir"
    r"|diffusion publique|attend l'|sign me|planning permission|live there|on l[ea]s? lance [a-z]+di"
    r"|is it (?:out|live|open|over)(?![a-z])|say (?:that )?(?:we|i|they|it)(?:'| (?:are|is|was|were|will|would"
    r"|have|had)(?![a-z]))"
)
"""Whoever asks so asks about the thing, or about what somebody does, and not whether it may be said: "can people use
it", « on reprend lundi ? », "can you confirm it will be on next week"."""
_DAY = re.compile(
    r"(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|tomorrow"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|next week|la semaine prochaine|le (?:matin|soir|midi)|in the (?:morning|evening))(?![a-z])"
)
_POSTS = re.compile(
    r"(?<![a-z])(?:j?post|publi|partag|relai|relay|annonc|announc|shar|tweet|programm|planifi|schedul|balanc|sort"
    r"|mets?|met"
    r"|diffus|envoi|send|lanc|garroch|go out|put|say|tell|dire|dis|l'ecri|prevu|planned)"
)
_GOOD = (
    r"(?:ok|okay|bons?|bonnes?|good|nickel|impec(?:cable)?|parfaite?|cool|legit|top|valide"
    r"|d'accord|beau|correct|jouable|beton)"
)
_BY_YOU = (
    r"(?: (?:pour|chez|avec|de|du) (?:vous|toi|(?:votre|ton) (?:cote|bord|part|oreille)))?(?: ou (?:pas|non)"
    r"| ou c'est chaud)?"
)
_FINE = (
    r"(?:ok|okay|fine|good|grand|alright|all right|cool|sound|right|correct|approved|cleared|signed off|official"
    r"|confirmed|public|verified|accurate|legit|happy|a go|a yes|agreed"
    r"|ready)"
)
_WITH_YOU = r"(?: (?:with|by|from|on|for) (?:(?:you|your side|your end|the team)(?: all)?|(?:with )?(?:that|this|it)))?"
_WITH_ALL = r"(?: (?:with|by) (?:everyone|everybody))?"
_LOOKS = r"(?:look|sound|read|seem)(?:s|ing)?"
_TEXT = r"(?:that|this|it|everything|all of (?:that|this|it)|(?:the|this|that) (?:wording|post|text|line|draft|copy))"
_REMARKS_FR = (
    r"(?:avis|retours?|remarques?|corrections?|commentaires?|objections?|retouches?|modifs?|verdict|opinions?)"
)
_REMARKS_EN = (
    r"(?:thoughts?|views?|feedback|opinions?|edits?|corrections?|comments?|changes?|concerns?|harm|issues?|problems?"
    r"|objections?|reservations?|tweaks?)"
)
_SET = re.compile(
    r"(?:c'est |c |c'?tu |c'est[- ]tu |tout est |tt est |on est |je suis |je serais |t'es |(?:tu es|vous etes"
    r"|vous seriez|seriez-vous"
    rf"|etes-vous|es-tu|tout le monde est|c'est tout|est-ce|on est tous) )?(?:tout |bien )?{_GOOD}(?:[- ]tu)?{_BY_YOU}"
    rf"|(?:un |une |des |vos |votre |ton |tes |d')?{_REMARKS_FR}|(?:rien|quelque chose|qqch) a (?:redire|corriger"
    r"|changer"
    r"|ajouter|modifier|dire)|(?:tout le monde|toute l'equipe) (?:est )?(?:ok|d'accord|valide)"
    r"|ca (?:le fait|fait(?: la job)?(?: pour toi| pour vous)?|part|roule|passe|marche|joue|va)"
    r"(?:[- ]tu)?|(?:est-ce|c'est) (?:public|officiel|permis|communicable)|(?:est-ce que )?c'est"
    r" (?:public|officiel)|info (?:publique|validee|officielle|sure)|(?:publication|diffusion|com|bat|rs|insta|fb) ok"
    r"|(?:ca|on) (?:peut |le |la )?(?:sort|sortir)(?: ca| l'info| maintenant| ce soir| aujourd'hui)?|je (?:sors"
    r"|peux sortir) (?:ca|l'info)|l'info est (?:sortie|publique)"
    r"|on y va|trop bien|on se lance|noir sur blanc|un avis|bon a tirer|(?:approuve|valide)e?|(?:ton|votre"
    r"|your) (?:feu vert|go|ok|accord|green light|go-ahead|approval)|publication (?:ok|autorisee)|banco"
    r"|go ou no[- ]?go|stop ou encore"
    r"|(?:vrai|sur|certain|exact|juste|hein|non|oui)|vrai ou (?:faux|pas)|oui ou non|on attend ou on (?:publie|poste)"
    r"|ca s'ecrit de meme|on est pour|(?:tu es|t'es|vous etes|vous) pour|tu valides|(?:tu|vous) confirme[sz]"
    r"|qu'en (?:penses|pensez|dis|dites)[- ](?:tu|vous)|on (?:l'|le )(?:assume|garde)(?:[- ]tu)?"
    r"|(?:ca (?:va|passe)|cool|good|ok|nickel) (?:pour|for|sur|on) (?:insta|ig|fb|facebook|linkedin|twitter|x|vous|toi"
    r"|tiktok|threads|you)"
    r"|(?:(?:is|are|am)(?: (?:that|this|it|we|you|i|they|everyone|everybody))?|that'?s?|this(?: is)?|we|you|all"
    r"|everyone"
    rf"|everybody|it's)? ?(?:all |still )?{_FINE}{_WITH_YOU}{_WITH_ALL}(?: (?:yet|now|already|enough|please"
    r"|going out))?"
    rf"|(?:does |do |will |would )?(?:{_TEXT} )?{_LOOKS} (?:ok|okay|good|right|fine|alright|all right|grand|cool)"
    rf"{_WITH_YOU}|(?:does|will|would) {_TEXT} (?:fly|suit|work|do|be (?:ok|fine|alright|possible|good|grand))"
    rf"|(?:would you be|are you|you) {_FINE}{_WITH_YOU}|(?:would|do) you (?:mind|object|approve|agree|confirm)"
    rf"|(?:any |your |no |the )?{_REMARKS_EN}|anything to (?:change|add|fix)|what (?:do (?:you|we|ye) (?:think|reckon"
    r"|say)"
    r"|say you)|(?:y|ya|yup|yep|yea|yeah|yes|no|eh|huh|k|kk|innit|sound|nod|the nod|greenlight|permission|clearance)"
    r"|y/n|yes/no|yay or nay|yes or no|true or false|go(?:/| or )no[- ]?go|deal or no deal|officially|fair(?: to say"
    r"| game)?"
    r"|public (?:info|knowledge|yet)|shareable|postable|publishable|(?:do|should) (?:i|we) (?:post"
    r"|publish) (?:it )?or wait"
    r"|(?:post|publish|share)(?: it)? or (?:wait|hold)|should i (?:wait|hold off)(?: or post)?|or should i (?:wait"
    r"|hold off)"
    r"|(?:so )?(?:cool"
    r"|nice"
    r"|lovely)|do i crack on or hang fire|(?:that's|this is|c'est) public,? (?:yes|right|oui|non|no)"
    r"|(?:i|we|you) can (?:say|post|share|use|announce|run|tell them) (?:it|that|this|so)|(?:un|une) (?:story|post"
    r"|reel)(?: la-dessus)?|worth a post|fine to go|safe to go|fit to (?:post|publish)|(?:can|could) you confirm"
    r"|ca (?:suffit|ira|tient(?: la route| toujours)?) comme (?:reponse|legende|texte|post)|ca tient la route"
    r"|bonne idee|good idea"
    r"|(?:une |un |a )?(?:petite? |quick |short )?(?:story|post|reel)|(?:est-ce |c'est )?(?:annoncable|diffusable"
    r"|publiable|communicable)(?: en l'etat| tel(?:le)? quel(?:le)?)?|(?:bon|bonne|pret|prete|valide|ok)s? (?:pour|pr) "
    r"(?:mise en ligne|diffusion|publication)|est-ce que (?:ca|cela|c'est) (?:peut (?:sortir|partir|passer)|public|bon)"
    r"|(?:c'est|est-ce) (?:ok|bon|correct|possible) (?:que|si) (?:je|on) (?:l[ea] |les |l')?(?:dis|dise|publie|poste"
    r"|partage|annonce|ecris|ecrive|relaie|reponds|reponde)(?: ca)?|c'est (?:toujours|encore) (?:d'actualite|valable"
    r"|vrai)|ca tient toujours|(?:is|will) (?:that|this|it) (?:be )?(?:public knowledge|still (?:right|true"
    r"|correct))|(?:ok|okay|fine|good) to use (?:these|those|the) (?:figures|numbers|figs|stats)|(?:needs|for) approval"
    r"|(?:are we|do we|shall we) (?:announcing|posting|sharing|communicating|announce|post|share)|on communique"
    r"|a valider|a approuver|c'est rendu (?:public|officiel|connu)|(?:y a )?pas de (?:bleme|malaise)"
    r"|(?:j'ai|vous me donnez|tu me donnes) (?:votre|ta) benediction|j'ai carte blanche|(?:il )?faut(?:-il| que j')"
    r" ?attend(?:re|e)|vous (?:y )?voyez (?:un|une) (?:souci|inconvenient|probleme|objection)|quelqu'un s'y oppose"
    r"|ca (?:vous|te) semble (?:opportun|jouable)|ca (?:te|vous) va de meme"
    r"|(?:j'ai )?besoin d'un (?:petit )?(?:ok|go|feu vert)(?: rapide| svp)*|(?:un )?petit (?:ok|go)"
    r"|je risque rien a le dire|(?:do i have|have i|got) your blessing|any bother|cool with ye|grand with ye"
    r"|can you live with (?:that|it)|(?:pls|please) sign off|need a yes/no|if (?:that's|that is) (?:ok|okay|alright)"
)
"""Clauses that only ask, though their words might say something in another place."""
_DO_SO = re.compile(
    r"(?:(?:can|may|could|shall|should|might) i|am i (?:ok|allowed|free|good) to) (?:go and |just |also )?"
    r"(?:bring(?= (?:it|this|that) up)|brag|boast|shout|sing|rave|crow|allude|hint|refer|talk|post|blog|write|speak"
    r"|bring up|tell people|tell them)"
    r"(?: (?:about|of|on|to))? (?:it|this|that)(?: (?:up|now|today|too|please))?"
    r"|(?:est-ce que )?(?:je peux|puis-je|j'ai le droit de|est-ce que je)(?:[- ]tu)? (?:m'en |l'|en )"
    r"(?:vanter|servir|causer|jaser|parler|rejouir|feliciter|inspirer|evoquer|reprendre|relayer)(?: (?:la-)?dessus)?"
)
"""Who asks would tell what was said by another verb: "can I brag about it", « je peux m'en vanter »."""
_REQUEST = re.compile(
    r"(?:(?:please|pls|kindly|merci de(?: bien vouloir)?|merci d'avance de|svp|stp) )?(?:let me know|advise|confirm"
    r"|approve"
    r"|tell me|me dire|me confirmer|confirmer|valider|approuver|dites-moi|dis-moi|dites moi|dis moi|(?:tu"
    r"|vous) me di(?:s|tes))"
    r"|(?:still |i'm |we're )?(?:awaiting|waiting (?:for|on)|i await|i'll wait for) your"
    r"|(?:i need|we need|need|looking for|requesting) (?:your|sign[- ]?off|approval)|(?:requesting "
    r"|for (?:your )?)(?:approval|sign[- ]?off|review|validation)"
    r"|(?:approval|sign[- ]?off|validation) (?:please|svp|stp|pls)|(?:j'attends|on attend|j'ai besoin de|besoin de"
    r"|dans l'attente de) (?:votre|vos|ton"
    r"|le retour)|(?:a|pour) (?:valider|validation|relecture|relire|approbation|approuver)|a confirmer (?:svp|stp"
    r"|merci)"
)
"""How somebody asks without a question mark."""
_ELSEWHERE = re.compile(r"(?:confirm|confirmer|valider|approve) (?:par|sur|on|by|via|au|a la|chez|in)(?![a-z])")
"""« … merci de confirmer par message » is asked of whoever reads the post."""
_OF_REQUESTS = frozenset(
    words_of("""
    awaiting waiting await advise kindly attente retour retours attend besoin validation relecture relire approbation
    approuver vouloir think needed requesting looking review need what
    """)
)
_PARTING = frozenset(
    words_of("""
    merci mille beaucoup bcp infiniment d avance bonne journee soiree semaine bon week end weekend apres midi a vous
    toi tous toutes l equipe et cordialement bien cdt bisous bises thanks thank you thx ty tks so much many million in
    advance kind best warm regards have good great nice lovely day evening one cheers ta bye ciao and very the team all
    """)
)
_THANKS = frozenset(
    words_of("merci cordialement cdt bises bisous thanks thank thx ty tks regards cheers ta bye ciao bonne bon have")
)
_GREETING = frozenset(
    words_of("""
    bonjour salut coucou bonsoir allo hello hi hey hiya howdy morning good afternoon evening team all everyone there
    folks l equipe a tous toutes tout le monde svp stp please quick petite rapide question one dis dites moi so
    """)
)
"""A clause after nothing else asks about what it names: « Bonjour, je peux annoncer la nouvelle page ? »."""


def closing_at(text: str, *, marked: bool) -> int | None:
    """Where the clause at the end of a folded text begins that only asks, or takes leave; None if there is none.
    `marked`: by a question mark."""
    if text.rstrip(" ?!.,;")[-1:] in _QUOTES:
        return None
    for start in reversed([found.end() for found in _BOUND.finditer(text)]):
        clause = text[start:].strip(" ?!.,;")
        if not clause or _GREETING.issuperset(words_in(text[:start])):
            return None
        if _parts(clause) or _requests(clause) or needs_leave(clause):
            return start
        if marked and closes(clause) and not of_the_thing(clause, text[:start]):
            return answer_before(text[:start])
        if _OPENING.match(f"{clause} "):
            break
    return next((found.end() for found in _AT_ONCE.finditer(text) if closes(text[found.end() :].strip(" ?!.,;"))), None)


def closes(clause: str) -> bool:
    """Whether a clause, folded and without its question mark, does nothing but ask."""
    clause = unconditional(_LETTERS.sub(lambda found: meant(found.group()), clause))
    if _SET.fullmatch(clause) or _DO_SO.fullmatch(clause) or would_post(clause) or is_coda(clause):
        return True
    if _OF_OTHERS.search(clause) or (_DAY.search(clause) and not _POSTS.search(clause)):
        return False
    plain = _NOT_NO.sub(" ok ", clause)
    if _NEVER.search(plain):
        return False
    if _OPENING.match(f"{plain} ") and only_asks(plain, NUCLEUS):
        return True
    words = [meant(word) for word in words_in(plain)]
    if not words or len(words) > _MOST or words[0] not in _OPENS or says_for_whom(words):
        return False
    if not where_to_post(words):
        return False
    asks = _ENOUGH if words[0] in _HOUSE else _ENOUGH | NUCLEUS
    return not asks.isdisjoint(words) and all(word in ASKING or word in _ENOUGH or word in _MORE for word in words[1:])


def _requests(clause: str) -> bool:
    if not _REQUEST.match(clause) or _NEVER.search(clause) or _ELSEWHERE.search(clause):
        return False
    return all(word in ASKING or word in _OF_REQUESTS or word in _ENOUGH for word in words_in(clause))


def _parts(clause: str) -> bool:
    words = words_in(clause)
    return _PARTING.issuperset(words) and not _THANKS.isdisjoint(words)
