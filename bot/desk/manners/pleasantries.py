"""Sentences of a post that are only manners, read part by part: thanks, « parlez-en à vos voisins », "Happy Monday,
everyone!", « retenez la date », "what do you think?".

Each is built of what is said to any reader beside any news: whom one thanks and for which of their virtues, which of
their own people they may tell, which day they are wished. For what is given, who is welcome, when or where there is
something, what it is like to be there have no place in them. Folded text, a sentence without its signs.
"""

from __future__ import annotations

import re

from bot.desk.manners.tact import out_of_place

_VIRTUE_FR = (
    r"(?:patience|comprehension|attention|confiance|fidelite|soutien|collaboration|indulgence|interet|bienveillance"
    r"|enthousiasme|gentillesse|messages?|encouragements|retours|mots(?: doux)?|ecoute)"
)
_VIRTUE_EN = (
    r"(?:patience|understanding|support|trust|loyalty|attention|interest|kindness|feedback|messages?|enthusiasm|kind"
    r" words|cooperation)"
)
_EVERYBODY = (
    r"(?:vous(?: tou(?:s|tes))?|toutes? et (?:a )?tous|tous et (?:a )?toutes|tous|toutes|chacune?|tout le monde"
    r"|les amis"
    r"|you(?: all)?|all|everyone|everybody|folks|friends|all of you|each of you)"
)
_THANKS = (
    r"(?:(?:un |mille |a |and )?(?:grand |immense |gros |big |huge |massive |many |heartfelt |sincere )?"
    r"(?:merci|mercis|thanks|thank you|thx)(?: (?:beaucoup|infiniment|encore|d'avance|mille fois|so much|a lot"
    r"|a million"
    rf"|very much|again|in advance))?(?: (?:a |to )?{_EVERYBODY})?"
    rf"(?: (?:de|pour) (?:votre|ta|vos|tes) {_VIRTUE_FR}(?: et (?:(?:de |pour )?(?:votre|ta|vos|tes) )?{_VIRTUE_FR})?"
    r"|,? de (?:nous (?:suivre|lire|soutenir|avoir (?:lu|suivis?|attendus?))|partager|faire (?:circuler|suivre|passer)"
    r"|relayer|patienter)|(?: pour tout)"
    rf"| for (?:(?:all )?(?:your|the) )?{_VIRTUE_EN}(?: and (?:your )?{_VIRTUE_EN})?"
    r"| for (?:bearing|sticking|staying) with us| for (?:reading|following(?: us)?|sharing|waiting|listening"
    r"|everything"
    r"|being (?:there|patient|so patient|with us)))?(?: (?:d'avance|in advance))?)"
)
_PEOPLE = (
    r"(?:(?:(?:tou(?:s|tes) )?(?:vos|tes|votre|ton|ta|les|un|une|your|all your|the|an?) )?(?:amis?|amies?|proches"
    r"|voisins?"
    r"|voisines?|collegues?|copains|copines|entourage|famille|communaute|reseau|friends?|mates?|family|neighbou?rs?"
    r"|colleagues?|pals?|loved ones|world|monde)(?: (?:et|and) (?:(?:vos|tes|votre|your) )?(?:amis|proches|voisins"
    r"|collegues|famille|friends|family|neighbou?rs|colleagues))?)"
)
_PASSES_ON = (
    r"(?:(?:(?:parlez|parle)-en|(?:dites|dis)-le|(?:annoncez|annonce)-le|(?:racontez)-le|partagez|partage"
    r"|(?:partagez|partage|transmettez)-l[ea]|faites(?:-l[ea])? (?:passer|tourner|circuler|suivre)|passez le mot"
    r"|faites-le savoir)"
    rf"(?: (?:ca|cela|la nouvelle|le mot|l'info|cette bonne nouvelle))?(?: (?:a|avec|aupres de)? ?{_PEOPLE}"
    r"| autour de (?:vous|toi)| partout)?"
    rf"|(?:tell|let) {_PEOPLE}(?: know)?(?: (?:all )?about it)?"
    rf"|(?:please )?(?:share|pass)(?: (?:it|this|the (?:good )?news|the word))?(?: on)?(?: (?:with|to"
    rf"|around) {_PEOPLE})?"
    rf"|spread the (?:word|news)(?: (?:to|among|with) {_PEOPLE})?"
    r")"
)
_SOCIAL = (
    rf"(?:(?:taguez|taggez|tague|identifiez|mentionnez|tag) {_PEOPLE}"
    r"|(?:likez|aimez|commentez|like|share|comment)(?:,? (?:et |and )?(?:likez|partagez|commentez|like|share"
    r"|comment))*(?: below)?)"
)
"""What one does for joy, or to win."""
_WISHED_DAY = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|journee|matinee|soiree|semaine|nuit|apres-midi|week-end|midi"
    r"|(?:debut|fin|milieu) de (?:semaine|journee|mois|week-end|soiree))"
)
_FAREWELL = (
    rf"(?:(?:(?:une |un )?(?:tres )?(?:bon|bonne|bel|belle|excellente?|douce|joyeux|joyeuse|super) {_WISHED_DAY}"
    r"|(?:passez|nous vous souhaitons|on vous souhaite) (?:une|un) (?:tres )?(?:bon|bonne|bel|belle|excellente?"
    rf"|douce) {_WISHED_DAY}"
    r"|happy (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:have|enjoy|wishing you) (?:an? |your )?(?:very )?(?:great"
    r" |lovely |good |nice |fab |wonderful |fantastic |brilliant )?(?:(?:the )?rest of (?:the|your) |(?:the"
    r"|your) )?(?:day|evening|week"
    r"|weekend|one|morning|afternoon|night)|take care|speak soon|talk soon|bye(?: for now)?|bises|bisous|amities"
    r"|(?:bien )?amicalement|a (?:tantot|plus(?: tard)?|tout bientot|tres bientot|bientot|tres vite|vite)"
    rf"|catch you (?:soon|later))(?: (?:a )?{_EVERYBODY})?)"
)
_DATE = r"(?:la date|cette date|ces dates|les dates|(?:the|this|that|these|your|both) dates?)"
_DIARY = (
    rf"(?:(?:bien |surtout )?(?:retenez|bloquez|cochez|encerclez|notez|reservez|gardez) (?:bien "
    rf"|vite )?{_DATE}(?: (?:dans|sur)"
    r" (?:vos|votre) (?:agendas?|calendriers?))?|(?:a )?vos (?:agendas|calendriers|crayons|stylos)"
    rf"|(?:circle|mark|note|save|keep|block|diarise) {_DATE}(?: (?:in|on) your (?:calendars?|diar(?:y|ies)))?"
    r"|(?:diar(?:y|ies)|calendars?|pens) (?:out|at the ready|ready)|(?:flash )?infos?|(?:une )?annonce|announcement"
    r"|explications|on (?:vous )?(?:dit|explique)(?: tout)?)"
)
_HEED = (
    r"(?:oyez(?: oyez)*(?: (?:braves|bonnes) gens)?|hear ye"
    r"(?: hear ye)*|(?:stop )?(?:arretez tout|on arrete tout)|stop tout|stop (?:the press(?:es)?|press"
    r"|everything|what you're doing|scrolling)|hold (?:the front page|on to your hats|onto your hats|tight)"
    r"|attention (?:les yeux|everyone|all|a tous)|accrochez-vous(?: bien)?|devinez (?:quoi|la suite)"
    r"|tenez-vous prets?|flash info|info|infos|(?:une )?annonce|announcement|news ?flash|listen up|psst"
    r"|are you sitting"
    r" (?:down|comfortably)|(?:la (?:bonne |grande |belle )?nouvelle|l'info|l'annonce|the (?:good )?news) (?:du"
    r"|of the) (?:jour"
    r"|day)|news of the (?:day|week)|(?:on|nous) (?:a|avons) (?:une (?:belle |bonne |grande |petite )?(?:annonce"
    r"|nouvelle)"
    r"|quelque chose|des nouvelles)(?: a (?:faire|(?:vous )?(?:dire|annoncer|raconter|partager)))?|on (?:vous )?"
    r"(?:dit|explique|raconte)(?: tout)?|explications|(?:we've|we have|we) (?:got )?(?:(?:some )?(?:big |good "
    r"|great |lovely"
    r" |exciting )?news|an announcement|something to (?:tell|say))(?: (?:to make|for you|to share|to tell you))?"
    r"|here's"
    r" the (?:scoop|news|lowdown)|roulements? de tambours?|guess what)"
)
_ASKS = (
    r"(?:(?:et |alors )?(?:vous )?(?:qu'en (?:pensez-vous|dites-vous|penses-tu)|(?:vous )?en pensez(?:-vous)? quoi"
    r"|dites-nous (?:tout|ce que vous en pensez)?(?: ?(?:en|dans les) commentaires?)?)"
    r"|vos (?:impressions|avis|reactions|commentaires)|(?:c'est |vous avez |tout le monde a )?(?:bien )?note|curieux"
    r"|(?:(?:vous |etes-vous |vous etes )?prets?)(?: partez)?"
    r"|what do you (?:think|reckon|say)|tell us what you (?:think|reckon)(?: (?:below|in the comments))?"
    r"|(?:let us know|tell us)(?: (?:what you think|your thoughts))?(?: (?:below|in the comments))?|(?:your )?thoughts"
    r"|got (?:that|it)|noted|ready(?: steady go)?|are you ready|curious)"
)
"""What they think of it, and no more: who asks whether they come bids them come, who may not be let in."""
_OURS = (
    r"(?:(?:a |to |for |de |of )?(?:toute?s? |tous |all |every one of )?(?:of )?(?:nos|notre|les|l'|la|our|the|my) ?"
    r"(?:equipes?|collegues|troupes|gang|teams?|people|crew|staff|colleagues|squad))"
)
_PRAISE = (
    r"(?:(?:un |une |a )?(?:grand |immense |enorme |big |huge )?(?:bravo|chapeau(?: bas)?|coup de chapeau"
    r"|felicitations"
    r"|congratulations|congrats|kudos|hats off|three cheers|well done|good work|great work|thanks|thank you|merci"
    r"|shout-?out"
    rf"|hat tip)(?: (?:aux|{_OURS}|everyone|all|everybody|a tous|a toutes))|(?:(?:on est|nous sommes|we're"
    rf"|we are) )?(?:so |si"
    rf" |tres |very |tellement |super |really )*(?:fiers?|fieres?|proud) {_OURS})"
)
_JOY = (
    r"(?:(?:on |nous )(?:est|sommes|en a|trepigne|jubile|saute de joie|a le sourire)(?: (?:aux anges|des frissons"
    r"|sur un petit nuage|comme des (?:fous|gamins|enfants)))?(?: d'impatience)?|que du bonheur|(?:pure |quelle "
    r"|immense )"
    r"joie|(?:un )?grand sourire|incroyable|magnifique|formidable|fantastique|merveilleux"
    r"|(?:superbe|excellente|formidable|magnifique|fantastique|tres bonne|tres belle) nouvelle|(?:all|big) smiles"
    r"(?: all round| here)?|pure joy|incredible|wonderful|amazing|fantastic|brilliant|marvellous"
    r"|we're (?:on cloud nine"
    r"|jumping for joy|beaming|grinning))"
)
_SIGNED = (
    r"(?:(?:votre |l'|toute l'|de la part de (?:toute )?l')equipe|(?:your|the) team|from (?:all of us|the whole team"
    r"|everyone)(?: here)?)"
)
_GREETS = rf"(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|hiya|good morning)(?: (?:a )?{_EVERYBODY})?"
_NEUTRAL = re.compile(rf"{_THANKS}|{_PASSES_ON}|{_DIARY}|{_SIGNED}|{_GREETS}")
_ALL = re.compile(
    rf"{_THANKS}|{_PASSES_ON}|{_SOCIAL}|{_FAREWELL}|{_DIARY}|{_HEED}|{_ASKS}|{_PRAISE}|{_JOY}|{_SIGNED}|{_GREETS}"
)
_GLAD = re.compile(r"\benth[ou]+sias")
_LONGEST = 90


def pleasantry(part: str, beside: str) -> bool:
    """Whether a sentence, or a part of one, is only manners. `beside`: the other sentences, folded."""
    return len(part) <= _LONGEST and _ALL.fullmatch(part) is not None and not out_of_place(part, beside)


def neutral(part: str, beside: str) -> bool:
    """Whether it may stand beside bad news: it neither rejoices nor bids anybody come."""
    return (
        len(part) <= _LONGEST
        and _NEUTRAL.fullmatch(part) is not None
        and not _GLAD.search(part)
        and not out_of_place(part, beside)
    )
