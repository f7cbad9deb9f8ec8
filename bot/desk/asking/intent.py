"""A clause in which whoever asks says what they would do with a text: « …, je partage le rappel ? », « …, on la met au
calendrier ? », "…, shall I fire it out or hang fire?".

A verb of telling or posting in every form that one asks with, what stands for the text, where, and when: nothing else,
so that no thing is said. Folded text, a whole clause.
"""

from __future__ import annotations

import re

from bot.desk.text.lists import words_of

_OURS = "|".join(
    words_of("""
    publi post repost partag repartag relai relay annonc anonc diffus balanc programm planifi
    garroch pitch tweet retweet affich affirm confirm mentionn evoqu rappel rappell signal precis indiqu communiqu tag
    tagg tagu claironn teas epingl repet shar shoot drop spoil
    """)
)
"""What « on » does with a text alone."""
_MINE = "|".join(
    words_of("""
    relanc lanc reprogramm rediffus ajout rajout expliqu soulign vant cri coll gliss plac cas integr inser cit
    utilis racont montr present drop devoil revel pouss remont envoi envoy lach fet celebr salu felicit remerci inform
    spoil cal not transfer donn
    """)
)
"""What a CM does with one; « on », with the thing itself: « le vélo, on le donne ? »."""
_ENDS = r"(?:e|er|es|ons|erais|erait|erions)?"
_TELLS = (
    r"dis|dit|dire|disons|redis|redire|ecri[st]|ecrire|reponds?|repondre|parle|parler|reparle|reparler|jase|jaser"
    r"|fai[st] (?:tourner|circuler|savoir)|faire (?:tourner|circuler|savoir)"
)
_PUTS = r"mets?|mettre|mettrais|mettons|inscri[st]|inscrire|crie|crier"
_MOVES = (
    r"sors|sort|sortir|transmets?|transmettre|fai[st] (?:suivre|passer|partir)|faire (?:suivre|passer|partir)"
    r"|refai[st]|refaire|part|partir|pars|passe|passer|reprends?|reprendre|laisse (?:passer|aller)"
)
_MODAL = (
    r"(?:peux|peut|peu|pe|pouvons|pouvais|pourrais|pourrait|pourrions|puis|vais|va|allons|voudrais|voudrait|veux|dois"
    r"|doit|(?:ai|a) le droit d[e']|me permets de|compte|comptais|pense|pensais) ?"
)
_CLITIC = r"(?:(?:le|la|les|lui|leur|vous|en|y|nous|m'en) ?|l')"
_TEXT = (
    r"(?:ca|cela|ceci|tout ca|la chose|(?:l'|la |la bonne |cette )(?:info|information|nouvelle|annonce|actu|publication"
    r"|story|reponse)|(?:le|ce|un|un (?:petit|p'tit)) (?:message|post|rappel|mot|reel|tweet|texte|carrousel)|une"
    r" (?:petite"
    r" )?story"
    r"|quelque chose|oui|le morceau|(?:le|ce) (?:numero|chiffre)|(?:les|ces) (?:chiffres|dates|horaires))"
)
_SPOT = (
    r"(?:(?:le |la |les |l'|nos |notre |mon |ma |mes |un |une |vos |votre |tous les )?"
    r"(?:calendrier(?: editorial)?|agenda|planning|grille|une|legende|commentaires?|infolettre|newsletter|sites?(?:"
    r" web)?"
    r"|page(?: facebook| fb| insta| d'accueil)?|fil|feed|reseaux(?: sociaux)?|rs|bio|story|stories|reels?|ligne|avant"
    r"|lumiere|reponse|dms?|mps?|prive|public|blogue?|toits|linkedin|facebook|fb|face|insta|ig|instagram|twitter|x"
    r"|tiktok|threads|bluesky|mastodon|youtube|post|publication|carrousel|accueil))(?![a-z])"
)
_WHERE = rf"(?: (?:(?:sur|en|dans|pr|pour|via|a|au|aux|sous) {_SPOT}|partout|dessus|la-dessus))"
_WHOM = (
    r"(?: (?:a (?:mes|nos|tous nos|un|une|la|l'|ce|cette) ?|aux |au )"
    r"(?:abonnee?s?|cliente?s?|clientele|usagers?|membres?|gens|monde|journalistes?|public|communaute|internautes?))?"
)
_WHEN = (
    r"(?: (?:maintenant|tout de suite|de suite|des maintenant|des aujourd'hui|aujourd'hui|ce soir|ce matin|demain"
    r"|demain matin|cet apres-midi|cette semaine|direct|quand (?:vous voulez|tu veux)|telle? quelle?|comme ca"
    r"|deja|la|encore|aussi|publiquement|officiellement|vite|tranquille|noir sur blanc))*"
)
_WAITS = r"(?:(?:je |j'|on )?(?:attends?|patiente|garde|laisse|oublie|passe mon tour)(?: (?:ca|encore|un peu|tomber))*)"
_OR = (
    r"(?: ou (?:pas|non|pas encore|je (?:me (?:tais|retiens|garde une gene)|tiens ma langue|garde ca pour moi"
    r"|ferme ma (?:trappe|gueule|boite))|c'est (?:trop tot|chaud|mort|non)|faut(?: pas|-il attendre)"
    rf"|{_WAITS}))?"
)
_AND = r"(?:(?:et|donc|alors|bon|ok|du coup|sinon|puis|pis|dites?|est-ce que|est-ce qu') ?)*"
_ADV = r"(?:(?:bien|aussi|quand meme|deja|maintenant) )?"
_REST = rf"(?: {_TEXT})?{_WHOM}{_WHERE}*{_WHEN}{_WHERE}*"
_OBJECT = rf"(?=.*(?: {_TEXT}|(?:je|on|nous|{_MODAL.removesuffix(' ?')}) ?{_CLITIC}|j'(?:l'|en |y )))"
"""Somewhere in the clause, what stands for the text."""
_BARE = (
    r"(?:publie|poste|reposte|partage|repartage|relaie|relaye|diffuse|tweete|balance|affiche|programme|planifie"
    r"|communique|tagu?e?|celebre|garroche|pitche|lance|relance|spoile|tease|shoote|share|annonce|envoie|sors|mets"
    r" en ligne|fais tourner|fais suivre"
    r"|reponds|confirme)"
)
"""What needs no object, after « je »; and after « on », of `_OURS`."""
_FEED = (
    r"(?:(?:la |le |les |nos |our |the )?(?:sites?(?: web)?|rs|sm|socials?|reseaux(?: sociaux)?|page(?: fb)?|fb|ig"
    r"|insta"
    r"|instagram|facebook|linkedin|x|tiktok|story|stories|newsletter|infolettre|pub|bio|feed))(?![a-z])"
)
_FRENCH = tuple(
    re.compile(rf"{_AND}{clause}{_OR}")
    for clause in (
        rf"{_OBJECT}(?:je |j'){_CLITIC}*(?:{_MODAL}{_CLITIC}*)?{_ADV}(?:(?:{_OURS}|{_MINE}){_ENDS}|{_TELLS}|{_PUTS}"
        rf"|{_MOVES}){_REST}",
        rf"{_OBJECT}(?!.*(?:lui|leur) \S+ (?:demain|aujourd'hui|maintenant|ce soir))"
        rf"(?:on |nous ){_CLITIC}*(?:{_MODAL}{_CLITIC}*)?{_ADV}(?:(?:{_OURS}){_ENDS}|{_TELLS}){_REST}",
        rf"{_OBJECT}(?:on |nous ){_CLITIC}*(?:{_MODAL}{_CLITIC}*)?(?:{_PUTS})(?: {_TEXT})?{_WHERE}+{_WHEN}",
        rf"(?:on |nous )(?:{_MODAL})?(?:{_MOVES}|(?:{_MINE}){_ENDS}) {_TEXT}{_WHERE}*{_WHEN}",
        rf"(?:je |on )(?:{_MODAL})?(?:fai[st]|faire|remets?|remettre) (?:un|une) (?:petite? )?(?:post|rappel|mot|reel"
        rf"|tweet|carrousel|story){_WHERE}*{_WHEN}",
        rf"(?:on |nous )(?:{_MODAL})?(?:fai[st]|faire) (?:tourner|circuler|savoir|suivre|passer (?:le mot"
        rf"|l'info))(?: {_TEXT})?{_WHEN}",
        rf"(?:un |une )?(?:petite? |p'tite? )(?:post|rappel|teasing|story|reel|mot|coup de pouce){_WHERE}*{_WHEN}",
        r"(?:on |nous )(?:peut )?(?:lancer?|ouvre|ouvrir|demarrer?) (?:la com|les vannes|la communication)",
        rf"(?:on |nous )l(?:[ea]|es) crie{_WHERE}*{_WHEN}",
        rf"(?:je |j'){_BARE}{_WHERE}*{_WHEN}",
        rf"on (?!lance|envoie|sor)(?:{_BARE}){_WHERE}*{_WHEN}",
        rf"(?:ok|okay|go|bon|good|(?:c'est |is it )?(?:ok|bon))(?: (?:pr|pour|for|on|sur))? {_FEED}(?: ?(?:[+&/,]|et"
        rf"|and) ?{_FEED})*",
        rf"{_FEED}(?: ?(?:[+&/,]|et|and) ?{_FEED})* (?:ok|okay|possible|bon)",
        rf"{_WAITS} ou (?:je |on |j'){_CLITIC}*{_BARE}(?: ca)?",
    )
)

