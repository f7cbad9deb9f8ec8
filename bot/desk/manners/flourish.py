"""What a post says around its matter and that states nothing: « On vous attend ! », "So proud!", « Ça y est ! ».

It invites, greets, thanks or rejoices, and tells nobody what they will find. « Venez masqués », « Entrée libre », "Now
open!", « Enfin ! » tell something, and stay.
"""

from __future__ import annotations

import re

from bot.desk.manners.callouts import calls_out
from bot.desk.manners.cheers import cheers
from bot.desk.manners.hails import there, told_of
from bot.desk.manners.pleasantries import neutral, pleasantry
from bot.desk.manners.tact import out_of_place
from bot.desk.manners.wishes import NOTES, SIGNED, WISHES, WISHES_EN, WISHES_FR
from bot.desk.text.fold import fold

_VERY = r"(?:(?:so|very|really|super|beyond|truly|absolutely|incredibly|extremely|bloody|pretty|just|all|such) )*"
_GLAD = (
    r"(?:proud|happy|thrilled|excited|delighted|chuffed|honoured|honored|pleased|grateful|buzzing|stoked|over the moon"
    r"|overjoyed|made up|psyched|pumped|touched)"
)
_LOVELY = (
    r"(?:exciting|lovely|brilliant|amazing|great|wonderful|fantastic|cool|nice|proud|good|big|happy|awesome|fabulous)"
)
_ENGLISH = (
    r"(?:and )?(?:we |i )?(?:just |really )?(?:can't|cannot|can not) wait(?: to (?:see|meet|welcome|have|greet"
    r"|show) you(?: all|"
    r" guys)?(?: there| soon| then| in person)?)?"
    r"|(?:we're |we are |we |i |i'm |so |really |very |all )*look(?:ing)? forward to (?:seeing|meeting|welcoming"
    r"|greeting) you"
    r"(?: all| there| soon)*"
    r"|(?:we'd|we would) (?:love|be (?:happy|delighted)) to (?:see|meet|welcome) you(?: all| there)*"
    r"|(?:we )?hope(?: to| we'll)? see you(?: all| there| soon)*|see you(?: all| there| soon| then| on board| on deck)*"
    r"|come(?: and| on| along)?(?: (?:say (?:hi|hello)|see (?:us|it|for yourself)|meet (?:us|the team)|visit(?: us)?"
    r"|join us|along|over"
    r"|by|on (?:over|down|by)))?(?: and say (?:hi|hello))?"
    r"|come and (?:try|taste|see|hear) (?:it|them)(?: for yourself)?|(?:try|taste|see) it for yourself"
    r"|(?:drop|pop|swing|stop|call|nip) (?:by|in|over|round)(?: and (?:say|see|meet) (?:hi|hello|us))?(?: soon)?"
    r"|(?:come )?join us(?: there)?|be there(?: or be square)?|who's (?:coming|in|joining us|excited|up for it|with us)"
    r"|are you (?:coming|excited|in)|will we see you there|tag (?:a friend|someone|your friends|your crew)"
    rf"|(?:we're|we are|i'm|i am|we couldn't be|couldn't be|feeling)? ?{_VERY}(?:more )?{_GLAD}(?: (?:of|about|with"
    r"|for|by) (?:it|this|that"
    r"|them|us|(?:our|the) team|everyone|you all))?"
    rf"|(?:what|such) an? (?:{_LOVELY} )?(?:day|week|moment|year|honour|honor|joy|thrill|milestone|result|team"
    r"|journey|feeling|achievement)"
    rf"|how {_LOVELY}(?: is (?:that|this))?|{_LOVELY} (?:news|day|moment|times?|stuff|team|work|job|week)(?: (?:from"
    r"|for) us| alert)?"
    r"|(?:woo+|woo ?hoo+|yay+|hooray|hurray|yippee|wow|wahey|boom|ta-?da|whoop(?: whoop)*|yes+|hip hip hooray|cheers"
    r"|bravo)"
    r"|(?:here|off|away) we go|let's (?:go|do this)|happy days"
    r"|(?:hello|hi|hey|hiya|good morning|morning|good evening|good afternoon)(?: (?:everyone|everybody|all|folks"
    r"|friends|there"
    r"|lovely people|neighbours|neighbors|you))?"
    r"|(?:an? |two |three |some )?(?:more )?dates? for (?:your|the) diar(?:y|ies)|save the dates?"
    r"|mark (?:your calendars?|the date)|(?:pop|put) it in (?:your|the) diary"
    r"|don't miss (?:it|out|this)|not to be missed|spread the word|tell your friends|pass it on|please (?:share|rt)"
    r"|share(?: this)?"
    r"|stay (?:safe|tuned)|watch this space|have a (?:great|good|lovely) (?:day|weekend|week)|proud moment"
    r"|a proud (?:moment|day)(?: for us"
    r"| for (?:our|the) team)?|well done(?: (?:team|everyone|all|to (?:all|everyone|(?:our|the) team)))?"
    r"|congratulations|congrats|welcome aboard|(?:big )?(?:thanks|thank you)(?: all| so much| everyone| to (?:all"
    r"|everyone|(?:our|the) team))?"
    r"|heads up|psst|get excited|tell everyone|don't be shy|set a reminder|treat yourself|who's ready"
    r"|(?:thanks|thank you) for (?:your support|reading|following us|following)|we can hardly wait|bottoms up"
    rf"|{WISHES_EN}|{SIGNED}|who wants (?:some|one|a (?:slice|piece|bite|taste))|(?:so |how )?(?:yum+y?|delicious)"
    r"|thanks for asking|did you know|fyi|guess what|drum ?roll(?: please)?|sound on"
)
_HOW = r"(?:(?:trop|tellement|si|tres|vraiment|super|hyper|plus que) )*"
_RAVI = (
    r"(?:heureux|heureuses?|fiere?s?|ravie?s?|contente?s?|enchantee?s?|emue?s?|comblee?s?|touchee?s?|honoree?s?"
    r"|impatiente?s?)"
)
_LA = r"(?: (?:la|la-bas|bientot|vite|tres (?:vite|bientot)))*"
_CROWD = r"(?: (?:nombreux|nombreuses|en (?:grand )?nombre|tres nombreux|avec impatience))?"
_FRENCH_MORE = (
    rf"(?:on |nous |l'equipe |nos equipes )?(?:vous|t'|te) ?attend(?:ons|ent)?{_CROWD}(?: avec (?:le sourire"
    r"|impatience|joie))?"
    r"|(?:on |nous )(?:a|avons) (?:trop |tellement |si |tres )?hate(?: d[e'] ?(?:vous|te|t'y|s'y|vous y) ?(?:voir"
    r"|revoir"
    r"|rencontrer|retrouver|accueillir"
    rf"|recevoir)){{0,1}}{_LA}|hate de (?:vous|te) (?:y )?(?:voir|y voir|retrouver|rencontrer|accueillir){_LA}"
    r"|vivement(?: (?:que|la suite))?"
    rf"|venez(?: donc| vite)?(?: nous (?:voir|rencontrer|rejoindre|visiter|retrouver|saluer|dire bonjour))?{_CROWD}"
    r"|(?:viens|venez|passez|passe)(?: donc)? (?:nous (?:voir|saluer|dire (?:bonjour|allo|coucou)|faire (?:coucou"
    r"|un coucou))|faire un tour)"
    r"|(?:viens|venez|passez|passe)(?: donc| vite)? (?:gouter|voir|essayer|decouvrir|tester|deguster|admirer"
    r"|ecouter) (?:ca|cela|tout ca)"
    rf"|(?:passez|passe)(?: donc)? (?:dire (?:bonjour|allo|coucou|salut))|rejoignez-nous{_LA}|soyez (?:au rendez-vous"
    r"|des notres|la)"
    rf"|(?:on )?(?:se|s'y) (?:voit|retrouve|croise){_LA}|au plaisir(?: de (?:vous|te|vous y) (?:voir|retrouver"
    rf"|accueillir|rencontrer))?{_LA}"
    r"|(?:au plaisir|a tres vite|a bientot|a vite|rendez-vous la-bas|on s'y voit)"
    r"|qui (?:vient|est partant|sera la|en est|est (?:pret|chaud|la))|(?:vous|tu) (?:venez|viens|en etes|en es)"
    r"|taguez (?:un ami|vos amis|une amie)|identifiez (?:un ami|vos amis|une amie)"
    r"|(?:on (?:est|en est)|nous (?:sommes|en sommes)|je suis|quelle?|toute l'equipe (?:est"
    rf"|en est))? ?{_HOW}{_RAVI}(?: de (?:notre|nos|l'|toute l')"
    r" ?(?:equipes?))?"
    r"|quel(?:le)? (?:fierte|joie|bonheur|honneur|plaisir|emotion|aventure|equipe|journee|belle (?:nouvelle|equipe"
    r"|journee|recompense|aventure))"
    r"|(?:une )?(?:immense |grande |belle |tres grande |tres belle |super |excellente )?(?:fierte|joie|nouvelle"
    r"|bonne nouvelle)"
    r"|(?:youpi|youhou+|yes+|hourra|houra|wouhou+|waouh|wow|chouette|super|genial|trop bien|tadam"
    r"|roulement de tambour"
    r"|hip hip hip hourra|bravo|cocorico)(?: c'est officiel)?"
    r"|(?:c'est (?:parti|reparti|officiel|le grand jour|confirme)|on y est|ca y est|et voila|nous y voila"
    r")"
    r"|(?:bonjour|bonsoir|salut|coucou|hello)(?: (?:a (?:tous|toutes)(?: et a? ?(?:tous|toutes))?|tout le monde"
    r"|les amis|vous))?"
    r"|(?:a )?vos agendas|notez la date|notez(?:-le)?(?: bien)?(?: dans (?:vos|votre) agendas?)?"
    r"|(?:a )?ne (?:pas )?(?:manquer|rater)|ne (?:ratez|manquez) pas (?:ca|cela)"
    r"|parlez-en(?: autour de vous)?|passez le mot|faites passer(?: le mot)?|qu'on se le dise"
    r"|partagez(?: autour de vous)?|(?:merci de )?partage[rz](?: svp)?"
    r"|(?:merci|bravo|felicitations)(?: (?:a (?:tous|toutes|elle|lui|eux|toute l'equipe|l'equipe|nos equipes)"
    r"|l'equipe|les equipes))?"
    r"|n'hesitez pas(?: a partager)?"
    r"|bonne (?:journee|semaine|route|visite)|bon (?:week-end|voyage)|on vous emmene"
    r"|(?:l'|le )?(?:hiver|ete|automne|printemps) arrive|(?:winter|summer|spring|autumn) is (?:coming|on its way)"
    r"|on en parle|le saviez-vous|bienvenue(?: a bord| dans l'equipe| parmi nous| a (?:elle|lui|eux))?"
    r"|grande nouvelle|bonne nouvelle|pour info"
    r"|psst|a noter|petit rappel|tenez-vous bien|ouvrez (?:grand )?l'oeil|restez (?:a l'affut|connectes)"
    r"|a vos marques(?: prets(?: partez)?)?|(?:faites-vous|fais-toi) plaisir|gatez-vous|sante|tchin(?:-tchin| tchin)?"
    r"|a la (?:votre|tienne)|on capote|tellement hate|on a (?:tellement )?hate|passez une (?:belle|bonne) (?:journee"
    r"|semaine)|bonne fin de semaine|attention (?:grande |bonne )?nouvelle|(?:un )?(?:gros |grand |immense )?(?:merci"
    r"|bravo|chapeau) a (?:toute )?(?:l'equipe|notre equipe|la gang)|merci (?:de|pour) votre (?:confiance|fidelite"
    r"|soutien)"
    rf"|{WISHES_FR}|qui en veut(?: (?:une (?:part|tranche|bouchee)|un (?:morceau|bout)))?|miam+(?: miam+)*"
    r"|merci|(?:nous sommes|on est) la pour vous|on compte sur vous"
)
_PIECES = re.compile(r"(?<=[.!?])(?=\s|$)|(?=#)|(?=[^\w\s'’,.;:!?()«»\"#%€$£/&+=-])")
_SIGNS = re.compile(r"[^\w' -]")
_TELLS = re.compile(r"\w")
_BINDING = re.compile(
    r"inscrivez-vous(?: vite)?|(?:on )?crois(?:ez|e) les doigts(?: avec nous)?|fingers crossed(?: for us)?"
    r"|a consommer avec moderation"
    r"|pour votre sante (?:mangez au moins cinq fruits et legumes par jour"
    r"|pratiquez une activite physique reguliere|evitez de manger trop gras trop sucre trop sale"
    r"|evitez de grignoter entre les repas)"
)
"""What a draft may add, and whoever repeats a wording may not leave out: also the usual warnings about food, word for
word."""
_FLOURISH = re.compile(f"{_ENGLISH}|{_FRENCH_MORE}")
_CALLS = re.compile(
    r"(?P<hello>(?:hello|hi|hey|bonjour|salut|coucou)) (?P<a>\w[\w'-]*(?: \w[\w'-]*){0,2})"
    r"|(?P<b>\w[\w'-]*(?: \w[\w'-]*){0,2}),? (?:on arrive|nous (?:voila|voici)"
    r"|we're coming|here we come|get ready|on est la|are you ready|prepare-toi|preparez-vous|accroche-toi"
    r"|tiens-toi prete?)"
    r"|(?:ca bouge|ca bouge enfin|du nouveau|du neuf|grande nouvelle|bonne nouvelle)(?: (?:a|au|aux|en"
    r"|dans|pour))"
    r" (?P<c>\w[\w'-]*(?: \w[\w'-]*){0,2})|(?:big|great|good|exciting) (?:news|things|times?) (?:for|in"
    r"|at) (?P<d>\w[\w'-]*(?: \w[\w'-]*){0,2})"
)


