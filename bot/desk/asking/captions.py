"""The label of a text in quotes, read by how it is built: « Réponse à une voyageuse : « … » », "Story in three cards:".

A text, where it goes, in which shape, when, and to whom it answers: each in the place that it has in a label. For whom
the thing is, what it is of, and which of several it is (« Post familles : », "Notice for members:") have none. Folded
text.
"""

from __future__ import annotations

import re

_DAY = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|demain|aujourd'hui"
    r"|tomorrow|today|tonight|ce (?:soir|matin|midi)|cet apres-midi|this (?:morning|afternoon|evening))"
    r"(?: (?:soir|matin|midi|apres-midi|morning|afternoon|evening|night|prochain))?"
)
_HOUR = (
    r"(?:\d\d?(?: ?h(?: ?\d\d)?|[:.]\d\d)?(?: ?[ap]m| (?:heures?|o'clock))?|midi|minuit|noon|midnight|lunch|diffusion"
    r"|publication)"
)
_TIME = rf"(?:(?:le |on |for )?{_DAY}(?:,? (?:a |at |vers |around )?{_HOUR})?|(?:a |at |vers ){_HOUR})"
_CHANNEL = (
    r"(?:linkedin|facebook|fb|instagram|insta|ig|twitter|x|tiktok|threads|bluesky|mastodon|youtube|whatsapp|snap"
    r"|google|(?:site|page|compte|fil|ecran|bandeau|canal|canaux|channel|account|feed|screen|banner|repondeur|intranet"
    r"|homepage|website|blogue?|story|storie|infolettre|newsletter|bio|vitrine|reseau|reseaux|social|affichage)s?"
    r"(?: (?:web|internet|social|sociaux|media|page|facebook|fb|instagram|insta|linkedin|tiktok|d'accueil))?)"
)
_TONGUE = (
    r"(?: (?:en|in) (?:anglais|francais|english|french)| (?:anglaise?s?|francaise?s?|anglophones?|francophones?|fr"
    r"|en))"
)
_WHOSE = (
    r"(?:(?:tou(?:s|tes) )?(?:le |la |l'|les |notre |nos |mon |ma |mes |vos |votre )"
    r"|(?:(?:all|both) )?(?:of )?(?:the |our |my |your )|tous |toutes |all )"
)
_SPEAKS = r"(?:(?:english|french|anglophone|francophone)(?:[ -]language)? )"
_WHERE = (
    rf"(?:pour|sur|dans|en|for|on|in|to) {_WHOSE}?{_SPEAKS}?{_CHANNEL}{_TONGUE}?"
    r"|(?:sous|en|under|in|below|beneath|au-dessous de|avec|with) (?:(?:le|la|les|l'|un|une|notre|nos|ma|the|our|my"
    r"|a|an"
    r"|your) ?)?(?:photo|picture|visuel|video|publication|post|commentaire|comment|article)s?"
    r"|en legende|for immediate release|pour (?:publication|diffusion)"
    r"(?: immediate)?|for (?:publication|posting|release)(?: now)?"
)
_MANY = r"(?:deux|trois|quatre|cinq|six|two|three|four|five|six|[2-9])"
_SHAPE = (
    rf"(?:en|in) {_MANY} (?:cartes|volets|temps|parties|ecrans|slides|images|photos|vignettes|posts|cards|parts|frames"
    r"|tweets|screens|panels|pictures)"
)
_TO_DO = (
    r"(?:(?:a|to) (?:coller|publier|poster|epingler|relire|verifier|valider|approuver|envoyer|programmer|afficher"
    r"|diffuser|mettre|paste|post|publish|pin|proofread|check|read|approve|sign off|send|schedule|go out|go up)"
    rf"(?: (?:svp|stp|please|pls|vite|ici|here))?(?: (?:avant|before|by|pour|for) (?:{_HOUR}|{_DAY}))?)"
)
_PLANNED = (
    r"(?:(?:bien )?(?:prevue?|programmee?|planifiee?|calee?|scheduled|planned|queued(?: up)?|set|going (?:out|up"
    r"|live))"
    rf"(?: (?:pour|for))?(?: {_TIME}|(?<=for) {_HOUR}|(?<=pour) {_HOUR})?)"
)
_MOOD = (
    r"(?: (?:inquiete?|mecontente?|fachee?|furieu(?:x|se)|impatiente?|curieu(?:x|se)|decue?|enervee?|perdue?|pressee?"
    r"|fidele|ravie?|enthousiaste|sceptique|agacee?|frustree?))"
)
_MOODY = (
    r"(?:(?:angry|cross|unhappy|upset|worried|anxious|curious|annoyed|furious|disappointed|nervous|confused|grumpy"
    r"|regular|loyal|happy|keen|concerned|frustrated|impatient|sceptical|skeptical) )"
)
_TITLE = r"(?:m\.?|mr\.?|mrs\.?|ms\.?|miss|mx\.?|mme\.?|mlle\.?|dr\.?|madame|monsieur|mademoiselle)"
_SOMEBODY = (
    r"(?:cliente?|customer|lect(?:eur|rice)|reader|abonnee?|subscriber|follower|fan|voyageu(?:r|se)|traveller|traveler"
    r"|passagere?|passenger|usagere?|user|utilisat(?:eur|rice)|habitante?|resident|voisine?|neighbou?r|riveraine?"
    r"|visiteu(?:r|se)|visitor|guest|membre|member|parent|mum|mom|dad|maman|papa|mere|pere|patiente?|skieu(?:r|se)"
    r"|skier|journaliste|journalist|reporter|internaute|commentaire|comment|message|question|courriel|e-?mail|mail"
    r"|tweet|post|review|avis|demande|query|request|personne|person|spectat(?:eur|rice)|adherente?|benevole|volunteer"
    r"|collegue|colleague|monsieur|dame|randonneu(?:r|se)|hiker|commuter|shopper|acheteu(?:r|se)|buyer)"
)
_WHOM = (
    rf"(?:a|to|for|pour) (?:{_TITLE} [a-z][a-z'-]+(?: [a-z][a-z'-]+)?"
    rf"|(?:a|an|one|another) {_MOODY}?{_SOMEBODY}|(?:un|une|une autre|un autre) {_SOMEBODY}{_MOOD}?)"
)
"""One who writes, reads or comes. To a vegan, a child or an heir the same text would say that it is for them."""
_ANSWER = r"(?:reponse|reply|answer|response|mot|message|dm|mp)"
_TEXT = (
    rf"(?:{_ANSWER}|post|publi|publication|texte|legende|brouillon|story|reel|carrousel|carousel|tweet|fil|thread"
    r"|communique|encart|encadre|bandeau|avis|affiche|accroche|statut|version|essai|jet|suggestion"
    r"|chapo|message|edito|text|copy|caption|draft|blurb|update|notice|statement|attempt|try|wording|banner|poster"
    r"|note|comment|commentaire|bulletin|hook|headline|write-up|line)"
)
_FIRST = (
    r"(?:nouveau|nouvel|nouvelle|derniere?|premiere?|deuxieme|troisieme|seconde?|2e|3e|petite?|courte?|court|latest"
    r"|final|last|new|first|second|third|quick|short|suggested|proposed|revised|updated|planned|follow-up|morning"
    rf"|evening|weekend|lunchtime|next|{_CHANNEL}|english|french|photo|picture|social media|social|pinned|poster)"
)
_THEN = (
    r"(?:finale?|corrigee?|proposee?|revue?|redigee?|courte?|longue?|definiti(?:f|ve)|prete?|ready|as is"
    rf"|{_CHANNEL}|du (?:jour|soir|matin|midi|mois|week-end)|de (?:la (?:semaine|journee)|{_DAY}|relance|rappel"
    r"|l'affiche|l'infolettre|la newsletter|la bio|la story|la photo|la video)|d'aujourd'hui|d'accueil)"
)
_HAVE = r"(?:(?:et )?(?:voici|voila|here's|here is|here are|this is|that's|c'est) )"
_OWN = (
    r"(?:(?:le|la|les|un|une|mon|ma|mes|notre|ce|cette|the|a|an|my|our|this)(?= ) |l'"
    r"|(?:today|tomorrow|tonight|this (?:week|evening|morning)|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday"
    r")'s )"
)
_ASIDE = (
    rf"(?:,? (?:svp|stp|please|pls)|,? \({_TIME}\)|, {_TIME}|, (?:a (?:relire|valider|verifier|approuver)|pour"
    r" (?:validation|relecture|accord)|for (?:approval|sign-?off|review)|(?:please )?(?:check|read|proofread|approve"
    r"|review)|to (?:check|approve)|relis(?:ez)?(?:-moi)?(?: ca)?|tu (?:valides|relis)|vous (?:validez|relisez)"
    r"|tel quel|telle quelle|as is|as it stands|mot pour mot|word for word)(?: (?:svp|stp|please|pls))?)"
)
_MORE = rf"(?: (?:{_WHERE}|(?:en|in) (?:anglais|francais|english|french)|{_SHAPE}|{_TO_DO}|{_PLANNED}|{_TIME}))"
_ALONE = (
    rf"{_HAVE}?{_WHOSE}?{_CHANNEL}{_TONGUE}?|{_TO_DO}|{_PLANNED}|{_WHERE}"
    rf"|(?!.* (?:temps|parties|parts|volets)\b){_SHAPE}|tel quel|telle quelle"
    rf"|mot pour mot|as is"
    r"|word for word|as it stands|(?:voila |voici )?(?:ce que )?ca (?:donne|dit|donnerait)|je (?:comptais|pensais"
    r"|voulais)"
    r" (?:publier|poster|mettre|ecrire|repondre)(?: (?:ca|ceci))?|here's what i(?:'ve)? (?:got|came up with|wrote"
    r"|have)"
    r"|(?:i'm |i am )?(?:pinning|posting|pasting|publishing|sharing) (?:this|it)(?: (?:on|to|under) (?:the"
    r"|our) [a-z]+)?"
    r"|(?:could|can|would) you (?:please )?(?:take a look|have a look|check this(?: over)?|read this|look this over)"
)
_LABEL = re.compile(
    rf"(?!(?:version|statut|fil|mot|essai|jet|attempt|try|hook|note|line) ?[:?])"
    rf"(?:{_HAVE}?{_OWN}?(?:{_FIRST} ){{0,2}}{_ANSWER}(?: {_THEN}){{0,2}} {_WHOM}"
    rf"|{_HAVE}?{_OWN}?(?:{_FIRST} ){{0,2}}{_TEXT}(?: {_THEN}){{0,2}}{_MORE}{{0,3}}"
    rf"|(?:{_ALONE}){_MORE}{{0,2}}){_ASIDE}{{0,2}}\s*[:?]\s*(?=[«\"“])"
)
_LONGEST = 120


def label_to(head: str) -> int:
    """Where the label of a quoted text ends at which a folded head begins; 0 if there is none."""
    ends = next((at for at in (head.find(sign) for sign in '«“"') if at > 0), 0)
    if not ends or ends > _LONGEST:
        return 0
    found = _LABEL.match(head[: ends + 1])
    return found.end() if found else 0
