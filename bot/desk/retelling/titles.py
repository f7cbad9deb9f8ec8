"""What is called by its title, cut short: « la fête du vin », of « Fête du vin nouveau les 17 et 18 mai à Dax ».

Who only names a thing need not say all of what it is called, nor what goes on there: the wording that is handed out
does. What says for whom it is, or that it is off, is never left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.desk.retelling.contests import told_as_won
from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import NAME, PLACE, Told, words
from bot.desk.text.fold import fold
from bot.desk.text.lexer import read_text
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Token
from bot.desk.text.verbs import verb_like

_ANY_DAY = date(2000, 1, 1)
"""No date is told of here, only whether there is one."""
_RECALL = re.compile(
    r"(?:Rappel(?: de| des)? produits?|Rappel (?:volontaire|préventif)|(?P<bare>Rappel(?: de (?:sécurité|précaution))?)"
    r"|(?:Voluntary )?(?:Product |Safety )?[Rr]ecall|Safety notice"
    r"|Avis de sécurité) ?: (?P<what>[^.;:!?,]+(?:, (?:bouteille|canette|boîte|sachet|paquet|pot|barquette|modèle"
    r"|taille|bottle|can|tin|bag|pack|jar|pot|box|size)s? [^.;:!?,]+)?)"
    r"(?P<mark>, (?:référence|réf\.?|lots?|numéros? de (?:série|lot)|serial numbers?|batch|batches|reference|ref\.?"
    r"|model|modèle) [^.;:!?,]+)?",
    re.IGNORECASE,
)
"""What is recalled, and its mark. « Rappel : réunion à 9 h » recalls nothing, it reminds: it has no mark."""
_RECALLED = frozenset(("rappel", "recall", "notice", "avis"))
_OF_IT = {
    True: ("Recall {}", "{} recall", "Recall of {}", "Safety notice for {}", "{} safety notice"),
    False: ("Rappel {}", "Rappel des {}", "Rappel de {}"),
}
_TO_DO = re.compile(
    r"\b(?:ne (?:pas|plus) (?:les? |la |l['’])(?:utiliser|porter|consommer|ouvrir|manger|boire|donner|brancher)"
    r"|cessez de (?:les? |la |l['’])\w+)\b",
    re.IGNORECASE,
)
"""What buyers of it are asked to do: then it is no reminder. One tells of refunds, too, and of lifts not to be used."""
_BOUGHT = re.compile(
    r"(?<! non)(?<! not) (?:vendue?s?|achetée?s?|sold|bought) "
    r"(?:à|au|aux|en|chez|dans|du|depuis|entre|avant|in|at|from|between|since|before) [^,]*\Z"
)
"""Which of them are meant; who only names the recall hands it out with the rest."""
_FOR_THEM = re.compile(
    r" (?:pour|for) (?P<whom>enfants?|bébés?|adultes|hommes|femmes|chiens|chats|children|kids|babies|adults|men|women"
    r"|dogs|cats)\b"
)
_PRICE = r"(?:[£€$]\d[\d.,]*|\d[\d .,]* ?(?:€|\$|£))"
_OFFERED = (
    r"(?:places?|spots?|seats?|shows?|spectacles?|concerts?|ateliers?|workshops?|stands?|stalls?|exposants?|exhibitors?"
    r"|artistes?|artists?|films?|conférences?|talks?|séances?|sessions?|activités?|activities|animations?)"
)
_PROGRAMME = (
    rf"(?:{_PRICE}|[1-9]\d* {_OFFERED}|\d+ of them (?:free|under {_PRICE})"
    rf"|dont \d+ (?:gratuite?s?|à moins de {_PRICE}|de [a-zà-ÿ -]+))"
)
_TITLE = re.compile(
    rf"(?P<title>(?:L[ea]s? |The |L')?[^\W\d][^.:;!?]+?)(?: ?: {_PROGRAMME}(?:(?:,| et| and) {_PROGRAMME})*)?[.!]?"
)
"""A title, and what it costs or offers: of what else is told after it, who can say that it is not off?"""
_TAKES_PLACE = re.compile(
    r" (?:se réunit|se tient|se tiendra|a lieu|aura lieu|vous attend|revient|reviendra|takes place|meets|is held"
    r"|will be held|returns|is back)(?= (?:à|au|aux|le|les|dans|chez|tous|du \d|in|at|on|from \d|from \w+day|every)\b)"
)
"""« Le club se réunit à Dax le mardi » is the title of a club at Dax on Tuesdays, and no more; what returns from a
place was there."""
_ARTICLE = re.compile(r"\A(?:L[ea]s? |L')")
_PARTS = re.compile(
    r",? (?=(?:avec|à|au|aux|en|dans|chez|sur|with|at|in|by|on|from|entre|between|le|les|du|tous|toutes|every|each|this"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\w+day)\b[^,]*)|, "
)
_FREE = re.compile(
    r"(?:avec|with|le|les|du|on|tous|toutes|every|each|this|from) (?=[^,]*(?:\d|(?:di|che)\b|day\b))|(?:avec|with) "
    r"|\w+di\b|\w+day\b|\d|(?:entre|between) "
)
"""A part that belongs to the whole: when it is, and with whom."""
_OFF = re.compile(
    r"\b(?:annul|report[ée]|suspend|complet\b|supprim|interdit|cancel|postpon|called off|sold out|fully booked|is off\b"
    r"|banned)|\b(?:n['’]y|ne|n['’]\w+|not|won['’]t|isn['’]t|no longer)\b",
    re.IGNORECASE,
)
"""That it is off, wherever that is told."""
_OWN = re.compile(
    r"\A(?:Le )?[Cc]lub (?:de |d')(?:lecture|marche|randonnée|tricot|échecs|bridge|jeux|cuisine|couture"
    r"|jardinage|photo) (?P<own>L[ea]s? [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*)\Z"
)
"""A club by the name of its own; « rencontre fans Ana Roy » is none with her."""
_NOT_IT = re.compile(
    r"\b(?:ne|n['’]\w+|pas|sans|sauf|hors|seuls?|seules?|est|sont|ont|vendue?s?|pour|contre|not|no|without|except|only|is|are"
    r"|sold|for)\b",
    re.IGNORECASE,
)
"""What makes of what is recalled more, or less, than its name."""
_RUNS = re.compile(r"[^\W\d_]+|\d+")
"""« L2604 » is read as a letter and a number."""
_LITTLE = frozenset(
    words_of("""
    de d du des la le les l un une a au aux en et avec the of and with at in on from to s notre nos our dans chez sur
    """)
)
_RATHER = (
    (re.compile(r"\bhalf[- ]term\b", re.IGNORECASE), "term"),
    (re.compile(r"\b(?:premier|dernier|first|last) (?=(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\w+day)"), ""),
)
"""A half that is no half of anything, and the first of the Mondays of a month."""
_WITH = re.compile(rf"with (?P<name>{NAME})")
_WHO = re.compile(r"avec |with ")
_IDLE = frozenset(
    words_of("""
    nouveau nouvelle nouveaux nouvelles annuel annuelle grand grande printemps ete automne hiver hivernal hivernale
    estival estivale vacances familial familiale famille annual big great grand spring summer autumn winter half term
    holiday holidays family weekend
    """)
)
_AND = frozenset(("et", "and", "ou", "or"))
NAMED_SO = frozenset(
    words_of("""
    club atelier soiree fete foire festival salon concert spectacle visite balade randonnee course marche conference
    exposition expo journee semaine nocturne bal tournoi vernissage projection degustation rencontre seance stage cours
    initiation concours brunch repas diner tombola brocante braderie kermesse forum colloque webinaire gala marathon
    relais defi championnat dedicace lecture causerie demonstration animation
    workshop evening night party fair festival show concert tour walk ride race market talk exhibition day week dance
    tournament screening tasting meeting session course class open-day open contest brunch dinner raffle sale forum
    webinar gala marathon relay challenge championship signing reading demonstration demo quiz
    """)
)
"""What has a title, and takes place."""
_ONLY_SOME = frozenset(
    words_of("""
    pour for sans hors sauf reserve reservee reserves reservees prive privee prives privees complet complete annule
    annulee annules annulees reporte reportee reportes reportees suspendu suspendue interne internes fictif fictive
    virtuel virtuelle ligne online virtual private staff members-only cancelled canceled postponed off sold full fake
    faux fausse fausses ancien ancienne anciens former ex anti contre against non no not pas plus fin end last dernier
    derniere dernieres derniers without except hommage tribute first premier premiere
    test essai trial pilote pilot invitation invitations only
    """)
)
"""What says for whom it is, that it is off, or that it is none: then its title is told whole."""


def recalled(told: Told) -> Iterator[str]:
    """« le rappel des bonnets Loupiot », of « Rappel produit : bonnets de bain enfant Loupiot, référence BL-412. »"""
    match = _RECALL.match(told.wording)
    if match is None or not told.subject or told.asked.isdisjoint(_RECALLED):
        return
    if match["bare"] and not match["mark"] and not _TO_DO.search(told.wording):
        return
    what = (
        match["what"] if not told.unasked("vendu vendus vendue vendues sold bought") else _BOUGHT.sub("", match["what"])
    )
    kept = _asked_of(told, what)
    plain = _FOR_THEM.sub(lambda match: match.group() if told.unasked(match["whom"]) else "", what)
    if kept and kept[0] == _telling(what)[0] and not _NOT_IT.search(plain):
        kept += _asked_of(told, match["mark"] or "")
        yield from (form.format(" ".join(kept)) for form in _OF_IT[told.english])
        if told.english and len(kept) > 1:
            yield " ".join((kept[0], "recall", *kept[1:]))


_AT_OUR_FR = re.compile(rf"\b(?:à|dans) notre (?P<site>{SITE}) (?:de |d['’])(?P<place>{PLACE})")
_AT_OUR_EN = re.compile(rf"\bat our (?P<place>{PLACE}) (?P<site>{SITE})\b")
_HAD_THERE = re.compile(
    r"[€$£%]|gratui|offert|libre|remise|rabais|\bfree\b|\boff\b|welcome|bienvenu"
    r"|\b(?:pour|for|privée?s?|private|members?|membres?)\b",
    re.IGNORECASE,
)
"""What may be had there alone, and nowhere else in town."""


def in_town(told: Told) -> Iterator[str]:
    """« Atelier samedi à Dax », of « Atelier samedi à notre pub de Dax »: who only names it says no more."""
    match = (_AT_OUR_EN if told.english else _AT_OUR_FR).search(told.wording)
    if not told.subject or match is None or _HAD_THERE.search(told.wording) or not told.unasked(match["site"]):
        return
    head = _PARTS.split(told.wording)[0]
    if _noun_of(head, english=told.english) in NAMED_SO and not _OFF.search(told.wording):
        where = f"{'in' if told.english else 'à'} {match['place']}"
        yield f"{told.wording[: match.start()]}{where}{told.wording[match.end() :]}"


def entitled(told: Told) -> Iterator[str]:
    """« le festival », "the book signing with Nina Castell", of "Half-term family festival: 18 shows"."""
    if told_as_won(told):
        return
    match = _TITLE.fullmatch(_TAKES_PLACE.sub("", told.wording, count=1))
    if match is None or not told.subject or _OFF.search(told.wording) or not is_plain(match["title"]):
        return
    head, *parts = _PARTS.split(match["title"])
    noun = _noun_of(head, english=told.english)
    if noun not in NAMED_SO or noun not in told.asked:
        return
    said = _asked_of(told, head)
    kept = [part for part in parts if not told.unasked(part)]
    if not _idly_cut(head, said) and not (len(_telling(" ".join(said))) == 1 and any(map(_WHO.match, kept))):
        return  # « exposition d'armes » is not « exposition d'armes factices », nor is the salon a « salon de thé »
    if not _in_one(head, said, english=told.english) or _tied(head, said, parts, kept):
        return
    title = " ".join(said)
    yield " ".join((title, *kept))
    who = _WITH.fullmatch(kept[0]) if told.english and kept else None
    if who is not None:
        yield from (" ".join((who["name"] + whose, title, *kept[1:])) for whose in ("", "'s"))


def _idly_cut(head: str, said: list[str]) -> bool:
    """Whether what a title is cut by tells only which one of the year it is, and how big."""
    left = words(" ".join(_telling(head))) - words(" ".join(said))
    return left <= _IDLE or bool(_own(head))


def _telling(text: str) -> list[str]:
    return [word for word in text.replace(",", " ").split() if not _is_little(word)]


def _is_little(word: str) -> bool:
    """« de », « le »; and no « thé », though it folds to an article."""
    return words(word) <= _LITTLE and not word.lower().startswith("thé")


def _own(head: str) -> list[str]:
    """The name that is its own: « Les Veilleurs », of « club de lecture Les Veilleurs »."""
    match = _OWN.match(head)
    return _telling(match["own"]) if match else []


def _in_one(head: str, said: list[str], *, english: bool) -> bool:
    """Whether what is kept of a title names the same thing: its beginning, in English the end of each half. Without its
    middle, « exposition de copies de Monet » is another."""
    kept = _telling(" ".join(said))
    if not english:
        own = _own(head)
        rest = kept[: -len(own)] if own and kept[-len(own) :] == own else kept
        return bool(rest) and rest == _telling(head)[: len(rest)]
    name, _, what = head.partition(" of ")
    of = _telling(what)
    first, last = (kept[: -len(of)], kept[-len(of) :]) if of and kept[-len(of) :] == of else (kept, [])
    if " and " in name and first != _telling(name):
        return False  # "the wine fair" is not "the food and wine fair"
    return bool(first) and first == _telling(name)[-len(first) :] and last in ([], of)


def _tied(head: str, said: list[str], parts: list[str], kept: list[str]) -> bool:
    """Whether a part is kept that may belong to what is left out before it: « concert hommage | à Ana Roy »."""
    kept_words, own = _telling(" ".join(said)), _own(head)
    left_out = kept_words != _telling(head) and not (own and kept_words[-len(own) :] == own)
    for part in parts:
        if part in kept and left_out and not _FREE.match(part):
            return True
        left_out = left_out or (part not in kept and not _FREE.match(part))
    return False


def _asked_of(told: Told, text: str) -> list[str]:
    """The words of a text that are asked for, with the little ones that lead to them."""
    kept: list[str] = []
    little: list[str] = []
    for word in text.replace(",", " ").split():
        if _is_little(word):
            little.append(word)
        elif frozenset(_RUNS.findall(fold(word))) <= told.asked:
            kept += [*(little if kept else ()), word]
            little = []
        else:
            little = []
    return kept


def is_plain(title: str) -> bool:
    """Whether a text only names a thing, its day and its place: no verb, no condition, no amount."""
    for pattern, plain in _RATHER:
        title = pattern.sub(plain, title)
    tokens = read_text(title, _ANY_DAY).tokens
    return not any(
        token.kind in (Kind.AUX, Kind.MARK)
        or (token.kind.figure and token.kind not in TIMELY)
        or token.folded in _ONLY_SOME
        or _acts(tokens, at)
        for at, token in enumerate(tokens)
    )


def _acts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a verb; not « accords » nor « mets » in « accords mets et vins »."""
    token, after = tokens[at], tokens[at + 1 : at + 2]
    if token.kind is not Kind.WORD or token.folded in NAMED_SO or not verb_like(tokens, at):
        return False
    return not (after and (after[0].kind is Kind.WORD or after[0].folded in _AND))


def _noun_of(head: str, *, english: bool) -> str:
    """The noun that says what it is: the first word in French, in English the last before "of"."""
    told = re.findall(r"[\w-]+", head.partition(" of ")[0] if english else _ARTICLE.sub("", head))
    return next(iter(words(told[-1 if english else 0])), "") if told else ""