_WELCOMED = re.compile(
    r", (?:et )?(?:(?:on|nous) vous (?:y )?attend(?:ons)?(?: nombreux| nombreuses| toutes et tous| tous)?"
    r"|see you there|come along)(?= ?[!.](?:[\s»”\"]|\Z))",
    re.IGNORECASE,
)
"""« Entrée gratuite, on vous attend ! »: a sentence of its own would be left out as well."""


def stated(text: str, *, draft: bool) -> str:
    """The text without the sentences that state nothing. `draft`: nor those that bind nobody where they are added."""
    text = _WELCOMED.sub("", text) if draft else text
    pieces = _PIECES.split(text)
    if draft:
        pieces = [told_of(piece) for piece in there(pieces)]
    kept = [
        piece
        for piece in pieces
        if not _states_nothing(piece, _others(piece, pieces), draft=draft) and not (draft and _calls_out(piece, pieces))
    ]
    left = "".join(piece for piece in kept if not _named_besides(piece, kept))
    return left if _TELLS.search(left) else text  # of mere manners they are what is said


def uncheered(text: str, *, wished: bool) -> str:
    """The text without what neither rejoices nor regrets: headings, notes for the diary and, if they are `wished`,
    holidays."""
    pieces = _PIECES.split(text)
    return "".join(piece for piece in pieces if not _is_plain(piece, pieces, wished=wished))


