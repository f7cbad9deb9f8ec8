"""Who is who, who is where: welcomed, appointed, listened to, told the other way about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import DAY, NAME, PLACE, Told, words

_SLOTS = ("slot", "appearance", "spot")
_HEAR = re.compile(
    rf"(?:Écoutez|Retrouvez|Regardez|Suivez|Ne manquez pas|Ne ratez pas|Catch|Hear|Watch|Listen to|Don't miss) "
    rf"(?P<who>{NAME}) (?P<where>(?:dans|sur|à|au|aux|chez|on|at)(?= )"
    r"(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day).+)"
)
_WHEN_FIRST = re.compile(
    rf"(?P<when>{DAY}(?: (?:à|at) \d[\d h:.apm]*)?), "
    r"(?P<call>écoutez|retrouvez|regardez|suivez|catch|hear|watch|listen to) (?P<rest>[^.!]+)[.!]?"
)
_AIR = (
    r"(?:Radio|TV|Télé\w*|FM|BBC|ITV\w*|Channel \d|Sky News|CBC|CNN|NPR|RTL\d?|RMC|BFM\w*|LCI|TF1|M6|Arte|NRJ|TSF|RFI"
    r"|Europe 1"
    r"|France (?:Bleu|Inter|Info|Culture|Musique|[2345])|Ici [A-ZÀ-Þ]\w+|Franceinfo|Public Sénat|Mediapart"
    r"|Bon [Mm]atin|[Mm]atins?|[Mm]idi|[Mm]atinales?|[Éé]missions?|[Jj]ournal de (?=20|13)|[Jj]ournal télévisé|JT"
    r"|balado|[Pp]odcast|18/19|19/20|12/13|[Ss]how|[Bb]reakfast|Front Row|Newsnight|Today [Pp]rogramme)"
)
_ON_AIR = re.compile(
    rf"(?:dans|sur|à|au|aux|chez|on|at) (?:(?!(?:dans|sur|à|au|aux|chez|on|at|with|avec|puis|then|and|et|about"
    rf"|avant|après|before|after) )[\w'’/.-]+ |[ldLD]['’]){{0,4}}?{_AIR}(?![\w-])"
)
"""Where one is heard or seen; « retrouvez Ana Roy chez Orme » is no programme, and « elle est chez Orme » says more."""
_GUEST = re.compile(
    rf"(?P<title>(?:(?:Notre|Le|La|L'|Our|The) ?[\w-]+ (?:[a-zà-ÿ-]+ )?)?)(?P<who>{NAME}),? "
    rf"(?:est l'invitée? (?:de l'|de |du |d')|is a guest on |is the guest of |is the guest on )(?P<where>.+)"
)
_WHEN = re.compile(
    r",? (?:on )?(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|[MTWFS]\w+day|aujourd'hui|demain) .*\Z"
)
_BE = {True: ("is",), False: ("est", "passe", "sera")}
_QUESTIONED = (
    r"\b{name}(?:, [^.!?,]*,)? (?:(?:répond|répondra) aux questions"
    r"|(?:est|sera|is|will be) (?:interviewée?|interviewed)"
    r"|(?:takes|answers|will answer|will take) questions|donne une interview|gives an interview)\b"
)
"""Who is asked, and nobody else who is heard there."""
_SHOW = re.compile(
    r"(?P<on>on )(?:(?:BBC )?Radio [\w ]+?|BBC[\w ]*?|ITV\w*|Channel \d|[A-Z][\w ]*? (?:FM|TV|Radio))['’]s "
    r"(?P<show>[A-Z])"
)
""" "on Front Row", of "on Radio 4's Front Row"."""
_MORNING = re.compile(r"(?:l[ea] |l')?(?:matinale|émission|journal|18/19|19/20) de (?=[A-ZÀ-Þ])")
_IN = re.compile(r"(dans|sur|chez|à|aux?) ")
_OF = (("de l'", "à l'"), ("de ", "à "), ("du ", "au "), ("d'", "à "))
_WELCOME = re.compile(
    rf"(?P<how>(?:Souhaitons la bienvenue|Bienvenue|Welcome|We welcome|A warm welcome|Please welcome"
    r"|Say hello|Meet|Introducing|Voici|Accueillons|Dites bonjour|Faites connaissance avec)(?: à| to)?) "
    rf"(?P<who>{NAME}), (?P<whose>(?:notre |nos |our |the |la |le )?)"
    r"(?P<role>(?:nouveau|nouvel|nouvelle|new) [^,;:!?]+)"
)
_IS_NEW = re.compile(
    rf"(?P<who>{NAME}) (?:est|is) (?P<whose>notre |our )(?P<role>(?:nouveau|nouvel|nouvelle|new) [^,;:!?]+)"
)
_IS = re.compile(
    rf"(?P<who>(?:L[ea]s? |L')?{NAME}) (?:est|is|sont|are) (?P<whose>notre |nos |our |the |la |le |l'|les )"
    rf"(?P<role>[a-zà-ÿ][^,;:!?]+)"
)
_APPOINTED = re.compile(
    rf"(?P<who>{NAME}) (?:est (?P<fr>nommée?)|(?:is|has been) appointed(?: as)?) (?P<role>[a-zà-ÿ][^,;:!?]+)"
)
_RELATIVE = re.compile(r" (?:que|qu'|qui|dont|who|whom|that|which|we|you)\b")
_LATER = re.compile(
    r"\d|\b(?:arriv\w+|rejoin\w+|prend\w*|entrera|commenc\w+|début\w*|bientôt|prochain\w*|joins?|starts?|arrives?|begins?|takes"
    r"|will|soon|next|from|dès|à partir)\b",
    re.IGNORECASE,
)
"""That it is to come."""
_TIED = re.compile(r" (?:de|du|des|d'|à|au|aux|en|chez|pour|of|at|in|for|to)(?: |(?<='))")
"""What a role is of, or where: that may be left out elsewhere."""


def heard(told: Told) -> Iterator[str]:
    """« Ana Roy est sur Radio Dax », « le passage d'Ana Roy sur Radio Dax », of « Écoutez Ana Roy sur Radio Dax »."""
    match = _HEAR.fullmatch(_when_last(told.wording))
    if match is None:
        return
    who, where = match["who"], match["where"]
    yield from _there(told, who, where)
    host = _IN.match(where)
    guest_there = re.search(
        rf"{re.escape(who)}(?:, [^.!?,]*,)? est (?:l'|notre )?(?P<as>invitée?)\b[^.!?]* {_AIR}", told.facts
    )
    if not told.english and host is not None and guest_there is not None and _ON_AIR.match(where):
        of = {"au": "du ", "aux": "des "}.get(host[1], "de ")
        yield f"{who} est l'{guest_there['as']} {of}{where[host.end() :]}"


