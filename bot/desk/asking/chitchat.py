"""What colleagues say to each other and that asks nothing: « Bien reçu, merci ! », "morning all, good weekend?".

None of it is about a record, whatever word of a secret it shares: no "no" is due. It grants nothing either. A word that
may name a thing is no part of it.
"""

from __future__ import annotations

import re

from bot.desk.text.fold import clean, fold
from bot.desk.text.lists import words_of

_WORDS = frozenset(
    words_of("""
    bonjour bonsoir salut coucou allo hello hi hey hiya morning afternoon evening good bon bonne belle bien tres mon
    matin journee soiree semaine fin week end weekend nuit vacances anniversaire courage chance route appetit rentres
    rentrees rentre rentree repose reposes recu recue recus merci beaucoup mille note notee notes c est ok okay oki k
    d accord parfait nickel top super genial cool impec message lu vu test un deux trois je reviens m en occupe regarde
    a plus tard tout suite demain bientot vous toi tu tous toutes l equipe les amis la gang ca va et ton votre comment
    allez vas joyeux joyeuse happy birthday lol haha hihi mdr ptdr desole desolee pour le retard
    all everyone everybody team folks guys there how are you was your the had have a an nice great lovely one job day
    thanks thank ta cheers much so lots noted got it received well done will do on i ve we back in brb see tomorrow soon
    later welcome luck two three sorry m late safe travels hope that this my too rest
    """)
)
_SAID = re.compile(
    r"(?:(?:desolee?|sorry|bonjour|hello|hi|salut)[ ,!]+)?"
    r"(?:je suis (?:malade|en reunion|en conge|en retard|la|de retour)"
    r"|i(?:'m| am) (?:off )?(?:sick|ill|late|leaving early|off|back|in a meeting)|en teletravail|working from home"
    r"|je (?:pars|finis|rentre) (?:plus )?tot|cafe|coffee)"
    r"(?: (?:today|tomorrow|aujourd'hui|demain|ce (?:matin|soir)|now|early|tot))?[ .!?]*"
)
_WORD = re.compile(r"[^\W_]+")
_MOST = 10


def is_chitchat(question: str) -> bool:
    """Whether all that is said is of that kind."""
    folded = fold(clean(question))
    words = _WORD.findall(folded)
    if not 0 < len(words) <= _MOST:
        return False
    return _WORDS.issuperset(words) or _SAID.fullmatch(folded.strip()) is not None