def _is_plain(piece: str, pieces: list[str], *, wished: bool) -> bool:
    plain, beside = _plainly(piece), _others(piece, pieces)
    if NOTES.fullmatch(plain) or (wished and WISHES.fullmatch(plain)) or _heads(piece, beside):
        return True
    return all(neutral(part, beside) for part in _parts(piece) or [""])


def _others(piece: str, pieces: list[str]) -> str:
    return fold(" ".join(other for other in pieces if other is not piece))


def _calls_out(piece: str, pieces: list[str]) -> bool:
    """Whether it only calls out to readers, or cheers, beside what the other sentences tell."""
    beside = _others(piece, pieces)
    return (
        cheers(piece, beside)
        or _heads(piece, beside)
        or calls_out(_plainly(piece), asks=piece.rstrip(' »”"').endswith("?"), beside=beside)
    )


def _states_nothing(piece: str, beside: str, *, draft: bool) -> bool:
    whole = _plainly(piece)
    if out_of_place(whole, beside):
        return False
    if _FLOURISH.fullmatch(whole) or pleasantry(whole, beside) or (draft and _BINDING.fullmatch(whole)):
        return True
    parts = _parts(piece)
    return len(parts) > 1 and all(_FLOURISH.fullmatch(part) or pleasantry(part, beside) for part in parts)


