"""A question's short forms, read as one wording says them at length: « dén. » beside « dénivelé », « S. Garnier »
beside « Sylvie Garnier », "PHC" beside "Pet Health Club", « visite guidé » beside « visite guidée ».

Only where the wording leaves no choice: one word begins so, one person is called so. What it does not say stays short.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from bot.desk.records.imprint import Parts
from bot.desk.rewording.agreeing import agreeing, may_disagree
from bot.desk.rewording.capitals import capitalised
from bot.desk.rewording.offhand import in_figures, may_be_offhand
from bot.desk.rewording.righting import righted
from bot.desk.text.fold import fold
from bot.desk.text.lexer import read_text
from bot.desk.text.lists import words_of
from bot.desk.text.misspelt import mended
from bot.desk.text.shortened import in_full
from bot.desk.text.tokens import Text
from bot.desk.text.words import is_real

_CUT = re.compile(r"(?<![\w'.-])([^\W\d_]{3,7})(?:\.(?=[\s,:;)\-]|\Z)|\Z)")
_INITIAL = re.compile(r"(?<![\w.'-])(?!M\.)([A-ZÀ-Ý])\.(?: ?|-)([A-ZÀ-Ý][\w'-]+)")
"""« M. Garnier » is a man, whatever his first name."""
_NO_FIRST_NAME = frozenset(
    words_of("""
    societe maison groupe docteur docteure dr pharmacie boulangerie boucherie librairie galerie atelier ateliers garage
    cafe restaurant hotel domaine chateau cave caves ferme ecole college lycee stade parc place rue avenue quai pont
    theatre salle studio studios espace centre clinique hopital musee fondation association prix trophee coupe fonds
    cabinet agence etablissements ets entreprise usine laboratoire laboratoires librairies banque abbaye eglise maitre
    madame monsieur mademoiselle mme professeur professeure president presidente directeur directrice maire senateur
    senatrice depute deputee ministre pere mere soeur frere saint sainte festival fete villa residence domaines les
    house street road lane square park school college hall bridge farm club hotel bakery brewery garage prize award cup
    trust fund foundation doctor mister missus miss sir dame lord lady professor mayor minister councillor father
    mother sister brother chef uncle aunt captain king queen prince princess port lake mount fort new old great little
    biere bieres vin vins cidre cidres team young chez groupe famille freres soeurs brothers sisters family group
    """)
)
"""What is a house, a place or a title, before a name: « Société Garnier » is nobody whose first name begins with S."""
_THE = re.compile(r"(?<!\w)(?:l[ea]s?|l'|d[u']|des|aux?|une?|notre|nos|cette|ce|the|our|an?) ?\Z", re.IGNORECASE)
"""« Les Vins Morel », « le Trophée Morel »: before no first name."""
_CAPITALS = re.compile(r"(?<![\w.'-])[A-Z]{2,5}(?![\w'-])")
_OPENING_PAIR = re.compile(
    r"(?:\A|(?<=[.:;!] ))(?P<before>(?:l[ae]s?|une?|des|nos|notre|cette|ce|\d+) )?(?P<noun>[^\W\d_]{3,})"
    r" (?P<said>\w{3,}(?:é|ée)s?)(?!\w)",
    re.IGNORECASE,
)
"""A noun that nothing stands before, with its participle: in « les salles du musée rénovées » it is of the rooms."""
_OF_PERSONS = ("iste", "aire", "logue", "graphe", "able", "mane", "phile", "cole", "ecte", "aste", "nome", "ogre")
_PERSONS = frozenset(
    words_of("""
    eleve enfant membre adulte collegue benevole jeune malade guide pilote juge maire ministre athlete camarade
    interprete poete arbitre cadre chef medecin professeur auteur ancien senior ado adolescent invite hote acolyte
    complice conjoint convive diplomate gendarme otage parent pauvre riche prof pupille sage cycle scout touriste
    capitaine peintre vainqueur coach leader porte-parole poste mode tour livre manche voile critique memoire moule
    poele vase pendule physique camille claude dominique andrea maxime alix sacha
    """)
)
_WORD = re.compile(r"[^\W_]+")
_MISSING = 2
"""Letters that a word cut short leaves out, at least."""
_OF_OFFICE = frozenset(words_of("pres rem den"))
"""Words of a dictionary that are as often cut short; others, before a full stop, end a sentence."""
_EITHER = {
    "pres": "presiden",
    **dict.fromkeys(words_of("sup supp suppl"), "supple"),
    **dict.fromkeys(words_of("perm"), "permanen"),
    **dict.fromkeys(words_of("nat natl"), "nationa"),
    **dict.fromkeys(words_of("prov"), "provisoi"),
    **dict.fromkeys(words_of("temp"), "tempora"),
    "reserv": "reservation",
    "const": "constr",
    **dict.fromkeys(words_of("lic rep res cons proc comm com int ext dep post adm"), "-"),
}
"""What is cut so by habit, and how the word begins that everybody takes it for; "-": it may be any of several."""
_APART = frozenset(
    words_of("""
    lun mar mer jeu ven sam dim mon tue tues wed weds thu thur thurs fri sat sun janv jan fev fevr feb mars avr apr mai
    juin jun juil jul aout aug sep sept oct nov dec env approx min max incl excl etc no num tel art vol mme mlle mrs
    """)
)
"""Short forms that always stand for the same, or bound what is said."""
_STANDS_FOR = {
    "DG": ("directeur général", "directrice générale", "direction générale"),
    "PDG": ("président-directeur général", "présidente-directrice générale"),
    "SAC": ("service à la clientèle",),
    "SAV": ("service après-vente",),
    "RH": ("ressources humaines",),
    "PMR": ("personnes à mobilité réduite",),
    "AG": ("assemblée générale",),
    "JPO": ("journée portes ouvertes", "journées portes ouvertes"),
    "FDS": ("fin de semaine",),
    "CEO": ("chief executive officer", "chief executive"),
    "CFO": ("chief financial officer",),
    "MD": ("managing director",),
    "HR": ("human resources",),
    "HQ": ("head office", "headquarters"),
    "AGM": ("annual general meeting",),
    "FOH": ("front-of-house", "front of house"),
    "BOH": ("back-of-house", "back of house"),
    "NYE": ("New Year's Eve",),
    "NYD": ("New Year's Day",),
    "BST": ("British Summer Time",),
}
"""What capitals stand for, whoever writes them; only as the wording has it."""
_KNOWN = frozenset(
    words_of(
        "CHU CHR CHUM IUT INSEE SNCF RATP CAF CPAM EDF MJC SPA PME TGV RER CGT CRS GIGN BBC NHS NASA UN EU MOT ITV"
    )
)
"""Capitals that everybody takes for one thing: a « Centre Horticole Urbain » is no CHU."""
_SMALL = frozenset(words_of("de du des d la le les l a au aux et en of the and for to on"))
_LEAST = 3
"""Capitals that together name something."""
_MASCULINE, _FEMININE = frozenset(words_of("le un ce du au")), frozenset(words_of("la une cette"))


@lru_cache(maxsize=2048)
def may_be_short(text: str) -> bool:
    """Whether something in a question may be a short form."""
    if _INITIAL.search(text) or _CAPITALS.search(text) or _OPENING_PAIR.search(text):
        return True
    return any(_is_cut(found) for found in _CUT.finditer(text))


def read_towards(
    shown: str,
    body: Text,
    record: Parts,
    day: date,
    loose: frozenset[str] = frozenset(),
    *,
    cased: bool = False,
    careful: bool = False,
) -> Text:
    """The matter of a question, shown and as read on that day, read anew if this record says its short forms, or spells
    its `loose` words, which no record has; `cased`: or has capitals where it has none, though the question has some if
    `careful`."""
    wording = record.approved or record.text
    full = righted(shown, wording, record.tongue, loose)
    full = towards(full, wording) if may_be_short(full) else full
    full = in_figures(full, wording) if may_be_offhand(full) else full
    full = agreeing(full, wording) if record.tongue == "fr" and may_disagree(full) else full
    full = capitalised(full, wording, with_care=careful) if cased else full
    return body if full == shown else Text(read_text(mended(full), day).tokens, body.accented)


def towards(text: str, wording: str) -> str:
    """The question with its short forms put as the wording says them."""
    text = _INITIAL.sub(lambda found: _person(found, wording), text)
    text = _CUT.sub(lambda found: _whole(found, wording), text)
    text = _CAPITALS.sub(lambda found: _spelt(found.group(), wording), text)
    return _agreeing(text, wording)


def _whole(cut: re.Match[str], wording: str) -> str:
    """The one word of the wording that a word before a full stop begins."""
    short, words = fold(cut[1]), {fold(word): word for word in _WORD.findall(wording)}
    if short in words or not _is_cut(cut):
        return cut.group()
    long = [word for key, word in words.items() if key.startswith(short) and len(key) >= len(short) + _MISSING]
    meant = len(long) == 1 and fold(long[0]).startswith(_EITHER.get(short, short))
    return long[0] if meant else cut.group()


def _is_cut(cut: re.Match[str]) -> bool:
    """Whether it may be a word cut short, and no whole word that ends a sentence."""
    short = fold(cut[1])
    if short in _APART or in_full(short, counted=False, capital=False) != short:
        return False
    return not is_real(short) or (short in _OF_OFFICE and cut.group().endswith("."))


def _person(called: re.Match[str], wording: str) -> str:
    """The one name of the wording that an initial and a name stand for: « S. Garnier », « B.-Comeau »."""
    initial, name = called.groups()
    names = re.findall(rf"(?<![\w'-])((?:[^\W\d_][\w'-]*[ -])){re.escape(name)}(?![\w'-])", wording)
    if len(set(names)) != 1 or not names[0].startswith(initial) or len(names[0]) <= _LEAST:
        return called.group()
    if _THE.search(wording[: wording.index(names[0] + name)]) or fold(names[0].strip(" -")) in _NO_FIRST_NAME:
        return called.group()
    return f"{names[0]}{name}"


def _spelt(capitals: str, wording: str) -> str:
    """What capitals stand for: what they always do, or the names of the wording that begin with them, in order."""
    if re.search(rf"(?<!\w){capitals}(?!\w)", wording):
        return capitals
    plain = fold(wording)
    for full in _STANDS_FOR.get(capitals, ()):
        if re.search(rf"(?<!\w){re.escape(fold(full))}(?!\w)", plain):
            return full
    if capitals in _KNOWN or capitals in _STANDS_FOR or is_real(fold(capitals)):
        return capitals
    words = [word for word in _WORD.findall(wording) if fold(word) not in _SMALL]
    runs = (words[at : at + len(capitals)] for at in range(len(words) - len(capitals) + 1))
    named = {" ".join(run) for run in runs if "".join(word[0] for word in run) == capitals}
    return named.pop() if len(capitals) >= _LEAST and len(named) == 1 else capitals


def _agreeing(text: str, wording: str) -> str:
    """The question with the mute e that a participle lost, or has too many, beside the noun that it opens with."""
    pairs = {fold(found["noun"]): (found["before"] or "", found["said"]) for found in _OPENING_PAIR.finditer(wording)}
    if not pairs:
        return text

    def agree(found: re.Match[str]) -> str:
        before, said = pairs.get(fold(found["noun"]), ("", ""))
        if (
            not said
            or _of_either(found["noun"])
            or _root(found["said"]) != _root(said)
            or _genders(found["before"] or "", before)
        ):
            return found.group()
        return found.group()[: found.start("said") - found.start()] + said

    return _OPENING_PAIR.sub(agree, text)


def _root(participle: str) -> str:
    return fold(participle).removesuffix("s").rstrip("e")


def _of_either(noun: str) -> bool:
    """Whether a noun may be of a man or a woman, as « artiste »: then the e tells who."""
    one = fold(noun).removesuffix("s")
    return one in _PERSONS or one.endswith(_OF_PERSONS)


def _genders(one: str, other: str) -> bool:
    """Whether their articles are of two genders."""
    mine, theirs = fold(one), fold(other)
    return (mine in _MASCULINE and theirs in _FEMININE) or (mine in _FEMININE and theirs in _MASCULINE)
