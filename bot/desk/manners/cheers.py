"""What a draft says around a wording and that tells nothing beside it: « Bravo Karim ! » where Karim is congratulated,
« En voiture ! » where a line runs, "Drink responsibly!" where there is beer.

Each kind is let pass only beside a sentence that tells as much. "Everyone welcome!", "It's back!", « Gratuit ! », "Last
chance!" are of no kind; nor is what tells when, "Not long to go!".
"""

from __future__ import annotations

import re

from bot.desk.text.fold import fold
from bot.desk.text.lexicon import TITLES

_EVENT = (
    r"(?:parades?|festivals?|carnivals?|races?|fairs?|quiz(?:zes)?|derb(?:y|ies)|marathons?|regattas?|fetes?"
    r"|carnavals?|foires?|kermesses?|descentes?|regates?)"
)
"""No party, which may stand for election, and no « marche », which may demand something."""
_NAME = r"(?P<name>\w[\w'-]*(?: \w[\w'-]*){0,2})"
_THEM = r"(?:\w[\w'-]* ){0,2}?"
_PRAISE = r"(?:felicitations|bravo|congratulations|congrats|well done)"
_WON = (
    r"(?:(?:vient d'etre |est |a ete |has been |was |is |are |were )(?:nommee?|elue?|promue?|diplomee?|appointed"
    r"|elected|promoted)|(?:a |ont |has |have )(?:remport|gagn|won)[a-z]*|remporte|won|wins)"
)
_FIRST = r"(?:\A|[.!?:«“\"])[ «“\"]*"
_PRAISED = re.compile(rf"{_FIRST}{_PRAISE}(?![a-z])")
_WHOM = (
    rf"{_FIRST}(?:{_PRAISE},? (?:a |to )?(?:notre |our )?(?:(?!(?:et|and|de|from|by|of) )\w[\w'-]* )?%s(?![a-z])"
    rf"|%s {_THEM}{_WON}(?![a-z]))"
)
"""Who is congratulated, or whose success the sentence tells of: not whoever came second, or was there before."""
_WELCOMED = (
    rf"{_FIRST}(?:bienvenue a|welcome to|welcome,?) (?:\w[\w'-]* )?%s(?: \w[\w'-]*){{0,2}},"
    rf" (?:our|notre) (?:new|nouvelle|nouveau|nouvel) (?:[a-z]+ )?(?:{'|'.join(sorted(TITLES))})(?![a-z])"
)
"""Who is new with us: "Welcome to Bath" is said of a town, and « nouveau » of a menu."""
_RIDE = re.compile(
    r"(?<![a-z])(?:ligne [a-z]?\d+|trains?|autocars?|bus|navettes?|tramways?|traversiers?|shuttles?|coach(?:es)?"
    r"|ferr(?:y|ies)|car a la demande)(?: [a-z]?\d+)?(?:,[^,]*,)? (?:now |desormais )?(?:relie(?:nt)? |circulent? "
    r"|dessert |(?:links?|connects?) |runs? (?:daily|hourly|every|from|to|between)(?![a-z]))"
    r"|(?<![a-z])route (?:\S+ ){1,3}circule .*(?<![a-z])haltes(?![a-z])"
)
"""What takes people along: no assembly line, no coach park, no bus company."""
_NO_RIDE = re.compile(r"(?<![a-z])(?:fret|marchandises|freight|goods|cargo|scolaires?|school)(?![a-z])")
_NEW = re.compile(
    rf"(?:{_FIRST}(?:notre |nos |un |une |des |our |a )?|(?<![a-z])(?:ouvre|ouvrons|lance|lancons|open|opens|launch"
    r"|launches) (?:notre |nos |un |une |des |our |a |its )?)(?:nouve(?:au|l|lle|aux|lles)|new)"
    rf"(?![a-z])(?! (?:{'|'.join(sorted(TITLES))}))"
    r"(?![ -](?:year|york|zealand|forest|england|jersey|orleans|town|brunswick|aquitaine|ecosse|caledonie"
    r"|zelande|delhi|hampshire|mexico))"
)
_LACKS = re.compile(
    r"(?<![a-z])(?:ne|n|pas|sans|sauf|jamais|aucune?|plus|fini|fin|arrete[a-z]*|not|no|without|except|never|only"
    r"|seulement|uniquement|reserve[a-z]*|former|ex|longer|stops?|ends?|until|jusqu)(?![a-z])"
)
"""Beside these a cheer may say the contrary."""
_FOR_SOME = re.compile(
    r"(?<![a-z])(?:for|pour|aux|members?|membres?|adherents?|abonnes?|residents?|habitants?|enfants?|children|kids"
    r"|students?|etudiants?|seniors?|staff|under|over|moins de|plus de)(?![a-z])"
)
_HAS_EVENT = re.compile(rf"(?<![a-z]){_EVENT}(?![a-z])")
_DRINK = re.compile(
    r"(?<![a-z])(?:bieres?|vins?|cidres?|brasseries?|alcools?|cocktails?|champagnes?|aperos?|whisky|rhum|gin|beers?"
    r"|wines?|ciders?|ales?|lagers?|stouts?|pubs?|inns?|brewer(?:y|ies)|tap ?rooms?|pints?)(?![a-z])"
)
_GAMBLE = re.compile(
    r"(?<![a-z])(?:casinos?|loteries?|paris sportifs|loto|tombola|bingo|poker|lotter(?:y|ies)|betting|bets?)(?![a-z])"
)
_LOAN = re.compile(
    r"(?<![a-z])(?:(?:credits?|prets?) (?:a la consommation|a taux|immobiliers?|personnels?"
    r"|renouvelables?|gratuits?)|loans?)(?![a-z])"
)
_TO_YOU = (
    r"(?:(?:on est|nous sommes|we're|we are|i'm|je suis) )?(?:(?:si|tres|trop|tellement|so|very|really|super) )*"
    r"(?:fiers?|fieres?|contente?s?|proud|happy) (?:de|pour|of|for) (?:toi|vous|lui|elle|eux|elles|you|him|her|them)"
)
_BESIDE = tuple(
    (re.compile(sentence), beside)
    for sentence, beside in (
        (rf"{_TO_YOU}|(?:so |tellement |bien )?(?:well )?(?:deserved|merite)e?", _PRAISED),
        (r"en voiture(?: (?:simone|tout le monde))?|all aboard|hop (?:on|aboard)|(?:tous|montez) a bord|embarquez"
         r"|laissez (?:donc )?(?:la|votre) voiture (?:au garage|a la maison|chez vous)|leave the car at home"
         r"|ditch the car", _RIDE),
        (r"(?:c'est |it's )?(?:nouveau|new)", _NEW),
        (rf"(?:we|i) (?:do |really |just |absolutely )?(?:love|adore) an? (?:good |great |proper )?{_EVENT}"
         rf"|(?:on|nous) (?:aime|adore|aimons|adorons) (?:l[ea]s? |l'|une? )?(?:bon |bonne |belles? |beaux |bons )?"
         rf"{_EVENT}", _HAS_EVENT),
        (r"(?:l'abus d'alcool est dangereux pour la sante )?(?:consommez|a deguster) avec moderation"
         r"|l'abus d'alcool est dangereux pour la sante(?: a consommer avec moderation)?"
         r"|la moderation a bien meilleur gout|(?:la )?vente d'alcool interdite aux mineurs"
         r"|la vente d'alcool (?:est interdite aux|aux) mineurs(?: est interdite)?"
         r"|(?:please )?(?:always )?(?:drink|enjoy|sip) responsibly|(?:please )?be drink ?aware|drink ?aware"
         r"|(?:please )?(?:never|don't) drink and drive", _DRINK),
        (r"(?:les )?jeux d'argent et de hasard (?:peuvent etre dangereux)?|jouer comporte des risques"
         r"(?: endettement isolement dependance| dependance isolement)?|le jeu doit rester un jeu"
         r"|(?:please )?(?:always )?(?:gamble|play) responsibly|when the fun stops stop|please gamble aware", _GAMBLE),
        (r"un credit vous engage et doit etre rembourse"
         r"|verifiez vos capacites de remboursement avant de vous engager", _LOAN),
    )
)  # fmt: skip
_OF_SOMEBODY = tuple(
    (re.compile(sentence), told)
    for sentence, told in (
        (rf"(?:bravo|chapeau|felicitations|congrats|congratulations|well done|way to go|nice one|kudos"
         rf"|hats off to|{_TO_YOU}),?(?: a)? {_NAME}", _WHOM),
        (rf"(?:welcome to the team|welcome|bienvenue(?: (?:dans l'equipe|a bord|parmi nous))?),?(?: a| to)? {_NAME}",
         _WELCOMED),
    )
)  # fmt: skip
_SIGNS = re.compile(r"[^\w' -]")


def cheers(piece: str, beside: str) -> bool:
    """Whether a sentence of a draft tells nothing that the others, folded, do not."""
    plain = fold(_SIGNS.sub("", piece)).strip()
    if _LACKS.search(beside):
        return False
    if any(pattern.fullmatch(plain) and _told(beside, told) for pattern, told in _BESIDE):
        return True
    return any(
        _is_named(found["name"], piece) and re.search(told.replace("%s", re.escape(found["name"])), beside)
        for pattern, told in _OF_SOMEBODY
        if (found := pattern.fullmatch(plain))
    )


def _told(beside: str, told: re.Pattern[str]) -> bool:
    """Whether one sentence of the others tells as much."""
    sentences = re.split(r"(?<=[.!?]) +", beside)
    if told is _RIDE:
        return any(
            _RIDE.search(each) and not _NO_RIDE.search(each) and not _FOR_SOME.search(each) for each in sentences
        )
    return any(told.search(each) for each in sentences)


def _is_named(name: str, piece: str) -> bool:
    """Whether it is a name, in capitals."""
    words = [word for word in re.findall(r"[^\W\d_]+", piece) if fold(word) in re.findall(r"[a-z]+", name)]
    return bool(words) and all(word[0].isupper() for word in words)
