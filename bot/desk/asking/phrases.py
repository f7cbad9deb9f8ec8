"""The ways in which people ask for leave, in French (France, Québec) and English, folded: patterns for `frame.py`."""

from __future__ import annotations

import re

from bot.desk.asking.firstperson import I_GIVE, I_POST, POST_IDEA, WE_POST
from bot.desk.asking.heralds import HERALD

_PLACES = (
    r"(?:linkedin|facebook|fb|instagram|insta|ig|twitter|x|tiktok|threads|bluesky|mastodon|youtube|story|stories|reels?"
    r"|les reseaux|nos reseaux|rs|socials?|social media|the feed|feed|the page|(?:the |ig |la |l')?bio|pub|newsletter"
    r"|infolettre|(?:the )?comments?|commentaires?|dm|dms|mp)"
)
PLACE = _PLACES
"""Where one posts."""
WHERE = rf"(?: (?:sur|on|en|in|pr|pour|for|to|dans) (?:(?:le|la|les|the|our|my|notre) )?(?:{_PLACES}|vous|toi|you))*"
_WHEN = (
    r"(?: (?:now|right now|today|tonight|tomorrow|already|yet|as is|as it is|like that|like this|straight away|too"
    r"|as well|publicly|maintenant|aujourd'hui|ce soir|demain|deja|tel quel|telle quelle|comme ca|tout de suite"
    r"|la|aussi|publiquement|in words|in full|en lettres|en toutes lettres|en chiffres|again))?"
)
_READERS = (
    r"(?:(?:our |my |the |all |all our )?(?:people|users|customers|passengers|followers|fans|folks|everyone|everybody"
    r"|(?:an? |one of our |some )?(?:customer|client|guest|visitor|reader|follower|passenger|member|resident"
    r"|journalist)"
    r"|them|him|her|the world|subscribers|members|visitors|guests|clients|readers|community|public|audience|press"
    r"|journalists?))"
)
_LECTEURS = (
    r"(?:(?:aux|a nos|a mes|a tous les|au|a la|a l'|a tout le) ?(?:gens|clientele|clientes?|clients?|abonnes|abonnees"
    r"|followers|usagers"
    r"|(?:un|une|des|mes) (?:cliente?s?|usagere?s?|abonnee?s?|membres?|visiteurs?|lecteurs?|journalistes?)"
    r"|voyageurs|membres|visiteurs|utilisateurs|internautes|journalistes|fans|lecteurs|public|communaute|presse|monde))"
)
_TELL = (
    rf"(?:tell {_READERS}|let {_READERS} know|remind {_READERS}|inform {_READERS}|reassure {_READERS}"
    rf"|reply to {_READERS}|answer {_READERS}|leur dire|leur repondre|leur annoncer|leur confirmer)"
)
_SAY = (
    r"(?:(?:dire|redire|annoncer?|anoncer|annonce|affirmer|ecrire|confirmer|repondre|preciser|expliquer|rappeler"
    rf"|mentionner|indiquer|communiquer|assurer|ajouter)(?: {_LECTEURS})?"
    rf"|say|announce|anounce|write|confirm|mention|state|post|publish|share|tweet|reply|answer|explain|add|quote|shout"
    r"|(?:saying|writing|posting|announcing|sharing|publishing)|tweete(?:r)?"
    rf"|put(?= (?:on|in|up)(?![a-z])){WHERE}|{_TELL})"
)
_SHOW = (
    r"(?:publier|publie|poster|poste|reposter|partager|partage|relayer|relaie|communiquer|evoquer|mentionner"
    r"|annoncer|annonce|anoncer|teaser|tweeter|diffuser|mettre en (?:ligne|avant|story)|mettre de l'avant|mettre"
    r"|utiliser|donner|rappeler|balancer|pousser|programmer|planifier|feliciter|saluer|souligner|vanter|confirmer"
    r"|post|repost|retweet|rt|share|announce|anounce|mention|publish|relay|tease|use|promote|plug|push|feature"
    r"|highlight"
    r"|publici[sz]e|advertise|confirm|tweet|schedule|pin|boost|congratulate|celebrate|welcome|give out"
    r"|(?:put|stick|whack|throw|lash|fire|pop) (?:up|out)|spread the word about|shout about|boast about|brag about)"
)
_TALK = (
    r"(?:parler|parle|reparler|jaser|discuter|communiquer|poster|publier|ecrire|faire un (?:post|mot|carrousel|reel)"
    r"|repondre|(?:answer|respond to|reply to)(?: (?:the |any )?questions?)?|reply|respond"
    r"|talk|post|speak|tweet|chat|write|do a (?:post|story|reel|piece))"
)
_ALLOWED = r"(?:ok|okay|allowed|free|good|fine|grand|clear|cleared|safe|alright|all right|permitted|right|allright)"
MAY = (
    r"(?:(?:est[- ]ce qu(?:e |'))?(?:j'?|je |on |nous )(?:ne )?(?:peux|peut|pouvons|pourrais|pourrait|pourrions"
    r"|puis|pe|peu)(?:[- ]tu)?(?![a-z])"
    r"|jpeux(?:[- ]tu)?|jpe|puis-je|peut[- ]on|pouvons-nous|pourrions-nous|pourrait-on|pourrais-je"
    r"|(?:est[- ]ce qu')?on a le droit (?:de |d')|ai-je le droit (?:de |d')|j'ai le droit (?:de |d')"
    r"|(?:est[- ]ce|c'est|est-il|serait-il|c'est-tu|cest)? ?(?:possible|correct|permis|autorise) (?:de |d')"
    r"|(?:j'ai|on a|a-t-on|ai-je) (?:le feu vert|l'accord|l'ok) pour "
    r"|(?:je|on) (?:voudrais|voudrait|veux|veut) |j'aimerais |on aimerait "
    r"|(?:je|on|nous) souhait(?:e|ons|er(?:ais|ait|ions)) "
    r"|(?:can|may|could|should|shall|might) (?:i|we)(?![a-z'])"
    rf"|(?:am i|are we) {_ALLOWED} to(?![a-z])"
    rf"|(?:is it|is that|would it be|it's|its) {_ALLOWED} (?:if (?:i|we)|for (?:me|us) to|to)(?![a-z])"
    r"|(?:do|have) (?:i|we) (?:have |got )?(?:the )?(?:go-ahead|go ahead|green light|permission|clearance|leave) to"
    r"|(?:i )?(?:wanna|wanted to)|(?:i'?m )?(?:gonna|about to|going to)"
    r"|i(?:'d| would) like to|we(?:'d| would) like to|i want to|we want to|(?:do you )?mind if (?:i|we)"
    rf"|(?:are you )?(?:{_ALLOWED}|happy) (?:for (?:me|us) to|with (?:me|us)|if (?:i|we)))"
)
_OKAY = (
    r"(?:ok|okay|c ok|c bon|c'est ok|cest ok|c'est bon|cest bon|c'est beau|cest beau|c'est correct|cest correct"
    r"|c'?est valide"
    r"|c'est[- ]tu (?:correct|beau|bon|ok)|cest[- ]tu (?:correct|beau|bon|ok)|valide|validez-vous|c'est possible"
    r"|good to go"
    r"|all good|all right|alright|feu vert|green light|go ahead|thumbs up"
    r"|(?:is|are) (?:that|this|it|these) (?:ok|okay|fine|alright|all right|good|grand|approved|cleared)"
    r"|(?:that|this|sound|sounds|look|looks) (?:ok|okay|fine|good|alright|all right)"
    r"|on assume|c'est parti|ca vous va|ca te va|ca vous convient|ca passe|ca marche|ca joue|ca roule|on est (?:bons?"
    r"|bonnes?|corrects?|ok|good)"
    r"|are we (?:good|ok|okay|happy|all good)|(?:are you )?happy with (?:this|that|it)|(?:does|would) (?:this"
    r"|that|it) work"
    r"|(?:tu|vous|on) (?:valides?|validez))"
)
_PRON = r"(?:(?:le|la|les|l'|ca |cela |en |it |that |this |them |y )\s*)?"
_THING = (
    r"(?:\s*(?:ca|cela|ceci|that one|this one|that|it|this|these|those|them|this text|this line|this post|this draft"
    r"|ce nombre|ce numero|ces chiffres|ce texte|ce post|cette phrase|this number|these figures|so|yes|oui|non plus))?"
)