def _parts(piece: str) -> list[str]:
    """« Ça y est, c'est parti ! » is two of them."""
    return [plain for part in piece.split(",") if (plain := _plainly(part))]


def _plainly(piece: str) -> str:
    return fold(_SIGNS.sub("", piece)).strip()


_HEADINGS = (
    (
        re.compile(r"(?:avis de )?rappel(?: de produits?)?"),
        re.compile(r"(?<![a-z'])(?:nous|on) (?:vous )?rappel(?:ons|le)"),
    ),
    (re.compile(r"(?:product )?recall(?: notice)?"), re.compile(r"(?<![a-z'])we(?:'re| are)? (?:now )?recall")),
    (
        re.compile(r"recrutement|on recrute|nous recrutons|ca recrute|(?:we're |we are |now )?hiring"),
        re.compile(r"(?<![a-z'])(?!(?:ne|not) )[a-z]+ (?:recrut(?:e|ons|ent)|(?:is|are) (?:hiring|recruiting))"),
    ),
)


def _heads(piece: str, beside: str) -> bool:
    """Whether it is a heading that says in a word what a verb of the other sentences does: « Rappel. Nous rappelons »;
    "Closing." would say more than "closes at 5pm"."""
    plain = _plainly(piece)
    return any(heading.fullmatch(plain) and told.search(beside) for heading, told in _HEADINGS)


def _named_besides(piece: str, pieces: list[str]) -> bool:
    """Whether it only calls out a place that other sentences name: "Hello York!". Who announces something there needs
    to be told of that place, "in York": « notre équipe de Laon » may open anything anywhere."""
    found = _CALLS.fullmatch(_plainly(piece))
    if found is None:
        return False
    place = next(found[name] for name in "abcd" if found[name])
    others = _others(piece, pieces)
    where = "" if found["hello"] else r"(?:a|au|aux|en|in|at|to) "
    return re.search(rf"(?<!\w){where}{re.escape(place)}(?!\w)", others) is not None