_IT = r"(?:it|that|this|them|these|those|so|that one|this one|all that|the news|the word|the info)"
_PLACE = (
    r"(?:(?:the |our |my |a |an |your )?(?:calendar|diary|schedule|planner|page|site|website|feed|grid|bio|story"
    r"|stories"
    r"|reels?|post|newsletter|caption|comments?|replies|reply|dms?|socials?|social media|sm|insta|instagram|ig|facebook"
    r"|fb|linkedin|twitter|x|tiktok|threads|bluesky|youtube|group chat|homepage|rooftops))(?![a-z])"
)
_OUT = rf"(?: (?:out|up|out there|up there|live|public|(?:on|in|into|to|from|for|as|via) {_PLACE}))*"
_WHOM_EN = (
    r"(?: (?:to|with) (?:(?:our|my|the|a|all|all our) )?(?:followers?|customers?|clients?|people|everyone|everybody"
    r"|fans?|members?|them|him|her|public|audience|journalists?|reporters?|folks))?"
)
_WHEN_EN = (
    r"(?: (?:now|today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|right away|straight away|as is|as it is"
    r"|already|yet|too|please|at once|publicly|officially|in a post|again))*"
)
_DOES_EN = (
    r"(?:post|repost|share|reshare|publish|tweet|retweet|announce|schedule|plug|push|pin|quote|mention|tease"
    r"|blast|send|cover|promote|highlight|feature|relay|repeat|confirm|paste|upload|stand over|flag|hype"
    r"|boost"
    r"|amplify|say|write)"
)
_SENDS = r"(?:get|add|include|fire|bang|lash|throw|chuck|stick|pop|put|whack|bung|drop|give|shout)"
"""What tells nothing without saying where it goes."""
_SPEAKS = r"(?:talk|speak|brag|boast|shout|post|write|tweet)"
_ABOUT = r"(?: about (?:it|that|this|them|these))"
_ALONE_EN = r"(?:post|repost|share|publish|tweet|announce|schedule|reply|send|go live|go public|go ahead|press send)"
_HOLDS = (
    r"(?:(?:shall|should|do|will|can|must) (?:i|we) |i )?(?:wait|hold(?: (?:off|on|it|back|fire))?|hang (?:fire|on"
    r"|back)"
    r"|sit (?:on it|tight)|keep (?:it )?(?:quiet|mum|schtum)|leave it)(?: (?:a bit|for now))?"
)
_OR_EN = rf"(?:,? or (?:{_HOLDS}|is it too (?:soon|early)|no|not yet))?"
_MAY = (
    r"(?:(?:can|could|may|might|shall|should|will|do|must) (?:i|we)|(?:am i|are we) (?:ok|okay|free|fine|allowed"
    r"|good|clear"
    r"|cleared|safe) to|(?:is it|is that|it's) (?:ok|okay|fine|safe|alright|all right|good) (?:to|if (?:i|we))|(?:ok"
    r"|okay"
    r"|alright|all right|fine|good|safe|happy for me|free|clear|cleared) to|mind if i|ok if i|i'll|i'd|we'll"
    r"|will (?:it|this) be ok to)"
)
_ENGLISH = tuple(
    re.compile(rf"(?:(?:so|and|then|ok|well|or|right) )*{clause}{_WHEN_EN}{_OR_EN}")
    for clause in (
        rf"{_MAY} (?:just |also |go and |please |safely )?{_DOES_EN}(?: {_IT})(?: (?:a post|a mention|a shout-?out))?"
        rf"{_OUT}{_WHOM_EN}{_OUT}",
        rf"{_MAY} (?:just |also |please )?{_SENDS} {_IT}{_OUT[:-1]}+{_WHOM_EN}",
        rf"{_MAY} (?:just |also |please )?{_SPEAKS}{_ABOUT}{_OUT}",
        rf"{_MAY} (?:just |also |please )?{_ALONE_EN}{_OUT}{_WHOM_EN}",
        rf"(?:can|could|may|should|will) (?:it|this|that|they) (?:go|be posted|be shared|be published|be said"
        rf"|be announced){_OUT}",
        rf"(?:am i |are we |is it )?(?:posting|sharing|announcing|publishing) (?:{_IT})?{_OUT}",
        rf"{_MAY} (?:(?:hit|press) (?:publish|post|send|go)|(?:fire|post) away|crack on|go for it)",
        r"wait or (?:post|publish|share)",
        r"(?:shall|should|do|will|must) (?:i|we) (?:wait|hold(?: (?:off|on|it|back|fire))?|hang (?:fire|on|back)|sit"
        r" tight)",
        rf"(?:post|publish|share) (?:{_IT} )?or {_HOLDS}",
    )
)


def would_post(clause: str) -> bool:
    """Whether a clause, without its question mark, only says that whoever asks would tell, or post, what was said."""
    return any(pattern.fullmatch(clause) for pattern in (*_FRENCH, *_ENGLISH))
