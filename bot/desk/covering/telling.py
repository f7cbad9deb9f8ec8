"""Words known to tell of a thing that it is there, takes place or is had; and those that may be left out beside it."""

from __future__ import annotations

from bot.desk.text.lexicon import HEADINGS, TITLES
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Token
from bot.desk.text.words import stems


def _stemmed(words: str) -> frozenset[str]:
    return frozenset(stem for word in words_of(words) for stem in stems(word))


TELLS = _stemmed("""
    ouvre ouvrons ouvert rouvre lance lancons lancent lancement cree creons crees inaugure installe pose plante
    construit batit renove agrandit etend demarre commence debute entame reprend revient accueille recoit invite
    organise propose offre anime presente expose publie sort edite tourne joue teste essaie vend vendons vendu
    achete
    fabrique produit sert servons livre livrons expedie distribue assure relie dessert circule roule part arrive
    remporte gagne decroche obtient obtenu certifie recompense prime note notee classe atteint compte emploie recrute
    embauche forme accompagne soutient finance verse touchera touche nomme nommee elu elue promu rejoint dirige signe
    conclu adopte confirme annonce devoile fete celebre marque prevoit prevu permet realise termine
    acheve poursuit mene reussi habille compose dote equipe repond joignable appelez contactez call answers
    open opens opening reopen launch launches create creates build builds built host hosts hosted run runs start starts
    begin begins continue continues offer offers present presents show shows publish release releases test tests trial
    sell sells sold make makes made serve serves ship ships deliver delivers carry carries grow grows win wins won earn
    earns obtain receive receives received award awarded granted certified rated rank ranked employ employs hire hires
    recruit recruits train trains support supports fund funds pay pays appoint appointed appoints elected promoted join
    joins lead leads sign signs signed confirm confirms announce announces announced celebrate celebrates mark marks
    plan planned schedule scheduled allow complete completes completed finish reach reaches hold holds held have has
    get gets take takes bring brings add adds
    """)
"""Verbs that tell of what follows them that it is there, takes place or is had."""
SHOWS = _stemmed("""
    retrouvez decouvrez venez voir bienvenue rendez-vous rencontrez participez profitez bravo felicitations salue merci
    tune meet discover join visit say hello welcome congratulations come find thanks
    chaque tous toutes every each selon d'apres according partenaire partenaires partner partners membre membres member
    members client clients customer customers integration attestation label certification gamme collection marque brand
    salon foire fair
    """)
"""What leads to a thing and only shows it, or says of which kind it is."""
ADDS = _stemmed("""
    nouveau nouvel nouvelle nouveaux nouvelles new grand grande produit produits product products equipe team numero
    now desormais maintenant gratuit libre free travel voyage attestation certification label titre title
    """)
"""What may stand between two words of a thing and be left out."""
GONE = _stemmed("vend vendons vendu vendus vendue vendues cede sell sells sold")
"""What ends with it what it is done to."""
HAS = _stemmed("""
    remporte gagne decroche obtient obtenu recoit ouvre ouvrons lance lancons cree creons construit possede compte
    inaugure fabrique produit edite publie win wins won earn earns receive receives obtain open opens launch launches
    build builds create creates make makes run runs has have own owns
    """)
"""Verbs by which a thing is of who does it: « le label de notre halle », which has obtained it."""
ENDS = _stemmed(
    "ferme ferment fermons fermera close closes part partent leave leaves arrete cesse finit end ends stop stops"
)
"""What may end for a day, and for ever."""
TOLD = _stemmed(
    "annonce confirme devoile presente vote decide signe adopte announce confirm unveil sign vote decide plan"
)
"""What is done to news at an instant of its own."""


def licensed(token: Token, known: frozenset[str]) -> bool:
    """Whether a word is one of these in any form, or what a thing or a person is called beside its name."""
    word = token.folded
    ours = stems(word.removesuffix("ons") + "e") if word.endswith("ons") else frozenset[str]()  # « fêtons »
    return not known.isdisjoint((word, *stems(word), *ours)) or word in HEADINGS | TITLES
