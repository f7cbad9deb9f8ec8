"""What somebody won, told as theirs: « la médaille d'or d'Ana Roy au concours », of « Ana Roy décroche la médaille d'or
au concours ». Of who only names it: who claims it says that it was won."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import NAME, Told

_PRIZE = (
    r"(?:médaille|prix|trophée|titre|label|étoile|palme|victoire|coupe|diplôme|mention|oscar|ruban"
    r"|medal|prize|award|trophy|title|star|cup)"
)
_ROLE = r"(?P<role>, [^,.:;!?\d]{3,60},)?"
_WON_FR = re.compile(
    rf"(?P<who>{NAME}|[Nn]otre [\w'’ -]+?|[Ll](?:a |e |['’])[\w'’ -]+?|[A-ZÀ-Þ][\w'’-]+){_ROLE} "
    r"(?:décroche|remporte|gagne|obtient|reçoit|a décroché|a remporté|a gagné|a obtenu|a reçu) "
    rf"(?P<the>le |la |l['’]|un |une )(?P<what>(?:grand |premier )?{_PRIZE}\b[^,.:;!?]*?)"
    r"(?P<where> (?:au |aux |à la |à l['’]|lors d)[^,.:;!?]+)?[.! ]*"
)
_WON_EN = re.compile(
    rf"(?P<who>{NAME}|[Oo]ur [\w'’ -]+?|The [\w'’ -]+?|[A-Z][\w'’-]+){_ROLE} "
    r"(?:wins|has won|won|takes|took|receives|received|has received|earns|earned) (?P<the>the |an? )"
    rf"(?P<what>(?:[\w-]+ ){{0,3}}{_PRIZE})\b(?P<where> (?:at|in) [^,.:;!?]+)?[.! ]*"
)
_NOT_THEIRS = re.compile(
    r"\b(?:qui|que|dont|pour|contre|chance|presque|pas|jamais|plus|et|ou|who|that|which|for|against|almost|never|not|and"
    r"|peut|pourrait|could|might|si|if)\b|\bn['’]"
)
_OF = {"le ": "du ", "la ": "de la ", "l'": "de l'", "l’": "de l'"}
_VOWELS = "aeiouyàâäéèêëîïôöûüh"


def won_by(told: Told) -> Iterator[str]:
    """« la médaille d'or d'Ana Roy, boulangère à Dax, au concours »; "Ana Roy's gold medal"."""
    if not told.subject:
        return
    match = (_WON_EN if told.english else _WON_FR).fullmatch(told.wording)
    if match is None or _NOT_THEIRS.search(match["who"] + match["what"] + (match["where"] or "")):
        return
    who, role, where = match["who"], match["role"] or "", match["where"] or ""
    if told.english:
        small = who if who[0].isupper() and not who.startswith(("Our ", "The ")) else who[:1].lower() + who[1:]
        yield f"{small}'s {match['what']}{where}."
        yield f"the {match['what']} of {small}{role}{where}."
        return
    the = match["the"] if match["the"] not in ("un ", "une ") else {"un ": "le ", "une ": "la "}[match["the"]]
    yield f"{the}{match['what']} {_of(who)}{role}{where}."
    if role:
        yield f"{the}{match['what']} {_of(who)}{where}."


def _of(who: str) -> str:
    """« de Karim Roy », « d'Ana Roy », « du moulin », « de notre moulin »."""
    article = next((each for each in _OF if who.lower().startswith(each)), "")
    if article:
        return _OF[article] + who[len(article) :]
    if who.startswith("Notre "):
        return "de notre " + who.removeprefix("Notre ")
    return ("d'" if who[0].lower() in _VOWELS else "de ") + who
