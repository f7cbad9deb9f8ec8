"""Clauses at the end of a question that only ask, by what they mean: nothing stands against it, now or later, « si oui
je le publie », "I take it that's announceable".

Each is a whole clause, of words that say nothing of the matter; with its question mark. Folded text.
"""

from __future__ import annotations

import re
from datetime import date

from bot.desk.asking.figuresasked import asks_for_figures
from bot.desk.asking.remarks import remarks, waits
from bot.desk.text.lexer import read_text
from bot.desk.text.verbs import makes_claim

_IT = r"(?:it|this|that|them|these|those)"
_TELLING = (
    r"(?:posting|sharing|announcing|saying|publishing|using|mentioning|going (?:ahead|public|live)|talking about)"
)
_FINE = r"(?:ok|okay|fine|alright|all right|good|clear|cleared|grand|happy|cool)"
_LEAVE = r"(?:all[- ]clear|nod|blessing|ok|okay|go-ahead|green light|thumbs up|sign-?off|go)"
_WAITS = (
    r"(?:hang (?:fire|on|back)|hold(?: (?:off|on|fire|back|it))?|wait(?: a bit)?|park (?:it|this|that)"
    r"|sit (?:on (?:it|this|that)|tight)|keep (?:it )?(?:schtum|shtum|mum|quiet|under wraps|to myself))"
)
_GARDE = (
    r"(?:(?:je |on |j')?(?:(?:l[ea]s? |l')?(?:garde|laisse)|attends?|patiente)(?: (?:ca|encore|un peu))*"
    r"(?: (?:sous le coude|au chaud|au frais|au frigo|en reserve|en stock|secrete?|pour (?:moi|nous|plus tard)"
    r"|dans ma (?:poche|manche)))?)"
)
_NOW = r"(?:(?:enfin|deja|desormais|maintenant|officiellement|publiquement) ?)"
_SHOWN = (
    r"(?:montrer|devoiler|reveler|annoncer|publier|poster|partager|dire|presenter|diffuser|relayer|officialiser"
    r"|mentionner|evoquer|ebruiter)"
)
_POST = r"(?:visuel|post|story|reel|carrousel|legende|texte|publication|teaser|tweet|message|truc)"
_YOURS = r"(?: (?:de (?:votre|ton) (?:cote|bord|part)|pour (?:vous|toi)))"
_CHANNEL = (
    r"(?:pub|diff|diffusion|publi|publication|com|comm|rp|rs|sm|soc|socials?|li|lkd|linkedin|fb|facebook|ig|insta"
    r"|instagram|tw|x|tt|tiktok|nl|newsletter|infolettre|blogu?e?|fil|story|stories|reel|site|page|web|reseaux)"
)
_MAY_I = r"(?:je peux|on peut|puis-je|peut-on)"
_SOME_FR = (
    r"(?:(?:un|une|la|le|l'|les|mes|nos|ma|mon|des|cette|ce|tous les) ?)?(?:mere|maman|pere|papa|parent|dame|monsieur"
    r"|cliente?|abonnee?|voisine?|riveraine?|habitante?|patiente?|famille|visiteur|visiteuse|voyageur|voyageuse"
    r"|internaute|personne|gens|usagere?|monde|clientele)s?"
)
"""Whom one answers; said of no thing that is for them."""
_MAY_EN = r"(?:can|could|may|shall|should) (?:i|we)"
_SOME_EN = (
    r"(?:them|him|her|everyone|people|folks|followers|customers|parents|(?:an?|the|our|my|this|all our) (?:mums?|moms?"
    r"|dads?|mothers?|fathers?|parents?|customers?|clients?|followers?|neighbou?rs?|residents?|patients?|guests?"
    r"|visitors?|lad(?:y|ies)|passengers?|readers?))"
)
_OF_BOTH = (
    r"(?:(?:is|are) (?:my|the|these|those) (?:figures?|numbers?|sums?|dates?|wording|times?) (?:ok|okay|right"
    r"|good|correct|fine)"
    r"(?: to (?:publish|post|go|share))?"
    r"|(?:mon chiffre|mes chiffres|ma date|mes dates|mes horaires) (?:est|sont) (?:bons?|bonnes?|ok|justes?"
    r"|exacte?s?))|"
    r"(?:c'est |est-ce |is it )?(?:sous |under |encore sous |still under )?(?:embargo|confidentiel|secret|confidential"
    r"|public|shareable|partageable|diffusable) (?:ou|or) (?:pas|non|not)"
    r"|(?:c'est |est-ce |is it )?(?:(?:confidentiel|secret|confidential) (?:ou|or) public"
    r"|public (?:ou|or) (?:confidentiel|secret|confidential))"
    r"|(?:c'est|ce serait|it's|it is|this is) (?:pour|for) (?:un |une |le |la |notre |mon |ma |a |an |the |our |my )"
    r"(?:post|story|reel|page|newsletter|infolettre|publication|legende|caption|feed)"
)
"""« Sous embargo ou pas ? », "It's for a post"."""
_FRENCH = (
    rf"(?:et )?rien (?:(?:ne |n')(?:s'y oppose|s'oppose|(?:m'|nous )?(?:en |l')?empeche)|contre(?: ca)?"
    r"|a l'encontre|qui (?:s'y oppose|coince|bloque))"
    r"|(?:y a |il y a |vois-tu |voyez-vous )?(?:quelque chose|qqch|un truc) (?:qui )?(?:coince|bloque|cloche)"
    r"|rien (?:ne|n') ?(?:m'en|nous en) empeche|(?:est-ce |c'est |serait-ce )?(?:bien |deja )?(?:permis|autorise"
    rf"|approuve|appr|valid|envisageable){_YOURS}?"
    rf"|on (?:l')?assume(?: (?:ca|en com|en comm|en communication|publiquement|a l'externe|dehors|sur les reseaux"
    r"|devant tout le monde))?"
    r"|(?:go|ok|on y va|j'y vais|je (?:balance|poste|publie|partage|lance|sors|lache|y vais|peux|fonce|tease)"
    rf"|on (?:balance|poste|publie|partage|lache|peut)|c'est public|public) ou (?:{_GARDE}"
    r"|(?:c'est )?(?:encore |toujours )?(?:secret|confidentiel|sous embargo|trop tot|pas encore))"
    rf"|(?:je peux|on peut|puis-je|peut-on) {_NOW}?(?:l[ea]s? |l'|en )(?:{_SHOWN}|parler|causer|jaser) ?{_NOW}?"
    rf"|(?:je peux|puis-je) {_NOW}?l[ea]s? (?:sortir|lancer|lacher) ?{_NOW}?|je l[ea]s? (?:sors|lance|lache) {_NOW}"
    rf"|(?:je|on) (?:l[ea]s? )?(?:devoile|officialise|revele)s? ?{_NOW}?|on (?:peut )(?:devoiler|officialiser)"
    r"|(?:je|on) (?:degaine|tease|spoile|leake?|ebruite)(?: (?:le post|l'info|ca|la nouvelle))?"
    r"|j'en (?:parle|cause|jase)(?: ou pas)?|(?:je peux|on peut) (?:deja |enfin |commencer a )en (?:parler|causer"
    r"|jaser)"
    r"|(?:est-ce |c'est )?(?:enfin |deja |trop )?(?:tot|le (?:bon )?moment) (?:d'|de |pour )(?:en (?:parler|causer"
    r"|jaser)|l[ea]s? (?:dire|publier|poster)|l'annoncer|communiquer|poster)"
    r"|c'est (?:deja |encore |toujours )(?:public|secret|confidentiel|officiel|sous embargo)"
    r"|c'est (?:(?:deja|encore|toujours) )?(?:public|secret|confidentiel|officiel|sous embargo)"
    r" ou (?:pas encore|(?:je|on) peut?x?)|(?:est-ce )?rendu (?:officiel|public)"
    rf"|(?:je|on) (?:prepare|fais|fait|prevois|planche sur|redige) (?:un|une|le|la|mon|ma) (?:petite? )?{_POST}"
    r"|(?:tu|vous) me (?:laisses|laissez) (?:en parler|l'annoncer|l[ea]s? (?:dire|publier|poster|partager)|publier"
    r"|poster|faire)"
    r"|(?:je (?:peux |vais )?|on (?:peut |va )?|j')(?:y )?(?:aller |vais |va )?(?:de l'avant|avec (?:ca|cela|ce texte"
    r"|cette version))"
    rf"|(?:c'est |est-ce )?(?:beau|bon|ok|correct|valide|parfait|approuve) de meme|(?:est-ce que )?ca (?:part|passe"
    r"|sort|(?:te|vous) va) de meme"
    r"|ca a (?:de l'allure|du bon sens)|me (?:donnes-tu|donnez-vous|donnes|donnez) (?:le |la |ton |ta |votre )"
    r"(?:go|ok|feu vert|aval|accord|top|benediction)"
    r"|(?:tu|vous) (?:changerais|changeriez|corrigerais|corrigeriez|modifierais|modifieriez|ajouterais|ajouteriez)"
    r" (?:quelque chose|qqch|un truc)|(?:vous|tu) voye?[zs]? (?:quelque chose|qqch|un truc) a (?:changer|corriger"
    r"|redire|modifier)|des (?:remarques|retours|corrections|objections|commentaires) avant (?:publication|diffusion"
    r"|de (?:poster|publier)|que je (?:poste|publie)|mise en ligne)"
    rf"|(?:c'est |est-ce )?(?:ok|go|bon|beau|correct|feu vert|valide|approuve|appr)(?: (?:pr|pour|en|a|sur|for|on))?"
    rf"(?: (?:la |le |les |notre |the |our |l')?){_CHANNEL}(?: ?[/+&] ?{_CHANNEL})*"
    r"(?: (?:de demain|de ce soir|d'aujourd'hui|de la semaine))?"
    rf"|{_CHANNEL} (?:ok|go)|(?:tu|vous?|on|c) valide[sz]?"
    r"|(?:je peux |on peut )?en toucher (?:un|deux) mots?|(?:je peux |on peut |je )l[ea]s? (?:clame|scande)r?"
    r"|(?:(?:tu|vous) (?:veux|voulez|preferes|preferez)|veux-tu|voulez-vous|preferes-tu|preferez-vous)"
    r" que (?:j'attende|je (?:relaie|poste|publie|partage|patiente)(?: (?:ca|cela))?)"
    r"|ca (?:coince|bloque|gene|fait (?:votre affaire|ton affaire|du sens))(?: si je (?:poste|publie|partage"
    r"|relaie|le dis)"
    r"| de (?:poster|publier|partager) (?:ca|cela))?|ca reste entre nous ou (?:je|on) (?:publie|poste|partage)"
    r"|(?:vous etes|t'es|tu es|etes-vous|es-tu)(?:[- ]tu)? (?:corrects?|correctes?|a l'aise)(?: avec (?:ca|cela)"
    r"| (?:que|si) je (?:poste|publie|partage|dise|dis|relaie) (?:ca|cela|ceci))"
    r"|(?:c'est |est-ce )(?:le )?bon (?:timing|moment)|(?:les |ces )?chiffres (?:bons?|ok|exacts?|justes?|corrects?)"
    rf"(?: (?:pr|pour|sur) {_CHANNEL})?"
    r"|(?:cette fois |ce coup-ci )c'est (?:bon|ok|beau|correct)|(?:et )?la c'est (?:bon|ok)"
    r"|c'est (?:bon|ok|beau|correct) (?:la|cette fois(?:-ci)?|ce coup-ci)"
    rf"|{_MAY_I} (?:l[ea]s? )?rassurer(?: {_SOME_FR})?(?: (?:comme ca|avec (?:ca|cela)|ainsi|la-dessus))?"
    rf"|(?:{_MAY_I}|je|j') ?(?:repondre|reponds|dire|dis|ecrire|ecris|confirmer|confirme) (?:ca|cela"
    rf"|ceci)"
    rf" (?:a|aux) {_SOME_FR}"
    rf"|(?:{_MAY_I}|je|j') ?(?:l[ea]s? |l')?(?:ecri[st]|ecrire|note|noter|formule|formuler|redige|rediger"
    r"|(?:mets?|mettre)(?=.* (?:lettres|chiffres|long))) (?:(?:ca|cela|ce (?:nombre|chiffre|montant)(?:-la)?"
    r"|ces chiffres(?:-la)?|le (?:nombre|chiffre|prix)|la date) )?"
    r"(?:au long|en (?:toutes )?lettres|en chiffres|comme ca|ainsi|de meme)"
    r"|(?:dit|ecrit|formule|redige|tourne|presente|annonce)e?s? (?:comme ca|ainsi|de meme|de cette facon),? (?:ca (?:va"
    r"|passe|marche|te va|vous va)|c'est (?:ok|bon|correct|beau)|ok)"
    r"|(?:ca (?:va|marche|passe|roule)|c'est (?:ok|bon|correct)) (?:en (?:toutes )?lettres|en chiffres|au long)"
    r"|j'arrose (?:les|nos|tous les|tous nos) reseaux"
    r"|(?:je|on) (?:l[ea]s? )?(?:gueule|hurle|clame|claironne)(?: (?:ca|partout|sur (?:les|tous les) toits))+"
    rf"|(?:{_MAY_I}|je|on) (?:crier?|gueuler?|hurler?) (?:ca|cela|la nouvelle)"
    r"(?: (?:partout|(?:su'l|su'es|sur l[ea]s?|sur tous les) toits?))?"
    r"|j'(?:imprime|affiche) et (?:je |j')(?:poste|publie|affiche|partage)"
    rf"|(?:{_MAY_I}|je|on) plog(?:ue|uer) (?:ca|cela)"
    r"|(?:je|on) (?:fai[st] peter|claque|pond|ponds|degaine|largue) (?:un|une|le|la|mon|ma|l') ?(?:post|story|reel"
    r"|tweet"
    r"|info|nouvelle|carrousel|publi|publication)"
    r"|pouces? (?:en l'air|leve|en haut)"
    r"|(?:tu|vous) (?:me )?(?:confirmes|confirmez|valides|validez|redis|redites) (?:ca )?avant (?:que je (?:poste"
    r"|publie"
    r"|partage|diffuse|l'envoie)|publication|diffusion|mise en ligne|de publier)"
    rf"|{_MAY_I} me permettre d(?:e |')(?:l'|le |la )?(?:ecrire|dire|poster|publier|annoncer)"
)
_SOMETHING = (
    rf"(?:(?:is|would) {_IT} (?:be )?)?something (?:that )?(?:i|we) (?:can|could|may|might|should) "
    r"(?:now |already |safely )?(?:post|share|put out|say|announce|mention|use|publish|tweet|talk about|pass on"
    r"|tell people)(?: now| today| yet)?"
    r"|(?:c'est |est-ce |ce serait )?(?:quelque chose|une info|un truc|une chose) (?:que |qu')(?:je peux|on peut"
    r"|je pourrais|on pourrait|j'ai le droit de|on a le droit de) (?:deja |maintenant )?(?:publier|partager|dire"
    r"|annoncer|poster|relayer|utiliser|mentionner|diffuser|mettre en ligne)"
)
_ENGLISH = (
    rf"{_SOMETHING}|(?:shall i )?send(?: it| this)?(?: now)?|"
    rf"(?:can|could|may|shall|should|will) i (?:now |finally |just |go and )?(?:launch|release) {_IT}"
    rf"(?: (?:now|today|then|yet))?|(?:can|could|may|shall|should|will|do) (?:i|we) (?:now |finally |just )?"
    rf"(?:reveal|unveil|trail|spill) {_IT}(?: (?:now|today|yet))?"
    r"|(?:can|could|may|shall|should|am i (?:ok|allowed|free|good) to) ?(?:i|we)? ?(?:now |finally "
    r"|just )?(?:spread the"
    r" (?:word|news)|(?:share|break) the (?:(?:good|happy|great|big) )?news|spill(?: the beans)?"
    r"|let the cat out of the"
    rf" bag|make (?:some |a bit of )?noise(?: about {_IT})?|make a song and dance about {_IT}|let on"
    rf"|go (?:big|early|public|wide|live) (?:on|with) {_IT}|put my name to {_IT}|get the word out)(?: (?:now|yet))?"
    r"|(?:i |we )(?:take it|assume|presume|trust|gather|guess) (?:that )?(?:(?:that's|this is|it's|that is|it is)"
    r" (?:ok|okay|fine|alright|all right|cleared|clear|public|announceable|postable|shareable|publishable"
    r"|sayable|quotable|common knowledge|public knowledge)(?: (?:to|for) (?:post|share|publish|announce|use|say"
    r"|posting|sharing|publication|mention))?|(?:i|we) can (?:post|share|say so|announce|use|mention|publish))"
    rf"(?: {_IT})?(?: (?:now|already|then|so))?"
    rf"|(?:go|post|publish|share|run|ok|okay|good to go|post it|run it) or (?:(?:do|should|shall|will) (?:i"
    rf"|we) )?{_WAITS}"
    rf"|(?:or )?(?:do|should|shall|will|must) (?:i|we) (?:(?:post|run|go|publish)(?: {_IT})? or (?:do i )?)?{_WAITS}"
    r"|hold or (?:go|run|post)|(?:or )?am i jumping the gun"
    rf"|(?:{_FINE}|ok) (?:if i|for me to|with me|to) (?:spell|spelling|write|writing|put|putting) {_IT} (?:out"
    rf"|in words"
    r"|in full)(?: (?:in words|in full|in letters))?"
    r"|(?:do|shall|should|can|may) (?:we|i) (?:welcome|congratulate|celebrate|big up|cheer) (?:him|her|them)"
    rf"|(?:is there )?(?:anything|what's|nothing|something) (?:to stop|stopping|preventing|blocking|against) "
    rf"(?:me|us|{_IT})(?: (?:from )?{_TELLING}(?: (?:{_IT}|so))?)?"
    rf"|(?:all |is (?:that|this|it) |everything )?{_FINE} (?:(?:at|on|from) )?your (?:end|side)"
    r"|is (?:that|this|it) (?:on (?:the )?record|for public consumption|common knowledge|public knowledge"
    r"|in the public domain|(?:still )?(?:embargoed|under wraps|under embargo))(?: (?:yet|now|already))?"
    r"(?: or can i (?:post|share))?|is the cat out of the bag(?: yet)?|(?:is|has) the embargo (?:been )?(?:over"
    r"|lifted|up)"
    rf"|(?:please )?(?:could|can|would|will) (?:you|someone) (?:please )?(?:clear|approve|ok|okay|sign(?: off)?"
    rf"|green-?light) {_IT}(?: off)?(?: please| for me)?"
    rf"|(?:do|have) (?:i|we) (?:have|get|got)? ?(?:the |your )?{_LEAVE}|got (?:the |your ){_LEAVE}|your {_LEAVE}"
    r"|(?:shall|should|can|may|do|will) i (?:press|hit|push) (?:the button|publish|send|post|go)"
    r"|aye|y or n|yea or nay|thumbs up or (?:thumbs )?down|(?:all )?good to go (?:up|out|live)|grand so"
    rf"|(?:would|do) you mind if i (?:posted|post|shared|share|mentioned|mention|announced|announce|used|use) {_IT}"
    rf"|would {_IT} be {_FINE}(?: to (?:post|share|use|say|announce))?|(?:just )?say the word(?: and i'll (?:post"
    rf"|share))?"
    rf"|(?:will|shall|can|should) i (?:do|fire up|knock up|put up|write|draft) a (?:wee |quick |little )?(?:post"
    rf"|story"
    r"|reel|tweet)|a (?:wee|cheeky|quick|little) (?:post|story|reel)|anything you'd (?:change|tweak|fix|add)"
    rf"|are we (?:shouting|talking|posting|telling people|saying anything) ?(?:about {_IT})?(?: (?:yet|now))?"
    r"|any reason to (?:wait|hold off)|is the coast clear|yes or not yet|worth (?:shouting about|sharing|posting)"
    r"|can i (?:say as much|take that as (?:read|a yes))|does (?:that|this|it) (?:sit"
    r"|sound (?:about )?)? ?right(?: with you)?"
    r"|(?:or )?is it too (?:soon|early)(?: to (?:say|post|share|announce|mention it))?|is (?:that"
    r"|this) (?:still )?the line"
    r"|fingers crossed i can (?:post|share)"
    r"|may (?:our |the )?(?:followers|customers|people|members|fans|world) know"
    rf"|{_MAY_EN} (?:put (?=(?:it|that|this) )|phrase |word |write |say |spell ){_IT}(?: out)? (?:like (?:this|that)"
    r"|that way|this way|in full|in words|in figures)"
    r"|(?:worded|phrased|put|written|spelt out|spelled out) (?:like (?:this|that)|that way|this way),? (?:ok"
    r"|okay"
    r"|fine|alright|good)"
    rf"|{_MAY_EN} (?:reassure|remind) {_SOME_EN}(?: (?:like (?:this|that)|with (?:this|that)|of (?:it|that|this)))?"
    rf"|{_MAY_EN} tell {_SOME_EN} (?:that|this|so)"
    rf"|{_MAY_EN} (?:spam|flood|blast) (?:(?:all|the|our) )*(?:socials|feeds?)"
    r"|(?:do|will|can|could) you confirm before i (?:post|publish|share)"
    r"|(?:publishable|postable|shareable) as (?:is|it is)|(?:does (?:it|this|that) work|works) as a (?:post"
    r"|caption"
    r"|reply|story|tweet)|print and post|good to print|are we going with (?:this|that)|what do you make of (?:it"
    r"|this|that)"
)
_CODA = re.compile(f"(?:{_FRENCH}|{_ENGLISH}|{_OF_BOTH})")
_YES = r"(?:si oui|si c'est oui|if so|if yes|if yeah)"
_ALLOWED = re.compile(r"permis|permitted|autorise|envisageable")
_IS_IT_ALLOWED = re.compile(
    r"(?:(?:is|are) (?:it|that|this|they|those)|c'est|est-ce|(?:would|will) (?:it|that) be|ce serait)"
    r" (?:permis|permitted|allowed|autorise|possible)"
)
"""After a sentence it asks of saying that; after a thing, of the thing."""
_AT_THE = re.compile(r"\ba(?= (?:la |l'))")
_ANY_DAY = date(2000, 1, 1)
_WOULD = re.compile(r"(?<![a-z])(?:je|j'|i|i'd|i'm|publie[rz]?|poste[rz]?|annonce[rz]?|mentionner|parler)(?![a-z])")
_PROVIDED = (
    rf"(?:(?:et |and |but |donc |so )?(?:{_YES}|si c'est (?:le cas|bon|ok|vrai|exact|ca|juste|correct|valide)"
    rf"{_YOURS}?|si (?:vous etes|tu es|t'es|on est) (?:ok|d'accord|bons?)(?: avec ca)?"
    rf"|si (?:tout est )?(?:ok|bon|correct|valide){_YOURS}?"
    r"|si (?:ca|cela) (?:vous|te) (?:va|convient)|si (?:personne|rien) (?:ne |n')(?:s'y oppose|dit non"
    r"|y voit d'(?:inconvenient|objection))|si (?:vous|tu) (?:valide[zs]|confirme[zs]|(?:le )?perme(?:ttez|ts))"
    r"|sauf (?:objection|contre-?ordre|avis contraire|veto)(?: de (?:votre|ta) part)?|dans ce cas|auquel cas"
    r"|if (?:it is|that's (?:right|true|correct|the case))"
    rf"|if (?:it's|that's|this is|you're|you are|we're|everyone's|all) {_FINE}(?: (?:with|by|for) (?:you|everyone"
    rf"|that"
    r"|it))?"
    r"|unless (?:you (?:object|say otherwise|shout|say no|tell me not to)|anyone objects)|in that case"
    r"|(?:stop|tell|shout at) me if (?:not|it's not)(?: (?:ok|okay|fine))?|shout if (?:not|it's not)(?: ok)?))"
)
_IF_SO = re.compile(rf"{_PROVIDED}[ ,]+")
_IF_FINE = re.compile(rf"[ ,]+{_PROVIDED}\Z")
_BEFORE = re.compile(rf"(?:(?<=[?!.;:…])\s*{_PROVIDED}|\s*{_YES})\s*,\s*\Z")
PROVIDED = re.compile(rf"{_PROVIDED}\s*,?\s*(?=(?:je |j'|on |i |i'd |i'll |can |may |shall |puis-je))")
"""« Sauf objection, je publie que … ? », before an asking."""