def _when_last(wording: str) -> str:
    """« Écoutez Ana Roy sur Radio Dax jeudi à 8 h », of « Jeudi à 8 h, écoutez Ana Roy sur Radio Dax »."""
    match = _WHEN_FIRST.fullmatch(wording)
    if match is None:
        return wording
    when = match["when"]
    then = when if when.startswith(("on ", "On ")) else when[:1].lower() + when[1:]
    return f"{match['call'].capitalize()} {match['rest'].rstrip()} {then}"


def _is_questioned(told: Told, who: str, where: str) -> bool:
    """Whether the message says that somebody is asked there, and not by others."""
    asked = re.search(_QUESTIONED.format(name=re.escape(who)) + r"(?P<by>[^.!?]*)", told.facts)
    station = re.search(PLACE, where)
    return asked is not None and station is not None and station.group() in asked["by"]


def _there(told: Told, who: str, where: str) -> Iterator[str]:
    """Who is heard or seen there, at that hour; where that is on the air."""
    if _ON_AIR.match(where) is None:
        return  # « Hear Ana Roy on drugs » is about them
    when = _WHEN.search(where)
    at = where[: when.start()] if when is not None else where
    hour = when.group().rstrip(".!").lstrip(",") if when is not None else ""
    if told.english and hour and not hour.startswith(" on "):
        hour = " on" + hour
    questioned = _is_questioned(told, who, where)
    places = dict.fromkeys((at, _SHOW.sub(r"\g<on>\g<show>", at)))
    for each in places:
        if not told.subject:
            yield from (f"{who} {be} {each}{hour}" for be in _BE[told.english])
            yield from (f"{who} {be}{hour} {each}" for be in _BE[told.english])
            continue
        yield f"{who} {each}{hour}"
        if told.english:
            slots = (*_SLOTS, "interview") if questioned else _SLOTS
            yield from (f"{who}'s {what} {each}{hour}" for what in slots)
        else:
            yield f"le passage de {who} {each}{hour}"
            if questioned:
                yield f"l'interview de {who} {each}{hour}"


