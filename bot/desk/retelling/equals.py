"""Plain words for the same: « admis » and « acceptés », "hiring" and "recruiting", « coûte 40 € » and « est à 40 € ».

Each pair is of words that stand for each other in what a house tells, where the rest of the sentence is the same. What
only implies the other is told one way: who is welcome is admitted, and not the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.desk.retelling.told import NAME, Told, words

_PRICE = r"(?:[£€$]\d[\d.,]*|\d[\d .,]* ?(?:€|\$|£|euros?|dollars?|pounds?|CHF))"
_BEASTS = r"(?:chiens?|animaux|vélos|poussettes|enfants|trottinettes|dogs|pets|bikes|prams|buggies|children)"


class _Swap(NamedTuple):
    """`found` is told as `instead`, if the question has all the words of `needs`."""

    found: re.Pattern[str]
    instead: str | Callable[[re.Match[str]], str]
    needs: frozenset[str]


def _swap(pattern: str, instead: str | Callable[[re.Match[str]], str], needs: str) -> _Swap:
    return _Swap(re.compile(pattern), instead, frozenset(needs.split()))


_SWAPS = (
    *(
        _swap(rf"(?P<of>\b{_BEASTS} [^.;:!?]*?\b(?:est|sont) )(?:bienvenu|admis|accepté|autorisé)(?P<end>e?s?)\b",
              rf"\g<of>{word}\g<end>", plural)
        for word, plural in (("admis", "admis"), ("accepté", "acceptes"), ("autorisé", "autorises"))
    ),
    _swap(rf"(?P<of>\b{_BEASTS} )(?:ne sont pas) (?:admis|acceptés|autorisés)\b", r"\g<of>sont interdits", "interdits"),
    _swap(rf"(?P<of>\b{_BEASTS} )sont interdits\b", r"\g<of>ne sont pas admis", "pas admis"),
    _swap(rf"(?P<of>\b{_BEASTS} )sont interdits\b", r"\g<of>ne sont pas acceptés", "pas acceptes"),
    _swap(rf"(?P<of>\b(?i:{_BEASTS}) [^.;:!?]*?\bare )welcome\b", r"\g<of>allowed", "allowed"),
    _swap(r"(?P<of>\b(?i:livraison|entrée|accès) (?:[^.;:!?]*? )?est )offerte?\b",
          lambda m: m["of"] + ("gratuit" if "ccès" in m["of"] else "gratuite"), "gratuite"),
    _swap(r"(?P<of>\b(?i:livraison) (?:[^.;:!?]*? )?est )gratuite\b", r"\g<of>offerte", "offerte"),
    _swap(r"\bdès (?=\d[\d .,]* ?(?:€|\$))", "à partir de ", "partir"),
    _swap(r"\bà partir de (?=\d[\d .,]* ?(?:€|\$) d['’]achat)", "dès ", "des"),
    _swap(rf"\bcoûte (?={_PRICE})", "est à ", "est a"),
    _swap(rf"\best à (?={_PRICE})", "coûte ", "coute"),
    _swap(rf"\bcosts (?={_PRICE})", "is ", "is"),
    _swap(rf"\bis (?={_PRICE}[.!]?\Z)", "costs ", "costs"),
    _swap(rf"\A(?P<what>(?:Le |La |L['’])[^.;:!?,]+?) (?:coûte|est à) (?P<sum>{_PRICE})",
          lambda m: f"Le prix {_of(m['what'])} est de {m['sum']}", "prix"),
    _swap(rf"\A(?P<what>(?:The |An? |Our )[^.;:!?,]+?) (?:costs|is) (?P<sum>{_PRICE})",
          lambda m: f"The price of {m['what'][:1].lower()}{m['what'][1:]} is {m['sum']}", "price"),
    _swap(r"\b(?P<be>[Ww]e are|[Ww]e['’]re) hiring\b", r"\g<be> recruiting", "recruiting"),
    _swap(r"\b(?P<be>[Ww]e are|[Ww]e['’]re) recruiting\b", r"\g<be> hiring", "hiring"),
    _swap(r"\b(?P<be>[Nn]ous |[Oo]n )recrut(?P<end>ons|e)\b", lambda m: f"{m['be']}embauch{m['end']}", "embauche"),
    _swap(r"\b(?P<be>[Nn]ous |[Oo]n )embauch(?P<end>ons|e)\b", lambda m: f"{m['be']}recrut{m['end']}", "recrute"),
    _swap(r"\best annulé(?P<end>e?)\b", r"a été annulé\g<end>", "ete annule"),
    _swap(r"\bsont annulé(?P<end>e?s)\b", r"ont été annulé\g<end>", "ete"),
    _swap(r"\bis cancelled\b", "has been cancelled", "been cancelled"),
    _swap(r"\bare cancelled\b", "have been cancelled", "been cancelled"),
    _swap(r"\b(?:est|a été) annulée?\b", "n'aura pas lieu", "aura pas lieu"),
    _swap(
        r"\best reportée? au (?=\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)", "aura lieu le ", "aura lieu"
    ),
    _swap(r"\b[Uu]nder-(?P<age>\d{1,2})s\b", r"children under \g<age>", "children"),
    _swap(r"\b[Cc]hildren under (?P<age>\d{1,2})\b", r"under-\g<age>s", "under"),
)  # fmt: skip
_DONE = r"won|raised|planted|opened|launched|recruited|hired|received|welcomed|delivered|trained|donated|recycled"
_HAVE = re.compile(rf"\b(?P<who>[Ww]e)(?: have|['’]ve) (?P<done>{_DONE})\b")
_DID = re.compile(rf"\b(?P<who>[Ww]e) (?P<done>{_DONE})\b(?![^.;:!?]*\b(?:in|on|last|yesterday|ago|between|during)\b)")
_IS_OUR = re.compile(
    rf"(?P<name>{NAME}) (?P<be>est|is) (?P<role>(?:notre|our|le|la|the) (?:nouve(?:au|lle)|new) [^.,;:!?]+?)[.!]?"
)
_CALLED = re.compile(
    r"(?P<role>(?:[Nn]otre|[Oo]ur) (?:nouve(?:au|lle)|new) [^.,;:!?]+?) (?:s['’]appelle|est|is called|is)"
    rf" (?P<name>{NAME})[.!]?"
)
_BOTH = re.compile(r"\b(?P<one>[a-z]?[A-Z]\w+) (?P<link>et|and) (?P<two>[a-z]?[A-Z]\w+)(?=[.,!]|\Z)")


def equal(told: Told) -> Iterator[str]:
    """The wording with one such word for the other."""
    for swap in _SWAPS:
        if swap.needs <= told.asked:
            text = swap.found.sub(swap.instead, told.wording, count=1)
            if text != told.wording:
                yield text


def just_done(told: Told) -> Iterator[str]:
    """ "We've won the award", of "We won the award", and back; not of what was done then."""
    if _HAVE.search(told.wording):
        yield _HAVE.sub(r"\g<who> \g<done>", told.wording, count=1)
    elif _DID.search(told.wording) and "ve" in told.asked | {word[-2:] for word in told.asked}:
        yield _DID.sub(r"\g<who> have \g<done>", told.wording, count=1)


def who_is(told: Told) -> Iterator[str]:
    """« Notre nouvelle directrice est Ana Roy », « … s'appelle Ana Roy », of « Ana Roy est notre nouvelle directrice »,
    and back."""
    if match := _IS_OUR.fullmatch(told.wording):
        role = match["role"][:1].upper() + match["role"][1:]
        yield f"{role} {match['be']} {match['name']}."
        if "appelle" in told.asked or "called" in told.asked:
            yield f"{role} {'is called' if told.english else 's’appelle'} {match['name']}."
    elif match := _CALLED.fullmatch(told.wording):
        role = match["role"][:1].lower() + match["role"][1:]
        yield f"{match['name']} {'is' if told.english else 'est'} {role}."


def the_other_first(told: Told) -> Iterator[str]:
    """« sur Android et iOS », of « sur iOS et Android »: two names at the end of a clause."""
    match = _BOTH.search(told.wording)
    if match is not None and len(_BOTH.findall(told.wording)) == 1 and words(match["one"]) <= told.asked:
        yield _BOTH.sub(r"\g<two> \g<link> \g<one>", told.wording)


def _of(thing: str) -> str:
    """« du stage », of « le stage »."""
    article, _, rest = thing.partition(" ")
    if article == "Le":
        return f"du {rest}"
    return f"de {thing[:1].lower()}{thing[1:]}"