_HELLO = (
    r"(?:(?:(?:donc|coudonc|heille|eille|bref|alors comme ca|just so i'm clear|just making sure|just double-?"
    r"[ -]?checking(?: that)?),? (?=[a-z])|(?:one more|next one) ?: (?=(?:can|may|could|should|am|are|do) (?:i|we) )"
    r"|(?:donc|alors|and) (?=[a-z])(?!(?:on|je|i|we|can|may|is|are) ))"
    r"|(?:(?:quick )?(?:sanity|double)[ -]?check|(?:petit|petite|quick) (?:check|verif)) ?: "
    r"|(?:bonjour|salut|hello|hey|coucou|bonsoir|hi|bon matin|allo|svp|stp|please|s'il vous plait|good morning"
    r"|morning"
    r"|good afternoon|good evening|howya|hiya|howdy|quick one|quick question|quick check|just checking|just to check"
    r"|petite question"
    r"|question rapide|juste pour verifier|dis|dites|dis-moi|dites-moi|question)"
    r"(?: (?:l'equipe|la team|la gang|les amis|les filles|les gars|a tous(?: et a? ?toutes)?|a toutes(?: et a?"
    r" ?tous)?|tout le monde|team|all|everyone"
    r"|there|folks"
    r"|lads|guys|for you|pour vous))?"
    r"\s*[,!.:;-]+\s*|(?:bonjour|salut|hello|hey|coucou|bonsoir|hi|allo|svp|stp|please|question)"
    r"(?: (?:l'equipe|a tous|tout le monde|team|all|everyone|there))?\s+(?![\w'-]+(?: [\w'-]+)? ?!))"
)
_DRAFT = (
    r"(?:posts?|brouillon|publication|texte|text|draft|projet de (?:post|texte|publication)|tweet|story|reel|message"
    r"|caption|copy|legende|reponse|reply|answer|comment|commentaire|proposition|proposal|statut|status|update"
    r"|accroche|carrousel|carousel|thread|blurb|post idea|idee de post)"
)
_FOR = (
    r"(?: (?:for|pour|on|sur|prevu|prevue|planned|scheduled|going out|de|of|to|a|au))*"
    rf"(?: (?:{_PLACES}|tomorrow|today|tonight|demain|ce soir|aujourd'hui|this week|next week|cette semaine"
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|(?:an?|the|one|un|une|my|our) (?:angry |unhappy |grumpy |curious |worried |happy )?(?:customer|client"
    r"|cliente|passenger|follower|mum|mom|mother|dad|father"
    r"|parent|neighbour|resident|patient|student|journalist|fan|maman|mere|papa|pere|voisine?|riveraine?|residente?"
    r"|patiente|etudiante?|journaliste|eleve|famille|family"
    r"|user|visitor|guest|member|reader|abonnee?|usagere?|voyageur|lecteur)(?: (?:fachee?|mecontente?|curieux"
    r"|curieuse|inquiete?|inquiet|ravie?))?))?"
)
_TITLE = (
    r"(?:(?:est[- ]ce que )?(?:ca passe|c'est bon|c'est ok|vous validez|tu valides|you ok with|does this work|is"
    r" this (?:ok|fine|good|right)"
    r"|does this sound (?:ok|right|good)|happy with this"
    r"|how about)"
    r"\s*:\s*|(?:voila|voici|here is|here's|here comes)?\s*(?:mon |ma |le |la |notre |my |our |the |this |un |une |a )?"
    rf"(?:{_PLACES} |petite? |quick |short |proposed |suggested )?{_DRAFT}(?: {_DRAFT}| \d{{1,2}})?(?:"
    rf" (?:propose|suggere|prevu)e?s?)?"
    rf"{_FOR}\s*:\s*"
    rf"|(?:(?:for|pour|sur|on) )?{_PLACES}\s*:\s*)"
)
_TRUE = (
    r"(?:est[- ]ce que (?=\d|l[ea] |les |l'|notre |nos |un |une )"
    r"|(?:(?:c'est|est-il|est-ce|cest|est-ce que c'est)(?:-tu)? )?(?:bien )?(?:vrai|exact|correct) qu(?:e |')"
    r"|(?:c'est|est-il|est-ce|est-ce que c'est)(?:-tu)? (?:bien |rendu )?(?:sur|certain|officiel|confirme|public)"
    r" qu(?:e |')"
    r"|(?:on est|nous sommes|sommes-nous) (?:bien )?d'accord qu(?:e |')"
    r"|(?:so )?(?:is it|it's|its|is it really) (?:still )?(?:true|right|correct|the case) (?:that )?(?=[a-z0-9])"
    r"|(?:(?:so )?(?:is it|it's|is that) (?:now |already )?(?:official|confirmed|public|accurate)|true|correct)"
    r"(?: yet| now| already)? that "
    r"|(?:is it|is that|est-ce|c'est|cest) public (?:knowledge )?(?:that |qu(?:e |'))"
    r"|to (?:clarify|confirm)[:,] |am i (?:right|correct) (?:in (?:saying|thinking) )?(?:that )?|(?:can|could)"
    r" (?:you|someone"
    r"|anyone) confirm (?:that )?"
    r"|(?:tu confirmes|vous confirmez|tu peux confirmer|vous pouvez confirmer|pouvez-vous confirmer"
    r"|peux-tu confirmer) qu(?:e |'))"
)
_ALSO = r"\s*(?:aussi |bien |deja |now |also |just |please |simplement |juste |already |en )?"
_THAT = r"(?:\s+(?:bien |aussi |deja )?(?:que |qu'|that ))"
_OF = r"(?:\s+(?:de |du |des |d'|sur |about |on |of ))"
_NEWS = (
    r"(?:l'info|l'information|la nouvelle|l'annonce|le passage|l'actu|le message|the news)\s*(?:de |d'|du "
    r"|des "
    r"|sur |que |qu'|of |about |that )"
)
_INFORMAL = (
    r"(?:ok|okay|go|feu vert|green light|go ahead|good|fine|grand|safe|happy)\s+(?:pour |pr |de |d'|to |if i |if we )"
)

_ASKER = (
    r"(?:(?:une? |des |a |an |some )?(?:clientes?|clients?|customers?|dame|monsieur|maman|abonnee?s?|usagers?|usageres?"
    r"|internautes?|membres?|members?|journalistes?|journalists?|voisine?s?|riverains?|guests?|visitors?)"
    r"|on|quelqu'un|someone|somebody|people)"
)
_TOLD = (
    rf"(?:{_ASKER} (?:me |nous )?(?:demande(?:nt)?|asks?|asked|is asking|are asking)\s*:\s*"
    r"|(?:est[- ]ce )?(?:c'est )?(?:ok|okay|bon|d'accord|fine|good) (?:si|if) (?:je|on|i|we) "
    r"(?:postons?|poste|publie|ecris|dis|reponds|repond|partage|annonce|confirme|post|publish|write|say|reply|share"
    r"|announce"
    r"|confirm)(?:\s*:\s*| qu(?:e |')| that )"
    rf"|je (?:lui |leur |vous )?(?:confirme|reponds|precise|rappelle)(?: bien)?(?: {_LECTEURS})? qu(?:e |')"
    rf"|{MAY}\s*rassurer (?:les|nos|mes|le|la|tous les) \w+\s*:\s*)"
)
"""Whoever quotes what they were asked, or will answer: « Une cliente demande : … », « je réponds que… »."""

CLAIM, SUBJECT, BROAD = "claim", "subject", "broad"
STARTS = tuple(
    (re.compile(pattern), sort)
    for pattern, sort in (
        (_HELLO, None),
        (MAY + _ALSO + _SHOW + r"\s+" + _NEWS, SUBJECT),
        (MAY + r"\s*souhaiter la bienvenue a\s+", SUBJECT),
        (HERALD, None),
        (POST_IDEA, None),
        (_TITLE, CLAIM),
        (_TRUE, CLAIM),
        (_TOLD, CLAIM),
        (MAY + _ALSO + "(?:" + _SAY + "|" + _SHOW + ")" + _THAT, CLAIM),
        (MAY + _ALSO + _TELL + r"\s+(?:about|of)\s+", SUBJECT),
        (MAY + _ALSO + _TELL + r"\s*:?\s+", CLAIM),
        (MAY + _ALSO + r"(?:dire|ecrire|say|state|write|reply|answer)\s*:?\s+", CLAIM),
        (MAY + _ALSO + _TALK + _OF, BROAD),
        (MAY + _ALSO + _SHOW + r"\s*:\s*", CLAIM),
        (MAY + _ALSO + _SHOW + r"(?:\s+sur(?= l))?\s+", SUBJECT),
        (WE_POST, SUBJECT),
        (I_POST, SUBJECT),
        (I_GIVE, SUBJECT),
        (_INFORMAL + "(?:" + _SAY + "|" + _SHOW + ")" + _THAT, CLAIM),
        (_INFORMAL + "(?:" + _TALK + _OF + ")", BROAD),
        (_INFORMAL + "(?:" + _SHOW + "|dire|say|write)" + r"\s+", SUBJECT),
    )
)  # fmt: skip
"""How questions begin, and how they then speak of what follows."""

_DO = (
    r"(?:publier|publie|poster|poste|partager|partage|relayer|relaie|annoncer|annonce|dire|ecrire|mettre|donner"
    r"|nommer|reposter|lui repondre|lui dire|leur repondre|repondre|utiliser|publi|lancer le post|lancer"
    r"|l'ecrire|repondre (?:oui|ca)|confirmer|balancer|signaler|affirmer|rappeler|preciser|relayer|indiquer"
    r"|mentionner|evoquer|expliquer|crier|presenter"
    r"|s'en vanter|mettre en (?:avant|story|ligne)|mettre de l'avant"
    r"|programmer|planifier|envoyer|diffuser|tweeter|sortir|aller|mettre en ligne|leur dire|relancer|citer"
    r"|post|repost|share|say|publish|announce|use|write|tweet|retweet|rt|schedule|confirm|mention|reply with"
    r"|respond with|reply|answer|run"
    r"|explain|blast|shout|give"
    r"|plug|send|quote|admit|give out|give it out|tell (?:people|them|him|her|everyone|followers|customers)|(?:put"
    r"|stick|whack|throw)"
    r"(?: (?:it|that|this|them))? (?:up|out)|go (?:out|live|ahead)(?: with)?|go with|push|promote|pin|state)"
)
_MINE = (
    r"(?:je|on) (?:le |la |les |l'|l' |y )?(?:publie|poste|reposte|annonce|partage|relaie|publi|ecris|dis|balance"
    r"|planifie|programme|lance|envoie|diffuse|valide|reponds?|vais|va|garde|rappelle|signale"
    r"|programme le post|mets(?: en (?:story|ligne|avant))?)(?:[- ]tu)?"
    r"|jle (?:publie|poste|partage|mets(?: en (?:story|ligne))?)|j'(?:envoie|annonce|y vais|ecris)"
)
_OR_NOT = r"(?:ou (?:pas|non)|or not)"
TAKES_BACK = re.compile(rf"[\s.,!]*{_OR_NOT}[\s.!]*")
"""What asks only before a question mark or after the asking: « L'entrée est gratuite… ou pas ! » takes it back."""
_TO_WHOM = (
    r"(?: (?:a|aux|to) (?:(?:un|une|mes|nos|les|a|an|our|the) )?(?:journalistes?(?: locale?| locaux)?|abonnee?s?"
    r"|cliente?s?|usagers?|usageres?|gens|internautes?|followers?|riverains?|customers?|readers?))?"
)
_TO = r"(?:pour|pr|a|to|de|for)"
_FOR_A = rf"(?:pour|pr|for) (?:(?:un|une|le|la|a|the) )?(?:{_PLACES}|{_DRAFT})(?![a-z])"
_PART = r"\s*[?!.]*\s*\Z"
END = re.compile(
    r"(?:^|(?<=[\s,.!?:;»\"”)]))(?:(?:et |and |so |alors |donc )?(?:"
    rf"{MAY}\s*{_PRON}(?:{_DO})?{_THING}{_TO_WHOM}{WHERE}{_WHEN}(?: {_OR_NOT})?"
    r"|(?:are we |we're |we are )(?:owning|standing over|standing by) (?:that|this|it)"
    rf"|{MAY}\s*en (?:parler|parle|jaser)|{MAY}\s*(?:talk about|mention|speak about) (?:it|that|this)"
    rf"|(?:can|may|could|should) (?:it|this|that|they) (?:go (?:out|live|ahead|up)|be (?:posted|published|shared"
    rf"|said)){_WHEN}"
    rf"|(?:{_MINE}){_THING}{_WHEN}(?: {_OR_NOT})?"
    rf"|(?:good|go|bon|fine|grand|safe|free|clear|cleared|approved) {_TO} (?:publication|vous|toi|you|{_PRON}{_DO})"
    rf"{_THING}{_WHEN}|(?:good|go|bon) {_FOR_A}"
    r"|(?:c'est )?(?:diffusable|publiable|partageable)|(?:tu|vous|t') ?en (?:dis|dites|penses|pensez) quoi"
    r"|qu'en (?:dites|pensez)-vous|what do you (?:think|say)|thoughts"
    rf"|(?:est[- ]ce )?(?:que )?{_OKAY}(?: {_TO} (?:vous|toi|you|me|publication|pub|linkedin|le partager"
    rf"|{_PRON}{_DO}){_THING}{_WHEN}| {_FOR_A})?"
    rf"(?: (?:comme|as) (?:une?|an?)? ?(?:accroche|legende|titre|post|caption|headline|title))?{WHERE}"
    rf"|(?:en )?(?:toutes )?lettres|ou (?:j'attends|on attend|j'attends encore)|{_OR_NOT}|or (?:do i|should i"
    r"|will i) wait"
    r"|a publier|c'est public|cest public|svp|stp|please|pls|plz|merci(?: d'avance)?|thanks|thank you|thx|cheers"
    rf"|is (?:it|that|this) (?:true|right|correct)|is (?:it|that) public){WHERE})" + _PART
)
"""How questions end; what is in the way may stand after any word."""

APART = re.compile(
    r"(?<=[,.!?:;»\"”)…])\s*(?:post|publish|share|tweet|schedule|approved|right|correct|yes|yeah|true|ok|good|go|bon"
    r"|fine|grand|cleared|possible"
    r"|vrai|exact|pub"
    r"|no problem|isn't it|isnt it|aren't (?:we|they|you)|doesn't it|don't (?:we|they)|won't it|hasn't it|n'est-ce pas"
    r"|c'est (?:bien )?(?:vrai|exact|ca|juste|sur)|pas vrai|hein|eh|je peux|on peut|can i|can we|may i|i can"
    r"|happy days)" + _PART
)
"""How they end apart, after a comma or a full stop; inside a sentence these words may be part of what is said."""

NEUTRAL = frozenset(
    "actu actus actualite actualites news info infos goodnews bonnenouvelle instagood photooftheday".split()
)
"""Hashtags, folded, that only file a text: what they name (« #emploi ») may be what is kept quiet."""