_NEED = re.compile(
    r"lmk(?: if (?:that's |it's )?(?:ok|okay|fine|good))?|(?:i )?(?:just )?need (?:a |your )(?:yes|thumbs up|ok"
    r"|okay|go)"
    r"|(?:il me faut|il me faudrait|j'ai besoin d'|j'aurais besoin d'|j'ai besoin de|besoin d'|besoin de) ?(?:un "
    r"|votre |ton )"
    r"(?:petit )?(?:ok|go|accord|feu vert|oui)(?: pour (?:publier|poster|partager))?"
)


def needs_leave(clause: str) -> bool:
    """Whether a clause asks for leave without a question mark: "lmk", « il me faut un go »."""
    return bool(_NEED.fullmatch(clause)) or waits(clause)


def is_coda(clause: str) -> bool:
    """Whether a clause, folded and without its question mark, is one of these."""
    return bool(_CODA.fullmatch(clause)) or remarks(clause) or asks_for_figures(clause)


def of_the_thing(clause: str, before: str) -> bool:
    """Whether a clause may ask of the thing itself: « les chiens à la foire, permis ? », but « Je souhaite présenter la
    foire : permis ? »."""
    if _WOULD.search(before):
        return False
    if _ALLOWED.fullmatch(clause):
        return True
    accented = _AT_THE.sub("à", before)  # else it would be the verb
    return bool(_IS_IT_ALLOWED.fullmatch(clause)) and not makes_claim(read_text(accented, _ANY_DAY).tokens)


def unconditional(clause: str) -> str:
    """The clause without the answer that it waits for: « si oui je le publie », "I'll post if that's ok". Alone, « sauf
    avis contraire » would be said of the matter."""
    return _IF_FINE.sub("", _IF_SO.sub("", clause, count=1), count=1).strip(" ,")


def answer_before(text: str) -> int:
    """Where the answer begins that an asking behind the folded text waits for, « … ? Si oui, »; its end, if none."""
    found = _BEFORE.search(text)
    return found.start() if found else len(text)