def guest(told: Told) -> Iterator[str]:
    """« le passage d'Ana Roy à la matinale », of « Ana Roy est l'invitée de la matinale »."""
    match = _GUEST.fullmatch(told.wording)
    if match is None:
        return
    who, where = match["who"], match["where"]
    if told.english:
        yield from _there(told, who, f"on {where}")
        return
    link = next((to for of, to in _OF if match.group()[: match.start("where")].endswith(of)), "")
    yield from _there(told, who, f"{link}{where}")
    if not link or _ON_AIR.match(f"{link}{where}") is None:
        return
    if _MORNING.match(where) and _ON_AIR.match("sur " + _MORNING.sub("", where, count=1)):
        yield from _there(told, who, f"dans {link.removeprefix('à ')}{where}")
        yield f"{match.group()[: match.start('where')]}{_MORNING.sub('', where, count=1)}"
    if link == "à " and where[:1].isupper():
        yield from _there(told, who, f"sur {where}")
    yield f"le passage {_of(match['title'])}{who} {link}{where}"
    if match["title"]:
        yield from _there(told, match["title"].strip(), f"{link}{where}")


def _of(title: str) -> str:
    lower = title[:1].lower() + title[1:]
    return "du " + lower.removeprefix("le ") if lower.startswith("le ") else "de " + lower


def welcomed(told: Told) -> Iterator[str]:
    """« Ana Roy est notre nouvelle chef », and the reverse, of « Bienvenue à Ana Roy, nouvelle chef »."""
    match = _WELCOME.match(told.wording)
    if match is not None and _LATER.search(told.wording[match.end() :]):
        return  # who arrives on 1 June is not yet the director
    if match is not None and _named(told, match["role"]):
        who, role = match["who"], match["role"]
        rest = told.wording[match.end() :]
        whose = match["whose"] or _whose(told, role)
        link = "is" if told.english else "est"
        yield from (f"{who} {link} {whose}{each}{rest}" for each in (role, _aged(role)))
        yield f"{who} {'as' if told.english else 'comme'} {whose if told.english else ''}{role}{rest}"
        yield f"{match['how']} {who}, {_aged(role)}{rest}"
        yield f"{match['how']} {who} {'as' if told.english else 'comme'} {_aged(role)}{rest}"
    match = _IS_NEW.match(told.wording)
    if match is not None and _named(told, match["role"]):
        rest = told.wording[match.end() :]
        yield f"{'Welcome to' if told.english else 'Bienvenue à'} {match['who']}, {match['whose']}{match['role']}{rest}"


def _whose(told: Told, role: str) -> str:
    """Ours, if the role says of nothing else that it is at its head: « nouvelle patronne du bar voisin »."""
    if told.english:
        return "the " if _TIED.search(role) else "our "
    if _TIED.search(role):
        return "la " if role.startswith("nouvelle") else "le "
    return "notre "


def _named(told: Told, role: str) -> bool:
    """Whether the question names the whole of a role: « finance director », and no "director"."""
    head = _TIED.split(_aged(role))[0]
    return words(head) <= told.asked


def _aged(role: str) -> str:
    """Without « nouveau »: who is welcomed as the new chef is the chef."""
    return re.sub(r"^(?:nouveau|nouvel|nouvelle|new) ", "", role)


def presented(told: Told) -> Iterator[str]:
    """« Ana Roy comme directrice », « Ana Roy, directrice », of « Ana Roy est la directrice »."""
    match = _IS.match(told.wording)
    if match is None or not _named(told, match["role"]) or _RELATIVE.search(match["role"]):
        return
    who, role, rest = match["who"], match["role"], told.wording[match.end() :]
    if told.english:
        yield f"{who} as {match['whose']}{role}{rest}"
    else:
        yield f"{who} comme {role}{rest}"
    yield f"{who}, {match['whose']}{role}{rest}"
    if role.startswith("tête d'affiche"):
        yield f"{who} en {role}{rest}"


def appointed(told: Told) -> Iterator[str]:
    """« la nomination d'Ana Roy comme directrice », of « Ana Roy est nommée directrice »."""
    match = _APPOINTED.match(told.wording)
    if (
        match is None
        or not _named(told, match["role"])
        or match["role"].startswith(("par ", "by ", "pour ", "for ", "dans ", "in ", "à un", "au "))
    ):
        return
    who, role, rest = match["who"], match["role"], told.wording[match.end() :]
    if told.english:
        yield f"{who}'s appointment as {role}{rest}"
        yield f"the appointment of {who} as {role}{rest}"
    elif match["fr"]:
        at = "" if role.startswith(("à ", "aux ")) else "comme "
        yield f"la nomination de {who} {at}{role}{rest}"
